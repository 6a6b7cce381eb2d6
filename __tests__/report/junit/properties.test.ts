import * as fc from 'fast-check';
import { readJunit } from '../../../src/report/junit/read.js';

const escaped = (text: string): string => text.replaceAll(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
/** What XML can hold and our cleaning leaves. */
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replaceAll(/[\p{C}\p{Z}]/gu, '') || 'x');

const verdict = fc.constantFrom('passed', 'failure', 'error', 'skipped');
const cases = fc.array(fc.record({ name: word, classname: word, message: word, verdict }), { maxLength: 20 });
const document = (list: { name: string; classname: string; message: string; verdict: string }[]): string =>
  `<testsuites><testsuite name="s">${list
    .map(({ name, classname, message, verdict: said }, n) => {
      const inside =
        said === 'passed' ? '' : `<${said} message="${escaped(message)}"><![CDATA[trace ${n}]]></${said}>`;
      return `<testcase name="${n} ${escaped(name)}" classname="${escaped(classname)}">${inside}</testcase>`;
    })
    .join('\n')}</testsuite></testsuites>`;

const split = (bytes: Uint8Array, at: number[]): Uint8Array[] => {
  const cuts = [...new Set(at.map((one) => one % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => bytes.subarray(from, cuts[index] ?? bytes.length));
};

test('a report says what its tests were, however it is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.array(fc.nat(), { maxLength: 10 }), async (list, cuts) => {
      const report = await readJunit([{ name: 'r', content: split(Buffer.from(document(list)), cuts) }]);
      const count = (said: string): number => list.filter((one) => one.verdict === said).length;
      expect(report.counts).toEqual({
        tests: list.length,
        passed: count('passed'),
        failed: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
        flaky: 0,
      });
      expect(report.problems).toEqual([]);
      const failing = list.flatMap((one, n) =>
        ['failure', 'error'].includes(one.verdict) ? [`${n} ${one.name}: ${one.message}`] : [],
      );
      expect(report.failures.map(({ name, message }) => `${name}: ${message}`)).toEqual(failing);
    }),
  );
});

test('a report that is cut anywhere, or has bytes changed, is read as far as it goes', async () => {
  await fc.assert(
    fc.asyncProperty(
      cases,
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
      async (list, end, changes) => {
        const whole = Buffer.from(document(list));
        const bytes = Buffer.from(whole.subarray(0, end % (whole.length + 1)));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const { counts, problems } = await readJunit([{ name: 'r', content: [bytes] }]);
        expect(counts.tests).toBe(counts.passed + counts.failed + counts.errors + counts.skipped);
        const known = changes.length > 0 || bytes.length === whole.length || problems.length > 0;
        expect(known).toBe(true);
        for (const problem of problems) expect(problem).toMatch(/^r [^\n]{5,300}$/);
      },
    ),
  );
});

test('whatever the bytes are, there is an answer', async () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<!',
    '<!DOCTYPE ',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '&',
    ';',
    '#',
    '"',
    "'",
    '=',
    '[',
    ']',
    '%',
    'testsuite',
    'testcase',
    'failure',
    ' ',
    '\0',
    'x',
    '<testsuite>',
    '<testcase name="',
    '<failure>',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((all) => Buffer.from(all.join(''))),
        fc.uint8Array({ maxLength: 200 }),
      ),
      async (bytes) => {
        const report = await readJunit([{ name: 'r', content: [bytes] }]);
        expect(report.files + report.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
