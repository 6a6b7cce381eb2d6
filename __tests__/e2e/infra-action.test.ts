import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Sandbox } from 'e2b';
import { type ActionRun, createJob, type Job } from '../runner/job.js';
import { startGitHubApi, type TestGitHub } from '../support/github-api.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { everything } from './infra-project.js';

const TOKEN = 'ghs_0123456789abcdefghijklmnop';
const installed = mkdtempSync(path.join(tmpdir(), 'e2b-action-installed.'));
const jobs: Job[] = [];
let engine: TestEngine;
let github: TestGitHub;

beforeAll(async () => {
  cpSync(path.resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), path.join(installed, 'dist'), {
    recursive: true,
  });
  for (const name of ['plan', 'apply']) {
    mkdirSync(path.join(installed, name));
    cpSync(path.resolve(name, 'action.yml'), path.join(installed, name, 'action.yml'));
  }
  engine = await startTestEngine({ args: ['--spares', '0'] });
});
beforeEach(async () => {
  github = await startGitHubApi('acme/shop');
  github.tokens.set(TOKEN, {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: { 'pull-requests': 'write', issues: 'write' },
  });
});
afterEach(async () => {
  for (const job of jobs.splice(0)) await job.finish();
  await github.close();
});
afterAll(async () => {
  await engine.stop();
  rmSync(installed, { recursive: true });
});

const FILE = `
templates:
  app:
    from: e2bdev/base
    steps: [{ run: echo one > /one, user: root }]
    channels: [prod]
previews:
  site:
    from: app
    key: pr-\${pr}
    start: exec python3 -m http.server 3000
    ports: [3000]
    stages: [pr-*]
`;

interface Step {
  inputs?: Record<string, string>;
  event?: { name: string; payload: unknown };
  env?: Record<string, string>;
  file?: string;
}

/** One step of a workflow of acme/shop, in a checkout of its own. */
async function step(
  action: 'plan' | 'apply',
  { inputs = {}, event, env = {}, file = FILE }: Step,
): Promise<ActionRun> {
  const job = await createJob({
    env: {
      E2B_ACTION_STATE: engine.state,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: github.url,
      ...env,
    },
    ...(event === undefined ? {} : { event }),
  });
  jobs.push(job);
  execFileSync('git', ['init', '-q', job.workspace]);
  writeFileSync(path.join(job.workspace, 'sandbox.yml'), file);
  return await job.step({
    actionDir: path.join(installed, action),
    inputs: { engine: 'local', 'github-token': TOKEN, ...inputs },
  });
}

function pull(sha: string, action = 'synchronize', head = 'acme/shop'): { name: string; payload: unknown } {
  const known = github.pulls.find(({ number }) => number === 7);
  const of = { sha, ref: 'topic', repo: { full_name: head } };
  if (known) known.head = of;
  else github.pulls.push({ number: 7, state: 'open', head: of });
  return {
    name: 'pull_request',
    payload: {
      action,
      pull_request: { number: 7, head: of, base: { sha: 'b'.repeat(40) } },
      repository: { full_name: 'acme/shop' },
    },
  };
}

const bodies = (): string[] => github.comments.map(({ body }) => body);

test('a pull request: planned in one comment a stage, previewed, and gone when it is closed', async () => {
  const first = '1'.repeat(40);
  const planned = await step('plan', { event: pull(first, 'opened') });
  expect(planned.conclusion).toBe('success');
  expect(planned.outputs).toMatchObject({ changes: '2', destroys: '0', drift: '0' });
  expect(bodies()).toHaveLength(1);
  expect(bodies()[0]).toContain('### 📋 Plan: 1 to create, 1 to promote');
  expect(bodies()[0]).toContain('commit `111111111111`');
  expect(bodies()[0]).not.toContain('Stale');
  expect(await everything(engine)).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });

  // A preview in the stage of the pull request; the channel of the default stage is not moved.
  const previewed = await step('apply', { event: pull(first, 'opened') });
  expect(previewed.conclusion).toBe('success');
  const urls = JSON.parse(previewed.outputs['urls'] ?? '{}') as Record<string, Record<string, string>>;
  expect(Object.keys(urls)).toEqual(['site/pr-7']);
  expect(bodies()).toHaveLength(2);
  expect(bodies()[1]).toContain('### ✅ Applied: 2 done');
  expect(bodies()[1]).toContain(urls['site/pr-7']?.['3000'] ?? 'nothing');
  expect((await everything(engine)).sandboxes).toHaveLength(1);
  expect((await engine.api('GET', '/templates/aliases/app:prod')).status).toBe(404);

  // A push: a plan that fails leaves the comment of the commit before, and says that it is old.
  const broken = await step('plan', { event: pull('2'.repeat(40)), file: 'templates: { app: { form: x } }' });
  expect(broken.conclusion).toBe('failure');
  expect(broken.main.log.join('\n')).toContain("did you mean 'from'?");
  expect(bodies()[0]).toContain('**Stale**: the head of this pull request is `222222222222` by now.');
  const again = await step('plan', { event: pull('2'.repeat(40)), inputs: { 'fail-on': 'changes' } });
  expect(again.conclusion).toBe('failure');
  expect(bodies()[0]).not.toContain('Stale');
  expect(bodies()).toHaveLength(2);
  // One that was overtaken says so.
  const event = pull('3'.repeat(40));
  pull('4'.repeat(40));
  await step('plan', { event });
  expect(bodies()[0]).toContain('**Stale**: the head of this pull request is `444444444444` by now.');

  const closed = await step('apply', { event: pull('4'.repeat(40), 'closed') });
  expect(closed.conclusion).toBe('success');
  expect(await everything(engine)).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });
}, 480_000);

test('a fork may plan, without a key only whether the file is right, and never apply', async () => {
  const fork = pull('5'.repeat(40), 'opened', 'mallory/shop');
  const refused = await step('apply', { event: fork });
  expect(refused.conclusion).toBe('failure');
  expect(refused.main.log.join('\n')).toContain('may plan only');
  const validated = await step('plan', { event: fork, inputs: { engine: 'auto' } });
  expect(validated.conclusion).toBe('success');
  expect(validated.main.log.join('\n')).toContain('what it would change is not known');
  const planned = await step('plan', { event: fork });
  expect(planned.outputs).toMatchObject({ changes: '2' });
  expect(await everything(engine)).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });
});

test('a merge applies exactly what was planned; drift opens an issue, and closes it', async () => {
  const env = { GITHUB_SHA: '6'.repeat(40), GITHUB_EVENT_NAME: 'push' };
  const planned = await step('plan', { env });
  const plan = planned.outputs['plan'] ?? '';
  const kept = path.join(installed, 'plan.json');
  writeFileSync(kept, readFileSync(plan));
  const stale = await step('apply', { env: { ...env, GITHUB_SHA: '7'.repeat(40) }, inputs: { plan: kept } });
  expect(stale.conclusion).toBe('failure');
  expect(stale.main.log.join('\n')).toContain('not applied: the plan is of commit 666666666666');
  const applied = await step('apply', { env, inputs: { plan: kept } });
  expect(applied.conclusion).toBe('success');
  expect(applied.outputs).toMatchObject({ applied: '2', failed: '0' });

  const quiet = await step('plan', { env, inputs: { drift: 'true', issue: 'true' } });
  expect(quiet.conclusion).toBe('success');
  expect(github.issues).toEqual([]);
  await engine.api('DELETE', '/templates/tags', { name: 'app', tags: ['prod'] });
  const failed = await step('plan', { env, inputs: { drift: 'true' } });
  expect(failed.conclusion).toBe('failure');
  expect(failed.outputs['drift']).toBe('1');
  for (let times = 0; times < 2; times++) {
    const told = await step('plan', { env, inputs: { drift: 'true', issue: 'true' } });
    expect(told.conclusion).toBe('success');
  }
  expect(github.issues.map(({ title, state }) => [title, state])).toEqual([
    ['Drift of stage default of sandbox.yml', 'open'],
  ]);
  expect(github.issues[0]?.body).toContain('`! template app:prod`: somebody else removed it');
  await step('apply', { env });
  await step('plan', { env, inputs: { drift: 'true', issue: 'true' } });
  expect(github.issues.map(({ state }) => state)).toEqual(['closed']);
  const destroyed = await step('apply', { env, inputs: { destroy: 'true' } });
  expect(destroyed.conclusion).toBe('success');
  expect(await everything(engine)).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });
  expect((await Sandbox.list(engine.options).nextItems()).length).toBe(0);
}, 480_000);
