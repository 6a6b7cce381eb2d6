/** What a refusal says about a limit of the plan: the limit in our words, if it says more than the service, and the way out. */
export interface PlanLimit {
  /** Goes before the service's own words. */
  limit?: string;
  hint: string;
}

const LIFETIME =
  'lower `timeout`: while a run lasts it extends its sandbox’s life by itself, up to that limit ' +
  '(E2B: 1 hour on the Hobby plan, 24 hours on Pro)';
const MACHINE = (field: string): string =>
  `lower \`${field}\` of the template, or raise the limit of your plan (E2B: https://e2b.dev/docs/billing)`;
const CONCURRENCY =
  'run fewer jobs at once, wait longer (`queue-timeout`), or raise the limit: E2B runs 20 sandboxes at once on the ' +
  'Hobby plan and 100 on Pro, a local engine what `engine start --max-sandboxes` says';
const RATE =
  'run fewer jobs at once or wait longer (`queue-timeout`): E2B takes 1 new sandbox a second on the Hobby plan, 5 on Pro';

/** Words that go with a limit that was passed, in E2B's messages and in the local engine's. */
const PASSED = /exceed|greater than|longer than|more than|at most|maximum|limit|from \d+ to \d+/i;

/**
 * Recognizes a refusal that is about a limit of the plan or of the engine by what the service said; undefined for any
 * other. The same texts for both, over the same path.
 */
export function planLimit(kind: string, said: string): PlanLimit | undefined {
  if (kind === 'rate-limit') {
    const concurrency = /concurren|at a time|at once|sandboxes/i.test(said);
    return { hint: concurrency ? CONCURRENCY : RATE };
  }
  if ((kind !== 'usage' && kind !== 'auth') || !PASSED.test(said)) return undefined;
  if (/\btimeout\b/i.test(said)) {
    const most = /(\d+(?:\.\d+)?) ?(hour|minute|second)s?\b/i.exec(said);
    const limit = most
      ? `\`timeout\` is longer than the ${most[1]} ${most[2]?.toLowerCase()}${most[1] === '1' ? '' : 's'} that this service lets a sandbox live`
      : '`timeout` is longer than this service lets a sandbox live';
    return { limit, hint: LIFETIME };
  }
  if (/\bcpu/i.test(said)) return { hint: MACHINE('cpu') };
  if (/\bmemory|\bRAM\b/i.test(said)) return { hint: MACHINE('memory') };
  return undefined;
}
