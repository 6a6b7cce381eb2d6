import { breakCommands } from '../report/command-break.js';
import { createSanitizer } from '../report/sanitize.js';
import { createLogWriter } from './log-writer.js';
import type { Writable } from 'node:stream';

/** An unfinished line is shown after so long without more of it, in ms. */
const IDLE = 1000;

/** The log of one step in a workflow: what the sandbox printed, made safe, in batches. */
export interface StepLog {
  /** A promise holds the sandbox's output back until the log has taken it. */
  output(stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> | undefined;
  /** A line of our own; what it quotes may come from the sandbox. A promise as of `output`. */
  line(text: string): Promise<void> | undefined;
  /** Flushes everything. Nothing else may write to the same stream before that: it could fall inside a line. */
  close(): Promise<void>;
}

/**
 * A log for `target`, which a workflow runner reads as commands. Both of the step's streams go to the one target, each
 * through its own sanitiser; their lines never mix within a line.
 */
export function createStepLog(target: Writable, secrets: readonly string[]): StepLog {
  const writer = createLogWriter(target);
  const sanitizers = { stdout: createSanitizer({ secrets }), stderr: createSanitizer({ secrets }) };
  let quietSince: number | undefined;
  const timer = setInterval(() => {
    if (quietSince === undefined || performance.now() - quietSince < IDLE) return;
    quietSince = undefined;
    for (const sanitizer of Object.values(sanitizers)) void put(sanitizer.flushPartial());
  }, IDLE / 4);
  const put = (text: string): Promise<void> | undefined => {
    if (text === '') return undefined;
    const written = writer.write(text);
    // Who waits sees the failure; a line that nobody waits for fails again at close().
    written?.catch(() => undefined);
    return written;
  };
  return {
    output(stream, chunk) {
      quietSince = performance.now();
      return put(sanitizers[stream].write(chunk));
    },
    line: (text) => put(`${oneSafeLine(text, secrets)}\n`),
    async close() {
      clearInterval(timer);
      for (const sanitizer of Object.values(sanitizers)) void put(sanitizer.end());
      await writer.close();
    },
  };
}

/** Text of ours that may quote the sandbox, as one line that holds no command and no secret. */
export function oneSafeLine(text: string, secrets: readonly string[]): string {
  const line = text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
  const sanitizer = createSanitizer({ secrets });
  const safe = sanitizer.write(Buffer.from(line, 'utf8')) + sanitizer.end();
  return breakCommands(safe.replace(/\n$/, ''));
}
