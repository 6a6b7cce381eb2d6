import { checkPreconditions, isSameFile } from '../../../../src/engine/agent/rest/preconditions.js';

const MODIFIED = new Date('2026-03-01T12:00:00.900Z');
const SAME = 'Sun, 01 Mar 2026 12:00:00 GMT';
const BEFORE = 'Sun, 01 Mar 2026 11:59:59 GMT';

test.each([
  [{}, 'proceed'],
  [{ 'if-modified-since': SAME }, 'not-modified'],
  [{ 'if-modified-since': BEFORE }, 'proceed'],
  [{ 'if-modified-since': 'nonsense' }, 'proceed'],
  [{ 'if-none-match': '*' }, 'not-modified'],
  [{ 'if-none-match': '"tag"', 'if-modified-since': SAME }, 'proceed'],
  [{ 'if-unmodified-since': BEFORE }, 'failed'],
  [{ 'if-unmodified-since': SAME }, 'proceed'],
  [{ 'if-match': '"tag"' }, 'failed'],
  [{ 'if-match': '*', 'if-unmodified-since': BEFORE }, 'proceed'],
])('%j: %s', (headers, expected) => {
  expect(checkPreconditions(headers, MODIFIED)).toBe(expected);
});

test('a part fits the file of its date only', () => {
  expect([undefined, SAME, BEFORE, '"tag"'].map((value) => isSameFile(value, MODIFIED))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
