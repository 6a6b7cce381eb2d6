/**
 * Waits for `work`, but no longer than until one of the signals aborts: then it throws that one's reason, and the failure
 * of `work` is of no more interest. Passing a signal to the SDK is not enough: undici holds the `Request` that listens to
 * it weakly, so an abort does not reach one that was collected meanwhile.
 */
export async function orAborted<T>(
  work: Promise<T>,
  ...signals: readonly (AbortSignal | undefined)[]
): Promise<T> {
  // Not by an AbortController of its own: for each chunk of a stream, its DOMException would be most of the work.
  const listening: (() => void)[] = [];
  const aborted = new Promise<never>((_resolve, reject) => {
    for (const signal of signals) {
      if (signal === undefined) continue;
      const onAbort = (): void => reject(signal.reason as Error);
      if (signal.aborted) onAbort();
      signal.addEventListener('abort', onAbort);
      listening.push(() => signal.removeEventListener('abort', onAbort));
    }
  });
  try {
    return await Promise.race([work, aborted]);
  } catch (error) {
    work.catch(() => undefined);
    throw error;
  } finally {
    for (const stop of listening) stop();
  }
}
