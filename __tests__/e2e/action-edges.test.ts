import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createJob, type ActionRun } from '../runner/job.js';
import { runAction, type SingleRun } from '../runner/run-action.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

const actionDir = path.resolve('.');
let engine: TestEngine;
let workspace: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const action = (inputs: Record<string, string>): Promise<SingleRun> =>
  runAction({ actionDir, workspace, inputs, env: { E2B_ACTION_STATE: engine.state } });
const sandboxes = async (): Promise<{ sandboxID: string; state: string }[]> =>
  (await (await engine.api('GET', '/v2/sandboxes?state=running,paused')).json()) as {
    sandboxID: string;
    state: string;
  }[];

test('the names of steps and files, which warnings quote, cannot forge commands', async () => {
  writeFileSync(
    path.join(workspace, 'sandbox.yml'),
    JSON.stringify({
      steps: [{ name: '##[set-output name=outcome]x', run: 'mkdir out; mkfifo "out/##[error]x"' }],
      download: [
        { from: 'out/**', to: 'got' },
        { from: '::error::y', to: 'got' },
      ],
    }),
  );
  const run = await action({});
  expect(run.conclusion).toBe('success');
  expect(new Set(run.commands.map(({ name }) => name))).toEqual(new Set(['group', 'endgroup', 'warning']));
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('matches download ::error::y'),
    expect.stringContaining('## [error]x'),
  ]);
});

test('what is wrong in the sandbox file is annotated at its place', async () => {
  writeFileSync(path.join(workspace, 'sandbox.yml'), 'steps:\n  - { rnu: x }\n');
  const run = await action({});
  expect(run.outputs).toMatchObject({ 'exit-code': '2' });
  expect(run.annotations.map(({ properties }) => properties)).toContainEqual({
    file: 'sandbox.yml',
    line: '2',
    col: '7',
  });
});

test('main killed in the middle: post does what `after-failure` says', async () => {
  const job = await createJob({ workspace });
  let step: ActionRun;
  try {
    step = await job.step({
      actionDir,
      inputs: { run: 'echo started; sleep 1000', 'after-failure': 'pause' },
      env: { E2B_ACTION_STATE: engine.state },
      onLine: (line) => {
        if (line !== 'started') return;
        for (const { pid, command } of job.orphans()) {
          if (command.includes('dist/main')) process.kill(pid, 'SIGKILL');
        }
      },
    });
  } finally {
    await job.finish();
  }
  expect(step.post?.log.join('\n')).toMatch(/sandbox i\w+ is paused/);
  const left = await sandboxes();
  expect(left).toMatchObject([{ state: 'paused' }]);
  await engine.api('DELETE', `/sandboxes/${left[0]?.sandboxID}`);
});

test('post says that there is nothing to do, and why', async () => {
  const passed = await action({ run: 'true', after: 'pause' });
  expect(passed.log.at(-1)).toMatch(/nothing to clean up: the run left sandbox i\w+ paused itself/);
  await engine.api('DELETE', `/sandboxes/${passed.outputs['sandbox-id']}`);
  const wrong = await action({ timeout: 'soon', run: 'true' });
  expect(wrong.log.at(-1)).toMatch(/nothing to clean up: the run did not get as far as a sandbox/);
});

test('the cloud without a key names forks and the way out, and all outputs are set', async () => {
  const run = await action({ engine: 'cloud', run: 'true' });
  expect(run.conclusion).toBe('failure');
  expect(run.outputs).toMatchObject({ outcome: 'service', 'exit-code': '125', 'sandbox-id': '' });
  expect(run.annotations[0]?.message).toMatch(/no API key; .*forks.*engine: local/);
});
