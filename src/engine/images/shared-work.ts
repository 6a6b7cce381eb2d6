/** Somebody who waits for work that others may wait for, too. */
export interface Waiter {
  signal: AbortSignal;
  onLog: (line: string) => void;
}

export interface SharedWork<T> {
  /**
   * Starts `work`, or joins the one that runs under the same key. Throws the signal's reason when it is aborted; the work
   * itself is aborted when nobody waits for it any more, and the last one then waits for its end.
   */
  join(key: string, waiter: Waiter, work: (own: Waiter) => Promise<T>): Promise<T>;
  /** Of the work that runs. */
  keys(): string[];
}

interface Running<T> {
  result: Promise<T>;
  waiters: Set<Waiter>;
  abort: AbortController;
}

/** Work of which one at a time runs under a key, for all who want its result. */
export function sharedWork<T>(): SharedWork<T> {
  const running = new Map<string, Running<T>>();

  function start(key: string, work: (own: Waiter) => Promise<T>): Running<T> {
    const abort = new AbortController();
    const waiters = new Set<Waiter>();
    const own: Waiter = {
      signal: abort.signal,
      onLog: (line) => {
        for (const waiter of waiters) waiter.onLog(line);
      },
    };
    // Started a moment later: the first one must be there to hear its first line.
    const result = Promise.resolve()
      .then(() => work(own))
      .finally(() => {
        if (running.get(key) === each) running.delete(key);
      });
    const each: Running<T> = { result, waiters, abort };
    running.set(key, each);
    return each;
  }

  return {
    async join(key, waiter, work) {
      waiter.signal.throwIfAborted();
      let each = running.get(key);
      // One that was given up is still clearing away.
      while (each?.abort.signal.aborted) {
        await each.result.catch(() => undefined); // Its failure is that it was given up.
        each = running.get(key);
      }
      waiter.signal.throwIfAborted();
      each ??= start(key, work);
      const { result, waiters, abort } = each;
      waiters.add(waiter);
      let leave!: (reason: unknown) => void;
      const left = new Promise<never>((_resolve, reject) => (leave = reject));
      const onAbort = (): void => leave(waiter.signal.reason);
      waiter.signal.addEventListener('abort', onAbort, { once: true });
      try {
        return await Promise.race([result, left]);
      } finally {
        waiter.signal.removeEventListener('abort', onAbort);
        waiters.delete(waiter);
        const ended = result.catch(() => undefined); // Told to those who still wait.
        if (waiters.size === 0) {
          abort.abort(new Error('nobody waits for it any more'));
          await ended; // What it had begun is cleared away.
        }
      }
    },
    keys: () => [...running.keys()],
  };
}
