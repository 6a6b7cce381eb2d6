import { escapePath } from '../../src/report/escape-path.js';

test.each([
  ['/home/user/work/dist/a.js', '/home/user/work/dist/a.js'],
  ['/tmp/é 日本 😀', '/tmp/é 日本 😀'],
  ['a\n::error::b', 'a\\n::error::b'],
  ['a\r\tb\\c', 'a\\r\\tb\\\\c'],
  ['\u001b[31mred', '\\u{1b}[31mred'],
  ['x\u202etxt.exe\u200b', 'x\\u{202e}txt.exe\\u{200b}'],
  ['a\u2028b\u0085c\ufeff', 'a\\u{2028}b\\u{85}c\\u{feff}'],
  ['\ud800', '\\u{d800}'],
])('%j is shown as %j', (path, shown) => {
  expect(escapePath(path)).toBe(shown);
});
