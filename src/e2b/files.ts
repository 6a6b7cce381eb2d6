import type { Sandbox } from 'e2b';
import type { TransferOptions, WriteOptions } from '../job/ports.js';
import { BackendError, toBackendError } from './errors.js';
import { orAborted } from './or-aborted.js';

/** How often a transfer is looked at to see whether it still moves, in ms. */
const LOOK_EVERY = 1000;
/** Bytes in memory leave in slices of this size, so that a slow connection can be told from a dead one. */
const SLICE = 256 * 1024;

/**
 * Writes bytes into a file of the sandbox, constant in memory.
 *
 * They go as a stream, also those that are in memory: the SDK sends a Blob late, and has no deadline for either, so
 * the bytes that the connection takes are watched: nothing taken (and no answer) for `stallMs` aborts the request.
 */
export async function writeFile(
  sandbox: Sandbox,
  path: string,
  content: AsyncIterable<Uint8Array> | readonly Uint8Array[],
  options: WriteOptions,
): Promise<void> {
  const watch = watchProgress(options, `uploading ${path}`);
  const moved = (bytes: number): void => {
    watch.moved();
    options.onBytes?.(bytes);
  };
  try {
    // `signal` is not in the type of the streamed form's options but in its base; both see it.
    const written = sandbox.files.write(path, streamOf(content, moved), {
      useOctetStream: true,
      requestTimeoutMs: 0,
      signal: watch.signal,
      ...(options.user === undefined ? {} : { user: options.user }),
    });
    await orAborted(written, watch.signal);
  } catch (error) {
    throw watch.explain(error);
  } finally {
    watch.stop();
  }
}

function streamOf(
  content: AsyncIterable<Uint8Array> | readonly Uint8Array[],
  moved: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> | Iterator<Uint8Array> =
    Symbol.asyncIterator in content ? content[Symbol.asyncIterator]() : slicesOf(content);
  let before = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const item = await chunks.next();
        // Whoever asks for more has passed on what it got before.
        moved(before);
        before = item.done === true ? 0 : item.value.length;
        if (item.done === true) controller.close();
        else controller.enqueue(item.value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function* slicesOf(chunks: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
  }
}

function watchProgress(options: TransferOptions, doing: string) {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  let last = Date.now();
  const timer = setInterval(
    () => {
      if (Date.now() - last < options.stallMs) return;
      const seconds = Math.round(options.stallMs / 1000);
      stop.abort(
        new BackendError('timeout', `${doing} stalled: nothing moved for ${seconds} s`, 'try again'),
      );
    },
    Math.min(LOOK_EVERY, options.stallMs),
  );
  return {
    signal,
    moved: () => {
      last = Date.now();
    },
    explain: (error: unknown) => (stop.signal.aborted ? stop.signal.reason : toBackendError(error, doing)),
    stop: () => clearInterval(timer),
  };
}
