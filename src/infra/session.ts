import type { RunOrigin } from '../job/origin.js';
import type { InfraSpec } from '../spec/infra/model.js';
import type { Problem } from '../spec/model.js';
import { explainChange } from '../template/identity/explain.js';
import type { ManifestStore } from '../template/identity/manifest-store.js';
import { type Declared, declare } from './declare.js';
import type { Observed } from './model.js';
import { observe } from './observe.js';
import { plan, type Planned } from './plan/plan.js';
import type { InfraReader } from './ports.js';
import { builtTag, type Owner } from './tags.js';

export interface PlanSession extends Planned, Declared {
  owner: Owner;
  observed: Observed;
}

export interface SessionOptions {
  reader: InfraReader;
  origin: RunOrigin & { repository: string };
  manifests: ManifestStore;
  mayRunModules: boolean;
  signal: AbortSignal;
}

/** Reads what is wanted, looks at what is there, and says what has to be done. Writes nothing. */
export async function makePlan(
  spec: InfraSpec,
  { reader, origin, manifests, mayRunModules, signal }: SessionOptions,
): Promise<PlanSession | { problems: Problem[] }> {
  const owner = { repository: origin.repository, stage: spec.stage };
  const declared = await declare(spec, { mayRunModules, signal });
  if ('problems' in declared) return declared;
  const observed = await observe(reader, owner, { signal });
  const reasons = await reasonsOf(declared, observed, reader.place, manifests);
  return { ...declared, owner, observed, ...plan({ owner, wanted: declared.wanted, observed, reasons }) };
}

/** What changed, in words, where this machine remembers what the build before was made of. */
async function reasonsOf(
  { materials }: Declared,
  { templates }: Observed,
  place: string,
  manifests: ManifestStore,
): Promise<Record<string, string>> {
  const reasons: Record<string, string> = {};
  for (const [key, { definition, identity }] of materials.templates) {
    const tags = templates.find(({ name }) => name === definition.name)?.tags;
    if (!tags || tags.some(({ tag }) => tag === builtTag(identity.hash))) continue;
    const before = await manifests.newest({ backend: place, name: definition.name });
    if (!before || !tags.some(({ tag }) => tag === builtTag(before.hash))) continue;
    const { reasons: changes, summary } = explainChange(before, identity.manifest);
    reasons[key] =
      `${changes.slice(0, 3).join('; ')}${changes.length > 3 ? `; and ${changes.length - 3} more` : ''} (${summary})`;
  }
  return reasons;
}
