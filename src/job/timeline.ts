import type { Phase, Reporter } from './reporter.js';

/** Runs phases one after the other and owns their timing. */
export interface Timeline {
  /** Runs a phase. `detail` says in a few words what it came to, shown beside its duration. */
  phase<T>(name: Phase, run: () => Promise<T>, detail?: (result: T) => string | undefined): Promise<T>;
  /** Durations so far in ms, with `total`. */
  timings(): Record<string, number>;
}

/** A timeline that reports to `reporter`; `now` is in ms. */
export function createTimeline(reporter: Reporter, now: () => number = () => performance.now()): Timeline {
  const started = now();
  const durations: Record<string, number> = {};
  return {
    async phase(name, run, describe) {
      const from = now();
      reporter.phaseStart(name);
      let detail: string | undefined;
      try {
        const result = await run();
        detail = describe?.(result);
        return result;
      } finally {
        durations[name] = Math.round(now() - from);
        reporter.phaseEnd(name, durations[name], detail);
      }
    },
    timings: () => ({ ...durations, total: Math.round(now() - started) }),
  };
}
