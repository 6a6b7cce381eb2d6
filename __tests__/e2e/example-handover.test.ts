import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';

// examples/handover as its README tells it: conditions, values handed over, watching, pausing and coming back.
let engine: TestEngine;
let folder: string;
let example: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handover-'));
  example = path.join(folder, 'handover');
  cpSync('examples/handover', example, { recursive: true });
});
afterEach(async () => {
  await endCliProcesses();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: string[]): Promise<CliRun> =>
  startCli(engine, ['run', '--json', ...argv], { cwd: folder }).done;

test('hands over and reports, and goes on in the sandbox that was paused', async () => {
  const first = (await run('handover', '--after', 'pause')).result();
  expect(first).toMatchObject({
    outcome: 'passed',
    steps: [
      { name: 'Test', outcome: 'passed' },
      {
        name: 'Build',
        outcome: 'passed',
        outputs: { version: '1.4.0' },
        summary: expect.stringMatching(/^Built \*\*1\.4\.0\*\*: 6 files/) as string,
      },
      { name: 'What went wrong', outcome: 'skipped' },
      { name: 'Room left', outcome: 'passed' },
    ],
    outputs: { version: '1.4.0' },
    env: { RELEASE_CHANNEL: 'beta' },
    sandbox: { state: 'paused' },
    problems: [],
  });
  expect(first.watch?.events.map((event) => event.path)).toContain('/home/user/work/dist/index.json');
  expect(first.artifacts).toContain(path.join(example, 'out/dist/index.json'));

  const id = first.sandbox.id ?? '';
  const second = (await run('handover/verify.yml', '--sandbox-id', id)).result();
  expect(second).toMatchObject({
    outcome: 'passed',
    sandbox: { id, state: 'killed', resumed: true },
    upload: { mode: 'sync' },
  });
  // It is gone now: what is described is made anew.
  const third = (await run('handover/verify.yml', '--sandbox-id', id)).result();
  expect(third).toMatchObject({
    outcome: 'passed',
    sandbox: { resumed: false, replaces: { id } },
  });
  expect(third.sandbox.id).not.toBe(id);
});

test('gathers what is left when its tests fail', async () => {
  writeFileSync(path.join(example, 'test_build.py'), 'import sys\nsys.exit(3)\n');
  const done = await run('handover');
  expect(done.code).not.toBe(0);
  expect(done.result()).toMatchObject({
    outcome: 'failed',
    failedStep: 'Test',
    steps: [
      { outcome: 'failed' },
      { name: 'Build', outcome: 'skipped' },
      { name: 'What went wrong', outcome: 'passed' },
      { name: 'Room left', outcome: 'passed' },
    ],
    artifacts: [path.join(example, 'out/failed.txt')],
  });
});
