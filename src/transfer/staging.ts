import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { readlinkSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, type Dirent } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { diskError, look, onDisk } from './disk.js';
import { TransferError, errnoOf } from './errors.js';
import { createPace } from './pace.js';
import { DIRECTORY_MODE } from './tree.js';

/** Something that was not put in its place: its path below the folder, with forward slashes. */
export interface Unplaced {
  path: string;
  reason: string;
}

/**
 * A folder beside the one that files are meant for, on the same file system: they become visible at their place only
 * when all of them are known to be good.
 */
export interface Staging {
  /** Absolute, empty, without links in its path. */
  folder: string;
  /** Absolute place that the files go to. */
  dest: string;
  /**
   * Moves everything to its place. What is there is replaced, except folders; nothing is written through a link.
   * Returns what something was in the way of.
   */
  publish(): Promise<Unplaced[]>;
  /** Removes what was not moved. */
  discard(): void;
}

/** Names of the folders start so. One that is left over was left by a run that was killed. */
export const STAGING_PREFIX = '.e2b-action-download-';

/** Throws TransferError `unreadable` when there can be no folder `dest` or nothing can be written there. */
export function openStaging(dest: string): Staging {
  const { existing, place } = findFolder(dest);
  const around = failing(existing, () => mkdtempSync(join(existing, STAGING_PREFIX)));
  // A folder in it, because the outer one is closed to others, which would stay so where it is moved to.
  const folder = join(around, 'files');
  mkdirSync(folder, { mode: DIRECTORY_MODE });
  return {
    folder,
    dest: place,
    async publish() {
      const unplaced: Unplaced[] = [];
      if (existsSync(place)) await merge(folder, place, unplaced);
      else {
        failing(place, () => mkdirSync(dirname(place), { recursive: true }));
        failing(place, () => move(folder, place));
      }
      return unplaced;
    },
    discard() {
      rmSync(around, { recursive: true, force: true });
    },
  };
}

/** The innermost folder on the way to `dest`, itself included, that is there; and `dest` by way of it. No links in either. */
function findFolder(dest: string): { existing: string; place: string } {
  for (let path = dest; ; path = dirname(path)) {
    const there = failing(path, () => statSync(path, { throwIfNoEntry: false }));
    if (there === undefined && dirname(path) !== path) continue;
    if (there?.isDirectory() !== true) {
      throw new TransferError('unreadable', `cannot write into ${dest}: ${path} is not a folder`);
    }
    const existing = realpathSync(path);
    return { existing, place: join(existing, relative(path, dest)) };
  }
}

/** Moves the contents of one folder into another that is there. */
async function merge(from: string, to: string, unplaced: Unplaced[]): Promise<void> {
  const pace = createPace(64);
  const pending = [''];
  const merged: [string, string][] = [];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(join(from, folder), { withFileTypes: true })) {
      await pace();
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const [source, target] = [join(from, path), join(to, path)];
      const there = look(target);
      if (there?.isDirectory() === true) {
        if (entry.isDirectory()) {
          pending.push(path);
          merged.push([source, target]);
        } else unplaced.push({ path, reason: 'a folder is in its way' });
      } else if (there !== undefined && entry.isDirectory()) {
        const what = there.isSymbolicLink() ? 'link' : 'file';
        for (const each of leavesOf(from, path)) {
          unplaced.push({ path: each, reason: `a ${what} is in its way: ${path}` });
        }
      } else failing(target, () => move(source, target, entry));
    }
  }
  for (const [source, target] of merged) {
    const { atime, mtime } = statSync(source);
    failing(target, () => utimesSync(target, atime, mtime));
  }
}

/** The files, links and empty folders below a folder; itself, if it is empty. */
function leavesOf(root: string, folder: string): string[] {
  const leaves: string[] = [];
  const pending = [folder];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const found = readdirSync(join(root, path), { withFileTypes: true });
    if (found.length === 0) leaves.push(path);
    for (const entry of found) (entry.isDirectory() ? pending : leaves).push(`${path}/${entry.name}`);
  }
  return leaves.sort();
}

/** Renames, or copies where the place belongs to another file system, as a mounted folder does. */
function move(source: string, target: string, entry?: Dirent): void {
  try {
    renameSync(source, target);
  } catch (error) {
    if (errnoOf(error) !== 'EXDEV') throw error;
    copy(source, target, entry);
  }
}

function copy(source: string, target: string, entry?: Dirent): void {
  if (entry === undefined || entry.isDirectory()) {
    mkdirSync(target, { mode: DIRECTORY_MODE });
    for (const each of readdirSync(source, { withFileTypes: true })) {
      copy(join(source, each.name), join(target, each.name), each);
    }
  } else {
    rmSync(target, { force: true });
    if (entry.isSymbolicLink()) return symlinkSync(readlinkSync(source), target);
    copyFileSync(source, target);
  }
  const { atime, mtime } = statSync(source);
  utimesSync(target, atime, mtime);
}

function failing<T>(local: string, call: () => T): T {
  try {
    return onDisk(local, call);
  } catch (error) {
    throw error instanceof TransferError ? error : diskError(local, error);
  }
}
