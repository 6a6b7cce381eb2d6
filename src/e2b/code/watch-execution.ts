import { AsyncLocalStorage } from 'node:async_hooks';
import { BackendError } from '../errors.js';
import { orAborted } from '../or-aborted.js';
import { createWholeLines } from './whole-lines.js';

/** The service shows a sign of life every 5 s. Without one for so long, in ms, the connection is dead. */
const SILENT = 60_000;

/** What is seen of one execution on its way to the SDK. */
export interface ExecutionWatch {
  /** Ends it: the connection is closed, at which the service interrupts the kernel. */
  signal: AbortSignal;
  /** The service took the code. */
  began: boolean;
  /** The service said that it is over. */
  ended: boolean;
  /** A line was left out, of at least so many bytes. */
  onLong(bytes: number): void;
}

const watching = new AsyncLocalStorage<ExecutionWatch>();
let watched = false;

/**
 * Runs a call of the SDK that executes code. The SDK takes no signal, takes an answer that is cut off for one that ended,
 * and decodes its pieces one by one; so what it gets of the answer, through the global `fetch`, is looked at here: it gets
 * whole lines, none too long to hold, until `signal` aborts or the connection is silent for too long.
 */
export async function watchingExecution<T>(watch: ExecutionWatch, call: () => Promise<T>): Promise<T> {
  watchFetch();
  return await watching.run(watch, call);
}

function watchFetch(): void {
  if (watched) return;
  watched = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const watch = watching.getStore();
    if (!watch || typeof input !== 'string' || !new URL(input).pathname.endsWith('/execute'))
      return await fetch(input, init);
    const { keepalive: _, signal, ...rest } = init ?? {};
    const signals = [watch.signal, ...(signal ? [signal] : [])];
    const response = await orAborted(fetch(input, { ...rest, signal: AbortSignal.any(signals) }), ...signals);
    if (!response.ok || !response.body) return response;
    watch.began = true;
    return new Response(watchBody(response.body, watch), { status: response.status });
  };
}

function watchBody(body: ReadableStream<Uint8Array>, watch: ExecutionWatch): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const lines = createWholeLines({
    onLine: (line) => {
      if (isEnd(line)) watch.ended = true;
    },
    onLong: (bytes) => watch.onLong(bytes),
  });
  const close = (reason: unknown): void => void reader.cancel(reason).catch(() => undefined);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          for (;;) {
            const { done, value } = await withinSilence(reader.read(), watch.signal);
            const whole = done ? lines.end() : lines.write(value);
            if (whole.length > 0) controller.enqueue(whole);
            if (done) return controller.close();
            if (whole.length > 0) return;
          }
        } catch (error) {
          close(error);
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

async function withinSilence<T>(read: Promise<T>, signal: AbortSignal): Promise<T> {
  const silent = new AbortController();
  const timer = setTimeout(
    () =>
      silent.abort(
        new BackendError('timeout', `no sign of the code interpreter for ${SILENT / 1000} s`, 'try again'),
      ),
    SILENT,
  );
  try {
    return await orAborted(read, signal, silent.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** The longest line that may say so, in bytes. */
const END_BYTES = 200;

function isEnd(line: Uint8Array): boolean {
  if (line.length > END_BYTES) return false;
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
  if (!text.includes('end_of_execution')) return false;
  try {
    return (JSON.parse(text) as { type?: unknown } | null)?.type === 'end_of_execution';
  } catch {
    return false;
  }
}
