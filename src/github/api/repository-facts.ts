import type { Known, PullState, RepositoryFacts, WorkflowRun } from '../../job/prune/facts.js';
import type { ApiLimits, GitHubApi } from './client.js';
import { ApiError, type ApiFailureKind } from './failure.js';
import type { Octokit } from './octokit.js';
import type { Repository } from './sticky-comment.js';

/** Of one question, in ms: a sweep is in no hurry, but does not wait for a GitHub that is down. */
export const FACT_LIMITS: Partial<ApiLimits> = { requestMs: 5000, totalMs: 60_000 };

/** After these there is no use in asking for anything else. */
const HOPELESS: readonly ApiFailureKind[] = ['unauthorized', 'rate-limit', 'timeout', 'unavailable'];

/** States of a run that has begun, or may have, and is not over. */
const ACTIVE = ['in_progress', 'queued', 'waiting', 'pending'] as const;

export interface FactSource {
  /** The API for one question: a sweep may ask many, over a long time. */
  open: () => GitHubApi;
  repository: Repository;
  /** ID of the workflow run that asks: it is no other's. */
  ownRun?: string;
  /** Aborts when the user gives up: then why the last question failed says nothing. */
  signal?: AbortSignal;
}

/**
 * What GitHub says of a repository's runs and pull requests. A refusal is an answer too; what will not be answered is not
 * asked for again.
 */
export function githubFacts({ open, repository, ownRun, signal }: FactSource): RepositoryFacts {
  const closed = new Map<string, string>();

  async function ask<T>(
    doing: string,
    permission: string,
    send: (octokit: Octokit, request: { signal: AbortSignal }) => Promise<unknown>,
    read: (data: unknown) => T | undefined,
  ): Promise<Known<T>> {
    const refused = closed.get('') ?? closed.get(permission);
    if (refused !== undefined) return { unknown: refused };
    try {
      const { data } = await open().request({ doing, permission, repeatable: true }, send);
      const value = read(data);
      if (value === undefined)
        throw new ApiError('unexpected', `${doing} failed: GitHub's answer has another form than it should`);
      return { value };
    } catch (error) {
      if (signal?.aborted === true) return { unknown: 'the sweep was cancelled' };
      if (!(error instanceof ApiError)) throw error;
      if (HOPELESS.includes(error.kind)) closed.set('', error.message);
      if (error.kind === 'not-permitted') closed.set(permission, error.message);
      return { unknown: error.message };
    }
  }

  return {
    workflowRun: (id) =>
      ask(
        `asking for workflow run ${id}`,
        'actions: read',
        async (octokit, request) =>
          // As text: the number of a run may be larger than those of JavaScript are exact.
          octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
            ...repository,
            run_id: id,
            request,
          } as never),
        (data) => runOf(data, id),
      ),
    pull: (number) =>
      ask(
        `asking for pull request ${number}`,
        'pull-requests: read',
        async (octokit, request) => octokit.rest.pulls.get({ ...repository, pull_number: number, request }),
        (data) => pullOf(data, number),
      ),
    async activeRuns() {
      const others: string[] = [];
      for (const status of ACTIVE) {
        const found = await ask(
          `asking for the workflow runs that are ${status.replace('_', ' ')}`,
          'actions: read',
          async (octokit, request) =>
            octokit.rest.actions.listWorkflowRunsForRepo({ ...repository, status, per_page: 100, request }),
          idsOf,
        );
        if ('unknown' in found) return found;
        others.push(...found.value.filter((id) => id !== ownRun));
        // One is as good a reason as many.
        if (others.length > 0) break;
      }
      return { value: others };
    },
  };
}

function runOf(data: unknown, id: string): WorkflowRun | undefined {
  const run = (data ?? {}) as { id?: unknown; status?: unknown; updated_at?: unknown };
  if (String(run.id) !== id || typeof run.status !== 'string') return undefined;
  if (run.status !== 'completed') return { over: false };
  const endedAt = typeof run.updated_at === 'string' ? new Date(run.updated_at) : undefined;
  return { over: true, ...(endedAt && !Number.isNaN(endedAt.getTime()) ? { endedAt } : {}) };
}

function pullOf(data: unknown, number: number): PullState | undefined {
  const pull = (data ?? {}) as { number?: unknown; state?: unknown };
  if (pull.number !== number) return undefined;
  return pull.state === 'open' || pull.state === 'closed' ? pull.state : undefined;
}

function idsOf(data: unknown): string[] | undefined {
  const runs = (data as { workflow_runs?: unknown } | null)?.workflow_runs;
  if (!Array.isArray(runs)) return undefined;
  const ids = runs.map((run: unknown) => (run as { id?: unknown } | null)?.id);
  return ids.every((id) => typeof id === 'number') ? ids.map(String) : undefined;
}
