import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/** What the answers to one call said of when to come back. */
interface Heard {
  afterMs?: number;
}

const listening = new AsyncLocalStorage<Heard>();
const byRequest = new WeakMap<object, Heard>();
let subscribed = false;

/**
 * Makes a call of the SDK and hands over the `Retry-After` of its last answer, in ms. The SDK's errors do not carry it, so
 * it is read where undici publishes the headers of every answer; where nothing is published, nothing is known.
 */
export async function hearingRetryAfter<T>(
  call: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; error: unknown; afterMs: number | undefined }> {
  subscribeOnce();
  const heard: Heard = {};
  try {
    return { ok: true, value: await listening.run(heard, call) };
  } catch (error) {
    return { ok: false, error, afterMs: heard.afterMs };
  }
}

function subscribeOnce(): void {
  if (subscribed) return;
  subscribed = true;
  subscribe('undici:request:create', (message) => {
    const heard = listening.getStore();
    if (heard) byRequest.set((message as { request: object }).request, heard);
  });
  subscribe('undici:request:headers', (message) => {
    const { request, response } = message as { request: object; response: { headers?: unknown } };
    const heard = byRequest.get(request);
    if (!heard) return;
    const value = headerOf(response.headers, 'retry-after');
    const ms = value === undefined ? undefined : readRetryAfter(value, Date.now());
    if (ms === undefined) delete heard.afterMs;
    else heard.afterMs = ms;
  });
}

/** Names and values take turns, as bytes. */
function headerOf(headers: unknown, name: string): string | undefined {
  if (!Array.isArray(headers)) return undefined;
  for (let index = 0; index + 1 < headers.length; index += 2) {
    if (String(headers[index]).toLowerCase() === name) return String(headers[index + 1]);
  }
  return undefined;
}

/** Seconds or a date, in ms from `now`; undefined for anything else. */
export function readRetryAfter(value: string, now: number): number | undefined {
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) || !/[a-z]/i.test(text) ? undefined : Math.max(0, date - now);
}
