import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from 'e2b';
import { BackendError, isRefused } from './errors.js';

/** Waits between attempts that bring nothing, in ms; each is stretched by up to half its length. About 20 s in all. */
const WAITS = [100, 300, 1000, 2000, 4000, 8000];
/** When nobody listens at the address, so many of them are enough. */
const WAITS_WHEN_REFUSED = 3;

/** How often something that may be repeated was tried without success. */
export interface Attempts {
  /** It got on: the next failure is the first again. */
  gotOn(): void;
  /** After a failure: waits, and returns when it may be tried again. Throws `error` when it may not, or the signal's reason. */
  next(error: BackendError): Promise<void>;
}

/**
 * Decides whether a request that changes nothing when it is repeated is sent again. A sandbox that is gone ends it at
 * once: a gateway that stumbles says the same, so the sandbox is asked.
 */
export function createAttempts(sandbox: Sandbox, signal?: AbortSignal): Attempts {
  let failed = 0;
  let refused = 0;
  return {
    gotOn() {
      failed = 0;
      refused = 0;
    },
    async next(error) {
      signal?.throwIfAborted();
      const wait = WAITS[failed];
      if (wait === undefined || !mayPass(error)) throw error;
      if (isRefused(error) && ++refused > WAITS_WHEN_REFUSED) throw error;
      if (error.kind === 'lost' && !(await answers(sandbox))) throw error;
      failed += 1;
      try {
        await delay(wait * (1 + Math.random() / 2), undefined, signal ? { signal } : {});
      } catch {
        signal?.throwIfAborted();
      }
    },
  };
}

/** Whether trying again can help. What the request itself is wrong about stays wrong. */
function mayPass({ kind }: BackendError): boolean {
  return kind !== 'usage' && kind !== 'auth' && kind !== 'not-found';
}

/** Whether the sandbox is there, as far as can be told. */
async function answers(sandbox: Sandbox): Promise<boolean> {
  return await sandbox.isRunning({ requestTimeoutMs: 5000 }).catch(() => true);
}
