import { deflateSync } from 'node:zlib';
import type { HtmlReport, ReadContent, ReadLog } from '../../../src/report/html/input.js';
import type { ResultFile, ResultType } from '../../../src/report/results.js';
import { plainRun, testReport } from '../hostile-run.js';

/** A picture of one colour. */
export function png(width: number, height: number, [red, green, blue] = [60, 110, 190]): Buffer {
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(Array.from({ length: width }, () => [red ?? 0, green ?? 0, blue ?? 0]).flat()),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([size, body, sum]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

export function logOf(text: string | Buffer): ReadLog {
  const head = Buffer.from(text as string);
  return { head, tail: Buffer.alloc(0), bytes: head.byteLength };
}

/** Results of one step: each value as its forms. */
export function resultsOf(
  step: string,
  values: Partial<Record<ResultType, string | Buffer>>[],
): { files: ResultFile[]; contents: Map<string, ReadContent> } {
  const files: ResultFile[] = [];
  const contents = new Map<string, ReadContent>();
  for (const [index, forms] of values.entries()) {
    for (const [type, content] of Object.entries(forms)) {
      const bytes = Buffer.from(content as string);
      const file = `01-${step.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${index + 1}.${type}`;
      files.push({
        step,
        order: index + 1,
        type: type as ResultType,
        file,
        bytes: bytes.length,
        main: false,
      });
      contents.set(file, { bytes, size: bytes.length });
    }
  }
  return { files, contents };
}

/** A run as people have it: a failed test, a plot, a table, a paused sandbox. */
export function sample(changes: Partial<HtmlReport> = {}): HtmlReport {
  const line = (at: number): string =>
    `${String(at).padStart(3, '0')} \u001b[32m✓\u001b[0m adds an item to the cart \u001b[90m(${at} ms)\u001b[39m\n`;
  const { files, contents } = resultsOf('Analyse', [
    {
      png: png(640, 360),
      chart: JSON.stringify({
        type: 'bar',
        title: 'Seconds by suite',
        x_label: 'suite',
        y_label: 'seconds',
        elements: [
          { label: 'cart', group: 'now', value: '12.4' },
          { label: 'checkout', group: 'now', value: '31' },
        ],
      }),
      text: '<Figure size 640x360 with 1 Axes>',
    },
    {
      chart: JSON.stringify({
        type: 'line',
        title: 'Suite time over commits',
        x_label: 'commit',
        y_label: 'seconds',
        elements: ['unit', 'end to end'].map((label, series) => ({
          label,
          points: Array.from({ length: 24 }, (_, at) => [
            at,
            20 + series * 14 + Math.sin(at / 3 + series) * 6,
          ]),
        })),
      }),
    },
    {
      chart: JSON.stringify({
        type: 'bar',
        title: 'Failures by day',
        x_label: 'day',
        y_label: 'failures',
        elements: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((label, at) => ({
          label,
          group: '',
          value: String([3, 5, 1, 0, 7][at]),
        })),
      }),
    },
    {
      chart: JSON.stringify({
        type: 'box_and_whisker',
        title: 'Spread',
        elements: [
          { label: 'a', min: 1, first_quartile: 2, median: 3, third_quartile: 4, max: 9, outliers: [12] },
          { label: 'b', min: 2, first_quartile: 4, median: 6, third_quartile: 7, max: 8, outliers: [] },
        ],
      }),
    },
    {
      chart: JSON.stringify({
        type: 'superchart',
        elements: [
          {
            type: 'pie',
            title: 'Where the time goes',
            elements: [
              { label: 'tests', angle: 252, radius: 1 },
              { label: 'set-up', angle: 108, radius: 1 },
            ],
          },
          {
            type: 'bar',
            title: 'Two groups',
            elements: [
              { label: 'x', group: 'p', value: '2' },
              { label: 'y', group: 'q', value: '-1' },
            ],
          },
        ],
      }),
    },
    {
      data: JSON.stringify({
        suite: ['cart', 'checkout', 'search', null],
        tests: [118, 64, 230, 12],
        seconds: [12.41, 31.029, 8.5, 0.031],
        failed: [0, 2, 0, 0],
      }),
      html: '<table><tr><td>cart</td></tr></table>',
      text: '  suite  tests\n0 cart  118',
    },
    {
      markdown:
        '# Findings\n\n- the **checkout** suite is *twice* as slow\n- see `timings.json`\n\n| suite | s |\n|:--|--:|\n| cart | 12 |\n',
    },
    {
      html: '<h2>A styled report</h2><table border="1"><thead><tr><th>suite</th><th>seconds</th></tr></thead><tbody><tr><td>cart</td><td>12.4</td></tr></tbody></table>',
    },
    {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#dde"/><circle cx="20" cy="20" r="12" fill="#36c"/></svg>',
    },
    { json: '{\n  "median": 12.4,\n  "p95": 31\n}' },
    { latex: '$$\\frac{a}{b}$$' },
    { pdf: '%PDF-1.4\n%%EOF\n', text: 'a document' },
  ]);
  return {
    run: plainRun({
      outcome: 'failed',
      failedStep: 'Test',
      sandbox: { id: 'ihx3p7v0q2mc1', state: 'paused', resumed: false },
      steps: [
        { name: 'Install', outcome: 'passed', exitCode: 0, durationMs: 12_300 },
        {
          name: 'Analyse',
          outcome: 'passed',
          exitCode: 0,
          durationMs: 4100,
          summary:
            '## Coverage\n\n**92 %** of lines, up from 90 %.\n\n| file | lines |\n|:--|--:|\n| cart.ts | 98 % |',
        },
        { name: 'Test', outcome: 'failed', exitCode: 1, durationMs: 61_000 },
        { name: 'Deploy', outcome: 'skipped', exitCode: null, durationMs: 0 },
      ],
      upload: { mode: 'sync', files: 412, bytes: 9_400_000, sentBytes: 120_000, changed: 7, removed: 1 },
      watch: {
        events: Array.from({ length: 40 }, (_, at) => ({
          type: at % 3 === 0 ? 'write' : 'create',
          path: `/home/user/work/dist/chunk-${at}.js`,
          atMs: 400 * at,
        })),
        dropped: 0,
        gaps: [],
      },
      artifacts: ['/repo/out/coverage/index.html', '/repo/out/junit.xml'],
      results: {
        folder: '/repo/results',
        files,
        refused: ['Analyse showed a picture of 50.2 MB: it is larger than the 10 MB that are kept'],
      },
      usage: Array.from({ length: 60 }, (_, at) => ({
        atMs: 2000 + at * 1250,
        cpuPercent: 40 + 120 * Math.abs(Math.sin(at / 6)),
        memoryBytes: 3e8 + at * 1.1e7,
        memoryTotalBytes: 2_147_483_648,
        diskBytes: 2.1e8 + at * 4e6,
        diskTotalBytes: 10_737_418_240,
      })),
      urls: { '3000': 'https://3000-ihx3p7v0q2mc1.e2b.app' },
      warnings: ['step Analyse: what it handed over is longer than 64 kB; the rest is left out'],
      problems: [
        {
          message: 'the download of `coverage/**` matched no files',
          hint: 'write `if-none: ignore` if that is fine',
        },
      ],
    }),
    tests: testReport({
      counts: { tests: 412, passed: 407, failed: 2, errors: 0, skipped: 3, flaky: 1 },
      durationMs: 58_000,
      failures: [
        {
          suite: 'checkout',
          name: 'charges the card once',
          kind: 'failed',
          message: 'expected 1 charge, found 2',
          detail:
            'Error: expected 1 charge, found 2\n    at Object.<anonymous> (tests/checkout.test.ts:42:11)\n    at run (node_modules/jest/run.js:10:3)',
          place: { file: 'tests/checkout.test.ts', line: 42 },
          durationMs: 240,
          attempts: 2,
        },
        {
          suite: 'checkout',
          name: 'refuses an empty cart',
          kind: 'error',
          message: 'timed out',
          detail: '',
          attempts: 1,
        },
      ],
      flaky: [
        {
          suite: 'search',
          name: 'finds by prefix',
          message: 'socket hang up',
          failures: 1,
          place: { file: 'tests/search.test.ts', line: 7 },
        },
      ],
      slowest: [{ suite: 'checkout', name: 'charges the card once', durationMs: 9100 }],
    }),
    logs: new Map([
      [0, logOf('added 412 packages in 11s\n')],
      [
        2,
        logOf(
          `\u001b[1m> jest --ci\u001b[0m\n\n${Array.from({ length: 30 }, (_, at) => line(at)).join('')}\u001b[1m\u001b[31mFAIL\u001b[0m tests/checkout.test.ts\n`,
        ),
      ],
    ]),
    contents,
    links: {
      run: 'https://github.com/acme/shop/actions/runs/1/attempts/1',
      blob: 'https://github.com/acme/shop/blob/feed/',
    },
    back: { shell: 'npx @e2b/cli sandbox connect ihx3p7v0q2mc1' },
    root: '/repo',
    title: 'CI / test',
    endedAt: new Date('2026-11-29T17:50:00Z'),
    ...changes,
  };
}
