import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

/** How a block travels. Blocks of one encoding, one after the other, are a stream that gzip or zstd decodes as one. */
export type Encoding = 'raw' | 'gzip' | 'zstd';

export interface EncodedBlock {
  encoding: Encoding;
  data: Buffer;
  /** Bytes that it stands for. */
  raw: number;
}

/** Blocks that are being compressed at once: as many as there are threads for it by default. */
const AT_ONCE = 4;
/** A block that stays larger than so much of itself is not worth compressing. */
const WORTH = 0.95;
/** So much of a block is tried first where the one before it was not worth it. */
const SAMPLE = 32 * 1024;

/** gzip at its fastest: over a network most trees shrink to a fourth for little time. */
const GZIP_LEVEL = 1;
/** Source code gets 5 % smaller at level 3 and repetitive text larger, for more of the processor than the wire saves. */
const ZSTD_LEVEL = 2;

/** Node has zstd from 22.15. */
export const HAS_ZSTD: boolean = typeof zlib.zstdCompress === 'function';

const gzip = promisify(zlib.gzip);
const deflate = promisify(zlib.deflateRaw);

/**
 * Compresses blocks, several at once and in order, each by itself: on the threads that Node has for it, so that the
 * reading of files goes on meanwhile. `encoding` is asked for every block as it comes. What does not shrink is stored
 * inside of its encoding, for next to nothing: zstd sees by itself, for gzip a sample tells. Blocks that were compressed
 * are handed to `spent`.
 */
export async function* encodeBlocks(
  blocks: AsyncIterable<Buffer>,
  encoding: () => Encoding,
  spent: (block: Buffer) => void = () => undefined,
): AsyncGenerator<EncodedBlock> {
  const worth = { last: true };
  const line: Promise<EncodedBlock>[] = [];
  try {
    for await (const block of blocks) {
      const how = encoding();
      if (how === 'raw') {
        while (line.length > 0) yield await line.shift()!;
        yield { encoding: how, data: block, raw: block.length };
        continue;
      }
      const made = encode(block, how, worth).finally(() => spent(block));
      // Whoever waits for it sees its failure; until then it is nobody's.
      made.catch(() => undefined);
      line.push(made);
      if (line.length >= AT_ONCE) yield await line.shift()!;
    }
    while (line.length > 0) yield await line.shift()!;
  } finally {
    await Promise.allSettled(line);
  }
}

async function encode(
  block: Buffer,
  encoding: 'gzip' | 'zstd',
  worth: { last: boolean },
): Promise<EncodedBlock> {
  // The whole result in one chunk: each costs a turn of a thread.
  const chunkSize = block.length + 1024;
  if (encoding === 'zstd') return { encoding, data: trim(await zstd(block, chunkSize)), raw: block.length };
  const compress = worth.last || (await sampleShrinks(block));
  const data = await gzip(block, { level: compress ? GZIP_LEVEL : 0, chunkSize });
  worth.last = data.length < block.length * WORTH;
  return { encoding, data: trim(data), raw: block.length };
}

/** What is small does not keep the whole chunk in memory that it was made in. */
function trim(data: Buffer): Buffer {
  return data.length < data.buffer.byteLength / 2 ? Buffer.from(data) : data;
}

/** From the middle: an archive's block begins with a header, which always shrinks. */
async function sampleShrinks(block: Buffer): Promise<boolean> {
  const from = Math.max(0, Math.floor((block.length - SAMPLE) / 2));
  const sample = block.subarray(from, from + SAMPLE);
  const { length } = await deflate(sample, { level: GZIP_LEVEL, chunkSize: SAMPLE + 1024 });
  return length < sample.length * WORTH;
}

async function zstd(block: Buffer, chunkSize: number): Promise<Buffer> {
  return await promisify(zlib.zstdCompress)(block, {
    chunkSize,
    params: {
      [zlib.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
      // The far side checks what it decodes, as gzip does by itself.
      [zlib.constants.ZSTD_c_checksumFlag]: 1,
    },
  });
}
