import { softFileLimit } from '../../../../src/engine/agent/process/file-limit.js';

test.each([
  [
    'Limit                     Soft Limit           Hard Limit           Units     \nMax open files            1024                 524288               files     \n',
    1024n,
  ],
  ['Max open files            unlimited            unlimited            files     \n', undefined],
  ['', undefined],
])('%j', (text, limit) => {
  expect(softFileLimit(text)).toBe(limit);
});
