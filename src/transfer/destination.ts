import { closeSync, constants, lstatSync, lutimesSync, mkdirSync, openSync } from 'node:fs';
import { symlinkSync, unlinkSync, write, writeSync, type Stats } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TransferError, errnoOf } from './errors.js';
import { RefusedError } from './refused.js';
import { DIRECTORY_MODE, EXEC_MODE, FILE_MODE } from './tree.js';

/** What is kept of a file besides its contents. `time` is in seconds since 1970, absent when it makes no sense. */
export interface Kept {
  executable: boolean;
  time: number | undefined;
}

/**
 * A folder that is written into on a stranger's word. Every path is given as its checked parts. Folders on the way
 * must be real folders, a link in the way is never written through, what is at the place itself is replaced unless
 * it is a folder. All throw RefusedError for this one entry, TransferError `unreadable` when the disk refuses.
 */
export interface Destination {
  /** Makes a folder, unless it is there. */
  folder(parts: readonly string[], time: number | undefined): void;
  /** Writes a file of `size` bytes and returns its absolute path; a file that could not be finished is removed. */
  file(
    parts: readonly string[],
    contents: AsyncIterable<Uint8Array>,
    size: number,
    kept: Kept,
    onBytes: (bytes: number) => void,
  ): Promise<string>;
  /** Makes a symlink with a target that was checked, and returns its absolute path. */
  link(parts: readonly string[], target: string, time: number | undefined): string;
  /** Copies a file that was written here before, once `allow` accepts its size; returns the copy's absolute path. */
  copy(from: string, parts: readonly string[], kept: Kept, allow: (bytes: number) => void): Promise<string>;
  /** Sets the times of the folders, which writing into them changed. */
  finish(): void;
}

/** Contents up to this size are written by one call. */
const SMALL_BYTES = 1024 * 1024;
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
/** Errors that mean this name or link, not this disk; EPERM is what Windows says to links without the privilege. */
const ONE_ENTRY = new Set(['ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'ENOTSUP', 'EOPNOTSUPP', 'UNKNOWN']);

const writeAsync = promisify(write);

/** `dest`: an absolute folder that exists, with no link in its path (as realpath gives it). */
export function openDestination(dest: string): Destination {
  const realFolders = new Set<string>(['']);
  const claimed = new Map<string, string>();
  const folderTimes: [string, number][] = [];

  /** Makes the folders that lead to an entry, each looked at once: none is replaced afterwards. */
  const makeFolders = (parts: readonly string[]) => {
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const path = parts.slice(0, depth).join('/');
      if (realFolders.has(path)) continue;
      const local = join(dest, path);
      const there = look(local);
      if (there === undefined) onDisk(local, () => mkdirSync(local, { mode: DIRECTORY_MODE }));
      else if (there.isSymbolicLink()) throw new RefusedError(`a link is in its way: ${path}`);
      else if (!there.isDirectory()) throw new RefusedError(`a file is in its way: ${path}`);
      realFolders.add(path);
    }
  };

  /** Two names of one archive that this file system takes for one (`A` and `a`): the first stands. */
  const claim = (path: string) => {
    const folded = path.normalize('NFC').toLowerCase();
    const first = claimed.get(folded);
    if (first === undefined) {
      claimed.set(folded, path);
      return;
    }
    if (first === path) return;
    const [a, b] = [look(join(dest, first)), look(join(dest, path))];
    if (a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev) {
      throw new RefusedError(`on this file system it is the same as ${first}`);
    }
  };

  /** Leaves nothing at the place of a file or link to be made there, and returns its absolute path. */
  const clear = (parts: readonly string[]): string => {
    makeFolders(parts.slice(0, -1));
    const path = parts.join('/');
    claim(path);
    const local = join(dest, ...parts);
    const there = look(local);
    if (there?.isDirectory() === true) throw new RefusedError('a folder is in its way');
    if (there !== undefined) onDisk(local, () => unlinkSync(local));
    return local;
  };

  return {
    folder(parts, time) {
      makeFolders(parts);
      if (time !== undefined && parts.length > 0) folderTimes.push([join(dest, ...parts), time]);
    },
    async file(parts, contents, size, kept, onBytes) {
      const local = clear(parts);
      const fd = onDisk(local, () => openSync(local, CREATE, kept.executable ? EXEC_MODE : FILE_MODE));
      let whole = false;
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
        whole = true;
      } finally {
        closeSync(fd);
        if (!whole) unlinkSync(local);
      }
      setTime(local, kept.time);
      return local;
    },
    link(parts, target, time) {
      const local = clear(parts);
      onDisk(local, () => symlinkSync(target, local), 'EPERM');
      setTime(local, time);
      return local;
    },
    async copy(from, parts, kept, allow) {
      if (from === join(dest, ...parts)) throw new RefusedError('it is a hard link to itself');
      const local = clear(parts);
      const original = look(from);
      if (original?.isFile() !== true) throw new RefusedError('it is a hard link to a file that is gone');
      allow(original.size);
      await copyFile(from, local, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE).catch(
        (error: unknown) => {
          throw diskError(local, error);
        },
      );
      setTime(local, kept.time);
      return local;
    },
    finish() {
      for (const [local, time] of folderTimes.reverse()) setTime(local, time);
    },
  };
}

function look(local: string): Stats | undefined {
  return onDisk(local, () => lstatSync(local, { throwIfNoEntry: false }));
}

/** Runs one file system call and says in our words what it failed with. */
function onDisk<T>(local: string, call: () => T, alsoOneEntry?: string): T {
  try {
    return call();
  } catch (error) {
    throw refusal(local, error, alsoOneEntry);
  }
}

function refusal(local: string, error: unknown, alsoOneEntry?: string): Error {
  const code = errnoOf(error) ?? 'unknown';
  if (ONE_ENTRY.has(code) || code === alsoOneEntry) {
    return new RefusedError(`the file system does not take it (${code})`);
  }
  return diskError(local, error);
}

function diskError(local: string, error: unknown): TransferError {
  const code = errnoOf(error) ?? 'unknown';
  const hint = code === 'ENOSPC' ? 'the disk is full' : 'check that the folder can be written';
  return new TransferError('unreadable', `cannot write ${local} (${code}); ${hint}`, { cause: error });
}

function setTime(local: string, time: number | undefined): void {
  if (time === undefined) return;
  // A Date, because Node takes a negative number of seconds for "now".
  const date = new Date(time * 1000);
  try {
    lutimesSync(local, date, date);
  } catch (error) {
    throw diskError(local, error);
  }
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
