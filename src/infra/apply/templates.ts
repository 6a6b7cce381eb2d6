import { ensureTemplate } from '../../job/template/ensure.js';
import type { TemplateTag } from '../../job/template/ports.js';
import type { Operation, SeenTag } from '../model.js';
import { builtTag, channelTag, markTag, ownerId, parseInfraTag } from '../tags.js';
import { type ApplyContext, StaleError } from './context.js';

type Of<D extends Operation['do']> = Extract<Operation, { do: D }>;

/** Builds a template, or takes a build of its identity, tries it, and says that this stage wants it. */
export async function build({ key, name, hash, seen }: Of<'build'>, context: ApplyContext): Promise<string> {
  const { owner, writer, reporter, manifests, signal, runId } = context;
  const material = context.materials?.templates.get(key);
  if (!material) throw new StaleError(`the file does not describe template ${key} any more`);
  const tags = await asSeen(name, seen, context, (now) => {
    const built = buildOf(now, builtTag(hash));
    return built !== undefined && buildOf(now, markTag(owner)) === built;
  });
  if (tags === 'done') return `${name}:${builtTag(hash)}, which another apply built meanwhile`;
  const foreign = tags.find(({ tag }) => {
    const of = parseInfraTag(tag);
    return of?.kind === 'mark' && of.owner !== ownerId(owner.repository);
  });
  if (foreign) throw new StaleError(`template ${name} became another repository's`);
  const { build: described } = material.resource;
  const ensured = await ensureTemplate(material.definition, material.identity, {
    backend: writer.backend,
    reporter,
    signal,
    runId,
    manifests,
    force: false,
    deadlineMs: described.deadlineMs,
    warn: (text) => reporter.warning(text),
    ...(described.smoke === undefined ? {} : { smoke: described.smoke }),
  });
  await writer.assignTags(name, builtTag(hash), [markTag(owner)]);
  return ensured.reused ? `${ensured.reference}, which another apply built meanwhile` : ensured.reference;
}

/** Says that this stage wants a build that is there. */
export async function mark({ name, hash, seen }: Of<'mark'>, context: ApplyContext): Promise<string> {
  const mine = markTag(context.owner);
  const tags = await asSeen(
    name,
    seen,
    context,
    (now) => buildOf(now, mine) === buildOf(now, builtTag(hash)),
  );
  if (tags !== 'done') await context.writer.assignTags(name, builtTag(hash), [mine]);
  return `${name}:${builtTag(hash)}`;
}

/** Moves a channel to the wanted build. Both tags in one request, so that no crash comes between. */
export async function promote(
  { name, hash, channel, seen }: Of<'promote'>,
  context: ApplyContext,
): Promise<string> {
  const both = [channel, channelTag(context.owner, channel)];
  const tags = await asSeen(name, seen, context, (now) => {
    const built = buildOf(now, builtTag(hash));
    return built !== undefined && both.every((tag) => buildOf(now, tag) === built);
  });
  if (tags !== 'done') await context.writer.assignTags(name, builtTag(hash), both);
  return `${name}:${channel} → ${builtTag(hash).slice(0, 10)}`;
}

export async function untag({ name, tags, seen }: Of<'untag'>, context: ApplyContext): Promise<string> {
  const there = await asSeen(name, seen, context, (now) =>
    tags.every((tag) => buildOf(now, tag) === undefined),
  );
  if (there !== 'done') await context.writer.removeTags(name, tags);
  return `${tags.length} ${tags.length === 1 ? 'tag' : 'tags'} of ${name}`;
}

/** Deletes a template if it is still exactly what it was. */
export async function deleteTemplate(
  { name, templateId, seen }: Of<'delete-template'>,
  { reader, writer }: ApplyContext,
): Promise<string> {
  const tags = await reader.tags(templateId);
  if (!tags) return `${name}, which was gone already`;
  const now = new Map(tags.map(({ tag, buildId }) => [tag, buildId]));
  // Records of previews that went just before may be gone.
  const known = new Map(seen.map(({ tag, buildId }) => [tag, buildId]));
  for (const [tag, buildId] of now) {
    if (known.get(tag) !== buildId)
      throw new StaleError(`template ${name} changed meanwhile: its tag ${tag} is not what it was`);
  }
  await writer.deleteTemplate(templateId);
  return name;
}

/** The tags of a template, if those that count are as they were; `done` if another apply did meanwhile what was to be done. */
async function asSeen(
  name: string,
  seen: readonly SeenTag[],
  { reader }: ApplyContext,
  isDone: (now: readonly TemplateTag[]) => boolean,
): Promise<readonly TemplateTag[] | 'done'> {
  const tags = (await reader.tags(name)) ?? [];
  const other = seen.find(({ tag, buildId }) => (buildOf(tags, tag) ?? null) !== buildId);
  if (!other) return tags;
  if (isDone(tags)) return 'done';
  throw new StaleError(`template ${name} changed meanwhile: its tag ${other.tag} is not what it was`);
}

function buildOf(tags: readonly TemplateTag[], tag: string): string | undefined {
  return tags.find((each) => each.tag === tag)?.buildId;
}
