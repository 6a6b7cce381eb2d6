import type { TemplateDefinition } from '../../template/model.js';
import type { TemplateIdentity } from '../../template/identity/identify.js';
import type { ManifestStore } from '../../template/identity/manifest-store.js';
import type { Backend } from '../ports.js';
import type { Reporter } from '../reporter.js';
import { buildTemplate } from './build.js';
import { claimBuild, type OthersBuild, type WaitContext } from './claim.js';
import { failureOf } from './failure-of.js';
import type { BuildRef, TemplateTag } from './ports.js';
import { comparisonText, compareWithNewest } from './reason.js';
import { smokeStart } from './smoke.js';
import { findTag, identityTags } from './tags.js';

const DEFAULT_TAG = 'default';

export interface EnsureOptions {
  backend: Backend;
  reporter: Reporter;
  signal: AbortSignal;
  runId: string;
  /** What this machine remembers of earlier builds. */
  manifests: ManifestStore;
  /** Build also when there is one of this identity. */
  force: boolean;
  /** Build when the newest of this identity is older. */
  maxAgeMs?: number;
  /** How long one build may take, in ms. */
  deadlineMs: number;
  /** Keeps the builds of an untrusted pull request apart: `pr-42`. */
  label?: string;
  /** What a sandbox of a new build has to pass besides. */
  smoke?: string;
  warn: (text: string) => void;
}

export interface EnsuredTemplate {
  /** What sandboxes start from: `name:tag`. */
  reference: string;
  buildId: string;
  templateId: string | null;
  hash: string;
  reused: boolean;
  /** One sentence: why it was reused or built. */
  reason: string;
}

/**
 * Sees to it that there is a build of exactly this definition: the one that is there, or a new one, tried before it is
 * tagged. Throws TemplateFailure when the definition cannot be built, BackendError when the service failed.
 */
export async function ensureTemplate(
  definition: TemplateDefinition,
  identity: TemplateIdentity,
  options: EnsureOptions,
): Promise<EnsuredTemplate> {
  const { backend, label } = options;
  const service = backend.templates;
  const { name } = definition;
  const tags = identityTags(identity.hash, label);
  const known = await service.tags(name);
  const reusable = findReusable(known ?? [], identity.hash, label);
  const expired = reusable !== undefined && isOld(reusable, options.maxAgeMs);
  if (reusable && !options.force && !expired) {
    return reuse(reusable, 'nothing that shapes it changed');
  }

  const reason = options.force
    ? 'a new build was asked for'
    : expired
      ? `the last build is older than allowed (${reusable?.createdAt.toISOString()})`
      : comparisonText(name, await compareWithNewest(name, identity, known, options));
  options.reporter.notice(`template ${name} is built: ${reason}`);

  const wait: WaitContext = {
    signal: options.signal,
    notBefore: reusable?.createdAt,
    deadlineMs: options.deadlineMs,
    onNotice: (text) => options.reporter.notice(text),
  };
  const claim = await claimBuild(service, name, tags, wait);
  if (claim.kind !== 'ours') return settle(claim);
  try {
    // Fresh layers where that is the point: with the cache, a build of the same identity would change nothing.
    const skipCache = definition.skipCache === true || options.force || expired;
    return await settle(
      await buildTemplate(definition, identity, tags, {
        ...options,
        templateId: claim.templateId,
        skipCache,
        wait,
      }),
    );
  } finally {
    await claim.release();
  }

  function settle(built: OthersBuild): Promise<EnsuredTemplate> | EnsuredTemplate {
    switch (built.kind) {
      case 'promoted':
        return reuse(built.tag, 'another run built it at the same time');
      case 'failed':
        throw failureOf(definition, built.reason, [], 'the build of another run failed: ');
      case 'left-ready':
        break;
    }
    return promote(built.build);
  }

  function reuse({ tag, buildId }: TemplateTag, why: string): EnsuredTemplate {
    const reference = `${name}:${tag}`;
    return { reference, buildId, templateId: null, hash: identity.hash, reused: true, reason: why };
  }

  async function promote(built: BuildRef): Promise<EnsuredTemplate> {
    options.reporter.notice(`template ${name}: trying a sandbox of the new build`);
    await smokeStart(backend, `${name}:${tags.building}`, options.runId, options.signal, options.smoke);
    const first = label === undefined && !findTag(known ?? [], DEFAULT_TAG);
    // A bare name means `default`; the first trusted build gets it, later ones are a matter of promotion.
    await service.assignTags(name, tags.building, first ? [tags.promoted, DEFAULT_TAG] : [tags.promoted]);
    await options.manifests.keep({ backend: service.place, name }, identity.manifest);
    const reference = `${name}:${tags.promoted}`;
    return {
      reference,
      buildId: built.buildId,
      templateId: built.templateId,
      hash: identity.hash,
      reused: false,
      reason,
    };
  }
}

/** The build of this identity that runs may start from: a trusted one first. */
function findReusable(
  known: readonly TemplateTag[],
  hash: string,
  label: string | undefined,
): TemplateTag | undefined {
  const trusted = findTag(known, identityTags(hash).promoted);
  if (trusted || label === undefined) return trusted;
  return findTag(known, identityTags(hash, label).promoted);
}

function isOld({ createdAt }: TemplateTag, maxAgeMs: number | undefined): boolean {
  return maxAgeMs !== undefined && Date.now() - createdAt.getTime() > maxAgeMs;
}
