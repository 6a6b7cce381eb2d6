/** A file of the repository, relative to its root, with forward slashes. Lines count from 1. */
export interface TestPlace {
  file: string;
  line?: number;
}

/** Where a test stands among the others. Names come from the report: escape them before they are shown. */
export interface TestName {
  name: string;
  /** Its class, or the suite that it belongs to. May be empty. */
  suite: string;
}

export interface FailedTest extends TestName {
  /** `error`: it broke, rather than found something wrong, as far as its runner tells the two apart. */
  kind: 'failed' | 'error';
  message: string;
  /** Trace or output, bounded. Empty when there is none, or when there were too many. */
  detail: string;
  place?: TestPlace;
  durationMs?: number;
  /** How often it was tried. */
  attempts: number;
}

/** A test that failed and then passed without a change. */
export interface FlakyTest extends TestName {
  /** What it said when it failed. */
  message: string;
  place?: TestPlace;
  /** How often it failed. */
  failures: number;
}

export interface SlowTest extends TestName {
  durationMs: number;
}

export interface TestCounts {
  /** The sum of the next four. */
  tests: number;
  /** With the flaky ones. */
  passed: number;
  failed: number;
  errors: number;
  skipped: number;
  /** Among those that passed. */
  flaky: number;
}

/** What JUnit files say, together. */
export interface TestReport {
  /** Files that could be read, at least in part. */
  files: number;
  counts: TestCounts;
  /** Sum over all tests. */
  durationMs: number;
  /** In the order of the files; at most `JUNIT_LIMITS.failures`, `counts` has all. */
  failures: FailedTest[];
  flaky: FlakyTest[];
  /** The slowest first. */
  slowest: SlowTest[];
  /** What could not be read, or not to its end: one sentence each. */
  problems: string[];
}
