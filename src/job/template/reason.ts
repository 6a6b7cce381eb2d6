import { type Explanation, explainChange } from '../../template/identity/explain.js';
import type { TemplateIdentity } from '../../template/identity/identify.js';
import type { TemplateManifest } from '../../template/identity/manifest.js';
import type { ManifestStore } from '../../template/identity/manifest-store.js';
import type { Backend } from '../ports.js';
import type { TemplateTag } from './ports.js';
import { readRecord } from './record.js';
import { withSandbox } from './smoke.js';
import { promotedHash } from './tags.js';

/** How a definition differs from what is there. */
export type Comparison =
  /** Nothing was built from a description under this name. */
  | { kind: 'first'; named: boolean }
  /** It differs from the newest build so. */
  | { kind: 'changed'; since: TemplateTag; explanation: Explanation }
  /** The newest build does not say what it was made of. */
  | { kind: 'unknown'; since: TemplateTag };

export interface CompareContext {
  backend: Backend;
  manifests: ManifestStore;
  runId: string;
  signal: AbortSignal;
}

/**
 * Holds a definition against the newest build of its name: by what this machine remembers of it, else by what the
 * build itself says, for which a sandbox of it is started for a moment. Never fails for want of an answer.
 */
export async function compareWithNewest(
  name: string,
  identity: TemplateIdentity,
  known: readonly TemplateTag[] | undefined,
  context: CompareContext,
): Promise<Comparison> {
  const newest = known?.find(({ tag }) => promotedHash(tag) !== undefined);
  if (!newest) return { kind: 'first', named: known !== undefined };
  const before = await manifestOf(name, newest, context);
  if (!before) return { kind: 'unknown', since: newest };
  return { kind: 'changed', since: newest, explanation: explainChange(before, identity.manifest) };
}

async function manifestOf(
  name: string,
  { tag }: TemplateTag,
  { backend, manifests, runId, signal }: CompareContext,
): Promise<TemplateManifest | undefined> {
  const hash = promotedHash(tag);
  const place = { backend: backend.templates.place, name };
  const remembered = await manifests.newest(place);
  if (remembered?.hash === hash) return remembered;
  try {
    // A reason is not worth waiting for room.
    const record = await withSandbox(backend, `${name}:${tag}`, { runId, signal, queueMs: 0 }, (sandbox) =>
      readRecord(sandbox, signal),
    );
    return record?.hash === hash ? record : undefined;
  } catch {
    signal.throwIfAborted();
    // Only the reason is lost by it.
    return undefined;
  }
}

/** A comparison as one sentence without a full stop. */
export function comparisonText(name: string, comparison: Comparison): string {
  switch (comparison.kind) {
    case 'first':
      return comparison.named
        ? `no build of ${name} was made from a description yet`
        : `there is no template ${name} yet`;
    case 'changed':
      return `${comparison.explanation.reasons.join('; ')} (${comparison.explanation.summary})`;
    case 'unknown':
      break;
  }
  return `it differs from the newest build (${comparison.since.tag}, ${comparison.since.createdAt.toISOString()}), which does not say what it was made of`;
}
