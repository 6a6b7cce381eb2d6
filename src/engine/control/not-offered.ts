import type { FastifyInstance } from 'fastify';
import { ApiError } from '../sandboxes/api-error.js';
import { sendError } from './errors.js';

/** A request asks for something, among other things, that this engine does not do. */
export function notOffered(what: string): ApiError {
  return new ApiError(400, `the local engine does not offer ${what}`);
}

/** Images that a client pushes: replaced by builds that are described step by step. */
const BUILDING = 'builds of the first generation; a newer SDK or CLI builds';

/** Parts of E2B's API that this engine does not have. */
const ROUTES: readonly (readonly [method: 'ALL' | 'GET' | 'POST', path: string, what: string])[] = [
  ['POST', '/templates', BUILDING],
  ['POST', '/templates/:id', BUILDING],
  ['POST', '/templates/:id/builds/:build', BUILDING],
  ['ALL', '/volumes', 'volumes'],
  ['ALL', '/volumes/*', 'volumes'],
  ['ALL', '/volumecontent/*', 'volumes'],
  ['ALL', '/secrets', 'secrets'],
  ['ALL', '/secrets/*', 'secrets'],
];

/** Says of the service's other routes that they are known and not there: 501, not a 404 that reads as “none found”. */
export function notOfferedRoutes(app: FastifyInstance): void {
  for (const [method, url, what] of ROUTES) {
    app.route({
      method: method === 'ALL' ? ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] : [method],
      url,
      handler: async (_request, reply) =>
        sendError(reply, 501, `the local engine does not offer ${what} yet`),
    });
  }
}
