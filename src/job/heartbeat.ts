import { BackendError } from '../e2b/errors.js';

/** At most so often, at least so often, in ms. */
const SHORTEST = 1000;
const LONGEST = 60_000;

export interface HeartbeatOptions {
  /** The sandbox's lifetime; each beat moves its end to so far from now. */
  timeoutMs: number;
  extend(): Promise<void>;
  /** The service says that the sandbox is gone. Called once; the heart stops. */
  onLost(error: BackendError): void;
  /** Beats fail for another reason. Called once. */
  onTrouble(error: unknown): void;
  intervalMs?: number;
}

/**
 * Keeps a sandbox alive while its run lasts, with a lifetime that is short when the runner dies; and notices when it
 * is gone although its streams hang. Returns what stops it; that waits for a beat on its way, so that none overtakes
 * a pause.
 */
export function startHeartbeat(options: HeartbeatOptions): () => Promise<void> {
  const interval = options.intervalMs ?? Math.max(SHORTEST, Math.min(LONGEST, options.timeoutMs / 3));
  let stopped = false;
  let troubled = false;
  let beat: Promise<void> = Promise.resolve();
  let beating = false;
  const once = async (): Promise<void> => {
    try {
      await options.extend();
    } catch (error) {
      if (stopped) return;
      if (error instanceof BackendError && (error.kind === 'not-found' || error.kind === 'lost')) {
        clearInterval(timer);
        stopped = true;
        options.onLost(error);
      } else if (!troubled) {
        troubled = true;
        options.onTrouble(error);
      }
    } finally {
      beating = false;
    }
  };
  const timer = setInterval(() => {
    if (beating) return;
    beating = true;
    beat = once();
  }, interval);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await beat;
  };
}
