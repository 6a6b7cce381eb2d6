import * as fc from 'fast-check';
import { parseHandoverFile } from '../../../src/job/handover/parse-file.js';

const pairs = (text: string, cut = false): [string, string][] =>
  parseHandoverFile(text, cut).pairs.map(({ name, value }) => [name, value]);
const faults = (text: string): number[] => parseHandoverFile(text).faults.map(({ line }) => line);

test.each<[string, string, [string, string][]]>([
  ['a line', 'a=1\n', [['a', '1']]],
  ['no line end at the end', 'a=1', [['a', '1']]],
  ['equal signs and << in a value', 'a=b=c<<d\n', [['a', 'b=c<<d']]],
  ['an empty value', 'a=\n\n', [['a', '']]],
  [
    'several lines',
    'a<<END\n1\n\n 2\nEND\nb=3\n',
    [
      ['a', '1\n\n 2'],
      ['b', '3'],
    ],
  ],
  ['no lines', 'a<<END\nEND\n', [['a', '']]],
  ['a delimiter that begins a line only', 'a<<E\nE \nEE\nE\n', [['a', 'E \nEE']]],
  ['a value with = in a heredoc whose name has none', 'a<<x=y\n1\nx=y\n', [['a', '1']]],
  [
    'Windows line ends',
    'a=1\r\nb<<E\r\n2\r\n3\r\nE\r\n',
    [
      ['a', '1'],
      ['b', '2\n3'],
    ],
  ],
  ['carriage returns that belong to a value', 'b<<E\n2\r\n3\nE\n', [['b', '2\r\n3']]],
  ['a byte order mark', '\ufeffa=1\n', [['a', '1']]],
  [
    'the last of a name is last',
    'a=1\na=2\n',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
])('%s', (_what, text, expected) => {
  expect(pairs(text)).toEqual(expected);
  expect(faults(text)).toEqual([]);
});

test('lines that are neither are told with their number, and the others count', () => {
  const text = 'nonsense\na=1\n=2\n<<E\nb<<\nc=3\nd<<NEVER\nx=9\n';
  expect(pairs(text)).toEqual([
    ['a', '1'],
    ['c', '3'],
  ]);
  expect(faults(text)).toEqual([1, 3, 4, 5, 7]);
});

test('of a file that was cut, the last entry is left out', () => {
  expect(pairs('a=1\nb=half', true)).toEqual([['a', '1']]);
  expect(pairs('a=1\nb<<E\nha', true)).toEqual([['a', '1']]);
});

test('whatever stands in a file, it is read', () => {
  const unit = fc.constantFrom('a', '=', '<', '<<', '\n', '\r', '\r\n', 'E', ' ', '\0', '\ud800');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.boolean(), (text, cut) => {
      const { pairs: read, faults: wrong } = parseHandoverFile(text, cut);
      for (const { name } of read) expect(name).not.toBe('');
      for (const { line } of [...read, ...wrong]) expect(line).toBeLessThanOrEqual(text.split('\n').length);
    }),
  );
});
