import type { Sandbox } from 'e2b';
import type { TransferOptions } from '../job/ports.js';
import { BackendError, toBackendError } from './errors.js';

/** How often a transfer is looked at to see whether it still moves, in ms. */
const LOOK_EVERY = 1000;

/**
 * Streams bytes into a file of the sandbox, constant in memory.
 *
 * The SDK has no deadline for a streamed body, so the bytes it takes are watched: nothing taken (and no answer)
 * for `stallMs` aborts the request.
 */
export async function writeFile(
  sandbox: Sandbox,
  path: string,
  content: AsyncIterable<Uint8Array>,
  options: TransferOptions,
): Promise<void> {
  const watch = watchProgress(options, `uploading ${path}`);
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      watch.moved();
      yield chunk;
    }
    watch.moved();
  }
  try {
    // `signal` is not in the type of the streamed form's options but in its base; both see it.
    await sandbox.files.write(path, ReadableStream.from(counted()), {
      useOctetStream: true,
      requestTimeoutMs: 0,
      signal: watch.signal,
      ...(options.user === undefined ? {} : { user: options.user }),
    });
  } catch (error) {
    throw watch.explain(error);
  } finally {
    watch.stop();
  }
}

/** Streams a file of the sandbox. The returned bytes must be read to their end or abandoned with `return()`. */
export async function readFile(
  sandbox: Sandbox,
  path: string,
  options: TransferOptions,
): Promise<AsyncIterable<Uint8Array>> {
  const doing = `downloading ${path}`;
  let stream: ReadableStream<Uint8Array>;
  try {
    stream = await sandbox.files.read(path, {
      format: 'stream',
      requestTimeoutMs: options.stallMs,
      streamIdleTimeoutMs: options.stallMs,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.user === undefined ? {} : { user: options.user }),
    });
  } catch (error) {
    throw toBackendError(error, doing);
  }
  return translated(stream, doing);
}

async function* translated(stream: AsyncIterable<Uint8Array>, doing: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw toBackendError(error, doing);
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
