import { formatAge } from '../../../src/job/prune/ages.js';
import { isSame } from '../../../src/job/prune/same.js';
import { ago, DAY, HOUR, metadataOf, seen } from './seen.js';

test('two looks at a sandbox saw the same, or not', () => {
  const before = seen({ key: 'k' });
  const { endAt, metadata } = before;
  expect(isSame(before, { ...before, endAt: new Date(endAt.getTime() + 999) })).toBe(true);
  expect(
    isSame(before, { ...before, metadata: Object.fromEntries(Object.entries(metadata).reverse()) }),
  ).toBe(true);
  for (const change of [
    { id: 'i2' },
    { state: 'running' },
    { startedAt: ago(HOUR) },
    { endAt: new Date(endAt.getTime() + 1000) },
    { endAt: new Date(Number.NaN) },
    { metadata: metadataOf({ key: 'l' }) },
    { metadata: { ...metadata, more: '' } },
    { metadata: {} },
  ])
    expect([change, isSame(before, { ...before, ...change })]).toEqual([change, false]);
});

test.each([
  [0, '0s'],
  [-5000, '0s'],
  [61_000, '1m 1s'],
  [HOUR, '1h'],
  [3 * DAY + 2 * HOUR + 61_000, '3d 2h'],
  [3 * DAY + 59_000, '3d'],
])('%d ms are %s', (ms, text) => {
  expect(formatAge(ms)).toBe(text);
});
