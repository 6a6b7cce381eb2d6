import type { FastifyInstance } from 'fastify';
import { collectLayers } from '../sandboxes/saved-layers.js';
import { DEFAULT_TAG, parseReference, parseTag } from '../images/reference.js';
import { aliasesOf, BASE, namesOf, type Template } from '../images/templates.js';
import { ApiError } from '../sandboxes/api-error.js';
import type { World } from '../sandboxes/world.js';
import { assignTagsBody, removeTagsBody, templateUpdateBody } from './bodies.js';
import { ENVD_VERSION } from './render.js';

interface ById {
  Params: { id: string };
}

/** Templates over REST: what there is, and what each of their builds is called. */
export function templateRoutes(app: FastifyInstance, world: World): void {
  for (const path of ['/templates', '/v2/templates']) {
    app.get(path, async () =>
      world.templates
        .all()
        .filter(({ kind }) => kind === 'template')
        .map(render),
    );
  }

  app.get<{ Params: { alias: string } }>('/templates/aliases/:alias', async (request) => {
    const template = world.templates.find(request.params.alias);
    if (!template) throw new ApiError(404, `template alias '${request.params.alias}' not found`);
    return { templateID: template.templateId, public: get(world, request.params.alias).public };
  });

  app.get<ById>('/templates/:id', async (request) => renderWithBuilds(get(world, request.params.id)));

  for (const path of ['/templates/:id', '/v2/templates/:id']) {
    app.patch<ById>(path, async (request) => {
      const template = get(world, request.params.id);
      const { public: value } = templateUpdateBody.parse(request.body ?? {});
      if (typeof value === 'boolean') await world.templates.setPublic(template, value);
      return { names: namesOf(template) };
    });
  }

  app.delete<ById>('/templates/:id', async (request, reply) => {
    const template = get(world, request.params.id);
    if (template.templateId === BASE) throw new ApiError(400, `the template '${BASE}' cannot be deleted`);
    const tag = parseReference(request.params.id)?.tag;
    if (tag === undefined) await world.templates.remove(template);
    else if (template.tags.some((each) => each.tag === tag))
      await world.templates.removeTags(template, [tag]);
    else throw new ApiError(404, world.templates.whyNot(request.params.id));
    await collectLayers(world);
    return reply.code(204).send();
  });

  app.get<ById>('/templates/:id/tags', async (request) =>
    get(world, request.params.id).tags.map(({ tag, buildId, createdAt }) => ({
      tag,
      buildID: buildId,
      createdAt: new Date(createdAt).toISOString(),
    })),
  );

  app.post('/templates/tags', async (request, reply) => {
    const { target, tags: given } = assignTagsBody.parse(request.body);
    const tags = given.map(tagOf);
    if (!parseReference(target)) throw new ApiError(400, `target: '${target}' is not name:tag`);
    const build = world.templates.find(target);
    if (!build) throw new ApiError(404, world.templates.whyNot(target));
    await world.templates.setTags(get(world, target), build.buildId, tags);
    await collectLayers(world);
    return reply.code(201).send({ buildID: build.buildId, tags });
  });

  app.delete('/templates/tags', async (request, reply) => {
    const { name, tags: given } = removeTagsBody.parse(request.body);
    const tags = given.map(tagOf);
    if (!parseReference(name)) throw new ApiError(400, `name: '${name}' is not a template's`);
    const template = get(world, name);
    if (tags.includes(DEFAULT_TAG)) throw new ApiError(400, `the tag '${DEFAULT_TAG}' cannot be removed`);
    await world.templates.removeTags(template, tags);
    await collectLayers(world);
    return reply.code(204).send();
  });
}

function get(world: World, reference: string): Template {
  const template = world.templates.get(reference);
  if (!template) throw new ApiError(404, world.templates.whyNot(reference));
  return template;
}

function tagOf(text: string): string {
  const tag = parseTag(text);
  if (tag === undefined)
    throw new ApiError(400, `'${text}' cannot be a tag: letters, digits, -, _ and . only`);
  return tag;
}

/** The build that sandboxes get when no tag is named, or the newest. */
function currentBuild(template: Template): Template['builds'][number] {
  const tagged = template.tags.find(({ tag }) => tag === DEFAULT_TAG)?.buildId;
  const build = template.builds.find(({ buildId }) => buildId === tagged) ?? template.builds.at(-1);
  if (!build) throw new Error(`the template ${template.templateId} has no build`);
  return build;
}

function common(template: Template): object {
  return {
    templateID: template.templateId,
    public: template.public,
    aliases: aliasesOf(template),
    names: namesOf(template),
    createdAt: new Date(template.createdAt).toISOString(),
    updatedAt: new Date(template.updatedAt).toISOString(),
    lastSpawnedAt: template.lastSpawnedAt ? new Date(template.lastSpawnedAt).toISOString() : null,
    spawnCount: template.spawnCount,
  };
}

function render(template: Template): object {
  const { buildId, cpuCount, memoryMB, diskSizeMB } = currentBuild(template);
  return {
    ...common(template),
    buildID: buildId,
    buildStatus: 'ready',
    cpuCount,
    memoryMB,
    diskSizeMB,
    createdBy: null,
    buildCount: template.builds.length,
    envdVersion: ENVD_VERSION,
  };
}

function renderWithBuilds(template: Template): object {
  return {
    ...common(template),
    builds: template.builds.map((build) => {
      const createdAt = new Date(build.createdAt).toISOString();
      return {
        buildID: build.buildId,
        status: 'ready',
        createdAt,
        updatedAt: createdAt,
        finishedAt: createdAt,
        cpuCount: build.cpuCount,
        memoryMB: build.memoryMB,
        diskSizeMB: build.diskSizeMB,
        envdVersion: ENVD_VERSION,
      };
    }),
  };
}
