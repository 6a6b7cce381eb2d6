import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, read, readSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TransferError, errnoOf } from './errors.js';
import { unreadable } from './local-entry.js';
import { createPace } from './pace.js';
import { TAR_END, tarHeader, tarPadding, type TarHead } from './tar-writing.js';
import type { Selection, TreeEntry } from './tree.js';

export interface PackOptions {
  /** Folder to put in front of every path in the archive, as `home/user/work`. */
  prefix?: string;
  /** Told after every file (and every MiB of a large one) how many bytes of contents and files are packed so far. */
  onProgress?: (bytes: number, files: number) => void;
  /** Told of every entry once it is in the archive. */
  onEntry?: (packed: PackedEntry) => void;
  /** Where blocks come from: buffers of PACK_BLOCK bytes. */
  block?: () => Buffer;
  /** Hash the contents of files for `onEntry`. */
  digest?: boolean;
  signal?: AbortSignal;
}

/** An entry as it went into the archive. */
export interface PackedEntry {
  entry: TreeEntry;
  /** Bytes of contents. */
  size: number;
  /** Seconds since 1970. */
  mtime: number;
  /** SHA-256 of a file's contents in hex, where it was asked for. */
  digest?: string;
}

/** The archive comes in blocks of up to this size; files that fit in one are read by one call. */
export const PACK_BLOCK = 1024 * 1024;
/** The file selected must not have turned into a link or a fifo that would block; absent on Windows. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const readAsync = promisify(read);

/** How many files a selection has, and how many bytes of contents. */
export function totalsOf({ entries }: Selection): { files: number; bytes: number } {
  const files = entries.filter((entry) => entry.type === 'file');
  return { files: files.length, bytes: files.reduce((sum, entry) => sum + entry.size, 0) };
}

/**
 * Packs a selection into one tar archive (ustar, pax headers where names need them), in its order, owner 0, times to
 * the second, in blocks of up to PACK_BLOCK bytes, each the consumer's own. Contents are what the file held when it was
 * opened: what is appended meanwhile is left out, a file that got shorter under the reading is an error, one that vanished is
 * left out with a notice. Small files are read right into their place: on a tree of thousands that takes a fraction of what a
 * general archiver does.
 *
 * @throws TransferError `unreadable` or `changed`.
 */
export async function* packBlocks(
  selection: Selection,
  options: PackOptions,
  notices: string[],
): AsyncGenerator<Buffer> {
  const prefix = (options.prefix ?? '').split('/').filter(Boolean).join('/');
  const pace = createPace(64);
  const newBlock = options.block ?? (() => Buffer.allocUnsafeSlow(PACK_BLOCK));
  let block = newBlock();
  let used = 0;
  let bytes = 0;
  let files = 0;
  for (const entry of selection.entries) {
    options.signal?.throwIfAborted();
    await pace();
    const local = entry.local ?? join(selection.base, entry.path);
    const name = prefix === '' ? entry.path : `${prefix}/${entry.path}`;
    const head: TarHead = { name, type: entry.type, mode: entry.mode, size: 0, mtime: 0 };
    if (entry.type !== 'file') {
      head.mtime = secondsOf(lstatSync(local, { throwIfNoEntry: false }));
      if (entry.target !== undefined) head.target = entry.target;
      const header = tarHeader(head);
      if (used + header.length > PACK_BLOCK) {
        yield block.subarray(0, used);
        [block, used] = [newBlock(), 0];
      }
      used += header.copy(block, used);
      options.onEntry?.({ entry, size: 0, mtime: head.mtime });
      continue;
    }
    const opened = openFile(local, entry);
    if (typeof opened === 'string') {
      notices.push(opened);
      continue;
    }
    const packed: PackedEntry = { entry, size: opened.stat.size, mtime: secondsOf(opened.stat) };
    head.mtime = packed.mtime;
    head.size = opened.stat.size;
    try {
      let header = tarHeader(head);
      const whole = header.length + head.size + tarPadding(head.size);
      if (used + Math.min(whole, PACK_BLOCK) > PACK_BLOCK) {
        yield block.subarray(0, used);
        [block, used] = [newBlock(), 0];
      }
      if (whole <= PACK_BLOCK) {
        const at = used + header.length;
        const filled = readWhole(opened, local, block.subarray(at, at + head.size));
        // Shorter than its size said: what was read is what it held.
        if (filled < head.size) header = tarHeader({ ...head, size: filled });
        header.copy(block, used);
        packed.size = filled;
        if (options.digest === true) packed.digest = hash('sha256', block.subarray(at, at + filled), 'hex');
        used = at + filled;
        block.fill(0, used, used + tarPadding(filled));
        used += tarPadding(filled);
        bytes += filled;
      } else {
        used += header.copy(block, used);
        const sum = options.digest === true ? createHash('sha256') : undefined;
        for (let done = 0; done < head.size;) {
          if (used === PACK_BLOCK) {
            yield block;
            [block, used] = [newBlock(), 0];
            options.signal?.throwIfAborted();
          }
          const room = Math.min(PACK_BLOCK - used, head.size - done);
          const got = await readPiece(opened, local, block, used, room);
          if (got === 0) throw gotShorter(local, done, head.size);
          sum?.update(block.subarray(used, used + got));
          used += got;
          done += got;
          bytes += got;
          if (done < head.size) options.onProgress?.(bytes, files);
        }
        if (used + tarPadding(head.size) > PACK_BLOCK) {
          yield block.subarray(0, used);
          [block, used] = [newBlock(), 0];
        }
        block.fill(0, used, used + tarPadding(head.size));
        used += tarPadding(head.size);
        if (sum) packed.digest = sum.digest('hex');
      }
    } finally {
      closeSync(opened.fd);
    }
    files += 1;
    options.onProgress?.(bytes, files);
    options.onEntry?.(packed);
  }
  if (used + TAR_END.length > PACK_BLOCK) {
    yield block.subarray(0, used);
    [block, used] = [newBlock(), 0];
  }
  used += TAR_END.copy(block, used);
  yield block.subarray(0, used);
}

interface OpenFile {
  fd: number;
  stat: Stats;
}

/** The opened file, or the notice that tells why it is left out. */
function openFile(local: string, entry: TreeEntry): OpenFile | string {
  let fd: number;
  try {
    fd = openSync(local, OPEN_FLAGS);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT')
      return `left out, it vanished while it was being uploaded: ${entry.path}`;
    if (errnoOf(error) === 'ELOOP') return notAFile(entry);
    throw unreadable(local, error);
  }
  const stat = fstatSync(fd);
  if (stat.isFile()) return { fd, stat };
  closeSync(fd);
  return notAFile(entry);
}

function notAFile(entry: TreeEntry): string {
  return `left out, it was replaced while it was being uploaded: ${entry.path}`;
}

/** Fills `into` as far as the file goes; returns how far that was. */
function readWhole({ fd }: OpenFile, local: string, into: Buffer): number {
  let filled = 0;
  while (filled < into.length) {
    let got: number;
    try {
      got = readSync(fd, into, filled, into.length - filled, null);
    } catch (error) {
      throw unreadable(local, error);
    }
    if (got === 0) break;
    filled += got;
  }
  return filled;
}

async function readPiece(
  { fd }: OpenFile,
  local: string,
  into: Buffer,
  at: number,
  length: number,
): Promise<number> {
  try {
    return (await readAsync(fd, into, at, length, null)).bytesRead;
  } catch (error) {
    throw unreadable(local, error);
  }
}

function gotShorter(local: string, done: number, size: number): TransferError {
  return new TransferError(
    'changed',
    `${local} got shorter while it was being uploaded (${done} of ${size} bytes); ` +
      'stop what writes to it or add it to ignore',
  );
}

function secondsOf(stat: Stats | undefined): number {
  return Math.floor((stat?.mtimeMs ?? 0) / 1000);
}
