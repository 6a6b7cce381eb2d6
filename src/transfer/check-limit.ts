import { TransferError } from './errors.js';
import { totalsOf } from './pack.js';
import type { Selection } from './tree.js';

/** So many of the largest files are named. */
const NAMED = 10;

/**
 * Refuses a selection of more than `limit` bytes, naming its largest files. `format` writes bytes for people.
 * Throws TransferError `usage`.
 */
export function checkLimit(
  from: string,
  selection: Selection,
  limit: number,
  format: (bytes: number) => string,
): void {
  const { files, bytes } = totalsOf(selection);
  if (bytes <= limit) return;
  const largest = selection.entries
    .filter((entry) => entry.type === 'file')
    .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
    .slice(0, NAMED)
    .map((entry) => `${JSON.stringify(entry.path)} ${format(entry.size)}`);
  throw new TransferError(
    'usage',
    `the upload of ${from} is ${format(bytes)} in ${files} files, more than the limit of ${format(limit)}; ` +
      `add what the sandbox does not need to \`ignore\` or raise \`upload-limit\`. The largest: ${largest.join(', ')}`,
  );
}
