import type { Sandbox } from '@e2b/code-interpreter';
import type { SandboxLook } from '../job/ports.js';
import { retryClass, statusOf, toBackendError } from './errors.js';
import { createPatience, type PatienceLimits } from './patience.js';
import { hearingRetryAfter } from './retry-after.js';
import { goneSandbox } from './vanished.js';

/** So many times a service may say that it failed to resume a sandbox before that is believed. */
const RESUME_FAILURES = 3;

/** What connecting needs of the service. */
export interface OpenCalls {
  look(): Promise<SandboxLook | undefined>;
  connect(limitMs: number): Promise<Sandbox>;
  countRunning(): Promise<number>;
}

/**
 * Connects to a running sandbox or resumes a paused one, however often it takes: to do it twice changes nothing. Throws
 * BackendError, `not-found` when it is gone.
 */
export async function openExisting(
  id: string,
  limits: PatienceLimits,
  calls: OpenCalls,
): Promise<{ sandbox: Sandbox; resumed: boolean }> {
  const doing = `connecting to sandbox ${id}`;
  const patience = createPatience(doing, limits, () => calls.countRunning());
  const before = await calls.look();
  if (!before) throw goneSandbox(id);
  let refusals = 0;
  let failures = 0;
  for (;;) {
    const answer = await hearingRetryAfter(() => calls.connect(patience.requestMs()));
    if (answer.ok) return { sandbox: answer.value, resumed: before.state === 'paused' };
    const error = toBackendError(answer.error, doing);
    if (error.kind === 'not-found') throw goneSandbox(id, error);
    const kind = retryClass(error);
    // 409: it is just being paused, resumed or killed.
    const passing = kind === 'passing' || statusOf(error) === 409;
    if (limits.signal?.aborted || (kind === 'final' && !passing)) throw error;
    // Its own answer, not that of something in between: it cannot resume it.
    if (statusOf(error) === 500 && ++refusals > RESUME_FAILURES) throw error;
    if (kind === 'room') await patience.room(error, answer.afterMs);
    else if (kind === 'unreachable') await patience.unreachable(error);
    else await patience.passing(error, failures++);
  }
}
