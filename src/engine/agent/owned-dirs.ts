import { chown, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './system-error.js';

/**
 * Creates a directory and its missing parents, 0755 (the process's umask is 022), each new one owned by the given
 * user; those that exist are left as they are. Throws the system's error, ENOTDIR where a file is in the way.
 */
export async function makeOwnedDirs(path: string, uid: number, gid: number): Promise<void> {
  const missing: string[] = [];
  for (let dir = path; !(await isDirectory(dir)); dir = dirname(dir)) missing.push(dir);
  for (const dir of missing.reverse()) {
    try {
      await mkdir(dir, 0o755);
    } catch (error) {
      // Somebody was faster, which is as good if it is a directory.
      if (errorCode(error) !== 'EEXIST' || !(await isDirectory(dir))) throw error;
      continue;
    }
    await chown(dir, uid, gid);
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  throw Object.assign(new Error(`path is a file: ${path}`), { code: 'ENOTDIR' });
}
