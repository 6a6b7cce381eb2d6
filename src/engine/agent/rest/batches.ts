import type { Readable } from 'node:stream';

/** How much of a stream waits in memory before the stream is held back, */
const MAX_BYTES = 1024 * 1024;
/** and in how many chunks: those of a byte each weigh a hundred times what they carry. */
const MAX_CHUNKS = 256;

/**
 * A stream's chunks, in batches of what came since the last batch was asked for: the slower the reader, the larger they
 * are, up to a bound. The stream goes on while a batch is handled. Throws what breaks the stream off. Stopping early
 * drops what has gathered and pauses the stream, but leaves it, and with it the client's connection, alive.
 */
export async function* batchesOf(stream: Readable): AsyncGenerator<Buffer[]> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  let over = false;
  let problem = stream.errored;
  let wake = (): void => undefined;

  const take = (chunk: Buffer): void => {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes >= MAX_BYTES || waiting.length >= MAX_CHUNKS) stream.pause();
    wake();
  };
  const end = (): void => {
    over = true;
    wake();
  };
  const fail = (error: Error): void => {
    problem ??= error;
    wake();
  };
  const close = (): void => {
    if (!over) fail(new Error('the body broke off'));
  };
  stream.on('end', end).on('error', fail).on('close', close).on('data', take);
  if (stream.readableEnded) end();
  else if (stream.closed) close();
  // One that was paused before does not flow for its listeners' sake.
  stream.resume();
  try {
    for (;;) {
      if (problem !== null) throw problem;
      if (waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        bytes = 0;
        stream.resume();
        yield batch;
      } else if (over) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stream.off('end', end).off('error', fail).off('close', close).off('data', take).pause();
  }
}
