import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readNotebook } from '../../../src/spec/code/notebook.js';
import { readSource } from '../../../src/spec/code/source.js';
import { sourceReader } from '../../../src/job/read-source.js';
import * as fc from 'fast-check';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'source-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};
const read = (file: string, language?: 'python' | 'bash') => readSource(file, language, sourceReader(root));

test.each([
  ['a.py', 'python'],
  ['sub/a.mjs', 'javascript'],
  ['a.ts', 'typescript'],
  ['a.sh', 'bash'],
  ['plot', 'python'],
])('%s is %s', (file, language) => {
  write(file, 'x = 1\n');
  expect(read(file)).toEqual({
    language,
    cells: [{ code: 'x = 1\n', place: { file, lines: 1 } }],
  });
});

test('the language that is given counts, and a byte order mark does not', () => {
  write('a.py', '\ufeffecho\n');
  expect(read('a.py', 'bash')).toMatchObject({ language: 'bash', cells: [{ code: 'echo\n' }] });
});

test('too long a file is not read, nor one that waits or leads out', () => {
  write('long.py', Buffer.alloc(1024 * 1024 + 1, 35));
  expect(read('long.py')).toEqual({
    problem: 'the file is 1048577 bytes long; at most 1048576 (1 MiB) are read',
  });
  write('nul.py', 'a\0b');
  expect(read('nul.py')).toEqual({ problem: 'the file holds a NUL character' });
  symlinkSync(tmpdir(), path.join(root, 'out'));
  write('in/a.py', '1');
  symlinkSync('in', path.join(root, 'also'));
  expect(read('also/a.py')).toMatchObject({ language: 'python' });
  expect(read(`out/${path.basename(root)}/../nothing.py`)).toEqual({ problem: 'there is no such file' });
  symlinkSync('/etc/hostname', path.join(root, 'host.py'));
  expect(read('host.py')).toEqual({ problem: 'the file leads out of the project folder' });
});

const notebook = (cells: unknown[], metadata: unknown = {}): string =>
  JSON.stringify({ nbformat: 4, metadata, cells }, undefined, 1);

test('a notebook is its cells with code, each with the lines of the file', () => {
  const text = notebook(
    [
      { cell_type: 'markdown', source: ['# A'] },
      { cell_type: 'code', source: ['a = 1\n', 'b = 2'], outputs: [{ text: 'a' }] },
      { cell_type: 'code', source: [] },
      { cell_type: 'code', source: 'c = 3\nd = 4\n' },
      { cell_type: 'code', source: ['e', ' = 5\nf = 6\n', '\n', 'g'] },
    ],
    { kernelspec: { language: 'TypeScript' }, language_info: { name: 'python' } },
  );
  write('n.ipynb', text);
  const lineOf = (part: string): number =>
    text.split('\n').findIndex((line) => line.includes(JSON.stringify(part))) + 1;
  const whole = lineOf('c = 3\nd = 4\n');
  const e = lineOf(' = 5\nf = 6\n') - 1;
  expect(read('n.ipynb')).toEqual({
    language: 'typescript',
    cells: [
      {
        code: 'a = 1\nb = 2',
        cell: 1,
        place: { file: 'n.ipynb', lines: [lineOf('a = 1\n'), lineOf('b = 2')] },
      },
      { code: 'c = 3\nd = 4\n', cell: 2, place: { file: 'n.ipynb', lines: [whole, whole] } },
      {
        code: 'e = 5\nf = 6\n\ng',
        cell: 3,
        place: { file: 'n.ipynb', lines: [e, e + 1, e + 2, e + 3] },
      },
    ],
  });
});

test('too many cells and too much code are refused', () => {
  const many = Array.from({ length: 1001 }, () => ({ cell_type: 'code', source: 'a' }));
  expect(readNotebook(notebook(many))).toMatchObject({
    faults: [{ message: 'at most 1000 cells with code are run' }],
  });
  const long = Array.from({ length: 3 }, () => ({ cell_type: 'code', source: 'a'.repeat(400_000) }));
  expect(readNotebook(notebook(long))).toMatchObject({
    faults: [{ message: 'the code of the notebook is longer than 1048576 bytes (1 MiB)' }],
  });
});

test('any text is a notebook or a fault at a place in it', () => {
  const cell = fc.record({
    cell_type: fc.constantFrom('code', 'markdown', 'raw'),
    source: fc.oneof(fc.string(), fc.array(fc.string()), fc.jsonValue()),
  });
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(fc.oneof(cell, fc.jsonValue())).map((cells) => notebook(cells)),
    fc.tuple(fc.array(cell), fc.nat(200)).map(([cells, cut]) => notebook(cells).slice(0, cut)),
  );
  const readsAny = fc.property(text, (each) => {
    const seen = readNotebook(each);
    const count = each.split('\n').length;
    if ('faults' in seen)
      return seen.faults.every(({ line, column }) => line > 0 && line <= count && column > 0);
    return seen.cells.every(
      ({ code, lines }) => lines.length === code.split('\n').length - (code.endsWith('\n') ? 1 : 0),
    );
  });
  expect(fc.check(readsAny, { numRuns: 300 }).counterexample).toBeNull();
});
