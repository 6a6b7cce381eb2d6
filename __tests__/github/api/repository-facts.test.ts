import { createGitHubApi } from '../../../src/github/api/client.js';
import { githubFacts } from '../../../src/github/api/repository-facts.js';
import type { Known, RepositoryFacts } from '../../../src/job/prune/facts.js';
import { type Fault, startGitHubApi, type TestGitHub, type TestRun } from '../../support/github-api.js';

let github: TestGitHub;
const run = (id: number, status: string, more: Partial<TestRun> = {}): TestRun => ({
  id,
  status,
  conclusion: status === 'completed' ? 'success' : null,
  head_sha: 'abc',
  run_attempt: 1,
  jobs: [],
  ...more,
});
beforeEach(async () => {
  github = await startGitHubApi();
  const head = { sha: 'abc', ref: 'x', repo: { full_name: 'acme/shop' } };
  github.pulls.push({ number: 7, state: 'closed', head }, { number: 8, state: 'open', head });
  github.runs.push(
    run(1, 'completed', { updated_at: '2026-11-01T00:00:00Z' }),
    run(2, 'in_progress'),
    run(3, 'waiting'),
    run(4, 'completed', { updated_at: 'long ago' }),
  );
  const permissions = { actions: 'read', 'pull-requests': 'read' } as const;
  github.tokens.set('reader', { login: 'bot', kind: 'installation', permissions });
  github.tokens.set('no-actions', {
    login: 'bot',
    kind: 'installation',
    permissions: { 'pull-requests': 'read' },
  });
});
afterEach(() => github.close());

const facts = (token = 'reader', ownRun?: string, requestMs = 10_000): RepositoryFacts =>
  githubFacts({
    open: () =>
      createGitHubApi({
        token,
        apiUrl: github.url,
        limits: { requestMs, totalMs: 60_000, backoffMs: [10, 20] },
      }),
    repository: { owner: 'acme', repo: 'shop' },
    ...(ownRun === undefined ? {} : { ownRun }),
  });
const unknown = (answer: Known<unknown>): string => ('unknown' in answer ? answer.unknown : 'it is known');

test('runs, pull requests, and who else is at work', async () => {
  const asking = facts('reader', '2');
  expect(await asking.workflowRun('1')).toEqual({
    value: { over: true, endedAt: new Date('2026-11-01T00:00:00Z') },
  });
  expect(await asking.workflowRun('2')).toEqual({ value: { over: false } });
  expect(await asking.workflowRun('3')).toEqual({ value: { over: false } });
  expect(await asking.workflowRun('4')).toEqual({ value: { over: true } });
  expect(await asking.pull(7)).toEqual({ value: 'closed' });
  expect(await asking.pull(8)).toEqual({ value: 'open' });
  // Its own run is no other's; one that waits is.
  expect(await asking.activeRuns()).toEqual({ value: ['3'] });
  expect(await facts().activeRuns()).toEqual({ value: ['2'] });
  github.runs.splice(1, 2);
  expect(await facts().activeRuns()).toEqual({ value: [] });
});

test('a number that JavaScript cannot hold is asked for as it stands', async () => {
  expect(unknown(await facts().workflowRun('9007199254740993'))).toMatch(
    /^asking for workflow run 9007199254740993 failed: it is not there/,
  );
  expect(github.asked.at(-1)).toBe('GET /repos/acme/shop/actions/runs/9007199254740993');
});

test('an answer about something else, or of another form, is none', async () => {
  for (const body of [{ id: 2, status: 'completed' }, { id: 1 }, [], null, 'no', { id: 1, status: 5 }]) {
    github.faults.splice(0);
    github.faults.push({ match: /./, how: { status: 200, body } });
    expect(unknown(await facts().workflowRun('1'))).toMatch(/has another form than it should/);
  }
  for (const body of [{ number: 8, state: 'closed' }, { number: 7, state: 'merged' }, {}, null]) {
    github.faults.splice(0);
    github.faults.push({ match: /./, how: { status: 200, body } });
    expect(unknown(await facts().pull(7))).toMatch(/has another form than it should/);
  }
  for (const body of [{}, { workflow_runs: [{}] }, { workflow_runs: 'none' }, null]) {
    github.faults.splice(0);
    github.faults.push({ match: /./, how: { status: 200, body } });
    expect(unknown(await facts().activeRuns())).toMatch(/has another form than it should/);
  }
});

const CALLS: Record<string, (asking: RepositoryFacts) => Promise<Known<unknown>>> = {
  'asking for a run': (asking) => asking.workflowRun('1'),
  'asking for a pull request': (asking) => asking.pull(7),
  'asking who is at work': (asking) => asking.activeRuns(),
};
/** Whether another question is still worth asking after that. */
const FAILURES: [string, Fault['how'], RegExp, 'goes on' | 'ends'][] = [
  ['401', { status: 401 }, /does not accept the token.*check `github-token`/, 'ends'],
  ['403', { status: 403 }, /may not do that.*`permissions: (?:actions|pull-requests): read`/, 'goes on'],
  ['404', { status: 404 }, /is not there, or the token may not see it/, 'goes on'],
  ['422', { status: 422 }, /refuses it/, 'goes on'],
  ['429', { status: 429 }, /takes no more requests/, 'ends'],
  [
    '429 for an hour',
    { status: 429, headers: { 'retry-after': '3600' } },
    /no more requests.*3600 s/,
    'ends',
  ],
  [
    '403 that is a limit',
    { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' } },
    /takes no more requests/,
    'ends',
  ],
  ['500', { status: 500 }, /GitHub failed \(500/, 'ends'],
  ['503', { status: 503 }, /GitHub failed \(503/, 'ends'],
  ['a connection that breaks', 'drop', /cannot be reached/, 'ends'],
  ['no answer', 'hang', /did not answer within/, 'ends'],
  ['half an answer', 'stall', /did not answer within/, 'ends'],
];

describe.each(Object.keys(CALLS))('%s', (call) => {
  test.each(FAILURES)('%s is an answer', async (_, how, says, after) => {
    github.faults.push({ match: /./, how });
    const asking = facts('reader', undefined, how === 'hang' || how === 'stall' ? 200 : 10_000);
    const first = await CALLS[call]?.(asking);
    expect(first && unknown(first)).toMatch(says);
    // What may come of other questions: nothing is asked in vain, and nothing is given up too early.
    github.faults.splice(0);
    github.asked.splice(0);
    const other = call === 'asking for a pull request' ? asking.workflowRun('1') : asking.pull(8);
    const answer = unknown(await other);
    expect([answer === 'it is known', says.test(answer), github.asked.length]).toEqual(
      after === 'goes on' ? [true, false, 1] : [false, true, 0],
    );
  });
});

test('a permission that is missing is missed once', async () => {
  const asking = facts('no-actions');
  const says = /may not do that.*`permissions: actions: read`/;
  expect(unknown(await asking.workflowRun('1'))).toMatch(says);
  expect(unknown(await asking.workflowRun('2'))).toMatch(says);
  expect(unknown(await asking.activeRuns())).toMatch(says);
  expect(await asking.pull(7)).toEqual({ value: 'closed' });
  expect(github.asked).toHaveLength(2);
});

test('what fails once is asked again', async () => {
  github.faults.push({ match: /./, how: { status: 502 }, times: 2 });
  expect(await facts().workflowRun('2')).toEqual({ value: { over: false } });
});

test('who gives up is not answered, and blames nobody for it', async () => {
  const cancel = new AbortController();
  const { signal } = cancel;
  const asking = githubFacts({
    open: () => createGitHubApi({ token: 'reader', apiUrl: github.url, signal }),
    repository: { owner: 'acme', repo: 'shop' },
    signal,
  });
  github.faults.push({ match: /./, how: 'hang' });
  const answer = asking.workflowRun('1');
  cancel.abort();
  expect(await answer).toEqual({ unknown: 'the sweep was cancelled' });
  expect(await asking.pull(7)).toEqual({ unknown: 'the sweep was cancelled' });
});
