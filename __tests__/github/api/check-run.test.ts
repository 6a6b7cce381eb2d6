import { type CheckRun, openCheck, publishCheck } from '../../../src/github/api/check-run.js';
import { createGitHubApi, type GitHubApi } from '../../../src/github/api/client.js';
import type { CheckAnnotation, RenderedCheck } from '../../../src/report/check/render.js';
import { type Fault, startGitHubApi, type TestGitHub } from '../../support/github-api.js';

let github: TestGitHub;
beforeEach(async () => {
  github = await startGitHubApi();
  github.tokens.set('writer', {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: { checks: 'write' },
  });
  github.tokens.set('reader', {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: { checks: 'read' },
  });
  github.tokens.set('person', { login: 'octocat', kind: 'user', permissions: { checks: 'write' } });
});
afterEach(() => github.close());

const api = (token = 'writer', requestMs = 10_000): GitHubApi =>
  createGitHubApi({ token, apiUrl: github.url, limits: { requestMs, totalMs: 60_000, backoffMs: [10, 20] } });
/** A server that never answers costs the whole deadline of a request. */
const patience = (how: Fault['how'], ms: number): number => (how === 'hang' || how === 'stall' ? ms : 10_000);
const check: CheckRun = {
  repository: { owner: 'acme', repo: 'shop' },
  sha: 'abc123',
  name: 'sandbox',
  externalId: 'run-1-1',
  detailsUrl: 'https://github.com/acme/shop/actions/runs/1',
};
const rendered = (annotations = 0): RenderedCheck => ({
  conclusion: 'failure',
  title: 'Failed',
  summary: 'why',
  annotations: Array.from({ length: annotations }, (_, n): CheckAnnotation => ({
    path: 'a.ts',
    start_line: n + 1,
    end_line: n + 1,
    annotation_level: 'failure',
    title: 't',
    message: 'm',
  })),
});

test('120 annotations arrive in batches of fifty, in their order', async () => {
  await expect(publishCheck(api(), check, rendered(120))).resolves.toMatchObject({
    state: 'created',
    url: expect.any(String),
  });
  expect(github.checks).toMatchObject([
    {
      name: 'sandbox',
      head_sha: 'abc123',
      external_id: 'run-1-1',
      details_url: check.detailsUrl,
      status: 'completed',
      conclusion: 'failure',
    },
  ]);
  expect(github.checks[0]?.output.annotations.map((one) => one.start_line)).toEqual(
    Array.from({ length: 120 }, (_, n) => n + 1),
  );
  expect(github.asked.map((one) => one.split(' ')[0])).toEqual(['POST', 'PATCH', 'PATCH']);
});

test('a check that was opened is completed', async () => {
  const opened = await openCheck(api(), check);
  expect(github.checks).toMatchObject([{ status: 'in_progress', conclusion: null }]);
  if (!('id' in opened)) throw new Error(opened.notice);
  await expect(publishCheck(api(), { ...check, id: opened.id }, rendered(60))).resolves.toMatchObject({
    state: 'updated',
  });
  expect(github.checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  expect(github.checks[0]?.output.annotations).toHaveLength(60);
});

test.each<[string, string]>([
  ['reader', 'Resource not accessible by integration'],
  ['person', 'You must authenticate via a GitHub App.'],
])('a token that may not (%s): said, with the way out', async (token, why) => {
  const notice = `creating the check failed: the token may not do that (${why}); give the job \`permissions: checks: write\`; a pull request from a fork never gets it`;
  await expect(publishCheck(api(token), check, rendered())).resolves.toEqual({
    state: 'failed',
    kind: 'not-permitted',
    notice,
  });
  await expect(openCheck(api(token), check)).resolves.toEqual({ notice });
});

test.each<[string, Fault['how']]>([
  ['a 502', { status: 502 }],
  ['a connection that breaks', 'drop'],
  ['no answer', 'hang'],
  ['an answer that stops', 'stall'],
])('a check that was created, though the answer was %s, is not created twice', async (_, how) => {
  // Another one of the same name, of an earlier attempt.
  await publishCheck(api(), { ...check, externalId: 'run-1-0' }, rendered());
  github.faults.push({ match: /^POST/, times: 1, performed: true, how });
  await expect(publishCheck(api('writer', patience(how, 700)), check, rendered(60))).resolves.toMatchObject({
    state: 'created',
  });
  expect(github.checks.map((one) => [one.external_id, one.output.annotations.length])).toEqual([
    ['run-1-0', 0],
    ['run-1-1', 60],
  ]);
});

test('a check ends also when the answer to that is lost; batches that fail are said', async () => {
  const opened = await openCheck(api(), check);
  if (!('id' in opened)) throw new Error(opened.notice);
  github.faults.push({ match: /^PATCH/, times: 1, how: { status: 502 } });
  await expect(publishCheck(api(), { ...check, id: opened.id }, rendered(10))).resolves.toEqual({
    state: 'updated',
    url: expect.any(String),
  });
  expect(github.checks[0]?.conclusion).toBe('failure');

  github.faults.push({ match: /^PATCH/, how: { status: 500 } });
  await expect(publishCheck(api(), { ...check, externalId: 'other' }, rendered(120))).resolves.toEqual({
    state: 'created',
    url: expect.any(String),
    notice:
      '70 annotations of the check are missing: writing the check failed: GitHub failed (500: injected 500)',
  });
});

test.each<[string, Fault['how'], string]>([
  ['500', { status: 500 }, 'unavailable'],
  ['401', { status: 401 }, 'unauthorized'],
  ['403', { status: 403 }, 'not-permitted'],
  ['404', { status: 404 }, 'not-found'],
  ['422', { status: 422 }, 'invalid'],
  ['429', { status: 429 }, 'rate-limit'],
  ['429 for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 'rate-limit'],
  ['a broken connection', 'drop', 'unavailable'],
  ['no answer', 'hang', 'timeout'],
  ['nonsense', { status: 200, body: [] }, 'unexpected'],
])('%s is an outcome', async (_, how, kind) => {
  github.faults.push({ match: /^POST/, how });
  await expect(publishCheck(api('writer', patience(how, 100)), check, rendered(10))).resolves.toMatchObject({
    state: 'failed',
    kind,
  });
  expect(github.checks).toEqual([]);
});
