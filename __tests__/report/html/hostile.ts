import type { HtmlReport } from '../../../src/report/html/input.js';
import { plainRun, testReport } from '../hostile-run.js';
import { logOf, resultsOf } from './sample.js';

/** What a script of an attack would leave behind, if it ran. */
export const CANARY = 'canary-sang';
export const EVIL = 'http://evil.invalid';

const SING = `document.documentElement.setAttribute('${CANARY}','');top.document.title='${CANARY}'`;

/** What somebody would put into any text to be more than text. */
export const PAYLOADS = [
  `<script>${SING}</script>`,
  `</title></style></script></pre></textarea><script>${SING}</script>`,
  `"><img src=x onerror="${SING}"><img src="${EVIL}/img.png">`,
  `' onfocus='${SING}' autofocus tabindex='0`,
  `\`><svg onload=${JSON.stringify(SING)}>`,
  `javascript:${SING}`,
  `data:text/html,<script>${SING}</script>`,
  `]]><!--><img src="${EVIL}/comment.png">`,
  `<meta http-equiv="refresh" content="0;url=${EVIL}/refresh">`,
  `<base href="${EVIL}/"><link rel="stylesheet" href="${EVIL}/a.css">`,
  `<iframe src="${EVIL}/frame"></iframe><object data="${EVIL}/o"></object><embed src="${EVIL}/e">`,
  `<form action="${EVIL}/form"><button autofocus>Approve</button></form>`,
  `<style>*{display:none}@import url(${EVIL}/x.css)</style><p style="position:fixed">`,
  `<template shadowrootmode="open"><script>${SING}</script></template>`,
  `<details open ontoggle="${SING}">`,
  `</details></li></ol></section></main><h1>Passed</h1>`,
  '../../../etc/passwd\u0000.png',
  'C:\\windows\\system32\\drivers\\etc\\hosts',
  `\u001b]8;;${EVIL}\u0007link\u001b]8;;\u0007 \u001b[31mred\u001b[0m \u202egnp.exe\u2066`,
  '\ud800 lone half, \u2028 separators \u2029 and \u0000 nul',
  '&lt;script&gt; &#60;script&#62; &amp;lt;',
  'a'.repeat(3000),
] as const;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="${SING}"><script>${SING}</script><image href="${EVIL}/i.png" width="9" height="9"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${EVIL}/svg"/></foreignObject><rect width="40" height="40"/></svg>`;

/** More arrays in each other than a stack holds. */
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** Charts whose numbers and names throw where they are asked what they are. */
const CHARTS = [`{"toString": 1, "valueOf": 1}`, DEEP].flatMap((value) => [
  `{"type": "bar", "x_label": ${value}, "elements": [{"label": ${value}, "value": ${value}}, {"label": "b", "value": 1}]}`,
  `{"type": "line", "elements": [{"label": ${value}, "points": [[${value}, 1], [1, ${value}], [1, 2]]}]}`,
  `{"type": "pie", "elements": [{"label": ${value}, "angle": ${value}}, {"angle": 90}]}`,
  `{"type": "box_and_whisker", "elements": [{"label": "b", "min": ${value}, "first_quartile": 2, "median": 3, "third_quartile": 4, "max": 5}, {"min": 1, "first_quartile": 2, "median": 3, "third_quartile": 4, "max": 5, "outliers": [${value}]}]}`,
]);

/** A report in which everything that somebody else wrote is `text`, or holds it. */
export function hostileReport(text: string): HtmlReport {
  const place = { file: text, line: 7 };
  const name = { name: text, suite: `${text} suite` };
  const { files, contents } = resultsOf(text, [
    { html: text },
    { html: `</body></html>${text}<a href="${EVIL}/link" target="_top">out</a>` },
    {
      markdown: `# ${text}\n\n[x](${EVIL}/md "t") ![y](${EVIL}/md.png) <${EVIL}/auto> ${EVIL}/bare\n\n[r]: ${EVIL}/ref\n\n[r] ${text}\n\n| ${text} |\n|--|\n| ${text} |\n`,
    },
    { svg: SVG },
    { svg: text },
    { png: text, jpeg: text, text },
    { text: Buffer.from([0xff, 0xfe, 0x3c, 0x80, ...Buffer.from(text)]) },
    { latex: text },
    { json: JSON.stringify({ [text]: text }) },
    { json: text },
    { javascript: text },
    { pdf: text },
    { data: JSON.stringify({ [text]: [text, null, { [text]: text }], n: [1, 2, 3] }) },
    { data: `{"__proto__": ["x"], "constructor": [{"toString": 1}]}` },
    {
      chart: JSON.stringify({
        type: 'line',
        title: text,
        x_label: text,
        y_label: text,
        elements: [
          {
            label: text,
            points: [
              [0, 1],
              [1, 2],
              [text, text],
            ],
          },
          { label: text, points: [['2026-01-01', '5']] },
        ],
      }),
    },
    {
      chart: JSON.stringify({
        type: 'bar',
        title: text,
        elements: [
          { label: text, group: text, value: '4' },
          { label: text, group: 'b', value: text },
        ],
      }),
    },
    { chart: JSON.stringify({ type: text, title: text, elements: [{ [text]: text }] }) },
    {
      chart: JSON.stringify({
        type: 'superchart',
        elements: [
          { type: 'superchart', elements: [] },
          {
            type: 'pie',
            title: text,
            elements: [
              { label: text, angle: 10 },
              { label: text, angle: text },
            ],
          },
          {
            type: 'box_and_whisker',
            elements: [
              {
                label: text,
                min: 1,
                first_quartile: 2,
                median: 3,
                third_quartile: 4,
                max: 5,
                outliers: [text, 9],
              },
              { label: text, min: text },
            ],
          },
          text,
        ],
      }),
    },
    { chart: text },
    ...CHARTS.map((chart) => ({ chart })),
    { data: `{"a": [${DEEP}, {"toString": 1, "valueOf": 1}]}` },
  ]);
  return {
    run: plainRun({
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
          summary: text,
          error: { name: text, value: text, traceback: text, cell: 2, place },
        },
        { name: text, outcome: 'skipped', exitCode: null, durationMs: 0 },
      ],
      watch: { events: [{ type: text, path: text, atMs: 5 }], dropped: 1, gaps: [text] },
      artifacts: [text, `/work/${text}`],
      urls: { '3000': `https://3000-x.e2b.app/${text}`, [text]: 'https://3002-x.e2b.app' },
      warnings: [text],
      problems: [{ message: text, hint: text, place, lines: [text, text] }],
      error: { message: text, hint: text, place, lines: [text] },
      timings: { [text]: 3, template: 5, steps: 10, total: 20 },
      results: { folder: text, files, refused: [text] },
      usage: [
        { atMs: 0, cpuPercent: 20, memoryBytes: 5, memoryTotalBytes: 10, diskBytes: 1, diskTotalBytes: 4 },
        {
          atMs: 9,
          cpuPercent: Number.NaN,
          memoryBytes: 5,
          memoryTotalBytes: 10,
          diskBytes: 1,
          diskTotalBytes: 4,
        },
      ],
    }),
    tests: testReport({
      counts: { tests: 50, passed: 1, failed: 40, errors: 8, skipped: 0, flaky: 1 },
      failures: [
        { ...name, kind: 'failed', message: text, detail: text, place, attempts: 2 },
        { ...name, kind: 'error', message: text, detail: '', attempts: 1 },
      ],
      flaky: [{ ...name, message: text, place, failures: 1 }],
      slowest: [{ ...name, durationMs: 100 }],
      problems: [text],
    }),
    logs: new Map([[0, logOf(text)]]),
    contents,
    links: {
      run: 'https://github.com/acme/shop/actions/runs/1',
      blob: 'https://github.com/acme/shop/blob/abc/',
    },
    back: { shell: text },
    root: '/work',
    title: text,
    endedAt: new Date(0),
  };
}
