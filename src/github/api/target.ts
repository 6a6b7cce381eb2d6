import type { Repository } from './sticky-comment.js';

/** Where on GitHub a run belongs. */
export interface ReportTarget {
  apiUrl: string;
  repository: Repository;
  /** Number of the pull request, where the event is of one. */
  pull?: number;
  /** The commit that people look at: the head of a pull request, not its merge. */
  sha: string;
  /** This attempt of the workflow's run, for people. */
  runUrl: string;
  /** Where the artifacts of the run are listed. */
  artifactsUrl: string;
  /** What a file's path is put behind to show it at that commit. */
  blobUrl: string;
  /** Tells this use of the action from others in the repository. Jobs of a matrix have the same: they need one of their own. */
  key: string;
}

interface Payload {
  pull_request?: { number?: unknown; head?: { sha?: unknown } };
  issue?: { number?: unknown; pull_request?: unknown };
  workflow_run?: { head_sha?: unknown; pull_requests?: { number?: unknown }[] };
}

/**
 * Reads it from what the runner says. Undefined outside of a workflow.
 *
 * @param payload the event, parsed
 */
export function targetOf(
  environment: Readonly<Record<string, string | undefined>>,
  payload: unknown,
): ReportTarget | undefined {
  const [owner, repo, ...more] = (environment.GITHUB_REPOSITORY ?? '').split('/');
  if (!owner || !repo || more.length > 0) return undefined;
  const event = (typeof payload === 'object' && payload !== null ? payload : {}) as Payload;
  const server = (environment.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, '');
  const sha =
    text(event.pull_request?.head?.sha) ?? text(event.workflow_run?.head_sha) ?? environment.GITHUB_SHA ?? '';
  const pull =
    number(event.pull_request?.number) ??
    // A comment on a pull request is one on an issue.
    (event.issue?.pull_request === undefined ? undefined : number(event.issue.number)) ??
    number(event.workflow_run?.pull_requests?.[0]?.number);
  const { GITHUB_RUN_ID: run = '', GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
  return {
    apiUrl: environment.GITHUB_API_URL ?? 'https://api.github.com',
    repository: { owner, repo },
    ...(pull === undefined ? {} : { pull }),
    sha,
    runUrl: `${server}/${owner}/${repo}/actions/runs/${run}/attempts/${attempt}`,
    artifactsUrl: `${server}/${owner}/${repo}/actions/runs/${run}#artifacts`,
    blobUrl: `${server}/${owner}/${repo}/blob/${sha}/`,
    key: [environment.GITHUB_WORKFLOW, environment.GITHUB_JOB, environment.GITHUB_ACTION]
      .filter((part) => part !== undefined && part !== '')
      .join(' / '),
  };
}

/** What a run is called: workflow and job. */
export function runTitle({
  GITHUB_WORKFLOW: workflow,
  GITHUB_JOB: job,
}: Readonly<Record<string, string | undefined>>): string {
  return [workflow, job].filter(Boolean).join(' / ');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}
