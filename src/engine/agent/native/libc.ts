import { getSystemErrorMap } from 'node:util';
import { once } from '../once.js';

/** A C function: numbers, bytes (passed by address) and NULL in, a number out. */
export type CFunction = (...args: (number | Uint8Array | null)[]) => number;

/** The C library of the agent's own process, for the few calls that Node has none for. */
export interface Libc {
  /** Binds a function by its C declaration; whatever is passed by address is a `void *` in it. */
  bind(declaration: string): CFunction;
  /** The error of the call that just failed, as Node's own calls throw it. To be asked for at once. */
  lastError(call: string): NodeJS.ErrnoException;
}

/**
 * The C library, or undefined where the native module cannot be loaded (another machine type or C library). Loading
 * takes about 15 ms, once.
 */
export const libc: () => Promise<Libc | undefined> = once(async (): Promise<Libc | undefined> => {
  try {
    const { default: koffi } = await import(/* webpackIgnore: true */ 'koffi');
    const library = koffi.load(null);
    return {
      bind: (declaration) => library.func(declaration) as CFunction,
      lastError: (call) => systemError(koffi.errno(), call),
    };
  } catch {
    // Callers say themselves what they cannot do without it.
    return undefined;
  }
});

/** Text as the C library takes it: its bytes and a NUL. */
export function cString(text: string | Uint8Array): Buffer {
  return Buffer.concat([typeof text === 'string' ? Buffer.from(text) : text, Buffer.from([0])]);
}

function systemError(errno: number, call: string): NodeJS.ErrnoException {
  const [code, reason] = getSystemErrorMap().get(-errno) ?? ['EIO', `error ${errno}`];
  return Object.assign(new Error(`${code}: ${reason}, ${call}`), { code, errno: -errno, syscall: call });
}
