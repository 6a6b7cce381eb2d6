import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGitHubApi, type TestGitHub } from '../../support/github-api.js';
import type { WorkflowEvent } from './event.js';
import { fill, holds, valueOf } from './expressions.js';
import { createRepository, type TestRepository } from './repository.js';
import { runWorkflow, type WorkflowRun } from './run-workflow.js';

let github: TestGitHub;
let repository: TestRepository;
const runs: WorkflowRun[] = [];
beforeAll(async () => {
  github = await startGitHubApi('acme/shop');
  repository = createRepository();
  repository.commit({ 'run.sh': '#!/bin/sh\necho from main\n', 'a.txt': 'a\n' });
  repository.commit({ 'run.sh': '#!/bin/sh\necho from topic\n' }, 'topic');
});
afterEach(() => runs.splice(0).forEach((each) => each.remove()));
afterAll(async () => {
  await github.close();
  repository.remove();
});

const script = fileURLToPath(new URL('../fixtures/script', import.meta.url));
const SECRET = 'canary-of-the-repository';

/** @param jobs the text below `jobs:` */
async function run(
  jobs: string,
  event: Partial<WorkflowEvent> = {},
  head = 'on: push',
): Promise<WorkflowRun> {
  const done = await runWorkflow({
    text: `name: W\n${head}\njobs:\n${jobs}`,
    name: 'acme/shop',
    repository,
    github,
    event: { name: 'push', payload: {}, ...event },
    actions: { 'acme/script': script },
    secrets: { KEY: SECRET },
    vars: { PLACE: 'here' },
  });
  runs.push(done);
  return done;
}

/** A job of these steps, each a line of YAML flow. */
const job = (id: string, steps: string[], more = ''): string =>
  `  ${id}:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`;
const said = (done: WorkflowRun, name: string): string => done.job(name).log.join('\n');

describe('expressions', () => {
  const contexts = { github: { ref: 'refs/heads/main', n: 7 }, list: { value: '["a","b"]' } };

  test.each([
    ['pr-${{ github.n }}-${{ github.nothing }}.', 'pr-7-.'],
    ["${{ format('{0}}}', 'a}}b') }}", 'a}}b}'],
    ["${{ github.ref == 'refs/heads/MAIN' && 'yes' || 'no' }}", 'yes'],
  ])('%s', (text, expected) => expect(fill(text, contexts)).toBe(expected));

  test('one that is alone keeps its kind', () => {
    expect(valueOf('${{ fromJSON(list.value) }}', contexts)).toEqual(['a', 'b']);
    expect(valueOf('x ${{ github.n }}', contexts)).toBe('x 7');
  });

  test('what is not there is an error, and a condition asks for success unless it says otherwise', () => {
    expect(() => fill('${{ secrets.A }}', contexts)).toThrow(/secrets/);
    expect(holds('github.n == 7', contexts, 'success')).toBe(true);
    expect(holds('github.n == 7', contexts, 'failure')).toBe(false);
    expect(holds('${{ failure() && github.n == 7 }}', contexts, 'failure')).toBe(true);
    expect(holds("always() && github.n == '8'", contexts, 'failure')).toBe(false);
  });
});

test('jobs run after what they need, with its outputs; what holds a secret is dropped', async () => {
  const first = job(
    'first',
    [
      `{ id: put, run: 'echo "a=1" >> "$GITHUB_OUTPUT"; echo "b=x $KEY" >> "$GITHUB_OUTPUT"; echo "$KEY"', env: { KEY: '\${{ secrets.KEY }}' } }`,
    ],
    "    outputs: { a: '${{ steps.put.outputs.a }}', b: '${{ steps.put.outputs.b }}' }\n",
  );
  const second = job(
    'second',
    [`run: echo "got \${{ toJSON(needs.first) }} at \${{ vars.PLACE }}"`],
    '    needs: first\n',
  );
  const done = await run(second + first);
  expect(done.conclusion).toBe('success');
  expect(done.jobs.map(({ name }) => name)).toEqual(['first', 'second']);
  expect(done.job('first').steps[0]?.outputs).toEqual({ a: '1', b: `x ${SECRET}` });
  expect(done.job('first').outputs).toEqual({ a: '1' });
  expect(said(done, 'first')).toBe('***');
  expect(said(done, 'second').replaceAll(/\s+/g, ' ')).toContain(
    '{ result: success, outputs: { a: 1 } } at here',
  );
});

test('a matrix is a job for each combination, also of a list that is computed', async () => {
  const matrix = `    strategy:\n      matrix: { os: [a, b], n: '\${{ fromJSON("[1, 2]") }}' }\n`.replaceAll(
    '"',
    "''",
  );
  const done = await run(job('test', ['run: echo "${{ matrix.os }}${{ matrix.n }}"'], matrix));
  const names = ['test (a, 1)', 'test (a, 2)', 'test (b, 1)', 'test (b, 2)'];
  expect(done.jobs.map(({ name }) => name).toSorted()).toEqual(names);
  expect(names.map((name) => said(done, name))).toEqual(['a1', 'a2', 'b1', 'b2']);
});

test('a failure ends a job but for what asks for it; continue-on-error is none; posts come last', async () => {
  const done = await run(
    job('test', [
      `{ uses: acme/script@v1, with: { post: "say('post')" } }`,
      '{ id: soft, run: exit 3, continue-on-error: true }',
      'run: echo "${{ steps.soft.outcome }} ${{ steps.soft.conclusion }} ${{ job.status }}"',
      'run: false | true',
      '{ run: false | true, shell: bash }',
      'run: echo never',
      '{ if: failure(), run: echo failed }',
      '{ if: always(), run: echo always }',
    ]) +
      job('after', ['run: echo never'], '    needs: test\n') +
      job('sweep', ['run: echo swept'], '    needs: test\n    if: failure()\n') +
      job('last', ['run: echo never'], '    needs: after\n    if: success()\n'),
  );
  expect(done.conclusion).toBe('failure');
  expect(done.job('test').steps.map(({ conclusion }) => conclusion)).toEqual([
    'success',
    'success',
    'success',
    'success',
    'failure',
    'skipped',
    'success',
    'success',
  ]);
  expect(done.job('test').log).toEqual(['failure success success', 'failed', 'always', 'post']);
  expect(done.jobs.map(({ name }) => name)).toEqual(['test', 'sweep']);
});

test('an action gets its inputs, the defaults of them and the environments of three levels', async () => {
  const print = 'say([process.env.INPUT_REPOSITORY, process.env.A, process.env.B, process.env.C].join())';
  const done = await run(
    job(
      'test',
      [`{ env: { C: '\${{ env.B }}3' }, uses: acme/script@v1, with: { main: '${print}' } }`],
      `    env: { B: '\${{ env.A }}2' }\n`,
    ),
    {},
    "on: push\nenv: { A: '1', B: '1' }",
  );
  expect(said(done, 'test')).toBe('acme/shop,1,12,123');
});

test('a checkout is a work tree of the branch; its token stays unless told otherwise', async () => {
  const look = 'run: ./run.sh; git -C "$PWD" rev-parse HEAD; git config --get-regexp extraheader | wc -l';
  const checkout = 'uses: actions/checkout@v6';
  const event = { branch: 'topic' };
  const kept = await run(job('test', [checkout, look]), event);
  const shown = ['checked out topic', 'from topic', repository.sha('topic')];
  expect(kept.job('test').log).toEqual([...shown, '1']);
  const none = await run(job('test', [`{ ${checkout}, with: { persist-credentials: false } }`, look]), event);
  expect(none.job('test').log).toEqual([...shown, '0']);
  const beside = `{ ${checkout}, with: { ref: main, path: code } }`;
  expect(said(await run(job('test', [beside, 'run: code/run.sh']), event), 'test')).toContain('from main');
});

test('artifacts are kept', async () => {
  const upload = '{ uses: actions/upload-artifact@v4, with: { name: all, path: "out/*.txt\\nlogs" } }';
  const make = 'run: mkdir out logs; echo 1 > out/a.txt; echo 2 > out/b.md; echo 3 > logs/c';
  const { artifacts } = await run(job('test', [make, upload]));
  expect(readFileSync(path.join(artifacts, 'all/a.txt'), 'utf8')).toBe('1\n');
  expect(existsSync(path.join(artifacts, 'all/b.md'))).toBe(false);
  expect(existsSync(path.join(artifacts, 'all/c'))).toBe(true);
});

describe('a pull request', () => {
  const event = (action: string, from: string): WorkflowEvent => ({
    name: 'pull_request',
    payload: {
      action,
      number: 7,
      pull_request: { number: 7, head: { ref: 't', repo: { full_name: from } } },
    },
  });
  const print = job('test', [
    `run: echo "\${{ github.ref }} \${{ github.event.number }} [\${{ secrets.KEY }}]"; echo "\${{ github.token }}" | od -An -tx1 | tr -d " \\n"`,
  ]);
  const head = 'on: pull_request\npermissions: { contents: read, pull-requests: write }';
  const allowed = (done: WorkflowRun): unknown =>
    github.tokens.get(
      Buffer.from(said(done, 'test').split('\n')[1] ?? '', 'hex')
        .toString()
        .trim(),
    )?.permissions;

  test('has the secrets and a token with what the workflow asks for', async () => {
    const done = await run(print, event('opened', 'acme/shop'), head);
    expect(said(done, 'test')).toContain('refs/pull/7/merge 7 [***]');
    expect(allowed(done)).toEqual({ contents: 'read', 'pull-requests': 'write' });
  });

  test('of a fork has no secrets and a token that only reads', async () => {
    const done = await run(print, event('opened', 'stranger/shop'), head);
    expect(said(done, 'test')).toContain('refs/pull/7/merge 7 []');
    expect(allowed(done)).toEqual({ contents: 'read', 'pull-requests': 'read' });
  });

  test('starts what names its kind', async () => {
    expect((await run(print, event('closed', 'acme/shop'), head)).conclusion).toBe('skipped');
    const closed = 'on: { pull_request: { types: [closed] } }';
    expect((await run(print, event('closed', 'acme/shop'), closed)).conclusion).toBe('success');
    expect((await run(print, {}, head)).conclusion).toBe('skipped');
  });
});

test('what is started by hand has its inputs', async () => {
  const head = 'on: { workflow_dispatch: { inputs: { a: { required: true }, b: { default: two } } } }';
  const print = job('test', ['run: echo "${{ inputs.a }} ${{ inputs.b }}"']);
  const by = (inputs: object): Partial<WorkflowEvent> => ({ name: 'workflow_dispatch', payload: { inputs } });
  expect(said(await run(print, by({ a: 'one' }), head), 'test')).toBe('one two');
  await expect(run(print, by({}), head)).rejects.toThrow("Required input 'a' not provided");
});

test.each([
  ['a key', job('test', ['{ run: a, working-directory: b }']), /working-directory/],
  ['an action', job('test', ['uses: acme/other@v1']), /there is no action acme\/other@v1/],
  ['a job', job('test', ['run: a'], '    needs: other\n'), /no job other/],
])('%s that it does not know is an error', async (_, jobs, message) => {
  await expect(run(jobs)).rejects.toThrow(message);
});
