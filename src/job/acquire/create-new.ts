import { setTimeout as delay } from 'node:timers/promises';
import { BackendError } from '../../e2b/errors.js';
import type { PatienceLimits } from '../../e2b/patience.js';
import type { RunSpec } from '../../spec/model.js';
import { CancelledError, orCancelled } from '../cancelled.js';
import type { AcquiredSandbox, RunOptions } from '../context.js';
import { originMetadata } from '../origin.js';
import type { Backend, OpenSandbox } from '../ports.js';
import { sweepRun } from '../sweep.js';

/**
 * How long a cancelled run waits for the answer to a request that may already have made a sandbox, in ms: long where it
 * cleans up itself, short where a later process does.
 */
const LATE_ANSWER = { 'clean-up': 8000, leave: 4000 } as const;

export interface Acquired {
  sandbox: OpenSandbox;
  acquired: AcquiredSandbox;
}

export interface AcquireDeps {
  backend: Backend;
  /** What a new sandbox is made from; asked only when one is made. */
  template: () => Promise<string>;
  warn: (text: string) => void;
}

/**
 * Creates the run's sandbox. However this ends, none that it made stays unknown: a request cut by cancellation is waited
 * for, and one whose answer was lost is looked up by the run's mark. `key`: the name under which it will be kept.
 */
export async function createNew(
  spec: RunSpec,
  deps: AcquireDeps,
  options: RunOptions,
  more: Pick<AcquiredSandbox, 'beside'> & { key?: string } = {},
): Promise<Acquired> {
  const { backend, warn } = deps;
  const { timeoutMs, env, metadata, network, lifecycle } = spec.sandbox;
  const { key, ...how } = more;
  const template = await deps.template();
  const announced = backend
    .create({
      template,
      timeoutMs,
      env,
      metadata: { ...metadata, ...originMetadata(options.origin, template, key) },
      network,
      lifecycle,
      runId: options.runId,
      ...limitsOf(spec, options),
    })
    .then((sandbox) =>
      announce({ sandbox, acquired: { id: sandbox.id, created: true, resumed: false, ...how } }, options),
    );
  try {
    return await orLate(announced, options);
  } catch (error) {
    if (mayHaveCreated(error) && !(options.signal.aborted && options.onCancel === 'leave')) {
      await sweepRun(backend, options.runId, { looks: options.signal.aborted ? 2 : 3, warn });
    }
    throw error;
  }
}

export function limitsOf(spec: RunSpec, { signal, reporter }: RunOptions): PatienceLimits {
  const { createMs, queueMs } = spec.deadlines;
  return { createMs, queueMs, signal, onNotice: (text) => reporter.notice(text) };
}

/** Tells the door of a sandbox the instant that it is the run's. */
export async function announce(got: Acquired, options: RunOptions): Promise<Acquired> {
  await options.onSandbox?.(got.acquired);
  return got;
}

/** Waits for a sandbox; of a cancelled run a little longer, for the caller releases only what it is told of. */
export async function orLate<T>(coming: Promise<T>, options: RunOptions): Promise<T> {
  try {
    return await orCancelled(coming, options.signal);
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    const late = await Promise.race([
      coming.catch(() => undefined),
      delay(LATE_ANSWER[options.onCancel], undefined, { ref: false }),
    ]);
    if (late !== undefined) return late;
    throw error;
  }
}

function mayHaveCreated(error: unknown): boolean {
  if (error instanceof CancelledError) return true;
  return error instanceof BackendError && ['service', 'busy', 'timeout', 'lost'].includes(error.kind);
}
