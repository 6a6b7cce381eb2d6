import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ConnectRouter } from '@connectrpc/connect';
import { compressionGzip, connectNodeAdapter } from '@connectrpc/connect-node';
import type { AgentConfig } from './config.js';
import { filesystemService } from './filesystem/service.js';
import { mayPass } from './gate.js';
import { Filesystem } from './gen/filesystem_pb.js';
import { Process } from './gen/process_pb.js';
import { isRpcPath, rpcRefusal } from './rpc-shape.js';
import { inheritedFileLimit } from './process/file-limit.js';
import { nativePipes } from './process/pipes.js';
import { processService } from './process/service.js';
import { relay } from './relay.js';
import { sendError, sendJson } from './rest/reply.js';
import { restRoutes } from './rest/routes.js';
import type { Requests } from './server.js';
import { createState } from './state.js';
import { createUsers } from './users.js';

/** The largest message a call may carry; a client writes more standard input in several calls. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** setTimeout's limit; a longer wait would end at once. */
const MAX_TIMEOUT_MS = 2_147_483_647;

/** Everything that the agent answers but its health: Connect calls, REST for the rest, and relays; behind the token. */
export function createRequests(config: AgentConfig): Requests {
  const state = createState(config);
  const users = createUsers();
  const rest = restRoutes(state, users);
  const calls = connectNodeAdapter({
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

  const handle: RequestListener = (request, response) => {
    const path = pathOf(request);
    if (!mayPass(request, path, state.token)) return refuse(response, path);
    if (isRpcPath(path)) {
      const refusal = rpcRefusal(request, path);
      if (refusal !== undefined) {
        // What is left of the body is read and dropped, so that the client gets to see the answer.
        request.resume();
        for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
        return sendJson(response, refusal.status, refusal.body);
      }
    }
    capTimeout(request);
    calls(request, response);
  };
  return {
    handle(request, response) {
      try {
        handle(request, response);
      } catch (error) {
        sendError(response, 400, error instanceof Error ? error.message : 'bad request');
      }
    },
    connect: (request, socket, head) => relay(request, socket, head, state.token),
    // Loading the native module takes about 15 ms: before the first command waits for it.
    async warmUp() {
      await nativePipes();
      await inheritedFileLimit();
    },
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

/** Connect clients understand `code` as a word, REST clients as the HTTP status. */
function refuse(response: ServerResponse, path: string): void {
  const message = 'unauthorized access, please provide a valid access token or method signing if supported';
  sendJson(response, 401, { code: isRpcPath(path) ? 'unauthenticated' : 401, message });
}

function capTimeout(request: IncomingMessage): void {
  if (Number(request.headers['connect-timeout-ms']) > MAX_TIMEOUT_MS) {
    request.headers['connect-timeout-ms'] = String(MAX_TIMEOUT_MS);
  }
}
