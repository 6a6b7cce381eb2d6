import type { FastifyInstance } from 'fastify';
import type { Template } from '../images/templates.js';
import type { World } from '../sandboxes/world.js';
import { ApiError } from '../sandboxes/api-error.js';
import { ENVD_VERSION } from './render.js';

/** Templates over REST: what there is. */
export function templateRoutes(app: FastifyInstance, world: World): void {
  app.get('/templates', async () => world.templates.list().map(render));

  app.get<{ Params: { alias: string } }>('/templates/aliases/:alias', async (request) => {
    const template = world.templates.find(request.params.alias);
    if (!template) throw new ApiError(404, `template alias '${request.params.alias}' not found`);
    return { templateID: template.templateId, public: false };
  });
}

function render(template: Template): object {
  const createdAt = new Date(template.createdAt).toISOString();
  return {
    templateID: template.templateId,
    buildID: template.buildId,
    buildStatus: 'ready',
    cpuCount: template.cpuCount,
    memoryMB: template.memoryMB,
    diskSizeMB: template.diskSizeMB,
    public: false,
    aliases: template.aliases,
    names: template.aliases,
    createdAt,
    updatedAt: createdAt,
    createdBy: null,
    lastSpawnedAt: null,
    spawnCount: 0,
    buildCount: 1,
    envdVersion: ENVD_VERSION,
  };
}
