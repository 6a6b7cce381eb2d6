import type { FastifyInstance } from 'fastify';
import { NAMESPACE } from '../images/reference.js';

/** The one team there is: the CLI asks whose key it has. */
export function teamRoutes(app: FastifyInstance, apiKey: string): void {
  app.get('/teams', async () => [{ teamID: NAMESPACE, name: NAMESPACE, apiKey, isDefault: true }]);
}
