import type { ChildProcess, StdioOptions } from 'node:child_process';
import { closeSync, fchownSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import type { MakePipe, Pipe } from './pipes.js';

/** The agent's ends of a command's standard streams. */
export interface Streams {
  stdin: Writable | undefined;
  stdout: Readable;
  stderr: Readable;
}

/** A command's standard streams between "about to start" and "started". */
export interface Stdio {
  /** For `spawn`. */
  options: StdioOptions;
  /** After the start: closes the child's ends here and opens ours. */
  attach(child: ChildProcess): Streams;
  /** Instead of `attach` when the start failed. */
  discard(): void;
}

/**
 * Prepares standard streams: real pipes owned by the command's user (so that it may open /dev/stdout by name), or
 * Node's socket pairs where there is no `makePipe`. Without `wantStdin`, input is /dev/null.
 */
export function prepareStdio(
  makePipe: MakePipe | undefined,
  wantStdin: boolean,
  owner: { uid: number; gid: number },
): Stdio {
  if (makePipe === undefined) return socketPairs(wantStdin);
  const made: Pipe[] = [];
  const close = (fds: number[]): void => fds.forEach((fd) => closeSync(fd));
  const pipe = (): Pipe => {
    const fresh = makePipe();
    made.push(fresh);
    fchownSync(fresh.read, owner.uid, owner.gid);
    return fresh;
  };
  const discard = (): void => close(made.flatMap(({ read, write }) => [read, write]));

  try {
    const input = wantStdin ? pipe() : undefined;
    const output = pipe();
    const errors = pipe();
    return {
      options: [input?.read ?? 'ignore', output.write, errors.write],
      attach() {
        close([output.write, errors.write, ...(input ? [input.read] : [])]);
        return {
          stdin: input && new Socket({ fd: input.write, readable: false, writable: true }),
          stdout: new Socket({ fd: output.read, readable: true, writable: false }),
          stderr: new Socket({ fd: errors.read, readable: true, writable: false }),
        };
      },
      discard,
    };
  } catch (error) {
    discard();
    throw error;
  }
}

function socketPairs(wantStdin: boolean): Stdio {
  return {
    options: [wantStdin ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    attach: (child) => ({ stdin: child.stdin ?? undefined, stdout: child.stdout!, stderr: child.stderr! }),
    discard: () => undefined,
  };
}
