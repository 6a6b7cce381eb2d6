import type { TestReport } from '../junit/model.js';
import type { Pen } from '../markdown/pen.js';
import type { ReportedRun } from '../model.js';
import { counted } from '../text/count.js';
import { formatDuration } from '../text/duration.js';
import { verdictOf } from '../verdict.js';
import { testLine } from './test-line.js';

/** The result, and in one line what it is about. */
export function head(run: ReportedRun, tests: TestReport | undefined, pen: Pen): string {
  const { icon, text } = verdictOf(run, tests);
  const { total } = run.timings;
  const facts = [
    cause(run, pen),
    stepLine(run),
    tests ? testLine(tests) : '',
    total === undefined ? '' : formatDuration(total),
  ].filter((fact) => fact !== '');
  const line = facts.join(' · ');
  return `### ${icon} ${text}\n\n${line.charAt(0).toUpperCase()}${line.slice(1)}\n\n`;
}

/** Which step it was. */
export function cause(run: ReportedRun, pen: Pen): string {
  const failed = run.steps.find(({ name }) => name === run.failedStep);
  if (!failed) return '';
  const step = `step ${pen.code(failed.name, 100)}`;
  if (run.outcome === 'timed-out') return `${step} took longer than it may`;
  if (run.outcome !== 'failed') return '';
  return failed.exitCode === null ? `${step} failed` : `${step} failed with exit code ${failed.exitCode}`;
}

export function stepLine({ steps }: ReportedRun): string {
  if (steps.length === 0) return '';
  if (steps.every(({ outcome }) => outcome === 'skipped')) return 'no step ran';
  const passed = steps.filter(({ outcome }) => outcome === 'passed').length;
  return passed === steps.length
    ? `${counted(passed, 'step')} passed`
    : `${passed} of ${counted(steps.length, 'step')} passed`;
}
