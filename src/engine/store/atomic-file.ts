import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file as a whole: readers see the old or the new content, never a part, also after a crash.
 * The content is on disk before the name changes; the folder is synced after.
 */
export async function writeFileAtomic(
  path: string,
  content: string,
  options: { mode: number; owner?: { uid: number; gid: number } },
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx', options.mode);
  try {
    await file.writeFile(content);
    if (options.owner) await file.chown(options.owner.uid, options.owner.gid);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined); // Already closed: the rename failed.
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
