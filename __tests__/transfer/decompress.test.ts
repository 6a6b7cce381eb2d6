import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as zlib from 'node:zlib';
import { codecsHere, decompress, type Codec, type ExpansionLimits } from '../../src/transfer/decompress.js';

const TEXT = Buffer.from(Array.from({ length: 50_000 }, (_, n) => `line ${n}\n`).join(''));
const squeeze: Record<Codec, (bytes: Buffer) => Buffer> = {
  none: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  zstd: (bytes) => zlib.zstdCompressSync(bytes),
};
const compressing = codecsHere().filter((codec) => codec !== 'none');

async function* pieces(bytes: Buffer, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function bytesOf(
  source: AsyncIterable<Uint8Array>,
  codec: Codec,
  limits?: ExpansionLimits,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of decompress(source, codec, limits)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('zstd is offered exactly where this Node has it', () => {
  expect(codecsHere().includes('zstd')).toBe('createZstdDecompress' in zlib);
  expect(codecsHere().slice(-2)).toEqual(['gzip', 'none']);
});

test.each(codecsHere())('%s comes back as it was', async (codec) => {
  for (const bytes of [TEXT, randomBytes(300_000), Buffer.alloc(0)]) {
    expect((await bytesOf(pieces(squeeze[codec](bytes)), codec)).equals(bytes)).toBe(true);
  }
});

describe.each(compressing)('%s', (codec) => {
  const packed = squeeze[codec](TEXT);

  test('cut anywhere is an error that says so', async () => {
    for (const length of [0, 1, 5, 20, packed.length >> 1, packed.length - 9, packed.length - 1]) {
      await expect(bytesOf(pieces(packed.subarray(0, length)), codec)).rejects.toMatchObject({
        code: 'archive',
      });
    }
  });

  test('damaged is an error', async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0xaa, damaged.length >> 1, (damaged.length >> 1) + 50);
    await expect(bytesOf(pieces(damaged), codec)).rejects.toMatchObject({ code: 'archive' });
    await expect(bytesOf(pieces(randomBytes(5000)), codec)).rejects.toMatchObject({ code: 'archive' });
  });

  test('a bomb is an error once it is known to be one, zeros within measure are none', async () => {
    const zeros = Buffer.alloc(20 << 20);
    const bomb = squeeze[codec](zeros);
    await expect(bytesOf(pieces(bomb), codec, { free: 10 << 20, ratio: 100 })).rejects.toMatchObject({
      code: 'limit',
    });
    expect((await bytesOf(pieces(bomb), codec, { free: 20 << 20, ratio: 100 })).length).toBe(zeros.length);
    expect((await bytesOf(pieces(squeeze[codec](TEXT)), codec, { free: 0, ratio: 100 })).length).toBe(
      TEXT.length,
    );
  });

  test('the failure of what it reads from is what is thrown', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield packed.subarray(0, 100);
      throw new Error('cut');
    }
    await expect(bytesOf(broken(), codec)).rejects.toThrow('cut');
  });

  test('letting go of it lets go of what it reads from', async () => {
    const letGo = new Promise<void>((resolve) => {
      async function* endless(): AsyncGenerator<Uint8Array> {
        try {
          for (;;) {
            yield packed;
            await new Promise((next) => setImmediate(next));
          }
        } finally {
          resolve();
        }
      }
      void (async () => {
        for await (const _ of decompress(endless(), codec)) break;
      })();
    });
    await expect(letGo).resolves.toBeUndefined();
  });
});

(compressing.includes('zstd') ? test : test.skip)(
  'a zstd stream that asks for much memory is refused',
  async () => {
    // Of a stream whose length is not known, the window is what it asks for.
    const streamed: Buffer[] = [];
    const compressor = zlib.createZstdCompress({ params: { [zlib.constants.ZSTD_c_windowLog]: 27 } });
    compressor.on('data', (chunk: Buffer) => streamed.push(chunk));
    compressor.end(randomBytes(1 << 20));
    await new Promise((resolve) => compressor.on('end', resolve));
    // oxlint-disable-next-line jest/no-standalone-expect -- a test, where this Node has zstd
    await expect(bytesOf(pieces(Buffer.concat(streamed)), 'zstd')).rejects.toMatchObject({ code: 'archive' });
  },
);
