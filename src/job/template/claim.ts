import { setTimeout as delay } from 'node:timers/promises';
import { isServiceFault } from './failure-of.js';
import type { BuildRef, BuildStatus, TemplateService, TemplateTag } from './ports.js';
import { findTag, type IdentityTags, newClaim, winningClaim } from './tags.js';

/** Between two looks at what another job does, in ms. */
const POLL = 2000;
/** A claim without a build after so long belongs to a job that died, in ms: a build is registered right after it. */
const CLAIM_ONLY = 120_000;
/** A build that is ready is tried and promoted within so long, in ms. To do it as well does no harm. */
const NOT_PROMOTED = 5_000;

/** This job builds; `release` takes its claim back, whatever came of it. */
export interface OwnClaim {
  kind: 'ours';
  templateId: string;
  release(): Promise<void>;
}

/** What came of the build of another job. */
export type OthersBuild =
  | { kind: 'promoted'; tag: TemplateTag }
  /** It is built and was left there: whoever sees it may try and promote it. */
  | { kind: 'left-ready'; build: BuildRef }
  | { kind: 'failed'; reason: NonNullable<BuildStatus['reason']> };

export interface WaitContext {
  signal: AbortSignal;
  /** A promoted build that is older does not count: it was there before, and is not wanted. */
  notBefore: Date | undefined;
  /** ms; how long a build may take. */
  deadlineMs: number;
  onNotice(text: string): void;
}

/**
 * Agrees with every other job that wants the same identity now on the one that builds it. The others wait for what
 * comes of it. E2B has no lock: see docs/decisions/0010-one-build-of-many.md.
 */
export async function claimBuild(
  service: TemplateService,
  name: string,
  tags: IdentityTags,
  context: WaitContext,
): Promise<OwnClaim | OthersBuild> {
  const { signal } = context;
  for (;;) {
    signal.throwIfAborted();
    const own = newClaim(tags);
    const { templateId } = await service.register(name, own);
    const release = (): Promise<void> => service.removeTags(name, [own]).catch(() => undefined);
    const seen = (await service.tags(name).catch(() => undefined)) ?? [];
    // Another job may have built and promoted it between our first look and our claim, and be gone.
    const promoted = promotedSince(seen, tags, context.notBefore);
    if (promoted) {
      await release();
      return { kind: 'promoted', tag: promoted };
    }
    const winner = winningClaim(seen, tags);
    if (winner === undefined || winner.tag === own) return { kind: 'ours', templateId, release };
    const other = isDead(winner, findTag(seen, own), seen, tags)
      ? 'gone'
      : await release().then(() => {
          context.onNotice(`another run builds the same template now: waiting for it`);
          return awaitOther(service, name, templateId, tags, winner, context);
        });
    // Its job died or gave up: the claim must not stop the next one.
    if (other === 'gone' || other.kind === 'left-ready') await service.removeTags(name, [winner.tag]);
    if (other !== 'gone') return other;
    await release();
  }
}

function promotedSince(
  seen: readonly TemplateTag[],
  { promoted }: IdentityTags,
  notBefore: Date | undefined,
): TemplateTag | undefined {
  const tag = findTag(seen, promoted);
  return tag && (notBefore === undefined || tag.createdAt > notBefore) ? tag : undefined;
}

/** Whether a claim is older by the service's clock than a claim without a build can be. */
function isDead(
  claim: TemplateTag,
  own: TemplateTag | undefined,
  seen: readonly TemplateTag[],
  tags: IdentityTags,
): boolean {
  const building = findTag(seen, tags.building);
  if (!own || (building && building.createdAt >= claim.createdAt)) return false;
  return own.createdAt.getTime() - claim.createdAt.getTime() > CLAIM_ONLY;
}

/**
 * Waits for the build of the job whose claim this is, or, without one, for the newest build of the identity. `gone`:
 * there is nothing to wait for any more.
 */
export async function awaitOther(
  service: TemplateService,
  name: string,
  templateId: string,
  tags: IdentityTags,
  claim: TemplateTag | undefined,
  { signal, notBefore, deadlineMs }: WaitContext,
): Promise<OthersBuild | 'gone'> {
  const since = performance.now();
  let readySince: number | undefined;
  for (;;) {
    await delay(POLL, undefined, { signal });
    const seen = (await service.tags(name)) ?? [];
    const claimed = claim !== undefined && findTag(seen, claim.tag) !== undefined;
    const promoted = promotedSince(seen, tags, notBefore);
    if (promoted) return { kind: 'promoted', tag: promoted };
    const building = findTag(seen, tags.building);
    const waited = performance.now() - since;
    if (!building || (claim && building.createdAt < claim.createdAt)) {
      if (!claimed || waited > CLAIM_ONLY) return 'gone';
      continue;
    }
    const build = { templateId, buildId: building.buildId };
    const { state, reason } = await service.status(build, 0, signal);
    if (state === 'error') {
      // What names no instruction is the service's own trouble, or the build was cancelled: not the same for all.
      if (reason?.step === undefined || isServiceFault(reason) || isSuperseded(reason)) return 'gone';
      return { kind: 'failed', reason };
    }
    if (state === 'ready') {
      readySince ??= performance.now();
      if ((claim && !claimed) || performance.now() - readySince > NOT_PROMOTED) {
        return { kind: 'left-ready', build };
      }
    } else if (waited > deadlineMs * 2) return 'gone';
  }
}

/**
 * Whether a build failed only because a newer one of the same template was started. An instruction may have the word
 * in itself, quoted, and one that ended by itself was not cancelled.
 */
export function isSuperseded({ message }: Pick<NonNullable<BuildStatus['reason']>, 'message'>): boolean {
  const said = message.replaceAll(/'[^']*'/g, '');
  return /cancel/i.test(said) && !/exit (?:status|code)/i.test(said);
}
