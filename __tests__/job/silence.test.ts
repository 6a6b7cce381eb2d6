import { jest } from '@jest/globals';
import { SILENT, watchSilence } from '../../src/job/silence.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a silent step is told of once a minute, one that speaks is not, one that ended is not', () => {
  const told: number[] = [];
  const watch = watchSilence((ms) => told.push(ms));
  jest.advanceTimersByTime(SILENT - 1);
  expect(told).toEqual([]);
  watch.heard();
  jest.advanceTimersByTime(SILENT * 2 + SILENT / 6);
  expect(told.map((ms) => Math.floor(ms / SILENT))).toEqual([1, 2]);
  watch.heard();
  jest.advanceTimersByTime(SILENT / 2);
  expect(told).toHaveLength(2);
  watch.stop();
  jest.advanceTimersByTime(SILENT * 5);
  expect(told).toHaveLength(2);
});
