import { orAborted } from '../../e2b/or-aborted.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanLine } from '../../report/text/clean.js';
import { shorten } from '../../report/text/cut.js';
import { ApiError, apiErrorOf } from './failure.js';
import { loadOctokit, type Octokit } from './octokit.js';

/** Times in ms. */
export interface ApiLimits {
  /** Of one request, with its answer. */
  requestMs: number;
  /** Of everything that is asked for through one client, waits included. */
  totalMs: number;
  /** Waits before a request is sent again; there are no more tries than that. */
  backoffMs: readonly number[];
}

export const API_LIMITS: ApiLimits = { requestMs: 10_000, totalMs: 40_000, backoffMs: [500, 2000] };

export interface ApiOptions {
  token: string;
  /** `GITHUB_API_URL`. */
  apiUrl: string;
  /** Gives up on everything, because the run was cancelled for instance. */
  signal?: AbortSignal;
  limits?: Partial<ApiLimits>;
}

export interface ApiCall {
  /** Completes "… failed". */
  doing: string;
  /** What the token needs for it, as a workflow spells it. */
  permission: string;
  /** False: it is sent again only if it certainly was not carried out. */
  repeatable: boolean;
}

export interface ApiAnswer {
  data: unknown;
  headers: Record<string, string | number | undefined>;
}

/** GitHub's API for one token. All requests together take at most `limits.totalMs`. */
export interface GitHubApi {
  /**
   * Sends a request, again after a limit or a failure of GitHub's that may pass.
   *
   * @throws ApiError
   */
  request(
    call: ApiCall,
    send: (octokit: Octokit, request: { signal: AbortSignal }) => Promise<unknown>,
  ): Promise<ApiAnswer>;
}

export function createGitHubApi({ token, apiUrl, signal, limits = {} }: ApiOptions): GitHubApi {
  const { requestMs, totalMs, backoffMs } = { ...API_LIMITS, ...limits };
  const ends = performance.now() + totalMs;
  let octokit: Promise<Octokit> | undefined;

  async function once(call: ApiCall, send: Parameters<GitHubApi['request']>[1]): Promise<ApiAnswer> {
    // Loading it is our time, not GitHub's.
    octokit ??= loadOctokit(token, apiUrl);
    const client = await octokit.catch((error: Error) => {
      // It reads the environment while it is loaded: an address or an event that is none breaks it.
      const why = shorten(cleanLine(error.message), 200);
      throw new ApiError('unexpected', `${call.doing} failed: the client cannot be set up (${why})`, {
        cause: error,
      });
    });
    const room = Math.ceil(Math.min(requestMs, ends - performance.now()));
    const late = (cause?: unknown): ApiError =>
      new ApiError(
        'timeout',
        `${call.doing} failed: GitHub did not answer within ${Math.ceil(requestMs / 1000)} s`,
        { cause },
      );
    if (room <= 0) throw late();
    signal?.throwIfAborted();
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new Error('no answer in time')), room);
    const deadline = limit.signal;
    try {
      const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
      const answer = (await orAborted(
        send(client, { signal: either }),
        signal,
        deadline,
      )) as Partial<ApiAnswer>;
      // Octokit takes a body that broke off for a short one.
      if (deadline.aborted) throw late();
      return { data: answer.data, headers: answer.headers ?? {} };
    } catch (error) {
      if (deadline.aborted) throw late(error);
      throw apiErrorOf(error, call.doing, call.permission);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async request(call, send) {
      for (let tries = 0; ; tries++) {
        try {
          return await once(call, send);
        } catch (error) {
          const wait = error instanceof ApiError ? waitBefore(error, call, backoffMs[tries]) : undefined;
          if (wait === undefined || signal?.aborted === true || performance.now() + wait >= ends) throw error;
          await sleep(wait, undefined, signal ? { signal } : {});
        }
      }
    },
  };
}

/** How long to wait before the next try; undefined when there is none. */
function waitBefore(
  error: ApiError,
  { repeatable }: ApiCall,
  backoff: number | undefined,
): number | undefined {
  if (backoff === undefined) return undefined;
  if (error.kind === 'rate-limit') return Math.max(backoff, error.retryAfterMs ?? 0);
  return error.ambiguous && repeatable ? backoff : undefined;
}
