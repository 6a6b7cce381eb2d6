import { setTimeout as delay } from 'node:timers/promises';
import { type BackendError, type ErrorCause, retryClass, toBackendError } from './errors.js';
import { hearingRetryAfter } from './retry-after.js';
import { withinTime } from './within-time.js';

/** How long a small call is tried again, in ms: where there is no room, and after failures that pass. */
const ROOM = 60_000;
const PASSING = 45_000;
/** So long where nobody is at the address, in ms: a restart takes a few seconds, a mistake does not go away. */
export const UNREACHABLE = 6_000;
/** Waits in ms: the first, and the longest. Each is stretched by up to its own length, so that jobs do not move in step. */
const WAITS = { room: [1000, 15_000], passing: [250, 8000], unreachable: [500, 2000] } as const;
/** A service that says to come back later than so is asked before, in ms: what it said may be out of date. */
const LONGEST_RETRY_AFTER = 120_000;

export interface RetryOptions {
  signal?: AbortSignal;
  hints?: Partial<Record<ErrorCause, string>>;
  /** Whether the call may be made again when its answer was lost: it may have worked. */
  repeatable: boolean;
  /** How long one attempt may take, in ms. Default: as long as the call takes. */
  attemptMs?: number;
  /** How long failures that pass are tried again, in ms. */
  passingMs?: number;
  /** Called before each wait. */
  onRetry?: (error: BackendError) => void | Promise<void>;
  /** A failure that looks final may turn out to be none. */
  examine?: (error: BackendError) => Promise<BackendError>;
}

/**
 * Calls the service; tries again what {@link retryClass} says, for a while: a refusal for want of room in any case, what
 * may have worked only if the call is `repeatable`. What is final is thrown at once, translated.
 */
export async function withRetry<T>(
  doing: string,
  call: () => Promise<T>,
  { signal, hints, repeatable, attemptMs, passingMs = PASSING, onRetry, examine }: RetryOptions,
): Promise<T> {
  const began = performance.now();
  for (let attempt = 0; ; attempt++) {
    const answer = await hearingRetryAfter(() =>
      attemptMs === undefined ? call() : withinTime(call(), attemptMs),
    );
    if (answer.ok) return answer.value;
    const translated = toBackendError(answer.error, doing, hints);
    const error = examine ? await examine(translated) : translated;
    if (signal?.aborted) throw abortReason(signal, error);
    const kind = retryClass(error);
    if (kind === 'final' || (kind === 'passing' && !repeatable)) throw error;
    const patience = { room: ROOM, passing: passingMs, unreachable: Math.min(UNREACHABLE, passingMs) }[kind];
    const wait = retryWait(kind, attempt, answer.afterMs);
    const elapsed = performance.now() - began;
    // A request that used up all the time itself is made once more.
    if (attempt > 0 ? elapsed + wait > patience : wait > patience) throw error;
    await onRetry?.(error);
    await waitOr(wait, signal, error);
  }
}

/** How long to wait before the next attempt, in ms; `afterMs` is what the service asked for. */
export function retryWait(kind: keyof typeof WAITS, attempt: number, afterMs?: number): number {
  const [first, longest] = WAITS[kind];
  const own = Math.min(first * 2 ** attempt, longest);
  const asked = Math.min(afterMs ?? 0, LONGEST_RETRY_AFTER);
  return Math.max(own, asked) + Math.random() * own;
}

/** Waits, but throws at once when `signal` aborts: its reason if that is an error of ours, else `error`. */
export async function waitOr(
  ms: number,
  signal: AbortSignal | undefined,
  error: BackendError,
): Promise<void> {
  try {
    await delay(ms, undefined, signal ? { signal } : {});
  } catch {
    throw abortReason(signal, error);
  }
}

function abortReason(signal: AbortSignal | undefined, otherwise: BackendError): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error && reason.name === 'BackendError' ? reason : otherwise;
}
