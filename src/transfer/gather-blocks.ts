/** Small chunks are copied together up to this size; what is at least this large passes as it is. */
const BLOCK_BYTES = 256 * 1024;

/**
 * Joins a stream's small chunks to blocks of up to 256 KiB. An archive of small files comes as three chunks a file,
 * and each chunk of a request body costs a system call.
 */
export async function* gatherBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let filled = 0;
  for await (const chunk of chunks) {
    if (filled + chunk.length > BLOCK_BYTES) {
      if (filled > 0) yield block.subarray(0, filled);
      block = Buffer.allocUnsafe(BLOCK_BYTES);
      filled = 0;
      if (chunk.length >= BLOCK_BYTES) {
        yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
        continue;
      }
    }
    block.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled > 0) yield block.subarray(0, filled);
}
