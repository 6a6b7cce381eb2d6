import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { errnoOf } from '../../transfer/errors.js';
import { createPace } from '../../transfer/pace.js';
import { ContextError, showText } from './errors.js';
import type { CopiedFile } from './list-copied.js';

/** Bytes that are held of a file; files up to this size are hashed in one call. */
const BLOCK = 1024 * 1024;

// A pipe that took the file's place is opened without waiting for a writer. Neither flag is known to Windows.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Makes the function that hashes files: SHA-256 in hex. Calls must not overlap, they share a buffer. The calls of the
 * system are synchronous, which for small files costs a fourth of a pool of asynchronous ones; the loop runs on in
 * between. A file is read once, however often it is asked for.
 * The function throws ContextError `changed` and `unreadable`, and the signal's reason when it is aborted.
 */
export function createFileDigester(
  signal?: AbortSignal,
): (file: Pick<CopiedFile, 'local' | 'path' | 'size'>) => Promise<string> {
  const block = Buffer.allocUnsafeSlow(BLOCK);
  const known = new Map<string, string>();
  const pace = createPace(50);
  const blockPace = createPace(4);

  async function digestOpen(file: number, size: number, changed: () => ContextError): Promise<string> {
    const before = fstatSync(file);
    if (!before.isFile() || before.size !== size) throw changed();
    let digest: string;
    if (size <= BLOCK) {
      digest = hash('sha256', block.subarray(0, fill(file, block)), 'hex');
    } else {
      const sum = createHash('sha256');
      for (let read = fill(file, block); read > 0; read = fill(file, block)) {
        sum.update(block.subarray(0, read));
        await blockPace();
        signal?.throwIfAborted();
      }
      digest = sum.digest('hex');
    }
    if (!isSame(before, fstatSync(file))) throw changed();
    return digest;
  }

  return async ({ local, path, size }) => {
    await pace();
    signal?.throwIfAborted();
    const key = `${size}:${local}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const shown = showText(path, 200);
    const changed = () =>
      new ContextError(
        'changed',
        `${shown} changed while it was being read; run again once nothing writes to it`,
      );
    let file: number | undefined;
    try {
      file = openSync(local, FLAGS);
      const digest = await digestOpen(file, size, changed);
      known.set(key, digest);
      return digest;
    } catch (error) {
      const errno = error instanceof ContextError ? undefined : errnoOf(error);
      if (errno === undefined || signal?.aborted === true) throw error;
      if (errno === 'ENOENT') throw changed();
      const message = `cannot read ${shown} (${errno}); make it readable or add it to ignore`;
      throw new ContextError('unreadable', message, { cause: error });
    } finally {
      if (file !== undefined) closeSync(file);
    }
  };
}

/** Reads on until the buffer is full or the file ends. */
function fill(file: number, into: Buffer): number {
  let filled = 0;
  while (filled < into.length) {
    const read = readSync(file, into, filled, into.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

function isSame(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs;
}
