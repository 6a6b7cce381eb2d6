import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ImagePullError } from './image-pull-error.js';

/** What pulling must leave free for everything else on the disk, in bytes; less on small disks, see SHARE. */
const RESERVE = 1024 ** 3;

/** Of a disk, or of its i-nodes, one part in so many stays free. */
const SHARE = 20;

const LOOK_MS = 200;

/** Bytes that may still be written to the disk of `folder`; 0 when it has no i-nodes to spare. */
export async function roomOn(folder: string): Promise<number> {
  const disk = await statfs(folder);
  // Some file systems do not count i-nodes: 0 in all.
  if (disk.files > 0 && disk.ffree < disk.files / SHARE) return 0;
  const reserve = Math.min(RESERVE, (disk.blocks * disk.bsize) / SHARE);
  return Math.max(0, disk.bavail * disk.bsize - reserve);
}

export function noRoom(shownName: string, needed?: number): ImagePullError {
  const what = needed === undefined ? 'unpacking it' : `its ${mebibytes(needed)} of layers`;
  return new ImagePullError(
    `image ${shownName} does not fit: ${what} would leave too little free on the disk of the state folder. Free some space there`,
  );
}

/**
 * Runs `work` for as long as the disk of `folder` has room: then `work`'s signal is aborted and the error is
 * thrown. A layer tells nothing true about what it unpacks to. `onLook` is called a few times a second.
 */
export async function whileRoom<T>(
  options: { folder: string; shownName: string; signal: AbortSignal; onLook?: () => Promise<void> },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { folder, shownName, signal, onLook } = options;
  const ended = new AbortController();
  const full = new AbortController();
  const watch = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      if ((await roomOn(folder)) === 0) full.abort(noRoom(shownName));
      await onLook?.();
      await delay(LOOK_MS, undefined, { signal: ended.signal }).catch(() => undefined); // The work ended.
    }
  };
  const watched = watch().catch((error: unknown) => full.abort(error));
  try {
    return await work(AbortSignal.any([signal, full.signal]));
  } finally {
    ended.abort();
    await watched;
  }
}

/** Sum of the files in a folder and those below it, bytes. What vanishes meanwhile does not count. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []); // Not made yet.
  let sum = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    sum += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
  }
  return sum;
}

export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0)} MiB`;
}
