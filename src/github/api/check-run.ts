import { CHECK_LIMITS, type CheckAnnotation, type RenderedCheck } from '../../report/check/render.js';
import { counted } from '../../report/text/count.js';
import type { ApiCall, GitHubApi } from './client.js';
import { createOnce } from './create-once.js';
import { ApiError } from './failure.js';
import { failureOf, published, type PublishOutcome } from './outcome.js';
import type { Repository } from './sticky-comment.js';

export interface CheckRun {
  repository: Repository;
  /** Commit that the check is for: the head of the pull request, not its merge. */
  sha: string;
  /** What branch protection knows it by. */
  name: string;
  /** Ours: finds the check again when it is unclear whether it was created. Different for each run and attempt. */
  externalId: string;
  detailsUrl?: string;
  /** One that was opened before, see `openCheck`. */
  id?: number;
}

/** Shows the check as running. Returns its ID, or why there is none. Never rejects. */
export async function openCheck(
  api: GitHubApi,
  check: CheckRun,
): Promise<{ id: number } | { notice: string }> {
  try {
    return { id: (await createCheck(api, check, { status: 'in_progress' })).id };
  } catch (error) {
    return { notice: failureOf(error).notice };
  }
}

/** Writes a check run with its annotations, in batches as GitHub takes them. Never rejects. */
export function publishCheck(
  api: GitHubApi,
  check: CheckRun,
  rendered: RenderedCheck,
): Promise<PublishOutcome> {
  return published(async () => {
    const { conclusion, title, summary, annotations } = rendered;
    const [first = [], ...rest] = batches(annotations);
    const output = (batch: CheckAnnotation[]): object => ({ title, summary, annotations: batch });
    const done = { status: 'completed', conclusion };

    const { id, url } =
      check.id === undefined
        ? await createCheck(api, check, { ...done, output: output(first) })
        : // Annotations that came twice are better than a check that never ends.
          await update(api, check, check.id, { ...done, output: output(first) }, true);
    const state = check.id === undefined ? 'created' : 'updated';
    let shown = first.length;
    try {
      for (const batch of rest) {
        // Annotations are added, not replaced: a batch that may have arrived is not sent again.
        await update(api, check, id, { output: output(batch) }, false);
        shown += batch.length;
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const missing = counted(annotations.length - shown, 'annotation');
      return { state, url, notice: `${missing} of the check are missing: ${error.message}` };
    }
    return { state, url };
  });
}

/** Ends a check whose run cannot do that any more. Never rejects; returns what went wrong, in a sentence. */
export async function endCheck(
  api: GitHubApi,
  repository: Repository,
  id: number,
  { conclusion, title, summary }: Omit<RenderedCheck, 'annotations'>,
): Promise<string | undefined> {
  const done = { status: 'completed', conclusion, output: { title, summary } };
  try {
    await update(api, { repository }, id, done, true);
    return undefined;
  } catch (error) {
    return failureOf(error).notice;
  }
}

function batches(annotations: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const all: CheckAnnotation[][] = [];
  for (let at = 0; at < annotations.length; at += CHECK_LIMITS.perRequest) {
    all.push(annotations.slice(at, at + CHECK_LIMITS.perRequest));
  }
  return all;
}

interface Known {
  id: number;
  url: string | undefined;
}

function call(doing: string, repeatable: boolean): ApiCall {
  return { doing, permission: 'checks: write', repeatable };
}

async function createCheck(api: GitHubApi, check: CheckRun, fields: object): Promise<Known> {
  const create = async (): Promise<Known> => {
    const { repository, sha, name, externalId, detailsUrl } = check;
    const { data } = await api.request(call('creating the check', false), async (octokit, request) =>
      octokit.request('POST /repos/{owner}/{repo}/check-runs', {
        ...repository,
        name,
        head_sha: sha,
        external_id: externalId,
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
        ...fields,
        request,
      } as never),
    );
    return knownOf(data);
  };
  return createOnce(create, () => findOwn(api, check));
}

async function findOwn(
  api: GitHubApi,
  { repository, sha, name, externalId }: CheckRun,
): Promise<Known | undefined> {
  const { data } = await api.request(call('looking for the check', true), async (octokit, request) =>
    octokit.rest.checks.listForRef({ ...repository, ref: sha, check_name: name, per_page: 100, request }),
  );
  const runs = (data as { check_runs?: unknown } | undefined)?.check_runs;
  const own = (Array.isArray(runs) ? runs : []).find(
    (one: unknown) => (one as { external_id?: unknown } | null)?.external_id === externalId,
  );
  return own === undefined ? undefined : knownOf(own);
}

async function update(
  api: GitHubApi,
  { repository }: Pick<CheckRun, 'repository'>,
  id: number,
  fields: object,
  repeatable: boolean,
): Promise<Known> {
  const { data } = await api.request(call('writing the check', repeatable), async (octokit, request) =>
    octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...repository,
      check_run_id: id,
      ...fields,
      request,
    } as never),
  );
  return knownOf(data);
}

function knownOf(data: unknown): Known {
  const { id, html_url: url } = (data ?? {}) as { id?: unknown; html_url?: unknown };
  if (typeof id !== 'number') {
    throw new ApiError(
      'unexpected',
      "reading the check failed: GitHub's answer has another form than it should",
    );
  }
  return { id, url: typeof url === 'string' ? url : undefined };
}
