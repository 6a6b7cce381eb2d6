import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { BackendError } from '../../e2b/errors.js';
import type { RunSpec } from '../../spec/model.js';
import { checkDestination } from '../download-place.js';
import { isResultFileName, MANIFEST } from './name.js';

/** Made by this run only: a link or a file that is there already is never written through. */
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
/** No manifest of ours is longer, in bytes. */
const MAX_MANIFEST = 16 << 20;

/**
 * Looks whether results can go where the description says, before anything is created.
 *
 * @throws BackendError `usage` when a link leads outside, or something else is in the way.
 */
export function checkResultFolder({ root, results, steps }: RunSpec): void {
  if (!steps.some((step) => 'cells' in step)) return;
  const folder = path.resolve(root, results);
  const blocked = blocker(root, folder);
  if (blocked !== undefined) {
    throw new BackendError(
      'usage',
      `results cannot be written to ${folder}: ${blocked} is not a folder`,
      'choose another folder with `results`',
    );
  }
  checkDestination(folder, root);
}

/** What is in the way of a folder. */
function blocker(root: string, folder: string): string | undefined {
  let at = root;
  for (const part of path.relative(root, folder).split(path.sep)) {
    at = path.join(at, part);
    // Where a link leads is looked at by its real path.
    const there = statSync(at, { throwIfNoEntry: false });
    if (!there) return undefined;
    if (!there.isDirectory()) return at;
  }
  return undefined;
}

/**
 * Removes what an earlier run wrote: the files that its manifest names, under names that only a run gives, and the
 * manifest. Anything else in the folder is somebody's own.
 */
export function clearResults(folder: string): void {
  for (const file of [...filesOfManifest(path.join(folder, MANIFEST)), MANIFEST, `${MANIFEST}.new`]) {
    const at = path.join(folder, file);
    const there = lstatSync(at, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) unlinkSync(at);
  }
}

function filesOfManifest(file: string): string[] {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile() || stat.size > MAX_MANIFEST) return [];
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { files } = read as { files?: unknown };
    if (!Array.isArray(files)) return [];
    return files
      .map((entry: unknown) => (entry as { file?: unknown } | null)?.file)
      .filter((name): name is string => typeof name === 'string' && isResultFileName(name));
  } catch {
    return [];
  }
}

/** Writes a file anew, in place of whatever has its name. */
export function writeResult(folder: string, file: string, bytes: Uint8Array | string): void {
  const at = path.join(folder, file);
  const there = lstatSync(at, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) unlinkSync(at);
  const fd = openSync(at, CREATE, 0o644);
  try {
    writeFileSync(fd, bytes);
  } finally {
    closeSync(fd);
  }
}

/** Makes the folder. Links on the way may have been changed since the run began. */
export function makeResultFolder(folder: string, root: string): void {
  mkdirSync(folder, { recursive: true });
  checkDestination(folder, root);
}

/** Writes the manifest, whole or not at all. */
export function writeManifest(folder: string, text: string): void {
  writeResult(folder, `${MANIFEST}.new`, text);
  renameSync(path.join(folder, `${MANIFEST}.new`), path.join(folder, MANIFEST));
}
