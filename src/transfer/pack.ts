import { closeSync, constants, fstatSync, lstatSync, openSync, read, readSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { isNativeError } from 'node:util/types';
import { pack as startArchive, type Header, type Pack } from 'tar-stream';
import { TransferError, errnoOf } from './errors.js';
import { gatherBlocks } from './gather-blocks.js';
import { unreadable } from './local-entry.js';
import { createPace } from './pace.js';
import type { Selection, TreeEntry } from './tree.js';

export interface PackOptions {
  /** Folder to put in front of every path in the archive, as `home/user/work`. */
  prefix?: string;
  /** Told after every file (and every MiB of a large one) how many bytes of contents and files are packed so far. */
  onProgress?: (bytes: number, files: number) => void;
  signal?: AbortSignal;
}

export interface PackedTree {
  /** The tar archive. Nothing is read before it is. Fails with TransferError `unreadable` or `changed`. */
  stream: Readable;
  /** What the selection amounts to, for progress; `bytes` counts contents only. */
  totals: { files: number; bytes: number };
  /** Filled while the stream is read: what changed under the packing. */
  notices: string[];
}

/** Files up to this size are read in one call; larger ones in pieces of it. */
const PIECE_BYTES = 1024 * 1024;
/** How far packing may run ahead of the reader. */
const AHEAD_BYTES = 2 * 1024 * 1024;
/** tar-stream's header holds times from 0 to this many seconds; others need a pax record. */
const LAST_SECOND = 0x7fffffff;
/** The file selected must not have turned into a link or a fifo that would block; absent on Windows. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const readAsync = promisify(read);

type Head = Partial<Header> & Pick<Header, 'name'>;

/**
 * Packs a selection into one tar stream (ustar, pax headers where names need them), in its order, owner 0, times to
 * the second. Contents are what the file held when it was opened: what is appended meanwhile is left out, a file
 * that got shorter under the reading is an error, one that vanished is left out with a notice.
 */
export function packTree(selection: Selection, options: PackOptions = {}): PackedTree {
  const notices: string[] = [];
  const files = selection.entries.filter((entry) => entry.type === 'file');
  const totals = { files: files.length, bytes: files.reduce((sum, entry) => sum + entry.size, 0) };
  const stream = Readable.from(archiveOf(selection, options, notices), {
    objectMode: false,
    highWaterMark: AHEAD_BYTES,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { stream, totals, notices };
}

async function* archiveOf(
  selection: Selection,
  options: PackOptions,
  notices: string[],
): AsyncGenerator<Buffer> {
  const archive = startArchive({ highWaterMark: AHEAD_BYTES });
  const filled = fill(archive, selection, options, notices).catch((error: unknown) => {
    // Reaches the reader through the loop below.
    archive.destroy(isNativeError(error) ? error : new Error(String(error)));
  });
  try {
    yield* gatherBlocks(archive as AsyncIterable<Uint8Array>);
  } finally {
    archive.destroy();
    await filled;
  }
}

async function fill(
  archive: Pack,
  selection: Selection,
  options: PackOptions,
  notices: string[],
): Promise<void> {
  const prefix = (options.prefix ?? '').split('/').filter(Boolean).join('/');
  const pace = createPace(64);
  let bytes = 0;
  let files = 0;
  for (const entry of selection.entries) {
    options.signal?.throwIfAborted();
    await pace();
    const local = entry.local ?? join(selection.base, entry.path);
    const name = prefix === '' ? entry.path : `${prefix}/${entry.path}`;
    const head: Head = { name, mode: entry.mode, uid: 0, gid: 0, type: entry.type };
    if (entry.type !== 'file') {
      Object.assign(head, timeOf(lstatSync(local, { throwIfNoEntry: false })));
      await put(archive, { ...head, ...(entry.target === undefined ? {} : { linkname: entry.target }) });
      continue;
    }
    const opened = openFile(local, entry);
    if (typeof opened === 'string') {
      notices.push(opened);
      continue;
    }
    try {
      Object.assign(head, timeOf(opened.stat));
      if (opened.stat.size <= PIECE_BYTES) {
        const contents = readWhole(opened, local);
        bytes += contents.length;
        await put(archive, { ...head, size: contents.length }, contents);
      } else {
        const before = bytes;
        await putLarge(archive, { ...head, size: opened.stat.size }, opened, local, (done) => {
          bytes = before + done;
          options.onProgress?.(bytes, files);
        });
      }
    } finally {
      closeSync(opened.fd);
    }
    files += 1;
    options.onProgress?.(bytes, files);
  }
  archive.finalize();
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

function readWhole({ fd, stat }: OpenFile, local: string): Buffer {
  const contents = Buffer.allocUnsafe(stat.size);
  let filled = 0;
  while (filled < contents.length) {
    let got: number;
    try {
      got = readSync(fd, contents, filled, contents.length - filled, null);
    } catch (error) {
      throw unreadable(local, error);
    }
    if (got === 0) break;
    filled += got;
  }
  return contents.subarray(0, filled);
}

/** Writes one entry and waits until the archive took it: that is the backpressure. */
function put(archive: Pack, head: Head, contents?: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => (error ? reject(error) : resolve());
    const empty = contents === undefined || contents.length === 0;
    const sink = empty ? archive.entry({ ...head, size: 0 }, done) : archive.entry(head, contents, done);
    ignoreErrors(sink);
    if (empty) sink.end(null);
  });
}

async function putLarge(
  archive: Pack,
  head: Head & { size: number },
  { fd }: OpenFile,
  local: string,
  onBytes: (done: number) => void,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const sink = archive.entry(head, (error) => (error ? reject(error) : resolve()));
    ignoreErrors(sink);
    const copy = async () => {
      for (let done = 0; done < head.size;) {
        // A new buffer each time: the archive keeps the last ones until they are read.
        const piece = Buffer.allocUnsafeSlow(Math.min(PIECE_BYTES, head.size - done));
        const { bytesRead } = await readAsync(fd, piece, 0, piece.length, null).catch((error: unknown) => {
          throw unreadable(local, error);
        });
        if (bytesRead === 0) {
          throw new TransferError(
            'changed',
            `${local} got shorter while it was being uploaded (${done} of ${head.size} bytes); ` +
              'stop what writes to it or add it to ignore',
          );
        }
        done += bytesRead;
        if (!sink.write(piece.subarray(0, bytesRead))) await drained(sink);
        onBytes(done);
      }
      sink.end(null);
    };
    copy().catch(reject);
  });
}

/** An entry's failure is its callback's; the event it also emits would end the process if nobody listened. */
function ignoreErrors(sink: ReturnType<Pack['entry']>): void {
  sink.on('error', () => undefined);
}

/** Until the entry takes more, or is closed with the archive. */
function drained(sink: ReturnType<Pack['entry']>): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      sink.off('drain', onDrain);
      sink.off('close', onClose);
      end();
    };
    const onDrain = () => settle(resolve);
    const onClose = () => settle(() => reject(new Error('the archive was closed')));
    sink.on('drain', onDrain);
    sink.on('close', onClose);
  });
}

function timeOf(stat: Stats | undefined): Pick<Header, 'mtime' | 'pax'> {
  const seconds = Math.floor((stat?.mtimeMs ?? 0) / 1000);
  if (seconds >= 0 && seconds <= LAST_SECOND) return { mtime: new Date(seconds * 1000), pax: null };
  return { mtime: new Date(0), pax: { mtime: String(seconds) } };
}
