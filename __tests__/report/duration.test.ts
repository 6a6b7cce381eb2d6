import { writeDuration } from '../../src/report/duration.js';
import { readDuration } from '../../src/spec/duration.js';

test.each([
  [850, '850ms'],
  [1000, '1s'],
  [89_600, '1m30s'],
  [300_000, '5m'],
  [3_600_000, '1h'],
  [5_430_000, '1h31m'],
  [86_400_000, '24h'],
])('%d ms is %s', (ms, text) => {
  expect(writeDuration(ms)).toBe(text);
  expect(readDuration(text)).toHaveProperty('ms');
});
