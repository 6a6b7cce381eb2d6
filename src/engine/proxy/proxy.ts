import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AGENT_PORT } from '../runtime/containers.js';
import { sameSecret } from '../control/api-key.js';
import { ApiError } from '../sandboxes/api-error.js';
import { type Sandbox, serves } from '../sandboxes/sandbox.js';
import { canWake, wakeForTraffic } from '../sandboxes/wake.js';
import type { World } from '../sandboxes/world.js';
import { forward } from './forward.js';
import { notFound, type Refusal, refuse, refuseUpgrade } from './refusal.js';
import { type Route, routeOf } from './route.js';
import { signedFor } from './signed.js';
import { forwardUpgrade } from './upgrade.js';

/** Calls that only the engine makes to the agent. */
const HOST_ONLY = /^\/(init|freeze)(\/|$)/;

export interface DataPlane {
  /** Serves the request when it is for a sandbox and says so; else leaves it to the control plane. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** The same for a protocol upgrade (WebSocket); closes what is not for a sandbox. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

type Target = { sandbox: Sandbox; port: number };
type Found = Refusal | Target;

/** The data plane: hands requests through to a port of a sandbox, both directions streaming. */
export function dataPlane(world: World): DataPlane {
  function find(request: IncomingMessage, route: Exclude<Route, { to: 'control' }>): Found {
    if (route.to === 'nowhere') return { refused: 400, body: { code: 400, message: route.message } };
    const sandbox =
      route.to === 'signed'
        ? signedFor(reachableOnes(world), request.method ?? 'GET', request.url ?? '')
        : world.sandboxes.get(route.id);
    const port = route.to === 'sandbox' ? route.port : AGENT_PORT;
    if (!sandbox && route.to === 'signed')
      return { refused: 401, body: { code: 401, message: 'invalid signature' } };
    if (!sandbox || !(serves(sandbox) || canWake(sandbox))) {
      return notFound(route.to === 'sandbox' ? route.id : '');
    }
    const { id, trafficAccessToken } = sandbox.record;
    if (port === AGENT_PORT && HOST_ONLY.test(pathOf(request.url ?? ''))) {
      return { refused: 404, body: { code: 404, message: 'not found' } };
    }
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
      const message = 'the access token is missing or wrong';
      return { refused: 403, body: { sandboxId: id, message, code: 403 } };
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
    target: Target,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const refusal = await wake(target.sandbox);
    if (response.destroyed) return; // The client did not wait.
    if (refusal) refuse(response, request.headers, refusal);
    else forward(target.sandbox, target.port, request, response);
  }

  async function upgradeWoken(
    target: Target,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    const refusal = await wake(target.sandbox);
    if (socket.destroyed) return; // The client did not wait.
    if (refusal) refuseUpgrade(socket, request.headers, refusal);
    else forwardUpgrade(target.sandbox, target.port, request, socket, head);
  }

  return {
    serve(request, response) {
      const route = routeOf(request.url ?? '/', request.headers);
      if (route.to === 'control') return false;
      const found = find(request, route);
      if ('refused' in found) refuse(response, request.headers, found);
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
      socket.on('error', () => socket.destroy());
      if ('refused' in found) refuseUpgrade(socket, request.headers, found);
      else if (serves(found.sandbox)) forwardUpgrade(found.sandbox, found.port, request, socket, head);
      else void upgradeWoken(found, request, socket, head);
    },
  };
}

/** The path as the agent's router reads it: `/./init` is `/init`, too. */
function pathOf(url: string): string {
  return URL.canParse(url, 'http://agent') ? new URL(url, 'http://agent').pathname : url;
}

function* reachableOnes(world: World): Iterable<Sandbox> {
  for (const sandbox of world.sandboxes.values()) if (serves(sandbox) || canWake(sandbox)) yield sandbox;
}

/** By the sandbox's token or, for files, by a signature made with it. The agent checks both again. */
function mayUseAgent(sandbox: Sandbox, request: IncomingMessage): boolean {
  if (sameSecret(sandbox.record.accessToken, request.headers['x-access-token'])) return true;
  const url = request.url ?? '';
  return url.startsWith('/files?') && signedFor([sandbox], request.method ?? 'GET', url) === sandbox;
}
