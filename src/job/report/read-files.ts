import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { ReadContent, ReadLog } from '../../report/html/input.js';
import { CUT_TYPES, FILE_LIMITS, LIMITS } from '../../report/html/limits.js';
import type { ResultFile } from '../../report/results.js';
import type { RunResult } from '../result.js';

/** Of all result files together, in bytes: more would only fill memory. */
const READ = 96_000_000;

/** Neither a link nor a pipe is what it should be. */
const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The beginning and the end of what each step printed, by its index. A log that cannot be read is not there. */
export async function readLogs({ steps }: Pick<RunResult, 'steps'>): Promise<Map<number, ReadLog>> {
  const logs = new Map<number, ReadLog>();
  const kept = steps.filter(({ log }) => log !== undefined).length;
  const whole = LIMITS.logHead + LIMITS.logTail;
  const share = Math.min(1, LIMITS.logs / (whole * Math.max(1, kept)));
  const [head, tail] = [Math.floor(LIMITS.logHead * share), Math.floor(LIMITS.logTail * share)];
  for (const [index, { log }] of steps.entries()) {
    if (log === undefined) continue;
    const read = await withFile(log, async (file, bytes) => ({
      bytes,
      head: await part(file, 0, Math.min(bytes, bytes <= head + tail ? bytes : head)),
      tail: bytes <= head + tail ? new Uint8Array() : await part(file, bytes - tail, tail),
    })).catch(() => undefined);
    if (read) logs.set(index, read);
  }
  return logs;
}

/** What the result files hold, as far as a page shows it; what cannot be read says why. Never rejects. */
export async function readContents({
  results,
}: Pick<RunResult, 'results'>): Promise<Map<string, ReadContent>> {
  const contents = new Map<string, ReadContent>();
  let room = READ;
  for (const file of results?.files ?? []) {
    const content = await readContent(results?.folder ?? '', file, room);
    if ('bytes' in content) room -= content.bytes.byteLength;
    contents.set(file.file, content);
  }
  return contents;
}

async function readContent(
  folder: string,
  { file: name, type }: ResultFile,
  room: number,
): Promise<ReadContent> {
  if (!/^[\w.-]+$/.test(name) || /^\.+$/.test(name))
    return { problem: 'its name is not one of a result file' };
  const limit = FILE_LIMITS[type];
  try {
    return await withFile(path.join(folder, name), async (file, size): Promise<ReadContent> => {
      // Of what is shown whole or not at all, nothing is read then.
      const wanted = size <= limit || CUT_TYPES.has(type) ? Math.min(size, limit) : 0;
      if (wanted > room) return { problem: 'the page holds as much as it may already' };
      return { size, bytes: await part(file, 0, wanted) };
    });
  } catch (error) {
    return { problem: `it cannot be read (${(error as Error).message})` };
  }
}

async function withFile<T>(name: string, read: (file: FileHandle, bytes: number) => Promise<T>): Promise<T> {
  const file = await open(name, OPEN);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Error('it is not a plain file');
    return await read(file, stat.size);
  } finally {
    await file.close();
  }
}

async function part(file: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
