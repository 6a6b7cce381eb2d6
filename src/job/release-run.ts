import { BackendError } from '../e2b/errors.js';
import { writeDuration } from '../report/duration.js';
import { afterAction } from './after.js';
import type { RunContext, RunOptions } from './context.js';
import { deadlineOf, withDeadline } from './deadline.js';
import { keptMetadata } from './origin.js';
import type { SandboxLook } from './ports.js';
import { problemOf } from './problem.js';
import { release } from './release.js';
import type { RunResult } from './result.js';
import { sweepRun } from './sweep.js';

/** The run's sandbox, as it is held until now. */
export interface Held extends Pick<
  RunContext,
  'spec' | 'backend' | 'sandbox' | 'acquired' | 'life' | 'warn'
> {
  stopHeartbeat: () => Promise<void>;
}

/** Nothing interrupts what a run does at its end but its own limits. */
const NEVER = new AbortController().signal;

/**
 * What becomes of the run's sandbox at its end, and of anything else that carries the run's mark. Throws when a pause
 * that was asked for failed; what else fails is said in warnings, with how long the sandbox still lives.
 */
export async function releaseRun(held: Held, options: RunOptions, result: RunResult): Promise<void> {
  const { backend, acquired, warn, stopHeartbeat } = held;
  if (result.outcome === 'cancelled' && options.onCancel === 'leave') return await stopHeartbeat();
  const sweeping = held.life.outOfReach
    ? undefined
    : sweepRun(backend, options.runId, { keep: acquired.id, looks: 1, warn });
  try {
    if (result.outcome === 'lost') await releaseLost(held, result);
    else await releaseKnown(held, options, result);
  } finally {
    await sweeping;
  }
}

async function releaseKnown(held: Held, options: RunOptions, result: RunResult): Promise<void> {
  const { spec, backend, sandbox, acquired, warn, stopHeartbeat } = held;
  const { timeoutMs } = spec.sandbox;
  const { id } = acquired;
  const { key } = spec.sandbox;
  const double = key !== undefined && (await isDouble(key, held, options));
  if (double) options.reporter.notice(`key ${key} has another sandbox by now: this one is not kept`);
  const beside = acquired.beside ?? double;
  const action = afterAction({ outcome: result.outcome, after: spec.after, ...acquired, beside });
  const { pauseMs } = spec.deadlines;
  const of = {
    id,
    backend,
    timeoutMs,
    pauseMs,
    sandbox,
    warn,
    stopHeartbeat,
    ...(key === undefined || beside ? {} : { keptBy: options.runId }),
  };
  try {
    result.sandbox.state =
      action === 'kill'
        ? await release(action, of)
        : await withDeadline(
            deadlineOf(
              'pause',
              spec.deadlines,
              `${action === 'pause' ? 'pausing' : 'leaving'} sandbox ${id}`,
            ),
            NEVER,
            (signal) => release(action, { ...of, signal }),
          );
  } catch (error) {
    await stopHeartbeat();
    const { kind, message, hint } =
      error instanceof BackendError ? error : new BackendError('service', problemOf(error).message, '');
    const seen = await backend.look(id, AbortSignal.timeout(ASK)).catch(() => 'unknown' as const);
    if (action === 'pause' && seen !== 'unknown' && seen?.state === 'paused') {
      // Only the answers were lost, or late.
      result.sandbox.state = 'paused';
      return;
    }
    const left = lifeLeft(seen, held);
    if (action === 'kill' && left === undefined) {
      // It is gone, as it was to be.
      result.sandbox.state = 'killed';
      return;
    }
    result.sandbox.state = left === undefined ? 'lost' : 'running';
    const text =
      left === undefined ? message : `${message}; sandbox ${id} runs on, and ends by itself ${left}`;
    if (action === 'pause') throw new BackendError(kind, text, hint, error);
    warn(text);
  }
}

/**
 * Two runs that found no sandbox under a key both made one: the older is kept. When nobody can say, this one is; the next
 * run uses one of them.
 */
async function isDouble(key: string, { backend, acquired }: Held, { origin }: RunOptions): Promise<boolean> {
  if (!acquired.created || acquired.beside) return false;
  const signal = AbortSignal.timeout(ASK);
  const found = await backend.findByMetadata(keptMetadata(origin, key), signal).catch(() => []);
  const own = found.find(({ id }) => id === acquired.id);
  if (!own) return false;
  return found.some(
    ({ id, startedAt }) =>
      startedAt < own.startedAt || (startedAt.getTime() === own.startedAt.getTime() && id < own.id),
  );
}

/** How long the service is asked what became of a sandbox that could not be released, in ms. */
const ASK = 10_000;

/** When the sandbox ends by itself, in words; undefined when it is gone already, or its life is over by all we know. */
function lifeLeft(
  seen: SandboxLook | undefined | 'unknown',
  { spec, life }: Pick<Held, 'spec' | 'life'>,
): string | undefined {
  if (seen === undefined) return undefined;
  if (seen !== 'unknown' && seen.state === 'running') return `at ${seen.endAt.toISOString()}`;
  const left = (life.endsAt ?? Date.now() + spec.sandbox.timeoutMs) - Date.now();
  return left > 0 ? `within ${writeDuration(Math.max(1000, left))}` : undefined;
}

/**
 * A lost sandbox may be half alive, behind a network that is down: killed if it can be, else its own timeout ends it. One
 * that somebody paused under the run keeps what it had, unless the run made it and was to kill it.
 */
async function releaseLost(held: Held, result: RunResult): Promise<void> {
  const { spec, backend, acquired, life, warn, stopHeartbeat } = held;
  await stopHeartbeat();
  result.sandbox.state = 'lost';
  const mayLive = (): void => {
    const left = lifeLeft('unknown', held);
    if (left !== undefined)
      warn(`sandbox ${acquired.id} could not be killed; if it is still there, it ends by itself ${left}`);
  };
  if (life.outOfReach) return mayLive();
  const seen = await backend.look(acquired.id).catch(() => undefined);
  if (seen?.state === 'paused' && (!acquired.created || spec.after.failure !== 'kill')) {
    result.sandbox.state = 'paused';
    return;
  }
  await backend.kill(acquired.id).catch(mayLive);
}
