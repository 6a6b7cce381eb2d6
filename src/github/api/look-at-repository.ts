import type { ApiAnswer, GitHubApi } from './client.js';
import { ApiError } from './failure.js';
import type { Repository } from './sticky-comment.js';

/** What GitHub answered, or why it did not. */
export type Asked<T> = { value: T } | { failure: ApiError };

/** A right that a token can show by reading. */
export type ReadRight = 'pull-requests' | 'checks' | 'actions';

export interface RepositoryLook {
  repository: Asked<{ defaultBranch: string; isPrivate: boolean }>;
  /** Scopes of a person's classic token; GitHub tells of no other kind. */
  scopes?: string[];
  /** Absent: the repository could not be seen. */
  branch?: Asked<{ isProtected: boolean }>;
  reads?: Record<ReadRight, Asked<true>>;
}

/**
 * Looks at a repository with a token: what it is, who may change its default branch, what the token may read. Sends GET
 * requests alone, so nothing is changed. Never rejects.
 */
export async function lookAtRepository(api: GitHubApi, repository: Repository): Promise<RepositoryLook> {
  const get: Get = async (doing, permission, path, more = {}) =>
    await api.request({ doing, permission, repeatable: true }, async (octokit, request) =>
      octokit.request(`GET /repos/{owner}/{repo}${path}`, { ...repository, ...more, request } as never),
    );
  const seen = await asked(async () => await about(get));
  if ('failure' in seen) return { repository: seen };

  const { scopes, ...value } = seen.value;
  const { defaultBranch } = value;
  const read = (right: ReadRight, path: string, more: object = {}): Promise<Asked<true>> =>
    asked<true>(async () => {
      await get(`reading ${right}`, `${right}: read`, path, { per_page: 1, ...more });
      return true;
    });
  const [branch, pulls, checks, actions] = await Promise.all([
    asked(async () => ({ isProtected: await isProtected(get, defaultBranch) })),
    read('pull-requests', '/pulls'),
    read('checks', '/commits/{ref}/check-runs', { ref: defaultBranch }),
    read('actions', '/actions/runs'),
  ]);
  return {
    repository: { value },
    ...(scopes === undefined ? {} : { scopes }),
    branch,
    reads: { 'pull-requests': pulls, checks, actions },
  };
}

type Get = (doing: string, permission: string, path: string, more?: object) => Promise<ApiAnswer>;

async function about(
  get: Get,
): Promise<{ defaultBranch: string; isPrivate: boolean; scopes: string[] | undefined }> {
  const doing = 'looking at the repository';
  const { data, headers } = await get(doing, 'contents: read', '');
  const { default_branch: defaultBranch, private: isPrivate } = fieldsOf(data);
  if (typeof defaultBranch !== 'string') throw senseless(doing);
  return { defaultBranch, isPrivate: isPrivate === true, scopes: scopesOf(headers['x-oauth-scopes']) };
}

/** By its own settings, or by rulesets, which are not always counted there. */
async function isProtected(get: Get, branch: string): Promise<boolean> {
  const doing = 'looking at the default branch';
  const { data } = await get(doing, 'contents: read', '/branches/{branch}', { branch });
  const { protected: itIs } = fieldsOf(data);
  if (typeof itIs !== 'boolean') throw senseless(doing);
  if (itIs) return true;
  const { data: rules } = await get(doing, 'contents: read', '/rules/branches/{branch}', { branch });
  if (!Array.isArray(rules)) throw senseless(doing);
  return rules.some((rule: unknown) => PROTECTING.has(String(fieldsOf(rule)['type'])));
}

/** Rules about who may change a branch. Others forbid names, or let merges be made in one way only. */
const PROTECTING = new Set(['pull_request', 'update', 'required_status_checks', 'merge_queue']);

async function asked<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (error instanceof ApiError) return { failure: error };
    throw error;
  }
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function scopesOf(header: string | number | undefined): string[] | undefined {
  if (header === undefined) return undefined;
  return String(header)
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
}

function senseless(doing: string): ApiError {
  return new ApiError('unexpected', `${doing} failed: GitHub's answer has another form than it should`);
}
