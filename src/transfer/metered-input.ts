import { TransferError } from './errors.js';

/** A tar archive ends with two blocks of zeros (POSIX pax, "ustar Interchange Format"); one without them was cut. */
const END_BYTES = 1024;

/** A stream on its way into a parser: counted, limited, its end remembered. */
export interface MeteredInput {
  chunks(): AsyncGenerator<Buffer>;
  /** Whether the stream, of which the last entry took the first `used` bytes, ended as a whole archive does. */
  endedWell(used: number): boolean;
}

/** `chunks` throws TransferError `limit` once more than `maxBytes` came, and what the source fails with. */
export function meterInput(source: AsyncIterable<Uint8Array>, maxBytes: number): MeteredInput {
  let total = 0;
  let tail: Buffer = Buffer.alloc(0);
  return {
    async *chunks() {
      for await (const chunk of source) {
        const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        total += buffer.length;
        if (total > maxBytes)
          throw new TransferError('limit', `the archive is larger than ${maxBytes} bytes`);
        tail = buffer.length >= END_BYTES ? buffer : Buffer.concat([tail, buffer]);
        tail = tail.subarray(-END_BYTES);
        yield buffer;
      }
    },
    endedWell: (used) => total - used >= END_BYTES && tail.every((byte) => byte === 0),
  };
}
