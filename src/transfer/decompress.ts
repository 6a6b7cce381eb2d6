import { pipeline, Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { isNativeError } from 'node:util/types';
import { TransferError, errnoOf } from './errors.js';

export const CODECS = ['zstd', 'gzip', 'none'] as const;
/** How an archive is compressed. */
export type Codec = (typeof CODECS)[number];

export interface ExpansionLimits {
  /** So many bytes may come out, whatever went in: a file of zeros is honest, too. Default 4 GiB. */
  free?: number;
  /** Beyond them, so many bytes for each that went in. Default 200; text and logs shrink to a tenth or twentieth. */
  ratio?: number;
}

export const EXPANSION_LIMITS = { free: 4 * 1024 ** 3, ratio: 200 };

const PIECE = 256 * 1024;
/** The memory that a zstd stream may ask for is 2 to this power: what `zstd` makes at its usual levels needs 2 to 8 MiB. */
const WINDOW_LOG = 23;

/** The codecs that this Node can undo, best first: zstd is there from 22.15 and 23.8. */
export function codecsHere(): Codec[] {
  return CODECS.filter((codec) => codec !== 'zstd' || typeof zlib.createZstdDecompress === 'function');
}

/**
 * Undoes a codec, at the reader's pace. Fails with TransferError `archive` for a stream that is damaged or ends too soon,
 * `limit` for one that expands beyond measure, and with what the source fails with. Destroying it lets go of the source.
 */
export function decompress(
  source: AsyncIterable<Uint8Array>,
  codec: Codec,
  limits: ExpansionLimits = {},
): Readable {
  if (codec === 'none') return Readable.from(source, { objectMode: false });
  return Readable.from(expanded(source, codec, { ...EXPANSION_LIMITS, ...limits }), { objectMode: false });
}

async function* expanded(
  source: AsyncIterable<Uint8Array>,
  codec: 'zstd' | 'gzip',
  limits: Required<ExpansionLimits>,
): AsyncGenerator<Uint8Array> {
  const received = { bytes: 0, failure: undefined as unknown };
  async function* counted(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        received.bytes += chunk.byteLength;
        yield chunk;
      }
    } catch (error) {
      received.failure = error;
      throw error;
    }
  }
  const undo = codec === 'zstd' ? zstd() : zlib.createGunzip({ chunkSize: PIECE });
  pipeline(counted(), undo, () => undefined);
  let bytes = 0;
  try {
    for await (const piece of undo as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > limits.free && bytes > received.bytes * limits.ratio) throw bomb(limits.ratio);
      yield piece;
    }
  } catch (error) {
    if (error instanceof TransferError) throw error;
    if (received.failure !== undefined) throw received.failure;
    const said = isNativeError(error) ? (errnoOf(error) ?? error.message) : String(error);
    throw new TransferError('archive', `the archive is damaged: it cannot be decompressed (${said})`, {
      cause: error,
    });
  }
}

function zstd(): zlib.Gunzip | ReturnType<typeof zlib.createZstdDecompress> {
  return zlib.createZstdDecompress({
    chunkSize: PIECE,
    params: { [zlib.constants.ZSTD_d_windowLogMax]: WINDOW_LOG },
  });
}

function bomb(ratio: number): TransferError {
  return new TransferError(
    'limit',
    `the archive expands to more than ${ratio} times its size; pack such files in a step and download what that makes`,
  );
}
