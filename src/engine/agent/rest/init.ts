import type { IncomingMessage } from 'node:http';
import { isRecord, parseDefaults } from '../config.js';
import { tokenOf } from '../gate.js';
import { applyDefaults } from '../state.js';
import { errorText } from '../system-error.js';
import { sameSecret } from '../token.js';
import type { RestCall } from './call.js';
import { sendError } from './reply.js';
import { RestError } from './rest-error.js';

const MAX_BODY_BYTES = 1024 * 1024;

/**
 * `POST /init`: the engine's word after boot and after every resume, `{ envVars, defaultUser, defaultWorkdir }`; other
 * keys are ignored. The token comes in the header or as `accessToken` in the body, and must be the agent's.
 */
export async function init({ request, response, state }: RestCall): Promise<void> {
  const body = parseBody(await readBody(request));
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
  response.writeHead(204).end();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw new RestError(413, 'request body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parseBody(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new RestError(400, 'request body is not JSON');
  }
  if (!isRecord(value)) throw new RestError(400, 'request body is not a JSON object');
  return value;
}
