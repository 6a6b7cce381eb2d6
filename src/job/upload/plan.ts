import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { formatBytes } from '../../report/bytes.js';
import { placeLocal } from '../../spec/local-path.js';
import type { RunSpec, UploadSpec } from '../../spec/model.js';
import { checkLimit } from '../../transfer/check-limit.js';
import { TransferError } from '../../transfer/errors.js';
import { selectFiles } from '../../transfer/select.js';
import type { Selection } from '../../transfer/tree.js';
import type { RunOptions } from '../context.js';
import { workFolderOf } from '../work-folder.js';

/** One upload whose files are chosen. */
export interface PlannedUpload {
  from: string;
  /** Absolute folder in the sandbox. */
  to: string;
  /** How many uploads of the same source to the same folder come before it. */
  nth: number;
  selection: Selection;
}

/**
 * Looks whether what is to be uploaded is there, before anything is created.
 *
 * @throws TransferError `usage` when it is not.
 */
export function checkUploads(spec: RunSpec): void {
  for (const { from } of spec.upload ?? [{ from: '.' }]) {
    const path = resolve(spec.root, from);
    if (!existsSync(path)) throw new TransferError('usage', `cannot upload ${from}: there is no ${path}`);
  }
}

/**
 * Chooses what to upload. Needs no sandbox: it is done before one is created.
 *
 * @throws TransferError of `selectFiles`; `usage` when a selection is larger than the limit.
 */
export async function planUploads(
  spec: RunSpec,
  options: Pick<RunOptions, 'wholeFolder'>,
  signal: AbortSignal,
): Promise<PlannedUpload[]> {
  const fallback: UploadSpec[] = [{ from: '.', to: workFolderOf(spec), ignore: [] }];
  const planned: PlannedUpload[] = [];
  for (const { from, to, ignore } of spec.upload ?? fallback) {
    const selection = await selectFiles({
      root: spec.root,
      from,
      ignore,
      gitOnly: spec.upload === undefined && !options.wholeFolder,
      // Only someone who typed it here may name a place outside; the description's own paths were refused before.
      allowOutside: !placeLocal(spec.root, from).inside,
      signal,
    });
    checkLimit(from, selection, spec.uploadLimitBytes, formatBytes);
    const place = { from: posix.normalize(from), to: posix.resolve('/', to) };
    const nth = planned.filter((other) => other.from === place.from && other.to === place.to).length;
    planned.push({ ...place, nth, selection });
  }
  return planned;
}
