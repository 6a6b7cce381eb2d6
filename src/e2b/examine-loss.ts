import type { Backend } from '../job/ports.js';
import { BackendError } from './errors.js';
import { vanished } from './vanished.js';

/**
 * The SDK takes every 502 and 503 on the way to a sandbox for its end. Asks the service itself: a sandbox that runs was
 * out of reach for a moment, which passes; one that does not is lost, and why is said.
 */
export async function examineLoss(
  id: string,
  error: BackendError,
  service: Pick<Backend, 'look'>,
): Promise<BackendError> {
  const name = error.cause instanceof Error ? error.cause.name : undefined;
  if (error.kind !== 'lost' && name !== 'SandboxNotFoundError') return error;
  let look;
  try {
    look = await service.look(id);
  } catch {
    // Neither of them answers: not known to be lost.
    return outOfReach(error);
  }
  return look?.state === 'running' ? outOfReach(error) : vanished(id, look, {}, error);
}

function outOfReach(error: BackendError): BackendError {
  return new BackendError(
    'service',
    `${error.message.replace(/ failed: .*/s, ' failed')}: the sandbox could not be reached`,
    'try again; if it lasts, look at the status page of the service',
    // What the SDK makes a sandbox's end of.
    Object.assign(new Error('502: no answer of the sandbox'), { statusCode: 502 }),
  );
}
