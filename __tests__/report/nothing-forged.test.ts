import * as fc from 'fast-check';
import { renderComment } from '../../src/report/comment/render.js';
import type { TestReport } from '../../src/report/junit/model.js';
import type { ReportedRun } from '../../src/report/model.js';
import { renderSummary } from '../../src/report/summary/render.js';
import { ATTACKS, plainRun, testReport } from './hostile-run.js';
import { comments, elements, elementsOf, REFERENCES, referableText, renderHtml } from './rendered.js';

/** A run in which everything that somebody else named is `text`. */
function runOf(text: string): ReportedRun {
  return plainRun({
    outcome: 'failed',
    failedStep: text,
    sandbox: { id: text, state: 'paused', resumed: true },
    template: { id: text, name: text, reused: false, reason: text },
    steps: [
      {
        name: text,
        outcome: 'failed',
        exitCode: 3,
        durationMs: 10,
        error: { name: text, value: text, traceback: `a\n${text}`, cell: 2, place: { file: text, line: 1 } },
      },
      { name: text, outcome: 'skipped', exitCode: null, durationMs: 0 },
    ],
    upload: { mode: 'sync', files: 3, bytes: 100, sentBytes: 10, changed: 1, removed: 1 },
    watch: { events: [{ type: 'create', path: text, atMs: 5 }], dropped: 1, gaps: [text] },
    artifacts: [text, `/work/${text}`],
    results: {
      folder: text,
      files: [{ step: text, order: 1, type: 'text', file: text, bytes: 1, main: true, text }],
      refused: [text],
    },
    urls: { '3000': `https://3000-x.e2b.app/${text}`, [text]: 'https://3002-x.e2b.app' },
    warnings: [text],
    problems: [{ message: text, hint: text, place: { file: text, line: 1 }, lines: [text, text] }],
  });
}

function testsOf(text: string): TestReport {
  const name = { name: text, suite: text };
  const place = { file: text, line: 7 };
  const failure = {
    ...name,
    kind: 'failed' as const,
    message: text,
    detail: '',
    place,
    durationMs: 5,
    attempts: 2,
  };
  return testReport({
    counts: { tests: 50, passed: 1, failed: 40, errors: 9, skipped: 0, flaky: 1 },
    failures: [
      ...[text, `more\n${text}\nmore`].map((detail) => ({ ...failure, detail })),
      // The first twenty are shown in full, the rest in a table.
      ...Array.from({ length: 18 }, () => ({ ...failure, name: 'n', suite: '', message: 'm' })),
      failure,
    ],
    flaky: [{ ...name, message: text, place, failures: 1 }],
    slowest: [{ ...name, durationMs: 100 }],
    problems: [text],
  });
}

const links = {
  run: 'https://github.com/acme/shop/actions/runs/1',
  blob: 'https://github.com/acme/shop/blob/abc/',
  artifactList: 'https://github.com/a',
};
const back = { shell: 'npx e2b sandbox connect x' };
const documents = (text: string): [string, string][] => {
  const [run, tests] = [runOf(text), testsOf(text)];
  return [
    ['summary', renderSummary(run, { tests, links, back, root: '/work' })],
    ['comment', renderComment(run, { key: text, title: text, commit: text, tests, links, back })],
  ];
};

/** Elements without those that stand for what text is allowed to be: code. */
function structure(html: string): Record<string, number> {
  const { code: _, ...others } = elementsOf(html);
  return others;
}

const harmless = documents('word').map(([, markdown]) => structure(renderHtml(markdown)));
const HOSTS = /^https:\/\/(?:github\.com\/|300[0-2]-x\.e2b\.app(?:\/|$))/;

/** What came of `text` besides text: one line each. */
function forgeriesIn(text: string): string[] {
  return documents(text).flatMap(([name, markdown], index) => {
    const html = renderHtml(markdown);
    // An address may be none any more; it is code then.
    const { a = 0, ...made } = structure(html);
    const { a: most = 0, ...expected } = harmless[index] ?? {};
    const attributes = elements(html).flatMap(({ attrs }) => attrs);
    const found = [
      ...Object.keys({ ...made, ...expected })
        .filter((element) => made[element] !== expected[element])
        .map((element) => `${made[element] ?? 0} times ${element}, not ${expected[element] ?? 0}`),
      ...(a > most ? [`${a} links, not ${most}`] : []),
      ...attributes
        .filter((one) => !['href', 'class', 'align'].includes(one.name))
        .map((one) => `attribute ${one.name}`),
      ...attributes
        .filter((one) => one.name === 'href' && !HOSTS.test(one.value))
        .map((one) => `link to ${one.value}`),
      ...(comments(html).length === (name === 'comment' ? 1 : 0) ? [] : ['an HTML comment']),
      ...referableText(html)
        .filter((one) => REFERENCES.test(one))
        .map((one) => `a reference in ${one}`),
      ...(UNSHOWN.test(markdown) ? ['a character that is not shown'] : []),
      ...(markdown.isWellFormed() ? [] : ['half a character']),
    ];
    return found.map((what) => `${name}: ${what}`);
  });
}

// oxlint-disable-next-line no-control-regex -- their absence is the point
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/;

test.each(ATTACKS)('%j is text wherever it is shown', (attack) => {
  expect(forgeriesIn(attack)).toEqual([]);
});

test('so is whatever they combine to', () => {
  const attack = fc
    .array(
      fc.oneof(
        fc.constantFrom(...ATTACKS),
        fc.string(),
        fc.constantFrom(
          '`',
          '|',
          '\\',
          '<',
          '\n',
          ' ',
          '*',
          '[',
          ']',
          '(',
          ')',
          '!',
          '&',
          '#',
          '@',
          '_',
          '~',
          '-',
          '>',
          '=',
          ':',
          '$',
          '1.',
        ),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  // An empty text leaves parts out.
  const shown = attack.filter((text) => /[\p{L}\p{N}]/u.test(text));
  fc.assert(
    fc.property(shown, (text) => {
      expect(forgeriesIn(text)).toEqual([]);
    }),
    { numRuns: process.env.E2B_TEST_LONG === '1' ? 1000 : 15 },
  );
});

test('secrets are masked in everything', () => {
  const secret = 'tok_0123456789abcdef';
  const text = `before \u001b[1mtok_0123\u001b[0m456789abcdef after`;
  const [run, tests] = [runOf(text), testsOf(text)];
  run.steps[0] = { name: 'x', outcome: 'failed', exitCode: 1, durationMs: 1, summary: `# ${text}` };
  for (const markdown of [
    renderSummary(run, { tests, links, secrets: [secret] }),
    renderComment(run, { key: 'k', title: text, tests, links, secrets: [secret] }),
  ]) {
    expect(markdown).toContain('***');
    expect(markdown.replaceAll(/&#\d+;/g, '')).not.toMatch(/tok|456789/);
  }
});
