import type { Sandbox } from 'e2b';
import { formatBytes } from '../../report/bytes.js';
import { BackendError, isRefused, toBackendError } from '../errors.js';

const LOST_HINT = 'run it again; raise `timeout` if it reached its end of life, or its memory if it ran out';
const HEALTH_TIMEOUT = 5000;
const ASK_TIMEOUT = 3000;
/** A sandbox that used so much of its memory at last probably died of it. */
const NEARLY_FULL = 0.9;

/** What its health check says of a sandbox. The streams' errors do not carry the reason. */
export async function healthOf(sandbox: Sandbox): Promise<'alive' | 'gone' | 'refused' | 'unknown'> {
  try {
    return (await sandbox.isRunning({ requestTimeoutMs: HEALTH_TIMEOUT })) ? 'alive' : 'gone';
  } catch (error) {
    if (isRefused(error)) return 'refused';
    return toBackendError(error, 'looking at the sandbox').kind === 'not-found' ? 'gone' : 'unknown';
  }
}

/** The sandbox as lost, with what the service still knows of why. Takes a few seconds at most. */
export async function lostSandbox(
  sandbox: Sandbox,
  how: 'gone' | 'refused' | 'silent',
  cause: unknown,
): Promise<BackendError> {
  const why =
    how === 'refused'
      ? 'nobody answers at the address of the service any more'
      : how === 'silent'
        ? 'it or the service no longer answers'
        : await whyGone(sandbox);
  return new BackendError('lost', `the sandbox was lost while the step ran: ${why}`, LOST_HINT, cause);
}

async function whyGone(sandbox: Sandbox): Promise<string> {
  const [state, memory] = await Promise.all([stateOf(sandbox), memoryOf(sandbox)]);
  return `${state}${memory}`;
}

async function stateOf(sandbox: Sandbox): Promise<string> {
  try {
    const { state } = await sandbox.getInfo({ requestTimeoutMs: ASK_TIMEOUT });
    return state === 'paused' ? 'it was paused' : 'the service says that it runs, but nothing in it answers';
  } catch (error) {
    const { kind } = toBackendError(error, 'looking at the sandbox');
    return kind === 'not-found'
      ? 'it was killed, ran out of memory or reached its end of life'
      : 'the service cannot say what became of it';
  }
}

async function memoryOf(sandbox: Sandbox): Promise<string> {
  try {
    const last = (await sandbox.getMetrics({ requestTimeoutMs: ASK_TIMEOUT })).at(-1);
    if (!last || last.memUsed < last.memTotal * NEARLY_FULL) return '';
    return `; at last it used ${formatBytes(last.memUsed)} of its ${formatBytes(last.memTotal)} of memory`;
  } catch {
    return '';
  }
}
