import { setTimeout as delay } from 'node:timers/promises';
import { BackendError } from '../e2b/errors.js';
import type { RunSpec } from '../spec/model.js';
import { CancelledError, orCancelled } from './cancelled.js';
import type { AcquiredSandbox, RunOptions } from './context.js';
import type { Backend, OpenSandbox } from './ports.js';

/** How long a cancelled run waits for the answer to a request that may already have made a sandbox, in ms. */
const LATE_ANSWER = 8000;

/**
 * Creates the run's sandbox, or connects to or resumes the one it names. However this ends, no sandbox that it made
 * stays unknown: a request cut by cancellation is waited for, and one whose answer was lost is looked up by the run's
 * mark.
 */
export async function acquireSandbox(
  spec: RunSpec,
  backend: Backend,
  options: RunOptions,
): Promise<{ sandbox: OpenSandbox; acquired: AcquiredSandbox }> {
  options.signal.throwIfAborted();
  const { id, timeoutMs, env, metadata, network } = spec.sandbox;
  const made: Promise<{ sandbox: OpenSandbox; acquired: AcquiredSandbox }> =
    id === undefined
      ? backend
          .create({
            template: spec.template.reference,
            timeoutMs,
            env,
            metadata,
            network,
            runId: options.runId,
          })
          .then((sandbox) => ({ sandbox, acquired: { id: sandbox.id, created: true, resumed: false } }))
      : backend.open(id, timeoutMs, options.signal).then((sandbox) => ({
          sandbox,
          acquired: { id: sandbox.id, created: false, resumed: sandbox.resumed },
        }));
  const announced = made.then(async (got) => {
    await options.onSandbox?.(got.acquired);
    return got;
  });
  try {
    return await orCancelled(announced, options.signal);
  } catch (error) {
    if (error instanceof CancelledError) {
      const late = await Promise.race([
        announced.catch(() => undefined),
        delay(LATE_ANSWER, undefined, { ref: false }),
      ]);
      // The caller releases what it is told of, so the late sandbox is handed over, not killed here.
      if (late) return late;
    }
    if (id === undefined && mayHaveCreated(error)) await killUnknown(backend, options);
    throw error;
  }
}

function mayHaveCreated(error: unknown): boolean {
  if (error instanceof CancelledError) return true;
  return error instanceof BackendError && ['service', 'timeout', 'lost'].includes(error.kind);
}

async function killUnknown(backend: Backend, options: RunOptions): Promise<void> {
  try {
    for (const id of await backend.findByRun(options.runId)) await backend.kill(id);
  } catch {
    // The service does not answer: a sandbox, if there is one, ends by its own timeout.
  }
}
