import path from 'node:path';
import { isGlob, matchPaths } from '../../transfer/glob.js';

export interface ChosenReports {
  /** Relative to the root with forward slashes, each once, in their order. */
  names: string[];
  /** Patterns that mean none of the files. */
  unmatched: string[];
}

/**
 * The downloaded files that `patterns` mean. Only what this run downloaded counts: a report of an earlier run that still
 * lies there, or one that the repository itself brings, would say something about this run that nobody tested.
 *
 * @param files absolute paths, links resolved, as in `root`
 */
export function chooseReports(
  files: readonly string[],
  root: string,
  patterns: readonly string[],
): ChosenReports {
  const inside = files
    .map((file) => path.relative(root, file))
    .filter((name) => name !== '..' && !name.startsWith(`..${path.sep}`) && !path.isAbsolute(name))
    .map((name) => name.split(path.sep).join('/'));
  const names = new Set<string>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    // A folder means the reports in it, not the pictures beside them.
    const found = matchPaths(inside, pattern).filter(
      (name) => isGlob(pattern) || name === pattern || name.toLowerCase().endsWith('.xml'),
    );
    for (const name of found) names.add(name);
    if (found.length === 0) unmatched.push(pattern);
  }
  return { names: inside.filter((name) => names.has(name)), unmatched };
}
