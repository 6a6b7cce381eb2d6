import type { Job, Step, Workflow } from './model.js';

/** What a part of the action wants to do on GitHub, and the right for it, as a workflow spells it. */
export interface Need {
  what: string;
  right: string;
  /** One that does as well. */
  orRight?: string;
}

export const NEEDS = {
  comment: { what: 'the comment', right: 'pull-requests: write', orRight: 'issues: write' },
  check: { what: 'the check', right: 'checks: write' },
  prune: { what: 'prune', right: 'actions: read' },
  issue: { what: 'the issue about drift', right: 'issues: write' },
} as const satisfies Record<string, Need>;

/** What a step of this action needs of the workflow's own token; nothing where it brings another one. */
export function needsOf({ events }: Pick<Workflow, 'events'>, { action, inputs }: Step): Need[] {
  const token = inputs['github-token'];
  if (!action || (token !== undefined && !isOwnToken(token))) return [];
  if (action.part === 'prune') return [NEEDS.prune];
  if (action.part === 'template') return [];
  if (action.part === 'plan' || action.part === 'apply') {
    // They comment unless they are told not to, but on pull requests alone.
    const comments =
      isOn(inputs['comment'] ?? 'true') && events.some((event) => event.startsWith('pull_request'));
    return [...(comments ? [NEEDS.comment] : []), ...(isOn(inputs['issue']) ? [NEEDS.issue] : [])];
  }
  return [
    ...(isOn(inputs['comment']) ? [NEEDS.comment] : []),
    ...(isOn(inputs['check']) ? [NEEDS.check] : []),
  ];
}

function isOn(input: string | undefined): boolean {
  return input !== undefined && input.trim() !== '' && input.trim() !== 'false';
}

function isOwnToken(input: string): boolean {
  return /\bgithub\.token\b|\bsecrets\.GITHUB_TOKEN\b/i.test(input);
}

/** The steps of a workflow that use this action, each with its job. */
export function ownSteps({ jobs }: Workflow): { job: Job; step: Step }[] {
  return jobs.flatMap((job) =>
    job.steps.flatMap((step) => (step.action === undefined ? [] : [{ job, step }])),
  );
}
