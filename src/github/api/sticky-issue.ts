import { bearsMarker } from '../../report/comment/marker.js';
import type { ApiCall, GitHubApi } from './client.js';
import { createOnce } from './create-once.js';
import { ApiError } from './failure.js';
import { loginOf } from './identity.js';
import { published, type PublishOutcome } from './outcome.js';
import type { Repository } from './sticky-comment.js';

export interface StickyIssue {
  repository: Repository;
  /** First line of `body`, see `markerOf`. */
  marker: string;
  title: string;
  body: string;
  /** Whether there is to be one. */
  open: boolean;
}

interface Issue {
  number: number;
  body: string;
  url: string | undefined;
}

/** Pages of a hundred; a repository with more open issues of ours gets a second one rather than a slow run. */
const PAGES = 10;

/**
 * Keeps the one issue that this token has under `marker`: opens it, brings it up to date, closes it. Issues of others are
 * never touched. Never rejects.
 */
export function keepIssue(api: GitHubApi, issue: StickyIssue): Promise<PublishOutcome> {
  return published(async () => {
    const login = await loginOf(api);
    const found = await findOwn(api, issue, login);
    if (!issue.open) {
      if (!found) return { state: 'untouched', url: undefined };
      await update(api, issue, found, { state: 'closed', state_reason: 'completed' });
      return { state: 'updated', url: found.url };
    }
    if (found) {
      if (found.body.trimEnd() === issue.body.trimEnd()) return { state: 'untouched', url: found.url };
      await update(api, issue, found, { body: issue.body });
      return { state: 'updated', url: found.url };
    }
    const { url } = await createOnce(
      () => create(api, issue),
      () => findOwn(api, issue, login),
    );
    return { state: 'created', url };
  });
}

function call(doing: string, repeatable: boolean): ApiCall {
  return { doing, permission: 'issues: write', repeatable };
}

async function findOwn(
  api: GitHubApi,
  { repository, marker }: StickyIssue,
  login: string,
): Promise<Issue | undefined> {
  for (let page = 1; page <= PAGES; page++) {
    const { data, headers } = await api.request(
      call('looking for our issue', true),
      async (octokit, request) =>
        octokit.rest.issues.listForRepo({
          ...repository,
          state: 'open',
          creator: login,
          per_page: 100,
          page,
          request,
        }),
    );
    if (!Array.isArray(data)) throw senseless();
    for (const one of data as {
      pull_request?: unknown;
      user?: { login?: unknown } | null;
      body?: unknown;
    }[]) {
      if (one?.pull_request !== undefined || one?.user?.login !== login) continue;
      if (typeof one.body === 'string' && bearsMarker(one.body, marker)) return issueOf(one);
    }
    if (!/\brel="next"/.test(String(headers.link ?? ''))) return undefined;
  }
  return undefined;
}

async function update(
  api: GitHubApi,
  { repository }: StickyIssue,
  found: Issue,
  change: object,
): Promise<void> {
  await api.request(call('editing the issue', true), async (octokit, request) =>
    octokit.rest.issues.update({ ...repository, issue_number: found.number, ...change, request }),
  );
}

async function create(api: GitHubApi, { repository, title, body }: StickyIssue): Promise<Issue> {
  const { data } = await api.request(call('opening the issue', false), async (octokit, request) =>
    octokit.rest.issues.create({ ...repository, title, body, request }),
  );
  return issueOf(data);
}

function issueOf(data: unknown): Issue {
  const {
    number,
    body,
    html_url: url,
  } = (data ?? {}) as { number?: unknown; body?: unknown; html_url?: unknown };
  if (typeof number !== 'number') throw senseless();
  return {
    number,
    body: typeof body === 'string' ? body : '',
    url: typeof url === 'string' ? url : undefined,
  };
}

function senseless(): ApiError {
  return new ApiError(
    'unexpected',
    "reading the issue failed: GitHub's answer has another form than it should",
  );
}
