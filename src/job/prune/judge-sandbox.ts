import type { SandboxSummary } from '../../e2b/sandboxes.js';
import { matchPaths } from '../../transfer/glob.js';
import { INFRA_KIND, OWN } from '../origin.js';
import { formatAge } from './ages.js';
import { claimsOf, type Claims } from './claims.js';
import type { Grounds, Sweeper, Verdict } from './model.js';
import { sinceOf, useOf } from './use.js';

/** Whether a sandbox of the list goes, by what it says of itself, what the rules say, and what is known. */
export function judgeSandbox(sandbox: SandboxSummary, grounds: Grounds): Verdict {
  const claims = claimsOf(sandbox.metadata);
  const barred = barrier(claims, grounds.sweeper);
  if (barred !== undefined) return stays(barred);
  if (sandbox.metadata[INFRA_KIND] !== undefined)
    return stays('it is infrastructure: `apply` and `destroy` take it away');
  const meant = byRules(sandbox, claims as Claims, grounds);
  if (!meant.goes) return meant;
  const use = useOf(sandbox, claims as Claims, grounds.facts);
  return use === undefined ? meant : stays(use);
}

/** Why this sweep may not touch it, whatever the rules say. */
function barrier(claims: Claims | undefined, { repository, trust }: Sweeper): string | undefined {
  if (!claims) return 'its metadata is not as this tool writes it';
  if (claims.repository !== repository) return 'it is not of this repository';
  if (trust !== OWN && claims.trust !== trust) return `a run of ${trust} may prune only what is its own`;
  return undefined;
}

/** Whether the keys that were given, if any, mean it. */
function keyIsMeant({ key }: Claims, keys: readonly string[]): boolean {
  return keys.length === 0 || (key !== undefined && keys.some((one) => matchPaths([key], one).length > 0));
}

function byRules(sandbox: SandboxSummary, claims: Claims, { rules, facts }: Grounds): Verdict {
  const { key, pull, workflowRun } = claims;
  if (!keyIsMeant(claims, rules.keys))
    return stays(key === undefined ? 'it has no key' : 'its key is not meant');
  const not: string[] = [];

  if (rules.closed && pull !== undefined) {
    const state = facts.pulls.get(pull);
    if (state && 'value' in state) {
      if (state.value === 'closed') return goes('closed', `pull request ${pull} is closed`);
      not.push(`pull request ${pull} is open`);
    } else
      not.push(
        `whether pull request ${pull} is closed is not known: ${state?.unknown ?? 'nobody was asked'}`,
      );
  }
  if (rules.ended && key === undefined && workflowRun !== undefined) {
    const run = facts.runs.get(workflowRun);
    if (run && 'value' in run) {
      if (run.value.over) return goes('ended', `workflow run ${workflowRun} is over and left it behind`);
      not.push(`workflow run ${workflowRun}, which created it, is in progress`);
    } else
      not.push(
        `whether workflow run ${workflowRun} is over is not known: ${run?.unknown ?? 'nobody was asked'}`,
      );
  }
  const age = facts.now.getTime() - sinceOf(sandbox).getTime();
  const told = `${sandbox.state === 'paused' ? 'paused' : 'started'} ${formatAge(age)} ago`;
  if (rules.olderThanMs !== undefined) {
    // A date that cannot be read makes no age, and no age is above another.
    if (age > rules.olderThanMs) return goes('older-than', told);
    not.push(Number.isNaN(age) ? 'its age is not known' : told);
  }
  const onlyKeys = rules.olderThanMs === undefined && !rules.closed;
  if (rules.keys.length > 0 && onlyKeys) return goes('key', `its key is ${key}`);
  return stays(not.length > 0 ? not.join('; ') : 'no rule means it');
}

function goes(rule: (Verdict & { goes: true })['rule'], reason: string): Verdict {
  return { goes: true, rule, reason };
}

function stays(reason: string): Verdict {
  return { goes: false, reason };
}
