import { noWorkflows, type RepositoryFacts, unknownFacts } from '../job/prune/facts.js';
import { createGitHubApi } from './api/client.js';
import { FACT_LIMITS, githubFacts } from './api/repository-facts.js';
import type { Repository } from './api/sticky-comment.js';

export interface FactsRequest {
  /** As `RunOrigin` has it. */
  repository: string;
  token?: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** ID of the workflow run that asks. */
  ownRun?: string;
  signal: AbortSignal;
}

/** Who is asked about a repository: its GitHub, where it has one and there is a token for it. */
export function factsOf({ repository, token, environment, ownRun, signal }: FactsRequest): RepositoryFacts {
  if (repository.startsWith('folder/')) return noWorkflows();
  const place = placeOf(repository, environment);
  if (!place) {
    const [host = ''] = repository.split('/');
    return unknownFacts(
      `${host} is not known to be GitHub; if it is a server of GitHub, set GITHUB_SERVER_URL to its address`,
    );
  }
  if (token === undefined)
    return unknownFacts('there is no token for GitHub; give `github-token`, or set GITHUB_TOKEN');
  const { apiUrl, ...name } = place;
  return githubFacts({
    open: () => createGitHubApi({ token, apiUrl, signal, limits: FACT_LIMITS }),
    repository: name,
    signal,
    ...(ownRun === undefined ? {} : { ownRun }),
  });
}

/**
 * The API of the GitHub that a repository is on. Only github.com, and the server that the environment names, get the
 * token: the remote of a clone may name any host.
 */
function placeOf(
  repository: string,
  { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_API_URL: api }: FactsRequest['environment'],
): (Repository & { apiUrl: string }) | undefined {
  const [host, owner, repo, ...more] = repository.split('/');
  if (!host || !owner || !repo || more.length > 0) return undefined;
  if (!URL.canParse(server) || new URL(server).hostname.toLowerCase() !== host) return undefined;
  const own = host === 'github.com' ? 'https://api.github.com' : `${server.replace(/\/+$/, '')}/api/v3`;
  return { owner, repo, apiUrl: api || own };
}
