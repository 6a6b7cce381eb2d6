import { ApiError } from './failure.js';
import type { GitHubApi } from './client.js';

/** Who `GITHUB_TOKEN` writes as. */
const ACTIONS = 'github-actions[bot]';

/**
 * The login that comments of this token carry. REST does not tell an app who it is; GraphQL does, on every kind of
 * token. A token that may not ask is taken for the workflow's own.
 *
 * @throws ApiError when the token is not accepted, or GitHub does not answer
 */
export async function loginOf(api: GitHubApi): Promise<string> {
  try {
    const { data } = await api.request(
      { doing: 'asking GitHub whose token this is', permission: 'contents: read', repeatable: true },
      async (octokit, request) => ({
        data: await octokit.graphql('query { viewer { login } }', { request }),
      }),
    );
    const login = (data as { viewer?: { login?: unknown } } | undefined)?.viewer?.login;
    return typeof login === 'string' && login !== '' ? login : ACTIONS;
  } catch (error) {
    if (error instanceof ApiError && (error.kind === 'not-permitted' || error.kind === 'not-found'))
      return ACTIONS;
    throw error;
  }
}
