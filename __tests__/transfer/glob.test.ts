import { globBase, isGlob, matchPaths } from '../../src/transfer/glob.js';

const NAMES = [
  'reports/js.xml',
  'reports/deep/py.xml',
  'reports/.hidden.xml',
  'coverage/coverage.txt',
  'pages/[id].js',
  'pages/i.js',
  'release (1)/notes.txt',
];

describe('matchPaths', () => {
  test.each([
    ['reports/*.xml', ['reports/js.xml', 'reports/.hidden.xml']],
    ['reports/**', ['reports/js.xml', 'reports/deep/py.xml', 'reports/.hidden.xml']],
    ['./reports//*.xml', ['reports/js.xml', 'reports/.hidden.xml']],
    ['**/*.{txt,xml}', NAMES.filter((name) => /txt|xml/.test(name))],
    ['{reports,coverage}/*', ['reports/js.xml', 'reports/.hidden.xml', 'coverage/coverage.txt']],
    ['reports', ['reports/js.xml', 'reports/deep/py.xml', 'reports/.hidden.xml']],
    ['reports/', ['reports/js.xml', 'reports/deep/py.xml', 'reports/.hidden.xml']],
    ['coverage/coverage.txt', ['coverage/coverage.txt']],
    ['.', NAMES],
    ['report', []],
    ['!reports/**', []],
  ])('%s', (pattern, expected) => {
    expect(matchPaths(NAMES, pattern)).toEqual(expected);
  });

  test('a name with glob characters is found as written and as escaped', () => {
    expect(matchPaths(NAMES, 'pages/[id].js')).toEqual(['pages/[id].js', 'pages/i.js']);
    expect(matchPaths(NAMES, 'pages/\\[id\\].js')).toEqual(['pages/[id].js']);
    expect(matchPaths(NAMES, 'release (1)/notes.txt')).toEqual(['release (1)/notes.txt']);
  });

  test('absolute patterns match absolute names', () => {
    expect(matchPaths(['/tmp/a.log', '/tmp/x/b.log', '/var/a.log'], '/tmp/**/*.log')).toEqual([
      '/tmp/a.log',
      '/tmp/x/b.log',
    ]);
    expect(matchPaths(['/tmp/a', '/var/b'], '/')).toEqual(['/tmp/a', '/var/b']);
  });
});

describe('globBase', () => {
  test.each([
    ['reports/**', 'reports'],
    ['/tmp/x/*.xml', '/tmp/x'],
    ['**/*.js', ''],
    ['/**', '/'],
    ['a/{b/c,d}/e', 'a'],
    ['a\\[x\\]/*.js', 'a[x]'],
    ['a/b/c.txt', 'a/b'],
    ['a/b/', 'a'],
    ['/x', '/'],
    ['file', ''],
    ['.', ''],
  ])('%s → %s', (pattern, base) => {
    expect(globBase(pattern)).toBe(base);
  });

  test('every match of a glob lies below its base', () => {
    for (const pattern of ['reports/**', '{reports,coverage}/*', 'pages/[id].js', '**/*.xml']) {
      const base = globBase(pattern);
      for (const name of matchPaths(NAMES, pattern))
        expect(base === '' || name.startsWith(`${base}/`)).toBe(true);
    }
  });
});

test('isGlob tells literal paths from patterns', () => {
  expect(['a/b.txt', 'a\\*b', '!x'].map(isGlob)).toEqual([false, false, false]);
  expect(['a/*.txt', 'a?', '{a,b}', '[ab]'].map(isGlob)).toEqual([true, true, true, true]);
});
