import { closeSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { errorCode } from '../system-error.js';

const CHUNK_BYTES = 16 * 1024;
const RETRY_MS = 20;

/**
 * All that a terminal's master side has to say. Node's stream takes the hang-up for the end as soon as a read brought
 * less than it asked for, which with terminals is every read: what was printed last would be lost. So what is left then
 * is read by `rest`, a second descriptor of the same terminal, which this closes.
 */
export function terminalOutput(master: ReadStream, rest: number): Readable {
  let isLeft = false;
  let waiting: NodeJS.Timeout | undefined;
  let ended = false;
  const output = new Readable({
    read() {
      if (isLeft) readRest();
      else master.resume();
    },
    destroy(error, done) {
      clearTimeout(waiting);
      master.destroy();
      closeSync(rest);
      done(error);
    },
  });
  master.on('data', (chunk: Buffer) => {
    if (!output.push(chunk)) master.pause();
  });
  master.once('close', () => {
    isLeft = true;
    readRest();
  });
  return output;

  function readRest(): void {
    clearTimeout(waiting);
    while (!ended && !output.destroyed) {
      const chunk = readTerminal(rest);
      if (chunk === 'later') {
        waiting = setTimeout(readRest, RETRY_MS);
        return;
      }
      ended = chunk === null;
      if (!output.push(chunk)) return;
    }
  }
}

/** The next piece; null at the end, which is an error to the kernel (EIO) once nobody has the terminal open. */
function readTerminal(fd: number): Buffer | 'later' | null {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    const length = readSync(fd, chunk);
    return length === 0 ? null : chunk.subarray(0, length);
  } catch (error) {
    return errorCode(error) === 'EAGAIN' ? 'later' : null;
  }
}
