import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path, { posix } from 'node:path';
import { checkDestination, planDownloads } from '../../src/job/download-place.js';
import { matchPaths } from '../../src/transfer/glob.js';

const work = '/home/user/work';
type Line = string | [from: string, to: string];
const plan = (lines: Line[], folder = work) =>
  planDownloads(
    lines.map((line) => {
      const [from, to] = typeof line === 'string' ? [line] : line;
      return { from, ifNone: 'warn' as const, ...(to === undefined ? {} : { to }) };
    }),
    '/repo',
    folder,
  );

/** Where a file of the sandbox lands: what each tree's base is for. */
const lands = (trees: ReturnType<typeof plan>, file: string) =>
  trees
    .filter(({ patterns }) => patterns.some(({ pattern }) => matchPaths([file], pattern).length > 0))
    .map(({ base, dest }) => `${dest}/${posix.relative(base, file)}`);

// The table of docs/sandbox-file.md, and what else follows from its rules.
test.each<[string, Line[], Record<string, string>]>([
  [
    'a glob keeps what is below its literal beginning',
    [['coverage/**', 'out']],
    { 'coverage/a/b.html': 'out/a/b.html' },
  ],
  ['a path keeps its name', [['a/b.txt', 'out']], { 'a/b.txt': 'out/b.txt' }],
  ['a folder keeps its name', [['dist', 'out']], { 'dist/js/x.js': 'out/dist/js/x.js' }],
  ['a glob in the middle', [['packages/*/dist/*.js', 'out']], { 'packages/a/dist/x.js': 'out/a/dist/x.js' }],
  [
    'braces begin a glob',
    [['{dist,coverage}/**', 'out']],
    { 'dist/x': 'out/dist/x', 'coverage/y': 'out/coverage/y' },
  ],
  ['the whole work folder', [['.', 'all']], { 'a/b': 'all/a/b' }],
  [
    'without `to` it keeps its place',
    ['coverage/**', 'a/b.txt'],
    { 'coverage/x': 'coverage/x', 'a/b.txt': 'a/b.txt' },
  ],
  [
    'two downloads to one folder keep what tells them apart',
    [
      ['coverage/**', 'out'],
      ['reports/*.xml', 'out'],
    ],
    { 'coverage/index.html': 'out/coverage/index.html', 'reports/a.xml': 'out/reports/a.xml' },
  ],
  [
    'however the folder is written',
    [
      ['coverage/**', 'out'],
      ['reports/*.xml', './out/'],
    ],
    { 'coverage/index.html': 'out/coverage/index.html', 'reports/a.xml': 'out/reports/a.xml' },
  ],
  [
    'one inside the other',
    [
      ['build/logs/*.txt', 'out'],
      ['build/**', 'out'],
    ],
    { 'build/logs/a.txt': 'out/logs/a.txt', 'build/b': 'out/b' },
  ],
  [
    'what another `to` brings makes no difference',
    [
      ['coverage/**', 'out'],
      ['reports/*.xml', 'other'],
    ],
    { 'coverage/x': 'out/x', 'reports/a.xml': 'other/a.xml' },
  ],
  [
    'nor what keeps its place',
    [['coverage/**', '.'], 'reports/*.xml'],
    { 'coverage/x': 'x', 'reports/a.xml': 'reports/a.xml' },
  ],
  ['outside the work folder', ['/var/log/x/*.log'], { '/var/log/x/a.log': 'a.log' }],
  [
    'two outside the work folder',
    ['/var/log/x/*.log', '/var/lib/y/z'],
    { '/var/log/x/a.log': 'log/x/a.log', '/var/lib/y/z': 'lib/y/z' },
  ],
  [
    'names that begin alike are not one',
    [
      ['/srv/ab/*', 'out'],
      ['/srv/abc/*', 'out'],
    ],
    { '/srv/ab/x': 'out/ab/x', '/srv/abc/x': 'out/abc/x' },
  ],
  [
    'from all over',
    [
      ['/a/*', 'out'],
      ['/b/*', 'out'],
    ],
    { '/a/x': 'out/a/x', '/b/y': 'out/b/y' },
  ],
])('%s', (_what, lines, places) => {
  const trees = plan(lines);
  for (const [file, place] of Object.entries(places)) {
    expect(new Set(lands(trees, posix.resolve(work, file)))).toEqual(new Set([`/repo/${place}`]));
  }
});

test('places follow from the patterns alone: their order and number of matches change nothing', () => {
  const lines: Line[] = [
    ['coverage/**', 'out'],
    ['reports/*.xml', 'out'],
    ['a.txt', 'out'],
  ];
  const [forward] = plan(lines);
  const [backward] = plan([...lines].reverse());
  expect(forward?.base).toBe(work);
  expect(backward?.base).toBe(work);
});

test('a parent of the work folder', () => {
  expect(plan([['../other/*', 'out']])).toMatchObject([{ base: '/home/user/other', dest: '/repo/out' }]);
});

test('a work folder with letters that are special in a glob is taken literally', () => {
  const [tree] = plan(['*.txt'], '/srv/a[b]{c}');
  expect(tree).toMatchObject({ base: '/srv/a[b]{c}', dest: '/repo' });
});

describe('the local folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'place-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('may be new', () => {
    expect(() => checkDestination(path.join(root, 'a/b/c'), root)).not.toThrow();
  });

  test('is refused when a link in the repository leads out', () => {
    symlinkSync('/etc', path.join(root, 'out'));
    expect(() => checkDestination(path.join(root, 'out/new'), root)).toThrow(/leads outside/);
  });

  test('may be reached by a link that stays inside', () => {
    mkdirSync(path.join(root, 'real'));
    symlinkSync('real', path.join(root, 'out'));
    expect(() => checkDestination(path.join(root, 'out/new'), root)).not.toThrow();
  });
});
