import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AGENT_PORT } from '../runtime/containers.js';
import { sameSecret } from '../control/api-key.js';
import type { Sandbox } from '../sandboxes/sandbox.js';
import type { World } from '../sandboxes/world.js';
import { forward } from './forward.js';
import { inTransition, notFound, type Refusal, refuse, refuseUpgrade } from './refusal.js';
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

type Found = Refusal | { sandbox: Sandbox; port: number };

/** The data plane: hands requests through to a port of a sandbox, both directions streaming. */
export function dataPlane(world: World): DataPlane {
  function find(request: IncomingMessage, route: Exclude<Route, { to: 'control' }>): Found {
    if (route.to === 'nowhere') return { refused: 400, body: { code: 400, message: route.message } };
    const sandbox =
      route.to === 'signed'
        ? signedFor(runningOnes(world), request.method ?? 'GET', request.url ?? '')
        : world.sandboxes.get(route.id);
    const port = route.to === 'sandbox' ? route.port : AGENT_PORT;
    if (!sandbox && route.to === 'signed')
      return { refused: 401, body: { code: 401, message: 'invalid signature' } };
    if (!sandbox) return notFound(route.to === 'sandbox' ? route.id : '');
    const { id, trafficAccessToken } = sandbox.record;
    const changing = sandbox.transition?.kind;
    if (changing === 'resuming') return inTransition(id);
    if (sandbox.record.state !== 'running' || changing === 'pausing' || changing === 'killing')
      return notFound(id);
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
    return { sandbox, port };
  }

  return {
    serve(request, response) {
      const route = routeOf(request.url ?? '/', request.headers);
      if (route.to === 'control') return false;
      const found = find(request, route);
      if ('refused' in found) refuse(response, request.headers, found);
      else forward(found.sandbox, found.port, request, response);
      return true;
    },
    upgrade(request, socket, head) {
      const route = routeOf(request.url ?? '/', request.headers);
      const found: Found =
        route.to === 'control'
          ? { refused: 400, body: { code: 400, message: 'nothing to upgrade here' } }
          : find(request, route);
      if ('refused' in found) {
        socket.on('error', () => socket.destroy());
        refuseUpgrade(socket, request.headers, found);
      } else forwardUpgrade(found.sandbox, found.port, request, socket, head);
    },
  };
}

/** The path as the agent's router reads it: `/./init` is `/init`, too. */
function pathOf(url: string): string {
  return URL.canParse(url, 'http://agent') ? new URL(url, 'http://agent').pathname : url;
}

function* runningOnes(world: World): Iterable<Sandbox> {
  for (const sandbox of world.sandboxes.values()) if (sandbox.record.state === 'running') yield sandbox;
}
