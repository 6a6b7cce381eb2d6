import { renderCheck } from '../../report/check/render.js';
import { type ClosedPull, renderClosed } from '../../report/comment/closed.js';
import { markerOf } from '../../report/comment/marker.js';
import { renderComment } from '../../report/comment/render.js';
import type { TestReport } from '../../report/junit/model.js';
import type { ComeBack, ReportedRun, ReportLinks } from '../../report/model.js';
import type { ReportSpec } from '../../spec/model.js';
import { publishCheck } from './check-run.js';
import { type ApiLimits, createGitHubApi, type GitHubApi } from './client.js';
import type { PublishOutcome } from './outcome.js';
import { publishComment } from './sticky-comment.js';
import type { ReportTarget } from './target.js';

/** A run's end does not wait longer than this for GitHub; in ms, of all requests together. */
const LIMITS: Partial<ApiLimits> = { requestMs: 8000, totalMs: 20_000 };

export interface Publication {
  report: ReportSpec;
  /** Undefined outside of a workflow. */
  target: ReportTarget | undefined;
  /** Name of the event that started the workflow. */
  event: string;
  /** What the run is called: workflow and job. */
  title: string;
  checkName: string;
  /** Of the check, where it is shown as in progress. */
  checkId?: number;
  run: ReportedRun;
  tests?: TestReport;
  links: ReportLinks;
  back: ComeBack;
  /** Of this run and no other. */
  externalId: string;
  secrets: readonly string[];
  /** Absolute folder that artifacts are shown relative to. */
  root: string;
  /** Aborts when the user cancels. */
  signal: AbortSignal;
}

export interface Published {
  /** What was shown and where, a sentence each. */
  shown: string[];
  /** What could not be shown and why, a sentence each. */
  notices: string[];
  checkEnded: boolean;
  commentWritten: boolean;
}

type Shown = Pick<Published, 'shown' | 'notices'>;
const NOTHING: Shown = { shown: [], notices: [] };

/** Shows the run on GitHub, where that was asked for. Never rejects. */
export async function publishOnGitHub(publication: Publication): Promise<Published> {
  const { report, target, signal } = publication;
  let api: GitHubApi | undefined;
  const show = async ({ what, permission, lacking, publish }: Place): Promise<Shown> => {
    const not = (why: string): Shown => ({ shown: [], notices: [`${what} was not written: ${why}`] });
    if (!target) return not('this is no workflow of GitHub');
    const missing = lacking(target, publication);
    if (missing !== undefined) return not(missing);
    if (report.token === undefined)
      return not(
        `there is no token; leave \`github-token\` out, or give it one with \`permissions: ${permission}\``,
      );
    if (signal.aborted) return not('the run was cancelled');
    api ??= createGitHubApi({ token: report.token, apiUrl: target.apiUrl, signal, limits: LIMITS });
    const outcome = await publish(api, target, publication);
    return {
      shown: outcome.state === 'failed' ? [] : [`${what} is ${outcome.state}: ${outcome.url ?? ''}`],
      notices: outcome.notice === undefined ? [] : [signal.aborted ? givenUp(what) : outcome.notice],
    };
  };
  const [comment = NOTHING, check = NOTHING] = await Promise.all([
    report.comment ? show(COMMENT) : undefined,
    report.check ? show(CHECK) : undefined,
  ]);
  return {
    shown: [...comment.shown, ...check.shown],
    notices: [...comment.notices, ...check.notices],
    checkEnded: check.shown.length > 0,
    commentWritten: comment.shown.length > 0,
  };
}

/** Why the last request failed says nothing then. */
function givenUp(what: string): string {
  return `${what} may not be there, or not whole: the run was cancelled meanwhile`;
}

interface Place {
  what: string;
  permission: string;
  /** What the run has none of, and the way out. */
  lacking: (target: ReportTarget, publication: Publication) => string | undefined;
  publish: (api: GitHubApi, target: ReportTarget, publication: Publication) => Promise<PublishOutcome>;
}

const COMMENT: Place = {
  what: 'the comment',
  permission: 'pull-requests: write',
  lacking: ({ pull }, { event }) =>
    pull === undefined
      ? `this run belongs to no pull request (its event is \`${event}\`); run the workflow \`on: pull_request\`, or leave \`comment\` out`
      : undefined,
  publish: publishAsComment,
};

const CHECK: Place = {
  what: 'the check',
  permission: 'checks: write',
  lacking: ({ sha }) => (sha === '' ? 'this run belongs to no commit' : undefined),
  publish: publishAsCheck,
};

function publishAsComment(
  api: GitHubApi,
  { repository, pull = 0, sha, key: ownKey }: ReportTarget,
  { report, run, tests, links, back, secrets, root, title }: Publication,
): Promise<PublishOutcome> {
  const name = commentName(report, ownKey, title);
  const body = renderComment(run, {
    ...name,
    commit: sha,
    ...(tests ? { tests } : {}),
    links,
    back,
    secrets,
    root,
  });
  return publishComment(api, { repository, pull, marker: markerOf(name.key), body });
}

/** By what the comment is found again, and what it is called. */
function commentName({ comment }: ReportSpec, ownKey: string, title: string): { key: string; title: string } {
  const given = comment?.key;
  return { key: given ?? ownKey, title: given === undefined ? title : `${title}: ${given}` };
}

/**
 * Says in the comment of a pull request that it is closed, if there is one: an address in it leads nowhere now. Never
 * rejects; returns what went wrong, in a sentence.
 */
export async function publishClosed(
  closed: ClosedPull,
  {
    report,
    target,
    title,
    secrets,
    signal,
  }: Pick<Publication, 'report' | 'target' | 'title' | 'secrets' | 'signal'>,
): Promise<string | undefined> {
  if (!report.comment || target?.pull === undefined || report.token === undefined) return undefined;
  const { repository, pull, key: ownKey, runUrl, apiUrl } = target;
  const name = commentName(report, ownKey, title);
  const body = renderClosed(closed, { ...name, run: runUrl, secrets });
  const api = createGitHubApi({ token: report.token, apiUrl, signal, limits: LIMITS });
  const marker = markerOf(name.key);
  return (await publishComment(api, { repository, pull, marker, body, onlyIfThere: true })).notice;
}

function publishAsCheck(
  api: GitHubApi,
  { repository, sha, runUrl }: ReportTarget,
  { run, tests, links, back, secrets, checkName, checkId, externalId, root }: Publication,
): Promise<PublishOutcome> {
  const rendered = renderCheck(run, { ...(tests ? { tests } : {}), links, back, secrets, root });
  const id = checkId === undefined ? {} : { id: checkId };
  const check = { repository, sha, name: checkName, externalId, detailsUrl: runUrl, ...id };
  return publishCheck(api, check, rendered);
}
