import type { SandboxSummary } from '../../e2b/sandboxes.js';
import type { PruneRules } from '../../spec/prune/model.js';
import type { TemplateTag } from '../template/ports.js';
import { parseTag } from '../template/tags.js';
import { type Claims, claimsOf } from './claims.js';
import type { Facts, Known, RepositoryFacts } from './facts.js';
import { judgeSandbox } from './judge-sandbox.js';
import { pullOfLabel } from './judge-tags.js';
import type { Sweeper } from './model.js';

/** What has to be asked before anything can be judged: what no rule takes in any case is not asked about. */
export interface Questions {
  runs: string[];
  pulls: number[];
  activeRuns: boolean;
}

/** The questions that a list of sandboxes and tags raises. */
export function questionsOf(
  sandboxes: readonly SandboxSummary[],
  tags: readonly TemplateTag[],
  { sweeper, rules, now }: { sweeper: Sweeper; rules: PruneRules; now: Date },
): Questions {
  const runs = new Set<string>();
  const pulls = new Set<number>();
  let activeRuns = false;
  for (const sandbox of sandboxes) {
    const claims = claimsOf(sandbox.metadata);
    const facts = bestCase(claims, now);
    if (!claims || !judgeSandbox(sandbox, { sweeper, rules, facts }).goes) continue;
    if (rules.closed && claims.pull !== undefined) pulls.add(claims.pull);
    if (claims.workflowRun !== undefined) runs.add(claims.workflowRun);
    if (sandbox.state === 'running') activeRuns = true;
  }
  if (rules.closed) {
    for (const { tag } of tags) {
      const pull = pullOfLabel(parseTag(tag)?.label);
      if (pull !== undefined) pulls.add(pull);
    }
  }
  return { runs: [...runs], pulls: [...pulls], activeRuns };
}

/** The answers by which the most goes. */
function bestCase({ workflowRun, pull }: Partial<Claims> = {}, now: Date): Facts {
  return {
    now,
    runs: new Map(workflowRun === undefined ? [] : [[workflowRun, { value: { over: true } }]]),
    pulls: new Map(pull === undefined ? [] : [[pull, { value: 'closed' }]]),
    activeRuns: { value: [] },
  };
}

/** Asks, one after the other: GitHub wants no more of one token at once. */
export async function ask(
  { runs, pulls, activeRuns }: Questions,
  source: RepositoryFacts,
  now: Date,
  signal: AbortSignal,
): Promise<Facts> {
  const gaveUp = { unknown: 'the sweep was cancelled' };
  const put = async <T>(question: () => Promise<Known<T>>): Promise<Known<T>> =>
    signal.aborted ? gaveUp : await question();
  const facts = {
    runs: new Map<string, Known<{ over: boolean }>>(),
    pulls: new Map<number, Known<'open' | 'closed'>>(),
  };
  for (const id of runs) facts.runs.set(id, await put(() => source.workflowRun(id)));
  for (const number of pulls) facts.pulls.set(number, await put(() => source.pull(number)));
  return {
    now,
    ...facts,
    activeRuns: activeRuns ? await put(() => source.activeRuns()) : { unknown: 'nobody was asked' },
  };
}

/** What could not be found out, each reason once. */
export function unknownsOf({ runs, pulls, activeRuns }: Facts, { activeRuns: asked }: Questions): string[] {
  const answers = [...runs.values(), ...pulls.values(), ...(asked ? [activeRuns] : [])];
  return [...new Set(answers.flatMap((answer) => ('unknown' in answer ? [answer.unknown] : [])))];
}
