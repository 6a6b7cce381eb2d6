import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a system tells of its boot: programs compare it to learn whether it was started anew. */
const INSIDE = 'proc/sys/kernel/random/boot_id';

/**
 * Gives the container in `bundle` a boot ID of its own, new at every call: without it a sandbox would see the host's,
 * which stays the same when the sandbox is started anew. Returns the hook that shows it inside, an OCI
 * `createContainer` hook: runc itself mounts nothing below /proc.
 */
export async function newBootId(bundle: string): Promise<{ path: string; args: string[] }> {
  const file = join(bundle, 'boot_id');
  await writeFile(file, `${randomUUID()}\n`, { mode: 0o444 });
  // Read-only: the file is the host's, and the sandbox's root may write whatever is writable below /proc.
  return {
    path: '/bin/mount',
    args: ['mount', '-o', 'bind,ro,nosuid,nodev,noexec', file, join(bundle, 'root', INSIDE)],
  };
}
