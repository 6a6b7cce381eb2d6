import type { TemplateIdentity } from '../../template/identity/identify.js';
import type { BuildStatus } from './ports.js';
import { type CompareContext, type Comparison, comparisonText, compareWithNewest } from './reason.js';
import { findTag, identityTags } from './tags.js';

/** What is there of an identity, without building anything. */
export interface TemplateLook {
  /** `missing`: never built, or gone. */
  state: 'ready' | 'building' | 'failed' | 'missing';
  /** One sentence. */
  reason: string;
  templateId: string | null;
  buildId: string | null;
  builtAt: Date | null;
}

/** Says whether a build of this identity is there, at work or failed. */
export async function lookAtTemplate(
  name: string,
  identity: TemplateIdentity,
  context: CompareContext & { label?: string },
): Promise<TemplateLook> {
  const service = context.backend.templates;
  const known = await service.tags(name);
  if (!known) return missing(`there is no template ${name} yet`, null);
  const templateId = (await service.idOf(name)) ?? null;
  const tags = identityTags(identity.hash, context.label);
  const ready = findTag(known, identityTags(identity.hash).promoted) ?? findTag(known, tags.promoted);
  if (ready) {
    const { buildId, createdAt } = ready;
    return {
      state: 'ready',
      reason: 'nothing that shapes it changed',
      templateId,
      buildId,
      builtAt: createdAt,
    };
  }
  const building = findTag(known, tags.building);
  if (building && templateId !== null) {
    const { buildId, createdAt } = building;
    const { state, reason } = await service.status({ templateId, buildId }, 0, context.signal);
    return { ...describe(state, reason), templateId, buildId, builtAt: createdAt };
  }
  const comparison = await compareWithNewest(name, identity, known, context);
  return missing(comparisonText(name, comparison), templateId);
}

function missing(reason: string, templateId: string | null): TemplateLook {
  return { state: 'missing', reason, templateId, buildId: null, builtAt: null };
}

function describe(
  state: BuildStatus['state'],
  reason: BuildStatus['reason'],
): Pick<TemplateLook, 'state' | 'reason'> {
  if (state === 'error') {
    return {
      state: 'failed',
      reason: `its build failed: ${reason?.message ?? 'the service gave no reason'}`,
    };
  }
  if (state === 'ready')
    return { state: 'building', reason: 'it is built, and no sandbox was started from it yet' };
  return { state: 'building', reason: 'its build is at work' };
}

/** Why a build would be needed, or that it would not. */
export interface TemplateExplanation {
  reused: boolean;
  reason: string;
  comparison: Comparison | null;
}

/** What a build of this definition would do, and why. Builds nothing. */
export async function explainTemplate(
  name: string,
  identity: TemplateIdentity,
  context: CompareContext & { label?: string },
): Promise<TemplateExplanation> {
  const known = await context.backend.templates.tags(name);
  const promoted = [identityTags(identity.hash), identityTags(identity.hash, context.label)];
  if (promoted.some((tags) => findTag(known ?? [], tags.promoted))) {
    return { reused: true, reason: 'nothing that shapes it changed', comparison: null };
  }
  const comparison = await compareWithNewest(name, identity, known, context);
  return { reused: false, reason: comparisonText(name, comparison), comparison };
}
