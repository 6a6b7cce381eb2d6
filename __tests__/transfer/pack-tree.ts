import { Readable } from 'node:stream';
import { packBlocks, type PackOptions, totalsOf } from '../../src/transfer/pack.js';
import type { Selection } from '../../src/transfer/tree.js';

/** The packing of a selection as one stream, which reads nothing before it is read. */
export function packTree(
  selection: Selection,
  options: PackOptions = {},
): { stream: Readable; totals: { files: number; bytes: number }; notices: string[] } {
  const notices: string[] = [];
  const stream = Readable.from(packBlocks(selection, options, notices), {
    objectMode: false,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { stream, totals: totalsOf(selection), notices };
}
