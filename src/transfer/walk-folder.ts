import { isUtf8 } from 'node:buffer';
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Collection } from './collect.js';
import { isDotGit, nameError } from './file-names.js';
import type { IgnoreRules } from './gitignore-rules.js';
import { unreadable } from './local-entry.js';

/** A folder's contents except `.git`, by name. Throws TransferError `unreadable`. */
export function readFolder(local: string): Dirent[] {
  let found: Dirent[];
  try {
    found = readdirSync(local, { withFileTypes: true });
  } catch (error) {
    throw unreadable(local, error);
  }
  return found.filter((entry) => !isDotGit(entry.name));
}

/** Throws when a name, as the system's decoding gave it, stands for bytes that are not UTF-8. */
export function refuseBrokenName(local: string, name: string): void {
  if (!name.includes('\ufffd')) return;
  const raw = readdirSync(local, { encoding: 'buffer' });
  const broken = raw.find((each) => !isUtf8(each) && each.toString('utf8') === name);
  if (broken !== undefined) throw nameError(broken);
}

/**
 * Takes in everything below `start` (relative to the base, empty for the base itself) that neither the user's
 * patterns nor `rules` ignore. A folder counts as empty when it holds nothing at all.
 */
export async function walkFolder(into: Collection, start: string, rules?: IgnoreRules): Promise<void> {
  const pending = [start];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const local = join(into.base, folder);
    rules?.enter(folder);
    const found = readFolder(local);
    if (found.length === 0 && folder !== '') into.add(folder);
    for (const entry of found) {
      await into.pace();
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const asked = entry.isDirectory() ? `${path}/` : path;
      if (into.ignores(asked) || rules?.ignores(asked) === true) continue;
      refuseBrokenName(local, entry.name);
      if (entry.isDirectory()) pending.push(path);
      else into.add(path);
    }
  }
}
