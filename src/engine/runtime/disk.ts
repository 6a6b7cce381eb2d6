import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, rmdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, tryCommand } from './command.js';

/**
 * The disk of a sandbox: what it writes goes to an ext4 file system in a sparse image file of its own, so that the kernel
 * holds it to its size and its number of files. See `docs/decisions/0007-disk-images.md`.
 */
export interface Disks {
  /** Size of a sandbox's disk; undefined: no limit. */
  readonly limitMB: number | undefined;
  /** Why there is no limit, when one was asked for. */
  readonly unlimitedBecause: string | undefined;
  /** Makes `layers` (in the sandbox's folder) a disk of its own, or finds it so. What it held before is kept. */
  attach(folder: DiskFolder): Promise<void>;
}

/** The two paths of a sandbox's folder that a disk has to do with. */
export interface DiskFolder {
  readonly root: string;
  readonly layers: string;
}

/** mkfs.ext4 needs some room for itself; below this nothing sensible fits. */
export const SMALLEST_DISK_MB = 64;

/** One i-node for each so many bytes: what folders of many small files (node_modules) need, for 3 % of the space. */
const BYTES_PER_INODE = 8_192;

const MOUNT_OPTIONS = [
  'loop',
  'nodev',
  'noatime',
  // What is deleted inside is given back to the host.
  'discard',
  // Else the kernel writes out all i-node tables.
  'noinit_itable',
  // Else closing a file that replaces an older one waits until it is on its way to the disk: 30 ms for 100 MB.
  'noauto_da_alloc',
];

/**
 * Prepares disks of `limitMB` each (0: none): formats one, of which sandboxes get copies, and tries it. Where this machine cannot
 * mount image files, sandboxes have no limit, and the answer says why.
 */
export async function disksOf(images: string, limitMB: number): Promise<Disks> {
  if (limitMB === 0) return { limitMB: undefined, unlimitedBecause: undefined, attach: makeFolder };
  const template = join(images, `disk-${limitMB}.ext4`);
  try {
    await format(template, limitMB);
    await tryOut(images, template);
  } catch (error) {
    return { limitMB: undefined, unlimitedBecause: (error as Error).message, attach: makeFolder };
  }
  return {
    limitMB,
    unlimitedBecause: undefined,
    async attach(folder) {
      await makeFolder(folder);
      if (await isMounted(folder)) return;
      const image = imageOf(folder);
      if (await exists(image)) {
        // Left by a host that went down. Status 1: it was repaired.
        const checked = await tryCommand(['e2fsck', '-p', image]);
        if (checked.code > 1) throw new Error(`the sandbox's disk is damaged: ${checked.stdout.trim()}`);
      } else {
        await copySparse(template, image);
      }
      await mount(image, folder.layers);
    },
  };
}

/** Detaches a sandbox's disk, if it has one, and removes its folder with all that is in it. */
export async function removeSandboxFolder(folder: DiskFolder): Promise<void> {
  if (await isMounted(folder)) {
    const outcome = await tryCommand(['umount', folder.layers]);
    // Somebody (a person looking around) is in there: it goes when they leave.
    if (outcome.code !== 0) await runCommand(['umount', '--lazy', folder.layers]);
  }
  await rm(folder.root, { recursive: true, force: true });
}

async function format(template: string, limitMB: number): Promise<void> {
  if (await exists(template)) return;
  const temporary = `${template}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, '', { mode: 0o600, flag: 'wx' });
    await truncate(temporary, limitMB * 1024 * 1024);
    // No journal: a sandbox's disk is not read again after the host went down with it, save by e2fsck.
    await runCommand([
      'mkfs.ext4',
      '-q',
      '-F',
      '-b',
      '4096',
      '-m',
      '0',
      '-i',
      String(BYTES_PER_INODE),
      '-O',
      '^has_journal',
      '-E',
      'lazy_itable_init=1,nodiscard',
      temporary,
    ]);
    await rename(temporary, template);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function tryOut(images: string, template: string): Promise<void> {
  const place = await mkdtemp(join(images, 'disk-try-'));
  const image = join(place, 'disk');
  try {
    await copySparse(template, image);
    const mountPoint = join(place, 'on');
    await mkdir(mountPoint);
    await mount(image, mountPoint);
    await runCommand(['umount', mountPoint]);
    await rmdir(mountPoint);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function copySparse(from: string, to: string): Promise<void> {
  await runCommand(['cp', '--sparse=always', '--reflink=auto', from, to]);
}

async function mount(image: string, folder: string): Promise<void> {
  await runCommand(['mount', '-t', 'ext4', '-o', MOUNT_OPTIONS.join(','), image, folder]);
}

async function makeFolder(folder: DiskFolder): Promise<void> {
  await mkdir(folder.layers, { recursive: true, mode: 0o700 });
}

async function isMounted({ root, layers }: DiskFolder): Promise<boolean> {
  const [outer, inner] = await Promise.all([root, layers].map((path) => stat(path).catch(() => undefined)));
  return outer !== undefined && inner !== undefined && outer.dev !== inner.dev;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function imageOf(folder: DiskFolder): string {
  return join(folder.root, 'disk.ext4');
}
