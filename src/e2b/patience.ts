import { writeDuration } from '../report/duration.js';
import { DEFAULTS } from '../spec/defaults.js';
import { BackendError } from './errors.js';
import { retryWait, UNREACHABLE, waitOr } from './retry.js';

/** How long creating, connecting to or resuming a sandbox may take; absent fields as in a description. */
export interface PatienceLimits {
  /** Without the waiting for room, in ms. */
  createMs?: number;
  /** Waiting for room, in ms. */
  queueMs?: number;
  /** Ends all waiting. A request that is on its way is not cut: its answer may tell of a sandbox. */
  signal?: AbortSignal | undefined;
  onNotice?: (text: string) => void;
}

/** Two clocks of one undertaking: what it takes, and what is spent waiting for room. */
export interface Patience {
  /** How long one request may take, in ms: of what is left it leaves time to look what became of it. */
  requestMs(): number;
  /** Waits for room. Throws `error` as a sentence with the way out when all the time for that is used up. */
  room(error: BackendError, afterMs: number | undefined): Promise<void>;
  /** Waits after failure number `attempt` (from 0) that may pass. Throws when it took too long already. */
  passing(error: BackendError, attempt: number): Promise<void>;
  /** Waits where nobody answered at the address. Throws `error` after a few seconds. */
  unreachable(error: BackendError): Promise<void>;
}

/** Creating and resuming wait for a machine: one request takes up to so long, in ms. */
const LONG_REQUEST = 120_000;
const SHORTEST_REQUEST = 500;
/** Between two notices that a run still waits for room, in ms. */
const TELL_EVERY = 30_000;

/** The clocks start now. `doing` names the undertaking; `countRunning` says how many sandboxes run. */
export function createPatience(
  doing: string,
  limits: PatienceLimits,
  countRunning: () => Promise<number>,
): Patience {
  const {
    createMs = DEFAULTS.deadlines.createMs,
    queueMs = DEFAULTS.deadlines.queueMs,
    signal,
    onNotice,
  } = limits;
  const began = performance.now();
  let queued = 0;
  let told: number | undefined;
  let rooms = 0;
  let unreachableSince: number | undefined;
  const left = (): number => createMs - (performance.now() - began - queued);

  const tell = async ({ kind }: BackendError): Promise<void> => {
    const now = performance.now();
    if (!onNotice || (told !== undefined && now - told < TELL_EVERY)) return;
    const first = told === undefined;
    told = now;
    const running = kind === 'rate-limit' ? await countRunning().catch(() => undefined) : undefined;
    const what = kind === 'rate-limit' ? 'waiting for room' : 'waiting for the service, which is busy';
    const how = first
      ? `for up to ${writeDuration(queueMs)}`
      : `since ${writeDuration(queued)}, for up to ${writeDuration(queueMs)}`;
    const who =
      running === undefined ? '' : `: ${running === 1 ? '1 sandbox runs' : `${running} sandboxes run`}`;
    onNotice(`${what}, ${how}${who}`);
  };

  return {
    requestMs: () => Math.round(Math.max(SHORTEST_REQUEST, Math.min(LONG_REQUEST, left() / 2))),

    async room(error, afterMs) {
      const rest = queueMs - queued;
      if (queueMs === 0) throw error;
      if (rest <= 0) {
        const { message, hint } = error;
        throw new BackendError(
          error.kind,
          `${message} (it stayed so for ${writeDuration(queueMs)})`,
          hint,
          error,
        );
      }
      const from = performance.now();
      try {
        await tell(error);
        await waitOr(Math.min(retryWait('room', rooms++, afterMs), rest), signal, error);
      } finally {
        queued += performance.now() - from;
      }
    },

    async passing(error, attempt) {
      // What was lost on the way needs a moment to show: the first wait is not the shortest.
      const wait = retryWait('passing', attempt + 1);
      if (left() <= wait) {
        throw new BackendError(
          error.kind,
          `${doing} took longer than ${writeDuration(createMs)}: ${error.message}`,
          'raise `create-timeout` (`deadlines.create`) if the service needs longer; else try again later',
          error,
        );
      }
      await waitOr(wait, signal, error);
    },

    async unreachable(error) {
      unreachableSince ??= performance.now();
      if (performance.now() - unreachableSince > UNREACHABLE) throw error;
      await waitOr(retryWait('unreachable', 0), signal, error);
    },
  };
}
