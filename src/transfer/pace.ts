import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets timers and sockets run once in `every` calls, so that a long loop of synchronous calls does not starve them. */
export function createPace(every: number): () => Promise<void> | undefined {
  let calls = 0;
  return () => {
    calls += 1;
    return calls % every === 0 ? nextTurn() : undefined;
  };
}
