import type { RequestListener, Server } from 'node:http';
import Fastify from 'fastify';
import type { World } from '../sandboxes/world.js';
import type { Builds } from '../builds/builds.js';
import type { BuiltIns } from '../interpreter/built-in.js';
import { sameSecret } from './api-key.js';
import { buildRoutes, uploadRoute } from './builds.js';
import { engineRoutes, type EngineFacts } from './engine.js';
import { errorHandler, sendError } from './errors.js';
import { historyRoutes } from './history.js';
import { notOfferedRoutes } from './not-offered.js';
import { sandboxRoutes } from './sandboxes.js';
import { snapshotRoutes } from './snapshots.js';
import { teamRoutes } from './teams.js';
import { templateRoutes } from './templates.js';

const MAX_BODY_BYTES = 8 * 1024 * 1024;

/**
 * The control plane (REST) as a request listener for `server`, which the data plane shares. Every route but
 * /health and uploads' links wants the API key.
 */
export async function controlPlane(
  server: Server,
  world: World,
  builds: Builds,
  builtIns: BuiltIns,
  apiKey: string,
  facts: EngineFacts,
): Promise<RequestListener> {
  let listener: RequestListener | undefined;
  const app = Fastify({
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    // Long names and ids are answered 404 by the routes, not by the router.
    routerOptions: { maxParamLength: 1_000 },
    serverFactory: (handler) => {
      listener = handler;
      return server;
    },
  });
  app.setErrorHandler(errorHandler(world.log));
  app.setNotFoundHandler((request, reply) => {
    void sendError(reply, 404, `the local engine has no ${request.method} ${request.url.split('?')[0]}`);
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.url === '/health' || request.routeOptions.config.withoutKey) return;
    // The CLI sends what it was logged in with as a bearer's token: the key, where there is no login.
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (sameSecret(apiKey, request.headers['x-api-key']) || sameSecret(apiKey, bearer)) {
      if (world.stopping && request.method !== 'GET')
        await sendError(reply, 503, 'the local engine is stopping');
      return;
    }
    await sendError(reply, 401, 'Invalid API key: X-API-KEY is missing or is not this engine’s key');
  });
  // Clients send an empty body with the JSON content type.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined);
    try {
      done(null, JSON.parse(body as string));
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
  app.get('/health', async (_request, reply) => reply.code(204).send());
  sandboxRoutes(app, world, builtIns);
  historyRoutes(app, world);
  snapshotRoutes(app, world);
  templateRoutes(app, world, builds);
  buildRoutes(app, builds);
  uploadRoute(app, builds);
  teamRoutes(app, apiKey);
  notOfferedRoutes(app);
  engineRoutes(app, world, facts);
  await app.ready();
  if (!listener) throw new Error('the server framework made no request handler');
  return listener;
}
