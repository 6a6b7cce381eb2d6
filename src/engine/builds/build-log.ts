import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

const entry = z.object({
  /** ms since 1970. */
  at: z.number(),
  level: z.enum(LOG_LEVELS),
  message: z.string(),
  /** `base`, the number of a step from 1, or `finalize`. */
  step: z.string().optional(),
});

export type BuildLogEntry = z.infer<typeof entry>;

/** A build may print without end: what is beyond this is dropped, and the log says so. Characters. */
const MOST_TEXT = 4 * 1024 * 1024;

/** The log of one build: entries stay where they are, so that clients can count them. */
export interface BuildLog {
  readonly entries: readonly BuildLogEntry[];
  add(level: BuildLogEntry['level'], message: string, step?: string): void;
  /** Resolves once all that was added is in the file. */
  written(): Promise<void>;
}

/** A log that is kept in `file` and in memory. `entries`: those that are there already. */
export function buildLogIn(
  file: string,
  entries: BuildLogEntry[],
  onError: (error: Error) => void,
): BuildLog {
  let size = entries.reduce((sum, { message }) => sum + message.length, 0);
  let waiting = '';
  let writing: Promise<void> = Promise.resolve();

  function append(added: BuildLogEntry): void {
    entries.push(added);
    const idle = waiting === '';
    waiting += `${JSON.stringify(added)}\n`;
    if (!idle) return; // Goes with what waits already.
    writing = writing.then(write).catch(onError);
  }

  async function write(): Promise<void> {
    const text = waiting;
    waiting = '';
    await appendFile(file, text, { mode: 0o600 });
  }

  return {
    entries,
    add(level, message, step) {
      if (size > MOST_TEXT) return;
      size += message.length;
      const at = Math.max(Date.now(), entries.at(-1)?.at ?? 0);
      append({ at, level, message, ...(step === undefined ? {} : { step }) });
      if (size > MOST_TEXT)
        append({ at, level: 'warn', message: 'the log is full: further output is left out' });
    },
    written: () => writing,
  };
}

/** The entries in a file, oldest first. A line that a crash tore is left out. */
export async function readBuildLog(file: string): Promise<BuildLogEntry[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return [entry.parse(JSON.parse(line))];
    } catch {
      return []; // The end of the file, or a torn line.
    }
  });
}
