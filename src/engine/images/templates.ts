import { randomUUID } from 'node:crypto';
import { DEFAULT_TAG, NAMESPACE, parseReference } from './reference.js';
import {
  type BuildRecord,
  deleteTemplateFile,
  saveTemplate,
  type TemplateRecord,
} from './template-record.js';

/** A template of this engine: something that sandboxes start from. */
export interface Template extends TemplateRecord {
  /** Sandboxes made from it since the engine started. */
  spawnCount: number;
  lastSpawnedAt?: number;
}

/** One build of a template, as a reference names it. */
export interface TemplateBuild extends BuildRecord {
  templateId: string;
  aliases: string[];
  tag: string;
}

export interface NewBuild extends Omit<BuildRecord, 'buildId' | 'createdAt'> {
  /** A new one when absent. */
  buildId?: string;
  /** The template's ID when it has none yet. */
  templateId: string;
  alias?: string;
  tags: [string, ...string[]];
  kind: Template['kind'];
}

export interface Templates {
  /** The build that `[namespace/]id-or-alias[:tag]` names; undefined when there is none. */
  find(reference: string): TemplateBuild | undefined;
  /** Why {@link find} has nothing: a sentence for the client. */
  whyNot(reference: string): string;
  /** A template by ID or alias; a tag in the reference is left aside. */
  get(reference: string): Template | undefined;
  all(): Template[];
  /** The template of that ID or alias or, where there is none, a new one that has no build yet. */
  reserve(alias: string, templateId: string): Promise<Template>;
  /** Adds a build, to the template of that alias if there is one, else to a new one, and gives it the tags. */
  add(build: NewBuild): Promise<TemplateBuild>;
  setPublic(template: Template, value: boolean): Promise<void>;
  setTags(template: Template, buildId: string, tags: string[]): Promise<void>;
  /** Takes tags away, and builds that no tag names any more; the template goes with its last tag. */
  removeTags(template: Template, tags: string[]): Promise<void>;
  remove(template: Template): Promise<void>;
  /** Counts a sandbox that was made. */
  spawned(templateId: string): void;
}

/** Templates of E2B's that clients ask for by name and that this engine does not build yet. */
const KNOWN_ELSEWHERE = new Set(['code-interpreter', 'desktop', 'mcp-gateway']);

/** The template that is always there. */
export const BASE = 'base';

/** The engine's templates: `base` and those that were stored in `folder`. */
export function templatesOf(folder: string, base: TemplateRecord, stored: TemplateRecord[]): Templates {
  const templates = new Map<string, Template>();
  for (const record of [...stored, withStored(base, stored)]) {
    templates.set(record.templateId, { ...record, spawnCount: 0 });
  }
  // Writes follow one another: the disk never goes back to an older state.
  let saved: Promise<void> = Promise.resolve();

  async function save(template: Template): Promise<void> {
    const write = saved.then(async () => {
      if (templates.get(template.templateId) !== template)
        return deleteTemplateFile(folder, template.templateId);
      const { spawnCount: _count, lastSpawnedAt: _last, ...record } = template;
      return saveTemplate(folder, record);
    });
    saved = write.catch(() => undefined); // Told to whoever asked for this write.
    await write;
  }

  function get(reference: string): Template | undefined {
    const name = parseReference(reference)?.name;
    if (name === undefined) return undefined;
    return templates.get(name) ?? [...templates.values()].find((template) => template.alias === name);
  }

  function find(reference: string): TemplateBuild | undefined {
    const template = get(reference);
    const tag = parseReference(reference)?.tag ?? DEFAULT_TAG;
    return template && buildOf(template, tag);
  }

  function touched(template: Template): Promise<void> {
    template.updatedAt = Date.now();
    return save(template);
  }

  function empty(templateId: string, alias: string | undefined, kind: Template['kind']): Template {
    const now = Date.now();
    const template: Template = {
      version: 1,
      templateId,
      ...(alias === undefined ? {} : { alias }),
      kind,
      public: false,
      createdAt: now,
      updatedAt: now,
      builds: [],
      tags: [],
      spawnCount: 0,
    };
    templates.set(templateId, template);
    return template;
  }

  function tagBuild(template: Template, buildId: string, tags: string[]): void {
    const now = Date.now();
    template.tags = [
      ...template.tags.filter(({ tag }) => !tags.includes(tag)),
      ...tags.map((tag) => ({ tag, buildId, createdAt: now })),
    ];
    dropUnnamed(template);
  }

  return {
    find,
    get,
    whyNot(reference) {
      const name = parseReference(reference)?.name;
      if (name !== undefined && KNOWN_ELSEWHERE.has(name)) {
        return `template '${reference}' is not there: the local engine does not offer it yet`;
      }
      const template = get(reference);
      if (template && template.builds.length === 0) {
        return `template '${reference}' has no finished build: build it, or wait until its build is ready`;
      }
      return template
        ? `template '${reference}' not found: it has the tags ${template.tags.map(({ tag }) => tag).join(', ')}`
        : `template '${reference}' not found`;
    },
    all: () => [...templates.values()],
    async reserve(alias, templateId) {
      const known = get(alias);
      if (known) return known;
      const template = empty(templateId, alias, 'template');
      await touched(template);
      return template;
    },
    async add({ buildId = randomUUID(), templateId, alias, tags, kind, ...fields }) {
      const build: BuildRecord = { ...fields, buildId, createdAt: Date.now() };
      const known = templates.get(templateId) ?? (alias === undefined ? undefined : get(alias));
      const template = known ?? empty(templateId, alias, kind);
      template.builds.push(build);
      tagBuild(template, build.buildId, tags);
      await touched(template);
      return { ...build, templateId: template.templateId, aliases: aliasesOf(template), tag: tags[0] };
    },
    async setPublic(template, value) {
      template.public = value;
      await touched(template);
    },
    async setTags(template, buildId, tags) {
      tagBuild(template, buildId, tags);
      await touched(template);
    },
    async removeTags(template, tags) {
      const had = template.tags.length > 0;
      template.tags = template.tags.filter(({ tag }) => !tags.includes(tag));
      dropUnnamed(template);
      // One whose first build is not finished never had a tag.
      if (had && template.tags.length === 0) templates.delete(template.templateId);
      await touched(template);
    },
    async remove(template) {
      templates.delete(template.templateId);
      await save(template);
    },
    spawned(templateId) {
      const template = templates.get(templateId);
      if (!template) return;
      template.spawnCount++;
      template.lastSpawnedAt = Date.now();
    },
  };
}

export function aliasesOf(template: TemplateRecord): string[] {
  return template.alias === undefined ? [] : [template.alias];
}

/** Names as clients see them, with the namespace. */
export function namesOf(template: TemplateRecord): string[] {
  return aliasesOf(template).map((alias) => `${NAMESPACE}/${alias}`);
}

function buildOf(template: Template, tag: string): TemplateBuild | undefined {
  const buildId = template.tags.find((each) => each.tag === tag)?.buildId;
  const build = template.builds.find((each) => each.buildId === buildId);
  return build && { ...build, templateId: template.templateId, aliases: aliasesOf(template), tag };
}

function dropUnnamed(template: TemplateRecord): void {
  template.builds = template.builds.filter(({ buildId }) =>
    template.tags.some((each) => each.buildId === buildId),
  );
}

/** Base's layers come from this host at every start; its tags and whether it is public were set by clients. */
function withStored(base: TemplateRecord, stored: TemplateRecord[]): TemplateRecord {
  const earlier = stored.find(({ templateId }) => templateId === base.templateId);
  if (!earlier) return base;
  const known = new Set(base.builds.map(({ buildId }) => buildId));
  const kept = earlier.tags.filter(({ tag, buildId }) => tag !== DEFAULT_TAG && known.has(buildId));
  return { ...base, public: earlier.public, updatedAt: earlier.updatedAt, tags: [...base.tags, ...kept] };
}
