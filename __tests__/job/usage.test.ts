import { once, EventEmitter } from 'node:events';
import { recordUsage } from '../../src/job/usage.js';
import type { UsageReading } from '../../src/job/ports.js';

const BEGAN = 1_700_000_000_000;
const reading = (ms: number, cpuPercent = 10): UsageReading => ({
  at: new Date(BEGAN + ms),
  cpuPercent,
  memoryBytes: 1,
  memoryTotalBytes: 2,
  diskBytes: 3,
  diskTotalBytes: 4,
});
const times = (record: { end(): { atMs: number }[] }): number[] => record.end().map(({ atMs }) => atMs);

test('what is told twice counts once, in order; what was before the run does not count', async () => {
  const record = recordUsage(BEGAN);
  record.follow(
    { usage: async () => [reading(5000), reading(10_000), reading(5000), reading(-5000), reading(0)] },
    false,
  );
  await record.last();
  expect(times(record)).toEqual([0, 5000, 10_000]);
});

test('asks now and then, from the last sample on, so that a sandbox that is lost later is known', async () => {
  const asked: number[] = [];
  const heard = new EventEmitter();
  const record = recordUsage(BEGAN, 1);
  record.follow(
    {
      usage: async (since) => {
        asked.push(since.getTime() - BEGAN);
        if (asked.length === 3) heard.emit('third');
        if (asked.length > 2) throw new Error('the sandbox is gone');
        return [reading(asked.length * 5000)];
      },
    },
    true,
  );
  await once(heard, 'third');
  expect(asked.slice(0, 3)).toEqual([-60_000, 5000, 10_000]);
  await record.last();
  expect(times(record)).toEqual([5000, 10_000]);
});

test('a clock that is behind shifts the samples of a new sandbox into the run', async () => {
  const record = recordUsage(BEGAN);
  record.follow({ usage: async () => [reading(-20_000), reading(-15_000)] }, true);
  await record.last();
  expect(times(record)).toEqual([0, 5000]);
});

test('a service without metrics, one that fails, and none at all leave nothing', async () => {
  for (const usage of [
    async () => [],
    async () => Promise.reject(new Error('404')),
    async () => [{ ...reading(1), at: new Date('no') }],
  ]) {
    const record = recordUsage(BEGAN);
    record.follow({ usage }, true);
    await record.last();
    expect(record.end()).toEqual([]);
  }
  const none = recordUsage(BEGAN);
  await none.last();
  expect(none.end()).toEqual([]);
});

test('a day of samples is thinned', async () => {
  const record = recordUsage(BEGAN);
  record.follow({ usage: async () => Array.from({ length: 17_280 }, (_, at) => reading(at * 5000)) }, true);
  await record.last();
  const kept = times(record);
  expect(kept.length).toBeGreaterThan(300);
  expect(kept.length).toBeLessThanOrEqual(720);
  expect(kept.at(-1)).toBeGreaterThan(86_000_000);
});
