import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { openDestination, type Destination } from './destination.js';
import { TransferError } from './errors.js';
import { createPace } from './pace.js';
import { readTar, type ArchiveEntry } from './read-tar.js';
import { RefusedError } from './refused.js';
import { openStaging, type Staging } from './staging.js';
import { checkEntryPath, checkLinkTarget, type PathRules } from './unpack-path.js';

/** An archive beyond `entries` or `bytes` is an error, and nothing of it is kept. */
export interface UnpackLimits {
  /** Entries of any kind. Default 1,000,000. */
  entries?: number;
  /** Bytes of the archive, and of contents written (copies of hard links count). Default 32 GiB. */
  bytes?: number;
  /** Names in one path; deeper entries are refused one by one. Default 128. */
  pathDepth?: number;
}

export interface UnpackOptions {
  /**
   * Absolute local folder; made when it is not there. With several, the archive holds a tree for each below its key:
   * an entry elsewhere is refused, and so is a link that leads out of its own tree.
   */
  dest: string | ReadonlyMap<string, string>;
  limits?: UnpackLimits;
  /** Told after every file (and piece of a large one) how many bytes of contents and files are written so far. */
  onProgress?: (bytes: number, files: number) => void;
  /** Asked once everything was read and before anything is put in its place. What it throws discards it all. */
  confirm?: () => void;
  signal?: AbortSignal;
}

export interface Unpacked {
  /** Absolute paths of the files and links written, each once. */
  files: string[];
  /** Bytes of contents written. */
  bytes: number;
  /** What was not written and why. Paths are the archive's words: escape them before showing them. */
  refused: { path: string; reason: string }[];
}

export const UNPACK_LIMITS = { entries: 1_000_000, bytes: 32 * 1024 ** 3, pathDepth: 128 };

/**
 * Unpacks a tar archive that nobody vouches for. Nothing is written outside `dest`, through a link or into `.git`;
 * an entry that would is refused by name and the rest goes on. Kept: contents, the exec bit, links that stay inside,
 * empty files and folders, times. Hard links become copies. What is there is overwritten, except folders.
 *
 * All or nothing: files appear at their places once the archive was read to its end and confirmed.
 *
 * Throws TransferError `archive` (cut or damaged), `limit` or `unreadable` (the disk refused), the source's own
 * error, or the signal's reason. The source is destroyed in every case but success.
 */
export async function unpackTree(source: Readable, options: UnpackOptions): Promise<Unpacked> {
  options.signal?.throwIfAborted();
  const limits = { ...UNPACK_LIMITS, ...options.limits };
  const stop = () => source.destroy(new Error('cancelled'));
  options.signal?.addEventListener('abort', stop, { once: true });
  let trees: Trees | undefined;
  try {
    trees = openTrees(options.dest);
    const taker = startTaking(trees, limits, options);
    const pace = createPace(64);
    for await (const entry of readTar(source, limits)) {
      await pace();
      try {
        await taker.take(entry);
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        taker.refuse(entry.path, error.message);
      }
    }
    trees.finish();
    options.confirm?.();
    options.signal?.throwIfAborted();
    for (const { key, staging } of trees.staged) {
      for (const { path, reason } of await staging.publish()) taker.unplaced(key, path, reason);
    }
    return taker.unpacked();
  } catch (error) {
    source.destroy();
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', stop);
    for (const { staging } of trees?.staged ?? []) staging.discard();
  }
}

/** One tree of the archive: the name that its entries are below (none: the archive is one tree), where they go. */
interface Tree {
  key: string | undefined;
  staging: Staging;
  destination: Destination;
}

interface Trees {
  staged: readonly Tree[];
  /** The tree of a path and its parts in it. Throws RefusedError. */
  of(parts: readonly string[]): { tree: Tree; parts: readonly string[] };
  finish(): void;
}

function openTrees(dest: UnpackOptions['dest']): Trees {
  const staged: Tree[] = [];
  const open = (key: string | undefined, folder: string): Tree => {
    const staging = openStaging(folder);
    const tree = { key, staging, destination: openDestination(staging.folder) };
    staged.push(tree);
    return tree;
  };
  const finish = () => {
    for (const { destination } of staged) destination.finish();
  };
  if (typeof dest === 'string') {
    const tree = open(undefined, dest);
    return { staged, of: (parts) => ({ tree, parts }), finish };
  }
  const byKey = new Map<string | undefined, Tree>();
  try {
    for (const [key, folder] of dest) byKey.set(key, open(key, folder));
  } catch (error) {
    for (const { staging } of staged) staging.discard();
    throw error;
  }
  return {
    staged,
    of: ([key, ...parts]) => {
      const tree = byKey.get(key);
      if (tree === undefined) throw new RefusedError('it was not asked for');
      return { tree, parts };
    },
    finish,
  };
}

/** Decides entry by entry where it goes, and remembers what hard links may refer to. */
function startTaking(trees: Trees, limits: Required<UnpackLimits>, options: UnpackOptions) {
  const rules: PathRules = { maxDepth: limits.pathDepth, platform: process.platform };
  /** Where files lie now, by their path in the archive. */
  const written = new Map<string, string>();
  /** Where files and links will lie, by the tree and the path that they have there. */
  const places = new Map<string, string>();
  const refused: Unpacked['refused'] = [];
  let bytes = 0;

  const progress = (more: number) => {
    bytes += more;
    options.onProgress?.(bytes, places.size);
  };
  const reserve = (size: number) => {
    if (bytes + size > limits.bytes) {
      throw new TransferError('limit', `the archive's files are larger than ${limits.bytes} bytes`);
    }
  };
  const partsOf = (path: string): string[] => {
    const verdict = checkEntryPath(path, rules);
    if ('reason' in verdict) throw new RefusedError(verdict.reason);
    return verdict.parts;
  };
  const archivePath = (key: string | undefined, path: string) =>
    key === undefined ? path : `${key}/${path}`;

  const take = async (entry: ArchiveEntry): Promise<void> => {
    const all = partsOf(entry.path);
    const { tree, parts } = trees.of(all);
    const { destination } = tree;
    if (entry.kind === 'folder') return destination.folder(parts, entry.time);
    if (parts.length === 0) throw new RefusedError('its path is empty');
    const place = () => {
      places.set(archivePath(tree.key, parts.join('/')), join(tree.staging.dest, ...parts));
    };
    switch (entry.kind) {
      case 'file': {
        reserve(entry.size);
        const local = await destination.file(parts, entry.body(), entry.size, entry, progress);
        place();
        written.set(all.join('/'), local);
        progress(0);
        return;
      }
      case 'symlink': {
        const reason = checkLinkTarget(entry.target, parts.length - 1, rules);
        if (reason !== undefined) throw new RefusedError(reason);
        destination.link(parts, entry.target, entry.time);
        place();
        return;
      }
      case 'hard link': {
        const original = written.get(partsOf(entry.target).join('/'));
        if (original === undefined) {
          throw new RefusedError('it is a hard link to a file that this archive did not bring');
        }
        const local = await destination.copy(original, parts, entry, (size) => {
          reserve(size);
          progress(size);
        });
        place();
        written.set(all.join('/'), local);
        progress(0);
        return;
      }
      case 'fifo':
        throw new RefusedError('it is a fifo');
      case 'device':
        throw new RefusedError('it is a device');
      case 'sparse file':
        throw new RefusedError('it is packed as a sparse file');
      case 'unknown':
      default:
        throw new RefusedError('it is of a kind that is not known');
    }
  };

  return {
    take,
    refuse: (path: string, reason: string) => {
      refused.push({ path, reason });
    },
    unplaced: (key: string | undefined, path: string, reason: string) => {
      places.delete(archivePath(key, path));
      refused.push({ path: archivePath(key, path), reason });
    },
    unpacked: (): Unpacked => ({ files: [...places.values()], bytes, refused }),
  };
}
