import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sandbox } from 'e2b';

/** A connection that takes longer than this is no help any more, in ms. */
const LIMIT = 1000;

/**
 * Opens connections ahead of requests that are to leave together: each of them would wait for one of its own, for a round trip, or
 * for three with TLS. The SDK opens those for `/files` by its cheapest request. Resolves once they
 * are open, or cannot be; never fails.
 */
export async function openConnections(sandbox: Sandbox, count: number, signal: AbortSignal): Promise<void> {
  const opening = Array.from({ length: count }, () => sandbox.isRunning({ requestTimeoutMs: LIMIT, signal }));
  await Promise.allSettled(opening);
  // A connection whose answer has just ended is looked at once more before it is used again.
  await nextTurn();
}
