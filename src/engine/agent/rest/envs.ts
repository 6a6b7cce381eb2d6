import type { RestCall } from './call.js';
import { sendJson } from './reply.js';

/** `GET /envs`: the variables that every command gets. */
export function getEnvs({ response, state }: RestCall): void {
  sendJson(response, 200, Object.fromEntries(state.envVars));
}
