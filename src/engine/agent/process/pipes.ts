import { libc } from '../native/libc.js';
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
 * caller then falls back on Node's socket pairs: commands still run, only opening /dev/stdout by name fails in them).
 */
export const nativePipes: () => Promise<MakePipe | undefined> = once(async () => {
  const library = await libc();
  if (library === undefined) return undefined;
  const pipe2 = library.bind('int pipe2(void *fds, int flags)');
  return (): Pipe => {
    const fds = new Int32Array(2);
    if (pipe2(new Uint8Array(fds.buffer), O_CLOEXEC) !== 0) throw library.lastError('pipe2');
    return { read: fds[0]!, write: fds[1]! };
  };
});
