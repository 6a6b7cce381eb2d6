import { inlineDisposition } from '../../../../src/engine/agent/rest/content-disposition.js';

test.each([
  ['a.txt', 'inline; filename=a.txt'],
  ['a b.txt', 'inline; filename="a b.txt"'],
  ['a"\\.txt', 'inline; filename="a\\"\\\\.txt"'],
  ['ä\r\nX: y', "inline; filename*=utf-8''%C3%A4%0D%0AX%3A%20y"],
  ["it's (ü)", "inline; filename*=utf-8''it%27s%20%28%C3%BC%29"],
  ['\ud800', "inline; filename*=utf-8''%EF%BF%BD"],
])('%j', (name, expected) => {
  expect(inlineDisposition(name)).toBe(expected);
});
