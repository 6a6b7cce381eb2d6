/**
 * Waits for `work` no longer than `ms`, by a timer of our own: then it throws a TimeoutError. A request's own limit is not
 * enough. Where it is joined to a signal of ours (`AbortSignal.any`), Node holds it weakly, and one that was collected never
 * comes.
 */
export async function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
      ms,
    );
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    // It may still fail, later.
    work.catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
