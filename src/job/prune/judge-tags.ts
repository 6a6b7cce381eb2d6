import { OWN } from '../origin.js';
import type { TemplateTag } from '../template/ports.js';
import { HELD_BY_INFRA, type OwnTag, parseTag, promotedHash } from '../template/tags.js';
import { formatAge } from './ages.js';
import type { Grounds, Verdict } from './model.js';

/** A build takes minutes, its wait for another job's included: what is older than this, in ms, was left by one that died. */
const DEAD_AFTER = 24 * 3_600_000;

/** The finished build of an identity. */
interface Result {
  buildId: string;
  verdict: Verdict;
}

/**
 * Whether the tags of one template go. Only such as this tool writes are ours; of the others, and of the template itself,
 * nothing is taken. A tag does not say which repository it is of: who names the template says that it is this one's.
 *
 * @param tags newest first
 */
export function judgeTags(
  tags: readonly TemplateTag[],
  grounds: Grounds,
): { tag: TemplateTag; verdict: Verdict }[] {
  const newest = tags.find(({ tag }) => promotedHash(tag) !== undefined);
  const held = new Set(tags.filter(({ tag }) => HELD_BY_INFRA.test(tag)).map(({ buildId }) => buildId));
  const results = new Map<string, Result>();
  for (const tag of tags) {
    const own = parseTag(tag.tag);
    if (own?.kind !== 'promoted') continue;
    const verdict = held.has(tag.buildId)
      ? stays('infrastructure wants this build: `apply` and `destroy` let it go')
      : judgePromoted(tag, own, tag === newest, grounds);
    results.set(identityOf(own), { buildId: tag.buildId, verdict });
  }
  const judged = tags.map((tag): { tag: TemplateTag; verdict: Verdict } => {
    const own = parseTag(tag.tag);
    if (!own) return { tag, verdict: stays('it is not a tag of this tool') };
    const result = own.kind === 'promoted' ? results.get(identityOf(own)) : undefined;
    return { tag, verdict: result?.verdict ?? judgeUnfinished(tag, own, results, grounds) };
  });
  return judged.every(({ verdict }) => verdict.goes) ? withoutNewest(judged) : judged;
}

/** A service may take a template that has no tag left for one that nobody wants. */
function withoutNewest<T extends { verdict: Verdict }>(judged: T[]): T[] {
  return judged.map((one, index) =>
    index === 0 ? { ...one, verdict: stays('it is the last one, and the template itself stays') } : one,
  );
}

/** The number of the pull request that a label is of. */
export function pullOfLabel(label: string | undefined): number | undefined {
  const number = /^pr-([1-9]\d{0,9})$/.exec(label ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}

function identityOf({ label, hash }: OwnTag): string {
  return `${label ?? ''} ${hash}`;
}

function judgePromoted(
  { createdAt }: TemplateTag,
  own: OwnTag,
  isNewest: boolean,
  { sweeper, rules, facts }: Grounds,
): Verdict {
  if (mayNotTouch(own, sweeper.trust)) return stays(notOwn(sweeper.trust));
  const not: string[] = [];
  const ofPull = byPull(own, { sweeper, rules, facts });
  if (ofPull?.goes) return ofPull;
  if (ofPull) not.push(ofPull.reason);
  if (isNewest) return stays('it is the newest build');
  if (rules.olderThanMs !== undefined) {
    const age = facts.now.getTime() - createdAt.getTime();
    const told = `built ${formatAge(age)} ago`;
    if (age > rules.olderThanMs) return { goes: true, rule: 'older-than', reason: told };
    not.push(told);
  }
  return stays(not.length > 0 ? not.join('; ') : 'no rule means it');
}

/** Tags of builds in the works, and claims. A build that went well keeps its tag beside that of its result. */
function judgeUnfinished(
  { buildId, createdAt }: TemplateTag,
  own: OwnTag,
  results: ReadonlyMap<string, Result>,
  grounds: Grounds,
): Verdict {
  const { sweeper, rules, facts } = grounds;
  if (mayNotTouch(own, sweeper.trust)) return stays(notOwn(sweeper.trust));
  const result = own.kind === 'building' ? results.get(identityOf(own)) : undefined;
  if (result?.buildId === buildId)
    return result.verdict.goes ? result.verdict : stays('the build that came of it stays');
  const age = facts.now.getTime() - createdAt.getTime();
  const begun = `begun ${formatAge(age)} ago`;
  if (!(age > DEAD_AFTER)) return stays(`its build may be under way: ${begun}`);
  const ofPull = byPull(own, grounds);
  if (ofPull?.goes) return ofPull;
  const told = `left by a build that was ${begun}`;
  if (rules.olderThanMs !== undefined && age > rules.olderThanMs)
    return { goes: true, rule: 'older-than', reason: told };
  if (rules.ended) return { goes: true, rule: 'ended', reason: told };
  return stays(ofPull?.reason ?? 'no rule means it');
}

/** What `closed` says of a labelled tag; undefined where it says nothing. */
function byPull({ label }: OwnTag, { rules, facts }: Grounds): Verdict | undefined {
  const pull = pullOfLabel(label);
  if (!rules.closed || pull === undefined) return undefined;
  const state = facts.pulls.get(pull);
  if (!state || 'unknown' in state)
    return stays(
      `whether pull request ${pull} is closed is not known: ${state?.unknown ?? 'nobody was asked'}`,
    );
  if (state.value === 'open') return stays(`pull request ${pull} is open`);
  return { goes: true, rule: 'closed', reason: `pull request ${pull} is closed` };
}

function mayNotTouch({ label }: OwnTag, trust: string): boolean {
  return trust !== OWN && label !== trust;
}

function notOwn(trust: string): string {
  return `a run of ${trust} may prune only what is its own`;
}

function stays(reason: string): Verdict {
  return { goes: false, reason };
}
