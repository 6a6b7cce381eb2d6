import { parsePairs } from './file-commands.js';

const pairs = (text: string): [string, string][] => [...parsePairs(text)];

test('a pair is a line, blank lines do not count', () => {
  expect(pairs('a=1\n\nb=x=y<<z\n#c=2')).toEqual([
    ['a', '1'],
    ['b', 'x=y<<z'],
    ['#c', '2'],
  ]);
});

test('a value of several lines stands between two delimiters', () => {
  expect(pairs('a<<END\none\n\ntwo=2\nEND\nb<<END\nEND\nc=3\n')).toEqual([
    ['a', 'one\n\ntwo=2'],
    ['b', ''],
    ['c', '3'],
  ]);
});

test('the last delimiter needs no line end, and \\r is part of a line on Linux', () => {
  expect(pairs('a<<END\none\r\nEND')).toEqual([['a', 'one\r']]);
});

test.each([
  ['nonsense\n', /Invalid format 'nonsense'/],
  ['<<END\nx\nEND\n', /must not be empty/],
  ['a<<\nx\n', /must not be empty/],
  ['a<<END\nx\n', /delimiter not found 'END'/],
  ['a<<END\nx', /missing new line/],
  ['a<<END', /delimiter not found 'END'/],
])('%j is an error', (text, message) => {
  expect(() => pairs(text)).toThrow(message);
});

test('what stands before a mistake counts', () => {
  const seen: string[] = [];
  expect(() => {
    for (const [name] of parsePairs('a=1\nnonsense\nb=2')) seen.push(name);
  }).toThrow(/nonsense/);
  expect(seen).toEqual(['a']);
});
