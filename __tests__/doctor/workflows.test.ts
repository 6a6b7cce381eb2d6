import { examineWorkflows } from '../../src/doctor/examine/workflows.js';
import type { FileFacts } from '../../src/doctor/facts.js';
import type { Finding } from '../../src/doctor/finding.js';
import { readWorkflows } from '../../src/doctor/workflow/read.js';

const ACTION = 'acme/e2b-sandbox-action@v1';
const NO_FILE: FileFacts = { problems: [] };

/** Findings of one workflow that are not ok, as `level id file:line`. */
function found(text: string, { ownAction = false, file = NO_FILE } = {}): string[] {
  const reading = readWorkflows({ files: [{ name: 'w.yml', text }], leftOut: [], ownAction });
  return examineWorkflows(reading, file).flatMap(said);
}

function said(finding: Finding): string[] {
  const { level, id, place } = finding;
  if (level === 'ok') return [];
  return [`${level} ${id}${place ? ` ${place.file}:${place.line}` : ''}`];
}

/** A job that is in order but for what is given. */
const workflow = (parts: {
  on?: string;
  top?: string;
  job?: string;
  steps?: string;
  with?: string;
}): string =>
  [
    `on: ${parts.on ?? 'push'}`,
    parts.top ?? '# nothing',
    'jobs:',
    '  test:',
    '    timeout-minutes: 5',
    `    ${parts.job ?? '# nothing'}`,
    '    steps:',
    `      ${parts.steps ?? '# nothing'}`,
    `      - uses: ${ACTION}`,
    `        with: { run: make${parts.with === undefined ? '' : `, ${parts.with}`} }`,
  ].join('\n');

test.each<[string, string, string[]]>([
  ['in order', workflow({}), []],
  ['no timeout', workflow({}).replace('timeout-minutes: 5', 'name: x'), ['note workflow.timeout w.yml:4']],
  [
    'a comment and a check without permissions',
    workflow({ with: 'comment: true, check: true' }),
    ['warning workflow.permissions w.yml:9', 'warning workflow.permissions w.yml:9'],
  ],
  [
    'the job’s permissions replace those of the workflow',
    workflow({
      top: 'permissions: write-all',
      job: 'permissions: { contents: read }',
      with: 'comment: tests',
    }),
    ['warning workflow.permissions w.yml:9'],
  ],
  ['all permissions', workflow({ top: 'permissions: write-all', with: 'comment: true' }), []],
  [
    'reading alone',
    workflow({ top: 'permissions: read-all', with: 'check: true' }),
    ['warning workflow.permissions w.yml:9'],
  ],
  [
    'a comment under the right for issues',
    workflow({ top: 'permissions: { issues: write }', with: 'comment: true' }),
    [],
  ],
  ['a comment that is off', workflow({ with: "comment: false, check: ''" }), []],
  ['a token of one’s own', workflow({ with: "comment: true, github-token: '${{ secrets.BOT }}'" }), []],
  [
    'the workflow’s token, named',
    workflow({ with: "comment: true, github-token: '${{ secrets.GITHUB_TOKEN }}'" }),
    ['warning workflow.permissions w.yml:9'],
  ],
  [
    'one sandbox for all runs',
    workflow({ with: 'sandbox-id: abc' }),
    ['warning workflow.concurrency w.yml:10'],
  ],
  ['one sandbox by its key', workflow({ with: 'key: warm' }), ['warning workflow.concurrency w.yml:10']],
  ['with concurrency of the job', workflow({ job: 'concurrency: warm', with: 'key: warm' }), []],
  ['with concurrency of the workflow', workflow({ top: 'concurrency: { group: w }', with: 'key: k' }), []],
  [
    'a sandbox of this very run',
    workflow({ with: "sandbox-id: '${{ steps.first.outputs.sandbox-id }}'" }),
    [],
  ],
  ['a branch of the action', workflow({}).replace('@v1', '@main'), ['warning workflow.pinned w.yml:9']],
  ['a commit of the action', workflow({}).replace('@v1', `@${'a1'.repeat(20)}`), []],
  ['a release of the action', workflow({}).replace('@v1', '@v1.2.3'), []],
  [
    'a sub-action counts too',
    workflow({}).replace('action@v1', 'action/template@main'),
    ['warning workflow.pinned w.yml:9'],
  ],
  [
    'prune without its right',
    workflow({ top: 'permissions: { contents: read }' }).replace('action@v1', 'action/prune@v1'),
    ['warning workflow.permissions w.yml:9'],
  ],
  [
    'a plan that comments on pull requests, without the right',
    workflow({ on: 'pull_request', top: 'permissions: { contents: read }' }).replace(
      'action@v1',
      'action/plan@v1',
    ),
    ['warning workflow.permissions w.yml:9'],
  ],
  [
    'a plan that is told not to comment',
    workflow({ on: 'pull_request', with: 'comment: false' }).replace('action@v1', 'action/plan@v1'),
    [],
  ],
  ['an apply without a pull request to comment on', workflow({}).replace('action@v1', 'action/apply@v1'), []],
  [
    'an issue about drift without its right',
    workflow({ on: 'schedule', top: 'permissions: read-all', with: 'drift: true, issue: true' }).replace(
      'action@v1',
      'action/plan@v1',
    ),
    ['warning workflow.permissions w.yml:9'],
  ],
  [
    'a secret for the sandbox in pull requests',
    workflow({ on: '[push, pull_request]', with: "env: 'T=${{ secrets.T }}'" }),
    ['warning workflow.secret-in-sandbox w.yml:10'],
  ],
  [
    'the token for the sandbox of a fork’s work',
    workflow({ on: '{ pull_request_target: }', with: "env: 'T=${{ github.token }}'" }),
    ['problem workflow.secret-in-sandbox w.yml:10'],
  ],
  ['a secret for the sandbox on push', workflow({ with: "env: 'T=${{ secrets.T }}'" }), []],
  ['env without secrets', workflow({ on: 'pull_request', with: "env: 'T=${{ github.sha }} secrets'" }), []],
  ...[
    '- { uses: actions/checkout@v6, with: { ref: "${{ github.event.pull_request.head.sha }}" } }',
    '- { uses: actions/checkout@v6, with: { ref: "${{ github.head_ref }}" } }',
    '- { uses: actions/checkout@v6, with: { ref: "refs/pull/${{ github.event.number }}/merge" } }',
    '- { uses: Actions/Checkout@v6, with: { Repository: "${{ github.event.pull_request.head.repo.full_name }}" } }',
    '- run: gh pr checkout 7',
    '- run: git fetch origin "pull/$N/head" && git checkout FETCH_HEAD',
  ].map((steps): [string, string, string[]] => [
    `pull_request_target with ${steps}`,
    workflow({ on: 'pull_request_target', steps }),
    ['problem workflow.untrusted-code w.yml:8'],
  ]),
  [
    'workflow_run with the head of what ran',
    workflow({
      on: '{ workflow_run: { workflows: [CI] } }',
      steps: '- { uses: actions/checkout@v6, with: { ref: "${{ github.event.workflow_run.head_sha }}" } }',
    }),
    ['problem workflow.untrusted-code w.yml:8'],
  ],
  [
    'pull_request_target with the base alone',
    workflow({ on: 'pull_request_target', steps: '- uses: actions/checkout@v6' }),
    [],
  ],
  [
    'the head in a workflow without secrets',
    workflow({
      on: 'pull_request',
      steps: '- { uses: actions/checkout@v6, with: { ref: "${{ github.event.pull_request.head.sha }}" } }',
    }),
    [],
  ],
  [
    'another action',
    workflow({ on: 'pull_request_target', steps: '- run: gh pr checkout 7' }).replace(ACTION, 'acme/x@main'),
    ['note workflow.found'],
  ],
])('%s', (_what, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('./ means the action in its own repository alone', () => {
  const text = workflow({ with: 'key: k' }).replace(ACTION, './');
  expect(found(text)).toEqual(['note workflow.found']);
  expect(found(text, { ownAction: true })).toEqual(['warning workflow.concurrency w.yml:10']);
});

test('a sandbox file that goes on with a sandbox counts like the input, where it is used', () => {
  const meaning = { template: { reference: 'base' }, steps: 1, sandboxId: 'abc' };
  const file: FileFacts = { name: 'sandbox.yml', problems: [], meaning };
  expect(found(workflow({}), { file })).toEqual(['warning workflow.concurrency w.yml:9']);
  expect(found(workflow({ with: 'file: other.yml' }), { file })).toEqual([]);
});

test.each([
  ['no YAML', 'on: [push\njobs: {'],
  ['keys twice', 'on: push\non: pull_request\n'],
  ['nesting without end', `on: ${'['.repeat(5000)}`],
  ['an alias bomb', `a: &a [1]\nb: [${'*a,'.repeat(200)}]\n`],
])('%s is said to be unread, with its place, and the others are looked at', (_what, text) => {
  const files = [
    { name: 'bad.yml', text },
    { name: 'w.yml', text: workflow({ with: 'key: k' }) },
  ];
  const reading = readWorkflows({ files, leftOut: [{ name: 'x.yml', why: 'large' }], ownAction: false });
  const findings = examineWorkflows(reading, NO_FILE).flatMap(said);
  expect(findings[0]).toBe('warning workflow.readable x.yml:undefined');
  expect(findings[1]).toMatch(/^warning workflow\.readable bad\.yml:\d+$/);
  expect(findings.slice(2)).toEqual(['warning workflow.concurrency w.yml:10']);
});

test.each([
  '',
  'null',
  '- 1',
  'jobs: []',
  'jobs: { a: }',
  'jobs: { a: { steps: { x: 1 } } }',
  'on: 7\njobs: { a: { steps: [1, null, { uses: [x], with: 7 }] } }',
])('a workflow that is none is read all the same: %j', (text) => {
  expect(found(text)).toEqual(['note workflow.found']);
});

test('texts that open again and again what they never close do not hold it up', () => {
  const much = (text: string): string => text.repeat(900_000 / text.length);
  const on = 'pull_request_target';
  expect(found(workflow({ on, with: `env: '${much('${{')}'` }))).toEqual([]);
  expect(found(workflow({ on, with: `key: '${much('${{ steps')}'` }))).toEqual([
    'warning workflow.concurrency w.yml:10',
  ]);
  const steps = `- { uses: actions/checkout@v6, with: { ref: '${much('pull/')}' } }`;
  expect(found(workflow({ on, steps }))).toEqual([]);
});
