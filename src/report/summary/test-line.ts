import type { TestReport } from '../junit/model.js';
import { counted } from '../text/count.js';

/** `412 tests: 2 failed, 1 error, 4 skipped, 1 flaky`, or that all passed. */
export function testLine({ counts, problems }: Pick<TestReport, 'counts' | 'problems'>): string {
  const { tests, failed, errors, skipped, flaky } = counts;
  // Not one test, and no report that could not be read: there is nothing to say.
  if (tests === 0) return problems.length > 0 ? 'no test could be read' : 'no tests';
  const parts = [
    failed > 0 ? `${failed.toLocaleString('en-US')} failed` : '',
    errors > 0 ? counted(errors, 'error') : '',
    skipped > 0 ? `${skipped.toLocaleString('en-US')} skipped` : '',
    flaky > 0 ? `${flaky.toLocaleString('en-US')} flaky` : '',
  ].filter((part) => part !== '');
  return `${counted(tests, 'test')}${parts.length > 0 ? `: ${parts.join(', ')}` : ' passed'}`;
}
