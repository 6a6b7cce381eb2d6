import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ConnectRouter } from '@connectrpc/connect';
import { compressionGzip, connectNodeAdapter } from '@connectrpc/connect-node';
import { filesystemService } from './filesystem/service.js';
import { Filesystem } from './gen/filesystem_pb.js';
import { Process } from './gen/process_pb.js';
import { mayPass } from './gate.js';
import { processService } from './process/service.js';
import { sendError, sendJson } from './rest/reply.js';
import { restRoutes } from './rest/routes.js';
import type { AgentState } from './state.js';
import { createUsers } from './users.js';

/** The largest message a call may carry; a client writes more standard input in several calls. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** setTimeout's limit; a longer wait would end at once. */
const MAX_TIMEOUT_MS = 2_147_483_647;

const MALFORMED_BODY = JSON.stringify({ code: 400, message: 'malformed request' });
/** The answer to what is not HTTP. */
const MALFORMED = [
  'HTTP/1.1 400 Bad Request',
  'Connection: close',
  'Content-Type: application/json',
  `Content-Length: ${MALFORMED_BODY.length}`,
  '',
  MALFORMED_BODY,
].join('\r\n');

/** The agent's HTTP server, not listening yet: Connect calls, and REST for the rest, behind the token. */
export function createAgentServer(state: AgentState): Server {
  const users = createUsers();
  const rest = restRoutes(state, users);
  const handle = connectNodeAdapter({
    grpc: false,
    grpcWeb: false,
    // Requests may be compressed; answers stay plain, as compressing on loopback only costs.
    acceptCompression: [compressionGzip],
    compressMinBytes: MAX_MESSAGE_BYTES,
    readMaxBytes: MAX_MESSAGE_BYTES,
    routes(router: ConnectRouter) {
      router.service(Process, processService(state, users));
      router.service(Filesystem, filesystemService(state, users));
    },
    fallback: (request, response) => rest(request as IncomingMessage, response as ServerResponse),
  });

  const server = createServer((request, response) => {
    // A client that goes away in the middle is no error of ours; what it was doing hears of it by `close`.
    response.on('error', () => undefined);
    try {
      const path = pathOf(request);
      if (mayPass(request, path, state.token)) {
        capTimeout(request);
        handle(request, response);
      } else refuse(response, path);
    } catch (error) {
      sendError(response, 400, error instanceof Error ? error.message : 'bad request');
    }
  });
  // Uploads and streams last as long as they last, and a proxy keeps idle connections for its next request.
  server.requestTimeout = 0;
  server.timeout = 0;
  server.keepAliveTimeout = 620_000;
  server.headersTimeout = 60_000;
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(MALFORMED);
    else socket.destroy();
  });
  return server;
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

/** Connect clients understand `code` as a word, REST clients as the HTTP status. */
function refuse(response: ServerResponse, path: string): void {
  const message = 'unauthorized access, please provide a valid access token or method signing if supported';
  const isCall = /^\/(process\.Process|filesystem\.Filesystem)\//.test(path);
  sendJson(response, 401, { code: isCall ? 'unauthenticated' : 401, message });
}

function capTimeout(request: IncomingMessage): void {
  if (Number(request.headers['connect-timeout-ms']) > MAX_TIMEOUT_MS) {
    request.headers['connect-timeout-ms'] = String(MAX_TIMEOUT_MS);
  }
}
