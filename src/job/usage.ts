import type { UsageSample } from '../report/results.js';
import type { OpenSandbox, UsageReading } from './ports.js';

/** How often the service is asked while the run goes on, in ms: what a sandbox that is lost later used is known then. */
const EVERY = 30_000;
/** One question may take so long, in ms. */
const LIMIT = 2000;
/** More samples show nothing more; every other one is dropped then. */
const KEPT = 720;
/** The service's clock may be behind ours, in ms. */
const CLOCKS = 60_000;

/** What the sandbox of a run uses, as its service says it. Costs a small request now and then, and never fails. */
export interface UsageRecord {
  /** Begins to ask about a sandbox. `created`: what it used before this run is no concern, as there is none. */
  follow(sandbox: Pick<OpenSandbox, 'usage'>, created: boolean): void;
  /** Asks for the last time, while the sandbox is still there. Safe to repeat; takes no longer than two questions. */
  last(): Promise<void>;
  /** Ends it. In order; empty when the service has no metrics. */
  end(): UsageSample[];
}

/** @param began when the run began, in ms since 1970 */
export function recordUsage(began: number, everyMs = EVERY, limitMs = LIMIT): UsageRecord {
  const readings = new Map<number, UsageReading>();
  let timer: NodeJS.Timeout | undefined;
  let ask: (() => Promise<void>) | undefined;
  let asking: Promise<void> | undefined;
  let lastOne: Promise<void> | undefined;
  return {
    follow(sandbox, created) {
      const first = created ? began - CLOCKS : began;
      ask = async () => {
        const newest = [...readings.keys()].at(-1);
        try {
          const found = await sandbox.usage(new Date(Math.max(first, newest ?? 0)), limitMs);
          for (const reading of found) {
            const at = reading.at.getTime();
            // The service counts in whole seconds: it may tell of one again, and of some from before.
            if (at >= first && Number.isFinite(at)) readings.set(at, reading);
          }
        } catch {
          // There are services without metrics; nothing depends on them.
        }
      };
      timer = setInterval(() => {
        asking ??= ask?.().finally(() => {
          asking = undefined;
        });
      }, everyMs);
      timer.unref();
    },
    last() {
      clearInterval(timer);
      lastOne ??= (async () => {
        await asking;
        await ask?.();
      })();
      return lastOne;
    },
    end() {
      clearInterval(timer);
      return thinned(samplesOf([...readings.values()], began));
    },
  };
}

function samplesOf(readings: readonly UsageReading[], began: number): UsageSample[] {
  const sorted = readings.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const [first] = sorted;
  // What seems to be from before the run is of it all the same: then the clocks differ.
  const shift = first ? Math.max(0, began - first.at.getTime()) : 0;
  return sorted.map(({ at, ...values }) => ({ atMs: at.getTime() - began + shift, ...values }));
}

function thinned(samples: UsageSample[]): UsageSample[] {
  return samples.length <= KEPT ? samples : thinned(samples.filter((_, index) => index % 2 === 0));
}
