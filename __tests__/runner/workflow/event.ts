import type { Permissions, Workflow } from './model.js';

/** What starts a workflow. */
export interface WorkflowEvent {
  name: string;
  payload: Readonly<Record<string, unknown>>;
  /** Branch of the repository that is checked out. Default: `main`. */
  branch?: string;
  /** GITHUB_REF. Default: that of the pull request, else of the branch. */
  ref?: string;
}

interface PullPayload {
  action?: string;
  pull_request?: { number?: number; head?: { ref?: string; repo?: { full_name?: string } | null } };
  inputs?: Record<string, string>;
}

/** What a `pull_request` without `types` is started by. */
const PULL_TYPES = ['opened', 'synchronize', 'reopened'];

/** Whether `event` starts `workflow`. */
export function isStartedBy({ on }: Workflow, { name, payload }: WorkflowEvent): boolean {
  const trigger = on[name];
  if (trigger === undefined) return false;
  const types = trigger.types ?? (name.startsWith('pull_request') ? PULL_TYPES : undefined);
  return types === undefined || types.includes((payload as PullPayload).action ?? '');
}

/**
 * `inputs` of a run that was started by hand.
 *
 * @throws Error when one is missing
 */
export function inputsOf({ on }: Workflow, { name, payload }: WorkflowEvent): Record<string, string> {
  const given = (payload as PullPayload).inputs ?? {};
  return Object.fromEntries(
    Object.entries(on[name]?.inputs ?? {}).map(([input, said]) => {
      const value = given[input] ?? said.default;
      if (said.required && value === '') throw new Error(`Required input '${input}' not provided`);
      return [input, value];
    }),
  );
}

/** A pull request of a fork gets no secrets and a token that only reads. */
export function isOfFork({ name, payload }: WorkflowEvent, repository: string): boolean {
  const { pull_request: pull } = payload as PullPayload;
  return name === 'pull_request' && pull?.head?.repo?.full_name !== repository;
}

/** What the token of a job may do; without a word, what GitHub gives to new repositories. */
export function permissionsOf(said: Permissions | undefined, ofFork: boolean): Permissions {
  const granted = said ?? { contents: 'read', packages: 'read' };
  if (!ofFork) return granted;
  return Object.fromEntries(
    Object.entries(granted).map(([scope, level]) => [scope, level === 'write' ? 'read' : level]),
  );
}

/** What the event says in the `github` context. */
export function eventContext(event: WorkflowEvent, branch: string): Record<string, unknown> {
  const { pull_request: pull } = event.payload as PullPayload;
  const ref =
    event.ref ??
    (pull !== undefined && event.name === 'pull_request'
      ? `refs/pull/${pull.number}/merge`
      : `refs/heads/${branch}`);
  return {
    event: event.payload,
    event_name: event.name,
    ref,
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    head_ref: pull?.head?.ref ?? '',
    base_ref: pull === undefined ? '' : 'main',
  };
}
