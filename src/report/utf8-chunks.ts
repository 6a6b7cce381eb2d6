/** Turns a byte stream into text, chunk by chunk. */
export interface Utf8Chunks {
  decode(chunk: Uint8Array): string;
  /** What an unfinished sequence at the end of the stream decodes to: U+FFFD or nothing. */
  end(): string;
}

/**
 * A UTF-8 decoder that gives the same text however the bytes are cut into chunks: invalid bytes become U+FFFD
 * as the WHATWG Encoding standard says, a sequence split between two chunks is carried over. Keeps a BOM.
 */
export function createUtf8Chunks(): Utf8Chunks {
  let carried: Buffer = Buffer.alloc(0);
  return {
    decode(chunk) {
      let bytes: Buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (carried.length > 0) bytes = Buffer.concat([carried, bytes]);
      const whole = bytes.length - unfinishedTail(bytes);
      // A copy: the caller may reuse its chunk.
      carried = Buffer.from(bytes.subarray(whole));
      return bytes.toString('utf8', 0, whole);
    },
    end() {
      const rest = carried.toString('utf8');
      carried = Buffer.alloc(0);
      return rest;
    },
  };
}

/** How many of the last bytes (0 to 3) may begin a sequence that is still to be completed. Holding too many only delays. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    const continues = (byte & 0xc0) === 0x80;
    if (!continues) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 1;
}
