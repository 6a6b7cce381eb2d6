import { readFileSync } from 'node:fs';
import { libc } from '../native/libc.js';
import { once } from '../once.js';

/** Starts a child while this process has the limit that the child shall inherit. */
export interface FileLimit {
  /** `highest` is the highest descriptor that is in use for the start. */
  during<T extends { pid?: number | undefined }>(highest: number, start: () => T): T;
}

const RLIMIT_NOFILE = 7;
/** Descriptors that a start may need below the lowered limit: Node's own pipe, and other threads' files. */
const HEADROOM = 64;

/**
 * Node raises its own soft limit of open files to the hard one when it starts, and commands would inherit that: shells
 * then report it, and programs that close every possible descriptor take seconds. So commands get the soft limit that
 * the agent itself was given, which is its parent's. Undefined where there is nothing to do or no way to do it.
 */
export const inheritedFileLimit: () => Promise<FileLimit | undefined> = once(
  async (): Promise<FileLimit | undefined> => {
    const library = await libc();
    const inherited = softFileLimit(readLimits(process.ppid));
    if (library === undefined || inherited === undefined) return undefined;
    const prlimit = library.bind('int prlimit(int pid, int resource, const void *wanted, void *before)');
    const own = new BigUint64Array(2);
    if (prlimit(0, RLIMIT_NOFILE, null, bytesOf(own)) !== 0) return undefined;
    const lowered = BigUint64Array.of(inherited, own[1]!);
    if (inherited >= own[0]!) return undefined;

    const set = (pid: number, limit: BigUint64Array): void => {
      // Where it fails the command has the higher limit, which is no reason not to run it.
      prlimit(pid, RLIMIT_NOFILE, bytesOf(limit), null);
    };
    return {
      during(highest, start) {
        if (highest + HEADROOM >= inherited) {
          // So many files are open that a start below the limit could fail: the child gets it a moment later.
          const child = start();
          if (child.pid !== undefined) set(child.pid, lowered);
          return child;
        }
        set(0, lowered);
        try {
          return start();
        } finally {
          set(0, own);
        }
      },
    };
  },
);

/** The soft limit of open files in the text of /proc/<pid>/limits; undefined when it is unlimited or not there. */
export function softFileLimit(limits: string): bigint | undefined {
  const soft = /^Max open files\s+(\d+)\s/m.exec(limits)?.[1];
  return soft === undefined ? undefined : BigInt(soft);
}

function readLimits(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/limits`, 'utf8');
  } catch {
    // The parent is gone, or /proc is not there: commands then keep the agent's limit.
    return '';
  }
}

function bytesOf(limit: BigUint64Array): Uint8Array {
  return new Uint8Array(limit.buffer);
}
