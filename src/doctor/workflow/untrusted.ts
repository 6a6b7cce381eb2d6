import { expressionsOf } from './expressions.js';
import type { Step, Workflow } from './model.js';

/** Events by which work of others meets the secrets and the token of the repository. */
const WITH_SECRETS = ['pull_request_target', 'workflow_run'];

/** Of such an event, what names the work of others: a ref, a commit, a repository, a number to fetch by. */
const HEAD =
  /github\.head_ref|github\.event\.(?:pull_request\.(?:head|number|merge_commit_sha)|number|workflow_run\.(?:head|pull_requests))|refs\/(?:remotes\/)?pull\/|\bpull\/[^\s'"]{1,100}\/(?:head|merge)\b/i;

const FETCHES = /\bgh\s+pr\s+checkout\b|\bgit\s+(?:fetch|pull|checkout|clone|switch|worktree)\b/;

/** The events of a workflow that have the secrets whoever's work it is. */
export function eventsWithSecrets({ events }: Workflow): string[] {
  return events.filter((event) => WITH_SECRETS.includes(event));
}

/** Whether a step brings the work of a pull request to the runner, as far as its text tells. */
export function fetchesHead({ uses = '', run = '', inputs }: Step): boolean {
  if (/^actions\/checkout@/i.test(uses)) {
    return HEAD.test(inputs['ref'] ?? '') || HEAD.test(inputs['repository'] ?? '');
  }
  return /\bgh\s+pr\s+checkout\b/.test(run) || (FETCHES.test(run) && HEAD.test(run));
}

/** Whether a text holds an expression with a secret of the workflow. */
export function holdsSecret(text: string): boolean {
  return expressionsOf(text).some((expression) =>
    /\bsecrets\b|\bgithub\s*\.\s*token\b|\bgithub\s*\[\s*'token'\s*\]/i.test(expression),
  );
}
