import type { Section } from '../markdown/fit.js';
import type { Pen } from '../markdown/pen.js';
import type { ReportedRun, ReportedStep } from '../model.js';
import { counted } from '../text/count.js';
import { formatDuration } from '../text/duration.js';

export const STEP_ICONS: Record<ReportedStep['outcome'], string> = {
  passed: '✅',
  failed: '❌',
  'timed-out': '⏱️',
  lost: '💥',
  cancelled: '🚫',
  skipped: '⏭️',
};

/** The steps in their order, one a row. */
export function stepSection({ steps }: ReportedRun, pen: Pen): Section {
  return {
    importance: 90,
    open: '| | Step | Result | Time |\n|:-:|:--|:--|--:|\n',
    close: '\n',
    items: steps.map((step) => {
      const took = step.outcome === 'skipped' ? '' : formatDuration(step.durationMs);
      return `| ${STEP_ICONS[step.outcome]} | ${pen.code(step.name)} | ${resultOf(step)} | ${took} |\n`;
    }),
    left: (count) => `| … | *${counted(count, 'more step')}* | | |\n`,
  };
}

function resultOf({ outcome, exitCode }: ReportedStep): string {
  if (outcome === 'failed' && exitCode !== null) return `exit code ${exitCode}`;
  return outcome === 'timed-out' ? 'timed out' : outcome;
}
