import { readDuration } from '../../src/spec/duration.js';

test.each([
  [90, 90_000],
  [1.5, 1500],
  ['90', 90_000],
  ['90s', 90_000],
  ['15m', 900_000],
  ['1h30m', 5_400_000],
  ['500ms', 500],
  ['1h2m3s4ms', 3_723_004],
  ['1.5h', 5_400_000],
  [' 5s ', 5000],
  ['596h', 596 * 3_600_000],
])('%p is %p ms', (value, ms) => {
  expect(readDuration(value)).toEqual({ ms });
});

test.each(['', 's', '5x', '5 s', '1m1h', '1h1h', '5S', '1e3', '٣s', '0x10', Number.NaN, Infinity])(
  '%p is no duration',
  (value) => {
    expect(readDuration(value)).toEqual({ expected: 'expected a duration such as 90s, 15m or 1h30m' });
  },
);

test.each([0, -1, '0', '0s', '-5s', '0.4ms'])('%p is not above 0', (value) => {
  expect(readDuration(value)).toEqual({ expected: 'expected a duration above 0' });
});

test.each(['597h', 2_147_484, 1e12])('%p is more than a timer can wait', (value) => {
  expect(readDuration(value)).toEqual({ expected: 'expected a duration of at most 596h' });
});
