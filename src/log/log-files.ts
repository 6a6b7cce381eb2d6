import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { createMaskStream } from '../report/mask-stream.js';
import { createSecretMask } from '../report/secret-mask.js';
import { slugOf } from '../report/slug.js';
import { drained } from './drained.js';

/** The whole output of steps, one file each. */
export interface LogFiles {
  /** Begins the file of a step; `index` counts from 0. */
  open(index: number, name: string): LogFile;
}

/** Both streams of one step in one file, in the order in which they arrived. */
export interface LogFile {
  /** A promise holds the sandbox's output back until the disk has taken it. Never rejects. */
  write(stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> | undefined;
  /** Ends the file. Its absolute path; undefined when it is not all there. */
  close(): Promise<string | undefined>;
}

/**
 * Logs as files in `folder`, complete and as they were printed but for the secrets. Where they cannot be written, what
 * is missing is said by one call of `onTrouble`, and nothing else fails.
 */
export function createLogFiles(
  folder: string,
  secrets: readonly string[],
  onTrouble: (text: string) => void,
): LogFiles {
  const mask = createSecretMask(secrets);
  let troubled = false;
  const trouble = (error: unknown): void => {
    if (troubled) return;
    troubled = true;
    const { message } = error as Error;
    onTrouble(`the full logs are not all kept in ${folder}: ${message}; the run goes on without them`);
  };
  return {
    open(index, name) {
      const file = path.join(folder, logFileName(index, mask.apply(name)));
      try {
        mkdirSync(folder, { recursive: true });
      } catch (error) {
        trouble(error);
        return { write: () => undefined, close: () => Promise.resolve(undefined) };
      }
      return openLogFile(file, secrets, trouble);
    },
  };
}

function openLogFile(file: string, secrets: readonly string[], onTrouble: (error: unknown) => void): LogFile {
  const target: Writable = createWriteStream(file);
  const masks = { stdout: createMaskStream(secrets), stderr: createMaskStream(secrets) };
  let failed = false;
  target.on('error', (error) => {
    failed = true;
    onTrouble(error);
  });
  const put = (bytes: Uint8Array): Promise<void> | undefined => {
    if (failed || bytes.length === 0 || target.write(bytes)) return undefined;
    return drained(target).catch(() => undefined);
  };
  return {
    write: (stream, chunk) => put(masks[stream].write(chunk)),
    async close() {
      for (const mask of Object.values(masks)) void put(mask.end());
      if (!failed) {
        await new Promise<void>((resolve) => {
          target.once('close', resolve);
          target.end();
        });
      }
      return failed ? undefined : file;
    },
  };
}

/** `02-unit-tests.log`: nothing in it that any file system minds. */
export function logFileName(index: number, name: string): string {
  return `${String(index + 1).padStart(2, '0')}-${slugOf(name, 'step')}.log`;
}
