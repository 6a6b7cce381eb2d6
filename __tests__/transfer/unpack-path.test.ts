import { checkEntryPath, checkLinkTarget } from '../../src/transfer/unpack-path.js';

const LINUX = { maxDepth: 4, platform: 'linux' } as const;
const WINDOWS = { maxDepth: 4, platform: 'win32' } as const;

const refused = (path: string, rules: typeof LINUX | typeof WINDOWS) =>
  'reason' in checkEntryPath(path, rules);

test('ordinary paths keep their parts, without dots and doubled slashes', () => {
  expect(checkEntryPath('./a//b/./c.txt', LINUX)).toEqual({ parts: ['a', 'b', 'c.txt'] });
  expect(checkEntryPath('./', LINUX)).toEqual({ parts: [] });
  expect(checkEntryPath('..a/b..', LINUX)).toEqual({ parts: ['..a', 'b..'] });
});

test.each([
  '/etc/passwd',
  '../x',
  'a/../../x',
  'a/..',
  'a\0b',
  'a\x1b[2Jb',
  'a\rb',
  'a\x7f',
  'a\x85b',
  'caf\ufffd',
  '.git/config',
  'sub/.GIT/hooks/pre-commit',
  '.g\u200cit/config',
  '.git./config',
  'GIT~1/config',
  'a/b/c/d/e',
])('%j is refused', (path) => {
  expect(refused(path, LINUX)).toBe(true);
});

test.each([
  'C:\\x',
  'a\\..\\x',
  'c:x',
  'a:stream',
  'CON',
  'aux.txt',
  'dir/com1',
  'LPT9.log',
  'nul .txt',
  'a.',
  'a ',
  'a?',
  'a\nb',
])('%j is refused on Windows and allowed elsewhere', (path) => {
  expect(refused(path, WINDOWS)).toBe(true);
  expect(refused(path, LINUX)).toBe(false);
});

test('names that only look like Windows devices pass', () => {
  for (const name of ['console.log', 'com10', 'aux-files', 'null', '.gitignore', '.github/x', 'my.git/x']) {
    expect(refused(name, WINDOWS)).toBe(false);
  }
});

test.each([
  ['b', 0, true],
  ['../b', 1, true],
  ['../../b/c', 2, true],
  ['..', 1, true],
  ['./b/./c', 0, true],
  ['../b', 0, false],
  ['../../b', 1, false],
  ['/etc', 3, false],
  ['b/../c', 2, false],
  ['../b/../../c', 2, false],
  ['', 1, false],
  ['.git/config', 1, false],
  ['a\x1bb', 1, false],
])('a link to %j that lies %d deep is allowed: %s', (target, depth, allowed) => {
  expect(checkLinkTarget(target, depth, LINUX) === undefined).toBe(allowed);
});

test('drive letters and backslashes in targets are refused on Windows', () => {
  expect(checkLinkTarget('..\\..\\x', 1, WINDOWS)).toBeDefined();
  expect(checkLinkTarget('C:/x', 1, WINDOWS)).toBeDefined();
});
