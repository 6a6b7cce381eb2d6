import { Readable } from 'node:stream';
import { pack, type Header } from 'tar-stream';

export interface RawEntry extends Partial<Header> {
  name: string;
  body?: string | Buffer;
}

/** A well-formed archive of the given entries, as bytes; nothing about their names or targets is checked. */
export async function tarOf(...entries: RawEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const { body, ...head } of entries) {
    if (head.type === undefined || head.type === 'file') archive.entry(head, Buffer.from(body ?? ''));
    else archive.entry(head).end(null);
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** One header block by hand, for what a packer would not write: any bytes as name, any type, any size. */
export function rawHeader(fields: { name: Buffer; type?: string; size?: number; link?: Buffer }): Buffer {
  const block = Buffer.alloc(512);
  fields.name.copy(block, 0);
  block.write('0000644\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${(fields.size ?? 0).toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write(fields.type ?? '0', 156);
  fields.link?.copy(block, 157);
  block.write('ustar\x0000', 257);
  return withChecksum(block);
}

/** Puts a header block's checksum right, in place. */
export function withChecksum(block: Buffer): Buffer {
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

export const END_MARK = Buffer.alloc(1024);

/** The bytes as a stream, in pieces of `size`. */
export function streamOf(bytes: Buffer, size = 1000): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );
}
