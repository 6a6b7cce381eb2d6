import type { FastifyInstance, FastifyReply } from 'fastify';
import type { BuiltIns } from '../interpreter/built-in.js';
import { ApiError } from '../sandboxes/api-error.js';
import { createSandbox, type CreateRequest } from '../sandboxes/create.js';
import { findSandbox } from '../sandboxes/find.js';
import { forkSandbox } from '../sandboxes/fork.js';
import { killSandbox } from '../sandboxes/kill.js';
import { pauseSandbox } from '../sandboxes/pause.js';
import { connectSandbox, resumeSandbox } from '../sandboxes/resume.js';
import { setSandboxNetwork } from '../sandboxes/set-network.js';
import { setSandboxTimeout } from '../sandboxes/set-timeout.js';
import type { World } from '../sandboxes/world.js';
import {
  connectBody,
  type CreateBody,
  createBody,
  forkBody,
  networkBody,
  pauseBody,
  refreshBody,
  timeoutBody,
} from './bodies.js';
import { checkEgress } from './egress.js';
import { listSandboxes } from './list.js';
import { notOffered } from './not-offered.js';
import { renderDetail, renderFork, renderListed, renderSandbox } from './render.js';

/** Lifetimes when a request names none, s: the newer routes' and the older create's. */
const DEFAULT_TIMEOUT_S = 300;
const V1_TIMEOUT_S = 15;

interface ById {
  Params: { id: string };
}

/** Sandboxes over REST, both generations of routes. Each handler parses, calls one verb, renders. */
export function sandboxRoutes(app: FastifyInstance, world: World, builtIns: BuiltIns): void {
  for (const [path, defaultTimeout] of [
    ['/sandboxes', V1_TIMEOUT_S],
    ['/v2/sandboxes', DEFAULT_TIMEOUT_S],
  ] as const) {
    app.post(path, async (request, reply) => {
      const asked = createRequest(createBody.parse(request.body), defaultTimeout);
      await builtIns.ensure(asked.templateID, untilClosed(reply));
      const sandbox = await createSandbox(world, asked);
      return reply.code(201).send(renderSandbox(sandbox.record));
    });
    app.post<ById>(`${path}/:id/connect`, async (request, reply) => {
      const body = connectBody.parse(request.body ?? {});
      const { sandbox, resumed } = await connectSandbox(world, request.params.id, {
        timeout: body.timeout ?? DEFAULT_TIMEOUT_S,
        memory: body.memory ?? true,
      });
      return reply.code(resumed ? 201 : 200).send(renderSandbox(sandbox.record));
    });
    app.get(path, async (request, reply) => {
      const page = listSandboxes(
        world,
        request.query as Record<string, string | undefined>,
        path === '/sandboxes',
      );
      for (const [name, value] of Object.entries(page.headers)) reply.header(name, value);
      return reply.send(page.rows.map(renderListed));
    });
  }

  app.get<ById>('/sandboxes/:id', async (request) => renderDetail(findSandbox(world, request.params.id)));

  app.delete<ById>('/sandboxes/:id', async (request, reply) => {
    await killSandbox(world, request.params.id, 'killed by a client');
    return reply.code(204).send();
  });

  app.post<ById>('/sandboxes/:id/pause', async (request, reply) => {
    const { memory } = pauseBody.parse(request.body ?? {});
    await pauseSandbox(world, request.params.id, { memory: memory ?? true });
    return reply.code(204).send();
  });

  app.post<ById>('/sandboxes/:id/resume', async (request, reply) => {
    const body = connectBody.parse(request.body ?? {});
    const sandbox = await resumeSandbox(world, request.params.id, {
      timeout: body.timeout ?? V1_TIMEOUT_S,
      memory: body.memory ?? true,
    });
    return reply.code(201).send(renderSandbox(sandbox.record));
  });

  app.post<ById>('/sandboxes/:id/timeout', async (request, reply) => {
    await setSandboxTimeout(world, request.params.id, timeoutBody.parse(request.body).timeout);
    return reply.code(204).send();
  });

  app.put<ById>('/sandboxes/:id/network', async (request, reply) => {
    const { allow_internet_access: internet, ...egress } = networkBody.parse(request.body ?? {});
    checkEgress(egress);
    await setSandboxNetwork(world, request.params.id, {
      internet: internet ?? true,
      allowOut: egress.allowOut ?? undefined,
      denyOut: egress.denyOut ?? undefined,
    });
    return reply.code(204).send();
  });

  app.post<ById>('/sandboxes/:id/fork', async (request, reply) => {
    const { timeout, count } = forkBody.parse(request.body ?? {});
    const forks = await forkSandbox(world, request.params.id, {
      timeout: timeout ?? V1_TIMEOUT_S,
      count: count ?? 1,
    });
    return reply.code(201).send(forks.map(renderFork));
  });

  app.post<ById>('/sandboxes/:id/refreshes', async (request, reply) => {
    const { duration } = refreshBody.parse(request.body ?? {});
    await setSandboxTimeout(world, request.params.id, duration ?? V1_TIMEOUT_S, { onlyExtend: true });
    return reply.code(204).send();
  });
}

/** Aborted when the client is gone before it is answered: nobody would know of the sandbox. */
function untilClosed(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort(new ApiError(499, 'the client is gone')));
  return gone.signal;
}

/** What the engine cannot do is refused before anything is made, never silently left out. */
function createRequest(body: CreateBody, defaultTimeout: number): CreateRequest {
  const autoPause = body.autoPause ?? false;
  const autoPauseMemory = body.autoPauseMemory ?? true;
  const autoResume = body.autoResume?.enabled ?? false;
  if (!autoPauseMemory && !autoPause) throw new ApiError(400, 'autoPauseMemory: false needs autoPause: true');
  if (!autoPauseMemory && autoResume)
    throw new ApiError(400, 'autoPauseMemory: false cannot be combined with autoResume');
  if (body.volumeMounts?.length) throw notOffered('mounting volumes');
  const network = body.network ?? undefined;
  if (network) checkEgress(network);
  if (body.secure === false && network?.allowPublicTraffic === false) {
    throw new ApiError(400, 'allowPublicTraffic: false needs a secured sandbox');
  }
  return {
    templateID: body.templateID,
    timeout: body.timeout ?? defaultTimeout,
    metadata: body.metadata ?? {},
    envVars: body.envVars ?? {},
    internet: body.allow_internet_access ?? true,
    ...(network ? { network } : {}),
    privateTraffic: network?.allowPublicTraffic === false,
    autoPause,
    autoPauseMemory,
    autoResume,
  };
}
