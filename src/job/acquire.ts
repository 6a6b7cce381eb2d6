import { setTimeout as delay } from 'node:timers/promises';
import { BackendError, statusOf } from '../e2b/errors.js';
import type { PatienceLimits } from '../e2b/patience.js';
import type { RunSpec } from '../spec/model.js';
import { CancelledError, orCancelled } from './cancelled.js';
import type { AcquiredSandbox, RunOptions } from './context.js';
import { originMetadata } from './origin.js';
import type { Backend, OpenSandbox } from './ports.js';
import { problemOf } from './problem.js';
import { sweepRun } from './sweep.js';
import { verifyResume } from './verify-resume.js';

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
 * Creates the run's sandbox, or connects to or resumes the one it names. However this ends, no sandbox that it made
 * stays unknown: a request cut by cancellation is waited for, and one whose answer was lost is looked up by the run's
 * mark. One that is gone or is not what was paused is replaced where the description says so.
 */
export async function acquireSandbox(
  spec: RunSpec,
  deps: AcquireDeps,
  options: RunOptions,
): Promise<Acquired> {
  options.signal.throwIfAborted();
  const { id, onResumeFailure } = spec.sandbox;
  if (id === undefined) return await createNew(spec, deps, options);
  const opened = await openNamed(id, spec, deps, options);
  if ('sandbox' in opened) return opened;
  const { failure } = opened;
  if (onResumeFailure === 'fail') {
    await opened.putBack();
    throw failure;
  }
  deps.warn(`${failure.message}; a new sandbox is started in its place`);
  let made: Acquired;
  try {
    made = await createNew(spec, deps, options);
  } catch (error) {
    await opened.putBack();
    throw error;
  }
  await opened.replace();
  return { ...made, acquired: { ...made.acquired, replaces: { id, reason: failure.message } } };
}

async function createNew(spec: RunSpec, deps: AcquireDeps, options: RunOptions): Promise<Acquired> {
  const { backend, warn } = deps;
  const { timeoutMs, env, metadata, network } = spec.sandbox;
  const template = await deps.template();
  const announced = backend
    .create({
      template,
      timeoutMs,
      env,
      metadata: { ...metadata, ...originMetadata(options.origin) },
      network,
      runId: options.runId,
      ...limitsOf(spec, options),
    })
    .then((sandbox) =>
      announce({ sandbox, acquired: { id: sandbox.id, created: true, resumed: false } }, options),
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

/** What became of connecting: the sandbox, or why not, and what to do about it once that is decided. */
type Opened = Acquired | { failure: BackendError; putBack(): Promise<void>; replace(): Promise<void> };

async function openNamed(
  id: string,
  spec: RunSpec,
  { backend, warn }: AcquireDeps,
  options: RunOptions,
): Promise<Opened> {
  const nothing = async (): Promise<void> => undefined;
  let got: Acquired;
  try {
    got = await orLate(
      backend
        .open(id, spec.sandbox.timeoutMs, limitsOf(spec, options))
        .then((sandbox) =>
          announce(
            { sandbox, acquired: { id: sandbox.id, created: false, resumed: sandbox.resumed } },
            options,
          ),
        ),
      options,
    );
  } catch (error) {
    if (!(error instanceof BackendError) || !isRefusal(error)) throw error;
    // Whatever is left of it stays as it is.
    return { failure: error, putBack: nothing, replace: nothing };
  }
  // Cancelled meanwhile: it is handed over to be released.
  if (options.signal.aborted) return got;
  const putBack = async (): Promise<void> => {
    // A later process knows of it, and has more time.
    if (options.signal.aborted && options.onCancel === 'leave') return;
    if (!got.acquired.resumed) return;
    await backend.pause(id).catch((error: unknown) => {
      warn(`${problemOf(error).message}; sandbox ${id} runs on until the end of its timeout`);
    });
  };
  try {
    const differs = await orCancelled(verifyResume(got.sandbox, options), options.signal);
    if (differs === undefined) return got;
    return {
      failure: new BackendError(
        'service',
        `sandbox ${id} is not what was paused: ${differs}`,
        'start anew: without it, or with `on-resume-failure: recreate`; what is left of it can be looked at with any E2B client',
      ),
      putBack,
      replace: async () => {
        await backend.kill(id).catch((error: unknown) => {
          warn(`${problemOf(error).message}; sandbox ${id} runs on until the end of its timeout`);
        });
      },
    };
  } catch (error) {
    if (options.signal.aborted) return got;
    await putBack();
    throw error;
  }
}

function limitsOf(spec: RunSpec, { signal, reporter }: RunOptions): PatienceLimits {
  const { createMs, queueMs } = spec.deadlines;
  return { createMs, queueMs, signal, onNotice: (text) => reporter.notice(text) };
}

async function announce(got: Acquired, options: RunOptions): Promise<Acquired> {
  await options.onSandbox?.(got.acquired);
  return got;
}

/** Waits for a sandbox; of a cancelled run a little longer, for the caller releases only what it is told of. */
async function orLate(coming: Promise<Acquired>, options: RunOptions): Promise<Acquired> {
  try {
    return await orCancelled(coming, options.signal);
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    const late = await Promise.race([
      coming.catch(() => undefined),
      delay(LATE_ANSWER[options.onCancel], undefined, { ref: false }),
    ]);
    if (late) return late;
    throw error;
  }
}

/** It is gone, or the service itself says that it cannot resume it. */
function isRefusal(error: BackendError): boolean {
  return error.kind === 'not-found' || (error.kind === 'service' && statusOf(error) === 500);
}

function mayHaveCreated(error: unknown): boolean {
  if (error instanceof CancelledError) return true;
  return error instanceof BackendError && ['service', 'busy', 'timeout', 'lost'].includes(error.kind);
}
