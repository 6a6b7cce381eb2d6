import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a system tells of its boot: programs compare it to learn whether it was started anew. */
export const BOOT_ID_INSIDE = '/proc/sys/kernel/random/boot_id';

/** What the container in `bundle` sees. */
export function bootIdFile(bundle: string): string {
  return join(bundle, 'boot_id');
}

export async function readBootId(bundle: string): Promise<string> {
  return (await readFile(bootIdFile(bundle), 'utf8')).trim();
}

export async function writeBootId(bundle: string, id: string): Promise<void> {
  // Anew, not over the old one: a sandbox that still runs keeps what it sees.
  await rm(bootIdFile(bundle), { force: true });
  await writeFile(bootIdFile(bundle), `${id}\n`, { mode: 0o444 });
}

/**
 * Gives the container in `bundle` a boot ID of its own, new at every call: without it a sandbox would see the host's,
 * which stays the same when the sandbox is started anew. Returns the hook that shows it inside, an OCI
 * `createContainer` hook: runc itself mounts nothing below /proc.
 */
export async function newBootId(bundle: string): Promise<{ path: string; args: string[] }> {
  const file = bootIdFile(bundle);
  await writeBootId(bundle, randomUUID());
  // Read-only: the file is the host's, and the sandbox's root may write whatever is writable below /proc.
  return {
    path: '/bin/mount',
    args: ['mount', '-o', 'bind,ro,nosuid,nodev,noexec', file, join(bundle, 'root', BOOT_ID_INSIDE)],
  };
}
