import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AgentState } from '../state.js';
import { errorText } from '../system-error.js';
import type { Users } from '../users.js';
import type { RestCall } from './call.js';
import { compose } from './compose.js';
import { getEnvs } from './envs.js';
import { getFile } from './files-get.js';
import { postFiles } from './files-post.js';
import { init } from './init.js';
import { createMetrics } from './metrics.js';
import { sendError, sendJson } from './reply.js';
import { RestError } from './rest-error.js';

type Handler = (call: RestCall) => Promise<void> | void;

/** Everything of the agent that is not a Connect call. */
export function restRoutes(state: AgentState, users: Users): RequestListener {
  const metrics = createMetrics();
  const routes = new Map<string, Handler>([
    ['GET /health', ({ response }) => void response.writeHead(204).end()],
    ['GET /files', getFile],
    ['POST /files', postFiles],
    ['POST /files/compose', compose],
    ['GET /metrics', async ({ response }) => sendJson(response, 200, await metrics())],
    ['GET /envs', getEnvs],
    ['POST /init', init],
  ]);

  return (request, response) => {
    const url = parseUrl(request);
    if (url === undefined) return sendError(response, 400, 'malformed URL');
    const handler = routes.get(`${request.method} ${url.pathname}`);
    if (handler === undefined) return refuseRoute(url.pathname, [...routes.keys()], response);
    void run(handler, { request, response, query: url.searchParams, state, users });
  };
}

async function run(handler: Handler, call: RestCall): Promise<void> {
  try {
    await handler(call);
  } catch (error) {
    // What is left of the body is read and dropped, so that the client gets to see the answer.
    call.request.unpipe().resume();
    if (error instanceof RestError) sendError(call.response, error.status, error.message);
    else sendError(call.response, 500, errorText(error));
  }
}

function refuseRoute(path: string, routes: string[], response: ServerResponse): void {
  const methods = routes.filter((route) => route.endsWith(` ${path}`)).map((route) => route.split(' ', 1)[0]);
  if (methods.length === 0) return sendError(response, 404, `no such endpoint: ${path}`);
  response.setHeader('allow', methods.join(', '));
  sendError(response, 405, 'method not allowed');
}

function parseUrl(request: IncomingMessage): URL | undefined {
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//')) return undefined;
  try {
    return new URL(target, 'http://agent');
  } catch {
    // Not a URL: the caller answers 400.
    return undefined;
  }
}
