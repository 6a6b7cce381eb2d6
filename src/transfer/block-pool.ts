/** Buffers of one size to be used again: left to the garbage collector, those of a large upload would fill the memory. */
export interface BlockPool {
  /** A buffer of that size, with anything in it. */
  take(): Buffer;
  /** Takes back a buffer that nobody reads any more, or the part of it that was used. Others are left alone. */
  give(block: Buffer): void;
}

export function createBlockPool(size: number): BlockPool {
  const free: ArrayBufferLike[] = [];
  return {
    take() {
      const memory = free.pop();
      return memory === undefined ? Buffer.allocUnsafeSlow(size) : Buffer.from(memory);
    },
    give({ buffer }) {
      if (buffer.byteLength === size) free.push(buffer);
    },
  };
}
