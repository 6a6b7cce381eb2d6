import { existsSync, lstatSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Collection } from './collect.js';
import { hasDotGit, nameError, splitNames } from './file-names.js';
import { gitignoreRules } from './gitignore-rules.js';
import { NotAWorkTreeError, runGit } from './run-git.js';
import { readFolder, refuseBrokenName, walkFolder } from './walk-folder.js';

const GITLINK = '160000';
const EXECUTABLE = '100755';

/**
 * Takes in what git tracks below `start` (relative to the base) plus the untracked files it does not ignore, plus
 * empty folders it does not ignore; the same in submodules and other repositories inside. Tracked files that were
 * deleted are left out. Returns how many files git named.
 * Throws NotAWorkTreeError when `start` belongs to no repository, TransferError when git refuses to read it.
 */
export async function listGit(into: Collection, git: string, start: string): Promise<number> {
  const folder = join(into.base, start);
  const place = { git, folder, signal: into.signal };
  const [staged, others] = await Promise.all([
    runGit(place, ['ls-files', '-z', '--cached', '--stage']),
    runGit(place, ['ls-files', '-z', '--others', '--exclude-standard']),
  ]);
  const listing = readListing(staged, others);
  const folders = new Set<string>(['']);
  const isReal = realFolders(folder);
  for (const [path, mode] of listing.modes) {
    await into.pace();
    const parent = parentOf(path);
    // Behind a link that took a folder's place there is another tree; to git those files are deleted.
    if (hasDotGit(path) || !isReal(parent)) continue;
    if (path.endsWith('/') || mode === GITLINK) {
      listing.repositories.add(path.replace(/\/$/, ''));
      continue;
    }
    const full = posix.join(start, path);
    addParents(folders, parent);
    if (into.ignores(full)) continue;
    const invalid = listing.invalid.get(path);
    if (invalid !== undefined) throw nameError(invalid);
    into.add(full, { executable: mode === EXECUTABLE });
  }
  for (const inner of listing.repositories) await listInner(into, git, start, inner);
  await addEmptyFolders(into, place, start, folders, listing.repositories);
  return listing.modes.size;
}

interface Listing {
  /** Each path once, with its mode in the index (undefined for untracked files). */
  modes: Map<string, string | undefined>;
  invalid: Map<string, Buffer>;
  repositories: Set<string>;
}

function readListing(staged: Buffer | undefined, others: Buffer | undefined): Listing {
  const modes = new Map<string, string | undefined>();
  const invalid = new Map<string, Buffer>();
  const tracked = splitNames(staged ?? Buffer.alloc(0));
  // `MODE OBJECT STAGE<TAB>PATH`: git-ls-files(1), --stage. An unmerged path comes once a stage.
  const pathOf = (record: string) => record.slice(record.indexOf('\t') + 1);
  for (const record of tracked.names) modes.set(pathOf(record), record.slice(0, 6));
  for (const [record, raw] of tracked.invalid) invalid.set(pathOf(record), raw.subarray(raw.indexOf(9) + 1));
  const untracked = splitNames(others ?? Buffer.alloc(0));
  for (const path of untracked.names) modes.set(path, undefined);
  for (const [path, raw] of untracked.invalid) invalid.set(path, raw);
  return { modes, invalid, repositories: new Set() };
}

/** A repository inside: listed by its own git, or walked where that one cannot be read. */
async function listInner(into: Collection, git: string, start: string, inner: string): Promise<void> {
  const path = posix.join(start, inner);
  const local = join(into.base, path);
  if (into.ignores(`${path}/`) || !isFolder(local)) return;
  if (existsSync(join(local, '.git'))) {
    try {
      await listGit(into, git, path);
      return;
    } catch (error) {
      if (!(error instanceof NotAWorkTreeError)) throw error;
      into.notice(
        `git cannot read the repository in ${path}: its .gitignore files alone decide what is uploaded`,
      );
    }
  }
  await walkFolder(into, path, innerRules(into, path));
}

function innerRules(into: Collection, path: string) {
  const rules = gitignoreRules(join(into.base, path), join(into.base, path));
  const below = (full: string) => full.slice(path.length + 1);
  return {
    enter: (full: string) => rules.enter(below(full)),
    ignores: (full: string) => rules.ignores(below(full)),
  };
}

/**
 * Git does not name empty folders, so those that lie beside the files it named are looked for: folders without any
 * named file, that git does not ignore and that hold nothing.
 */
async function addEmptyFolders(
  into: Collection,
  place: Parameters<typeof runGit>[0],
  start: string,
  named: Set<string>,
  repositories: Set<string>,
): Promise<void> {
  let level = [...named];
  while (level.length > 0) {
    const candidates: { path: string; special: boolean }[] = [];
    for (const folder of level) {
      await into.pace();
      const local = join(place.folder, folder);
      const found = readFolder(local);
      const full = posix.join(start, folder);
      if (found.length === 0 && !named.has(folder)) into.add(full);
      for (const entry of found) {
        if (entry.isFile() || entry.isSymbolicLink()) continue;
        const path = posix.join(folder, entry.name);
        if (named.has(path) || repositories.has(path)) continue;
        const special = !entry.isDirectory();
        if (into.ignores(posix.join(start, special ? path : `${path}/`))) continue;
        refuseBrokenName(local, entry.name);
        candidates.push({ path, special });
      }
    }
    const ignored = await ignoredByGit(place, candidates);
    const kept = candidates.filter(({ path }) => !ignored.has(path));
    for (const { path } of kept.filter((each) => each.special)) into.skipSpecial(posix.join(start, path));
    level = kept.filter((each) => !each.special).map(({ path }) => path);
  }
}

async function ignoredByGit(
  place: Parameters<typeof runGit>[0],
  candidates: { path: string }[],
): Promise<Set<string>> {
  if (candidates.length === 0) return new Set();
  const input = candidates.map(({ path }) => `${path}\0`).join('');
  const answer = await runGit(place, ['check-ignore', '-z', '--stdin'], input);
  return new Set(splitNames(answer ?? Buffer.alloc(0)).names);
}

function parentOf(path: string): string {
  const parent = posix.dirname(path);
  return parent === '.' ? '' : parent;
}

function addParents(folders: Set<string>, folder: string): void {
  for (let at = folder; !folders.has(at); at = parentOf(at)) folders.add(at);
}

/** Whether a relative folder exists with no link on the way to it; remembers what it looked at. */
function realFolders(base: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([['', true]]);
  const isReal = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const real = isReal(parentOf(folder)) && isFolder(join(base, folder));
    known.set(folder, real);
    return real;
  };
  return isReal;
}

function isFolder(local: string): boolean {
  return lstatSync(local, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
