import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepReport } from '../../../src/job/report/keep.js';
import { reportFault } from '../../../src/job/report/place.js';
import { readContents, readLogs } from '../../../src/job/report/read-files.js';
import type { RunResult } from '../../../src/job/result.js';
import type { ResultType } from '../../../src/report/results.js';
import { plainRun } from '../../report/hostile-run.js';

let root: string;
let elsewhere: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'report-')));
  elsewhere = realpathSync(mkdtempSync(path.join(tmpdir(), 'elsewhere-')));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  rmSync(elsewhere, { recursive: true });
});

const spec = (page: string) => ({ root, report: { summary: true, page } });
const resultOf = (changes: Partial<RunResult> = {}): RunResult => ({
  ...(plainRun() as RunResult),
  exitCode: 0,
  outputs: {},
  env: {},
  ...changes,
});
const inside = (name: string): string => path.join(root, name);

test('is written as a whole, with folders on the way, and named in the result', async () => {
  const result = resultOf();
  expect(await keepReport(spec('out/deep/report.html'), result, { title: 'CI' })).toBeUndefined();
  expect(result.report).toBe(inside('out/deep/report.html'));
  expect(readFileSync(result.report ?? '', 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\s*$/);
  // Again, over what is there.
  writeFileSync(inside('out/deep/report.html'), 'old');
  await keepReport(spec('out/deep/report.html'), result, {});
  expect(readdirSync(inside('out/deep'))).toEqual(['report.html']);
  expect(result.problems).toEqual([]);
});

test('none is written where none is asked for', async () => {
  const result = resultOf();
  expect(await keepReport({ root, report: { summary: true } }, result, {})).toBeUndefined();
  expect(result.report).toBeUndefined();
  expect(readdirSync(root)).toEqual([]);
});

test('a link at its place is replaced, not followed; one on the way that leads out is refused before anything is created', async () => {
  writeFileSync(path.join(elsewhere, 'kept.html'), 'kept');
  symlinkSync(path.join(elsewhere, 'kept.html'), inside('report.html'));
  symlinkSync(elsewhere, inside('out'));
  expect(reportFault(spec('report.html'))).toBeUndefined();
  await keepReport(spec('report.html'), resultOf(), {});
  expect(lstatSync(inside('report.html')).isFile()).toBe(true);
  expect(readFileSync(path.join(elsewhere, 'kept.html'), 'utf8')).toBe('kept');

  for (const page of ['out/report.html', 'out/new/report.html'])
    expect(reportFault(spec(page))).toEqual({
      source: 'report',
      message: expect.stringContaining('leads outside'),
    });
  // Put there by what was downloaded meanwhile.
  const result = resultOf();
  const problem = await keepReport(spec('out/new/report.html'), result, {});
  expect(problem?.message).toContain('leads outside');
  expect(readdirSync(elsewhere)).toEqual(['kept.html']);
  expect(result).toMatchObject({ outcome: 'passed', exitCode: 125, problems: [problem] });
  expect(result.report).toBeUndefined();
});

test('a folder or a file in its way is said', async () => {
  mkdirSync(inside('report.html'));
  writeFileSync(inside('file'), '');
  expect(reportFault(spec('report.html'))?.message).toMatch(/is a folder: name a file/);
  expect(reportFault(spec('file/report.html'))?.message).toMatch(/file is not a folder/);
  const result = resultOf({
    outcome: 'failed',
    exitCode: 3,
    steps: [{ name: 'T', outcome: 'failed', exitCode: 3, durationMs: 1 }],
  });
  expect((await keepReport(spec('report.html'), result, {}))?.message).toMatch(/is a folder/);
  // What the steps said stands.
  expect([result.outcome, result.exitCode]).toEqual(['failed', 3]);
});

test('of long logs the beginning and the end are read; one that is gone or none is not there', async () => {
  writeFileSync(inside('short.log'), 'short\n');
  writeFileSync(inside('long.log'), `first\n${'x'.repeat(999_999)}\nlast\n`);
  symlinkSync(inside('short.log'), inside('link.log'));
  execFileSync('mkfifo', [inside('pipe.log')]);
  const names = ['short', 'long', 'link', 'pipe', 'gone'];
  const steps = names.map((name) => ({
    name,
    outcome: 'passed' as const,
    exitCode: 0,
    durationMs: 1,
    log: inside(`${name}.log`),
  }));
  const logs = await readLogs({ steps });
  expect([...logs.keys()]).toEqual([0, 1]);
  expect(logs.get(0)).toEqual({ bytes: 6, head: Buffer.from('short\n'), tail: new Uint8Array() });
  const long = logs.get(1);
  expect([long?.bytes, long?.head.byteLength, long?.tail.byteLength]).toEqual([1_000_011, 48_000, 160_000]);
  expect(Buffer.from(long?.tail ?? []).toString()).toMatch(/x\nlast\n$/);
});

test('result files: only plain ones of the folder, and no more of them than a page shows', async () => {
  const folder = inside('results');
  mkdirSync(folder);
  writeFileSync(path.join(elsewhere, 'secret'), 'secret');
  writeFileSync(path.join(folder, 'a.txt'), 'x'.repeat(100_000));
  writeFileSync(path.join(folder, 'b.png'), Buffer.alloc(9_000_000));
  symlinkSync(path.join(elsewhere, 'secret'), path.join(folder, 'link.txt'));
  mkdirSync(path.join(folder, 'folder.txt'));
  const names: [string, ResultType][] = [
    ['a.txt', 'text'],
    ['b.png', 'png'],
    ['link.txt', 'text'],
    ['folder.txt', 'text'],
    ['../results/a.txt', 'text'],
    ['..', 'text'],
    ['gone.txt', 'text'],
  ];
  const files = names.map(([file, type], index) => ({
    step: 's',
    order: index + 1,
    type,
    file,
    bytes: 1,
    main: false,
  }));
  const contents = await readContents({ results: { folder, files, refused: [] } });
  const short = [...contents].map(([name, content]) => [
    name,
    'bytes' in content ? [content.size, content.bytes.byteLength] : content.problem,
  ]);
  expect(short).toEqual([
    ['a.txt', [100_000, 64_000]],
    ['b.png', [9_000_000, 0]],
    ['link.txt', expect.stringContaining('ELOOP')],
    ['folder.txt', 'it cannot be read (it is not a plain file)'],
    ['../results/a.txt', 'its name is not one of a result file'],
    ['..', 'its name is not one of a result file'],
    ['gone.txt', expect.stringContaining('ENOENT')],
  ]);
  expect(existsSync(path.join(elsewhere, 'secret'))).toBe(true);
});
