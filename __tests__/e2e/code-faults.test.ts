import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunResults } from '../../src/report/results.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';

// What a code interpreter may do wrong, or do to us. A stand-in for it runs in a sandbox of the base template; the rest is real.
let engine: TestEngine;
let folder: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-faults-'));
  writeFileSync(join(folder, 'service.py'), readFileSync('__tests__/e2e/code-stand-in.py'));
});
afterEach(async () => {
  await endCliProcesses();
  rmSync(folder, { recursive: true });
});

const service = {
  name: 'Service',
  run: 'setsid python3 service.py >/tmp/service 2>&1 </dev/null &\nuntil grep -q listening /tmp/service; do sleep 0.05; done',
};
const asked = { name: 'Asked', if: 'always', run: 'cat /tmp/asked' };

async function run(steps: unknown[], ...argv: string[]): Promise<CliRun> {
  writeFileSync(
    join(folder, 'sandbox.yml'),
    JSON.stringify({ template: 'base', upload: [{ from: 'service.py' }], steps }, undefined, 1),
  );
  return await startCli(engine, ['run', '--json', ...argv], { cwd: folder }).done;
}

test('streams, fails, times out and shows: all as other steps do, and nothing harmful on disk', async () => {
  writeFileSync(join(folder, 'cells.ipynb'), notebook(['first', 'fail\nat line two', 'never']));
  // More than what a request that outlives its page may hold.
  writeFileSync(join(folder, 'long.py'), `long\n${'# comment\n'.repeat(50_000)}`);
  const done = await run([
    service,
    { name: 'Talk', code: 'talk', env: { SAID: 'so' } },
    { name: 'Long', 'code-file': 'long.py' },
    { name: 'Show', code: 'show' },
    { name: 'Again', code: 'gone' },
    { name: 'Other', code: 'other', language: 'bash' },
    { name: 'Fail', 'code-file': 'cells.ipynb', 'continue-on-error': true },
    { name: 'Wait', code: 'wait', timeout: '2s', 'continue-on-error': true },
    { name: 'After', code: 'after' },
    asked,
  ]);
  const result = done.result();
  expect([done.code, result.outcome, result.problems]).toEqual([0, 'passed', []]);
  expect(result.steps.map(({ outcome, exitCode }) => [outcome, exitCode])).toEqual([
    ['passed', 0],
    ['passed', 0],
    ['passed', 0],
    ['passed', 0],
    ['passed', 0],
    ['passed', 0],
    ['failed', 1],
    ['timed-out', null],
    ['passed', 0],
    ['passed', 0],
  ]);
  expect(done.stderr).toContain('käse ☕\n::error::forged\nenv so\n42\n');
  expect(result.steps[6]?.error).toEqual({
    name: 'Boom',
    value: 'of the\nsandbox',
    traceback: 'Cell In[3], line 9\n\nCell In[7], line 2\n----> 2 boom',
    cell: 2,
    place: { file: 'cells.ipynb', line: lineIn('cells.ipynb', 'at line two') },
  });
  // What was asked, once each, in its contexts; that it hung up, too.
  const log = /^p-1 talk[^]*$/m.exec(done.stderr)?.[0] ?? '';
  expect(
    log
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .slice(0, 13),
  ).toEqual([
    'p-1 talk',
    'p-1 long',
    'p-1 show',
    'p-1 gone',
    expect.stringMatching(/^made made-\d python \/home\/user\/work$/),
    expect.stringMatching(/^made-\d gone$/),
    expect.stringMatching(/^made made-\d bash \/home\/user\/work$/),
    expect.stringMatching(/^made-\d other$/),
    expect.stringMatching(/^made-\d first$/),
    expect.stringMatching(/^made-\d fail$/),
    'at line two',
    expect.stringMatching(/^made-\d wait$/),
    expect.stringMatching(/^(?:hung up wait|made-\d after)$/),
  ]);
  expect(log).toContain('hung up wait');
  expect(log).not.toContain('never');
  expect(done.stderr).toContain(
    'the context default (python) is gone, and its variables with it: it is made anew',
  );

  const results = result.results as RunResults;
  expect(results.folder).toBe(join(folder, 'results'));
  const names = results.files.map(({ file }) => file);
  expect(names).toEqual([
    '02-talk-1.txt',
    '02-talk-1.html',
    '04-show-1.txt',
    '04-show-1.png',
    '04-show-2.txt',
    '04-show-3.txt',
    '04-show-4.txt',
    '04-show-4.md',
    '04-show-4.tex',
  ]);
  expect(readdirSync(results.folder).toSorted()).toEqual([...names, 'manifest.json'].toSorted());
  expect(results.files[0]).toMatchObject({ step: 'Talk', order: 1, type: 'text', main: true, text: '42' });
  expect(readFileSync(join(results.folder, '04-show-2.txt'), 'utf8')).toBe('half \ufffd of one');
  expect(statSync(join(results.folder, '04-show-1.png')).size).toBe(108);
  const { folder: _, ...manifest } = results;
  expect(JSON.parse(readFileSync(join(results.folder, 'manifest.json'), 'utf8'))).toEqual(manifest);
  expect(results.refused).toEqual([
    'step Show: the svg of value 2 is not text',
    'step Show: the png of value 2 is broken: it is not base64',
    'step Show: the jpeg of value 2 is broken: it does not begin as such a file does',
    expect.stringMatching(/^step Show: the png of value 3 is 50\.0 MB long, and at most 20\.0 MB are kept$/),
    expect.stringMatching(/^step Show: the data of value 4 is \d+\.\d MB long, and at most/),
  ]);
  expect(done.stderr).toMatch(/a value or a line of output was left out: it is 146\.\d MB long in one piece/);
});

test.each([
  ['cut', /the connection to the code interpreter was cut while the code ran .*: it is unknown how it ended/],
  ['stop', /the answer ended before the code did\): it is unknown how it ended, and it is not run again/],
  ['malformed', /it is unknown how it ended/],
])('an execution whose answer is %s ends nobody knows how, and is not run again', async (code, message) => {
  const done = await run(
    [service, { name: 'Code', code }, { name: 'Never', run: 'true' }],
    '--after',
    'keep',
  );
  const result = done.result();
  expect([done.code, result.outcome, result.failedStep]).toEqual([125, 'service', 'Code']);
  expect(result.steps.map(({ outcome }) => outcome)).toEqual(['passed', 'lost', 'skipped']);
  expect(result.error?.message).toMatch(message);
  const { id } = result.sandbox;
  const later = await run([asked], '--sandbox-id', id ?? '', '--upload', 'none');
  expect(later.result().outcome).toBe('passed');
  expect(later.stderr.match(new RegExp(`^p-1 ${code}$`, 'gm'))).toHaveLength(1);
});

test('a template without a code interpreter is told in one sentence; results go nowhere but into their folder', async () => {
  const none = await run([{ code: 'print(1)' }]);
  expect(none.result()).toMatchObject({
    outcome: 'service',
    error: {
      cause: 'usage',
      message: 'the sandbox has no code interpreter: nothing answers at its port 49999',
      hint: 'steps with code need the template `code-interpreter-v1`, or one that is built from it',
    },
  });
  expect(existsSync(join(folder, 'results'))).toBe(false);

  writeFileSync(join(folder, 'taken'), '');
  const blocked = await run([{ code: 'print(1)' }], '--results', 'taken/results');
  expect(blocked.code).toBe(2);
  expect(blocked.result()).toMatchObject({
    error: { message: expect.stringMatching(/taken is not a folder$/) as string },
  });
});

function notebook(cells: string[]): string {
  const list = cells.map((text) => ({ cell_type: 'code', source: text.split(/(?<=\n)/) }));
  return JSON.stringify({ nbformat: 4, metadata: {}, cells: list }, undefined, 1);
}

function lineIn(file: string, text: string): number {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}
