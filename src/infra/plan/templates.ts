import { parseTag } from '../../job/template/tags.js';
import type { TemplateTag } from '../../job/template/ports.js';
import type { Action, Conflict, Observed, ObservedTemplate, SeenTag, WantedTemplate } from '../model.js';
import {
  builtTag,
  channelTag,
  isOf,
  isOwnKind,
  markTag,
  type Owner,
  ownerId,
  parseInfraTag,
} from '../tags.js';
import type { Planned, PlanRequest } from './plan.js';

/** In s. A build's time hangs on what it does: this is what the shortest take. */
const SECONDS = { build: 60, mark: 1, tags: 1 };

/** The tag that a bare name means; the service does not let it go. */
const DEFAULT = 'default';

export function planTemplates(request: PlanRequest): Planned {
  const { owner, wanted, observed } = request;
  const byName = new Map(observed.templates.map((template) => [template.name, template]));
  const actions: Action[] = [];
  const conflicts: Conflict[] = [];
  for (const template of wanted.templates) {
    const seen = byName.get(template.name);
    const conflict = foreign(template, seen, observed, owner);
    if (conflict !== undefined) conflicts.push({ kind: 'template', name: template.key, message: conflict });
    else actions.push(...planOne(template, seen, request));
  }
  const names = new Set(wanted.templates.map(({ name }) => name));
  for (const template of observed.templates) {
    if (!names.has(template.name))
      actions.push(...planGone(template, owner, 'the file does not describe it any more'));
  }
  return { actions, conflicts };
}

/** Why a name may not be built under: what is there is somebody else's. */
function foreign(
  { name, key, adopt, channels }: WantedTemplate,
  seen: ObservedTemplate | undefined,
  { snapshots }: Observed,
  owner: Owner,
): string | undefined {
  if (snapshots.some((snapshot) => snapshot.name === name))
    return `a snapshot has the name ${name}; give template ${key} another one with \`name\``;
  if (!seen) return undefined;
  const marks = seen.tags
    .map(({ tag }) => parseInfraTag(tag))
    .filter((tag) => tag?.kind === 'mark' || tag?.kind === 'channel');
  const own = ownerId(owner.repository);
  if (marks.some((mark) => mark?.owner !== own))
    return `template ${name} is another repository's; give template ${key} another name with \`name\``;
  for (const channel of channels) {
    const other = marks.find(
      (mark) => mark?.kind === 'channel' && mark.channel === channel && mark.stage !== owner.stage,
    );
    if (other)
      return `channel ${channel} of template ${name} is moved by stage ${other.stage}; write \`\${stage}\` into the name of the channel, or leave it to that stage`;
  }
  if (!adopt && marks.length === 0 && seen.tags.length > 0 && !seen.tags.some(({ tag }) => isOwnKind(tag)))
    return `there is a template ${name} that this tool did not build; \`adopt: true\` takes it over`;
  return undefined;
}

function planOne(
  template: WantedTemplate,
  seen: ObservedTemplate | undefined,
  { owner, reasons = {} }: PlanRequest,
): Action[] {
  const { key, name, hash, protect } = template;
  const tags = new Map(
    (seen?.tags ?? []).toSorted((a, b) => (a.tag < b.tag ? -1 : 1)).map((tag) => [tag.tag, tag]),
  );
  const mine = tags.get(markTag(owner));
  const built = tags.get(builtTag(hash));
  const look = (...names: string[]): SeenTag[] =>
    names.map((tag) => ({ tag, buildId: tags.get(tag)?.buildId ?? null }));
  const base = { kind: 'template', name: key, id: `template.${key}`, needs: [] as string[] } as const;
  const applied = [...tags.values()].find(
    ({ tag, buildId }) => buildId === mine?.buildId && parseTag(tag)?.kind === 'promoted',
  );
  const actions: Action[] = [];
  if (mine && !applied) {
    const reason =
      built === undefined
        ? 'the tag of the build that was applied is gone'
        : `the tag ${shortTag(hash)} points to build ${short(built.buildId)}; applied was ${short(mine.buildId)}`;
    actions.push(drift(base, reason));
  }
  let pending: string | undefined;
  if (built && built.buildId === mine?.buildId) {
    actions.push({
      ...base,
      action: 'reuse',
      reason: `build ${shortTag(hash)}: nothing that shapes it changed`,
      seconds: 0,
    });
  } else if (built) {
    pending = base.id;
    const reason = mine
      ? `back to the build ${shortTag(hash)}, which is there`
      : `the build ${shortTag(hash)} is there already: it is taken over`;
    const operation = { do: 'mark' as const, key, name, hash, seen: look(markTag(owner), builtTag(hash)) };
    actions.push({ ...base, action: 'change', reason, seconds: SECONDS.mark, operation });
  } else {
    pending = base.id;
    const reason =
      reasons[key] ??
      (applied
        ? `what shapes it changed (${shortTag(parseTag(applied.tag)?.hash ?? '')} → ${shortTag(hash)})`
        : seen
          ? `no build of ${name} has this identity (${shortTag(hash)})`
          : `there is no template ${name} yet`);
    const operation = { do: 'build' as const, key, name, hash, seen: look(markTag(owner)) };
    actions.push({ ...base, action: 'create', reason, seconds: SECONDS.build, operation });
  }
  for (const channel of template.channels) {
    actions.push(...planChannel(channel, template, { tags, owner, target: built, pending }));
  }
  for (const { tag, buildId } of tags.values()) {
    const own = parseInfraTag(tag);
    if (own?.kind !== 'channel' || !isOf(own, owner) || template.channels.includes(own.channel)) continue;
    const { channel } = own;
    const current = tags.get(channel);
    const ours = current?.buildId === buildId && channel !== DEFAULT;
    actions.push({
      ...base,
      name: `${key}:${channel}`,
      id: `template.${key}:${channel}`,
      action: 'destroy',
      reason:
        ours || !current
          ? 'the file does not name this channel any more'
          : 'the file does not name this channel any more; it points to what was not applied, and stays',
      seconds: SECONDS.tags,
      operation: { do: 'untag', name, tags: ours ? [channel, tag] : [tag], seen: look(channel, tag) },
      ...refusal(protect),
    });
  }
  return actions;
}

interface ChannelContext {
  tags: ReadonlyMap<string, TemplateTag>;
  owner: Owner;
  /** What it will mean, if that is there. */
  target: TemplateTag | undefined;
  /** The action that brings the build. */
  pending: string | undefined;
}

function planChannel(
  channel: string,
  { key, name, hash }: WantedTemplate,
  { tags, owner, target, pending }: ChannelContext,
): Action[] {
  const current = tags.get(channel);
  const record = tags.get(channelTag(owner, channel));
  const base = {
    kind: 'template',
    name: `${key}:${channel}`,
    id: `template.${key}:${channel}`,
    needs: pending === undefined ? [] : [pending],
  } as const;
  const actions: Action[] = [];
  if (record && record.buildId !== current?.buildId) {
    const reason = current
      ? `it points to build ${short(current.buildId)}; applied was ${short(record.buildId)}: somebody else moved it`
      : 'somebody else removed it';
    actions.push(drift(base, reason));
  }
  if (target && current?.buildId === target.buildId && record?.buildId === target.buildId) return actions;
  const from = current ? `from build ${short(current.buildId)}` : 'it is not there yet';
  const unknown =
    current && !record && current.buildId !== target?.buildId ? ', which was not applied from here' : '';
  actions.push({
    ...base,
    needs: [...base.needs],
    action: 'promote',
    reason:
      current && current.buildId === target?.buildId
        ? `it means ${shortTag(hash)} already: that is recorded`
        : `to ${shortTag(hash)}, ${from}${unknown}`,
    seconds: SECONDS.tags,
    operation: {
      do: 'promote',
      key,
      name,
      hash,
      channel,
      seen: [channel, channelTag(owner, channel)].map((tag) => ({
        tag,
        buildId: tags.get(tag)?.buildId ?? null,
      })),
    },
  });
  return actions;
}

function isRecordOf(tag: string, owner: Owner): boolean {
  const of = parseInfraTag(tag);
  return of?.kind === 'record' && isOf(of, owner);
}

/** What goes of a template that nobody wants in this stage any more. */
export function planGone(template: ObservedTemplate, owner: Owner, reason: string): Action[] {
  const tags = new Map(template.tags.map((tag) => [tag.tag, tag]));
  const mine: string[] = [];
  let others = false;
  for (const { tag, buildId } of template.tags) {
    const own = parseInfraTag(tag);
    if (!own) continue;
    // What is recorded of a preview goes with that.
    if (own.kind === 'record') continue;
    if (!isOf(own, owner)) {
      if (own.kind === 'mark' || own.kind === 'channel') others = true;
      continue;
    }
    mine.push(tag);
    if (own.kind === 'channel' && tags.get(own.channel)?.buildId === buildId && own.channel !== DEFAULT)
      mine.push(own.channel);
  }
  const marked = mine.some((tag) => ['mark', 'channel'].includes(parseInfraTag(tag)?.kind ?? ''));
  if (!marked) return [];
  // Its builds are everybody's who marked it: the last one takes them along.
  const builds = others
    ? []
    : template.tags
        .filter(({ tag }) => parseTag(tag) && parseTag(tag)?.label === undefined)
        .map(({ tag }) => tag);
  const goes = new Set([...mine, ...builds]);
  const ids = new Set([...goes].map((tag) => tags.get(tag)?.buildId));
  const left = template.tags.filter(
    ({ tag, buildId }) =>
      !goes.has(tag) && !(tag === DEFAULT && ids.has(buildId) && !others) && !isRecordOf(tag, owner),
  );
  const whole = !others && left.length === 0;
  const seen = template.tags
    .map(({ tag, buildId }) => ({ tag, buildId }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const { name, templateId } = template;
  return [
    {
      kind: 'template',
      name,
      id: `template.${name} destroy`,
      needs: [],
      action: 'destroy',
      reason: whole
        ? reason
        : `${reason}; tags of others stay (${left
            .map(({ tag }) => tag)
            .sort()
            .slice(0, 5)
            .join(', ')})`,
      seconds: SECONDS.tags,
      operation: whole
        ? { do: 'delete-template', name, templateId, seen }
        : { do: 'untag', name, tags: [...goes].sort(), seen: seen.filter(({ tag }) => goes.has(tag)) },
    },
  ];
}

export function drift(base: Pick<Action, 'kind' | 'name' | 'id'>, reason: string): Action {
  const { kind, name, id } = base;
  return { kind, name, id: `${id} drift`, needs: [], action: 'drift', reason, seconds: 0 };
}

export function refusal(protect: boolean): { refused?: string } {
  return protect ? { refused: 'it is protected (`protect: true`)' } : {};
}

function short(id: string): string {
  return id.slice(0, 8);
}

function shortTag(hash: string): string {
  return builtTag(hash.slice(0, 8));
}
