import { counted } from './text/count.js';
import type { TestReport } from './junit/model.js';
import type { ReportedRun } from './model.js';

export interface Verdict {
  icon: string;
  /** A sentence without names: safe anywhere. */
  text: string;
}

type Judged = Pick<ReportedRun, 'outcome' | 'problems' | 'error'>;

/** How a run ended, in a few words. A failure of the service reads differently from one of the tests. */
export function verdictOf(run: Judged, tests?: TestReport): Verdict {
  return VERDICTS[run.outcome](run, tests);
}

const VERDICTS: Record<ReportedRun['outcome'], (run: Judged, tests?: TestReport) => Verdict> = {
  passed: ({ problems }) =>
    problems.length > 0
      ? {
          icon: '⚠️',
          text: `The steps passed, but ${counted(problems.length, 'thing')} went wrong beside them`,
        }
      : { icon: '✅', text: 'Passed' },
  failed({ error }, tests) {
    if (error) return { icon: '❌', text: 'The template could not be built; no step ran' };
    const failed = tests ? failedTests(tests) : 0;
    return { icon: '❌', text: failed > 0 ? `Failed: ${counted(failed, 'test')}` : 'Failed' };
  },
  'timed-out': () => ({ icon: '⏱️', text: 'Timed out' }),
  lost: () => ({ icon: '💥', text: 'The sandbox was lost before the steps ended: no result' }),
  service: () => ({ icon: '🔌', text: 'The sandbox service failed, not the steps: no result' }),
  cancelled: () => ({ icon: '🚫', text: 'Cancelled' }),
};

/** Tests that count against a run. */
export function failedTests({ counts }: TestReport): number {
  return counts.failed + counts.errors;
}
