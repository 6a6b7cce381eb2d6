import type { EncodedBlock, Encoding } from './encode-blocks.js';

/** A piece of a stream that travels by itself: in memory until it has arrived, so that it can be sent again. */
export interface Part {
  /** From 1, without gaps. */
  number: number;
  encoding: Encoding;
  chunks: Buffer[];
  /** Bytes of `chunks` together. */
  size: number;
  /** Bytes that it stands for. */
  raw: number;
  /** The stream ends with it. */
  last: boolean;
}

/** The first part is so large, each following one twice as much, in bytes … */
const FIRST = 256 * 1024;
/** … up to this: several are in memory at once. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Cuts a stream into parts that grow: the first leaves early, the later ones are worth their round trip. A part ends
 * with a block, and where the encoding changes.
 */
export async function* cutParts(blocks: AsyncIterable<EncodedBlock>): AsyncGenerator<Part> {
  const empty = (number: number, encoding: Encoding): Part => {
    return { number, encoding, chunks: [], size: 0, raw: 0, last: false };
  };
  let part: Part | undefined;
  let target = FIRST;
  for await (const { encoding, data, raw } of blocks) {
    if (part && (part.size >= target || part.encoding !== encoding)) {
      yield part;
      target = Math.min(target * 2, LARGEST);
      part = empty(part.number + 1, encoding);
    }
    part ??= empty(1, encoding);
    part.chunks.push(data);
    part.size += data.length;
    part.raw += raw;
  }
  if (part) yield { ...part, last: true };
}
