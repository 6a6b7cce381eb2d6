import { posix } from 'node:path';
import picomatch from 'picomatch';

// Sandbox paths have forward slashes whatever this machine is; a leading `!` is a name, not "everything else".
const OPTIONS = { dot: true, windows: false, nonegate: true, flags: 's' } as const;

/** Whether a pattern holds more than a literal path. */
export function isGlob(pattern: string): boolean {
  return picomatch.scan(pattern, OPTIONS).isGlob;
}

/**
 * The names a pattern means, in their order: for a glob those it matches (`*` stays within one folder, `**` does not,
 * names with a leading dot count like any other), for a literal path that path and everything below it. A name that
 * is the pattern letter for letter is always meant (picomatch's rule), so that `pages/[id].js` finds the file of that name.
 */
export function matchPaths(names: Iterable<string>, pattern: string): string[] {
  const wanted = tidy(pattern);
  if (isGlob(wanted)) {
    const matches = picomatch(wanted, OPTIONS);
    return [...names].filter((name) => matches(name));
  }
  const path = unescape(wanted);
  if (path === '') return [...names];
  const below = path === '/' ? '/' : `${path}/`;
  return [...names].filter((name) => name === path || name.startsWith(below));
}

/**
 * The longest leading folder of a pattern that holds no glob: where to look, and what the kept part of a match is
 * relative to. For a literal path its parent, so that the path keeps its last name. Empty = the current folder.
 */
export function globBase(pattern: string): string {
  const wanted = tidy(pattern);
  const scanned = picomatch.scan(wanted, OPTIONS);
  if (scanned.isGlob) return unescape(scanned.base);
  const parent = posix.dirname(unescape(wanted));
  return parent === '.' ? '' : parent;
}

/** Where to look for what a pattern means: a literal path itself, for a glob its longest leading folder without one. */
export function globRoot(pattern: string): string {
  return isGlob(tidy(pattern)) ? globBase(pattern) : unescape(tidy(pattern));
}

/** The literal folder of a pattern that means everything in one, as `out/**`; undefined for any other. */
export function folderOfAll(pattern: string): string | undefined {
  const folder = /^(.+)\/\*\*$/s.exec(tidy(pattern))?.[1];
  return folder === undefined || isGlob(folder) ? undefined : unescape(folder);
}

/** Without a leading `./`, doubled or trailing slashes. */
function tidy(pattern: string): string {
  const path = pattern
    .replace(/\/{2,}/g, '/')
    .replace(/^(\.\/)+/, '')
    .replace(/(?<=.)\/$/, '');
  return path === '.' ? '' : path;
}

function unescape(literal: string): string {
  return literal.replace(/\\(.)/g, '$1');
}
