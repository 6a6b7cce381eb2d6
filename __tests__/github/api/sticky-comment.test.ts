import { createGitHubApi, type GitHubApi } from '../../../src/github/api/client.js';
import { publishComment, type StickyComment } from '../../../src/github/api/sticky-comment.js';
import { markerOf } from '../../../src/report/comment/marker.js';
import { type Fault, startGitHubApi, type TestGitHub } from '../../support/github-api.js';

const BOT = 'github-actions[bot]';
const marker = markerOf('ci / test');
const body = (text: string): string => `${marker}\n${text}`;

let github: TestGitHub;
beforeEach(async () => {
  github = await startGitHubApi();
  github.pulls.push({
    number: 7,
    state: 'open',
    head: { sha: 'abc', ref: 'x', repo: { full_name: 'acme/shop' } },
  });
  github.tokens.set('writer', {
    login: BOT,
    kind: 'installation',
    permissions: { 'pull-requests': 'write' },
  });
  github.tokens.set('reader', { login: BOT, kind: 'installation', permissions: { 'pull-requests': 'read' } });
  github.tokens.set('person', { login: 'octocat', kind: 'user', permissions: { 'pull-requests': 'write' } });
});
afterEach(() => github.close());

const api = (token = 'writer', apiUrl = github.url, requestMs = 10_000): GitHubApi =>
  createGitHubApi({ token, apiUrl, limits: { requestMs, totalMs: 60_000, backoffMs: [10, 20] } });
/** A server that never answers costs the whole deadline of a request. */
const patience = (how: Fault['how'], ms: number): number => (how === 'hang' || how === 'stall' ? ms : 10_000);
const comment = (text: string): StickyComment => ({
  repository: { owner: 'acme', repo: 'shop' },
  pull: 7,
  marker,
  body: body(text),
});

test('created, left alone while it says the same, edited when it does not', async () => {
  await expect(publishComment(api(), comment('one'))).resolves.toMatchObject({
    state: 'created',
    url: expect.stringContaining('#issuecomment-'),
  });
  await expect(publishComment(api(), comment('one\n'))).resolves.toMatchObject({ state: 'untouched' });
  await expect(publishComment(api(), comment('two'))).resolves.toMatchObject({ state: 'updated' });
  expect(github.comments).toMatchObject([{ body: body('two'), login: BOT }]);
  expect(github.asked.filter((one) => one.startsWith('PATCH'))).toHaveLength(1);
});

test('edited if it is there, and not created', async () => {
  const last = { ...comment('closed'), onlyIfThere: true };
  await expect(publishComment(api(), last)).resolves.toEqual({ state: 'untouched', url: undefined });
  expect(github.comments).toEqual([]);
  const own = github.addComment({ issue: 7, body: body('open'), login: BOT });
  await expect(publishComment(api(), last)).resolves.toMatchObject({ state: 'updated' });
  expect(own.body).toBe(body('closed'));
});

test('found behind 300 comments', async () => {
  for (let n = 0; n < 300; n++) github.addComment({ issue: 7, body: `chatter ${n}`, login: 'octocat' });
  const own = github.addComment({ issue: 7, body: body('old'), login: BOT });
  await expect(publishComment(api(), comment('new'))).resolves.toMatchObject({ state: 'updated' });
  expect(own.body).toBe(body('new'));
  expect(github.comments).toHaveLength(301);
});

test('comments of others, of other uses and of other pull requests stay as they are', async () => {
  const others = [
    github.addComment({ issue: 7, body: body('planted'), login: 'mallory' }),
    github.addComment({ issue: 7, body: `quoted: ${body('x')}`, login: BOT }),
    github.addComment({ issue: 7, body: `${markerOf('ci / lint')}\nx`, login: BOT }),
    github.addComment({ issue: 8, body: body('x'), login: BOT }),
  ].map((one) => ({ ...one }));
  await expect(publishComment(api(), comment('mine'))).resolves.toMatchObject({ state: 'created' });
  expect(github.comments.slice(0, 4)).toEqual(others);
});

test("a person's token finds that person's comment", async () => {
  github.addComment({ issue: 7, body: body('bot'), login: BOT });
  await publishComment(api('person'), comment('one'));
  await expect(publishComment(api('person'), comment('two'))).resolves.toMatchObject({ state: 'updated' });
  expect(github.comments.map(({ login, body: text }) => [login, text])).toEqual([
    [BOT, body('bot')],
    ['octocat', body('two')],
  ]);
});

test('a GitHub Enterprise Server is asked where it has its APIs', async () => {
  const enterprise = await startGitHubApi('acme/shop', 'enterprise');
  try {
    enterprise.pulls.push(...github.pulls);
    enterprise.tokens.set('writer', {
      login: 'acme-bot[bot]',
      kind: 'installation',
      permissions: { 'pull-requests': 'write' },
    });
    await publishComment(api('writer', `${enterprise.url}/`), comment('one'));
    await expect(publishComment(api('writer', enterprise.url), comment('two'))).resolves.toMatchObject({
      state: 'updated',
    });
    expect(enterprise.asked).toContain('POST /api/graphql');
  } finally {
    await enterprise.close();
  }
});

test('a comment that was deleted meanwhile is written anew', async () => {
  github.addComment({ issue: 7, body: body('old'), login: BOT });
  github.faults.push({ match: /^PATCH/, times: 1, how: { status: 404, body: { message: 'Not Found' } } });
  await expect(publishComment(api(), comment('new'))).resolves.toMatchObject({ state: 'created' });
});

test.each<[string, string, object]>([
  [
    'a token that GitHub does not know',
    'nobody',
    {
      state: 'failed',
      kind: 'unauthorized',
      notice:
        'asking GitHub whose token this is failed: GitHub does not accept the token (Bad credentials); check `github-token`',
    },
  ],
  [
    "a fork's token",
    'reader',
    {
      state: 'failed',
      kind: 'not-permitted',
      notice:
        'writing the comment failed: the token may not do that (Resource not accessible by integration); give the job `permissions: pull-requests: write`; a pull request from a fork never gets it',
    },
  ],
])('%s: said, with the way out', async (_, token, outcome) => {
  await expect(publishComment(api(token), comment('x'))).resolves.toEqual(outcome);
  expect(github.comments).toEqual([]);
});

test('a pull request that is not there, and a body that is too long', async () => {
  await expect(publishComment(api(), { ...comment('x'), pull: 99 })).resolves.toMatchObject({
    kind: 'not-found',
  });
  await expect(publishComment(api(), comment('x'.repeat(70_000)))).resolves.toMatchObject({
    kind: 'invalid',
    notice:
      'writing the comment failed: GitHub refuses it (Validation Failed: body is too long (maximum is 65536 characters))',
  });
});

const ASKING = /^POST \/graphql/;
const LISTING = /^GET .*comments/;
const WRITING = /^POST .*comments/;
const EDITING = /^PATCH .*comments/;
const inSeconds = (seconds: number): string => String(Math.floor(Date.now() / 1000) + seconds);

test.each<[string, Omit<Fault, 'match'>]>([
  ['a 502', { times: 1, how: { status: 502, body: '<html>' } }],
  ['two 500', { times: 2, how: { status: 500 } }],
  ['a connection that breaks', { times: 1, how: 'drop' }],
  ['no answer', { times: 1, how: 'hang' }],
  ['an answer that stops', { times: 1, how: 'stall' }],
  ['a 429 without a word on when', { times: 1, how: { status: 429 } }],
  ['a 429 that says when', { times: 1, how: { status: 429, headers: { 'retry-after': '0' } } }],
  [
    'a secondary limit',
    {
      times: 1,
      how: {
        status: 403,
        headers: { 'retry-after': '0' },
        body: { message: 'You have exceeded a secondary rate limit' },
      },
    },
  ],
  [
    'a limit that is over at once',
    {
      times: 1,
      how: { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(-1) } },
    },
  ],
])('%s at any call is got over, and leaves one comment', async (_, fault) => {
  for (const match of [ASKING, LISTING, WRITING]) {
    github.comments.length = 0;
    github.faults.splice(0, 1, { match, ...fault });
    await expect(
      publishComment(api('writer', github.url, patience(fault.how, 700)), comment('x')),
    ).resolves.toMatchObject({ state: 'created' });
    expect(github.comments).toMatchObject([{ body: body('x') }]);
  }
  github.faults.splice(0, 1, { match: EDITING, ...fault });
  await expect(
    publishComment(api('writer', github.url, patience(fault.how, 700)), comment('y')),
  ).resolves.toMatchObject({ state: 'updated' });
  expect(github.comments).toMatchObject([{ body: body('y') }]);
});

test.each<[string, Fault['how']]>([
  ['a 502', { status: 502 }],
  ['a connection that breaks', 'drop'],
  ['no answer', 'hang'],
  ['an answer that stops', 'stall'],
])('a comment that was written, though the answer was %s, is not written twice', async (_, how) => {
  github.faults.push({ match: WRITING, times: 1, performed: true, how });
  await expect(
    publishComment(api('writer', github.url, patience(how, 700)), comment('x')),
  ).resolves.toMatchObject({
    state: 'created',
    url: expect.any(String),
  });
  expect(github.comments).toHaveLength(1);
});

test.each<[string, Fault['how'], string]>([
  ['500', { status: 500 }, 'unavailable'],
  ['401', { status: 401 }, 'unauthorized'],
  ['403', { status: 403 }, 'not-permitted'],
  ['404', { status: 404 }, 'not-found'],
  ['422', { status: 422 }, 'invalid'],
  ['418', { status: 418 }, 'unexpected'],
  ['429', { status: 429 }, 'rate-limit'],
  ['429 for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 'rate-limit'],
  [
    'a limit for an hour',
    { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(3600) } },
    'rate-limit',
  ],
  ['a broken connection', 'drop', 'unavailable'],
  ['no answer', 'hang', 'timeout'],
  ['half an answer', 'stall', 'timeout'],
  ['nonsense', { status: 200, body: 'null' }, 'unexpected'],
])('%s at every call is an outcome, in few requests', async (_, how, kind) => {
  for (const match of [LISTING, WRITING]) {
    github.asked.length = 0;
    github.faults.splice(0, 1, { match, how });
    const outcome = await publishComment(api('writer', github.url, patience(how, 100)), comment('x'));
    expect(outcome).toMatchObject({
      state: 'failed',
      kind,
      notice: expect.stringMatching(/^[^\n]{20,400}$/),
    });
    expect(github.asked.length).toBeLessThan(12);
    github.comments.length = 0;
  }
});

test('a list of nonsense holds no comment of ours', async () => {
  github.faults.push({
    match: LISTING,
    how: { status: 200, body: [null, 1, { user: null }, { body: body('x') }] },
  });
  await expect(publishComment(api(), comment('x'))).resolves.toMatchObject({ state: 'created' });
});

test("nothing of GitHub's answer reaches us but a clean line", async () => {
  github.faults.push({
    match: WRITING,
    how: {
      status: 422,
      body: {
        message: 'bad\n::error::forged\u001b[2J',
        errors: [null, 5, 'x', { message: 'y'.repeat(9999) }],
      },
    },
  });
  const outcome = await publishComment(api(), comment('x'));
  expect(outcome).toMatchObject({
    kind: 'invalid',
    notice: expect.stringMatching(
      // oxlint-disable-next-line no-control-regex -- their absence is the point
      /^writing the comment failed: GitHub refuses it \(bad ::error::forged: [^\u0000-\u001f]{0,250}\)$/,
    ),
  });
});

test('limits of the whole are kept: a server that never answers costs no more than that', async () => {
  github.faults.push({ match: /./, how: 'hang' });
  const impatient = createGitHubApi({
    token: 'writer',
    apiUrl: github.url,
    limits: { requestMs: 100_000, totalMs: 300, backoffMs: [10] },
  });
  await expect(publishComment(impatient, comment('x'))).resolves.toMatchObject({
    state: 'failed',
    kind: 'timeout',
  });
});

test('a run that is cancelled waits for nothing', async () => {
  github.faults.push({ match: /./, how: 'hang' });
  const cancel = new AbortController();
  const cancelled = publishComment(
    createGitHubApi({ token: 'writer', apiUrl: github.url, signal: cancel.signal }),
    comment('x'),
  );
  cancel.abort();
  await expect(cancelled).resolves.toMatchObject({ state: 'failed' });
});

test('an address where nobody listens', async () => {
  const gone = await startGitHubApi();
  await gone.close();
  await expect(publishComment(api('writer', gone.url), comment('x'))).resolves.toMatchObject({
    kind: 'unavailable',
    notice: expect.stringContaining('GitHub cannot be reached (ECONNREFUSED)'),
  });
});
