import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { RunResult } from '../../src/job/result.js';
import { markerOf } from '../../src/report/comment/marker.js';
import { COMMENT_LIMIT_UNITS } from '../../src/report/comment/render.js';
import { elementsOf, renderHtml, shownText } from '../report/rendered.js';
import type { ActionRun } from '../runner/job.js';
import type { Fault } from '../support/github-api.js';
import { LONG } from '../support/long-test.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { startCli } from './cli-process.js';
import { HEAD, type JUnitCase, junitXml, reporting, TOKEN, withoutDurations } from './reported.js';
import { severalAtOnce } from './several-at-once.js';

let engine: TestEngine;
const stage = reporting(() => engine);
beforeAll(async () => {
  engine = await startTestEngine();
});
afterEach(() => stage.end());
afterAll(async () => {
  await engine.stop();
  stage.remove();
});

const NOT_SHOWN = 'Not everything could be shown';
const both = { comment: 'k', check: 'unit tests' };
const passing = { steps: [{ name: 'Test', run: 'true' }] };
const noticesOf = (run: ActionRun): string[] =>
  run.main.annotations.filter(({ severity }) => severity === 'notice').map(({ message }) => message);
const resultOf = (run: ActionRun): RunResult =>
  JSON.parse(readFileSync(run.outputs['result'] ?? '', 'utf8')) as RunResult;

/** A description whose steps bring `report` back as it stands in the workspace, and end with `exitCode`. */
const withReport = (exitCode: number, more: object = {}): object => ({
  upload: [{ from: 'report' }],
  steps: [{ name: 'Test', run: `echo '**mine**' >> "$E2B_ACTION_SUMMARY"; exit ${exitCode}` }],
  download: [{ from: '*.xml', to: 'out' }],
  junit: ['out/*.xml'],
  ...more,
});

test('a failed run: annotations, summary, comment and check; the next one brings the comment up to date', async () => {
  const github = await stage.start('enterprise');
  const others = github.addComment({
    issue: 7,
    body: markerOf('CI / test / __acme_action'),
    login: 'mallory',
  });
  const failed: JUnitCase[] = Array.from({ length: 12 }, (_, n) => ({
    name: `case ${n}`,
    file: `tests/${n}.test.js`,
    line: n + 1,
    failure: n === 0 ? `</details><img src=x> @octocat ::error::forged ${TOKEN}` : `wrong ${n}`,
  }));
  const files = {
    ...Object.fromEntries(failed.map(({ file = '' }) => [file, '//\n'.repeat(20)])),
    'report/a.xml': junitXml([...failed, { name: 'fine' }]),
    'report/b.xml': junitXml([{ name: 'shaky', file: 'tests/3.test.js', line: 9, flaky: 1 }]),
    // Was there before: says nothing about this run.
    'out/old.xml': junitXml([{ name: 'old', failure: 'long ago' }]),
  };
  const inputs = { comment: 'true', check: 'true' };
  const { run } = await stage.run({ github, inputs, files, description: withReport(3) });

  expect(run.conclusion).toBe('failure');
  expect(run.outputs).toMatchObject({ outcome: 'failed', 'exit-code': '3' });
  const errors = run.main.annotations.filter(({ severity }) => severity === 'error');
  expect(errors.slice(0, -1).map(({ properties }) => properties)).toEqual(
    failed.slice(0, 9).map(({ name, file, line }) => ({ title: `shop › ${name}`, file, line: String(line) })),
  );
  expect(errors.at(-1)?.message).toContain('exit code 3');
  expect(run.main.annotations).toContainEqual({
    severity: 'notice',
    message: expect.stringMatching(/^flaky: failed once, then passed/),
    properties: { title: 'shop › shaky', file: 'tests/3.test.js', line: '9' },
  });
  expect(run.main.log).toContain('Tests: 14 tests: 12 failed, 1 flaky');

  const html = renderHtml(run.main.summary);
  const shown = shownText(html);
  expect(shown).toContain('Failed: 12 tests');
  expect(shown).toMatch(
    /Step Test failed with exit code 3 · 0 of 1 step passed · 14 tests: 12 failed, 1 flaky/,
  );
  expect(shown).toContain('wrong 11');
  expect(shown).not.toContain('long ago');
  expect(shown.match(/mine/g)).toHaveLength(1);
  expect(run.main.summary).toContain(`https://github.com/acme/shop/blob/${HEAD}/tests/1.test.js#L2`);
  expect(elementsOf(html)).toMatchObject({ 'code.language-mermaid': 1 });
  expect(elementsOf(html)).not.toHaveProperty('img');
  expect(shown).not.toContain(NOT_SHOWN);

  expect(resultOf(run).tests).toMatchObject({
    files: 2,
    counts: { tests: 14, failed: 12, passed: 2, flaky: 1 },
    problems: [],
  });
  expect(github.comments).toHaveLength(2);
  const [, comment] = github.comments;
  expect(comment).toMatchObject({ issue: 7, login: 'github-actions[bot]' });
  expect(comment?.body).toContain('12 failed');
  expect(comment?.body).toContain(`commit \`${HEAD.slice(0, 12)}\``);
  expect(run.main.log).toContainEqual(expect.stringMatching(/^the comment is created: https:/));
  expect(github.checks).toMatchObject([
    { name: 'E2B sandbox (test)', head_sha: HEAD, status: 'completed', conclusion: 'failure' },
  ]);
  expect(github.checks[0]?.output.annotations.map((one) => [one['path'], one['start_line']])).toEqual([
    ...failed.map(({ file, line }) => [file, line]),
    ['tests/3.test.js', 9],
  ]);
  const written = [
    run.main.log.join('\n'),
    run.main.summary,
    JSON.stringify([github.comments, github.checks]),
  ];
  for (const text of [...written, readFileSync(run.outputs['result'] ?? '', 'utf8')])
    expect(text).not.toContain(TOKEN);

  // The next run, of the same workflow, passes.
  const second = await stage.run({ github, inputs, description: passing });
  expect(second.run.conclusion).toBe('success');
  expect(github.comments.map(({ id }) => id)).toEqual([others.id, comment?.id]);
  expect(github.comments[1]?.body).toMatch(/✅ Passed/);
  expect(github.comments[0]?.body).toBe(others.body);
  expect(github.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
});

test('a comment that would say the same is left alone', async () => {
  const github = await stage.start();
  const inputs = { comment: 'linux' };
  const first = await stage.run({ github, inputs, description: passing });
  const env = withoutDurations(first.job.temp);
  const again = async (): Promise<string[]> => {
    github.asked.splice(0);
    const { run } = await stage.run({ github, inputs, description: passing, env });
    expect(run.conclusion).toBe('success');
    expect(noticesOf(run)).toEqual([]);
    return github.asked.map((asked) => asked.replace(/\d+$/, 'ID'));
  };
  const looked = ['POST /graphql', 'GET /repos/acme/shop/issues/7/comments'];
  // Another time it took is another text.
  expect(await again()).toEqual([...looked, 'PATCH /repos/acme/shop/issues/comments/ID']);
  expect(await again()).toEqual(looked);
  expect(github.comments).toHaveLength(1);
});

test('5,000 failed tests: within every limit, the counts whole', async () => {
  const cases = Array.from({ length: 5000 }, (_, n) => ({
    name: `case ${n} `.repeat(3),
    file: `tests/${n}.test.js`,
    failure: '@octocat <b>é</b> '.repeat(10),
  }));
  const files = { 'report/a.xml': junitXml(cases), 'tests/1.test.js': '' };
  const { run, github } = await stage.run({ inputs: both, files, description: withReport(1) });
  expect(run.outputs).toMatchObject({ outcome: 'failed', 'exit-code': '1' });
  // The runner drops a longer one whole.
  expect(shownText(renderHtml(run.main.summary))).toContain('Failed: 5,000 tests');
  expect(run.main.annotations.filter(({ severity }) => severity === 'error')).toHaveLength(10);
  expect(github.comments[0]?.body).toContain('4,990 more failed tests');
  expect(github.comments[0]?.body.length).toBeLessThanOrEqual(COMMENT_LIMIT_UNITS);
  expect(github.checks).toMatchObject([{ name: 'unit tests', conclusion: 'failure' }]);
  expect(resultOf(run).tests).toMatchObject({ counts: { failed: 5000 } });
  expect(resultOf(run).tests?.failures).toHaveLength(100);
});

test('the check is in progress as long as the run; post ends one that is cancelled, and writes its comment', async () => {
  const github = await stage.start();
  // What an earlier push came to: it must not go on standing there.
  await stage.run({ github, inputs: { comment: 'k' }, description: passing });
  expect(github.comments).toMatchObject([{ body: expect.stringContaining('✅ Passed') }]);
  let seen: unknown;
  const { run, job } = await stage.run({
    github,
    inputs: both,
    description: { steps: ['sleep 1000'] },
    cancel: async () => {
      while (github.checks.length === 0) await delay(20);
      seen = github.checks.map(({ status, conclusion }) => ({ status, conclusion }));
    },
  });
  expect(run.outputs['outcome']).toBe('cancelled');
  expect(seen).toEqual([{ status: 'in_progress', conclusion: null }]);
  expect(github.checks).toMatchObject([{ status: 'in_progress' }]);
  await job.finish();
  expect(github.checks).toMatchObject([
    { name: 'unit tests', status: 'completed', conclusion: 'cancelled', output: { title: 'Cancelled' } },
  ]);
  expect(github.comments).toHaveLength(1);
  const body = github.comments[0]?.body ?? '';
  expect(body).toMatch(/Cancelled/);
  expect(body).not.toMatch(/Passed|runs until/);
  // A run that ends by itself ends the same check.
  const done = await stage.run({ github, inputs: { check: 'unit tests' }, description: passing });
  await done.job.finish();
  expect(github.checks.slice(1)).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
  expect(github.asked.filter((asked) => /^POST .*check-runs$/.test(asked))).toHaveLength(2);
});

test('a failed run that is kept: the command that opens a shell in it; what a variable hides stays hidden', async () => {
  const hidden = 'correct-horse-battery';
  const { run, github } = await stage.run({
    inputs: both,
    files: { 'report/a.xml': junitXml([{ name: 'bad', failure: `got ${hidden}` }]) },
    description: withReport(3, {
      sandbox: { env: { APP_TOKEN: hidden } },
      steps: ['echo "with $APP_TOKEN"; exit 3'],
      after: { failure: 'pause' },
    }),
  });
  const id = run.outputs['sandbox-id'];
  expect(run.outputs).toMatchObject({ outcome: 'failed', 'sandbox-state': 'paused' });
  const command = `npx e2b-sandbox-action shell ${id} --engine local`;
  expect(run.main.log).toContain(`To look into sandbox ${id}: ${command}`);
  expect(shownText(renderHtml(run.main.summary))).toContain(command);
  expect(github.comments[0]?.body).toContain(command);
  const said = [run.main.log.join('\n'), run.main.summary, JSON.stringify([github.comments, github.checks])];
  said.push(readFileSync(run.outputs['result'] ?? '', 'utf8'));
  for (const text of said) expect(text).not.toContain(hidden);
  expect(said[0]).toContain('with ***');
  expect(shownText(renderHtml(github.comments[0]?.body ?? ''))).toContain('got ***');
});

test('reports that are not there, no reports, or links: said, and no failure', async () => {
  const { run } = await stage.run({
    files: { 'report/a.xml': 'no xml at all', 'other.xml': junitXml([{ name: 'stolen', failure: 'x' }]) },
    description: withReport(0, {
      steps: ['ln -s ../other.xml away.xml; ln -s a.xml link.xml'],
      download: [{ from: '*.xml', to: 'out' }],
      junit: ['out', 'reports/*.xml'],
    }),
  });
  expect(run.conclusion).toBe('success');
  expect(run.outputs).toMatchObject({ outcome: 'passed' });
  const said = run.main.log.join('\n');
  expect(said).toContain('test report out/a.xml is not XML');
  expect(said).toContain('test report out/link.xml cannot be read: it is not a plain file');
  expect(said).toContain('test report reports/*.xml is not among the files that were downloaded');
  expect(shownText(renderHtml(run.main.summary))).toContain('reports/*.xml is not among the files');
  expect(run.main.summary).not.toContain('stolen');
});

test('without a pull request, a token or a wish for a summary: a notice that names what is missing', async () => {
  const { run, github } = await stage.run({
    inputs: both,
    env: { GITHUB_TOKEN: '' },
    event: { name: 'push', payload: {} },
    description: passing,
  });
  expect(run.conclusion).toBe('success');
  expect(noticesOf(run)).toEqual([
    'the comment was not written: this run belongs to no pull request (its event is `push`); run the workflow `on: pull_request`, or leave `comment` out',
    'the check was not written: there is no token; leave `github-token` out, or give it one with `permissions: checks: write`',
  ]);
  expect(shownText(renderHtml(run.main.summary))).toMatch(
    new RegExp(`${NOT_SHOWN}[^]*the check was not written`),
  );
  expect(github.asked).toEqual([]);

  const quiet = await stage.run({ inputs: { summary: 'false' }, description: withReport(0), files: REPORT });
  expect(quiet.run.conclusion).toBe('success');
  expect(quiet.run.main.summary).toBe('');
  expect(quiet.run.main.log).toContain('Tests: 1 test passed');
  expect(quiet.github.asked).toEqual([]);
});

const REPORT = { 'report/a.xml': junitXml([{ name: 'fine' }]) };

test('wrong inputs are told at once, before anything is created', async () => {
  const { run } = await stage.run({
    inputs: { summary: 'maybe', comment: 'yes', check: 'a\nb', junit: '../x.xml', 'github-token': 'a b' },
    description: passing,
  });
  expect(run.conclusion).toBe('failure');
  expect(run.outputs).toMatchObject({ 'exit-code': '2' });
  for (const name of ['summary', 'comment', 'check', 'junit', 'github-token'])
    expect(run.main.log.join('\n')).toContain(`input ${name}: expected`);
  expect(run.main.state['sandbox']).toBeUndefined();
});

describe('what fails on GitHub leaves the outcome alone', () => {
  const CALLS: Record<string, RegExp> = {
    'asking who it is': /^POST \/graphql$/,
    'listing comments': /^GET .*\/issues\/7\/comments$/,
    'creating the comment': /^POST .*\/issues\/7\/comments$/,
    'editing the comment': /^PATCH .*\/issues\/comments\/\d+$/,
    'creating the check': /^POST .*\/check-runs$/,
  };
  const FAILURES: [string, Fault['how'], RegExp][] = [
    ['401', { status: 401 }, /does not accept the token/],
    ['403', { status: 403 }, /may not do that.*permissions: (?:pull-requests|checks): write/],
    ['404', { status: 404 }, /is not there, or the token may not see it/],
    ['422', { status: 422 }, /refuses it/],
    ['429', { status: 429 }, /takes no more requests/],
    ['429 for an hour', { status: 429, headers: { 'retry-after': '3600' } }, /no more requests.*3600 s/],
    ['500', { status: 500 }, /GitHub failed \(500/],
    ['a connection that breaks', 'drop', /cannot be reached/],
  ];
  /** What is no failure: a token that may not ask is the workflow's own; a comment that is gone is written anew. */
  const HARMLESS = ['asking who it is 403', 'asking who it is 404', 'editing the comment 404'];
  /** A GitHub that never answers. */
  async function unanswered(): Promise<{ run: ActionRun; ms: number }> {
    const github = await stage.start();
    github.faults.push({ match: /./, how: 'hang' });
    const began = performance.now();
    const { run } = await stage.run({ github, inputs: both, description: { steps: ['exit 4'] } });
    return { run, ms: performance.now() - began };
  }

  const PASSED = {
    inputs: {},
    says: '✅ Passed',
    expected: { conclusion: 'success', outcome: 'passed', exitCode: '0' },
  };
  const NO_KEY = {
    inputs: { engine: 'cloud' },
    says: 'The sandbox service failed',
    expected: { conclusion: 'failure', outcome: 'service', exitCode: '125' },
  };
  const cases = FAILURES.flatMap(([failure, how, says], row) =>
    Object.keys(CALLS)
      .filter((call) => call !== 'creating the check')
      .map((call, column) => ({
        name: `${call} ${failure}`,
        call,
        how,
        says,
        // A run that never comes as far as a sandbox costs half: each call and each failure meets both kinds.
        run: (row + column) % 2 === 0 ? PASSED : NO_KEY,
        // In CI every call and every failure comes, not each with each: the client's own tests have them all.
        played: LONG || (row + column) % 3 === 0,
      }))
      .filter(({ played }) => played),
  );

  test('401, 403, 404, 422, 429, 500, broken connections at each call; a GitHub that never answers', async () => {
    // Waits most of its time: beside the others.
    const waiting = unanswered();
    const done = severalAtOnce(
      3,
      cases.map(({ call, how, run: { inputs } }) => async () => {
        const github = await stage.start();
        if (call === 'editing the comment')
          github.addComment({ issue: 7, body: `${markerOf('k')}\nold`, login: 'github-actions[bot]' });
        github.faults.push({ match: CALLS[call] ?? /^$/, how });
        // The comment and the check know nothing of each other: both may meet the same failure in one run.
        if (call === 'listing comments')
          github.faults.push({ match: CALLS['creating the check'] ?? /^$/, how });
        return await stage.run({ github, inputs: { ...both, ...inputs }, description: passing });
      }),
    );
    for (const [index, { name, call, says, run: kind }] of cases.entries()) {
      const { run, github } = (await done[index]) ?? {};
      const harmless = HARMLESS.includes(name);
      const neither = call === 'listing comments';
      expect({
        name,
        conclusion: run?.conclusion,
        outcome: run?.outputs['outcome'],
        exitCode: run?.outputs['exit-code'],
        notices: run && noticesOf(run),
        summary: run?.main.summary.includes(NOT_SHOWN),
        comments: github?.comments.filter(({ body }) => body.includes(kind.says)).length,
        checks: github?.checks.map(({ conclusion }) => conclusion),
      }).toEqual({
        name,
        ...kind.expected,
        notices: Array.from({ length: harmless ? 0 : neither ? 2 : 1 }, () => expect.stringMatching(says)),
        summary: !harmless,
        comments: harmless ? 1 : 0,
        checks: neither ? [] : [kind.expected.conclusion],
      });
    }
    const late = await waiting;
    expect(late.ms).toBeLessThan(45_000);
    expect(late.run.outputs).toMatchObject({ outcome: 'failed', 'exit-code': '4' });
    expect(noticesOf(late.run)).toEqual([
      expect.stringMatching(/^asking GitHub whose token this is failed: GitHub did not answer within 8 s/),
      expect.stringMatching(/^looking for the check failed: GitHub did not answer within 8 s/),
    ]);
    expect(late.run.main.summary).toContain(NOT_SHOWN);
  }, 180_000);

  test('a cancel ends the waiting at once; the outcome and the summary stand', async () => {
    const github = await stage.start();
    github.faults.push({ match: /./, how: 'hang' });
    let cancelled = 0;
    const { run, job } = await stage.run({
      github,
      inputs: both,
      description: passing,
      cancel: async () => {
        while (!github.asked.some((asked) => /issues|graphql/.test(asked))) await delay(20);
        cancelled = performance.now();
      },
    });
    expect(performance.now() - cancelled).toBeLessThan(3000);
    expect(run.main.signal ?? null).toBeNull();
    expect(run.outputs).toMatchObject({ outcome: 'passed', 'sandbox-state': 'killed' });
    expect(noticesOf(run)).toEqual([
      'the comment may not be there, or not whole: the run was cancelled meanwhile',
      'the check may not be there, or not whole: the run was cancelled meanwhile',
    ]);
    expect(run.main.summary).toContain('✅ Passed');
    github.faults.splice(0);
    await job.finish();
    expect(github.comments).toMatchObject([{ body: expect.stringContaining('✅ Passed') }]);
  });
});

test('the command line counts the tests, names those that failed, and calls nobody', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'e2b-action-junit.'));
  try {
    mkdirSync(path.join(folder, 'report'));
    writeFileSync(
      path.join(folder, 'report/a.xml'),
      junitXml([{ name: 'fine' }, { name: 'bad', file: 'report/a.xml', line: 3, failure: 'no' }]),
    );
    writeFileSync(path.join(folder, 'sandbox.yml'), JSON.stringify(withReport(5)));
    const done = await startCli(engine, ['run', '--engine', 'local', '--json', '--junit', 'out/a.xml'], {
      cwd: folder,
    }).done;
    expect([done.code, done.stderr]).toEqual([5, expect.stringMatching(/^ {2}2 tests: 1 failed$/m)]);
    expect(done.result().tests).toMatchObject({
      counts: { tests: 2, failed: 1 },
      failures: [{ name: 'bad', message: 'no', place: { file: 'report/a.xml', line: 3 } }],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
