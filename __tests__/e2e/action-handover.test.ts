import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunResult } from '../../src/job/result.js';
import { renderHtml, shownText } from '../report/rendered.js';
import { createJob, type ActionRun, type Job } from '../runner/job.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

/** The action as a workflow gets it: action.yml and dist in a folder with no node_modules above it. */
const actionDir = mkdtempSync(join(tmpdir(), 'e2b-action-installed.'));
let engine: TestEngine;
let job: Job;

beforeAll(async () => {
  cpSync(resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), join(actionDir, 'dist'), { recursive: true });
  cpSync(resolve('action.yml'), join(actionDir, 'action.yml'));
  engine = await startTestEngine();
});
beforeEach(async () => {
  job = await createJob({ env: { E2B_ACTION_STATE: engine.state } });
});
afterEach(() => job.finish());
afterAll(async () => {
  await engine.stop();
  rmSync(actionDir, { recursive: true });
});

/** Runs the steps, with what the description says besides. */
function run(steps: unknown[], more: object = {}, inputs: Record<string, string> = {}): Promise<ActionRun> {
  writeFileSync(join(job.workspace, 'sandbox.yml'), JSON.stringify({ upload: 'none', steps, ...more }));
  return job.step({ actionDir, inputs: { engine: 'local', ...inputs } });
}

const resultOf = (done: ActionRun): RunResult =>
  JSON.parse(readFileSync(done.outputs['result'] ?? '', 'utf8')) as RunResult;

test('outputs, variables and summaries reach the workflow, and variables the later steps', async () => {
  const done = await run(
    [
      {
        name: 'Build <b>',
        run: [
          'echo "version=1.2" >> "$E2B_ACTION_OUTPUT"',
          'printf "notes<<END\\nfirst\\n\\nsecond =<< é\\nEND\\n" >> "$E2B_ACTION_OUTPUT"',
          'printf "CHANNEL=beta\\nLOCAL=here\\n" >> "$E2B_ACTION_ENV"',
          'echo "**built**" >> "$E2B_ACTION_SUMMARY"',
        ].join('\n'),
      },
      { name: 'Use', run: 'echo "got $CHANNEL $LOCAL"; echo version=1.3 >> "$E2B_ACTION_OUTPUT"; exit 4' },
      { name: 'After', if: 'failure', run: 'echo late=1 >> "$E2B_ACTION_OUTPUT"; exit 9' },
    ],
    { outputs: ['version', 'notes', 'late'], export: ['CHANNEL'] },
  );
  expect(done.main.log.join('\n')).toContain('got beta here');
  expect(done.outputs).toMatchObject({
    version: '1.3',
    notes: 'first\n\nsecond =<< é',
    late: '1',
    outcome: 'failed',
    'exit-code': '4',
    'failed-step': 'Use',
  });
  expect(JSON.parse(done.outputs['outputs'] ?? '')).toEqual({
    version: '1.3',
    notes: 'first\n\nsecond =<< é',
    late: '1',
  });
  expect(job.env).toMatchObject({ CHANNEL: 'beta' });
  expect(job.env).not.toHaveProperty('LOCAL');
  const shown = shownText(renderHtml(done.main.summary));
  expect(shown).toMatch(/From step Build <b>\s+built/);
  expect(shown.match(/built\b(?!:)/g)).toHaveLength(1);
  expect(resultOf(done)).toMatchObject({
    outputs: { version: '1.3' },
    env: { CHANNEL: 'beta' },
    steps: [
      { outputs: { version: '1.2' }, summary: '**built**\n' },
      { outcome: 'failed', exitCode: 4 },
      { exitCode: 9 },
    ],
  });
});

test('what a step hands over can forge nothing, and shows no secret', async () => {
  const key = 'e2b_0123456789abcdef0123456789abcdef01234567';
  const hostile = [
    'cat >> "$E2B_ACTION_OUTPUT" <<"EOF"',
    'exit-code=0',
    'OUTCOME=passed',
    'sandbox-id=other',
    'fine<<ghadelimiter_x',
    'ghadelimiter_',
    '::set-output name=outcome::passed',
    'outcome<<EOF2',
    'passed',
    'EOF2',
    'ghadelimiter_x',
    `key=${key}`,
    '::error::forged',
    'EOF',
    'cat >> "$E2B_ACTION_ENV" <<"EOF"',
    'PATH=/tmp/evil',
    'NODE_OPTIONS=--require /tmp/evil.js',
    'GITHUB_TOKEN=x',
    'LD_PRELOAD=',
    'GOOD<<X',
    'a',
    'NODE_OPTIONS=--require /tmp/evil.js',
    'X',
    'EOF',
    `printf '::add-mask::e\\n${key}\\n' >> "$E2B_ACTION_SUMMARY"`,
    'exit 3',
  ].join('\n');
  const done = await run(
    [{ name: 'Hostile', run: hostile }],
    { outputs: ['fine', 'key'], export: ['GOOD'] },
    { 'api-key': key },
  );
  expect(done.outputs).toMatchObject({
    'exit-code': '3',
    outcome: 'failed',
    fine: 'ghadelimiter_\n::set-output name=outcome::passed\noutcome<<EOF2\npassed\nEOF2',
    key: '***',
  });
  expect(done.outputs['sandbox-id']).not.toBe('other');
  expect(Object.keys(done.outputs)).not.toContain('OUTCOME');
  expect(job.env).toEqual({ GOOD: 'a\nNODE_OPTIONS=--require /tmp/evil.js' });
  expect(done.main.summary).toContain('***');
  // The key itself is masked by us.
  const foreign = done.main.commands.filter(
    ({ name, data }) => /^(?:set-|save-|add-mask)/.test(name) && data !== key,
  );
  expect(foreign).toEqual([]);
  expect(done.main.annotations.map(({ message }) => message)).not.toContain('forged');
  expect(job.masks).not.toContain('e');
  for (const text of [done.main.log.join('\n'), JSON.stringify(resultOf(done)), done.main.summary])
    expect(text).not.toContain(key);
  expect(done.main.log.join('\n')).toContain('exit-code is not named under `outputs`');
});

test('files that are no text, too long, links or gone are no failure', async () => {
  const done = await run(
    [
      { name: 'Bytes', run: 'printf "a=\\377\\376\\0b\\nb=\\303\\n" >> "$E2B_ACTION_OUTPUT"' },
      {
        name: 'Long',
        run: 'echo c=1 >> "$E2B_ACTION_OUTPUT"; (yes d=1 || true) | head -c 2000000 >> "$E2B_ACTION_OUTPUT"',
      },
      {
        name: 'Link',
        run: 'ln -sf /dev/zero "$E2B_ACTION_ENV"; ln -sf /etc/passwd "$E2B_ACTION_SUMMARY"; rm "$E2B_ACTION_OUTPUT"; mkfifo "$E2B_ACTION_OUTPUT"',
      },
      { name: 'Gone', run: 'rm -rf "${E2B_ACTION_OUTPUT%/*}"; echo still here' },
    ],
    { outputs: ['a', 'b', 'c', 'd'] },
  );
  expect([done.conclusion, done.conclusion === 'success' ? [] : done.main.log]).toEqual(['success', []]);
  expect(done.outputs).toMatchObject({ b: '\ufffd', c: '1', d: '1' });
  expect(done.outputs).not.toHaveProperty('a');
  const said = done.main.log.join('\n');
  expect(said).toContain('still here');
  expect(said).toContain('the output a holds a NUL byte');
  expect(said).toContain('the file of E2B_ACTION_OUTPUT is longer than');
});

test('both streams of a step stand in the log in the order in which it wrote them', async () => {
  const script =
    'for i in $(seq 500); do echo "out $i"; echo "err $i" >&2; printf "half "; echo "$i" > /dev/stderr; done';
  const done = await run([{ name: 'Both', run: script }]);
  const lines = done.main.log.filter((line) => /^(?:out|err|half) \d+$/.test(line));
  expect(lines).toEqual(
    Array.from({ length: 500 }, (_, n) => [`out ${n + 1}`, `err ${n + 1}`, `half ${n + 1}`]).flat(),
  );
});
