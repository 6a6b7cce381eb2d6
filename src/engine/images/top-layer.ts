import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameServers } from '../runtime/network.js';
import { FILES } from './base-files.js';

/** Files of the base template that a sandbox on an image has, too: whatever the image has there, a link of systemd's say. */
const OF_BASE = ['etc/hostname', 'etc/hosts'];

/**
 * Folders that the engine mounts over, or writes to. They hide what an image has there that is none: a link, which runc
 * follows out of the root when it makes the links in /dev (1.1, `setupDevSymlinks`).
 */
const FOLDERS = ['.agent', 'dev', 'etc', 'proc', 'sys'];

/**
 * The engine's layer on top of an image's: folders for its mounts, names of hosts, and the name servers that sandboxes can
 * reach. One for each content, in `folder`; found there or made. The host never writes into what an image brought.
 */
export async function topLayer(folder: string): Promise<string> {
  const servers = await nameServers();
  const files: (readonly [path: string, content: string])[] = [
    ['etc/resolv.conf', servers.map((server) => `nameserver ${server}\n`).join('')],
    ...FILES.flatMap(([path, content]) => (OF_BASE.includes(path) ? [[path, content] as const] : [])),
  ];
  const hash = createHash('sha256')
    .update(JSON.stringify([FOLDERS, files]))
    .digest('hex')
    .slice(0, 12);
  const target = join(folder, `top-${hash}`);
  if (await isThere(target)) return target;
  const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    for (const path of ['', ...FOLDERS]) {
      await mkdir(join(temporary, path));
      // The topmost layer says how a folder looks inside; mkdir's mode is subject to the umask.
      await chmod(join(temporary, path), 0o755);
    }
    for (const [path, content] of files) {
      await writeFile(join(temporary, path), content);
      await chmod(join(temporary, path), 0o644);
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (!(await isThere(target))) throw error; // Else another pull was first: its layer is as good.
  }
  return target;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
