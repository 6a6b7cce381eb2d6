import { once } from '../once.js';

/** The two file descriptors of a pipe, closed on exec. */
export interface Pipe {
  read: number;
  write: number;
}

/** Makes a pipe; throws when the system has no descriptors left. */
export type MakePipe = () => Pipe;

const O_CLOEXEC = 0o2000000;

/**
 * Node connects children by socket pairs, and Linux refuses to open a socket by name: `echo x > /dev/stderr` would
 * fail in every script. Real pipes need one native call; undefined where the native module cannot be loaded (the
 * caller then falls back on Node's socket pairs).
 */
export const nativePipes: () => Promise<MakePipe | undefined> = once(async () => {
  try {
    const { default: koffi } = await import(/* webpackIgnore: true */ 'koffi');
    const pipe2 = koffi.load(null).func('int pipe2(_Out_ int *fds, int flags)');
    return (): Pipe => {
      const fds = [-1, -1];
      if (pipe2(fds, O_CLOEXEC) !== 0) {
        throw Object.assign(new Error(`cannot create a pipe (errno ${koffi.errno()})`), { code: 'EMFILE' });
      }
      return { read: fds[0]!, write: fds[1]! };
    };
  } catch {
    // Another machine type or C library: commands still run, only opening /dev/stdout by name fails in them.
    return undefined;
  }
});
