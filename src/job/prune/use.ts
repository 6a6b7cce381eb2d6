import type { SandboxSummary } from '../../e2b/sandboxes.js';
import { formatAge } from './ages.js';
import type { Claims } from './claims.js';
import type { Facts } from './facts.js';

/**
 * The longest that a workflow run can go on, in ms: GitHub ends one after 35 days, and starts one again up to 30 days
 * after it began.
 */
const LONGEST_RUN = 65 * 86_400_000;
/** How far the clocks of GitHub and of the service may be apart, in ms. */
const CLOCKS = 60_000;

/** Since when a sandbox is what it is: of a paused one, since its pause. */
export function sinceOf({ state, startedAt, endAt }: SandboxSummary): Date {
  return state === 'paused' ? endAt : startedAt;
}

/**
 * Why a job may be using the sandbox, or may come back to it; undefined when none can. What is not known counts as use.
 * A sandbox names only the run that created it: whether a later one took it over is concluded from the rest.
 */
export function useOf(sandbox: SandboxSummary, claims: Claims, facts: Facts): string | undefined {
  const { workflowRun } = claims;
  const run = workflowRun === undefined ? undefined : facts.runs.get(workflowRun);
  if (workflowRun !== undefined) {
    if (!run || 'unknown' in run) {
      const age = facts.now.getTime() - sinceOf(sandbox).getTime();
      if (!(age > LONGEST_RUN)) {
        const why = run?.unknown ?? 'nobody was asked';
        return `whether workflow run ${workflowRun} is over is not known: ${why}`;
      }
    } else if (!run.value.over) return `workflow run ${workflowRun}, which created it, is in progress`;
  }
  if (sandbox.state !== 'running') return undefined;
  const endedAt = run && 'value' in run ? run.value.endedAt : undefined;
  const resumed = endedAt !== undefined && sandbox.startedAt.getTime() > endedAt.getTime() + CLOCKS;
  if (claims.key === undefined && !resumed) return undefined;
  const taken = resumed
    ? `it was resumed ${formatAge(facts.now.getTime() - sandbox.startedAt.getTime())} ago, after its workflow run`
    : 'it runs and has a key, by which any run may use it';
  const { activeRuns } = facts;
  if ('unknown' in activeRuns)
    return `${taken}; which runs are in progress is not known: ${activeRuns.unknown}`;
  const [first, ...more] = activeRuns.value;
  if (first === undefined) return undefined;
  return `${taken}; workflow run ${first}${more.length > 0 ? ` and ${more.length} more are` : ' is'} in progress`;
}
