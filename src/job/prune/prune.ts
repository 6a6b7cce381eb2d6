import { askedOnce } from './facts.js';
import { CANCELLED, sandboxItem, snapshotItem, tagItem } from './items.js';
import { look, type Look, type LookContext } from './look.js';
import type { JudgedSandbox, PrunedItem, PruneResult } from './model.js';
import { type TakeContext, takeSandbox } from './take-sandbox.js';
import { takeTags } from './take-tags.js';

/** A service that fails so often in a row is not asked for more. */
const FAILURES = 3;

export interface PruneOptions extends Omit<LookContext, 'note' | 'warn'> {
  dryRun: boolean;
  /** Told of each thing when its fate is known. */
  onItem?(item: PrunedItem): void;
  /** `notice`: as always; `warning`: something is not known, or failed. */
  onText?(kind: 'notice' | 'warning', text: string): void;
}

/**
 * Sweeps up what a repository left at the service: looks, judges, and, unless it is a dry run, takes what goes.
 *
 * @throws BackendError when the sandboxes cannot be listed; whatever fails after that is part of the result
 */
export async function prune(options: PruneOptions): Promise<PruneResult> {
  const { sweeper, dryRun, signal } = options;
  const notes: string[] = [];
  const warnings: string[] = [];
  const note = (text: string): void => {
    notes.push(text);
    options.onText?.('notice', text);
  };
  const warn = (text: string): void => {
    warnings.push(text);
    options.onText?.('warning', text);
  };
  const seen = await look({ ...options, note, warn });
  const items: PrunedItem[] = [];
  const put = (some: readonly PrunedItem[]): void => {
    items.push(...some);
    for (const one of some) options.onItem?.(one);
  };
  if (dryRun) put(foreseen(seen));
  else await carryOut(seen, { ...options, note, warn, fresh: askedOnce(options.facts) }, put);
  put(seen.failed.map(({ name, reason }) => ({ kind: 'template', id: name, what: 'failed', reason })));
  const count = (what: PrunedItem['what']): number => items.filter((one) => one.what === what).length;
  return {
    repository: sweeper.repository,
    dryRun,
    cancelled: signal.aborted,
    pruned: count('pruned'),
    kept: count('kept'),
    failed: count('failed'),
    items,
    notes,
    warnings,
  };
}

async function carryOut(
  { plan }: Look,
  context: TakeContext,
  put: (items: readonly PrunedItem[]) => void,
): Promise<void> {
  let failures = 0;
  for (const judged of plan.sandboxes) {
    if (!judged.verdict.goes) put(asJudged(judged));
    else if (context.signal.aborted) put([sandboxItem(judged, CANCELLED)]);
    else if (failures >= FAILURES) put([sandboxItem(judged, NOT_TRIED)]);
    else {
      const items = await takeSandbox(judged, context);
      failures = items.some(({ what }) => what === 'failed') ? failures + 1 : 0;
      put(items);
    }
  }
  for (const template of plan.templates) put(await takeTags(template, context));
}

const NOT_TRIED = {
  what: 'failed',
  reason: `it was not tried: the service failed ${FAILURES} times in a row`,
} as const;

/** What a sweep would come to, if nothing changed until then. */
function foreseen({ plan }: Look): PrunedItem[] {
  return [
    ...plan.sandboxes.flatMap(asJudged),
    ...plan.templates.flatMap(({ name, tags }) =>
      tags.map(({ tag, verdict }) => tagItem(name, tag.tag, outcomeOf(verdict))),
    ),
  ];
}

function asJudged(judged: JudgedSandbox): PrunedItem[] {
  return [
    ...(judged.snapshots ?? []).map(({ id, verdict }) => snapshotItem(id, outcomeOf(verdict))),
    sandboxItem(judged, outcomeOf(judged.verdict)),
  ];
}

function outcomeOf({ goes, reason }: JudgedSandbox['verdict']): Pick<PrunedItem, 'what' | 'reason'> {
  return { what: goes ? 'pruned' : 'kept', reason };
}
