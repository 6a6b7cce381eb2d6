import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AGENT_PORT } from '../runtime/containers.js';
import { sameSecret } from '../control/api-key.js';
import { ApiError } from '../sandboxes/api-error.js';
import { type Sandbox, serves } from '../sandboxes/sandbox.js';
import { canWake, wakeForTraffic } from '../sandboxes/wake.js';
import type { World } from '../sandboxes/world.js';
import { signedFor } from './signed.js';
import { type Route, routeOf } from './route.js';

/** Calls that only the engine makes to the agent. */
const HOST_ONLY = /^\/(init|freeze)(\/|\?|$)/;

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
  'te',
]);

export interface DataPlane {
  /** Serves the request when it is for a sandbox and says so; else leaves it to the control plane. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** The same for a protocol upgrade (WebSocket); closes what is not for a sandbox. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** The data plane: hands requests through to a port of a sandbox, both directions streaming. */
export function dataPlane(world: World): DataPlane {
  function find(request: IncomingMessage, route: Route): Found {
    if (route.to === 'nowhere') return { refused: 400, body: { code: 400, message: route.message } };
    const sandbox =
      route.to === 'signed'
        ? signedFor(reachableOnes(world), request.method ?? 'GET', request.url ?? '')
        : route.to === 'sandbox'
          ? world.sandboxes.get(route.id)
          : undefined;
    const port = route.to === 'sandbox' ? route.port : AGENT_PORT;
    if (!sandbox && route.to === 'signed')
      return { refused: 401, body: { code: 401, message: 'invalid signature' } };
    if (!sandbox || !(serves(sandbox) || canWake(sandbox))) {
      return notFound(route.to === 'sandbox' ? route.id : '');
    }
    if (port === AGENT_PORT && HOST_ONLY.test(request.url ?? '')) {
      return { refused: 404, body: { code: 404, message: 'not found' } };
    }
    const { id, trafficAccessToken } = sandbox.record;
    if (
      port !== AGENT_PORT &&
      trafficAccessToken !== undefined &&
      !sameSecret(trafficAccessToken, request.headers['e2b-traffic-access-token'])
    ) {
      const message = 'the traffic access token is missing or wrong';
      return { refused: 403, body: { sandboxId: id, message, code: 403 } };
    }
    // Whoever may not use the agent may not wake the sandbox either.
    if (!serves(sandbox) && port === AGENT_PORT && route.to !== 'signed' && !mayUseAgent(sandbox, request)) {
      return {
        refused: 403,
        body: { sandboxId: id, message: 'the access token is missing or wrong', code: 403 },
      };
    }
    return { sandbox, port };
  }

  /** Makes a sandbox serve; undefined once it does, else what to answer. */
  async function wake(sandbox: Sandbox): Promise<Refusal | undefined> {
    const sandboxId = sandbox.record.id;
    try {
      return (await wakeForTraffic(world, sandbox)) ? undefined : notFound(sandboxId);
    } catch (error) {
      const { message } = error as Error;
      if (!(error instanceof ApiError)) world.log.warn(`${sandboxId} could not be woken: ${message}`);
      const status = error instanceof ApiError && error.status !== 404 ? error.status : 502;
      return { refused: status, body: { sandboxId, message, code: status } };
    }
  }

  async function serveWoken(
    found: Target,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const refusal = await wake(found.sandbox);
    if (response.destroyed) return; // The client did not wait.
    if (refusal) refuse(response, refusal);
    else forward(found.sandbox, found.port, request, response);
  }

  async function upgradeWoken(
    found: Target,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    const refusal = await wake(found.sandbox);
    if (socket.destroyed) return; // The client did not wait.
    if (refusal) refuseUpgrade(socket, refusal);
    else forwardUpgrade(found.sandbox, found.port, request, socket, head);
  }

  return {
    serve(request, response) {
      const route = routeOf(request.url ?? '/', request.headers);
      if (route.to === 'control') return false;
      const found = find(request, route);
      if ('refused' in found) refuse(response, found);
      else if (serves(found.sandbox)) forward(found.sandbox, found.port, request, response);
      else void serveWoken(found, request, response);
      return true;
    },
    upgrade(request, socket, head) {
      const route = routeOf(request.url ?? '/', request.headers);
      const found: Found =
        route.to === 'control'
          ? { refused: 400, body: { code: 400, message: 'nothing to upgrade here' } }
          : find(request, route);
      if ('refused' in found) refuseUpgrade(socket, found);
      else if (serves(found.sandbox)) forwardUpgrade(found.sandbox, found.port, request, socket, head);
      else void upgradeWoken(found, request, socket, head);
    },
  };
}

type Refusal = { refused: number; body: object };
type Target = { sandbox: Sandbox; port: number };
type Found = Refusal | Target;

function* reachableOnes(world: World): Iterable<Sandbox> {
  for (const sandbox of world.sandboxes.values()) if (serves(sandbox) || canWake(sandbox)) yield sandbox;
}

function notFound(sandboxId: string): Refusal {
  return { refused: 502, body: { sandboxId, message: 'The sandbox was not found', code: 502 } };
}

/** By the sandbox's token or, for files, by a signature made with it. The agent checks both again. */
function mayUseAgent(sandbox: Sandbox, request: IncomingMessage): boolean {
  if (sameSecret(sandbox.record.accessToken, request.headers['x-access-token'])) return true;
  const url = request.url ?? '';
  return url.startsWith('/files?') && signedFor([sandbox], request.method ?? 'GET', url) === sandbox;
}

function refuse(response: ServerResponse, { refused, body }: Refusal): void {
  const text = JSON.stringify(body);
  response.writeHead(refused, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

function forward(sandbox: Sandbox, port: number, request: IncomingMessage, response: ServerResponse): void {
  const client = request.socket;
  const upstream = httpRequest({
    host: sandbox.address,
    port,
    method: request.method,
    path: request.url,
    headers: forwardedHeaders(request),
    agent: port === AGENT_PORT ? sandbox.connections : false,
    setHost: false,
  });
  // An answer that has begun is broken off; a request that has none yet gets the one that later ones get.
  const stream = {
    destroy: () => (response.headersSent ? client.destroy() : upstream.destroy(new Error('dropped'))),
  };
  sandbox.streams.add(stream);
  response.once('close', () => sandbox.streams.delete(stream));
  // Streams of small messages: waiting to fill a packet would show as latency.
  upstream.setNoDelay(true);
  client.setNoDelay(true);
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer));
    response.flushHeaders();
    answer.pipe(response);
    // Cut short upstream: the client must see a broken stream, not a short one that looks whole.
    answer.on('error', () => client.destroy());
    answer.on('aborted', () => client.destroy());
  });
  upstream.on('error', (error: NodeJS.ErrnoException) => {
    if (response.headersSent || client.destroyed) client.destroy();
    else refuse(response, unreachable(sandbox, port, error));
  });
  response.on('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  request.pipe(upstream);
  request.on('error', () => upstream.destroy());
}

function forwardUpgrade(
  sandbox: Sandbox,
  port: number,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  sandbox.streams.add(socket);
  const headers = { ...forwardedHeaders(request), connection: 'Upgrade', upgrade: request.headers.upgrade };
  const upstream = httpRequest({
    host: sandbox.address,
    port,
    path: request.url,
    headers,
    agent: false,
    setHost: false,
  });
  upstream.on('upgrade', (answer, peer, first) => {
    const lines = Object.entries(answer.headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => `${name}: ${one}`),
    );
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
    if (first.length > 0) socket.write(first);
    if (head.length > 0) peer.write(head);
    socket.pipe(peer).pipe(socket);
    peer.on('error', () => socket.destroy());
    peer.on('close', () => socket.destroy());
    socket.on('close', () => peer.destroy());
  });
  upstream.on('response', (answer) => {
    answer.resume();
    refuseUpgrade(socket, {
      refused: answer.statusCode ?? 502,
      body: { code: answer.statusCode ?? 502, message: 'the port does not upgrade' },
    });
  });
  upstream.on('error', (error: NodeJS.ErrnoException) =>
    refuseUpgrade(socket, unreachable(sandbox, port, error)),
  );
  socket.on('error', () => upstream.destroy());
  socket.on('close', () => sandbox.streams.delete(socket));
  upstream.end();
}

function refuseUpgrade(socket: Duplex, { refused, body }: Refusal): void {
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${refused} Refused\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}

/** A connection that could not be made: nothing listens there, or the sandbox went away meanwhile. */
function unreachable(sandbox: Sandbox, port: number, error: NodeJS.ErrnoException): Refusal {
  const sandboxId = sandbox.record.id;
  if (!serves(sandbox) || port === AGENT_PORT) return notFound(sandboxId);
  const message =
    error.code === 'ECONNREFUSED'
      ? 'The sandbox is running but port is not open'
      : `The port could not be reached: ${error.code ?? error.message}`;
  return { refused: 502, body: { sandboxId, message, port, code: 502 } };
}

function forwardedHeaders(request: IncomingMessage): NodeJS.Dict<string | string[]> {
  const headers = withoutHopByHop(request.headers);
  // A body of unknown length travels in chunks on our side too.
  if (request.headers['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked';
  return headers;
}

function endToEnd(answer: IncomingMessage): NodeJS.Dict<string | string[]> {
  return withoutHopByHop(answer.headers);
}

function withoutHopByHop(headers: NodeJS.Dict<string | string[]>): NodeJS.Dict<string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => value !== undefined && !HOP_BY_HOP.has(name)),
  );
}
