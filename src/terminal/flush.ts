import type { Writable } from 'node:stream';

/** Resolves when a stream has taken everything written so far; a broken one has nobody left to tell. */
export function flush(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded) return resolve();
    stream.write('', () => resolve());
  });
}
