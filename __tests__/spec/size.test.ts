import { readSize } from '../../src/spec/size.js';

test.each([
  [1, 1],
  ['1', 1],
  ['9B', 9],
  ['500MB', 500_000_000],
  ['500 mb', 500_000_000],
  ['1KiB', 1024],
  ['1.5KiB', 1536],
  ['5GB', 5_000_000_000],
  ['1GiB', 1_073_741_824],
  ['2tib', 2 * 1024 ** 4],
  [' 3kB ', 3000],
  ['1024TiB', 1024 ** 5],
])('%p is %p bytes', (value, bytes) => {
  expect(readSize(value)).toEqual({ bytes });
});

test.each([
  '',
  'B',
  'GB',
  '5G',
  '5GBs',
  '5  GB',
  '1e3',
  '0x10',
  '٣MB',
  '5iB',
  '1,5GB',
  1.5,
  Number.NaN,
  Infinity,
])('%p is no size', (value) => {
  expect(readSize(value)).toEqual({ expected: 'expected a size such as 500MB, 5GB or 1GiB' });
});

test.each([0, -1, '0', '0GB', '0.0004KiB', '-5GB', '-1'])('%p is not above 0', (value) => {
  expect(readSize(value)).toEqual({ expected: 'expected a size above 0' });
});

test.each(['1025TiB', 1024 ** 5 + 1, '9999999999999999', '999999999999999TB'])(
  '%p is more than any machine holds',
  (value) => {
    expect(readSize(value)).toEqual({ expected: 'expected a size of at most 1024TiB' });
  },
);
