import { cleanLine } from '../text/clean.js';
import { shorten } from '../text/cut.js';
import type { ReportedItem, ReportedSweep } from './model.js';

/** One thing and its fate in one clean line: `would go: sandbox i1 (paused, key pr-42): pull request 42 is closed`. */
export function itemLine(item: ReportedItem, dryRun: boolean): string {
  return `${fateOf(item, dryRun)}: ${nameOf(item)}: ${shorten(cleanLine(item.reason), 600)}`;
}

/** `sandbox i1 (paused, from base, key pr-42)` */
export function nameOf({ kind, id, state, template, key }: ReportedItem): string {
  const more = [
    state,
    template === undefined ? undefined : `from ${template}`,
    key === undefined ? undefined : `key ${key}`,
  ]
    .filter((part) => part !== undefined)
    .map((part) => shorten(cleanLine(part), 140));
  return `${kind} ${shorten(cleanLine(id), 200)}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}

/** The whole in one line: `3 would go, 2 stay`. */
export function sweepLine({ dryRun, cancelled, pruned, kept, failed }: ReportedSweep): string {
  const parts = [
    dryRun ? `${pruned} would go` : `${pruned} went`,
    `${kept} ${kept === 1 ? 'stays' : 'stay'}`,
    ...(failed > 0 ? [`${failed} could not be taken`] : []),
  ];
  return `${cancelled ? 'cancelled: ' : ''}${parts.join(', ')}`;
}

function fateOf({ what }: ReportedItem, dryRun: boolean): string {
  switch (what) {
    case 'pruned':
      return dryRun ? 'would go' : 'went';
    case 'gone':
      return 'gone already';
    case 'kept':
      return 'stays';
    case 'failed':
      break;
  }
  return 'failed';
}
