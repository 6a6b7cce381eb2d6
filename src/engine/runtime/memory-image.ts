import {
  appendFile,
  mkdir,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { BOOT_ID_INSIDE, bootIdFile } from './boot-id.js';
import { runCommand } from './command.js';
import type { Criu } from './criu.js';
import { type Hook, overlayOptions, type OverlayMount } from './oci-spec.js';
import type { Runc } from './runc.js';

/**
 * The memory of a container on disk: a folder of CRIU's images, and what a container must have so that they can be
 * restored into it. runc drives CRIU; what runc does not know of our containers it is told here. See
 * `docs/decisions/0014-memory-images.md`.
 */

const about = z.object({
  version: z.literal(1),
  /** Host folder of the agent that is in the memory: its code is mapped from there. */
  agent: z.string(),
  bootId: z.string(),
  /** Address of the sandbox that it was, and of those that this one was a copy of. */
  addresses: z.array(z.string()),
  /** What its agent takes for the engine's word. */
  token: z.string(),
});

export type AboutMemory = Omit<z.infer<typeof about>, 'version'>;

/** How long a restore waits for its network, in rounds of 10 ms. An engine that was killed gives none. */
const NETWORK_ROUNDS = 1_000;

const POLL_MS = 2;

/** Open files that are deleted are kept in the image, up to this size each; larger ones refuse the dump. */
const DELETED_FILE_BYTES = 64 * 1024 * 1024;

const USR = 'e2b-usr';
const BOOT_ID = 'e2b-boot-id';

/** Where CRIU's settings for the container in `bundle` are, for runc's annotation `org.criu.config`. */
export function criuConfig(bundle: string): string {
  return join(bundle, 'criu.conf');
}

/** Writes CRIU's settings for dumps of the container in `bundle` and restores into it. */
export async function writeCriuConfig(bundle: string, overlays: readonly OverlayMount[]): Promise<void> {
  const external: (readonly [inside: string, name: string, host: string])[] = [
    // Mounted by a hook of ours, so runc does not know of it.
    [BOOT_ID_INSIDE, BOOT_ID, bootIdFile(bundle)],
    // CRIU would mount it with the layers of the sandbox that was dumped.
    ...overlays
      .filter(({ destination }) => destination !== '/')
      .map(({ destination }) => [destination, USR, join(bundle, 'root', destination)] as const),
  ];
  const lines = [
    // Connections are not carried: both ends of one could go on with it. Nothing has to be kept from them meanwhile.
    'tcp-close',
    'skip-in-flight',
    'network-lock skip',
    `ghost-limit ${DELETED_FILE_BYTES}`,
    ...external.flatMap(([inside, name, host]) => [
      `external mnt[${inside}]:${name}`,
      `external mnt[${name}]:${host}`,
    ]),
  ];
  await writeFile(criuConfig(bundle), lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
}

/**
 * Writes the memory of the frozen container in `bundle` to `folder`, which comes to be as a whole or not at all. Throws
 * CRIU's reason.
 */
export async function dumpMemory(
  parts: { runc: Runc; criu: Criu },
  container: { id: string; bundle: string },
  folder: string,
  known: AboutMemory,
): Promise<void> {
  const temporary = `${folder}.tmp`;
  const work = await workFolder(container.bundle);
  await rm(temporary, { recursive: true, force: true });
  try {
    await mkdir(temporary, { recursive: true, mode: 0o700 });
    await parts.runc.checkpoint(container.id, { criu: parts.criu.folder, images: temporary, work });
    await writeFile(join(temporary, ABOUT), JSON.stringify({ version: 1, ...known }), { mode: 0o600 });
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  await rm(work, { recursive: true, force: true });
}

/** Throws when there is no whole image in `folder`. */
export async function aboutMemory(folder: string): Promise<AboutMemory> {
  return about.parse(JSON.parse(await readFile(join(folder, ABOUT), 'utf8')));
}

/** What it takes on disk, bytes. */
export async function memorySize(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).blocks * 512);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Makes the runtime wait, before the processes go on, until they have a network; for the configuration in `bundle`. */
export function networkHook(bundle: string): Hook {
  const script =
    'cat >"$1/made.tmp" && mv "$1/made.tmp" "$1/made" && rounds=0 && ' +
    `until [ -e "$1/attached" ]; do rounds=$((rounds + 1)); [ "$rounds" -lt ${NETWORK_ROUNDS} ] || exit 1; sleep 0.01; done`;
  return {
    path: '/bin/sh',
    args: ['sh', '-c', script, 'network', join(bundle, WORK)],
    env: ['PATH=/usr/sbin:/usr/bin:/sbin:/bin'],
  };
}

/**
 * Starts the container in `bundle`, whose configuration has the {@link networkHook}, from an image, and returns the
 * host pid of its first process. `attach` gives the process it is told a network, before anything runs. Throws CRIU's
 * reason; nothing runs then.
 */
export async function restoreMemory(
  parts: { runc: Runc; criu: Criu },
  container: { id: string; bundle: string; overlays: readonly OverlayMount[]; cgroup: string },
  folder: string,
  attach: (pid: number) => Promise<void>,
): Promise<number> {
  const { id, bundle, overlays, cgroup } = container;
  const work = await workFolder(bundle);
  const files = { criu: parts.criu.folder, images: folder, work };
  // Without it the copy of a sandbox would be in the cgroup of its source: runc says where to for v1 only, this is for v2,
  // whose hierarchy has no name.
  await appendFile(criuConfig(bundle), `cgroup-root :${cgroup}\n`);
  let over = false;
  const restored = parts.runc.restore(id, bundle, files, ownMounts(bundle, overlays)).finally(() => {
    over = true;
  });
  const attached = (async () => {
    const pid = await madeNamespaces(work, () => over);
    if (pid === undefined) return; // It failed before.
    await attach(pid);
    await writeFile(join(work, 'attached'), '');
  })();
  const [outcome, network] = await Promise.allSettled([restored, attached]);
  await writeCriuConfig(bundle, overlays); // For the next dump.
  if (network.status === 'rejected') throw network.reason;
  if (outcome.status === 'rejected') throw outcome.reason;
  await rm(work, { recursive: true, force: true });
  return outcome.value;
}

const ABOUT = 'about.json';
const WORK = 'criu';

async function workFolder(bundle: string): Promise<string> {
  const work = join(bundle, WORK);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  return work;
}

/** The pid that the {@link networkHook} was told. Throws when it is not in a network of its own. */
async function madeNamespaces(work: string, over: () => boolean): Promise<number | undefined> {
  while (!over()) {
    const told = await readFile(join(work, 'made'), 'utf8').catch(() => undefined); // Not yet.
    if (told !== undefined) {
      const { pid } = z.object({ pid: z.number().int().positive() }).parse(JSON.parse(told));
      const [ours, its] = await Promise.all(['self', pid].map((of) => readlink(`/proc/${of}/ns/net`)));
      if (ours === its) throw new Error('CRIU gave the sandbox no network namespace of its own');
      return pid;
    }
    await delay(POLL_MS);
  }
  return undefined;
}

/**
 * The start of a command line that runs the rest where the container's root is mounted at `root` in `bundle`, in a mount
 * namespace that ends with it: CRIU takes what it needs from there.
 */
function ownMounts(bundle: string, overlays: readonly OverlayMount[]): string[] {
  const root = join(bundle, 'root');
  const boot = bootIdFile(bundle);
  const commands = [
    ...overlays.map((mount) => {
      const target = mount.destination === '/' ? root : join(root, mount.destination);
      return ['mount', '-t', 'overlay', 'overlay', '-o', overlayOptions(mount).join(','), target];
    }),
    // Read-only as it is: CRIU does not make every mount of it so.
    ['mount', '-o', 'bind,ro,nosuid,nodev,noexec', boot, boot],
  ];
  // Arguments, not text: no path is code.
  let count = 0;
  const lines = commands.map((command) => command.map(() => `"\${${++count}}"`).join(' '));
  const script = [...lines, `shift ${count}`, 'exec "$@"'].join('\n');
  return [
    'unshare',
    '--mount',
    '--propagation',
    'private',
    'sh',
    '-ec',
    script,
    'mounts',
    ...commands.flat(),
  ];
}

/** Everything that is in the file system of `folder` and in `folder` itself outlives the machine's power from now on. */
export async function flushMemory(folder: string): Promise<void> {
  await runCommand(['sync', '--file-system', folder]);
}
