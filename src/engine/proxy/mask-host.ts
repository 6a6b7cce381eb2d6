import { AGENT_PORT } from '../runtime/containers.js';
import type { Sandbox } from '../sandboxes/sandbox.js';

/** The Host that the sandbox's servers see instead of the client's (`maskRequestHost`), if it has one. */
export function maskedHost(sandbox: Sandbox, port: number): string | undefined {
  const mask = sandbox.record.network?.['maskRequestHost'];
  if (typeof mask !== 'string' || mask === '' || port === AGENT_PORT) return undefined;
  return mask.replaceAll('${PORT}', String(port));
}
