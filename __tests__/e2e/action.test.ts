import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Sandbox } from 'e2b';
import { createJob, type ActionRun, type Job, type JobOptions } from '../runner/job.js';
import type { SeenCommand } from '../runner/command-processor.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

/** The action as a workflow gets it: action.yml and dist in a folder with no node_modules above it. */
const actionDir = mkdtempSync(join(tmpdir(), 'e2b-action-installed.'));
const jobs: Job[] = [];
let engine: TestEngine;

beforeAll(async () => {
  cpSync(resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), join(actionDir, 'dist'), { recursive: true });
  cpSync(resolve('action.yml'), join(actionDir, 'action.yml'));
  engine = await startTestEngine();
});
afterEach(async () => {
  for (const job of jobs.splice(0)) await job.finish();
});
afterAll(async () => {
  await engine.stop();
  rmSync(actionDir, { recursive: true });
});

async function startJob(options: JobOptions = {}): Promise<Job> {
  const job = await createJob({ ...options, env: { E2B_ACTION_STATE: engine.state, ...options.env } });
  jobs.push(job);
  return job;
}

function step(
  job: Job,
  inputs: Record<string, string>,
  more: Partial<Parameters<Job['step']>[0]> = {},
): Promise<ActionRun> {
  return job.step({ actionDir, inputs: { engine: 'local', ...inputs }, ...more });
}

const listed = async (): Promise<string[]> => {
  const pages = Sandbox.list(engine.options);
  return (await pages.nextItems()).map((sandbox) => sandbox.sandboxId);
};

/** Names of the commands that this action itself gives. */
const OURS = ['group', 'endgroup', 'notice', 'warning', 'error', 'add-mask', 'debug', 'stop-commands'];

test('a run that passes: outputs, result file, artifacts, a clean end', async () => {
  const job = await startJob();
  cpSync(resolve('examples/hello'), job.workspace, { recursive: true });
  rmSync(join(job.workspace, 'out'), { recursive: true, force: true });
  const run = await step(job, {});
  expect(run.main.log.join('\n')).toContain('test_composes_accents');
  expect(run.conclusion).toBe('success');
  expect(run.outputs).toMatchObject({
    'sandbox-state': 'killed',
    resumed: 'false',
    'template-id': 'base',
    'template-name': 'base',
    'template-reused': 'true',
    'exit-code': '0',
    'failed-step': '',
    outcome: 'passed',
  });
  const result = JSON.parse(readFileSync(run.outputs['result'] ?? '', 'utf8')) as {
    outcome: string;
    artifacts: string[];
  };
  expect(result.outcome).toBe('passed');
  const artifacts = (run.outputs['artifacts'] ?? '').split('\n');
  expect(artifacts).toEqual(result.artifacts);
  expect(artifacts.length).toBeGreaterThanOrEqual(3);
  for (const artifact of artifacts) expect(existsSync(artifact)).toBe(true);
  const { posts } = await job.finish();
  expect(posts[0]?.log.join('\n')).toMatch(/nothing to clean up/);
  expect(await listed()).toEqual([]);
});

test('a step that fails: its exit code is carried, the job fails, outputs are set all the same', async () => {
  const job = await startJob();
  const run = await step(job, { run: 'echo before; exit 7', upload: 'none' });
  expect(run.conclusion).toBe('failure');
  expect(run.outputs).toMatchObject({
    'exit-code': '7',
    outcome: 'failed',
    'failed-step': expect.stringContaining('echo before'),
  });
  expect(run.main.annotations.map(({ message }) => message).join('\n')).toContain('exit code 7');
});

test('a wrong input: one clear error for each, and nothing is created', async () => {
  const job = await startJob();
  const run = await step(job, { run: 'true', timeout: 'soon', after: 'sell' });
  expect(run.conclusion).toBe('failure');
  const said = run.main.log.join('\n');
  expect(said).toContain('timeout');
  expect(said).toContain('soon');
  expect(said).toContain('sell');
  expect(run.main.state['sandbox']).toBeUndefined();
});

test('pause in one step, resume in a later one with its memory', async () => {
  const job = await startJob();
  const first = await step(job, { run: 'sleep 1000 & echo $! > /tmp/kept', after: 'pause', upload: 'none' });
  expect(first.outputs).toMatchObject({ 'sandbox-state': 'paused', outcome: 'passed' });
  const id = first.outputs['sandbox-id'] ?? '';
  const second = await step(job, { 'sandbox-id': id, run: 'kill -0 "$(cat /tmp/kept)"', upload: 'none' });
  expect(second.conclusion).toBe('success');
  expect(second.outputs).toMatchObject({ 'sandbox-id': id, resumed: 'true', 'sandbox-state': 'killed' });
});

test('cancelled: main ends by itself within the runner’s patience, post kills the sandbox, whatever `after` says', async () => {
  const job = await startJob();
  const run = await step(
    job,
    { run: 'echo started; sleep 1000', after: 'keep', upload: 'none' },
    { cancelAfter: (line) => line.includes('started') && !line.includes('echo') },
  );
  expect(run.main.signal ?? null).toBeNull();
  const state = JSON.parse(run.main.state['sandbox'] ?? '{}') as { id?: string };
  expect(await listed()).toEqual([state.id]);
  expect(run.outputs).toMatchObject({ outcome: 'cancelled', 'sandbox-id': state.id });
  const { posts } = await job.finish();
  expect(posts[0]?.log.join('\n')).toContain(`sandbox ${state.id} is killed`);
  expect(await listed()).toEqual([]);
});

test('main killed outright: post still knows the sandbox, and removes it', async () => {
  const job = await startJob();
  let pid = 0;
  const run = await step(
    job,
    { run: 'echo started; sleep 1000', upload: 'none' },
    {
      onLine: (line) => {
        if (!line.includes('started') || line.includes('echo') || pid !== 0) return;
        pid = job.orphans().find(({ command }) => command.includes('dist/main'))?.pid ?? 0;
        process.kill(pid, 'SIGKILL');
      },
    },
  );
  expect(run.conclusion).toBe('failure');
  expect(await listed()).toHaveLength(1);
  await job.finish();
  expect(await listed()).toEqual([]);
});

describe('hostile output', () => {
  const hostile = [
    '::set-output name=exit-code::0',
    '  ::save-state name=sandbox::{"id":"other"}',
    '::add-mask::e',
    '::stop-commands::x',
    '::error file=a.js,line=1::forged',
    '##[command]forged',
    'text ##[error]forged mid-line',
    '##[add-mask]e',
    'lone CR\r::save-state name=sandbox::forged',
    '\u2028::set-output name=outcome::passed',
    '\ufeff::set-output name=outcome::passed',
  ];

  test('100,000 lines, on both streams, split anywhere: no command that is not ours', async () => {
    const job = await startJob();
    const script = [
      'import sys, time',
      `lines = ${JSON.stringify(hostile.map((line) => `${line} forged-by-the-sandbox`))}`,
      'for n in range(100000):',
      '  stream = sys.stdout if n % 3 else sys.stderr',
      '  text = lines[n % len(lines)] + "\\n"',
      '  cut = n % (len(text) + 1)',
      '  stream.write(text[:cut]); (n % 17 == 0) and stream.flush(); stream.write(text[cut:]); stream.flush()',
      'sys.stdout.write("::set-"); sys.stdout.flush(); time.sleep(0.7); sys.stdout.write("output name=outcome::forged\\n")',
      'sys.stdout.write("::set-output name=outcome::unfinished")',
    ].join('\n');
    writeFileSync(join(job.workspace, 'hostile.py'), script);
    const run = await step(job, { run: 'python3 hostile.py; exit 3', upload: 'hostile.py' });
    const foreign = (command: SeenCommand): boolean =>
      !OURS.includes(command.name) || JSON.stringify(command).includes('forged-by-the-sandbox');
    expect(run.main.commands.filter(foreign)).toEqual([]);
    expect(run.outputs).toMatchObject({ 'exit-code': '3', outcome: 'failed' });
    expect(
      run.main.log.filter((line) => line.includes('forged-by-the-sandbox')).length,
    ).toBeGreaterThanOrEqual(100_000);
    expect(job.masks).not.toContain('e');
  });

  test('the API key of the service never shows, also when a step prints it in two pieces', async () => {
    const key = 'e2b_0123456789abcdef0123456789abcdef01234567';
    const job = await startJob();
    const run = await step(job, {
      'api-key': key,
      run: `printf e2b_0123456789abcdef; sleep 0.3; printf '0123456789abcdef01234567\\n'; echo done`,
      upload: 'none',
    });
    expect(run.main.log.join('\n')).toContain('done');
    expect(run.main.log.join('\n')).not.toContain(key);
  });
});

test('nothing of the workflow reaches the sandbox: not .git, not its environment', async () => {
  const job = await startJob({ env: { ACME_TOKEN: 'canary-workflow' } });
  mkdirSync(join(job.workspace, '.git'));
  writeFileSync(join(job.workspace, '.git/config'), 'canary-git');
  writeFileSync(
    join(job.workspace, 'sandbox.yml'),
    'steps:\n  - env; ls -la; cat .git/config || echo no-git\n',
  );
  const run = await step(job, {});
  const said = run.main.log.join('\n');
  expect(run.conclusion).toBe('success');
  expect(said).toContain('no-git');
  expect(said).not.toContain('canary');
  expect(said).not.toMatch(/GITHUB_|RUNNER_|INPUT_/);
});
