import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunResult } from '../../src/job/result.js';
import { createJob, type ActionRun, type Job } from '../runner/job.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { endCliProcesses, startCli } from './cli-process.js';

const LINES = process.env['E2B_TEST_LONG'] === '1' ? 1_000_000 : 200_000;

const actionDir = mkdtempSync(join(tmpdir(), 'e2b-action-installed.'));
let engine: TestEngine;
let job: Job;
beforeAll(async () => {
  cpSync(resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), join(actionDir, 'dist'), { recursive: true });
  cpSync(resolve('action.yml'), join(actionDir, 'action.yml'));
  engine = await startTestEngine();
});
afterAll(async () => {
  await engine.stop();
  rmSync(actionDir, { recursive: true });
});
beforeEach(async () => {
  job = await createJob({ env: { E2B_ACTION_STATE: engine.state } });
});
afterEach(async () => {
  await endCliProcesses();
  await job.finish();
});

const step = (inputs: Record<string, string>): Promise<ActionRun> =>
  job.step({ actionDir, inputs: { engine: 'local', ...inputs } });
const resultOf = (run: ActionRun): RunResult =>
  JSON.parse(readFileSync(run.outputs['result'] ?? '', 'utf8')) as RunResult;

test(`${LINES} lines through the action: each once, in order, in the log and in the file`, async () => {
  writeFileSync(
    join(job.workspace, 'print.py'),
    `import sys\nfor n in range(${LINES}): sys.stdout.write(f"line {n:08d} of a log as builds print it, with 60 bytes.\\n")\n`,
  );
  const run = await step({ run: 'python3 print.py', upload: 'print.py' });
  expect(run.conclusion).toBe('success');
  const expected = Array.from({ length: LINES }, (_, n) => String(n).padStart(8, '0'));
  const numbers = (lines: readonly string[]): string[] =>
    lines.flatMap(
      (line) => /^line (\d{8}) of a log as builds print it, with 60 bytes\.$/.exec(line)?.[1] ?? [],
    );
  expect(numbers(run.main.log).join() === expected.join()).toBe(true);
  const [log] = resultOf(run).steps;
  const file = readFileSync(log?.log ?? '', 'utf8').split('\n');
  expect(file).toHaveLength(LINES + 1);
  expect(numbers(file).join() === expected.join()).toBe(true);
}, 600_000);

test('each step has its file, byte for byte what it printed, without the secret', async () => {
  const key = 'e2b_0123456789abcdef0123456789abcdef01234567';
  writeFileSync(
    join(job.workspace, 'sandbox.yml'),
    [
      'upload: []',
      'steps:',
      `  - { name: Bytes é, run: "printf 'a\\\\rb\\\\r\\\\n::error::x\\\\n##[group]y\\\\n\\\\tno end é'; python3 -c 'print(\\"x\\" * 200000)'" }`,
      `  - { name: Secret, run: "printf e2b_0123456789abcdef; sleep 0.3; printf '0123456789abcdef01234567\\\\n'; exit 3" }`,
      '  - { name: Never, run: echo never }',
    ].join('\n'),
  );
  const run = await step({ 'api-key': key });
  const { steps } = resultOf(run);
  const folder = run.outputs['logs'] ?? '';
  expect(folder.startsWith(job.temp)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['01-bytes-e.log', '02-secret.log']);
  expect(steps.map(({ log }) => log)).toEqual([
    join(folder, '01-bytes-e.log'),
    join(folder, '02-secret.log'),
    undefined,
  ]);
  const printed = `a\rb\r\n::error::x\n##[group]y\n\tno end é${'x'.repeat(200_000)}\n`;
  expect(readFileSync(join(folder, '01-bytes-e.log'), 'utf8') === printed).toBe(true);
  expect(readFileSync(join(folder, '02-secret.log'), 'utf8')).toBe('***\n');
});

test('the command line keeps logs where it is told to, and a folder that cannot be written costs a warning', async () => {
  const run = (...argv: string[]) =>
    startCli(
      engine,
      ['run', '--engine', 'local', '--upload', 'none', '--json', '--run', 'echo out; echo err >&2', ...argv],
      { cwd: job.workspace },
    ).done;
  const kept = await run('--logs', 'logs');
  expect(kept.code).toBe(0);
  const log = kept.result().steps[0]?.log ?? '';
  expect(log).toMatch(/logs\/01-echo-out-echo-err-2\.log$/);
  expect(readFileSync(log, 'utf8').split('\n').sort()).toEqual(['', 'err', 'out']);
  writeFileSync(join(job.workspace, 'taken'), '');
  const without = await run('--logs', 'taken');
  expect(without.code).toBe(0);
  expect(without.stderr).toContain('the full logs are not all kept');
  expect(without.result().steps[0]?.log).toBeUndefined();
});

test('watched folders: every change in the log and in the result, hostile names as text', async () => {
  writeFileSync(
    join(job.workspace, 'sandbox.yml'),
    [
      'upload: []',
      'watch: [dist, /var/tmp]',
      'steps:',
      `  - { name: Build, run: "mkdir -p dist/sub; for n in $(seq 300); do echo > dist/sub/$n.js; done" }`,
      `  - { name: Hostile, run: "cd /var/tmp; touch $'a\\n::error::forged' $'##[error]forged' $'tab\\tand \\u202e'; rm ./'##[error]forged'" }`,
    ].join('\n'),
  );
  const run = await step({});
  expect(run.conclusion).toBe('success');
  const { watch } = resultOf(run);
  expect(watch).toMatchObject({ dropped: 0, gaps: [] });
  const paths = (type: string): string[] =>
    (watch?.events ?? []).filter((event) => event.type === type).map(({ path }) => path);
  const created = paths('create');
  for (let n = 1; n <= 300; n++) {
    expect(created.filter((path) => path.endsWith(`/dist/sub/${n}.js`))).toHaveLength(1);
    expect(
      run.main.log.filter((line) => new RegExp(`^watch: create \\S+/dist/sub/${n}\\.js$`).test(line)),
    ).toHaveLength(1);
  }
  expect(created).toContain('/var/tmp/a\n::error::forged');
  const log = run.main.log.join('\n');
  expect(log).toContain('watch: create /var/tmp/a\\n::error::forged');
  expect(log).toContain('watch: create /var/tmp/tab\\tand \\u{202e}');
  expect(paths('remove')).toContain('/var/tmp/##[error]forged');
  expect(run.main.commands.filter(({ name }) => name === 'error')).toEqual([]);
  const times = (watch?.events ?? []).map(({ atMs }) => atMs);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
