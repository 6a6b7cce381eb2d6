import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from './errors.js';
import { unreadable } from './local-entry.js';
import { managedEntry, type ManagedEntry } from './managed.js';
import { createPace } from './pace.js';
import type { Selection } from './tree.js';

/** Bytes that are held of a file. */
const BLOCK = 1024 * 1024;
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Hashes the files of a selection. One that vanished meanwhile is left out; what changes later is found when it is
 * packed. Throws TransferError `unreadable` and the signal's reason.
 */
export async function digestTree(
  selection: Selection,
  signal?: AbortSignal,
): Promise<Map<string, ManagedEntry>> {
  const block = Buffer.allocUnsafeSlow(BLOCK);
  const found = new Map<string, ManagedEntry>();
  const pace = createPace(64);
  for (const entry of selection.entries) {
    signal?.throwIfAborted();
    await pace();
    if (entry.type !== 'file') {
      found.set(entry.path, managedEntry(entry, 0, ''));
      continue;
    }
    const local = entry.local ?? join(selection.base, entry.path);
    let fd: number | undefined;
    try {
      fd = openSync(local, FLAGS);
      if (!fstatSync(fd).isFile()) continue;
      const { size, digest } = await digestOpen(fd, block, signal);
      found.set(entry.path, managedEntry(entry, size, digest));
    } catch (error) {
      if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ELOOP') continue;
      if (signal?.aborted === true || errnoOf(error) === undefined) throw error;
      throw unreadable(local, error);
    } finally {
      if (fd !== undefined) closeSync(fd);
    }
  }
  return found;
}

async function digestOpen(
  fd: number,
  block: Buffer,
  signal?: AbortSignal,
): Promise<{ size: number; digest: string }> {
  let got = fill(fd, block);
  // A file that fills no block ends with it.
  if (got < BLOCK) return { size: got, digest: hash('sha256', block.subarray(0, got), 'hex') };
  const sum = createHash('sha256');
  const pace = createPace(4);
  let size = 0;
  for (; got > 0; got = fill(fd, block)) {
    sum.update(block.subarray(0, got));
    size += got;
    await pace();
    signal?.throwIfAborted();
  }
  return { size, digest: sum.digest('hex') };
}

/** Reads on until the buffer is full or the file ends. */
function fill(fd: number, into: Buffer): number {
  let filled = 0;
  while (filled < into.length) {
    const got = readSync(fd, into, filled, into.length - filled, null);
    if (got === 0) break;
    filled += got;
  }
  return filled;
}
