import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Sandbox } from 'e2b';
import { createJob, type ActionRun, type Job } from '../runner/job.js';
import { startGitHubApi, type TestGitHub } from '../support/github-api.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

const actionDir = mkdtempSync(join(tmpdir(), 'e2b-action-installed.'));
const TOKEN = 'ghs_0123456789abcdefghijklmnop';
const jobs: Job[] = [];
const servers: TestGitHub[] = [];
let engine: TestEngine;

beforeAll(async () => {
  cpSync(resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), join(actionDir, 'dist'), { recursive: true });
  cpSync(resolve('action.yml'), join(actionDir, 'action.yml'));
  engine = await startTestEngine();
});
afterEach(async () => {
  for (const job of jobs.splice(0)) await job.finish();
  for (const server of servers.splice(0)) await server.close();
  const left = await Sandbox.list(engine.options).nextItems();
  if (left.length > 0)
    throw new Error(`sandboxes were left: ${left.map(({ sandboxId }) => sandboxId).join(', ')}`);
});
afterAll(async () => {
  await engine.stop();
  rmSync(actionDir, { recursive: true });
});

const pull = { number: 42, base: { sha: '' }, head: { repo: { full_name: 'stranger/project' } } };
const PAYLOADS = {
  pull_request_target: { pull_request: pull },
  workflow_run: {
    workflow_run: {
      event: 'pull_request',
      head_repository: { id: 77, full_name: 'stranger/project' },
      pull_requests: [],
    },
  },
};

interface Checkout {
  job: Job;
  git: (...args: string[]) => string;
  run: (inputs?: Record<string, string>) => Promise<ActionRun>;
}

const OWN_FILE = 'steps: [cat who]\n';

/** A job whose workspace is a checkout of the repository's own commit. */
async function checkout(
  name: string,
  payload: unknown,
  { github, env = {} }: { github?: TestGitHub; env?: Record<string, string> } = {},
): Promise<Checkout> {
  const job = await createJob({
    event: { name, payload },
    secrets: [TOKEN],
    env: { E2B_ACTION_STATE: engine.state, ...(github ? { GITHUB_API_URL: github.url } : {}), ...env },
  });
  jobs.push(job);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      cwd: job.workspace,
      encoding: 'utf8',
    }).trim();
  git('init', '-q');
  writeFileSync(join(job.workspace, 'who'), 'the owner\n');
  writeFileSync(join(job.workspace, 'sandbox.yml'), OWN_FILE);
  git('add', '-A');
  git('commit', '-qm', 'own');
  const own = git('rev-parse', 'HEAD');
  const inputs = { engine: 'local', ...(github ? { 'github-token': TOKEN } : {}) };
  const run = (more: Record<string, string> = {}): Promise<ActionRun> =>
    job.step({ actionDir, inputs: { ...inputs, ...more }, env: { GITHUB_SHA: own } });
  return { job, git, run };
}

/** What the fork changed, committed on top. */
function takeFork({ job, git }: Checkout): void {
  writeFileSync(join(job.workspace, 'who'), 'a stranger\n');
  writeFileSync(join(job.workspace, 'sandbox.yml'), 'export: [RELEASE]\nsteps: [echo stolen]\n');
  git('commit', '-qam', 'fork');
}

const said = (run: ActionRun): string => run.main.log.join('\n');

describe.each(['pull_request_target', 'workflow_run'] as const)('%s', (name) => {
  test('runs the repository’s own commit, and nothing that differs from it', async () => {
    const place = await checkout(name, PAYLOADS[name]);
    const own = await place.run();
    expect(own.outputs['outcome']).toBe('passed');
    expect(own.main.log).toContain('the owner');
    // Files of an artifact, say.
    writeFileSync(join(place.job.workspace, 'new'), '');
    const beside = await place.run();
    rmSync(join(place.job.workspace, 'new'));
    writeFileSync(join(place.job.workspace, 'who'), 'changed\n');
    const changed = await place.run();
    place.git('checkout', '-q', 'who');
    takeFork(place);
    const fork = await place.run();
    for (const refused of [beside, changed, fork]) {
      expect(refused.conclusion).toBe('failure');
      expect(said(refused)).toMatch(/a fork's code does not run here: .*allow-fork-code: true/);
      expect(refused.main.state['run']).toBeUndefined();
    }
  });
});

test('a checkout of the fork inside an ignored folder is none of the repository’s own', async () => {
  const place = await checkout('pull_request_target', PAYLOADS.pull_request_target);
  const { job, git } = place;
  writeFileSync(join(job.workspace, '.git/info/exclude'), 'pr\n');
  mkdirSync(join(job.workspace, 'pr'));
  git('init', '-q', 'pr');
  const run = await place.run({ upload: 'pr' });
  expect(run.conclusion).toBe('failure');
  expect(said(run)).toMatch(/pr is a checkout of its own, and may be a fork's code/);
});

test('allowed: the fork’s files under the steps of the base branch, apart from what is trusted', async () => {
  const place = await checkout('pull_request_target', PAYLOADS.pull_request_target);
  takeFork(place);
  const run = await place.run({ 'allow-fork-code': 'true', key: 'warm', after: 'pause' });
  expect(run.outputs).toMatchObject({ outcome: 'passed', 'sandbox-state': 'paused' });
  expect(run.main.log).toContain('a stranger');
  expect(said(run)).not.toContain('stolen');
  const id = run.outputs['sandbox-id'] ?? '';
  const { metadata } = await Sandbox.getInfo(id, engine.options);
  expect(metadata).toMatchObject({ 'e2b-action.trust': 'pr-42', 'e2b-action.key': 'warm' });
  // The repository's own runs do not find it.
  const own = await checkout('push', {});
  const trusted = await own.run({ key: 'warm', after: 'kill' });
  expect(trusted.outputs).toMatchObject({ outcome: 'passed', resumed: 'false' });
  expect(trusted.outputs['sandbox-id']).not.toBe(id);
  await Sandbox.kill(id, engine.options);
});

test('allowed: what could be stolen or obeyed is refused, before anything is created', async () => {
  const place = await checkout('pull_request_target', PAYLOADS.pull_request_target);
  takeFork(place);
  const run = await place.run({
    'allow-fork-code': 'true',
    env: 'TOKEN=secret-value',
    export: 'RELEASE',
    'sandbox-id': 'i0123',
  });
  expect(run.conclusion).toBe('failure');
  const text = said(run);
  expect(text).toMatch(/input env: .*may be secrets/);
  expect(text).toMatch(/input sandbox-id: .*sandbox of its own/);
  expect(text).toMatch(/input export: .*would obey it/);
  expect(text).not.toContain('secret-value');
  const login = await place.run({
    'allow-fork-code': 'true',
    'template-name': 'forked',
    dockerfile: 'who',
    'registry-username': 'u',
    'registry-password': 'p-secret',
  });
  expect(said(login)).toMatch(/input registry-password: .*could send them anywhere/);
  expect(run.main.state['run']).toBeUndefined();
});

test('the sandbox file of the base branch: from the checkout, else from GitHub, else an error', async () => {
  const github = await startGitHubApi('acme/project');
  servers.push(github);
  github.tokens.set(TOKEN, {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: { contents: 'read' },
  });
  const payload = { pull_request: { ...pull, base: { sha: 'b'.repeat(40) } } };
  const place = await checkout('pull_request', payload, { github });
  takeFork(place);
  github.files.set(`${'b'.repeat(40)}:sandbox.yml`, 'steps: [echo from the base]\n');
  // A fork without secrets may use its own file …
  expect(said(await place.run())).toContain('stolen');
  // … unless the workflow says otherwise.
  const based = await place.run({ 'file-from': 'base' });
  expect(based.outputs['outcome']).toBe('passed');
  expect(based.main.log).toContain('from the base');
  expect(said(based)).not.toContain('stolen');
  const missing = await place.run({ 'file-from': 'base', file: 'ci/other.yml' });
  expect(said(missing)).toContain('commit bbbbbbbbbbbb has no ci/other.yml');
  const outside = await place.run({ 'file-from': 'base', file: '../other.yml' });
  expect(said(outside)).toContain('lies outside the repository');
  github.faults.push({ match: /contents/, how: { status: 403, body: { message: 'no' } } });
  const refused = await place.run({ 'file-from': 'base' });
  expect(refused.conclusion).toBe('failure');
  expect(said(refused)).toMatch(/reading sandbox\.yml of bbbbbbbbbbbb failed: .*contents: read/);
});

test.each([
  ['a fork', {}, /no API key \(GitHub gives the pull requests of forks no secrets\)/],
  ['Dependabot', { GITHUB_ACTOR: 'dependabot[bot]' }, /no API key \(GitHub gives the runs of Dependabot/],
] as const)(
  'no key for %s: `auto` is the local engine, `cloud` fails with the reason',
  async (_, env, reason) => {
    const place = await checkout('pull_request', PAYLOADS.pull_request_target, { env });
    const auto = await place.run({ engine: 'auto' });
    expect(auto.outputs['outcome']).toBe('passed');
    expect(said(auto)).toMatch(reason);
    expect(said(auto)).toContain('using the local engine');
    const cloud = await place.run({ engine: 'cloud' });
    expect(cloud.outputs['outcome']).toBe('service');
    expect(said(cloud)).toMatch(reason);
  },
);
