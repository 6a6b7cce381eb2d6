import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** What answers requests, once it is loaded. */
export interface Requests {
  handle: RequestListener;
  /** A request to be joined to another connection (HTTP CONNECT). */
  connect(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Loads what the first command will need. */
  warmUp(): Promise<void>;
}

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

/**
 * The agent's HTTP server, not listening yet. It answers `GET /health` itself, which is all that a caller waits for; the
 * rest goes to `requests`, which may still be loading: what comes before it is there waits.
 */
export function createAgentServer(requests: () => Promise<Requests>): Server {
  const server = createServer((request, response) => {
    // A client that goes away in the middle is no error of ours; what it was doing hears of it by `close`.
    response.on('error', () => undefined);
    if (request.method === 'GET' && request.url === '/health') {
      response.writeHead(204).end();
      return;
    }
    requests().then(
      (loaded) => loaded.handle(request, response),
      (error: unknown) => {
        process.stderr.write(`agent: ${String(error)}\n`);
        response.writeHead(500, { 'content-type': 'application/json', connection: 'close' });
        response.end(JSON.stringify({ code: 500, message: 'the agent could not be loaded' }));
      },
    );
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until a handler looks after it.
    socket.on('error', () => undefined);
    requests().then(
      (loaded) => loaded.connect(request, socket, head),
      () => socket.destroy(),
    );
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
