import { existsSync } from 'node:fs';
import { createGitHubApi, type ApiLimits } from '../../github/api/client.js';
import { lookAtRepository } from '../../github/api/look-at-repository.js';
import { trustOf } from '../../github/trust.js';
import { isAddress } from '../examine/addresses.js';
import type { GitHubFacts, Setting } from '../facts.js';
import { tokenKind } from '../token-kind.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Somebody waits for the answer; in ms. */
const LIMITS: ApiLimits = { requestMs: 5000, totalMs: 12_000, backoffMs: [500] };

/** Where the token may go when nothing else is said. */
const GITHUB = 'https://api.github.com';

export interface GitHubRequest {
  environment: Environment;
  token?: Setting;
  /** As `github.com/owner/name`; absent: git does not name one. */
  remote?: string;
  limits?: ApiLimits;
}

/** What the environment says of a workflow, and what GitHub says to the token. Changes nothing there. */
export async function lookAtGitHub(request: GitHubRequest): Promise<GitHubFacts> {
  const { environment, token, remote, limits = LIMITS } = request;
  const { repository, apiUrl } = whichRepository(environment, remote);
  const facts: GitHubFacts = {
    ...runOf(environment),
    ...(repository ? { repository } : {}),
    ...(token ? { token: { from: token.from, kind: tokenKind(token.value) } } : {}),
  };
  if (!token || !repository) return facts;
  const notAsked = whyNot(apiUrl, environment['GITHUB_EVENT_PATH']);
  if (apiUrl === undefined || notAsked) return { ...facts, ...(notAsked ? { notAsked } : {}) };
  const api = createGitHubApi({ token: token.value, apiUrl, limits });
  const { owner, repo } = repository;
  return { ...facts, look: await lookAtRepository(api, { owner, repo }) };
}

function whyNot(apiUrl: string | undefined, event: string | undefined): GitHubFacts['notAsked'] {
  // A remote is a line of a file: it must not decide where a token is sent.
  if (apiUrl === undefined) {
    return {
      why: 'the remote origin is at a GitHub of its own, and GITHUB_API_URL is not set',
      wayOut: 'set GITHUB_API_URL to the address of its API, such as https://github.example.com/api/v3',
    };
  }
  if (!isAddress(apiUrl)) {
    return {
      why: `GITHUB_API_URL is no address: ${apiUrl}`,
      wayOut: 'set it to a whole address, such as https://api.github.com, or not at all',
    };
  }
  // The toolkit would complain on stdout, which is ours.
  if (event && !existsSync(event)) {
    return {
      why: `GITHUB_EVENT_PATH names no file: ${event}`,
      wayOut: 'make the file readable here, as in a container, or leave the variable out',
    };
  }
  return undefined;
}

function runOf(environment: Environment): Pick<GitHubFacts, 'run'> {
  const { GITHUB_ACTIONS, GITHUB_EVENT_NAME, GITHUB_ACTOR, GITHUB_JOB, GITHUB_WORKFLOW_REF } = environment;
  if (GITHUB_ACTIONS !== 'true') return {};
  // `owner/name/.github/workflows/ci.yml@refs/heads/main`
  const workflow = /^[^/]+\/[^/]+\/([^@]+)@/.exec(GITHUB_WORKFLOW_REF ?? '')?.[1];
  return {
    run: {
      event: GITHUB_EVENT_NAME ?? 'unknown',
      trust: trustOf(environment),
      dependabot: GITHUB_ACTOR === 'dependabot[bot]',
      ...(GITHUB_JOB ? { job: GITHUB_JOB } : {}),
      ...(workflow === undefined ? {} : { workflow }),
    },
  };
}

function whichRepository(
  { GITHUB_REPOSITORY, GITHUB_API_URL }: Environment,
  remote: string | undefined,
): Pick<GitHubFacts, 'repository'> & { apiUrl?: string } {
  const [owner, repo, ...more] = (GITHUB_REPOSITORY ?? '').split('/');
  if (owner && repo && more.length === 0) {
    return { repository: { owner, repo, from: 'GITHUB_REPOSITORY' }, apiUrl: GITHUB_API_URL || GITHUB };
  }
  const [host, itsOwner, itsRepo, ...rest] = (remote ?? '').split('/');
  if (!host || !itsOwner || !itsRepo || rest.length > 0) return {};
  const apiUrl = GITHUB_API_URL || (host === 'github.com' ? GITHUB : undefined);
  return {
    repository: { owner: itsOwner, repo: itsRepo, from: 'the remote origin' },
    ...(apiUrl === undefined ? {} : { apiUrl }),
  };
}
