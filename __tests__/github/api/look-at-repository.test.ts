import { examineBranch, examineGitHub } from '../../../src/doctor/examine/github.js';
import type { GitHubFacts } from '../../../src/doctor/facts.js';
import { createGitHubApi } from '../../../src/github/api/client.js';
import { ApiError } from '../../../src/github/api/failure.js';
import { lookAtRepository, type RepositoryLook } from '../../../src/github/api/look-at-repository.js';
import { type Fault, startGitHubApi, type TestGitHub } from '../../support/github-api.js';

let github: TestGitHub;
beforeEach(async () => {
  github = await startGitHubApi();
  github.tokens.set('reader', {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: { contents: 'read', 'pull-requests': 'read', checks: 'read', actions: 'read' },
  });
  github.tokens.set('none', { login: 'github-actions[bot]', kind: 'installation', permissions: {} });
  github.tokens.set('person', {
    login: 'octocat',
    kind: 'user',
    permissions: { contents: 'read' },
    scopes: 'repo, gist',
  });
});
afterEach(() => github.close());

const look = (token = 'reader', requestMs = 10_000): Promise<RepositoryLook> =>
  lookAtRepository(
    createGitHubApi({ token, apiUrl: github.url, limits: { requestMs, totalMs: 60_000, backoffMs: [] } }),
    { owner: 'acme', repo: 'shop' },
  );

/** The same with failures as their kinds. */
function outline(seen: RepositoryLook): unknown {
  return JSON.parse(
    JSON.stringify(seen, (_key, value: unknown) => (value instanceof ApiError ? value.kind : value)),
  ) as unknown;
}

const seen = { value: { defaultBranch: 'main', isPrivate: false } };
const all = { 'pull-requests': { value: true }, checks: { value: true }, actions: { value: true } };

test('what the repository is, its branch, and what the token may read; by reading alone', async () => {
  expect(outline(await look())).toEqual({
    repository: seen,
    branch: { value: { isProtected: false } },
    reads: all,
  });
  expect(github.asked.filter((asked) => !asked.startsWith('GET '))).toEqual([]);
  expect(github.asked).toHaveLength(6);
});

test('a branch is protected by its own settings or by rules about who may change it', async () => {
  github.about.rules = [{ type: 'branch_name_pattern' }, null];
  expect((await look()).branch).toEqual({ value: { isProtected: false } });
  github.about.rules = [{ type: 'pull_request' }];
  expect((await look()).branch).toEqual({ value: { isProtected: true } });
  github.about.rules = [];
  github.about.protected = true;
  expect((await look()).branch).toEqual({ value: { isProtected: true } });
});

test('a token with no rights, and a person’s with scopes', async () => {
  expect(outline(await look('none'))).toEqual({
    repository: seen,
    branch: { failure: 'not-permitted' },
    reads: {
      'pull-requests': { failure: 'not-permitted' },
      checks: { failure: 'not-permitted' },
      actions: { failure: 'not-permitted' },
    },
  });
  expect(await look('person')).toMatchObject({ scopes: ['repo', 'gist'] });
  expect(outline(await look('stranger'))).toEqual({ repository: { failure: 'unauthorized' } });
});

const WAYS: [string, Fault['how'], string][] = [
  ['401', { status: 401 }, 'unauthorized'],
  ['403', { status: 403 }, 'not-permitted'],
  ['404', { status: 404 }, 'not-found'],
  ['500', { status: 500 }, 'unavailable'],
  ['a limit', { status: 429 }, 'rate-limit'],
  ['another form', { status: 200, body: 'hello' }, 'unexpected'],
  ['a cut connection', 'drop', 'unavailable'],
  ['silence', 'hang', 'timeout'],
];
const CALLS: [string, RegExp, (look: RepositoryLook) => unknown][] = [
  ['the repository', /^GET \/repos\/acme\/shop$/, ({ repository }) => repository],
  ['the branch', /branches\/main$/, ({ branch }) => branch],
  ['the rules', /rules\/branches/, ({ branch }) => branch],
  ['pull requests', /\/pulls$/, ({ reads }) => reads?.['pull-requests']],
  ['checks', /check-runs$/, ({ reads }) => reads?.checks],
  ['runs', /actions\/runs$/, ({ reads }) => reads?.actions],
];

test.each(
  CALLS.flatMap(([what, match, pick]) =>
    WAYS.map(([way, how, kind]) => [what, way, { match, pick, how, kind }] as const),
  ),
)('%s answered with %s: that alone is not known', async (what, _way, { match, pick, how, kind }) => {
  github.faults.push({ match, how });
  const found = await look('reader', how === 'hang' ? 500 : 10_000);
  // What is read to see whether it may be read can say what it wants.
  const triedAlone = kind === 'unexpected' && ['pull requests', 'checks', 'runs'].includes(what);
  const expected = triedAlone ? { value: true } : { failure: kind };
  expect(outline({ repository: pick(found) } as RepositoryLook)).toEqual({ repository: expected });
  const known = [found.repository, found.branch, ...Object.values(found.reads ?? {})].filter(
    (one) => one && 'value' in one,
  );
  expect(known).toHaveLength(what === 'the repository' ? 0 : triedAlone ? 5 : 4);
  // A token that is not known is the one thing that the user must mend.
  const facts: GitHubFacts = { token: { from: 'GITHUB_TOKEN', kind: 'workflow' }, look: found };
  const findings = [...examineGitHub(facts, []), ...examineBranch(facts, [])];
  const problems = findings.filter(({ level }) => level === 'problem').map(({ id }) => id);
  const unknown = what === 'the repository' && kind === 'unauthorized';
  expect(problems).toEqual(unknown ? ['github.token'] : []);
});

test('a branch called as no branch can be is a value like any other', async () => {
  github.about.default_branch = '../../x?y=\u001b[2J';
  await expect(look()).resolves.toMatchObject({ repository: { value: { isPrivate: false } } });
  github.about.default_branch = 7;
  expect(outline(await look())).toEqual({ repository: { failure: 'unexpected' } });
});
