import path from 'node:path';

/** Whether paths of this root are Windows paths. */
export function isWindowsRoot(root: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|\\\\)/.test(root);
}

/**
 * A local path by its letters alone: relative to `root` with forward slashes if it lies inside, else
 * absolute. Symlinks that lead out are not seen here; whoever opens the path resolves them.
 */
export function placeLocal(root: string, given: string): { path: string; inside: boolean } {
  const rules = isWindowsRoot(root) ? path.win32 : path.posix;
  const absolute = rules.resolve(root, given);
  const relative = rules.relative(root, absolute);
  const outside = relative === '..' || relative.startsWith(`..${rules.sep}`) || rules.isAbsolute(relative);
  if (outside) return { path: absolute, inside: false };
  return { path: relative === '' ? '.' : relative.split(rules.sep).join('/'), inside: true };
}

/** Whether a source of COPY, a path with forward slashes, is relative and does not climb out, by its letters. */
export function staysInContext(source: string): boolean {
  const normal = path.posix.normalize(source);
  return !path.posix.isAbsolute(normal) && normal !== '..' && !normal.startsWith('../');
}
