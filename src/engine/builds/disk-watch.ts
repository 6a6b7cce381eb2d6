import { statfs } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { diskUsage } from '../runtime/usage.js';
import { BuildError } from './build-error.js';

const LOOK_MS = 250;

/** The host keeps at least so much for itself: all else on this disk fails when it is full. Bytes. */
const LEFT_FREE = 512 * 1024 * 1024;

/** One file for each so many bytes of the limit, as on a sandbox's disk. */
const BYTES_PER_FILE = 8_192;

/**
 * Watches what a build's container writes to `folder`, on the host's own disk, and calls `onFull` once when it is more than
 * `limitBytes` (undefined: as long as the host has room). Looks at the whole disk, which costs nothing, and counts the folder only when so much
 * is gone from it that the folder could be at fault. Returns the end of the watch.
 */
export function watchDisk(
  folder: string,
  limitBytes: number | undefined,
  onFull: (error: BuildError) => void,
): () => void {
  const over = new AbortController();

  async function watch(): Promise<void> {
    const limit = limitBytes ?? Infinity;
    const before = await spaceOf(folder);
    for (;;) {
      await delay(LOOK_MS, undefined, { signal: over.signal, ref: false });
      const now = await spaceOf(folder);
      const short = now.free < LEFT_FREE;
      const mayBeOver = before.free - now.free > limit || before.files - now.files > limit / BYTES_PER_FILE;
      if (!short && !mayBeOver) continue;
      const written = await diskUsage(folder);
      if (over.signal.aborted) return;
      if (short && written > 0)
        return onFull(new BuildError('the disk of this machine is full: free some space and build again'));
      if (written > limit || before.files - now.files > limit / BYTES_PER_FILE) {
        return onFull(
          new BuildError(
            `the step wrote more than ${Math.round(limit / 1024 / 1024)} MiB, the size of a sandbox's disk: start the engine with a larger --disk-mb`,
          ),
        );
      }
    }
  }

  watch().catch(() => undefined); // Ended, or the folder is gone with its container.
  return () => over.abort();
}

async function spaceOf(folder: string): Promise<{ free: number; files: number }> {
  const { bavail, bsize, ffree } = await statfs(folder);
  return { free: bavail * bsize, files: ffree };
}
