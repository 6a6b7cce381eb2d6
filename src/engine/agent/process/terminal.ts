import { chownSync, closeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { Code, ConnectError } from '@connectrpc/connect';
import type { Launch } from './credentials.js';
import type { PseudoTerminals, TerminalSize } from './pseudo-terminal.js';
import type { Stdio } from './stdio.js';
import { terminalOutput } from './terminal-output.js';

/**
 * Opens its first argument, becomes the command in the rest. In a new session the terminal so opened becomes the
 * controlling one, which only the command's own process can do; Node has no hook there.
 */
const ATTACH = 'exec 0<>"$0" 1>&0 2>&0; exec "$@"';

/** A command's terminal between "about to start" and "started": its streams, and the way to start in it. */
export interface TerminalStdio extends Stdio {
  /** What to start so that `launch` runs in the terminal. */
  wrap(launch: Launch): Launch;
}

/** Opens a terminal of a size for a user. Throws the system's error when there is none left. */
export function prepareTerminal(
  terminals: PseudoTerminals,
  size: TerminalSize,
  owner: { uid: number },
): TerminalStdio {
  const { fd, slave } = terminals.open(size);
  let rest = -1;
  try {
    // The group stays the one that devpts gives all terminals, `tty`.
    chownSync(slave, owner.uid, -1);
    rest = terminals.duplicate(fd);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return {
    options: 'ignore',
    descriptors: [fd, rest],
    wrap: ({ file, args, ids }) => ({
      file: '/bin/sh',
      argv0: 'sh',
      args: ['-c', ATTACH, slave, file, ...args],
      ids,
    }),
    attach() {
      const master = new ReadStream(fd);
      // What ends it also ends `terminalOutput`, which tells.
      master.on('error', () => undefined);
      return {
        stdin: undefined,
        outputs: [{ name: 'pty', stream: terminalOutput(master, rest) }],
        terminal: {
          input: master,
          resize(wanted) {
            // The number may belong to another file once the stream has closed it.
            if (master.destroyed) throw new ConnectError('the terminal is closed', Code.Internal);
            terminals.resize(fd, wanted);
          },
        },
      };
    },
    discard() {
      closeSync(fd);
      closeSync(rest);
    },
  };
}
