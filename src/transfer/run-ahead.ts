/** A source that is read before it is asked for. */
export interface RunAhead<T> {
  /** The next item, or undefined at the end. Throws what the source failed with. Calls may overlap. */
  next(): Promise<T | undefined>;
  /** Resolves when the source came to its end, taken or not; rejects when it failed or was stopped. */
  done: Promise<void>;
  /** Reads no further and ends the source. */
  stop(): Promise<void>;
}

/** Reads `source` at once, and up to `limit` items further than they are taken. */
export function runAhead<T>(source: AsyncGenerator<T>, limit: number): RunAhead<T> {
  const ready: T[] = [];
  let failure: { error: unknown } | undefined;
  const state = { ended: false };
  const wake: (() => void)[] = [];
  const changed = (): void => {
    for (const each of wake.splice(0)) each();
  };
  const change = (): Promise<void> => new Promise((resolve) => void wake.push(resolve));
  const read = async (): Promise<void> => {
    try {
      for (;;) {
        while (ready.length >= limit && !state.ended) await change();
        if (state.ended) throw new Error('stopped');
        const { done, value } = await source.next();
        if (done === true) break;
        ready.push(value);
        changed();
      }
    } catch (error) {
      failure = { error };
      throw error;
    } finally {
      state.ended = true;
      changed();
      await source.return(undefined).catch(() => undefined);
    }
  };
  const done = read();
  done.catch(() => undefined);
  return {
    done,
    async next() {
      while (ready.length === 0 && !state.ended) await change();
      const item = ready.shift();
      changed();
      if (item === undefined && failure) throw failure.error;
      return item;
    },
    async stop() {
      state.ended = true;
      ready.length = 0;
      changed();
      await done.catch(() => undefined);
    },
  };
}
