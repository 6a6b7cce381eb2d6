import { splitFromTo } from '../../src/spec/from-to.js';

test.each([
  ['src', false, { from: 'src' }],
  ['src:/home/user/x', false, { from: 'src', to: '/home/user/x' }],
  ['src:', false, { from: 'src', to: '' }],
  ['C:\\x', false, { from: 'C:\\x' }],
  ['C:\\x:/home/user/x', false, { from: 'C:\\x', to: '/home/user/x' }],
  ['C:/x:/home/user/x', true, { from: 'C:/x', to: '/home/user/x' }],
  ['a:/home/user/x', false, { from: 'a', to: '/home/user/x' }],
  ['coverage/**:C:\\out', false, { from: 'coverage/**', to: 'C:\\out' }],
  ['a:b:c', false, { from: 'a', to: 'b:c' }],
])('%j (drives: %p)', (line, drives, expected) => {
  expect(splitFromTo(line, drives)).toEqual(expected);
});
