import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';

// A description with every key of a run at once, through the bundle; and one with a mistake in each.
let engine: TestEngine;
let folder: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'description-'));
});
afterEach(async () => {
  await endCliProcesses();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs with these words as arguments. */
const run = (words = ''): Promise<CliRun> =>
  startCli(engine, ['run', '--json', ...words.split(' ').filter(Boolean)], { cwd: folder }).done;
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text, { mode: 0o755 });
};
const sandboxes = async (): Promise<unknown> =>
  await (await engine.api('GET', '/v2/sandboxes?state=running,paused')).json();

const FULL = `
template: base
sandbox:
  on-resume-failure: recreate
  timeout: 5m
  env: { FROM_FILE: "1" }
  metadata: { team: web }
  network: { internet: false, allow: [], deny: [] }
upload:
  - { from: src, to: app, ignore: ["*.tmp"] }
upload-mode: full
upload-limit: 1MiB
steps:
  - { name: Look, run: "ls; test $FROM_FILE$FROM_STEP = 12", if: success, shell: bash, cwd: ., env: { FROM_STEP: "2" }, user: user, timeout: 1m, continue-on-error: false }
  - { name: Make, run: "mkdir -p dist; echo made > dist/a.txt", if: always() }
watch: [dist]
outputs: [version]
export: [RELEASE]
download:
  - { from: "dist/**", to: out, if-none: error }
after: { success: kill, failure: kill }
deadlines: { queue: 1m, create: 1m, upload: 1m, download: 1m, pause: 1m, stall: 20s }
`;

test('a file with every key runs', async () => {
  write('sandbox.yml', FULL);
  write('src/a.txt', 'a');
  write('src/b.tmp', 'b');
  const done = await run();
  expect(done.stderr).toContain('Passed');
  expect(done.result()).toMatchObject({
    outcome: 'passed',
    exitCode: 0,
    steps: [
      { name: 'Look', outcome: 'passed' },
      { name: 'Make', outcome: 'passed' },
    ],
    sandbox: { state: 'killed', resumed: false },
    artifacts: [path.join(folder, 'out/a.txt')],
  });
  expect(done.stderr).toContain('\na.txt\n');
  expect(done.stderr).not.toContain('b.tmp');
  expect(readFileSync(path.join(folder, 'out/a.txt'), 'utf8')).toBe('made\n');
  expect(await sandboxes()).toEqual([]);
});

test('every flag that has a key overrides it', async () => {
  write('sandbox.yml', FULL);
  write('src/a.txt', 'a');
  write('look.sh', 'cat look.sh && test $FROM_FILE = 3');
  const done = await run(
    '--run ./look.sh --env FROM_FILE=3 --upload look.sh --upload-mode auto --upload-limit 1kB --watch /tmp ' +
      '--outputs other --on-resume-failure fail --queue-timeout 10s --create-timeout 50s --upload-timeout 50s ' +
      '--download-timeout 50s --pause-timeout 50s --download nothing --if-none ignore',
  );
  expect(done.code).toBe(0);
  expect(done.result()).toMatchObject({ outcome: 'passed', artifacts: [] });
});

test('a mistake in every key: exit code 2, each of them named with its place, and nothing created', async () => {
  write(
    'sandbox.yml',
    `sandbox: { id: i1, on-resume-failure: retry }
upload: [{ from: src }]
upload-mode: none
upload-limit: big
steps:
  - { run: a, if: failed }
watch: dist
outputs: [result, a, A]
export: [PATH]
deadlines: { queu: 1m, stall: 0 }
`,
  );
  const done = await run(
    '--upload-limit 0 --queue-timeout x --watch ~ --outputs 1st --upload-mode ful --pause-timeout -1',
  );
  expect(done.code).toBe(2);
  expect(done.stderr.trim().split('\n')).toEqual([
    'sandbox.yml:1:39 sandbox.on-resume-failure: expected recreate or fail; found "retry"',
    'sandbox.yml:3:14 upload-mode: none uploads nothing, but upload lists what to upload; give one of them',
    'sandbox.yml:4:15 upload-limit: expected a size such as 500MB, 5GB or 1GiB; found "big"',
    'sandbox.yml:6:19 steps[0].if: expected success, always or failure; found "failed"',
    'sandbox.yml:7:8 watch: expected a list; found "dist"',
    'sandbox.yml:8:11 outputs[0]: the action has an output result itself; choose another name',
    'sandbox.yml:8:22 outputs[2]: this name is in the list already',
    'sandbox.yml:9:10 export[0]: PATH cannot be set from a sandbox, because it decides which programs the steps of the workflow run; hand the value over as an output',
    "sandbox.yml:10:14 deadlines.queu: unknown key 'queu'; did you mean 'queue'?",
    'sandbox.yml:10:31 deadlines.stall: expected a duration above 0; found 0',
    '--outputs: expected the name of an output: up to 100 letters, digits, _ and -, a letter or _ first; found "1st"',
    `--upload-mode: expected auto, full or none; found "ful"; did you mean 'full'?`,
    '--upload-limit: expected a size above 0; found "0"',
    '--watch: expected a path inside the sandbox, absolute or relative (~ is not expanded); found "~"',
    '--queue-timeout: expected a duration such as 90s, 15m or 1h30m; found "x"',
    '--pause-timeout: expected a duration above 0; found "-1"',
  ]);
  const { outcome, problems } = JSON.parse(done.stdout) as { outcome: string; problems: unknown[] };
  expect(outcome).toBe('invalid');
  expect(problems).toHaveLength(16);
  expect(problems[3]).toEqual({
    source: 'sandbox.yml',
    line: 6,
    column: 19,
    path: 'steps[0].if',
    message: 'expected success, always or failure; found "failed"',
  });
  expect(await sandboxes()).toEqual([]);
});
