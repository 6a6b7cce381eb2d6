import type { SandboxSummary } from '../../../src/e2b/sandboxes.js';
import type { Facts } from '../../../src/job/prune/facts.js';
import { judgeSandbox } from '../../../src/job/prune/judge-sandbox.js';
import type { PruneRules } from '../../../src/spec/prune/model.js';
import { ago, DAY, FACTS, grounds, HOUR, NOW, seen } from './seen.js';

const running = { state: 'running' };
const busy: Facts = { ...FACTS, activeRuns: { value: ['77', '78'] } };

test.each<[string, SandboxSummary, Partial<PruneRules>, string]>([
  ['a closed pull request', seen({ pull: '7' }), { closed: true }, 'pull request 7 is closed'],
  ['one of a fork', seen({ pull: '7', trust: 'pr-7' }), { closed: true }, 'pull request 7 is closed'],
  ['with a key', seen({ pull: '7', key: 'pr-7' }), { closed: true }, 'pull request 7 is closed'],
  ['a leftover', seen({ workflowRun: '1' }), { ended: true }, 'workflow run 1 is over and left it behind'],
  [
    'a leftover that runs',
    seen({ workflowRun: '4' }, running),
    { ended: true },
    'workflow run 4 is over and left it behind',
  ],
  ['paused for long', seen(), { olderThanMs: HOUR - 1 }, 'paused 1h ago'],
  ['started long ago', seen({}, running), { olderThanMs: HOUR - 1 }, 'started 1h ago'],
  ['a key', seen({ key: 'pr-42' }), { keys: ['pr-*'] }, 'its key is pr-42'],
  ['a key by name', seen({ key: 'main' }), { keys: ['x', 'main'] }, 'its key is main'],
  ['a key, and old', seen({ key: 'pr-42' }), { keys: ['pr-*'], olderThanMs: HOUR / 2 }, 'paused 1h ago'],
  [
    'of a run that nobody knows, but that none can be any more',
    seen({ workflowRun: '3' }, { endAt: ago(66 * DAY) }),
    { olderThanMs: DAY },
    'paused 66d ago',
  ],
])('goes: %s', (_, sandbox, rules, reason) => {
  expect(judgeSandbox(sandbox, grounds(rules))).toMatchObject({ goes: true, reason });
});

test.each<[string, SandboxSummary, Partial<PruneRules>, string]>([
  ['no rule', seen(), { closed: true, ended: true }, 'no rule means it'],
  ['an open pull request', seen({ pull: '8' }), { closed: true }, 'pull request 8 is open'],
  [
    'a pull request that nobody knows',
    seen({ pull: '9' }),
    { closed: true },
    'whether pull request 9 is closed is not known: GitHub is on holiday',
  ],
  [
    'a pull request that nobody was asked about',
    seen({ pull: '10' }),
    { closed: true },
    'whether pull request 10 is closed is not known: nobody was asked',
  ],
  ['young', seen(), { olderThanMs: HOUR }, 'paused 1h ago'],
  [
    'an age that is none',
    seen({}, { endAt: new Date(Number.NaN) }),
    { olderThanMs: 1 },
    'its age is not known',
  ],
  ['a leftover with a key', seen({ workflowRun: '1', key: 'k' }), { ended: true }, 'no rule means it'],
  [
    'of a run in progress',
    seen({ workflowRun: '2' }),
    { ended: true },
    'workflow run 2, which created it, is in progress',
  ],
  [
    'of a run that nobody knows',
    seen({ workflowRun: '3' }),
    { ended: true },
    'whether workflow run 3 is over is not known: GitHub is on holiday',
  ],
  ['another key', seen({ key: 'main' }), { keys: ['pr-*'] }, 'its key is not meant'],
  ['a key within another', seen({ key: 'xpr-1' }), { keys: ['pr-1', 'pr-?x'] }, 'its key is not meant'],
  ['no key', seen(), { keys: ['*'] }, 'it has no key'],
  ['a key, but young', seen({ key: 'a' }), { keys: ['a'], olderThanMs: DAY }, 'paused 1h ago'],
  [
    'a key, but of an open pull request',
    seen({ key: 'a', pull: '8' }),
    { keys: ['a'], closed: true },
    'pull request 8 is open',
  ],
])('stays: %s', (_, sandbox, rules, reason) => {
  expect(judgeSandbox(sandbox, grounds(rules))).toEqual({ goes: false, reason });
});

describe('what a running job may use stays, whatever the rules say', () => {
  const all: Partial<PruneRules> = { olderThanMs: 1, closed: true };

  test.each<[string, SandboxSummary, Facts, RegExp]>([
    [
      'paused, its run in progress',
      seen({ workflowRun: '2', pull: '7' }),
      FACTS,
      /^workflow run 2, which created/,
    ],
    ['running', seen({ workflowRun: '2', pull: '7' }, running), FACTS, /^workflow run 2, which created/],
    [
      'its run unknown',
      seen({ workflowRun: '3', pull: '7' }),
      FACTS,
      /run 3 is over is not known: GitHub is on/,
    ],
    [
      'never asked',
      seen({ workflowRun: '5', pull: '7' }),
      FACTS,
      /run 5 is over is not known: nobody was asked/,
    ],
    [
      'its run unknown, for as long as a run can last',
      seen({ workflowRun: '3' }, { endAt: ago(65 * DAY) }),
      FACTS,
      /run 3 is over is not known/,
    ],
    [
      'kept under a key, which another run may have come back to',
      seen({ workflowRun: '4', key: 'main', pull: '7' }, running),
      busy,
      /^it runs and has a key.*workflow run 77 and 1 more are in progress$/,
    ],
    [
      'kept under a key by a terminal',
      seen({ key: 'main' }, running),
      { ...FACTS, activeRuns: { unknown: 'no token' } },
      /^it runs and has a key.*is not known: no token$/,
    ],
    [
      'resumed after its own run was over',
      seen({ workflowRun: '1', pull: '7' }, running),
      { ...FACTS, activeRuns: { value: ['77'] } },
      /^it was resumed 1h ago, after its workflow run; workflow run 77 is in progress$/,
    ],
  ])('%s', (_name, sandbox, facts, reason) => {
    expect(judgeSandbox(sandbox, grounds(all, { facts }))).toEqual({
      goes: false,
      reason: expect.stringMatching(reason) as string,
    });
  });

  test('but not what no run can be using', () => {
    // Its own run is over, it was not resumed since, it has no key, or it does not run at all.
    for (const [sandbox, facts] of [
      [seen({ workflowRun: '1', pull: '7' }, { ...running, startedAt: ago(3 * HOUR) }), busy],
      [seen({ workflowRun: '4', pull: '7' }, running), busy],
      [seen({ workflowRun: '1', key: 'main', pull: '7' }), busy],
      [seen({ workflowRun: '4', key: 'main', pull: '7' }, running), FACTS],
    ] as const) {
      expect(judgeSandbox(sandbox, grounds(all, { facts })).goes).toBe(true);
    }
  });
});

describe('what is not its own', () => {
  const everything = { olderThanMs: 1, closed: true, ended: true };
  const paired = { workflowRun: '1', pull: '7' };

  test.each([
    ['another repository', seen({ ...paired, repository: 'github.com/acme/other' })],
    ['one that begins the same', seen({ ...paired, repository: 'github.com/acme/shop2' })],
    ['no repository', seen({ ...paired, repository: undefined })],
    ['nothing', seen({}, { metadata: {} })],
    ['a user’s labels', seen({}, { metadata: { repository: 'github.com/acme/shop', trust: 'own' } })],
    ['no trust', seen({ ...paired, trust: undefined })],
    ['a trust of no form', seen({ ...paired, trust: '::error::x' })],
    ['a key with a command', seen({ ...paired, key: '\n::set-output name=x::y' })],
    ['a key with Markdown', seen({ ...paired, key: '<img src=x>' })],
    ['an empty key', seen({ ...paired, key: '' })],
    ['a run that is no number', seen({ ...paired, workflowRun: '1/../../pulls/1' })],
    ['a run of zeros', seen({ ...paired, workflowRun: '01' })],
    ['a pull request that is no number', seen({ ...paired, pull: '7 OR 1' })],
    ['a pull request below 1', seen({ ...paired, pull: '-7' })],
  ])('%s', (_, sandbox) => {
    expect(judgeSandbox(sandbox, grounds(everything)).goes).toBe(false);
  });

  test('a run of a fork takes its own, and nothing else', () => {
    const sweeper = { repository: 'github.com/acme/shop', trust: 'pr-7' };
    const judged = (trust: string): boolean =>
      judgeSandbox(seen({ ...paired, trust }), grounds(everything, { sweeper })).goes;
    expect([judged('pr-7'), judged('pr-70'), judged('own'), judged('fork-7')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test('nothing is asked of the clock but its now', () => {
  const later = { ...FACTS, now: new Date(NOW.getTime() + DAY) };
  expect(judgeSandbox(seen(), grounds({ olderThanMs: DAY }, { facts: later }))).toMatchObject({
    goes: true,
    reason: 'paused 1d 1h ago',
  });
});
