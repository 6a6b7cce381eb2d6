export interface Limited {
  /** Runs `work` once fewer than the limit are running; first come, first served. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves once nothing runs and nothing waits. */
  idle(): Promise<void>;
}

/** Runs at most `limit` pieces of work at a time. */
export function limited(limit: number): Limited {
  const waiting: (() => void)[] = [];
  const pending = new Set<Promise<unknown>>();
  let free = limit;

  async function take<T>(work: () => Promise<T>): Promise<T> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  }

  return {
    run(work) {
      const result = take(work);
      const quiet: Promise<unknown> = result.then(
        () => pending.delete(quiet),
        () => pending.delete(quiet), // The caller of `run` is told.
      );
      pending.add(quiet);
      return result;
    },
    async idle() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
