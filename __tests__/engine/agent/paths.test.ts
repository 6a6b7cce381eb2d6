import { PathError, resolvePath } from '../../../src/engine/agent/paths.js';

test.each([
  ['', '/home/user'],
  ['a', '/home/user/a'],
  ['./a/../b', '/home/user/b'],
  ['~', '/home/user'],
  ['~/a', '/home/user/a'],
  ['/a/../b/', '/a/../b/'],
  ['a~', '/home/user/a~'],
])('%j means %s', (path, expected) => {
  expect(resolvePath(path, '/home/user', undefined)).toBe(expected);
});

test('only an empty path means the default directory, which may itself be relative', () => {
  expect(resolvePath('', '/home/user', '/app')).toBe('/app');
  expect(resolvePath('', '/home/user', '~/app')).toBe('/home/user/app');
  expect(resolvePath('a', '/home/user', '/app')).toBe('/home/user/a');
});

test.each(['~other', '~other/x', 'a\0b'])('%j means nothing', (path) => {
  expect(() => resolvePath(path, '/home/user', undefined)).toThrow(PathError);
});
