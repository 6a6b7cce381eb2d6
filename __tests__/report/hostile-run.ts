import type { RunResult } from '../../src/job/result.js';
import type { TestReport } from '../../src/report/junit/model.js';
import type { ReportedRun } from '../../src/report/model.js';

/** A result of a run is what reports read: this compiles, or one of them has changed. */
export const reported = (result: RunResult): ReportedRun => result;

/** A run that went well, to be changed. */
export function plainRun(changes: Partial<ReportedRun> = {}): ReportedRun {
  return {
    outcome: 'passed',
    failedStep: null,
    sandbox: { id: 'ihx3p7v0q2', state: 'killed', resumed: false },
    template: { id: 'tpl1', name: 'acme-ci', reused: true, reason: 'a build of the same identity is there' },
    steps: [
      { name: 'Install', outcome: 'passed', exitCode: 0, durationMs: 12_300 },
      { name: 'Test', outcome: 'passed', exitCode: 0, durationMs: 61_000 },
    ],
    artifacts: [],
    urls: {},
    timings: {
      template: 300,
      sandbox: 900,
      upload: 1500,
      steps: 73_300,
      download: 400,
      after: 700,
      total: 77_100,
    },
    warnings: [],
    problems: [],
    ...changes,
  };
}

export function testReport(changes: Partial<TestReport> = {}): TestReport {
  return {
    files: 1,
    counts: { tests: 412, passed: 412, failed: 0, errors: 0, skipped: 0, flaky: 0 },
    durationMs: 1000,
    failures: [],
    flaky: [],
    slowest: [],
    problems: [],
    ...changes,
  };
}

/** What somebody would put into a name or a message to be more than text. */
export const ATTACKS = [
  '</details></td></table><h1>Approved</h1>',
  '<img src="https://evil.example/t.png">',
  '![x](https://evil.example/t.png)',
  '[click](https://evil.example)',
  '<https://evil.example>',
  'https://evil.example/path www.evil.example',
  'someone@evil.example mailto:someone@evil.example',
  '@octocat @acme/admins please merge',
  'fixes #1, GH-2, acme/shop#3 and https://github.com/acme/shop/issues/4',
  '| a | b |',
  'a \\| b \\\\| c',
  '`code` ``two`` ```',
  '\n\n# Heading\n\n- item\n\n---\n',
  '```\n</details>\n```mermaid\ngraph TD; A-->B\n```',
  '~~~\n# out\n~~~',
  '> [!CAUTION]\n> forged',
  '[x]: https://evil.example "t"\n[x]',
  '[^1]\n\n[^1]: footnote',
  '**bold** _em_ ~~strike~~ $x^2$ :boom:',
  '&lt;b&gt; &#64;octocat &commat;octocat',
  '<!-- comment -->',
  '<script>alert(1)</script><svg onload=alert(1)>',
  '\u202egnp.exe\u2066 \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u001b[31mred\u001b[0m',
  '1. one\n2. two',
  'title x\nsection y\nclick a href "https://evil.example"\n%%{init: {}}%% :done, ;#quot;',
  '\ud800 lone \0 nul',
  'javascript:alert(1)',
  '${{ secrets.X }} ::error::x ##[error]x',
  '\t\tindented code',
  '===',
];
