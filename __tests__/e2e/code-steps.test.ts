import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunResult } from '../../src/job/result.js';
import { closeEyes, IN_PAGE, look, openEyes, sideways, violations } from '../report/html/eyes.js';
import { type ActionRun, createJob, type Job } from '../runner/job.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { endCliProcesses, startCli } from './cli-process.js';

// Steps with code on the engine's own code interpreter.
const actionDir = mkdtempSync(path.join(tmpdir(), 'e2b-action-installed.'));
const jobs: Job[] = [];
let engine: TestEngine;
let folder: string;
beforeAll(async () => {
  cpSync(path.resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), path.join(actionDir, 'dist'), {
    recursive: true,
  });
  cpSync(path.resolve('action.yml'), path.join(actionDir, 'action.yml'));
  engine = await startTestEngine({ interpreter: true });
  await openEyes();
}, 1_200_000);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'code-steps-'));
});
afterEach(async () => {
  await endCliProcesses();
  for (const job of jobs.splice(0)) await job.finish();
  rmSync(folder, { recursive: true });
});
afterAll(async () => {
  await closeEyes();
  await engine.stop();
  rmSync(actionDir, { recursive: true });
});

/** A desktop and a phone. */
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

const resultOf = (run: ActionRun): RunResult =>
  JSON.parse(readFileSync(run.outputs['result'] ?? '', 'utf8')) as RunResult;

test('examples/analysis: draws, pauses, and goes on with its variables in a second step of the workflow', async () => {
  const job = await createJob({ env: { E2B_ACTION_STATE: engine.state } });
  jobs.push(job);
  cpSync('examples/analysis', job.workspace, { recursive: true });
  const step = (inputs: Record<string, string>): Promise<ActionRun> =>
    job.step({ actionDir, inputs: { engine: 'local', ...inputs } });
  const first = await step({});
  expect([first.main.log.join('\n').match(/^.*fail.*$/gim), first.outputs['outcome']]).toEqual([
    null,
    'passed',
  ]);
  expect(first.outputs).toMatchObject({
    outcome: 'passed',
    'sandbox-state': 'paused',
    results: path.join(job.workspace, 'results'),
    'result-text': '4 of 24 tests take half of the time',
  });
  expect(first.main.log).toContain('24 tests take 178 s');
  const result = resultOf(first);
  const files = result.results?.files ?? [];
  expect(files.map(({ step: name, order, type }) => `${name} ${order} ${type}`)).toEqual(
    expect.arrayContaining([
      'Read 1 text',
      'Read 1 html',
      'Read 1 data',
      'Read 2 png',
      'Share 1 png',
      'Share 2 text',
    ]),
  );
  expect(readdirSync(first.outputs['results'] ?? '')).toHaveLength(files.length + 1);
  const png = readFileSync(path.join(job.workspace, 'results', '01-read-2.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const table = JSON.parse(
    readFileSync(path.join(job.workspace, 'results', '01-read-1.data.json'), 'utf8'),
  ) as object;
  expect(table).toMatchObject({ seconds: [31.2, 22.5, 18.4, 17.8, 14.1] });

  const report = readFileSync(first.outputs['report'] ?? '', 'utf8');
  for (const { colorScheme, width } of LOOKS) {
    const eyes = await look(report, { colorScheme, viewport: { width, height: 900 } });
    try {
      expect(await eyes.page.locator('img[src^="data:image/png"]').count()).toBe(2);
      await eyes.page.evaluate(IN_PAGE.unfold);
      expect(await eyes.page.evaluate(IN_PAGE.brokenPictures)).toBe(0);
      expect(await eyes.page.getByRole('table').first().innerText()).toContain('31.2');
      expect(await sideways(eyes.page)).toEqual([]);
      expect(await violations(eyes.page)).toEqual([]);
      expect([eyes.complaints, eyes.asked]).toEqual([[], []]);
    } finally {
      await eyes.close();
    }
  }

  const second = await step({ file: 'resume.yml', 'sandbox-id': first.outputs['sandbox-id'] ?? '' });
  expect(second.outputs).toMatchObject({ outcome: 'passed', resumed: 'true', 'sandbox-state': 'killed' });
  expect(second.main.log).toContain('4 tests were half of the time');
  expect(second.outputs['result-text']).toContain("'seconds': 106.0");
  // What the first run left is gone.
  expect(readdirSync(path.join(job.workspace, 'results')).filter((name) => name.endsWith('.png'))).toEqual(
    [],
  );
}, 300_000);

const run = async (steps: unknown[], ...argv: string[]) => {
  writeFileSync(path.join(folder, 'sandbox.yml'), JSON.stringify({ upload: 'none', steps }, undefined, 1));
  return await startCli(engine, ['run', '--json', ...argv], { cwd: folder }).done;
};

test('contexts, folders, environments, languages and time limits', async () => {
  writeFileSync(path.join(folder, 'broken.py'), 'def f():\n    return 1 / zero\n\nzero = 0\nf()\n');
  const done = await run(
    [
      // The context is in the work folder all the same.
      { code: 'x', cwd: '/nowhere', 'continue-on-error': true },
      { code: 'a = 1\nimport os\nprint(os.getcwd(), os.environ["ONLY"])', env: { ONLY: 'here' } },
      { code: 'print("only", os.environ.get("ONLY"), a)' },
      { code: 'print("a" in globals())', context: 'other' },
      { code: 'print(os.getcwd())', cwd: '/tmp' },
      { code: 'print("still", os.getcwd())' },
      { 'code-file': 'broken.py', 'continue-on-error': true },
      {
        code: 'import time\nprint("sleeps", flush=True)\ntime.sleep(600)',
        timeout: '5s',
        'continue-on-error': true,
      },
      { code: 'print("kept", a)' },
      { code: 'a + 20' },
    ],
    '--after',
    'pause',
  );
  const result = done.result();
  expect(result.steps.map(({ outcome }) => outcome)).toEqual([
    'failed',
    ...Array.from({ length: 5 }, () => 'passed'),
    'failed',
    'timed-out',
    'passed',
    'passed',
  ]);
  for (const text of [
    '/home/user/work here\n',
    'only None 1',
    'False',
    '\n/tmp\n',
    'still /tmp',
    'sleeps',
    'kept 1',
  ]) {
    expect(done.stderr).toContain(text);
  }
  expect(result.steps[0]?.error).toMatchObject({
    name: 'cwd',
    value: expect.stringContaining('/nowhere') as string,
  });
  expect(result.steps[6]?.error).toMatchObject({
    name: 'ZeroDivisionError',
    place: { file: 'broken.py', line: 2 },
    traceback: expect.stringContaining('zero') as string,
  });
  expect(result.results?.files.map(({ text }) => text).filter((text) => text !== undefined)).toEqual(['21']);

  // Later, another run: the contexts are found by their names.
  const later = await run(
    [{ code: 'print("again", a)' }, { code: 'print("a" in globals())\na = 2', context: 'other' }],
    '--sandbox-id',
    result.sandbox.id ?? '',
  );
  expect(later.result().steps.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
  expect(later.stderr).toContain('again 1\n');
}, 300_000);

test('code hands over as scripts do', async () => {
  writeFileSync(
    path.join(folder, 'hand.py'),
    `import os
with open(os.environ["E2B_ACTION_OUTPUT"], "a") as out: out.write("answer=42\\nsecret=x\\n")
with open(os.environ["E2B_ACTION_ENV"], "a") as env: env.write("LATER=yes\\n")
with open(os.environ["E2B_ACTION_SUMMARY"], "a") as summary: summary.write("# Done\\n")
`,
  );
  const done = await run(
    [{ 'code-file': 'hand.py' }, { code: 'import os\nprint("later", os.environ["LATER"])' }],
    '--outputs',
    'answer',
  );
  expect(done.result()).toMatchObject({
    outcome: 'passed',
    outputs: { answer: '42' },
    steps: [{ outputs: { answer: '42' }, summary: '# Done\n' }, { outcome: 'passed' }],
  });
  expect(done.stderr).toContain('later yes');
}, 300_000);

test('TypeScript and bash keep their state as Python does', async () => {
  const done = await run([
    { code: 'const n: number = 20; n + 1', language: 'typescript' },
    { code: 'n * 2', language: 'typescript' },
    { code: 'n + 2', language: 'javascript', context: 'fresh', 'continue-on-error': true },
    { code: 'x=$((6 * 7))\ncd /tmp', language: 'bash' },
    { code: 'echo "x is $x in $PWD"', language: 'bash' },
  ]);
  const result = done.result();
  expect(result.steps.map(({ outcome }) => outcome)).toEqual([
    'passed',
    'passed',
    'failed',
    'passed',
    'passed',
  ]);
  expect(result.results?.files.map(({ text }) => text)).toEqual(expect.arrayContaining(['21', '40']));
  expect(result.steps[2]?.error).toMatchObject({ place: { file: 'sandbox.yml' } });
  expect(done.stderr).toContain('x is 42 in /tmp');
}, 300_000);

test('a cancelled run interrupts its code; a failed one is told at its line', async () => {
  const job = await createJob({ env: { E2B_ACTION_STATE: engine.state } });
  jobs.push(job);
  const inputs = { engine: 'local', upload: 'none', results: 'out' };
  const cancelled = await job.step({
    actionDir,
    inputs: { ...inputs, code: 'import time\nprint("begun", flush=True)\ntime.sleep(600)' },
    cancelAfter: (line) => line.includes('begun'),
  });
  expect(cancelled.outputs).toMatchObject({ outcome: 'cancelled' });
  writeFileSync(
    path.join(job.workspace, 'sandbox.yml'),
    'steps:\n  - name: Sum\n    code: |\n      a = 1\n      raise ValueError("::set-output name=x::y")\n',
  );
  const failed = await job.step({ actionDir, inputs });
  expect(failed.main.exitCode).toBe(1);
  expect(failed.main.annotations).toContainEqual(
    expect.objectContaining({
      message: expect.stringContaining('Sum: ValueError: ') as string,
      properties: expect.objectContaining({ file: 'sandbox.yml', line: '5' }) as object,
    }),
  );
  expect(failed.outputs['x']).toBeUndefined();
  expect(existsSync(path.join(job.workspace, 'out'))).toBe(false);
}, 300_000);
