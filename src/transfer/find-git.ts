import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';

/**
 * The absolute path of the git program on a search path, or undefined. Relative folders on it are passed over, and
 * the program is never looked up by the system: on Windows that would prefer a `git.exe` inside the repository.
 */
export function findGit(searchPath = process.env.PATH ?? process.env.Path ?? ''): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of searchPath.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder, or not to be run: the next one may have it.
    }
  }
  return undefined;
}

/** The folder that holds the `.git` of a folder's work tree, searched upward; undefined outside of any. */
export function findWorkTree(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
