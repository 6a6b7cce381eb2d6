import { lstat, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** As many as the kernel follows. */
const MOST_LINKS = 40;

/**
 * Whether a regular file is at `path` for somebody to whom `root` is `/`. Links are followed as they would be
 * inside, never out of the root.
 */
export async function hasFileInside(root: string, path: string): Promise<boolean> {
  const todo = path.split('/');
  const at: string[] = [];
  let links = 0;
  for (;;) {
    const part = todo.shift();
    if (part === undefined) break;
    if (part === '' || part === '.') continue;
    if (part === '..') {
      at.pop();
      continue;
    }
    const found = await lstat(join(root, ...at, part)).catch(() => undefined); // Not there.
    if (!found) return false;
    if (!found.isSymbolicLink()) {
      at.push(part);
      continue;
    }
    if (++links > MOST_LINKS) return false;
    const target = await readlink(join(root, ...at, part));
    if (target.startsWith('/')) at.length = 0;
    todo.unshift(...target.split('/'));
  }
  return (await lstat(join(root, ...at))).isFile();
}
