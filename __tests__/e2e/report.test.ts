import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunResult } from '../../src/job/result.js';
import { shownText, elements } from '../report/rendered.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { endCliProcesses, startCli, type CliRun } from './cli-process.js';
import { junitXml, reporting, TOKEN } from './reported.js';

let engine: TestEngine;
let folder: string;
const stage = reporting(() => engine);
beforeAll(async () => {
  engine = await startTestEngine();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'e2b-action-reported.'));
});
afterEach(async () => {
  await endCliProcesses();
  await stage.end();
  rmSync(folder, { recursive: true });
});
afterAll(async () => {
  await engine.stop();
  stage.remove();
});

const JUNIT = junitXml([
  { name: 'fine' },
  { name: 'charges <once>', file: 'tests/a.test.js', line: 3, failure: 'found 2' },
  { name: 'shaky', flaky: 1 },
]);
/** Something of everything that a report shows; a test fails. */
const DESCRIPTION = {
  upload: [{ from: 'junit' }],
  watch: ['dist'],
  steps: [
    {
      name: 'Build',
      run: String.raw`mkdir dist; touch dist/app.js "dist/<img src=x onerror=alert(1)>"; printf '\033[32mbuilt\033[0m </pre><script>alert(1)</script>\n'; echo '**92 %** <b>covered</b>' >> "$E2B_ACTION_SUMMARY"`,
    },
    { name: 'Test', run: 'sleep "$SECONDS_TO_TAKE"; echo "2 of 3 passed" >&2; exit 3' },
    { name: 'Never', run: 'true' },
  ],
  download: [{ from: '*.xml', to: 'out' }],
  junit: ['out/*.xml'],
  report: 'out/deep/report.html',
};

/** Holds a page to what both doors promise, and returns what is read in it. */
function expectWhole(page: string): string {
  const text = shownText(page).replaceAll(/\s+/g, ' ');
  for (const said of [
    'Failed: 1 test',
    'Step Test failed with exit code 3.',
    'Build',
    'built </pre><script>alert(1)</script>',
    '2 of 3 passed',
    '92 % <b>covered</b>',
    'shop › charges <once>',
    'found 2',
    'Flaky',
    'dist/app.js',
    'dist/<img src=x onerror=alert(1)>',

    'Downloaded',
  ])
    expect(text).toContain(said);
  const tags = new Set(elements(page).map(({ tagName }) => tagName));
  for (const foreign of ['script', 'img', 'iframe']) expect(tags).not.toContain(foreign);
  expect(page).toContain('<span class="t-green">built</span>');
  expect(page).toContain('<strong>92 %</strong>');
  return text;
}

test('the command line: a page with everything, also of a run that fails; nothing else stays behind', async () => {
  mkdirSync(path.join(folder, 'junit'));
  writeFileSync(path.join(folder, 'junit/a.xml'), JUNIT);
  writeFileSync(
    path.join(folder, 'sandbox.yml'),
    JSON.stringify({ ...DESCRIPTION, sandbox: { env: { SECONDS_TO_TAKE: '6' } } }),
  );
  // The engine takes a sample of what sandboxes use every 5 s.
  const temp = path.join(folder, 'temp');
  mkdirSync(temp);
  const done = await startCli(engine, ['run', '--engine', 'local', '--json', '--after', 'keep'], {
    cwd: folder,
    env: { TMPDIR: temp },
  }).done;
  expect(done.code).toBe(3);
  const result = done.result();
  const file = path.join(folder, 'out/deep/report.html');
  expect(result).toMatchObject({ outcome: 'failed', report: file, problems: [] });
  expect(done.stderr).toContain(`report: ${file}`);
  const text = expectWhole(readFileSync(file, 'utf8'));
  expect(text).toContain(`e2b-action shell ${result.sandbox.id}`);
  expect(text).toContain('It is on the machine that ran it, and only there.');
  // The logs were only for the page.
  expect(result.steps.map((step) => step.log)).toEqual([undefined, undefined, undefined]);
  expect(readdirSync(temp)).toEqual([]);
  for (const said of ['Processors', 'Memory', 'Disk']) expect(text).toContain(said);
  expect(result.usage).not.toEqual([]);
  expect(
    result.usage?.every(
      ({ atMs, memoryBytes, memoryTotalBytes }) =>
        atMs >= 0 && memoryBytes > 0 && memoryBytes < memoryTotalBytes,
    ),
  ).toBe(true);
}, 120_000);

test('the action: the page as an output, and where to find it in summary and comment', async () => {
  const { run, job, github } = await stage.run({
    description: DESCRIPTION,
    files: { 'junit/a.xml': JUNIT, 'tests/a.test.js': '\n\n\n' },
    inputs: { comment: 'k', report: 'page.html', env: `SECONDS_TO_TAKE=0\nSECRET=${TOKEN}` },
  });
  expect(run.conclusion).toBe('failure');
  const file = path.join(job.workspace, 'page.html');
  expect(run.outputs).toMatchObject({ outcome: 'failed', 'exit-code': '3', report: file });
  const page = readFileSync(file, 'utf8');
  const text = expectWhole(page);
  expect(page).not.toContain(TOKEN);
  expect(text).toContain('CI / test');
  expect(page).toMatch(/https:\/\/github\.com\/acme\/shop\/blob\/\w+\/tests\/a\.test\.js#L3/);
  expect(existsSync(path.join(job.workspace, 'out/deep'))).toBe(false);
  expect((JSON.parse(readFileSync(run.outputs['result'] ?? '', 'utf8')) as RunResult).report).toBe(file);
  for (const markdown of [run.main.summary, github.comments.at(-1)?.body])
    expect(markdown).toMatch(
      /page\.html.*\[artifacts of the run\]\(https:\/\/github\.com\/acme\/shop\/actions\/runs\/\d+#artifacts\)/,
    );
}, 120_000);

test('a place that cannot be is told before anything is created; one that is taken meanwhile is a problem beside the result', async () => {
  const cli = async (...argv: string[]): Promise<CliRun> =>
    await startCli(engine, ['run', '--engine', 'local', '--json', '--upload', 'none', ...argv], {
      cwd: folder,
    }).done;
  symlinkSync(tmpdir(), path.join(folder, 'away'));
  const away = await cli('--run', 'true', '--report', 'away/report.html');
  expect([away.code, away.stderr]).toEqual([2, expect.stringContaining('leads outside')]);
  const { run } = await stage.run({ description: { steps: ['true'] }, inputs: { report: '../report.html' } });
  expect(run.outputs).toMatchObject({ 'exit-code': '2' });
  expect(run.main.log.join('\n')).toContain('input report: expected a path inside the project folder');

  // A flag without a value, and a folder of that name among what is downloaded.
  const taken = await cli(
    '--report',
    '--run',
    'mkdir report.html; touch report.html/x',
    '--download',
    'report.html/**',
  );
  expect(taken.code).toBe(125);
  expect(taken.result()).toMatchObject({
    outcome: 'passed',
    problems: [
      { cause: 'unreadable', message: expect.stringContaining('report.html is a folder') as string },
    ],
  });
  expect(taken.result().report).toBeUndefined();
}, 120_000);
