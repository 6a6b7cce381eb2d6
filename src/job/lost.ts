import { BackendError, retryClass } from '../e2b/errors.js';
import { vanished } from '../e2b/vanished.js';
import type { RunContext } from './context.js';
import type { RunProblem } from './result.js';

/** How long the service is asked what became of a sandbox, in ms. */
const ASK = 10_000;

/** Failures that a sandbox which is gone may look like. */
const SUSPECT: readonly RunProblem['cause'][] = ['lost', 'service', 'timeout', 'not-found'];

/**
 * Why the run's sandbox is not there for it any more: what the heartbeat found, else what the service says of it now.
 * Undefined when it runs, or when nobody can be asked.
 */
export async function whyLost(
  cause: RunProblem['cause'],
  { acquired: { id }, backend, life, signal }: Pick<RunContext, 'acquired' | 'backend' | 'life' | 'signal'>,
): Promise<BackendError | undefined> {
  if (signal.reason instanceof BackendError) return signal.reason;
  if (!SUSPECT.includes(cause) || life.outOfReach) return undefined;
  try {
    const seen = await backend.look(id, AbortSignal.timeout(ASK));
    return seen?.state === 'running' ? undefined : vanished(id, seen, life);
  } catch (failed) {
    if (failed instanceof BackendError && retryClass(failed) === 'unreachable') life.outOfReach = true;
    return undefined;
  }
}

/** A failure of a phase, or the loss of the sandbox that is behind it. */
export async function explainLoss(error: unknown, context: RunContext): Promise<unknown> {
  if (!(error instanceof BackendError)) return error;
  return (await whyLost(error.kind, context)) ?? error;
}
