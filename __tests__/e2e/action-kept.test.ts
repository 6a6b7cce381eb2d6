import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Sandbox, type SandboxInfo } from 'e2b';
import { createJob, type ActionRun, type Job, type JobOptions } from '../runner/job.js';
import { until } from '../support/answers.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

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
  for (const { sandboxId } of await listed()) await Sandbox.kill(sandboxId, engine.options);
});
afterAll(async () => {
  await engine.stop();
  rmSync(actionDir, { recursive: true });
});

const listed = (): Promise<SandboxInfo[]> => Sandbox.list(engine.options).nextItems();

/** A job of `acme/project` with a file to upload. */
async function startJob(options: JobOptions = {}): Promise<Job> {
  const job = await createJob({ ...options, env: { E2B_ACTION_STATE: engine.state, ...options.env } });
  jobs.push(job);
  mkdirSync(join(job.workspace, 'src'), { recursive: true });
  writeFileSync(join(job.workspace, 'src/a.txt'), 'first\n');
  writeFileSync(join(job.workspace, 'src/b.txt'), 'same\n');
  return job;
}

function step(
  job: Job,
  inputs: Record<string, string>,
  more: Partial<Parameters<Job['step']>[0]> = {},
): Promise<ActionRun> {
  return job.step({ actionDir, inputs: { engine: 'local', key: 'warm', upload: 'src', ...inputs }, ...more });
}

const resultOf = (
  run: ActionRun,
): { upload: unknown; sandbox: Record<string, unknown>; warnings: string[] } =>
  JSON.parse(readFileSync(run.outputs['result'] ?? '', 'utf8')) as never;

const said = (run: ActionRun): string => run.main.log.join('\n');

test('made once, then resumed with its memory; only what changed is uploaded; paused again', async () => {
  const first = await step(await startJob(), { run: 'cat a.txt; sleep 1000 & echo $! > /tmp/pid' });
  expect(first.outputs).toMatchObject({ outcome: 'passed', 'sandbox-state': 'paused', resumed: 'false' });
  const id = first.outputs['sandbox-id'];
  expect(resultOf(first).sandbox).toMatchObject({ key: 'warm' });
  // Another job, another checkout, another run of the workflow.
  const job = await startJob({ env: { GITHUB_RUN_ID: '2' } });
  writeFileSync(join(job.workspace, 'src/a.txt'), 'second\n');
  const second = await step(job, { run: 'cat a.txt b.txt; kill -0 "$(cat /tmp/pid)"' });
  expect(second.outputs).toMatchObject({
    outcome: 'passed',
    'sandbox-id': id,
    resumed: 'true',
    'sandbox-state': 'paused',
  });
  expect(second.main.log).toContain('second');
  expect(resultOf(second).upload).toMatchObject({ mode: 'sync', changed: 1, removed: 0 });
  expect(await listed()).toEqual([expect.objectContaining({ sandboxId: id, state: 'paused' })]);
  // To keep it running is to leave it free as well.
  const kept = await step(await startJob(), { run: 'true', after: 'keep' });
  expect(kept.outputs).toMatchObject({ 'sandbox-id': id, 'sandbox-state': 'running' });
  const after = await step(await startJob(), { run: 'kill -0 "$(cat /tmp/pid)"', after: 'kill' });
  expect(after.outputs).toMatchObject({ outcome: 'passed', 'sandbox-id': id, resumed: 'false' });
  expect(await listed()).toEqual([]);
});

test('another repository, another key and a fork have others', async () => {
  const own = await step(await startJob(), { run: 'true' });
  const id = own.outputs['sandbox-id'];
  const other = await startJob({ env: { GITHUB_REPOSITORY: 'acme/other' } });
  const fork = await startJob({
    event: {
      name: 'pull_request',
      payload: { pull_request: { number: 42, head: { repo: { full_name: 'stranger/project' } } } },
    },
  });
  const runs = [
    await step(other, { run: 'true' }),
    await step(await startJob(), { run: 'true', key: 'warm.2' }),
    await step(fork, { run: 'true' }),
  ];
  for (const run of runs) {
    expect(run.outputs).toMatchObject({ outcome: 'passed', resumed: 'false', 'sandbox-state': 'paused' });
    expect(run.outputs['sandbox-id']).not.toBe(id);
  }
  expect((await step(fork, { run: 'true' })).outputs['sandbox-id']).toBe(runs[2]?.outputs['sandbox-id']);
  expect((await step(await startJob(), { run: 'true' })).outputs['sandbox-id']).toBe(id);
});

test('two runs at once do not share it: the second gets one beside it, which ends with it', async () => {
  const first = await step(await startJob(), { run: 'true' });
  const id = first.outputs['sandbox-id'] ?? '';
  const slow = step(await startJob(), { run: 'while [ ! -e /tmp/go ]; do sleep 0.1; done' });
  await until(listed, (all) => all.some(({ state }) => state === 'running'));
  const sandbox = await Sandbox.connect(id, engine.options);
  await until(
    async () => (await sandbox.commands.run('ls /var/lib/e2b-action', { user: 'root' })).stdout,
    (names) => names.includes('claim.'),
  );
  const beside = await step(await startJob(), { run: 'true' });
  await sandbox.files.write('/tmp/go', '');
  expect((await slow).outputs).toMatchObject({
    outcome: 'passed',
    'sandbox-id': id,
    'sandbox-state': 'paused',
  });
  expect(beside.outputs).toMatchObject({ outcome: 'passed', resumed: 'false', 'sandbox-state': 'killed' });
  expect(said(beside)).toContain(`another run uses sandbox ${id} of key warm`);
  expect((await listed()).map(({ sandboxId }) => sandboxId)).toEqual([id]);
});

test('runs that find none at the same moment make one each, and one of them is kept', async () => {
  const runs = await Promise.all(
    [startJob(), startJob()].map(async (job) => step(await job, { run: 'sleep 2' })),
  );
  for (const run of runs) expect(run.outputs).toMatchObject({ outcome: 'passed' });
  const left = await listed();
  expect(left).toHaveLength(1);
  expect(new Set(runs.map(({ outputs }) => outputs['sandbox-state']))).toEqual(new Set(['killed', 'paused']));
});

describe('a broken one is replaced, and that is said', () => {
  test('its memory is not the one that was paused', async () => {
    const first = await step(await startJob(), { run: 'true' });
    const id = first.outputs['sandbox-id'] ?? '';
    const sandbox = await Sandbox.connect(id, engine.options);
    await sandbox.commands.run('rm /dev/shm/.e2b-action-mark', { user: 'root' });
    await sandbox.pause();
    const run = await step(await startJob(), { run: 'cat a.txt' });
    expect(run.outputs).toMatchObject({ outcome: 'passed', resumed: 'false', 'sandbox-state': 'paused' });
    expect(resultOf(run).sandbox).toMatchObject({ replaces: { id }, key: 'warm' });
    expect(said(run)).toMatch(new RegExp(`sandbox ${id} is not what was paused: .*a new sandbox is started`));
    expect((await listed()).map(({ sandboxId }) => sandboxId)).toEqual([run.outputs['sandbox-id']]);
  });

  test('nobody paused it; with on-resume-failure: fail that is the end', async () => {
    const first = await step(await startJob(), { run: 'true' });
    const id = first.outputs['sandbox-id'] ?? '';
    const sandbox = await Sandbox.connect(id, engine.options);
    await sandbox.commands.run('rm /var/lib/e2b-action/mark', { user: 'root' });
    await sandbox.pause();
    const refused = await step(await startJob(), { run: 'true', 'on-resume-failure': 'fail' });
    expect(refused.outputs).toMatchObject({ outcome: 'service', 'exit-code': '125' });
    expect(said(refused)).toContain(`sandbox ${id} is not what was paused: no run paused it`);
    expect(await listed()).toEqual([expect.objectContaining({ sandboxId: id, state: 'paused' })]);
    const run = await step(await startJob(), { run: 'true' });
    expect(run.outputs).toMatchObject({ outcome: 'passed', resumed: 'false' });
    expect((await listed()).map(({ sandboxId }) => sandboxId)).toEqual([run.outputs['sandbox-id']]);
  });

  test('it was made from another template', async () => {
    const first = await step(await startJob(), { run: 'true' });
    const made = await Sandbox.connect(first.outputs['sandbox-id'] ?? '', engine.options);
    const { snapshotId } = await made.createSnapshot();
    await made.pause();
    const run = await step(await startJob(), { run: 'true', template: snapshotId });
    expect(run.outputs).toMatchObject({ outcome: 'passed', resumed: 'false' });
    expect(said(run)).toContain(`was made from template base, and this run is of ${snapshotId}`);
    expect(await listed()).toHaveLength(1);
    await engine.api('DELETE', `/templates/${snapshotId}`);
  });
});

test('cancelled: what was resumed is paused again, free for the next run', async () => {
  const first = await step(await startJob(), { run: 'true' });
  const id = first.outputs['sandbox-id'] ?? '';
  const job = await startJob();
  const run = await step(
    job,
    { run: 'echo began; sleep 1000' },
    { cancelAfter: (line) => line.includes('began') && !line.includes('echo') },
  );
  expect(run.outputs['outcome']).toBe('cancelled');
  const { posts } = await job.finish();
  expect(posts[0]?.log.join('\n')).toContain(`sandbox ${id} is paused`);
  const next = await step(await startJob(), { run: 'true' });
  expect(next.outputs).toMatchObject({ 'sandbox-id': id, resumed: 'true' });
});

test('a closed pull request: its sandbox is killed, nothing is run', async () => {
  const payload = { number: 7, pull_request: { number: 7, head: { repo: { full_name: 'acme/project' } } } };
  const event = (action: string) => ({ name: 'pull_request', payload: { action, ...payload } });
  const open = await step(await startJob({ event: event('synchronize') }), { run: 'true', key: 'pr-7' });
  expect(open.outputs['sandbox-state']).toBe('paused');
  const closed = await step(await startJob({ event: event('closed') }), { run: 'exit 3', key: 'pr-7' });
  expect(closed.conclusion).toBe('success');
  expect(closed.outputs).toMatchObject({
    'sandbox-id': open.outputs['sandbox-id'],
    'sandbox-state': 'killed',
    outcome: 'passed',
  });
  expect(said(closed)).toContain('pull request 7 is closed');
  expect(await listed()).toEqual([]);
  const again = await step(await startJob({ event: event('closed') }), { run: 'exit 3', key: 'pr-7' });
  expect(again.conclusion).toBe('success');
});
