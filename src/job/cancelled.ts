import { orAborted } from '../e2b/or-aborted.js';

/** The run was cancelled while it waited. */
export class CancelledError extends Error {
  constructor() {
    super('the run was cancelled');
    this.name = 'CancelledError';
  }
}

/**
 * Waits for `work`, but no longer than until `signal` aborts: then it throws CancelledError, and `work` goes on
 * unwatched (its failure is of no more interest).
 */
export async function orCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await orAborted(work, signal);
  } catch (error) {
    throw signal.aborted && error === signal.reason ? new CancelledError() : error;
  }
}
