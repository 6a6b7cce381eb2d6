import { readFileSync } from 'node:fs';
import type { ReportedRun } from '../report/model.js';
import type { ReportSpec } from '../spec/model.js';
import { publishOnGitHub } from './api/publish.js';
import { runTitle, targetOf } from './api/target.js';
import { readEvent } from './event.js';

/** What main leaves for it in the runner's state. */
export interface LateCommentState {
  /** See `ReportSpec`. */
  key?: string;
  root: string;
}

export interface LateComment extends LateCommentState {
  token: string | undefined;
  /** Path of main's result, where it got so far. */
  resultFile: string;
  cancelled: boolean;
  /** What became of the sandbox since. */
  state: ReportedRun['sandbox']['state'] | undefined;
  secrets: readonly string[];
}

/**
 * Writes the comment of a run that was cancelled or killed before it could: an earlier push's result would else go on
 * standing there as this one's. Never rejects; returns what went wrong, in a sentence.
 */
export async function commentLate(
  late: LateComment,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const { key, root, token, resultFile, cancelled, state, secrets } = late;
  const target = targetOf(environment, readEvent(environment));
  if (target?.pull === undefined || token === undefined) return undefined;
  const run = readResult(resultFile) ?? unknownRun(cancelled);
  const report: ReportSpec = { summary: false, comment: key === undefined ? {} : { key }, token };
  const { notices } = await publishOnGitHub({
    report,
    target,
    event: environment.GITHUB_EVENT_NAME ?? 'unknown',
    title: runTitle(environment),
    checkName: '',
    run: { ...run, sandbox: { ...run.sandbox, ...(state ? { state } : {}) } },
    links: { run: target.runUrl, blob: target.blobUrl, artifactList: target.artifactsUrl },
    back: {},
    externalId: '',
    secrets,
    root,
    signal: new AbortController().signal,
  });
  return notices[0];
}

/** Main's own, so it is whole or not there. */
function readResult(file: string): ReportedRun | undefined {
  if (file === '') return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReportedRun;
  } catch {
    return undefined;
  }
}

function unknownRun(cancelled: boolean): ReportedRun {
  return {
    outcome: cancelled ? 'cancelled' : 'lost',
    failedStep: null,
    sandbox: { id: null, state: 'none', resumed: false },
    template: { id: null, name: '', reused: false, reason: '' },
    steps: [],
    artifacts: [],
    urls: {},
    timings: {},
    warnings: [],
    problems: [],
    ...(cancelled
      ? {}
      : { error: { message: 'the run was killed before it came to its end', hint: 'see its log' } }),
  };
}
