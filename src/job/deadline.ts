import { setTimeout as delay } from 'node:timers/promises';
import { BackendError } from '../e2b/errors.js';
import { writeDuration } from '../report/duration.js';
import type { DeadlineSpec } from '../spec/model.js';

/** A Node timer holds 31 bits of ms; a longer limit is as good as none. */
const LONGEST = 2 ** 31 - 1;
/** So long a phase that is over time may take to put away what it has half done, in ms. */
const TIDY = 3000;

/** The time limit of a phase as a description says it. `what`: in words, instead of the phase's name. */
export function deadlineOf(
  phase: 'upload' | 'download' | 'pause',
  limits: DeadlineSpec,
  what = `the ${phase}`,
): Deadline {
  return { what, ms: limits[`${phase}Ms`], field: `${phase}-timeout`, key: `deadlines.${phase}` };
}

/** One phase's time limit. */
export interface Deadline {
  /** In words, as the subject of a sentence: `the upload`. */
  what: string;
  ms: number;
  /** The field that raises it, as it is typed: `upload-timeout`. */
  field: string;
  /** Its key in the sandbox file: `deadlines.upload`. */
  key: string;
}

/**
 * Runs a phase within its time limit: at its end `run`'s signal aborts, and this throws, at the latest a few seconds later,
 * whether `run` heeds it or not. The signal aborts with `signal` too.
 *
 * @throws BackendError `timeout` that names the phase, the limit and the field that raises it.
 */
export async function withDeadline<T>(
  { what, ms, field, key }: Deadline,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        const error = new BackendError(
          'timeout',
          `${what} took longer than ${writeDuration(ms)}`,
          `raise \`${field}\` (\`${key}\` in the sandbox file) if it needs longer`,
        );
        reject(error);
        limit.abort(error);
      },
      Math.min(ms, LONGEST),
    );
  });
  over.catch(() => undefined);
  const work = run(AbortSignal.any([signal, limit.signal]));
  try {
    return await Promise.race([work, over]);
  } catch (error) {
    // What follows from the abort is of no interest.
    const ended = work.then(
      () => undefined,
      () => undefined,
    );
    if (!limit.signal.aborted) throw error;
    await Promise.race([ended, delay(TIDY, undefined, { ref: false })]);
    throw limit.signal.reason;
  } finally {
    clearTimeout(timer);
  }
}
