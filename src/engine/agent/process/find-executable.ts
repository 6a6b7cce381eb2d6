import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Where a command's program is, searched as execvp would with the command's own PATH and directory; undefined when
 * there is none. Looked up before the start, since a launcher in between (setpriv) would hide that it is missing.
 */
export async function findExecutable(name: string, path: string, cwd: string): Promise<string | undefined> {
  if (name === '') return undefined;
  const candidates = name.includes('/')
    ? [resolve(cwd, name)]
    : path.split(':').map((dir) => resolve(cwd, dir, name));
  for (const candidate of candidates) if (await isExecutable(candidate)) return candidate;
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    // Not there, or not for us: the search goes on, as the shell's does.
    return false;
  }
}
