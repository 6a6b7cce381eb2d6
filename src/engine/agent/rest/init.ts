import { parseDefaults } from '../config.js';
import { tokenOf } from '../gate.js';
import { applyDefaults } from '../state.js';
import { errorText } from '../system-error.js';
import { sameSecret } from '../token.js';
import type { RestCall } from './call.js';
import { readJsonBody } from './json-body.js';
import { sendError } from './reply.js';
import { RestError } from './rest-error.js';

/**
 * `POST /init`: the engine's word after boot and after every resume, `{ envVars, defaultUser, defaultWorkdir }`; other
 * keys are ignored. The token comes in the header or as `accessToken` in the body, and must be the agent's. With the
 * right one in the header, another one in the body is the token from now on: a copy of a sandbox's memory has one of its own.
 */
export async function init({ request, response, state }: RestCall): Promise<void> {
  const body = await readJsonBody(request);
  if (state.token !== '') {
    const token = tokenOf(request) ?? body['accessToken'];
    if (typeof token !== 'string' || !sameSecret(token, state.token)) {
      return sendError(response, 401, 'access token is missing or does not match');
    }
  }
  try {
    applyDefaults(state, parseDefaults(body));
  } catch (error) {
    throw new RestError(400, errorText(error));
  }
  const next = body['accessToken'];
  if (state.token !== '' && typeof next === 'string' && next !== '') state.token = next;
  response.writeHead(204).end();
}
