import type { Section } from '../markdown/fit.js';
import type { Pen } from '../markdown/pen.js';
import type { ReportedRun } from '../model.js';
import { counted } from '../text/count.js';

/** Of one step, in bytes. */
const LIMIT_BYTES = 64 * 1024;

/** What the steps wrote for the summary, each under its step's name. */
export function foreignSection({ steps }: ReportedRun, pen: Pen): Section {
  return {
    importance: 20,
    open: '',
    close: '',
    items: steps.flatMap(({ name, summary }) => {
      const quoted = summary === undefined ? undefined : pen.quote(summary, LIMIT_BYTES);
      return quoted === undefined ? [] : [`#### From step ${pen.code(name)}\n\n${quoted}\n`];
    }),
    left: (count) => `*The summaries of ${counted(count, 'more step')} were left out.*\n\n`,
  };
}
