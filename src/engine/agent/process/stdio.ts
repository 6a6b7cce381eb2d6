import type { ChildProcess, StdioOptions } from 'node:child_process';
import { closeSync, fchownSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import type { MakePipe, Pipe } from './pipes.js';
import type { TerminalSize } from './pseudo-terminal.js';

/** What a command prints, as the agent reads it. A terminal has one for everything. */
export interface Output {
  name: 'stdout' | 'stderr' | 'pty';
  stream: Readable;
}

/** The agent's side of a command's terminal. */
export interface Terminal {
  input: Writable;
  /** Throws when the terminal is closed. */
  resize(size: TerminalSize): void;
}

/** The agent's ends of a command's standard streams. */
export interface Streams {
  stdin: Writable | undefined;
  outputs: Output[];
  terminal: Terminal | undefined;
}

/** A command's standard streams between "about to start" and "started". */
export interface Stdio {
  /** For `spawn`. */
  options: StdioOptions;
  /** The descriptors that are open for it, as numbers of this process. */
  descriptors: number[];
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
      descriptors: made.flatMap(({ read, write }) => [read, write]),
      attach() {
        close([output.write, errors.write, ...(input ? [input.read] : [])]);
        return {
          stdin: input && new Socket({ fd: input.write, readable: false, writable: true }),
          outputs: [
            { name: 'stdout', stream: new Socket({ fd: output.read, readable: true, writable: false }) },
            { name: 'stderr', stream: new Socket({ fd: errors.read, readable: true, writable: false }) },
          ],
          terminal: undefined,
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
    descriptors: [],
    attach: (child) => ({
      stdin: child.stdin ?? undefined,
      outputs: [
        { name: 'stdout', stream: child.stdout! },
        { name: 'stderr', stream: child.stderr! },
      ],
      terminal: undefined,
    }),
    discard: () => undefined,
  };
}
