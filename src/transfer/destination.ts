import { closeSync, constants, futimesSync, lutimesSync, mkdirSync, openSync } from 'node:fs';
import { symlinkSync, unlinkSync, write, writeSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { diskError, look, onDisk } from './disk.js';
import { errnoOf } from './errors.js';
import { RefusedError } from './refused.js';
import { DIRECTORY_MODE, EXEC_MODE, FILE_MODE } from './tree.js';

/** What is kept of a file besides its contents. `time` is in seconds since 1970, absent when it makes no sense. */
export interface Kept {
  executable: boolean;
  time: number | undefined;
}

/**
 * A new folder that is filled on a stranger's word. Every path is given as its checked parts. Folders on the way must
 * be folders, a link in the way is never written through, of two files of one name the last stands. A name that is there
 * although it was not made here is another name to a file system that ignores case or Unicode forms: it is refused. All
 * throw RefusedError for this one entry, TransferError `unreadable` when the disk refuses.
 */
export interface Destination {
  /** Makes a folder, unless it is there. */
  folder(parts: readonly string[], time: number | undefined): void;
  /** Writes a file of `size` bytes and returns its absolute path. */
  file(
    parts: readonly string[],
    contents: AsyncIterable<Uint8Array>,
    size: number,
    kept: Kept,
    onBytes: (bytes: number) => void,
  ): Promise<string>;
  /** Makes a symlink with a target that was checked, and returns its absolute path. */
  link(parts: readonly string[], target: string, time: number | undefined): string;
  /** Copies a file that was written before, once `allow` accepts its size; returns the copy's absolute path. */
  copy(from: string, parts: readonly string[], kept: Kept, allow: (bytes: number) => void): Promise<string>;
  /** Sets the times of the folders, which writing into them changed. */
  finish(): void;
}

/** Contents up to this size are written by one call. */
const SMALL_BYTES = 1024 * 1024;
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

const writeAsync = promisify(write);

/** `dest`: an absolute empty folder that nobody else writes into. */
export function openDestination(dest: string): Destination {
  const folders = new Set<string>(['']);
  const leaves = new Set<string>();
  /** The first path of each spelling that some file system takes for the same; only to name it. */
  const spellings = new Map<string, string>();
  const folderTimes: [string, number][] = [];

  const remember = (into: Set<string>, path: string) => {
    into.add(path);
    const spelling = fold(path);
    if (!spellings.has(spelling)) spellings.set(spelling, path);
  };

  const refuseTwin = (path: string): never => {
    const twin = spellings.get(fold(path)) ?? 'another name';
    throw new RefusedError(`on this file system it is the same as ${twin}`);
  };

  /** Makes the folders that lead to an entry. */
  const makeFolders = (parts: readonly string[]) => {
    if (folders.has(parts.join('/'))) return;
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const path = parts.slice(0, depth).join('/');
      if (folders.has(path)) continue;
      const local = join(dest, path);
      if (onDisk(local, () => unlessThere(() => mkdirSync(local, { mode: DIRECTORY_MODE })))) {
        remember(folders, path);
        continue;
      }
      if (!leaves.has(path)) refuseTwin(path);
      const what = look(local)?.isSymbolicLink() === true ? 'link' : 'file';
      throw new RefusedError(`a ${what} is in its way: ${path}`);
    }
  };

  /** Makes a file or link by `create`, which fails with EEXIST when something is at its place. */
  const place = <T>(parts: readonly string[], create: (local: string) => T, alsoOneEntry?: string): T => {
    makeFolders(parts.slice(0, -1));
    const path = parts.join('/');
    if (folders.has(path)) throw new RefusedError('a folder is in its way');
    const local = join(dest, ...parts);
    if (leaves.has(path)) onDisk(local, () => unlinkSync(local));
    const made = onDisk(local, () => unlessThere(() => create(local)), alsoOneEntry);
    if (made === undefined) return refuseTwin(path);
    remember(leaves, path);
    return made.value;
  };

  return {
    folder(parts, time) {
      makeFolders(parts);
      if (time !== undefined && parts.length > 0) folderTimes.push([join(dest, ...parts), time]);
    },
    async file(parts, contents, size, kept, onBytes) {
      const mode = kept.executable ? EXEC_MODE : FILE_MODE;
      const { local, fd } = place(parts, (path) => ({ local: path, fd: openSync(path, CREATE, mode) }));
      try {
        if (size <= SMALL_BYTES) {
          const chunks: Uint8Array[] = [];
          for await (const chunk of contents) chunks.push(chunk);
          for (const chunk of chunks.length > 1 ? [Buffer.concat(chunks)] : chunks) {
            writeFully(local, fd, chunk);
          }
          onBytes(size);
        } else {
          for await (const chunk of contents) {
            await writeFullyAsync(local, fd, chunk);
            onBytes(chunk.byteLength);
          }
        }
        // By its descriptor: a path would have to be walked again.
        const { time } = kept;
        if (time !== undefined) onDisk(local, () => futimesSync(fd, ...dates(time)));
      } finally {
        closeSync(fd);
      }
      return local;
    },
    link(parts, target, time) {
      const local = place(
        parts,
        (path) => {
          symlinkSync(target, path);
          return path;
        },
        'EPERM',
      );
      setTime(local, time);
      return local;
    },
    async copy(from, parts, kept, allow) {
      if (from === join(dest, ...parts)) throw new RefusedError('it is a hard link to itself');
      const original = look(from);
      if (original?.isFile() !== true) throw new RefusedError('it is a hard link to a file that is gone');
      allow(original.size);
      const local = place(parts, (path) => {
        closeSync(openSync(path, CREATE, kept.executable ? EXEC_MODE : FILE_MODE));
        return path;
      });
      await copyFile(from, local, constants.COPYFILE_FICLONE).catch((error: unknown) => {
        throw diskError(local, error);
      });
      setTime(local, kept.time);
      return local;
    },
    finish() {
      for (const [local, time] of folderTimes.reverse()) setTime(local, time);
    },
  };
}

/** How a path looks to a file system that ignores case and Unicode forms, near enough to find its twin. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** What `create` made, or undefined when something is at its place. */
function unlessThere<T>(create: () => T): { value: T } | undefined {
  try {
    return { value: create() };
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return undefined;
    throw error;
  }
}

function setTime(local: string, time: number | undefined): void {
  if (time === undefined) return;
  try {
    lutimesSync(local, ...dates(time));
  } catch (error) {
    throw diskError(local, error);
  }
}

/** Times of access and change, as Dates, because Node takes a negative number of seconds for "now". */
function dates(time: number): [Date, Date] {
  const date = new Date(time * 1000);
  return [date, date];
}

function writeFully(local: string, fd: number, chunk: Uint8Array): void {
  try {
    for (let done = 0; done < chunk.byteLength;) done += writeSync(fd, chunk, done);
  } catch (error) {
    throw diskError(local, error);
  }
}

async function writeFullyAsync(local: string, fd: number, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength;) {
    const { bytesWritten } = await writeAsync(fd, chunk, done).catch((error: unknown) => {
      throw diskError(local, error);
    });
    done += bytesWritten;
  }
}
