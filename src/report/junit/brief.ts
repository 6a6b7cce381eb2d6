import type { FailedTest, FlakyTest, TestCounts, TestReport } from './model.js';

/** So many failed and flaky tests are named, each. */
export const BRIEF_LIMIT = 100;

/** A test report as the JSON result has it: the counts, and the first tests that failed. */
export interface TestsBrief {
  /** Reports that were read. */
  files: number;
  counts: TestCounts;
  /** Sum over all tests. */
  durationMs: number;
  /** At most {@link BRIEF_LIMIT}; `counts` has all. */
  failures: Omit<FailedTest, 'detail'>[];
  flaky: FlakyTest[];
  /** What could not be read, or not to its end: one sentence each. */
  problems: string[];
}

/** The part of a report that is small enough for a JSON result. */
export function briefOf({ files, counts, durationMs, failures, flaky, problems }: TestReport): TestsBrief {
  return {
    files,
    counts,
    durationMs,
    failures: failures.slice(0, BRIEF_LIMIT).map(({ detail: _traces, ...rest }) => rest),
    flaky: flaky.slice(0, BRIEF_LIMIT),
    problems,
  };
}
