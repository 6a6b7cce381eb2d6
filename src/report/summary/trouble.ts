import type { Section } from '../markdown/fit.js';
import type { Pen } from '../markdown/pen.js';
import type { ReportedProblem, ReportedRun } from '../model.js';
import { counted } from '../text/count.js';

/** Why there is no result of the steps. */
export function errorSection({ error }: ReportedRun, pen: Pen): Section {
  return {
    importance: 100,
    open: '',
    close: '',
    items: error ? [block(error, pen)] : [],
    left: () => '',
  };
}

/** So much of a traceback, in characters: its end says most. */
const MAX_TRACEBACK = 2000;

/** The errors that code ended with. */
export function codeErrorSection({ steps }: ReportedRun, pen: Pen): Section {
  return {
    importance: 88,
    open: '',
    close: '',
    items: steps.flatMap(({ name, error }) => {
      if (!error) return [];
      const { place, cell, traceback } = error;
      const where = place ? ` (${pen.code(`${place.file}:${place.line}`)})` : '';
      const inCell = cell === undefined ? '' : `, cell ${cell}`;
      const what = error.value === '' ? error.name : `${error.name}: ${error.value}`;
      const log = traceback === '' ? '' : `\n${pen.fence(traceback, MAX_TRACEBACK)}`;
      return [`> ${pen.code(name)}${inCell}: ${pen.prose(what)}${where}\n${log}\n`];
    }),
    left: (count) => `*… and ${counted(count, 'more error')} of code*\n\n`,
  };
}

/** What went wrong beside the steps; their result stands. */
export function problemSection({ problems }: ReportedRun, pen: Pen): Section {
  return {
    importance: 80,
    open: '#### Beside the steps\n\n',
    close: '',
    items: problems.map((problem) => block(problem, pen)),
    left: (count) => `*… and ${counted(count, 'more problem')}*\n\n`,
  };
}

export function warningSection({ warnings }: ReportedRun, pen: Pen): Section {
  return {
    importance: 60,
    open: '#### Warnings\n\n',
    close: '\n',
    items: warnings.map((warning) => `- ⚠️ ${pen.prose(warning)}\n`),
    left: (count) => `- … and ${counted(count, 'more warning')}\n`,
  };
}

function block({ message, hint, place, lines = [] }: ReportedProblem, pen: Pen): string {
  const where = place ? ` (${pen.code(`${place.file}:${place.line}`)})` : '';
  const wayOut = hint === '' ? '' : `\n> \n> **Way out:** ${pen.prose(hint)}`;
  const log = lines.length === 0 ? '' : `\n${pen.fence(lines.join('\n'))}`;
  return `> ${pen.prose(message)}${where}${wayOut}\n${log}\n`;
}
