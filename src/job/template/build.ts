import { setTimeout as delay } from 'node:timers/promises';
import { BackendError } from '../../e2b/errors.js';
import type { TemplateIdentity } from '../../template/identity/identify.js';
import { fileIgnorePatterns } from '../../template/identity/ignore-patterns.js';
import type { TemplateDefinition } from '../../template/model.js';
import { createBuildLog } from './build-log.js';
import { awaitOther, isSuperseded, type OthersBuild, type WaitContext } from './claim.js';
import type { EnsureOptions } from './ensure.js';
import { failureOf } from './failure-of.js';
import { TemplateFailure } from './failure.js';
import type { BuildRef, TemplateService } from './ports.js';
import { withRecord } from './record.js';
import { findTag, type IdentityTags, isBuildingTag } from './tags.js';
import { type BuildEnd, watchBuild } from './watch-build.js';

/** A build without a word for so long hangs, in ms; with a shorter deadline half of that. */
const SILENT = 10 * 60_000;
/** Builds of other definitions under the same name that are waited for before giving up. */
const ROUNDS = 5;
/** Between two looks at them, in ms. */
const OTHERS_POLL = 2000;

interface BuildOptions extends EnsureOptions {
  templateId: string;
  skipCache: boolean;
  wait: WaitContext;
}

/**
 * One build that ends well, in as many attempts as that may take; or what came of a newer one of the same identity
 * that cancelled it. What is given up on is not left at work.
 */
export async function buildTemplate(
  definition: TemplateDefinition,
  identity: TemplateIdentity,
  tags: IdentityTags,
  options: BuildOptions,
): Promise<OthersBuild> {
  const { name } = definition;
  const { reporter, signal, deadlineMs, warn, templateId } = options;
  const service = options.backend.templates;
  const limits = { totalMs: deadlineMs, silentMs: Math.min(SILENT, deadlineMs / 2) };
  let fresh = options.skipCache;
  let hung = false;
  for (let round = 1; ; round++) {
    const log = createBuildLog(definition, reporter);
    let ref: BuildRef | undefined;
    try {
      ref = await startBuild(definition, identity, tags, { ...options, skipCache: fresh });
      const end = ref ? await watchBuild(service, ref, log, limits, signal) : SUPERSEDED;
      await log.close();
      if (end.kind === 'ready' && ref) return { kind: 'left-ready', build: ref };
      if (end.kind === 'silent') {
        if (!end.begun) throw notStarted(name, end.silentMs);
        if (hung) throw hangs(definition, end.silentMs, log.lines);
        hung = true;
        fresh = true;
        const silence = duration(end.silentMs);
        warn(`the build of template ${name} printed nothing for ${silence}: once more, without the cache`);
      } else if (end.kind === 'overdue') {
        throw new TemplateFailure(`the build of template ${name} took longer than ${duration(deadlineMs)}`, {
          hint: 'raise template-timeout, or look for the instruction that waits',
          lines: log.lines,
        });
      } else if (end.kind === 'error') {
        if (!isSuperseded(end.reason)) throw failureOf(definition, end.reason, log.lines);
        if (round >= ROUNDS) throw crowded(name);
        reporter.notice(`a newer build of template ${name} cancelled this one: waiting for it to end`);
        const other = await newerBuild(service, { name, templateId, tags }, ref, options.wait);
        if (other !== 'gone') return other;
      }
    } catch (error) {
      if (ref) await giveUp(service, name, tags, ref);
      throw error;
    } finally {
      await log.close();
    }
  }
}

const SUPERSEDED: BuildEnd = {
  kind: 'error',
  reason: { message: 'cancelled before it was started', lines: [] },
};

/** Starts a build. Undefined when a newer one of the template was started while this one was being sent. */
async function startBuild(
  definition: TemplateDefinition,
  identity: TemplateIdentity,
  tags: IdentityTags,
  { backend, reporter, signal, skipCache }: BuildOptions,
): Promise<BuildRef | undefined> {
  try {
    return await backend.templates.start({
      definition: withRecord(definition, identity.manifest),
      ignore: fileIgnorePatterns(definition),
      tag: tags.building,
      skipCache,
      signal,
      onLine: (text) => reporter.notice(text),
    });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof BackendError && /\bnot (?:in )?(?:the )?waiting\b/.test(error.message))
      return undefined;
    throw error;
  }
}

/**
 * Takes the tag away from a build that nobody waits for any more. The local engine ends it then; E2B has no way to, and
 * ends it with the next one of its template.
 */
async function giveUp(
  service: TemplateService,
  name: string,
  { building }: IdentityTags,
  { templateId, buildId }: BuildRef,
): Promise<void> {
  try {
    const { state } = await service.status({ templateId, buildId }, 0);
    if (state === 'ready' || state === 'error') return;
    if (findTag((await service.tags(name)) ?? [], building)?.buildId !== buildId) return;
    await service.removeTags(name, [building]);
  } catch {
    // What went wrong before counts.
  }
}

/** Waits for the build that cancelled ours: of the same identity, then what came of it; or of another one, then `gone`. */
async function newerBuild(
  service: TemplateService,
  { name, templateId, tags }: { name: string; templateId: string; tags: IdentityTags },
  ours: BuildRef | undefined,
  wait: WaitContext,
): Promise<OthersBuild | 'gone'> {
  const own = findTag((await service.tags(name)) ?? [], tags.building);
  if (own && ours && own.buildId !== ours.buildId) {
    return awaitOther(service, name, templateId, tags, undefined, wait);
  }
  await othersEnd(service, name, templateId, tags.building, wait);
  return 'gone';
}

/** Waits until no build of another definition under the same name is at work. */
async function othersEnd(
  service: TemplateService,
  name: string,
  templateId: string,
  own: string,
  { signal, deadlineMs }: WaitContext,
): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  while (performance.now() < deadline) {
    await delay(OTHERS_POLL, undefined, { signal });
    const newest = (await service.tags(name))?.find(({ tag }) => isBuildingTag(tag) && tag !== own);
    if (!newest) return;
    const { state } = await service.status({ templateId, buildId: newest.buildId }, 0, signal);
    if (state === 'ready' || state === 'error') return;
  }
}

function crowded(name: string): BackendError {
  return new BackendError(
    'busy',
    `template ${name} is built again and again by others, each build cancels the one before`,
    'build different definitions under different names, or one after the other (`concurrency` in the workflow)',
  );
}

function notStarted(name: string, waitedMs: number): BackendError {
  return new BackendError(
    'busy',
    `the service did not start the build of template ${name} within ${duration(waitedMs)}`,
    'try again later; if it lasts, look at the status page of the service',
  );
}

function hangs({ name }: TemplateDefinition, silentMs: number, lines: readonly string[]): TemplateFailure {
  return new TemplateFailure(
    `the build of template ${name} hangs: nothing was printed for ${duration(silentMs)}, with and without the cache`,
    { hint: 'look for an instruction that waits for input or for the network', lines },
  );
}

function duration(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}
