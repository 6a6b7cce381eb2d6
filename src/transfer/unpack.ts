import { mkdirSync, realpathSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { extract, type Extract } from 'tar-stream';
import { NAME_ENCODING, readEntry, type ArchiveEntry } from './archive-entry.js';
import { openDestination, type Destination } from './destination.js';
import { TransferError, errnoOf } from './errors.js';
import { meterInput, type MeteredInput } from './metered-input.js';
import { createPace } from './pace.js';
import { RefusedError } from './refused.js';
import { checkEntryPath, checkLinkTarget, type PathRules } from './unpack-path.js';

/** An archive beyond `entries` or `bytes` is an error; what was written until then stays. */
export interface UnpackLimits {
  /** Entries of any kind. Default 1,000,000. */
  entries?: number;
  /** Bytes of the archive, and of contents written (copies of hard links count). Default 32 GiB. */
  bytes?: number;
  /** Names in one path; deeper entries are refused one by one. Default 128. */
  pathDepth?: number;
}

export interface UnpackOptions {
  /** Absolute local folder; made when it is not there. */
  dest: string;
  limits?: UnpackLimits;
  /** Told after every file (and piece of a large one) how many bytes of contents and files are written so far. */
  onProgress?: (bytes: number, files: number) => void;
  signal?: AbortSignal;
  /** Where below `dest` an archive's path goes (forward slashes), or undefined to pass it over. */
  mapPath?: (path: string) => string | undefined;
}

export interface Unpacked {
  /** Absolute paths of the files and links written, each once. */
  files: string[];
  /** Bytes of contents written. */
  bytes: number;
  /** What was not written and why. Paths are the archive's words: escape them before showing them. */
  refused: { path: string; reason: string }[];
}

const DEFAULT_LIMITS = { entries: 1_000_000, bytes: 32 * 1024 ** 3, pathDepth: 128 };

/**
 * Unpacks a tar archive that nobody vouches for. Nothing is written outside `dest`, through a link or into `.git`;
 * an entry that would is refused by name and the rest goes on. Kept: contents, the exec bit, links that stay inside,
 * empty files and folders, times. Hard links become copies. What is there is overwritten, except folders.
 * Throws TransferError `archive` (cut or damaged), `limit` or `unreadable` (the disk refused), the source's own
 * error, or the signal's reason. The source is destroyed in every case but success.
 */
export async function unpackTree(source: Readable, options: UnpackOptions): Promise<Unpacked> {
  options.signal?.throwIfAborted();
  mkdirSync(options.dest, { recursive: true });
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const input = meterInput(source, limits.bytes);
  const archive = extract({ filenameEncoding: NAME_ENCODING } as Parameters<typeof extract>[0]);
  const stop = () => source.destroy(new Error('cancelled'));
  options.signal?.addEventListener('abort', stop, { once: true });
  const fed = feed(input, archive);
  try {
    const unpacked = await takeAll(
      archive,
      openDestination(realpathSync(options.dest)),
      limits,
      options,
      input,
    );
    await fed;
    return unpacked;
  } catch (error) {
    source.destroy();
    const sourceError = await fed;
    options.signal?.throwIfAborted();
    if (error instanceof TransferError || errnoOf(error) !== undefined) throw error;
    throw (
      sourceError ??
      new TransferError('archive', `the archive is damaged: ${String(error)}`, { cause: error })
    );
  } finally {
    options.signal?.removeEventListener('abort', stop);
  }
}

/** Pours the input into the parser; a failing source ends the parser too. Returns what the source failed with. */
async function feed(input: MeteredInput, archive: Extract): Promise<Error | undefined> {
  try {
    for await (const chunk of input.chunks()) {
      if (archive.destroyed) return undefined;
      if (!archive.write(chunk)) await drained(archive);
    }
    archive.end(null);
    return undefined;
  } catch (error) {
    // The parser failed first, and the source was let go of because of it.
    if (archive.destroyed) return undefined;
    const cause = isNativeError(error) ? error : new Error(String(error));
    archive.destroy(cause);
    return cause;
  }
}

function drained(archive: Extract): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      archive.off('drain', done);
      archive.off('close', done);
      resolve();
    };
    archive.on('drain', done);
    archive.on('close', done);
  });
}

async function takeAll(
  archive: Extract,
  destination: Destination,
  limits: Required<UnpackLimits>,
  options: UnpackOptions,
  input: MeteredInput,
): Promise<Unpacked> {
  const taker = startTaking(destination, limits, options);
  const pace = createPace(64);
  let entries = 0;
  let end = 0;
  for await (const body of archive) {
    await pace();
    entries += 1;
    if (entries > limits.entries) {
      throw new TransferError('limit', `the archive holds more than ${limits.entries} entries`);
    }
    const entry = readEntry(body.header);
    end = entry.end;
    try {
      await taker.take(entry, body as AsyncIterable<Uint8Array>);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      taker.unpacked.refused.push({ path: entry.path, reason: error.message });
    }
    // What was not read is passed over.
    body.resume();
  }
  if (!input.endedWell(end)) {
    throw new TransferError('archive', 'the archive is cut short: its end mark is missing');
  }
  destination.finish();
  return taker.finish();
}

/** Decides entry by entry where it goes, and remembers what hard links may refer to. */
function startTaking(destination: Destination, limits: Required<UnpackLimits>, options: UnpackOptions) {
  const rules: PathRules = { maxDepth: limits.pathDepth, platform: process.platform };
  const written = new Map<string, string>();
  const files = new Set<string>();
  const unpacked: Unpacked = { files: [], bytes: 0, refused: [] };

  const progress = (bytes: number) => {
    unpacked.bytes += bytes;
    options.onProgress?.(unpacked.bytes, files.size);
  };
  const reserve = (size: number) => {
    if (unpacked.bytes + size > limits.bytes) {
      throw new TransferError('limit', `the archive's files are larger than ${limits.bytes} bytes`);
    }
  };
  const partsOf = (path: string): string[] => {
    const verdict = checkEntryPath(path, rules);
    if ('reason' in verdict) throw new RefusedError(verdict.reason);
    return verdict.parts;
  };

  const take = async (entry: ArchiveEntry, body: AsyncIterable<Uint8Array>): Promise<void> => {
    const path = partsOf(entry.path).join('/');
    const mapped = options.mapPath === undefined ? path : options.mapPath(path);
    if (mapped === undefined) return;
    const parts = partsOf(mapped);
    if (entry.type === 'directory') return destination.folder(parts, entry.time);
    if (parts.length === 0) throw new RefusedError('its path is empty');
    switch (entry.type) {
      case 'file':
      case 'contiguous-file': {
        reserve(entry.size);
        const local = await destination.file(parts, body, entry.size, entry, progress);
        files.add(local);
        written.set(path, local);
        progress(0);
        return;
      }
      case 'symlink': {
        const reason = checkLinkTarget(entry.target, parts.length - 1, rules);
        if (reason !== undefined) throw new RefusedError(reason);
        files.add(destination.link(parts, entry.target, entry.time));
        return;
      }
      case 'link': {
        const original = written.get(partsOf(entry.target).join('/'));
        if (original === undefined) {
          throw new RefusedError('it is a hard link to a file that this archive did not bring');
        }
        const local = await destination.copy(original, parts, entry, (size) => {
          reserve(size);
          progress(size);
        });
        files.add(local);
        written.set(path, local);
        progress(0);
        return;
      }
      case 'fifo':
        throw new RefusedError('it is a fifo');
      case 'block-device':
      case 'character-device':
        throw new RefusedError('it is a device');
      case null:
      default:
        throw new RefusedError('it is of a kind that is not known');
    }
  };
  return { take, unpacked, finish: () => ({ ...unpacked, files: [...files] }) };
}
