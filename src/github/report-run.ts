import type { RunResult } from '../job/result.js';
import { oneSafeLine } from '../log/step-log.js';
import type { TestReport } from '../report/junit/model.js';
import type { ReportLinks } from '../report/model.js';
import { renderSummary } from '../report/summary/render.js';
import { testLine } from '../report/summary/test-line.js';
import type { RunSpec } from '../spec/model.js';
import type { AnnotationSink } from './annotate.js';
import { annotateTests } from './annotate-tests.js';
import { type Published, publishOnGitHub } from './api/publish.js';
import { runTitle, targetOf } from './api/target.js';
import { comeBackTo } from './come-back.js';
import { readEvent } from './event.js';
import { checkNameOf } from './open-check.js';
import { stepSummary, type SummarySink } from './summary.js';

/** So many troubles with reading reports are warnings; the summary has all. */
const WARNINGS = 3;

/** What this file needs of the toolkit. */
export interface ReportSink extends AnnotationSink, SummarySink {
  info(text: string): void;
  warning(text: string): void;
}

export interface RunReport {
  spec: Pick<RunSpec, 'backend' | 'report' | 'root'>;
  /** With what steps handed over masked. */
  result: RunResult;
  tests: TestReport | undefined;
  /** The sandbox is on this machine. */
  local: boolean;
  runId: string;
  /** Of the check that is shown as in progress. */
  checkId?: number;
  environment: Readonly<Record<string, string | undefined>>;
  secrets: readonly string[];
  /** Aborts when the user cancels: then nothing is sent any more. */
  signal: AbortSignal;
}

/**
 * Shows a run that is over: failed tests as annotations, the summary, a comment, a check. Never rejects, and changes
 * nothing of the run's outcome: what cannot be shown is a notice in the log and in the summary. Says what of the comment and the check was done.
 */
export async function reportRun(
  sink: ReportSink,
  report: RunReport,
): Promise<Pick<Published, 'checkEnded' | 'commentWritten'>> {
  const { spec, result, tests, environment, secrets } = report;
  const safe = (text: string): string => oneSafeLine(text, secrets);
  const notice = (text: string): void => sink.notice(safe(text));
  const attempt = async <T>(what: string, work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      notice(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };

  if (tests) {
    sink.info(safe(`Tests: ${testLine(tests)}`));
    for (const problem of tests.problems.slice(0, WARNINGS)) sink.warning(safe(`test report ${problem}`));
    await attempt('the annotations', () => annotateTests(sink, tests, secrets));
  }
  const target = targetOf(environment, readEvent(environment));
  const links: ReportLinks = target
    ? { run: target.runUrl, blob: target.blobUrl, artifactList: target.artifactsUrl }
    : {};
  const back = comeBackTo(result.sandbox.id, report.local, spec.backend, environment);
  const left = ['running', 'paused'].includes(result.sandbox.state);
  if (left && result.outcome !== 'passed' && back.shell !== undefined) {
    sink.info(safe(`To look into sandbox ${result.sandbox.id}: ${back.shell}`));
  }
  const shared = { ...(tests ? { tests } : {}), links, back, secrets, root: spec.root };

  const summary = spec.report.summary ? stepSummary(sink, environment) : undefined;
  // First: a comment may take its time, and a cancelled run still wants its summary.
  await attempt('the summary', () =>
    summary?.write((limitBytes) => renderSummary(result, { ...shared, limitBytes })),
  );
  const published = await attempt('the comment or the check', () =>
    publishOnGitHub({
      ...shared,
      report: spec.report,
      target,
      run: result,
      event: environment.GITHUB_EVENT_NAME ?? 'unknown',
      title: runTitle(environment),
      checkName: checkNameOf(spec.report, environment),
      ...(report.checkId === undefined ? {} : { checkId: report.checkId }),
      externalId: report.runId,
      signal: report.signal,
    }),
  );
  const { shown, notices, checkEnded, commentWritten } = published ?? {
    shown: [],
    notices: [],
    checkEnded: false,
    commentWritten: false,
  };
  for (const text of shown) sink.info(safe(text));
  for (const text of notices) notice(text);
  await attempt('the summary', () => summary?.notices(notices, secrets));
  return { checkEnded, commentWritten };
}
