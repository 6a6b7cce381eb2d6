import { lstat, open, realpath, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { MAX_FILE_BYTES } from '../../spec/limits.js';
import { placeLocal } from '../../spec/local-path.js';
import type { Problem } from '../../spec/model.js';
import { alternatives, showValue } from '../../spec/quote.js';

/** A file that was found, resolved as far as it may be. */
export interface FoundFile {
  /** As the user knows it: relative to the root with forward slashes, or absolute outside it. */
  shown: string;
  absolute: string;
}

export type Found<T> = T | { problem: Problem };

/**
 * Finds the file of a definition: the path itself, or the first of the usual names in it if it is a folder. A relative
 * path must stay inside the root when symlinks are followed, because a pull request can change what it leads to; an
 * absolute one was typed by someone with the rights already.
 */
export async function findFile(
  root: string,
  given: string,
  usual: readonly string[],
): Promise<Found<FoundFile>> {
  const at = path.resolve(root, given);
  const kind = await kindOf(at);
  if (kind === 'file') return inside(root, given, at);
  if (kind === 'folder') {
    for (const name of usual) {
      const candidate = path.join(at, name);
      if ((await kindOf(candidate)) === 'file') return inside(root, given, candidate);
    }
    const expected =
      usual.length === 0 ? 'expected a file; this is a folder' : `the folder has no ${alternatives(usual)}`;
    return fail(given, expected);
  }
  if (kind === 'other') return fail(given, 'expected a file');
  return fail(given, 'there is no such file');
}

/** The folder that files are copied from, absolute. */
export async function findFolder(root: string, given: string): Promise<Found<{ absolute: string }>> {
  const at = path.resolve(root, given);
  const kind = await kindOf(at);
  if (kind === undefined) return fail(given, 'there is no such folder to copy files from');
  if (kind !== 'folder') return fail(given, 'expected a folder to copy files from');
  return inside(root, given, at);
}

/** Text of a file of at most 1 MiB. */
export async function readText({ absolute, shown }: FoundFile): Promise<Found<{ text: string }>> {
  let file: FileHandle | undefined;
  try {
    file = await open(absolute, 'r');
    const { size } = await file.stat();
    if (size > MAX_FILE_BYTES) {
      return fail(shown, `the file is ${size} bytes long; at most ${MAX_FILE_BYTES} (1 MiB) are read`);
    }
    return { text: await file.readFile('utf8') };
  } catch (error) {
    return fail(shown, `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  } finally {
    await file?.close();
  }
}

/** Whether a name is there, and is a file, read through symlinks. */
async function kindOf(at: string): Promise<'file' | 'folder' | 'other' | undefined> {
  const found = await stat(at).catch(() => undefined);
  if (found) return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  // A symlink that leads nowhere is there, though nothing can be read.
  const link = await lstat(at).catch(() => undefined);
  return link && 'other';
}

async function inside(root: string, given: string, at: string): Promise<Found<FoundFile>> {
  const placed = placeLocal(root, at);
  const found = { shown: placed.path, absolute: at };
  if (path.isAbsolute(given)) return found;
  const [realRoot, real] = await Promise.all([realpath(root), realpath(at)]);
  if (!placed.inside || !placeLocal(realRoot, real).inside) {
    return fail(given, 'it leads out of the project folder');
  }
  return found;
}

function fail(given: string, message: string): { problem: Problem } {
  const shown = /[^\x20-\x7e]/.test(given) ? showValue(given) : given;
  return { problem: { source: shown, message } };
}
