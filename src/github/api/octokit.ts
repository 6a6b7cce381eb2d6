import type { getOctokit } from '@actions/github';

export type Octokit = ReturnType<typeof getOctokit>;

/**
 * The toolkit's client for one token, loaded at first use: it is heavier than the rest of the action.
 *
 * @param apiUrl `GITHUB_API_URL`; that of a GitHub Enterprise Server ends with `/api/v3`
 */
export async function loadOctokit(token: string, apiUrl: string): Promise<Octokit> {
  const { getOctokit: create } = await import('@actions/github');
  const silent = (): void => undefined;
  return create(token, {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    // What it has to say goes to the console, and that is read as commands here.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
}
