import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { User } from '../users.js';

/**
 * Checks that a user may start in a directory, by the permission bits of it and all directories above (access control
 * lists are not looked at): where root starts a launcher that then becomes the user, the kernel does not. Throws errors
 * with the kernel's codes: ENOENT, ENOTDIR, EACCES.
 */
export async function checkMayEnter(user: User, directory: string): Promise<void> {
  if (!(await stat(directory)).isDirectory()) throw refusal('ENOTDIR', directory);
  if (user.uid === 0) return;
  const groups = [user.gid, ...user.groups];
  for (let path = await realpath(directory); ; path = dirname(path)) {
    const { uid, gid, mode } = await stat(path);
    const bit = uid === user.uid ? 0o100 : groups.includes(gid) ? 0o010 : 0o001;
    if ((mode & bit) === 0) throw refusal('EACCES', path);
    if (path === '/') return;
  }
}

function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: cannot enter '${path}'`), { code });
}
