import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createResultKeeper, type ResultKeeper } from '../../../src/job/results/keep.js';
import { isResultFileName, resultFileName } from '../../../src/job/results/name.js';
import { RESULT_TYPES } from '../../../src/report/results.js';

let root: string;
let warnings: string[];
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'results-'));
  warnings = [];
});
afterEach(() => rmSync(root, { recursive: true }));

const keeper = (): ResultKeeper =>
  createResultKeeper({
    root,
    folder: 'out/results',
    mask: (text) => text.replaceAll('s3cret', '***'),
    warn: (text) => warnings.push(text),
  });
const at = (...parts: string[]): string => path.join(root, 'out/results', ...parts);
const step = { index: 0, name: '../../Étude: ☕ "plots"' };

test('names come from the step and the order, and are names of ours', () => {
  expect(resultFileName(1, 'Plot it', 12, 'png')).toBe('02-plot-it-12.png');
  expect(resultFileName(0, '../../etc/passwd', 1, 'data')).toBe('01-etc-passwd-1.data.json');
  expect(resultFileName(0, '☕', 1, 'text')).toBe('01-step-1.txt');
  for (const type of RESULT_TYPES) {
    expect(isResultFileName(resultFileName(1234, 'x'.repeat(300), 99_999, type))).toBe(true);
  }
  expect(
    ['a.txt', '../01-a-1.txt', '01-a-1.exe', 'manifest.json', '01-a/b-1.txt'].filter(isResultFileName),
  ).toEqual([]);
});

test('each form of a value becomes a file, secrets masked, and the manifest tells of it', () => {
  const kept = keeper();
  kept.keep(step, {
    main: true,
    forms: {
      text: 'a s3cret',
      json: { a: ['s3cret'] },
      chart: { type: 'bar' },
      javascript: '1',
      pdf: btoa('%PDF-1'),
    },
  });
  kept.keep(step, { main: false, forms: {} });
  kept.keep({ index: 4, name: 'Z' }, { main: false, forms: { latex: '$x$' } });
  kept.save();
  expect(warnings).toEqual([]);
  const files = kept.results().files.map(({ file, order }) => [file, order]);
  expect(files).toEqual([
    ['01-e-tude-plots-1.txt', 1],
    ['01-e-tude-plots-1.pdf', 1],
    ['01-e-tude-plots-1.json', 1],
    ['01-e-tude-plots-1.js', 1],
    ['01-e-tude-plots-1.chart.json', 1],
    ['05-z-1.tex', 1],
  ]);
  expect(readFileSync(at('01-e-tude-plots-1.txt'), 'utf8')).toBe('a ***');
  expect(JSON.parse(readFileSync(at('01-e-tude-plots-1.json'), 'utf8'))).toEqual({ a: ['***'] });
  expect(JSON.parse(readFileSync(at('manifest.json'), 'utf8'))).toMatchObject({
    files: [{ text: 'a ***', main: true }, {}, {}, {}, {}, { step: 'Z' }],
    refused: [],
  });
});

test('an earlier run’s files go, and nothing else; nothing is written through a link', () => {
  const first = keeper();
  first.keep(step, { main: true, forms: { text: 'old' } });
  first.save();
  const victim = path.join(root, 'victim');
  writeFileSync(victim, 'safe');
  writeFileSync(at('own.txt'), 'mine');
  symlinkSync(victim, at('02-b-1.txt'));
  symlinkSync(victim, at('manifest.json.new'));
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8')) as { files: unknown[] };
  manifest.files.push({ file: '../../victim' }, { file: 'own.txt' }, null, { file: 7 });
  writeFileSync(at('manifest.json'), JSON.stringify(manifest));

  const second = keeper();
  expect(readdirSync(at()).toSorted()).toEqual(['02-b-1.txt', 'own.txt']);
  second.keep({ index: 1, name: 'b' }, { main: true, forms: { text: 'new' } });
  second.save();
  expect(readFileSync(victim, 'utf8')).toBe('safe');
  expect(lstatSync(at('02-b-1.txt')).isSymbolicLink()).toBe(false);
  expect(readFileSync(at('own.txt'), 'utf8')).toBe('mine');
});

test('what is refused without end is told a hundred times, and then counted', () => {
  const kept = keeper();
  const said = Array.from({ length: 150 }, () =>
    kept.keep(step, { main: false, forms: { png: 'no picture' } }),
  );
  expect(said.flatMap(({ refused }) => refused)).toHaveLength(100);
  expect(kept.results().refused).toHaveLength(101);
  expect(kept.results().refused.at(-1)).toBe('… and 50 more were left out');
});

test('a folder that leads outside by a link is not written to', () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'outside-'));
  symlinkSync(outside, path.join(root, 'out'));
  const kept = keeper();
  kept.keep(step, { main: true, forms: { text: 'x' } });
  kept.save();
  expect(readdirSync(path.join(outside, 'results'), { recursive: true })).toEqual([]);
  expect(kept.results().refused[0]).toMatch(/could not be written: .*outside/);
  expect(warnings).toEqual([expect.stringMatching(/^results could not be written to /)]);
  rmSync(outside, { recursive: true });
});

test('what a run keeps is bounded, and each thing left out has a sentence', () => {
  const kept = keeper();
  for (let count = 0; count < 1100; count += 1) kept.keep(step, { main: false, forms: { text: 'x' } });
  const { files, refused } = kept.results();
  expect(files).toHaveLength(1000);
  expect(refused).toHaveLength(100);
  expect(refused[0]).toMatch(/the text of value 1001 is left out: a run keeps at most 1000 files$/);

  const large = keeper();
  const text = 'y'.repeat(20_000_000);
  for (let count = 0; count < 12; count += 1) large.keep(step, { main: false, forms: { text } });
  expect(large.results().files).toHaveLength(10);
  expect(large.results().refused[1]).toMatch(/value 12 is left out: a run keeps at most 200\.0 MB$/);
  const forms = { html: `${text}z`, json: deep(), svg: 7, text: 'small' };
  expect(large.keep(step, { main: false, forms }).refused).toHaveLength(4);
  const other = keeper();
  const { files: left, refused: sentences } = other.keep(step, { main: false, forms });
  expect(left.map(({ file }) => file)).toEqual(['01-e-tude-plots-1.txt']);
  expect(sentences).toEqual([
    expect.stringMatching(/the html of value 1 is 20\.0 MB long, and at most 20\.0 MB are kept$/),
    expect.stringMatching(/the svg of value 1 is not text$/),
    expect.stringMatching(/the json of value 1 nests too deep/),
  ]);
});

function deep(): unknown {
  return JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
}

test('results of a run without any leave no folder', () => {
  mkdirSync(path.join(root, 'src'));
  const kept = keeper();
  kept.save();
  expect(readdirSync(root)).toEqual(['src']);
  expect(kept.results()).toEqual({ folder: at(), files: [], refused: [] });
});
