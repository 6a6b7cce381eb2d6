import { targetOf } from '../../../src/github/api/target.js';

const environment = {
  GITHUB_API_URL: 'https://ghe.example/api/v3',
  GITHUB_SERVER_URL: 'https://ghe.example',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_SHA: 'merge',
  GITHUB_RUN_ID: '5',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW: 'ci',
  GITHUB_JOB: 'test',
  GITHUB_ACTION: 'sandbox',
};

test('a pull request: its number, and its head rather than its merge', () => {
  expect(targetOf(environment, { pull_request: { number: 7, head: { sha: 'head' } } })).toEqual({
    apiUrl: 'https://ghe.example/api/v3',
    artifactsUrl: 'https://ghe.example/acme/shop/actions/runs/5#artifacts',
    repository: { owner: 'acme', repo: 'shop' },
    pull: 7,
    sha: 'head',
    runUrl: 'https://ghe.example/acme/shop/actions/runs/5/attempts/2',
    blobUrl: 'https://ghe.example/acme/shop/blob/head/',
    key: 'ci / test / sandbox',
  });
});

test.each<[string, unknown, number | undefined, string]>([
  ['a push', {}, undefined, 'merge'],
  ['a comment on a pull request', { issue: { number: 8, pull_request: {} } }, 8, 'merge'],
  ['a comment on an issue', { issue: { number: 8 } }, undefined, 'merge'],
  [
    'a workflow that follows another',
    { workflow_run: { head_sha: 'w', pull_requests: [{ number: 9 }] } },
    9,
    'w',
  ],
  [
    'one that follows a run of a fork',
    { workflow_run: { head_sha: 'w', pull_requests: [] } },
    undefined,
    'w',
  ],
  ['no event', undefined, undefined, 'merge'],
  ['nonsense', { pull_request: { number: '7', head: null } }, undefined, 'merge'],
])('%s', (_, payload, pull, sha) => {
  const target = targetOf(environment, payload);
  expect([target?.pull, target?.sha]).toEqual([pull, sha]);
});

test('outside of a workflow there is nowhere to report to', () => {
  expect(targetOf({}, {})).toBeUndefined();
  expect(targetOf({ GITHUB_REPOSITORY: 'a/b/c' }, {})).toBeUndefined();
});
