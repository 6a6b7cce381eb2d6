import type { Sandbox } from 'e2b';
import { shellQuote } from './shell-quote.js';
import { runTool } from './tool.js';

/** How long after the last event a fence may take before the stream counts as stalled, in ms. */
export const SILENCE = 10_000;
/** However many events come. */
const DEADLINE = 60_000;

/** `passed`: every earlier event was handled; `silent`: the stream says nothing; `failed`: no fence could be set. */
export type FenceEnd = 'passed' | 'silent' | 'failed';

/**
 * Tells when everything that happened in a watched folder until now has been told: a change of the folder's mode to
 * what it is changes nothing but is an event, and events come in order.
 */
export interface WatchFence {
  /** Sets a fence and waits for it. Never rejects. */
  pass(): Promise<FenceEnd>;
  /** A `chmod` of the folder itself came. True when it was a fence's. */
  met(): boolean;
  /** Any event came. */
  heard(): void;
  /** Another stream: fences that were set before are not met in it. */
  reset(): void;
}

/** Fences of one folder. Nothing waits once `signal` aborts. */
export function createWatchFence(
  sandbox: Sandbox,
  folder: string,
  silenceMs: number,
  signal: AbortSignal,
): WatchFence {
  const waiting: ((end: FenceEnd) => void)[] = [];
  /** Fences whose event has not come. Those being set right now may be met in whatever stream there is then. */
  let owed = 0;
  let beingSet = 0;
  let last = 0;
  const at = shellQuote(folder);
  return {
    async pass() {
      let settle: (end: FenceEnd) => void = () => undefined;
      const ended = new Promise<FenceEnd>((resolve) => {
        settle = resolve;
      });
      waiting.push(settle);
      owed += 1;
      beingSet += 1;
      const onAbort = (): void => settle('failed');
      signal.addEventListener('abort', onAbort, { once: true });
      const began = performance.now();
      last = began;
      let timer: NodeJS.Timeout | undefined;
      try {
        const tool = runTool(sandbox, {
          script: `chmod --reference=${at} -- ${at} 2>/dev/null`,
          user: 'root',
          timeoutMs: silenceMs,
          signal,
        }).finally(() => {
          beingSet -= 1;
        });
        tool.catch(() => undefined);
        // A tool's own end may be stuck where its effect was seen.
        const done = await Promise.race([tool, ended]);
        if (typeof done === 'object' && done.exitCode !== 0) {
          owed = Math.max(0, owed - 1);
          return 'failed';
        }
        last = Math.max(last, performance.now());
        timer = setInterval(() => {
          const now = performance.now();
          if (now - last > silenceMs || now - began > DEADLINE) settle('silent');
        }, silenceMs / 20);
        return await ended;
      } catch {
        owed = Math.max(0, owed - 1);
        return 'failed';
      } finally {
        clearInterval(timer);
        signal.removeEventListener('abort', onAbort);
        const index = waiting.indexOf(settle);
        if (index >= 0) waiting.splice(index, 1);
      }
    },
    met() {
      if (owed === 0) return false;
      owed -= 1;
      waiting.shift()?.('passed');
      return true;
    },
    heard() {
      last = performance.now();
    },
    reset() {
      owed = Math.min(owed, beingSet);
      for (const settle of waiting.splice(0)) settle('failed');
    },
  };
}
