import { mebibytes, sizeOf } from './disk-room.js';

/** A line of progress at most this often. */
const PROGRESS_MS = 5_000;

/** Returns how to look: prints how far a download is, and answers for how long nothing has come, ms. */
export function downloadProgress(
  folder: string,
  total: number,
  onLog: (line: string) => void,
): () => Promise<number> {
  let size = 0;
  let changedAt = Date.now();
  let printedAt = Date.now();
  return async () => {
    const now = Date.now();
    const found = await sizeOf(folder);
    if (found !== size) {
      size = found;
      changedAt = now;
      if (now - printedAt >= PROGRESS_MS) {
        printedAt = now;
        onLog(`downloaded ${mebibytes(Math.min(size, total))} of ${mebibytes(total)}`);
      }
    }
    return now - changedAt;
  };
}
