import { readEvent } from './event.js';

/** Whose work a workflow runs, as far as it decides what that work may do. */
export interface Trust {
  /** False: it comes from a fork, in a workflow that has the repository's own rights. */
  trusted: boolean;
  /** Tells the builds of one pull request, or of one fork, from those of others: `pr-42`, `fork-123`. */
  label?: string;
}

interface EventPayload {
  pull_request?: PullRequest;
  workflow_run?: {
    event?: string;
    head_repository?: { id?: number; full_name?: string } | null;
    /** GitHub leaves it empty for those of forks. */
    pull_requests?: PullRequest[];
  };
  repository?: { full_name?: string };
}

interface PullRequest {
  number?: number;
  head?: { repo?: { full_name?: string } | null };
}

/**
 * Reads it from the event of the workflow. `pull_request` of a fork runs without secrets and may do what its own
 * workflow may; `pull_request_target` and `workflow_run` bring a fork's work to the repository's secrets.
 */
export function trustOf(environment: Readonly<Record<string, string | undefined>>): Trust {
  const event = environment.GITHUB_EVENT_NAME;
  const payload = readEvent(environment) as EventPayload | undefined;
  const own = environment.GITHUB_REPOSITORY ?? payload?.repository?.full_name;
  // A deleted fork has no repository any more: not ours either.
  const head =
    event === 'workflow_run'
      ? payload?.workflow_run?.head_repository?.full_name
      : payload?.pull_request?.head?.repo?.full_name;
  const fromPull =
    payload?.pull_request !== undefined ||
    (event === 'workflow_run' ? payload?.workflow_run?.event : event)?.startsWith('pull_request') === true;
  if (!fromPull || (head !== undefined && head === own)) return { trusted: true };
  const bringsSecrets = event === 'pull_request_target' || event === 'workflow_run';
  return { trusted: !bringsSecrets, label: labelOf(payload) };
}

/** Why there may be no secrets, in words that go after "no API key"; undefined where GitHub withholds none. */
export function noSecretsBecause(
  environment: Readonly<Record<string, string | undefined>>,
  trust: Trust,
): string | undefined {
  if (environment.GITHUB_ACTOR === 'dependabot[bot]')
    return 'GitHub gives the runs of Dependabot no secrets but its own';
  return trust.label === undefined ? undefined : 'GitHub gives the pull requests of forks no secrets';
}

function labelOf(payload: EventPayload | undefined): string {
  const number = (payload?.pull_request ?? payload?.workflow_run?.pull_requests?.[0])?.number;
  if (number !== undefined) return `pr-${number}`;
  const fork = payload?.workflow_run?.head_repository?.id;
  return fork === undefined ? 'pr-unknown' : `fork-${fork}`;
}
