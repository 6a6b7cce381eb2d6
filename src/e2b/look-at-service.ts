import { type Connection, sdkOptions } from './connection.js';
import { hearingHeaders } from './hear-headers.js';
import { withRetry } from './retry.js';
import { loadSdk } from './sdk.js';

/** Somebody waits for the answer: how long one attempt may take, and how long a failure is tried again, in ms. */
const ATTEMPT = 8000;
const PASSING = 2000;

/** What a service that answers says of itself and of its key's team. */
export interface ServiceLook {
  /** Sandboxes that run; of many, those of the first page. */
  running: number;
  /** There are more than that. */
  more: boolean;
  /** How far its clock is ahead of this machine's, in ms; absent: it did not say. */
  aheadMs?: number;
}

/**
 * Asks the service for the running sandboxes: whether it is there, takes the key and how much of the plan is in use, in
 * one request that changes nothing. Throws BackendError.
 */
export async function lookAtService(connection: Connection): Promise<ServiceLook> {
  let aheadMs: number | undefined;
  const options = { ...sdkOptions(connection), requestTimeoutMs: ATTEMPT };
  return await withRetry(
    'asking the service for the running sandboxes',
    async () => {
      const { Sandbox } = await loadSdk();
      const pages = Sandbox.list({ ...options, query: { state: ['running'] } });
      const items = await hearingHeaders(
        (header) => {
          const said = Date.parse(header('date') ?? '');
          aheadMs = Number.isNaN(said) ? undefined : said - Date.now();
        },
        () => pages.nextItems(),
      );
      return {
        running: items.length,
        more: pages.hasNext,
        ...(aheadMs === undefined ? {} : { aheadMs }),
      };
    },
    { repeatable: true, attemptMs: ATTEMPT, passingMs: PASSING },
  );
}
