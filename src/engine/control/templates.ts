import type { FastifyInstance } from 'fastify';
import type { Build, Builds } from '../builds/builds.js';
import { collectLayers } from '../sandboxes/saved-layers.js';
import { DEFAULT_TAG, parseReference, parseTag } from '../images/reference.js';
import type { TagRecord } from '../images/template-record.js';
import { aliasesOf, BASE, namesOf, type Template } from '../images/templates.js';
import { ApiError } from '../sandboxes/api-error.js';
import type { World } from '../sandboxes/world.js';
import { assignTagsBody, removeTagsBody, templateUpdateBody } from './bodies.js';
import { renderBuild } from './builds.js';
import { ENVD_VERSION } from './render.js';

interface ById {
  Params: { id: string };
}

/** Templates over REST: what there is, and what each of their builds is called. */
export function templateRoutes(app: FastifyInstance, world: World, builds: Builds): void {
  const buildsOf = ({ templateId }: Template): Build[] => builds.of(templateId);
  /** A template goes with its last tag, and its builds with it. */
  const forgetIfGone = async ({ templateId }: Template): Promise<void> => {
    if (!world.templates.get(templateId)) await builds.forget(templateId);
  };

  for (const path of ['/templates', '/v2/templates']) {
    app.get(path, async () =>
      world.templates
        .all()
        .filter(({ kind }) => kind === 'template')
        .map((template) => render(template, buildsOf(template))),
    );
  }

  app.get<{ Params: { alias: string } }>('/templates/aliases/:alias', async (request) => {
    const { alias } = request.params;
    const template = world.templates.get(alias);
    // A name is taken from the first request for a build on; a tag is there when its build is.
    const found = parseReference(alias)?.tag === undefined ? template : world.templates.find(alias);
    if (!template || !found) throw new ApiError(404, `template alias '${alias}' not found`);
    return { templateID: template.templateId, public: template.public };
  });

  app.get<ById>('/templates/:id', async (request) => {
    const template = get(world, request.params.id);
    return renderWithBuilds(template, buildsOf(template));
  });

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
    if (tag === undefined) {
      await builds.forget(template.templateId);
      await world.templates.remove(template);
    } else if (template.tags.some((each) => each.tag === tag))
      await world.templates.removeTags(template, [tag]);
    else throw new ApiError(404, world.templates.whyNot(request.params.id));
    await forgetIfGone(template);
    await collectLayers(world);
    builds.collect();
    return reply.code(204).send();
  });

  // Also of builds that are not ready, as on the service; sandboxes start from the newest ready build of a tag.
  app.get<ById>('/templates/:id/tags', async (request) => {
    const template = get(world, request.params.id);
    const newest = new Map<string, TagRecord>();
    for (const each of [...template.tags, ...builds.tagsOf(template.templateId)]) {
      if (each.createdAt >= (newest.get(each.tag)?.createdAt ?? 0)) newest.set(each.tag, each);
    }
    return [...newest.values()].map(({ tag, buildId, createdAt }) => ({
      tag,
      buildID: buildId,
      createdAt: new Date(createdAt).toISOString(),
    }));
  });

  app.post('/templates/tags', async (request, reply) => {
    const { target, tags: given } = assignTagsBody.parse(request.body);
    const tags = given.map(tagOf);
    if (!parseReference(target)) throw new ApiError(400, `target: '${target}' is not name:tag`);
    const build = world.templates.find(target);
    if (!build) throw new ApiError(404, world.templates.whyNot(target));
    await world.templates.setTags(get(world, target), build.buildId, tags);
    await collectLayers(world);
    builds.collect();
    return reply.code(201).send({ buildID: build.buildId, tags });
  });

  app.delete('/templates/tags', async (request, reply) => {
    const { name, tags: given } = removeTagsBody.parse(request.body);
    const tags = given.map(tagOf);
    if (!parseReference(name)) throw new ApiError(400, `name: '${name}' is not a template's`);
    const template = get(world, name);
    if (tags.includes(DEFAULT_TAG)) throw new ApiError(400, `the tag '${DEFAULT_TAG}' cannot be removed`);
    await builds.untag(template.templateId, tags);
    await world.templates.removeTags(template, tags);
    await forgetIfGone(template);
    await collectLayers(world);
    builds.collect();
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

/** Shows the newest build, whatever became of it; the machine is the one that sandboxes get when no tag is named. */
function render(template: Template, builds: Build[]): object {
  const newest = builds.at(-1)?.record;
  const tagged = template.tags.find(({ tag }) => tag === DEFAULT_TAG)?.buildId;
  const current = template.builds.find(({ buildId }) => buildId === tagged) ?? template.builds.at(-1);
  const { cpuCount, memoryMB, diskSizeMB } = current ?? newest ?? NO_MACHINE;
  return {
    ...common(template),
    buildID: newest?.buildId ?? current?.buildId ?? '',
    buildStatus: newest?.status ?? (current ? 'ready' : 'error'),
    cpuCount,
    memoryMB,
    diskSizeMB,
    createdBy: null,
    buildCount: allOf(template, builds).length,
    envdVersion: ENVD_VERSION,
  };
}

/** Of a template whose only builds failed, so long ago that they are forgotten. */
const NO_MACHINE = { cpuCount: 0, memoryMB: 0, diskSizeMB: 0 };

function renderWithBuilds(template: Template, builds: Build[]): object {
  return { ...common(template), builds: allOf(template, builds) };
}

/** Builds that are remembered, and those that were not built here (snapshots, `base`): they have no record of their own. */
function allOf(template: Template, builds: Build[]): object[] {
  const known = new Set(builds.map(({ record }) => record.buildId));
  const others = template.builds.filter(({ buildId }) => !known.has(buildId));
  return [
    ...others.map(({ buildId, createdAt: at, cpuCount, memoryMB, diskSizeMB }) => {
      const createdAt = new Date(at).toISOString();
      return {
        buildID: buildId,
        status: 'ready',
        createdAt,
        updatedAt: createdAt,
        finishedAt: createdAt,
        cpuCount,
        memoryMB,
        diskSizeMB,
      };
    }),
    ...builds.map(renderBuild),
  ].map((each) => ({ ...each, envdVersion: ENVD_VERSION }));
}
