import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { BackendError } from '../e2b/errors.js';
import { placeLocal } from '../spec/local-path.js';
import type { DownloadSpec } from '../spec/model.js';
import { globBase } from '../transfer/glob.js';

/** One download with its paths worked out. */
export interface PlannedDownload {
  spec: DownloadSpec;
  /** Absolute pattern in the sandbox. */
  pattern: string;
  /** Absolute folder in the sandbox: names in the archive are relative to it. */
  base: string;
  /** Absolute local folder. */
  dest: string;
}

/**
 * Works out where a download comes from and goes to. A literal path keeps its last name, as with `cp -r`; a glob keeps
 * the path below its literal beginning. Without `to`, what is below the work folder keeps its place below `root`, and
 * anything else lands in `root` itself.
 */
export function planDownload(spec: DownloadSpec, root: string, workFolder: string): PlannedDownload {
  const from = spec.from === '.' || spec.from === './' ? '**' : spec.from;
  const pattern = posix.isAbsolute(from) ? from : posix.join(globSafe(workFolder), from);
  const base = posix.resolve('/', globBase(pattern));
  const dest = spec.to === undefined ? join(root, samePlace(base, workFolder)) : resolve(root, spec.to);
  return { spec, pattern, base, dest };
}

/** The work folder is a path, not a pattern: what is special in a glob is taken literally. */
function globSafe(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}

function samePlace(base: string, workFolder: string): string {
  const below = posix.relative(workFolder, base);
  return below === '..' || below.startsWith('../') ? '' : below;
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
