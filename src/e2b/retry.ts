import { setTimeout as delay } from 'node:timers/promises';
import { type BackendError, type ErrorCause, toBackendError } from './errors.js';

/** Base waits in ms; each is stretched by up to its own length, so that the jobs of a matrix do not move in step. */
const WAITS = [1000, 2000, 4000, 8000, 16_000];

/**
 * Calls the service; tries again when it refused for want of room and changed nothing (`busy`, `rate-limit`).
 * Anything else is thrown at once, translated.
 */
export async function withRetry<T>(
  doing: string,
  call: () => Promise<T>,
  { signal, hints }: { signal?: AbortSignal; hints?: Partial<Record<ErrorCause, string>> } = {},
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const seen: BackendError = toBackendError(error, doing, hints);
      const wait = WAITS[attempt];
      if (wait === undefined || signal?.aborted || (seen.kind !== 'busy' && seen.kind !== 'rate-limit'))
        throw seen;
      await delay(wait * (1 + Math.random()), undefined, signal ? { signal } : {});
    }
  }
}
