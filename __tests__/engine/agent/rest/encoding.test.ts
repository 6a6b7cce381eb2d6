import { chooseEncoding } from '../../../../src/engine/agent/rest/encoding.js';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate', 'identity'],
  ['br', 'identity'],
  ['gzip', 'gzip'],
  [' GZIP ', 'gzip'],
  ['gzip, identity;q=0', 'gzip'],
  ['gzip;q=0.5, *;q=0', 'gzip'],
  ['*;q=0, identity', 'identity'],
  ['identity;q=0', undefined],
  ['*;q=0', undefined],
  ['br, identity;q=0, gzip;q=0', undefined],
])('%j gets %s', (header, expected) => {
  expect(chooseEncoding(header)).toBe(expected);
});
