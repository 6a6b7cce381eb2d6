import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import * as fc from 'fast-check';
import { foreignMarkdown } from '../../../src/report/html/foreign-markdown.js';
import { LIMITS } from '../../../src/report/html/limits.js';
import { renderHtml } from '../../../src/report/html/page.js';
import { ATTACKS, plainRun } from '../hostile-run.js';
import { hostileReport, PAYLOADS } from './hostile.js';
import { logOf, png, resultsOf, sample } from './sample.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

function elements(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elements) : [])];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What a person reads, with one space where there are several. */
const shown = (page: string): string => textOf(bodyOf(page)).replaceAll(/\s+/g, ' ');
function bodyOf(page: string): Node {
  return elements(parse(page)).find(({ tagName }) => tagName === 'body') as Node;
}

const OURS =
  'html head meta title style body a div header p span h1 h2 h3 h4 dl dt dd time nav ul ol li main section svg rect line polygon polyline circle g text details summary code pre strong em del table thead tbody tr th td figure figcaption img iframe footer blockquote hr br'.split(
    ' ',
  );
const ATTRIBUTES =
  'lang charset http-equiv content name id class href rel aria-label aria-labelledby aria-hidden role tabindex datetime viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy r points text-anchor scope open alt decoding src sandbox referrerpolicy title srcdoc download align start'.split(
    ' ',
  );

/** What of a page is none of ours: empty for one that holds text and pictures only. */
function foreignIn(page: string): string[] {
  return elements(parse(page)).flatMap(({ tagName, attrs }) => [
    ...(OURS.includes(tagName) ? [] : [tagName]),
    ...attrs.flatMap(({ name, value }) => {
      const allowed =
        name === 'href'
          ? /^(?:#[a-z]+|https:\/\/(?:github\.com\/acme\/shop\/|300[0-2]-[a-z0-9]+\.e2b\.app)|data:application\/pdf;base64,[\w+/=]*$)/.test(
              value,
            )
          : name === 'src'
            ? /^data:image\/(?:png|jpeg|svg\+xml);base64,[\w+/=]*$/.test(value)
            : name === 'sandbox'
              ? value === ''
              : name === 'id'
                ? /^[a-z-]+$/.test(value)
                : name === 'class'
                  ? /^[\w -]*$/.test(value)
                  : ATTRIBUTES.includes(name);
      return allowed ? [] : [`${tagName}[${name}="${value.slice(0, 60)}"]`];
    }),
  ]);
}

describe('whatever it is made of', () => {
  test.each([...PAYLOADS, ...ATTACKS].map((text) => [text]))('%j is text', (text) => {
    const page = renderHtml(hostileReport(text));
    expect(foreignIn(page)).toEqual([]);
    const all = elements(parse(page));
    expect(all.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(all.filter(({ tagName }) => tagName === 'main')).toHaveLength(1);
    // The policy is the first thing that can be disobeyed.
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<title>'));
    for (const { attrs } of all.filter(({ tagName }) => tagName === 'iframe')) {
      expect(attrs.find(({ name }) => name === 'sandbox')).toEqual({ name: 'sandbox', value: '' });
    }
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    for (const control of ['\0', '\u001b']) expect(page).not.toContain(control);
    expect(page.isWellFormed()).toBe(true);
  });

  test('any text at all is', () => {
    const mark = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '&',
      '/',
      '=',
      '\n',
      '\r',
      '\u001b[',
      '|',
      '#',
      '[',
      ']',
      '(',
      '!',
      '-',
      'on',
      'script',
      ';',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(mark, fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 40 }),
        (parts) => {
          expect(foreignIn(renderHtml(hostileReport(parts.join(''))))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('secrets are masked everywhere, also where colours part them', () => {
  const secret = 'e2b_0123456789abcdef';
  const parted = `${secret.slice(0, 8)}\u001b[31m${secret.slice(8)}`;
  const report = hostileReport(secret);
  const page = renderHtml({
    ...report,
    secrets: [secret],
    logs: new Map([[0, logOf(`a ${parted} b ${secret}${secret} c\n`)]]),
  });
  const plain =
    elements(parse(page))
      .filter(({ tagName }) => tagName !== 'img')
      .map(({ attrs }) => attrs.map(({ value }) => value).join(' '))
      .join(' ') + shown(page);
  expect(plain).not.toContain(secret);
  expect(shown(page)).toContain('a *** b *** c');
});

describe('Markdown that is costly to render is text', () => {
  const cases: [string, string][] = [
    [
      'a table padded to millions of cells',
      `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n${'|\n'.repeat(16_000)}`,
    ],
    ['stars around a letter', `${'*'.repeat(8000)}a${'*'.repeat(8000)}`],
    ['mixed runs', '*_*_'.repeat(4000)],
    ['opened and never closed', '*a_b~c'.repeat(2000)],
    ['tildes', '~a'.repeat(8000)],
    ['brackets', '['.repeat(16_000)],
    ['backticks', Array.from({ length: 170 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
    ['quotations in each other', `${'> '.repeat(2000)}a`],
    ['lists in each other, then nothing', `${'- '.repeat(1000)}a${'\n'.repeat(1000)}`],
    [
      'lists in each other by indentation',
      Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    ],
    ['many lists', '1. '.repeat(10_000)],
    ['many items', '- a\n'.repeat(790)],
    ['many headings', 'a\n=\n'.repeat(8000)],
    ['many words', 'word '.repeat(10_000)],
  ];
  test.each(cases)('%s', (_name, markdown) => {
    const made = foreignMarkdown(markdown)?.toString() ?? '';
    expect(made).toContain('aria-label="Markdown" tabindex="0"><pre>');
    expect(made).not.toMatch(/<(?:table|li|blockquote|em|strong|del)>/);
  });

  test('what people write is not', () => {
    const rows = Array.from({ length: 200 }, (_, at) => `| \`src/f${at}.ts\` | 98 % | ${at} |`);
    const usual = `# Coverage\n\n- a\n  - b\n    - **c**\n\n> so\n\n| file | lines | n |\n|--|--:|--:|\n${rows.join('\n')}\n`;
    expect(foreignMarkdown(usual)?.toString()).toMatch(/<strong>c<[^]*<blockquote>[^]*<td[^>]*>199<\/td>/);
  });
});

test('the error of a code step is its cause, bounded and as text', () => {
  const of = (error: object): string =>
    shown(
      renderHtml({
        run: plainRun({
          outcome: 'failed',
          failedStep: 'Analyse',
          steps: [
            {
              name: 'Analyse',
              outcome: 'failed',
              exitCode: 1,
              durationMs: 1,
              error: { name: 'ValueError', value: 'no <b>rows</b>', traceback: 't', ...error },
            },
          ],
        }),
      }),
    );
  expect(of({ cell: 3, place: { file: 'nb/a.ipynb', line: 7 } })).toContain(
    'Step Analyse failed with ValueError: no <b>rows</b> in cell 3 at nb/a.ipynb:7.',
  );
  expect(of({ value: '' })).toContain('Step Analyse failed with ValueError.');
  expect(of({ value: 'x'.repeat(5000) })).not.toContain('x'.repeat(500));
});

test.each([
  [{ state: 'running', sleeps: true }, 'x runs until its timeout, and sleeps then. Give sandbox-id this ID'],
  [{ state: 'running' }, 'x runs until its timeout. Give'],
  [{ state: 'paused' }, 'x is paused, with its files and its memory. Give'],
] as const)('how to come back to a sandbox: %j', (sandbox, said) => {
  const run = plainRun({ sandbox: { id: 'x', resumed: false, ...sandbox } });
  expect(shown(renderHtml({ run }))).toContain(said);
});

describe('a log', () => {
  const printed = (text: string): string => {
    const page = renderHtml(sample({ logs: new Map([[2, logOf(text)]]) }));
    const box = elements(parse(page)).find(({ attrs }) =>
      attrs.some(({ value }) => value === 'What step Test printed'),
    );
    return (
      /<pre>([^]*)<\/pre>/
        .exec(page.slice(page.indexOf('What step Test printed')))?.[1]
        ?.split('</pre>')[0] ?? (box ? textOf(box) : '')
    );
  };
  test.each([
    ['plain & <b>\n', 'plain &amp; &lt;b&gt;'],
    ['\u001b[1;31mFAIL\u001b[0m x', '<span class="t-red t-bold">FAIL</span> x'],
    [
      '\u001b[38;5;196mred\u001b[39m \u001b[38;2;20;180;40mgreen\u001b[m',
      '<span class="t-red">red</span> <span class="t-green">green</span>',
    ],
    ['\u001b[41;37mon red\u001b[49m', 'on red'],
    ['10 %\r50 %\r100 %\r\ndone\r\n', '100 %\ndone'],
    ['\u001b[32mold\rnew\u001b[0m', '<span class="t-green">new</span>'],
    ['\u001b[2J\u001b[3;4Hmoved\u001b]0;title\u0007 \u0008\u0000here', 'moved here'],
    ['\u001b[999999999999;1mx\u001b[;;;my', '<span class="t-bold">x</span>y'],
  ])('%j', (text, expected) => expect(printed(text)).toBe(expected));

  test('of bytes that are no text, and one that is cut', () => {
    expect(printed('x')).toBe('x');
    const broken = renderHtml(
      sample({
        logs: new Map([
          [2, { head: Buffer.from([0x61, 0xff, 0xc3, 0x0a]), tail: Buffer.alloc(0), bytes: 4 }],
        ]),
      }),
    );
    expect(shown(broken)).toContain('a\ufffd\ufffd');
    const cut = renderHtml(
      sample({
        logs: new Map([
          [
            2,
            {
              head: Buffer.from('the first line\nhalf a li'),
              tail: Buffer.from('f a line\nthe last line\n'),
              bytes: 3_000_000,
            },
          ],
        ]),
      }),
    );
    expect(shown(cut)).toContain(
      'the first line … 3.0 MB left out here; the log file has all …the last line',
    );
    expect(shown(cut)).not.toContain('half a li');
    expect(shown(cut)).not.toContain('f a line');
  });

  test('of one line of 1 MB keeps its beginning and its end, and counts what is between', () => {
    const page = (head: string, tail: string): string =>
      shown(
        renderHtml(
          sample({
            logs: new Map([[2, { head: Buffer.from(head), tail: Buffer.from(tail), bytes: 1_000_000 }]]),
          }),
        ),
      );
    expect(page(`a${'x'.repeat(47_999)}`, `${'x'.repeat(159_998)}z\n`)).toMatch(
      /ax{47999}… 792\.0 kB left out here; the log file has all …x{159998}z/,
    );
    // A line's end that would cost most of what was read is none to cut at.
    expect(page(`a\n${'x'.repeat(47_998)}`, `${'x'.repeat(159_998)}\nz`)).toMatch(
      /a x{47998}… 792\.0 kB left out here; the log file has all …x{159998} z/,
    );
    // What is cut off is left out too.
    expect(
      page(`${'a'.repeat(29_999)}\n${'x'.repeat(18_000)}`, `${'x'.repeat(59_999)}\n${'z'.repeat(100_000)}`),
    ).toMatch(/a{29999} … 870\.0 kB left out here; the log file has all …z{100000}/);
  });
});

describe('results', () => {
  const page = (
    forms: Parameters<typeof resultsOf>[1],
    change: (all: ReturnType<typeof resultsOf>) => void = () => undefined,
  ): string => {
    const all = resultsOf('Plot', forms);
    change(all);
    return renderHtml(
      sample({
        contents: all.contents,
        run: plainRun({ results: { folder: '/r', files: all.files, refused: [] } }),
      }),
    );
  };
  test('a picture of 50 MB, and one of too many pixels, is a sentence; the next best form takes its place', () => {
    const large = page([{ png: png(2, 2), text: 'instead' }], ({ files, contents }) => {
      const [file] = files;
      if (file) contents.set(file.file, { bytes: Buffer.alloc(8_000_000), size: 50_000_000 });
    });
    expect(shown(large)).toMatch(
      /instead.*PNG is not shown: at 50\.0 MB it is too large for this page, which takes 8\.0 MB of it\./,
    );
    const wide = png(2, 2);
    wide.writeUInt32BE(60_000, 16);
    wide.writeUInt32BE(60_000, 20);
    expect(shown(page([{ png: wide }]))).toContain('its 60000 × 60000 pixels are too many');
    expect(shown(page([{ png: 'GIF89a' }]))).toContain('it is no PNG picture');
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080020004001011100', 'hex');
    expect(page([{ jpeg }])).toMatch(/<img[^>]*\swidth="64"\s+height="32"[^>]*\ssrc="data:image\/jpeg;/);
    expect(shown(page([{ jpeg: jpeg.subarray(0, 20) }]))).toContain('it is no JPEG picture');
  });

  test('a table of a million rows shows the first ones, and says so', () => {
    const n = Array.from({ length: 1_000_000 }, (_, at) => at);
    const text = page([{ data: JSON.stringify({ n, name: n.map(() => 'x') }) }]);
    expect(shown(text)).toContain(`Shown are the first ${LIMITS.rows} of 1,000,000 rows; the file has all.`);
    expect(elements(parse(text)).filter(({ tagName }) => tagName === 'tr').length).toBeLessThan(
      LIMITS.rows + 10,
    );
    expect(text.length).toBeLessThan(100_000);
    const columns = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`c${at}`, [at / 3]]));
    expect(shown(page([{ data: JSON.stringify(columns) }]))).toContain(
      'Shown are the first 24 of 500 columns; the file has all.',
    );
  });

  test('numbers stand right, what is missing is a dash, other JSON is text', () => {
    const text = page([{ data: JSON.stringify({ name: ['a', null], n: [1234.5678, 10_000] }) }]);
    expect(text).toContain('<td>a</td><td class="number">1234.57</td>');
    expect(text).toContain('<td class="none">–</td><td class="number">10,000</td>');
    expect(shown(page([{ data: '[1, 2' }, { data: '[[1]]' }]))).toMatch(/\[1, 2 .*\[\[1\]\]/);
  });

  test('a chart without a picture is drawn, with one its data are a table', () => {
    const chart = JSON.stringify({
      type: 'scatter',
      title: 'Times',
      x_label: 'run',
      y_label: 'ms',
      elements: [
        {
          label: 'a',
          points: [
            [0, 5],
            [1, 7],
          ],
        },
      ],
    });
    const drawn = page([{ chart }]);
    expect(drawn).toMatch(/aria-label="Times: ms by run"[^]*<circle[^]*<circle/);
    const beside = page([{ chart, png: png(4, 4) }]);
    expect(beside).toMatch(/<img\s+class="picture"\s+alt="Times"/);
    const cells = elements(parse(beside)).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    expect(cells.map(textOf).join(' ')).toContain('Series run ms a 0 5 a 1 7');
  });

  test('every kind of chart is drawn, and one of nonsense is text', () => {
    const of = (chart: object): string => page([{ chart: JSON.stringify(chart) }]);
    const box = {
      label: 'b',
      min: 1,
      first_quartile: 2,
      median: 3,
      third_quartile: 4,
      max: 5,
      outliers: [9],
    };
    const bars = [
      { label: 'x', group: 'p', value: '2' },
      { label: 'y', group: 'q', value: '-1' },
    ];
    expect(
      of({
        type: 'line',
        elements: [
          {
            label: 'l',
            points: [
              ['2026-01-01', '1'],
              ['2026-01-02', 2],
            ],
          },
        ],
      }),
    ).toMatch(/<polyline\s+class="series s-0"/);
    expect(of({ type: 'bar', elements: bars })).toMatch(/class="bar s-0"[^]*class="bar s-1"/);
    expect(of({ type: 'box_and_whisker', elements: [box] })).toMatch(/class="quartiles"[^]*<circle/);
    const pie = {
      type: 'pie',
      elements: [
        { label: 'a', angle: 90 },
        { label: 'b', angle: 270 },
      ],
    };
    expect(shown(of(pie))).toMatch(/a\s*25\.0 %.*b\s*75\.0 %/);
    expect(of({ type: 'superchart', elements: [pie, { type: 'bar', elements: bars }] })).toMatch(
      /class="shares"[^]*class="bar s-0"/,
    );
    for (const nonsense of [
      {},
      { type: 'pie', elements: [{ angle: 0 }] },
      { type: 'line', elements: 3 },
      { type: 'bar', elements: [null, { value: 'x' }] },
    ])
      expect(of(nonsense)).not.toContain('<svg viewBox="0 0 640');
  });

  test('a page holds so much and no more; what is left out is said', () => {
    const picture = Buffer.concat([png(4, 4), Buffer.alloc(7_000_000)]);
    const full = page(Array.from({ length: 6 }, () => ({ png: picture })));
    expect(full.match(/<img/g)).toHaveLength(3);
    expect(full.length).toBeLessThan(40_000_000);
    expect(shown(full)).toContain('PNG is not shown: the page holds as much as it may already.');
    const many = page(Array.from({ length: LIMITS.values + 5 }, () => ({ text: 'x' })));
    expect(shown(many)).toContain('5 more values not shown here; the results folder has all.');
  });

  test('what could not be read says why', () => {
    const text = page([{ text: 'x' }, { text: 'y' }], ({ files, contents }) => {
      contents.set(files[0]?.file ?? '', { problem: 'it is not a plain file' });
      contents.delete(files[1]?.file ?? '');
    });
    expect(shown(text)).toMatch(
      /Text is not shown: it is not a plain file\..*Text is not shown: it could not be read\./,
    );
  });
});

test('a run that never came far, and one of a million things, are pages too', () => {
  const nothing = renderHtml({
    run: plainRun({
      outcome: 'service',
      sandbox: { id: null, state: 'none', resumed: false },
      steps: [],
      timings: {},
      error: { message: 'no API key', hint: 'set `E2B_API_KEY`' },
    }),
  });
  expect(shown(nothing)).toMatch(/The sandbox service failed.*no API key.*Way out: set E2B_API_KEY/);
  const n = 100_000;
  const most = renderHtml(
    sample({
      run: plainRun({
        steps: Array.from({ length: 5000 }, (_, at) => ({
          name: `s${at}`,
          outcome: 'passed',
          exitCode: 0,
          durationMs: 1,
        })),
        watch: {
          events: Array.from({ length: n }, (_, at) => ({ type: 'write', path: `/p${at}`, atMs: at })),
          dropped: n,
          gaps: [],
        },
        artifacts: Array.from({ length: n }, (_, at) => `/a/${at}`),
        warnings: Array.from({ length: n }, () => 'w'),
        usage: Array.from({ length: 5000 }, (_, at) => ({
          atMs: at,
          cpuPercent: at === 2501 ? 400 : 1,
          memoryBytes: 1,
          memoryTotalBytes: 2,
          diskBytes: 1,
          diskTotalBytes: 2,
        })),
      }),
    }),
  );
  expect(most.length).toBeLessThan(1_500_000);
  for (const said of [
    '4,000 more steps',
    '199,000 more changes',
    '99,000 more files',
    '99,800 more',
    'peak 4.0 cores',
  ])
    expect(shown(most)).toContain(said);
});
