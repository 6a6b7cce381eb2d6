import { fitSections, type Section } from '../markdown/fit.js';
import { createPen, type Pen } from '../markdown/pen.js';
import { SUMMARY_LIMIT_BYTES } from '../summary/render.js';
import { counted } from '../text/count.js';
import { BYTES } from '../text/cut.js';
import { nameOf, sweepLine } from './lines.js';
import type { ReportedItem, ReportedSweep } from './model.js';

/**
 * A sweep as the Markdown of a step summary, never longer than `limitBytes`. Whatever the service names is text in it;
 * what does not fit is left out, what stays before what went, and said.
 */
export function renderSweep(
  sweep: ReportedSweep,
  {
    secrets = [],
    limitBytes = SUMMARY_LIMIT_BYTES,
  }: { secrets?: readonly string[]; limitBytes?: number } = {},
): string {
  const pen = createPen(secrets);
  const of = (...whats: ReportedItem['what'][]): ReportedItem[] =>
    sweep.items.filter(({ what }) => whats.includes(what));
  const line = sweepLine(sweep);
  const icon = sweep.failed > 0 ? '⚠️' : '🧹';
  return fitSections(
    `### ${icon} Prune\n\n${line.charAt(0).toUpperCase()}${line.slice(1)}${sweep.dryRun ? ' (a dry run: nothing was changed)' : ''}\n\n`,
    [
      list(40, 'Could not be taken', of('failed'), pen),
      leftAlone(sweep, pen),
      list(20, sweep.dryRun ? 'Would go' : 'Went', of('pruned', 'gone'), pen),
      list(10, 'Stays', of('kept'), pen, true),
    ],
    '\n*Parts of this summary were left out: GitHub takes no longer one. The whole result is in the JSON file (output `result`).*\n',
    limitBytes,
    BYTES,
  );
}

function list(
  importance: number,
  title: string,
  items: readonly ReportedItem[],
  pen: Pen,
  folded = false,
): Section {
  return {
    importance,
    open: folded ? `<details><summary>${title}: ${items.length}</summary>\n\n` : `#### ${title}\n\n`,
    close: folded ? '\n</details>\n\n' : '\n',
    items: items.map((item) => `- ${pen.code(nameOf(item), 400)}: ${pen.prose(item.reason, 600)}\n`),
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

function leftAlone({ warnings, notes }: ReportedSweep, pen: Pen): Section {
  return {
    importance: 30,
    open: '#### Left alone\n\n',
    close: '\n',
    items: [
      ...warnings.map((text) => `- ⚠️ ${pen.prose(text)}\n`),
      ...notes.map((text) => `- ℹ️ ${pen.prose(text)}\n`),
    ],
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}
