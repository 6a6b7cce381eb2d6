import type { GitHubApi } from './client.js';
import { ApiError } from './failure.js';
import type { Repository } from './sticky-comment.js';

/**
 * A file of a commit, as text; undefined when the commit has no such file.
 *
 * @throws ApiError
 */
export async function readContent(
  api: GitHubApi,
  repository: Repository,
  path: string,
  ref: string,
): Promise<string | undefined> {
  const call = {
    doing: `reading ${path} of ${ref.slice(0, 12)}`,
    permission: 'contents: read',
    repeatable: true,
  };
  try {
    const { data } = await api.request(call, (octokit, request) =>
      octokit.rest.repos.getContent({ ...repository, path, ref, mediaType: { format: 'raw' }, request }),
    );
    // By the type that GitHub gives it.
    if (data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8');
    if (typeof data === 'string') return data;
    throw new ApiError('unexpected', `${call.doing} failed: it is no file`);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
