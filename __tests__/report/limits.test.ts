import * as fc from 'fast-check';
import { RUNNER_CAPS, selectAnnotations } from '../../src/report/annotations/select.js';
import { CHECK_LIMITS, renderCheck } from '../../src/report/check/render.js';
import { COMMENT_LIMIT_UNITS, renderComment } from '../../src/report/comment/render.js';
import { bearsMarker, markerOf } from '../../src/report/comment/marker.js';
import type { FailedTest, TestReport } from '../../src/report/junit/model.js';
import type { ReportedRun } from '../../src/report/model.js';
import { renderSummary, SUMMARY_LIMIT_BYTES } from '../../src/report/summary/render.js';
import { plainRun, testReport } from './hostile-run.js';
import { elementsOf, renderHtml, shownText } from './rendered.js';

function failures(count: number, change: (n: number) => Partial<FailedTest> = () => ({})): TestReport {
  return testReport({
    counts: { tests: count + 10, passed: 10, failed: count, errors: 0, skipped: 0, flaky: 0 },
    failures: Array.from({ length: count }, (_, n) => ({
      name: `adds ${n} 💥`,
      suite: 'cart › totals | sums',
      kind: 'failed',
      message: `expected ${n} to be ${n + 1}`,
      detail: `trace of ${n}\n`.repeat(50),
      place: { file: `src/cart${n % 7}.test.ts`, line: n + 1 },
      attempts: 1,
      ...change(n),
    })),
  });
}

/** Everything that was opened is closed: what HTML and Markdown make of the text ends with it. */
function expectWhole(markdown: string): void {
  expect(markdown.isWellFormed()).toBe(true);
  expect(markdown.split('<details>')).toHaveLength(markdown.split('</details>').length);
  const marked = `${markdown}\n\nAFTER-THE-END`;
  const html = renderHtml(marked);
  expect(html.trimEnd()).toMatch(/\n<p>AFTER-THE-END<\/p>$/);
}

test('a summary of 5,000 failed tests names as many as fit, and counts the rest', () => {
  const summary = renderSummary(plainRun({ outcome: 'failed', failedStep: 'Test' }), {
    tests: failures(5000),
  });
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
  // All of them fit, one a row.
  expect(summary.match(/adds \d+ 💥/g)).toHaveLength(5000);
  expect(summary).toContain('5,010 tests: 5,000 failed');

  const long = failures(5000, (n) => ({ name: `${n} ${'ü💥'.repeat(100)}` }));
  const trimmed = renderSummary(plainRun({ outcome: 'failed', failedStep: 'Test' }), { tests: long });
  const bytes = Buffer.byteLength(trimmed);
  expect(bytes).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
  expect(bytes).toBeGreaterThan(SUMMARY_LIMIT_BYTES - 2000);
  const rows = trimmed.split('\n').filter((row) => /^\| `cart|^\| <code>cart/.test(row));
  for (const row of rows) expect(row).toMatch(/^\|(?:[^|]*\|){3}$/);
  const [, more] = /\*… and ([\d,]+) more failed tests\*/.exec(trimmed) ?? [];
  expect(rows.length + 20 + Number(more?.replace(',', ''))).toBe(5000);
});

test('failures that were not even kept are counted', () => {
  const tests = failures(30);
  tests.counts.failed = 12_345;
  tests.counts.tests = 12_355;
  expect(renderSummary(plainRun({ outcome: 'failed' }), { tests })).toContain(
    '*… and 12,315 more failed tests*',
  );
});

const bigRun = (size: number): ReportedRun =>
  plainRun({
    outcome: 'failed',
    failedStep: 'step 3',
    sandbox: { id: 'x', state: 'paused', resumed: false },
    steps: Array.from({ length: size }, (_, n) => ({
      name: `step ${n}`,
      outcome: n === 3 ? 'failed' : 'passed',
      exitCode: n === 3 ? 1 : 0,
      durationMs: n,
      summary: `# Ünïcode ${n}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\nopen fence`,
    })),
    artifacts: Array.from({ length: size }, (_, n) => `/work/out/ärtifact ${n}.txt`),
    warnings: Array.from({ length: size }, (_, n) => `warning ${n}`),
    problems: Array.from({ length: size }, (_, n) => ({
      message: `problem ${n}`,
      hint: 'do this',
      lines: ['log'],
    })),
    watch: {
      events: Array.from({ length: size }, (_, n) => ({ type: 'write', path: `/w/${n}`, atMs: n })),
      dropped: 0,
      gaps: [],
    },
  });

test('whatever the limit, a summary keeps it and nothing in it is cut open', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 1, max: 40 }), (limitBytes, size) => {
      const summary = renderSummary(bigRun(size), { tests: failures(size), limitBytes });
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limitBytes);
      expectWhole(summary);
    }),
    { numRuns: process.env.E2B_TEST_LONG === '1' ? 500 : 10 },
  );
});

test('downloaded files are shown relative to the folder they were asked into', () => {
  const run = plainRun({ artifacts: ['/work/out/a', '/workshop/b', '/work', 'C:\\x'] });
  const shown = shownText(renderHtml(renderSummary(run, { root: '/work' })));
  expect(shown).toMatch(/4 downloaded files\s+out\/a\s+\/workshop\/b\s+\/work\s+C:\\x\s/);
});

test('the least important goes first', () => {
  const whole = renderSummary(bigRun(20), { tests: failures(30) });
  const at = (share: number): string =>
    renderSummary(bigRun(20), {
      tests: failures(30),
      limitBytes: Math.floor(Buffer.byteLength(whole) * share),
    });
  expect(whole).not.toContain('left out');
  const watched = at(0.97);
  expect(watched).toMatch(/- … and \d+ more\n/);
  expect(watched).toContain('Ünïcode 19');
  expect(watched).toContain('trace of 19');
  const little = at(0.1);
  expect(little).toContain('Step `step 3` failed with exit code 1');
  expect(little).toContain('problem 0');
  expect(little).not.toContain('trace of');
  expect(little).toContain('Parts of this summary were left out');
});

test('a comment keeps the limit, counted in UTF-16 as GitHub never counts more', () => {
  const run = plainRun({
    outcome: 'service',
    error: { message: '💥'.repeat(100_000), hint: 'y'.repeat(100_000), lines: ['z'.repeat(200_000)] },
    problems: Array.from({ length: 2000 }, () => ({
      message: 'm💥'.repeat(400),
      hint: 'h',
      lines: ['l'.repeat(3000)],
    })),
  });
  const comment = renderComment(run, { key: 'k', tests: failures(5000) });
  expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT_UNITS);
  expect(comment.length).toBeGreaterThan(COMMENT_LIMIT_UNITS - 6000);
  expectWhole(comment);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (limitUnits) => {
      const small = renderComment(run, { key: 'k', tests: failures(20), limitUnits });
      expect(small.length).toBeLessThanOrEqual(limitUnits);
    }),
    { numRuns: 20 },
  );
});

test('a check keeps its limits', () => {
  const tests = failures(5000, (n) => ({
    name: 'n'.repeat(2000),
    message: 'm💥'.repeat(9000),
    place: { file: `f${n}`, line: 1 },
  }));
  const { title, summary, annotations, conclusion } = renderCheck(bigRun(2000), { tests });
  expect(conclusion).toBe('failure');
  expect(title.length).toBeLessThanOrEqual(CHECK_LIMITS.titleUnits);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(CHECK_LIMITS.summaryBytes);
  expect(annotations).toHaveLength(CHECK_LIMITS.annotations);
  for (const { message, title: name } of annotations) {
    expect(message.length).toBeLessThanOrEqual(4096);
    expect(message.isWellFormed()).toBe(true);
    expect(name.length).toBeLessThanOrEqual(255);
  }
});

test.each<[Partial<ReportedRun>, string, string]>([
  [{}, 'success', 'Passed · 2 steps passed · 412 tests passed'],
  [
    { problems: [{ message: 'x', hint: '' }] },
    'failure',
    'The steps passed, but 1 thing went wrong beside them · 2 steps passed · 412 tests passed',
  ],
  [
    { outcome: 'timed-out', failedStep: 'Test' },
    'timed_out',
    'Timed out · step “Test” took longer than it may · 412 tests passed',
  ],
  [{ outcome: 'cancelled' }, 'cancelled', 'Cancelled · 2 steps passed · 412 tests passed'],
  [
    { outcome: 'service' },
    'failure',
    'The sandbox service failed, not the steps: no result · 2 steps passed · 412 tests passed',
  ],
  [
    { outcome: 'lost' },
    'failure',
    'The sandbox was lost before the steps ended: no result · 2 steps passed · 412 tests passed',
  ],
])('a check of %j concludes with %s', (changes, conclusion, title) => {
  expect(renderCheck(plainRun(changes), { tests: testReport() })).toMatchObject({ conclusion, title });
});

test('annotations: a file each first, a line once, those without a place last, flaky ones as warnings', () => {
  const tests = failures(6, (n) => ({
    name: `t${n}`,
    suite: '',
    detail: '',
    ...(n === 0 ? {} : { place: { file: n < 4 ? 'a.ts' : 'b.ts', line: n === 2 ? 1 : n } }),
  }));
  delete tests.failures[0]?.place;
  tests.flaky = [{ name: 'f', suite: 's', message: 'm', place: { file: 'c.ts' }, failures: 2 }];
  const chosen = selectAnnotations(tests, RUNNER_CAPS);
  expect(chosen.map(({ level, title, file, line }) => [level, title, file, line])).toEqual(
    [
      ['error', 't1', 'a.ts', 1],
      ['error', 't4', 'b.ts', 4],
      ['error', 't2', 'a.ts', 1],
      ['error', 't3', 'a.ts', 3],
      ['error', 't5', 'b.ts', 5],
      ['error', 't0', undefined, undefined],
      ['warning', 's › f', 'c.ts', undefined],
    ].filter(([, title]) => title !== 't2'),
  );
  expect(chosen.at(-1)?.message).toBe('flaky: failed 2 times, then passed\n\nm');
  expect(selectAnnotations(failures(5000), RUNNER_CAPS)).toHaveLength(9);
  for (const { message } of selectAnnotations(
    failures(9, () => ({ detail: '💥'.repeat(9000) })),
    RUNNER_CAPS,
  )) {
    expect(message.length).toBeLessThanOrEqual(4096);
  }
});

test('a marker says which comment, and nothing in its key ends it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('-->', '--!>', 'a --> b\n# x', '', '\ud800')),
      fc.string(),
      (key, other) => {
        const marker = markerOf(key);
        expect(marker).toMatch(/^<!-- e2b-sandbox-action [\w.~%]* -->$/);
        expect(marker.length).toBeLessThan(200);
        expect(bearsMarker(`${marker}\nbody`, marker)).toBe(true);
        expect(bearsMarker(`x${marker}\nbody`, marker)).toBe(false);
        const same = other.toWellFormed() === key.toWellFormed();
        expect(bearsMarker(`${markerOf(other)}\nbody`, marker)).toBe(same);
      },
    ),
  );
  expect(markerOf('a'.repeat(500))).not.toBe(markerOf('a'.repeat(501)));
});

test('what a step wrote is a quotation under its name: its own structure, none of ours', () => {
  const summary = [
    '# Coverage',
    '| file | % |',
    '|---|--:|',
    '| a.ts | 93 |',
    '',
    '- one\n- **two**',
    '</details></table><h1>forged</h1><img src=x>',
    '![t](https://evil.example/t.png) [l](https://evil.example) <https://evil.example> https://evil.example www.evil.example a@evil.example',
    '@octocat fixes #1, GH-2 and acme/shop#3 &#64;octocat',
    '[r]: https://evil.example\n[r] [^1]\n\n[^1]: foot',
    '> [!CAUTION]\n> x',
    '[!NOTE]',
    '```mermaid\ngraph TD\n```',
    '~~~ geojson\n{}\n~~~',
    '$x$ $$y$$',
    '````',
    'an open fence @octocat <b>',
  ].join('\n');
  const run = plainRun({ steps: [{ name: 'Test', outcome: 'passed', exitCode: 0, durationMs: 1, summary }] });
  const html = renderHtml(renderSummary(run));
  const without = elementsOf(
    renderHtml(
      renderSummary(plainRun({ steps: [{ name: 'Test', outcome: 'passed', exitCode: 0, durationMs: 1 }] })),
    ),
  );
  const made = elementsOf(html);
  const extra = Object.fromEntries(
    Object.entries(made).flatMap(([name, count]) =>
      count === (without[name] ?? 0) ? [] : [[name, count - (without[name] ?? 0)]],
    ),
  );
  expect(extra).toEqual(
    expect.objectContaining({ blockquote: 2, h1: 1, h4: 1, table: 1, strong: 1, li: 2, ul: 1 }),
  );
  for (const none of [
    'a',
    'img',
    'details',
    'section',
    'sup',
    'b',
    'input',
    'code.language-mermaid',
    'code.language-geojson',
  ])
    expect(made[none]).toBe(without[none]);
  const quote = /<blockquote>[^]*<\/blockquote>/.exec(html)?.[0] ?? '';
  const text = shownText(quote);
  expect(text).not.toMatch(/@octocat|#1|GH-2|#3|:\/\/|www\.|\[!/);
  expect(text).toContain('an open fence');
  expectWhole(renderSummary(run));
});

test('a long summary of a step is cut between lines', () => {
  const summary = 'ü💥 line\n'.repeat(20_000);
  const run = plainRun({ steps: [{ name: 'Test', outcome: 'passed', exitCode: 0, durationMs: 1, summary }] });
  const shown = renderSummary(run);
  expect(Buffer.byteLength(shown)).toBeLessThan(70_000);
  expect(shown).toMatch(/\n\*… [\d,]+ more lines left out\*\n/);
  const single = renderSummary(
    plainRun({
      steps: [{ name: 'T', outcome: 'passed', exitCode: 0, durationMs: 1, summary: '💥'.repeat(90_000) }],
    }),
  );
  expect(Buffer.byteLength(single)).toBeLessThan(70_000);
  expect(single.isWellFormed()).toBe(true);
});

test('the picture of the time is made of its own grammar, whatever steps are called', () => {
  const names = [
    'title x',
    'section y',
    'Install',
    'a:b :done, 2000-01-01, 1d',
    '%%{init}%%',
    'x;#quot;y',
    'click a href "x"',
    '``` end',
    '日本語 тест',
    '💥',
    '',
    'l\nf',
    'n'.repeat(500),
  ];
  const run = plainRun({
    steps: names.map((name, n) => ({
      name,
      outcome: n % 3 === 0 ? 'failed' : 'passed',
      exitCode: 0,
      durationMs: n * 1000,
    })),
  });
  const [, diagram = ''] = /```mermaid\n([^]*?)```/.exec(renderSummary(run)) ?? [];
  const lines = diagram.trimEnd().split('\n');
  expect(lines[0]).toBe('gantt');
  for (const line of lines.slice(1)) {
    expect(line).toMatch(
      /^ {4}(?:dateFormat YYYY-MM-DD HH:mm:ss\.SSS|axisFormat %M:%S|tickInterval \d+(?:second|minute|hour)|section (?:Run|Steps)|[\p{L}\p{N}][\p{L}\p{N} ._()/+-]{0,80} :(?:(?:done|crit), )?2000-01-01 \d\d:\d\d:\d\d\.\d{3}, \d+ms)$/u,
    );
  }
  expect(lines.filter((line) => /^ {4}\d+ /.test(line))).toHaveLength(names.length);
});
