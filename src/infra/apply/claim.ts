import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { TemplateTag } from '../../job/template/ports.js';
import { claimTags, isOf, parseInfraTag } from '../tags.js';
import type { ApplyContext } from './context.js';
import type { Source } from './sources.js';

/** Who makes something says so often that it is alive, in ms; who was silent for so long is dead. */
const BEAT = 4000;
const DEAD_AFTER = 15_000;
const POLL = 1000;

/** Of what is made, in a tag: see `metadata.ts`. */
export interface Claimed {
  identity: string;
  /** Whether somebody else made it meanwhile. */
  isThere: () => Promise<boolean>;
}

/**
 * Makes something unless somebody else does: of several who want to, the one whose claim is the oldest by the service's
 * clock, which is a tag on what it is made from. The others wait for what comes of it. One that died says nothing any
 * more, and the next goes on. Undefined when another one made it.
 */
export async function makeOnce<T>(
  source: Source,
  { identity, isThere }: Claimed,
  context: ApplyContext,
  make: () => Promise<T>,
): Promise<T | undefined> {
  const { owner, reader, writer, reporter, signal } = context;
  const { claim, beat } = claimTags(owner, identity, randomBytes(6).toString('hex'));
  const { name, tag } = source;
  let waits = false;
  await writer.assignTags(name, tag, [claim, beat]);
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating.then(() => writer.assignTags(name, tag, [beat])).catch(() => undefined);
  }, BEAT);
  try {
    for (;;) {
      signal.throwIfAborted();
      const tags = (await reader.tags(name, signal)) ?? [];
      const mine = tags.find((each) => each.tag === claim);
      if (!mine) await writer.assignTags(name, tag, [claim, beat]);
      const now = Math.max(...tags.map(({ createdAt }) => createdAt.getTime()), 0);
      const others = tags.filter((each) => each.tag !== claim && isClaimOf(each.tag, identity, context));
      const dead = others.filter((each) => now - lastSign(each, tags) > DEAD_AFTER);
      if (dead.length > 0) {
        await writer.removeTags(
          name,
          dead.flatMap((each) => [each.tag, beatOf(each.tag)]),
        );
      }
      const before = others.filter((each) => !dead.includes(each) && mine && isBefore(each, mine));
      if (mine && before.length === 0) break;
      if (!waits) reporter.notice(`another apply makes it now: waiting for that`);
      waits = true;
      await delay(POLL, undefined, { signal });
    }
    if (await isThere()) return undefined;
    return await make();
  } finally {
    clearInterval(timer);
    await beating;
    await writer.removeTags(name, [claim, beat]).catch(() => undefined);
  }

  function isClaimOf(text: string, id: string, { owner: own }: ApplyContext): boolean {
    const of = parseInfraTag(text);
    return of?.kind === 'claim' && of.identity === id && isOf(of, own);
  }
}

function beatOf(claim: string): string {
  return claim.replace(/^x-/, 'y-');
}

function lastSign(claim: TemplateTag, tags: readonly TemplateTag[]): number {
  const beat = tags.find(({ tag }) => tag === beatOf(claim.tag));
  return Math.max(claim.createdAt.getTime(), beat?.createdAt.getTime() ?? 0);
}

function isBefore(a: TemplateTag, b: TemplateTag): boolean {
  const apart = a.createdAt.getTime() - b.createdAt.getTime();
  return apart < 0 || (apart === 0 && a.tag < b.tag);
}
