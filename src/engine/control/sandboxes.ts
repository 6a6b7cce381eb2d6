import type { FastifyInstance } from 'fastify';
import { ApiError } from '../sandboxes/api-error.js';
import { createSandbox, type CreateRequest } from '../sandboxes/create.js';
import { findSandbox } from '../sandboxes/find.js';
import { killSandbox } from '../sandboxes/kill.js';
import { pauseSandbox } from '../sandboxes/pause.js';
import { connectSandbox, resumeSandbox } from '../sandboxes/resume.js';
import { setSandboxTimeout } from '../sandboxes/set-timeout.js';
import type { World } from '../sandboxes/world.js';
import { connectBody, type CreateBody, createBody, pauseBody, refreshBody, timeoutBody } from './bodies.js';
import { listSandboxes } from './list.js';
import { renderDetail, renderListed, renderSandbox } from './render.js';

/** Lifetimes when a request names none, s: the newer routes' and the older create's. */
const DEFAULT_TIMEOUT_S = 300;
const V1_TIMEOUT_S = 15;

interface ById {
  Params: { id: string };
}

/** Sandboxes over REST, both generations of routes. Each handler parses, calls one verb, renders. */
export function sandboxRoutes(app: FastifyInstance, world: World): void {
  for (const [path, defaultTimeout] of [
    ['/sandboxes', V1_TIMEOUT_S],
    ['/v2/sandboxes', DEFAULT_TIMEOUT_S],
  ] as const) {
    app.post(path, async (request, reply) => {
      const sandbox = await createSandbox(
        world,
        createRequest(createBody.parse(request.body), defaultTimeout),
      );
      return reply.code(201).send(renderSandbox(sandbox.record));
    });
    app.post<ById>(`${path}/:id/connect`, async (request, reply) => {
      const body = connectBody.parse(request.body ?? {});
      if (body.memory === false) throw notOffered('resuming without the memory (onResume: reboot)');
      const { sandbox, resumed } = await connectSandbox(
        world,
        request.params.id,
        body.timeout ?? DEFAULT_TIMEOUT_S,
      );
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
    if (pauseBody.parse(request.body ?? {}).memory === false) throw notOffered('pausing without the memory');
    await pauseSandbox(world, request.params.id);
    return reply.code(204).send();
  });

  app.post<ById>('/sandboxes/:id/resume', async (request, reply) => {
    const body = connectBody.parse(request.body ?? {});
    if (body.memory === false) throw notOffered('resuming without the memory');
    const sandbox = await resumeSandbox(world, request.params.id, body.timeout ?? V1_TIMEOUT_S);
    return reply.code(201).send(renderSandbox(sandbox.record));
  });

  app.post<ById>('/sandboxes/:id/timeout', async (request, reply) => {
    await setSandboxTimeout(world, request.params.id, timeoutBody.parse(request.body).timeout);
    return reply.code(204).send();
  });

  app.post<ById>('/sandboxes/:id/refreshes', async (request, reply) => {
    const { duration } = refreshBody.parse(request.body ?? {});
    await setSandboxTimeout(world, request.params.id, duration ?? V1_TIMEOUT_S, { onlyExtend: true });
    return reply.code(204).send();
  });
}

/** What the engine cannot do is refused before anything is made, never silently left out. */
function createRequest(body: CreateBody, defaultTimeout: number): CreateRequest {
  const autoPause = body.autoPause ?? false;
  if (body.autoPauseMemory === false) {
    if (!autoPause) throw new ApiError(400, 'autoPauseMemory: false needs autoPause: true');
    if (body.autoResume?.enabled)
      throw new ApiError(400, 'autoPauseMemory: false cannot be combined with autoResume');
    throw notOffered('pausing without the memory (autoPauseMemory: false)');
  }
  if (body.autoResume?.enabled) throw notOffered('resuming by traffic (autoResume)');
  if (body.volumeMounts?.length) throw notOffered('mounting volumes');
  const network = body.network ?? undefined;
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
  };
}

function notOffered(what: string): ApiError {
  return new ApiError(400, `the local engine does not offer ${what}`);
}
