import { posix } from 'node:path';

/** A path that no rule can turn into an absolute one; the message is for the client. */
export class PathError extends Error {
  override name = 'PathError';
}

/**
 * Turns a path as clients write it into an absolute one, by envd's rules: empty = the default work directory (else
 * home), `~` and `~/…` = home, relative = from home (not from the work directory), absolute = as it is. Throws
 * PathError for `~other` and for NUL bytes.
 */
export function resolvePath(path: string, home: string, defaultWorkdir: string | undefined): string {
  const wanted = path === '' ? (defaultWorkdir ?? '') : path;
  if (wanted.includes('\0')) throw new PathError('path contains a NUL byte');
  if (wanted === '~' || wanted.startsWith('~/')) return posix.join(home, wanted.slice(1));
  if (wanted.startsWith('~')) throw new PathError(`cannot expand user-specific home dir in path '${wanted}'`);
  return posix.isAbsolute(wanted) ? wanted : posix.join(home, wanted);
}
