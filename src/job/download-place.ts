import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { BackendError } from '../e2b/errors.js';
import { placeLocal } from '../spec/local-path.js';
import type { DownloadSpec } from '../spec/model.js';
import { globBase } from '../transfer/glob.js';

/** One download with its pattern worked out. */
export interface PlannedPattern {
  spec: DownloadSpec;
  /** Absolute pattern in the sandbox. */
  pattern: string;
  /** Absolute folder in the sandbox below which everything lies that the pattern can match. */
  base: string;
}

/** Downloads that go to one local folder. */
export interface PlannedTree {
  /** Absolute folder in the sandbox: every name keeps its place below it. */
  base: string;
  /** Absolute local folder. */
  dest: string;
  patterns: PlannedPattern[];
}

/**
 * Works out where downloads come from and go to, from their patterns alone, never from what these match. Downloads to one
 * `to` keep their places below the innermost folder that holds all of them: a pattern is held by its literal beginning, a
 * literal path by its parent, so that it keeps its name. Without `to`, what is below the work folder keeps its place below
 * `root`; what is outside goes to `root` as if that were its `to`.
 */
export function planDownloads(
  specs: readonly DownloadSpec[],
  root: string,
  workFolder: string,
): PlannedTree[] {
  const trees = new Map<string, PlannedTree>();
  for (const spec of specs) {
    const planned = planPattern(spec, workFolder);
    const samePlace = spec.to === undefined && isWithin(planned.base, workFolder);
    const below = samePlace ? posix.relative(workFolder, planned.base) : (spec.to ?? '.');
    const dest = resolve(root, below);
    // What keeps its place has one, whatever else is downloaded there.
    const key = `${samePlace ? 'same' : 'to'} ${dest}`;
    const tree = trees.get(key);
    if (tree === undefined) {
      trees.set(key, { base: planned.base, dest, patterns: [planned] });
    } else {
      tree.base = commonFolder(tree.base, planned.base);
      tree.patterns.push(planned);
    }
  }
  return [...trees.values()];
}

function planPattern(spec: DownloadSpec, workFolder: string): PlannedPattern {
  const from = spec.from === '.' || spec.from === './' ? '**' : spec.from;
  const pattern = posix.isAbsolute(from) ? from : posix.join(globSafe(workFolder), from);
  return { spec, pattern, base: posix.resolve('/', globBase(pattern)) };
}

/** The work folder is a path, not a pattern: what is special in a glob is taken literally. */
function globSafe(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}

/** True for the folder itself, too. Both absolute, in the sandbox. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** The innermost folder that holds both. */
function commonFolder(one: string, other: string): string {
  let folder = one;
  while (!isWithin(other, folder)) folder = posix.dirname(folder);
  return folder;
}

/**
 * Checks that `dest`, if its letters say that it is inside `root`, is so with links resolved: a repository that is
 * checked out from a pull request may hold a link that leads out. A place that is outside by its letters was typed
 * by the person who runs this; a description that says so is refused before.
 *
 * @throws BackendError `usage` when a link leads out.
 */
export function checkDestination(dest: string, root: string): void {
  if (!placeLocal(root, dest).inside) return;
  const real = realpathSync(root);
  const target = realpathOfExisting(dest);
  const inside = relative(real, target);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new BackendError(
      'usage',
      `cannot download to ${dest}: it leads outside ${root}`,
      'choose a folder inside it',
    );
  }
}

/** The real path of the longest part of `path` that exists, with the rest appended. */
function realpathOfExisting(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    return join(realpathOfExisting(parent), path.slice(parent.length + (parent.endsWith(sep) ? 0 : 1)));
  }
}
