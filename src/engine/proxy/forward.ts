import {
  type ClientRequest,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from 'node:http';
import { AGENT_PORT } from '../runtime/containers.js';
import type { Sandbox } from '../sandboxes/sandbox.js';
import { connectPort } from './connect-port.js';
import { endToEnd, type RawHeaders, requestHeaders } from './headers.js';
import { maskedHost } from './mask-host.js';
import { notFound, type Refusal, refuse, unreachable } from './refusal.js';

/** Hands one request through to a port of a sandbox, both directions streaming. */
export function forward(
  sandbox: Sandbox,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const client = request.socket;
  const upstream = startRequest(sandbox, port, request, requestHeaders(request, maskedHost(sandbox, port)));
  if (!('write' in upstream)) return refuse(response, request.headers, upstream);
  // Streams of small messages: waiting to fill a packet would show as latency.
  upstream.setNoDelay(true);
  client.setNoDelay(true);
  const stream = {
    destroy(): void {
      if (response.headersSent) client.destroy();
      else refuse(response, request.headers, notFound(sandbox.record.id));
      upstream.destroy();
    },
  };
  sandbox.streams.add(stream);
  response.once('close', () => sandbox.streams.delete(stream));
  // A sandbox's answer is whatever it likes: one that cannot be passed on costs this request only.
  const fail = (error: Error): void => {
    if (response.writableEnded) return; // The answer is whole: the rest of the request is not wanted.
    if (response.headersSent || client.destroyed) client.destroy();
    else refuse(response, request.headers, unreachable(sandbox, port, AGENT_PORT, error));
  };
  upstream.on('continue', () => response.writeContinue());
  upstream.on('information', (information) => passInformation(response, information));
  upstream.on('upgrade', (_answer, socket) => {
    socket.destroy();
    fail(new Error('an upgrade that nobody asked for'));
  });
  upstream.on('response', (answer) => {
    // Cut short upstream: the client must see a broken stream, not a short one that looks whole.
    answer.on('error', () => client.destroy());
    answer.on('aborted', () => client.destroy());
    const status = answer.statusCode ?? 0;
    try {
      if (status < 200) throw new Error(`an answer with status ${status}`);
      // The date is the sandbox's to tell, or to leave out.
      response.sendDate = false;
      response.writeHead(status, answer.statusMessage, endToEnd(answer));
    } catch (error) {
      upstream.destroy();
      fail(error as Error);
      return;
    }
    response.flushHeaders();
    answer.pipe(response);
  });
  upstream.on('error', fail);
  response.on('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  request.on('error', () => upstream.destroy());
  request.pipe(upstream);
}

/** Starts a request to a port of a sandbox; a refusal when what the client sent cannot be one. */
export function startRequest(
  sandbox: Sandbox,
  port: number,
  request: IncomingMessage,
  headers: RawHeaders,
): ClientRequest | Refusal {
  const common = {
    method: request.method,
    path: request.url,
    // Node.js takes the flat list that rawHeaders is; its types know objects only.
    headers: headers as unknown as NodeJS.Dict<string>,
    setHost: false,
  };
  try {
    if (port === AGENT_PORT) {
      return httpRequest({ ...common, host: sandbox.address, port, agent: sandbox.connections });
    }
    return httpRequest({
      ...common,
      createConnection: (_options, connected) => {
        connectPort(sandbox, port).then(
          (socket) => connected(null, socket),
          (error: Error) => connected(error, undefined as never),
        );
        return undefined;
      },
    });
  } catch (error) {
    return { refused: 400, body: { code: 400, message: (error as Error).message } };
  }
}

/** Early answers are passed on as far as Node.js can send them; they are hints, and nobody waits for one. */
function passInformation(
  response: ServerResponse,
  information: { statusCode: number; headers: NodeJS.Dict<string | string[]> },
): void {
  if (response.headersSent) return;
  try {
    if (information.statusCode === 102) response.writeProcessing();
    const { link, ...others } = information.headers;
    if (information.statusCode === 103 && link !== undefined) {
      response.writeEarlyHints({ ...(others as Record<string, string>), link });
    }
  } catch {
    // A hint that is malformed is left out; the answer itself follows.
  }
}
