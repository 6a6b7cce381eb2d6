import { asStale, type PlanCommentOptions, renderPlanComment } from '../../report/plan/comment.js';
import { markerOf } from '../../report/comment/marker.js';
import type { ReportedPlan } from '../../report/plan/model.js';
import { createGitHubApi, type GitHubApi } from '../api/client.js';
import { editComment, publishComment } from '../api/sticky-comment.js';
import type { InfraInputs } from './inputs.js';

/** What is shown is not worth waiting longer for; in ms, of all requests together. */
const LIMITS = { requestMs: 8000, totalMs: 20_000 };

/** Where the plans of a stage are shown. */
export interface PlanPlace {
  api: GitHubApi;
  repository: { owner: string; repo: string };
  pull: number;
  key: string;
}

/** The comment's place, or why there is none. */
export function placeOf(
  { target, token, word, event }: InfraInputs,
  { stage, file }: { stage: string; file: string },
  signal: AbortSignal,
): PlanPlace | { notice: string | undefined } {
  if (word('comment') === 'false') return { notice: undefined };
  if (target?.pull === undefined) {
    // It was not asked for in so many words.
    const asked = word('comment') === 'true';
    return {
      notice: asked
        ? `the comment was not written: this run belongs to no pull request (its event is \`${event}\`)`
        : undefined,
    };
  }
  if (token === undefined) return { notice: 'the comment was not written: there is no token' };
  const { apiUrl, repository, pull } = target;
  return {
    api: createGitHubApi({ token, apiUrl, signal, limits: LIMITS }),
    repository,
    pull,
    key: `plan ${file} ${stage}`,
  };
}

/** Says in the comment of the commit before that it is not of the newest. Returns what went wrong. */
export async function markStale(
  { api, repository, pull, key }: PlanPlace,
  head: string,
): Promise<string | undefined> {
  const outcome = await editComment(api, { repository, pull, marker: markerOf(key) }, (body) =>
    asStale(body, head),
  );
  return outcome.notice;
}

/** Writes the comment of a plan, or of what came of it. Returns what went wrong. */
export async function showPlan(
  { api, repository, pull, key }: PlanPlace,
  plan: ReportedPlan,
  options: Omit<PlanCommentOptions, 'key' | 'newerHead'>,
): Promise<string | undefined> {
  const head = await headOf({ api, repository, pull, key });
  const newerHead = head !== undefined && plan.commit !== null && head !== plan.commit ? head : undefined;
  const body = renderPlanComment(plan, {
    ...options,
    key,
    ...(newerHead === undefined ? {} : { newerHead }),
  });
  return (await publishComment(api, { repository, pull, marker: markerOf(key), body })).notice;
}

/** The newest commit of the pull request; undefined when GitHub does not say. */
async function headOf({ api, repository, pull }: PlanPlace): Promise<string | undefined> {
  try {
    const { data } = await api.request(
      { doing: 'looking at the pull request', permission: 'pull-requests: read', repeatable: true },
      async (octokit, request) => octokit.rest.pulls.get({ ...repository, pull_number: pull, request }),
    );
    const sha = (data as { head?: { sha?: unknown } } | undefined)?.head?.sha;
    return typeof sha === 'string' ? sha : undefined;
  } catch {
    // The commit stands in the comment in any case.
    return undefined;
  }
}
