import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/** The value of a header of one answer, by its name in small letters. */
export type HeaderOf = (name: string) => string | undefined;

type Listener = (header: HeaderOf) => void;

const listening = new AsyncLocalStorage<readonly Listener[]>();
const byRequest = new WeakMap<object, readonly Listener[]>();
let subscribed = false;

/**
 * Makes a call of the SDK and lets `listener` hear the headers of each of its answers, at the moment they come. The SDK
 * hands none of them over, so they are read where undici publishes those of every answer; where nothing is published,
 * nothing is heard.
 */
export async function hearingHeaders<T>(listener: Listener, call: () => Promise<T>): Promise<T> {
  subscribeOnce();
  return await listening.run([...(listening.getStore() ?? []), listener], call);
}

function subscribeOnce(): void {
  if (subscribed) return;
  subscribed = true;
  subscribe('undici:request:create', (message) => {
    const listeners = listening.getStore();
    if (listeners) byRequest.set((message as { request: object }).request, listeners);
  });
  subscribe('undici:request:headers', (message) => {
    const { request, response } = message as { request: object; response: { headers?: unknown } };
    for (const listener of byRequest.get(request) ?? []) listener((name) => headerOf(response.headers, name));
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
