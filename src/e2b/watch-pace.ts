import { setTimeout as delay } from 'node:timers/promises';

/** So many events are taken as fast as they come. */
const BURST = 50_000;
/** Then so many a second: a script that changes a file in a loop must not keep the run from its own work. */
const PER_SECOND = 2000;
const PAUSE = 100;

/** Holds back a flood of events. What is held back waits in the sandbox, which says so when it loses some. */
export interface WatchPace {
  /** Resolves when the next event may be taken. */
  next(): Promise<void>;
  /** From now on all are taken as they come. */
  hurry(): void;
}

/** `burst`: so many events are taken as fast as they come. */
export function createWatchPace(signal: AbortSignal, burst = BURST): WatchPace {
  let room = burst;
  let counted = performance.now();
  let hurried = false;
  const hasRoom = (): boolean => {
    if (hurried || signal.aborted) return true;
    const now = performance.now();
    room = Math.min(burst, room + ((now - counted) / 1000) * PER_SECOND);
    counted = now;
    if (room < 1) return false;
    room -= 1;
    return true;
  };
  return {
    async next() {
      while (!hasRoom()) await delay(PAUSE, undefined, { signal }).catch(() => undefined);
    },
    hurry() {
      hurried = true;
    },
  };
}
