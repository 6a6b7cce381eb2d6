import { readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

const MOUNT = '/sys/fs/cgroup';

/** The cgroup, below every hierarchy's root, that holds one engine's sandboxes. */
export function engineCgroup(engineId: string): string {
  return `/e2b-action-${engineId}`;
}

/**
 * Removes the engine's own (empty) cgroups in every hierarchy: one on cgroup v2, one a controller on v1.
 * A cgroup that still holds something stays.
 */
export async function removeEngineCgroups(engineId: string): Promise<void> {
  for (const root of await hierarchies()) await removeEmpty(join(root, engineCgroup(engineId)));
}

async function hierarchies(): Promise<string[]> {
  const entries = await readdir(MOUNT, { withFileTypes: true });
  // Under v2 the children are cgroups, not hierarchies; looking for our name below them finds nothing.
  return [MOUNT, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(MOUNT, entry.name))];
}

async function removeEmpty(path: string): Promise<void> {
  let children: string[];
  try {
    children = (await readdir(path, { withFileTypes: true }))
      .filter((e) => e.isDirectory())
      .map((e) => e.name);
  } catch {
    return; // Not in this hierarchy.
  }
  for (const child of children) await removeEmpty(join(path, child));
  await rmdir(path).catch(() => undefined); // Still in use: whoever uses it removes it.
}
