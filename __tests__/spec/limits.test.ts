import { problemsOf, specOf } from './resolving.js';

const script = (bytes: number): string => `echo ${'x'.repeat(bytes - 5)}`;

test('a script of 96 KiB fits, one byte more does not, in file and field', () => {
  const most = 96 * 1024;
  expect(specOf({ text: `steps:\n  - ${script(most)}\n` }).steps[0]).toHaveProperty('run.length', most);
  expect(specOf({ fields: { run: script(most) } }).steps[0]).toHaveProperty('run.length', most);
  const tooLong =
    'the script is 98305 bytes long and at most 98304 (96 KiB) fit; put it in a file of the repository and run that file';
  expect(problemsOf({ text: `steps:\n  - ${script(most + 1)}\n` })).toEqual([
    `sandbox.yml:2:5 steps[0]: ${tooLong}`,
  ]);
  expect(problemsOf({ fields: { run: script(most + 1) } })).toEqual([`input run: ${tooLong}`]);
});

test('the length of a script counts bytes, not characters', () => {
  expect(problemsOf({ fields: { run: 'ü'.repeat(96 * 512 + 1) } })).toHaveLength(1);
  expect(specOf({ fields: { run: 'ü'.repeat(96 * 512) } }).steps).toHaveLength(1);
});

test('a file over 1 MiB is not parsed', () => {
  const text = `steps: [npm test]\n#${'x'.repeat(1024 * 1024)}\n`;
  expect(problemsOf({ text })).toEqual([
    'sandbox.yml:1:1: the file is 1048596 bytes long; at most 1048576 (1 MiB) are read',
  ]);
});

test.each(['- ', '[', '{a: ', '? '])('endless nesting of %j is refused', (opening) => {
  expect(problemsOf({ text: opening.repeat(100_000) })).toEqual([
    expect.stringMatching(/^sandbox.yml:1:\d+: lists and mappings nest more than 32 deep$/),
  ]);
});

test('32 levels are read, 33 are not', () => {
  const nested = (depth: number): string =>
    `steps: [a]\nbad: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`;
  expect(problemsOf({ text: nested(32) })).toEqual([expect.stringContaining("unknown key 'bad'")]);
  expect(problemsOf({ text: nested(33) })).toEqual([expect.stringContaining('more than 32 deep')]);
});

test('a hundred aliases are read, more are not', () => {
  const file = (count: number): string =>
    `sandbox: { env: &e { A: x } }\nsteps:\n${'  - { run: a, env: *e }\n'.repeat(count)}`;
  expect(specOf({ text: file(100) }).steps).toHaveLength(100);
  expect(problemsOf({ text: file(101) })).toEqual([
    'sandbox.yml:1:1: the aliases of this file expand to too much; at most 100 are read',
  ]);
});

test('a file with too many values is refused, aliases expanded', () => {
  const message = 'sandbox.yml:1:1: the file holds more than 10000 values, its aliases expanded';
  expect(problemsOf({ text: `steps: [${'a, '.repeat(10_001)}]` })).toEqual([message]);
  const list = `[${'a, '.repeat(200)}]`;
  expect(problemsOf({ text: `watch: &l ${list}\nsteps: [${'*l, '.repeat(60)}]` })).toEqual([message]);
});

test('many problems are counted after the first hundred', () => {
  const lines = problemsOf({
    text: `steps: [a]\n${Array.from({ length: 150 }, (_, n) => `bad${n}: 1`).join('\n')}`,
  });
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe('… and 50 more problems');
});
