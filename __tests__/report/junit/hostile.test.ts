import { readJunit, type JunitFile } from '../../../src/report/junit/read.js';
import type { JunitLimits } from '../../../src/report/junit/limits.js';
import type { TestReport } from '../../../src/report/junit/model.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const read = (
  content: string | Uint8Array | JunitFile['content'],
  limits: Partial<JunitLimits> = {},
): Promise<TestReport> =>
  readJunit(
    [
      {
        name: 'r.xml',
        content:
          typeof content === 'string'
            ? [bytes(content)]
            : content instanceof Uint8Array
              ? [content]
              : content,
      },
    ],
    { roots: ['/w'], limits },
  );
const suite = (cases: string): string => `<testsuite name="s">${cases}</testsuite>`;
const PASSED = '<testcase name="a"/>';

test.each<[string, string | Uint8Array, string]>([
  ['an empty file', '', 'r.xml is empty'],
  ['white space alone', ' \n', 'r.xml is empty'],
  ['text', 'FAILED tests/a.py', 'r.xml is not XML'],
  ['JSON', '{"tests":1}', 'r.xml is not XML'],
  ['random bytes', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]), 'r.xml is not XML'],
  ['a web page', '<html><body>404</body></html>', 'r.xml is XML, but no JUnit report: it begins with <html>'],
  [
    'a report with text after it',
    `${suite(PASSED)}BUILD FAILED`,
    'r.xml has something after its end (line 1); 1 test before that count',
  ],
  [
    'a report that was cut between tests',
    `<testsuites>${suite(PASSED).slice(0, -12)}`,
    'r.xml is cut short: <testsuite> is not closed; 1 test before that count',
  ],
  [
    'a report that was cut in a name',
    suite(`${PASSED}<testcase name="b`).slice(0, -12),
    'r.xml is cut short: <testsuite> is not closed; 1 test before that count',
  ],
  [
    'tags in the wrong order',
    '<testsuite><testcase></testsuite>',
    'r.xml is not well-formed XML: unexpected close tag (line 1)',
  ],
  [
    'a suite that lists no tests',
    '<testsuite name="s" failures="3" tests="9"/>',
    'r.xml counts 3 failed tests in a suite that lists none',
  ],
  [
    'an attribute that names a method of the parser',
    suite('<testcase hasOwnProperty="x" name="b"/>'),
    'r.xml cannot be read as XML (line 1)',
  ],
])('%s is one sentence', async (_, content, expected) => {
  const { problems } = await read(content);
  expect(problems).toEqual([expected]);
});

test('two reports in one file both count', async () => {
  const { counts, problems } = await read(suite(PASSED) + suite('<testcase name="b"/>'));
  expect(counts.tests).toBe(2);
  expect(problems).toEqual([]);
});

test('names that mean something to objects are names', async () => {
  const cases = ['constructor', '__proto__', 'toString'].map(
    (name) => `<testcase name="${name}" __proto__="x"><failure message="${name}"/></testcase>`,
  );
  const { failures, problems } = await read(suite(`${cases.join('')}<constructor/><__proto__>x</__proto__>`));
  expect(failures.map(({ name, message }) => [name, message])).toEqual([
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['toString', 'toString'],
  ]);
  expect(problems).toEqual([]);
});

test('entities of a document are not read, let alone expanded', async () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );
  const { failures, problems } = await read(
    `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>` +
      suite('<testcase name="&l9;"><failure message="&file;">&constructor;</failure></testcase>'),
  );
  expect(failures).toMatchObject([
    { name: '&l9;', message: '&file;', detail: expect.not.stringContaining('root:') },
  ]);
  expect(problems).toEqual([
    'r.xml declares a document type, which is not read',
    'r.xml refers to entities or characters that XML does not have; they are shown as they are written',
  ]);
});

test('references to characters that XML forbids cost no test', async () => {
  const { counts, failures } = await read(
    suite('<testcase name="a"><failure message="&#27;[31mred&#x1b;[0m \u001b[1mbold"/></testcase>'),
  );
  expect(counts.failed).toBe(1);
  expect(failures[0]?.message).toBe('&#27;[31mred&#x1b;[0m bold');
});

test.each<[string, string, Partial<JunitLimits>, string]>([
  ['bytes', suite(PASSED.repeat(100)), { fileBytes: 1000 }, 'r.xml is larger than 1.0 kB'],
  [
    'tests',
    suite(PASSED.repeat(100)),
    { cases: 10 },
    'r.xml goes beyond 10 tests; 10 tests before that count',
  ],
  ['depth', '<testsuite>'.repeat(100), {}, 'r.xml has elements more than 64 deep'],
  [
    'attributes',
    suite(`<testcase ${Array.from({ length: 300 }, (_, n) => `a${n}="x"`).join(' ')}/>`),
    {},
    'r.xml has an element with more than 200 attributes',
  ],
  [
    'the length of an attribute',
    suite(`<testcase name="${'x'.repeat(300_000)}"/>`),
    { tokenUnits: 65_536 },
    'r.xml has a tag, attribute or comment that is too long (line 1)',
  ],
  [
    'bad entities',
    suite(`<testcase name="${'&x;'.repeat(2000)}"/>`),
    {},
    'r.xml has too many references to characters that XML does not have',
  ],
])('%s are bounded', async (_, content, limits, expected) => {
  const { problems } = await read(content, limits);
  expect(problems).toContain(expected);
});

test('a stream without an end is read to the limit, one that fails as far as it comes', async () => {
  let closed = false;
  function* endless(): Generator<Uint8Array> {
    try {
      yield bytes('<testsuite><testcase name="a"><failure>');
      for (;;) yield bytes('x'.repeat(10_000));
    } finally {
      closed = true;
    }
  }
  expect((await read(endless(), { fileBytes: 1_000_000 })).problems).toEqual(['r.xml is larger than 1.0 MB']);
  expect(closed).toBe(true);

  async function* broken(): AsyncGenerator<Uint8Array> {
    yield bytes(`<testsuite>${PASSED}${' '.repeat(300)}`);
    await Promise.reject(new Error('EIO: i/o error\n::error::forged'));
  }
  const { counts, problems } = await read(broken());
  expect(counts.tests).toBe(1);
  expect(problems).toEqual([
    'r.xml cannot be read: EIO: i/o error ::error::forged; 1 test before that count',
  ]);
});

test('what is kept of a failure is bounded and ends between two characters', async () => {
  const { failures } = await read(
    suite(
      `<testcase name="${'n💥'.repeat(400)}"><failure message="${'m💥'.repeat(5000)}">${'line 💥\n'.repeat(50_000)}END</failure></testcase>`,
    ),
  );
  const [failure] = failures;
  expect(failure?.name.length).toBeLessThanOrEqual(500);
  expect(failure?.message.length).toBeLessThanOrEqual(2000);
  expect(failure?.detail.length).toBeLessThanOrEqual(6100);
  expect(failure?.detail).toMatch(/^line 💥\n[^]*characters left out[^]*END$/u);
  expect(JSON.stringify(failure)).toBe(JSON.stringify(failure).toWellFormed());
  expect(JSON.stringify(failure)).not.toMatch(/\\ud[89a-f]/);
});

test('every failure is counted, also those that are not kept', async () => {
  const cases = Array.from(
    { length: 300 },
    (_, n) => `<testcase name="t${n}"><failure message="m">d</failure></testcase>`,
  );
  const { counts, failures } = await read(suite(cases.join('')), { failures: 100 });
  expect(counts).toMatchObject({ tests: 300, failed: 300 });
  expect(failures).toHaveLength(100);
});

test('bytes that are no UTF-8 are shown, and said', async () => {
  const { failures, problems } = await read(
    Buffer.concat([
      bytes('<testsuite><testcase name="a'),
      Buffer.from([0xff, 0xc3]),
      bytes('b"><error/></testcase></testsuite>'),
    ]),
  );
  expect(failures[0]?.name).toBe('a��b');
  expect(problems).toEqual(['r.xml has bytes that are not UTF-8; they are shown as �']);
});

test.each([
  [
    'UTF-8 with its mark',
    Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      bytes('<testsuite><testcase name="né"><error/></testcase></testsuite>'),
    ]),
  ],
  [
    'UTF-16',
    Buffer.from(
      '\ufeff<?xml version="1.0" encoding="utf-16"?><testsuite><testcase name="né"><error/></testcase></testsuite>',
      'utf16le',
    ),
  ],
  [
    'Latin-1',
    Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><testsuite><testcase name="né"><error/></testcase></testsuite>',
      'latin1',
    ),
  ],
])('%s is understood', async (_, content) => {
  const { failures, problems } = await read(content);
  expect(failures[0]?.name).toBe('né');
  expect(problems).toEqual([]);
});

test('secrets are masked before anything is cut', async () => {
  const secret = 'tok_0123456789abcdef';
  const report = await readJunit(
    [
      {
        name: 'r.xml',
        content: [
          bytes(
            suite(
              `<testcase name="x ${secret}"><failure message="${'m'.repeat(1990)}${secret}">\u001b[1mtok_01\u001b[0m23456789abcdef</failure></testcase>`,
            ),
          ),
        ],
      },
    ],
    { secrets: [secret] },
  );
  expect(JSON.stringify(report)).not.toMatch(/tok_/);
  expect(report.failures[0]?.detail).toBe('***');
});

test.each([
  ['../../etc/passwd.py', undefined],
  ['/etc/passwd.py', undefined],
  ['/w/../etc/passwd.py', undefined],
  ['/w/src/../a.py', { file: 'a.py' }],
  ['file:///w/a.py', { file: 'a.py' }],
  ['./a.py', { file: 'a.py' }],
  ['/w/node_modules/x/a.js', undefined],
  ['C:\\w\\a.py', undefined],
  ['a\u0001.py', undefined],
  ['/w/', undefined],
])('a path %j leads to %j', async (file, expected) => {
  const { failures } = await read(suite(`<testcase name="a" file="${file}"><failure/></testcase>`));
  expect(failures[0]?.place).toEqual(expected);
});

test('a failure after a success of the same name is a failure; before it, a try', async () => {
  const failed = '<testcase name="a"><failure/></testcase>';
  const counts = async (cases: string): Promise<object> => (await read(suite(cases))).counts;
  await expect(counts(failed + PASSED)).resolves.toMatchObject({ tests: 1, failed: 0, flaky: 1 });
  await expect(counts(PASSED + failed)).resolves.toMatchObject({ tests: 2, failed: 1, flaky: 0 });
  await expect(counts(failed + failed)).resolves.toMatchObject({ tests: 2, failed: 2, flaky: 0 });
  await expect(counts(PASSED + PASSED)).resolves.toMatchObject({ tests: 2, passed: 2 });
});

test('a test that failed in one report is not explained away by another report', async () => {
  const { counts } = await readJunit([
    { name: 'a.xml', content: [bytes(suite('<testcase name="a"><failure/></testcase>'))] },
    { name: 'b.xml', content: [bytes(suite(PASSED))] },
  ]);
  expect(counts).toMatchObject({ tests: 2, failed: 1, passed: 1, flaky: 0 });
});

test.each([
  ['1.5', 1500],
  ['0,123', 123],
  ['1,234.56', 1_234_560],
  ['1,234,567.8', 1_234_567_800],
  ['1e-3', 1],
  ['-1', 0],
  ['NaN', 0],
  ['1'.repeat(400), 0],
])('time %s', async (time, expected) => {
  expect((await read(suite(`<testcase name="a" time="${time}"/>`))).durationMs).toBe(expected);
});
