import { limited } from '../../../src/engine/sandboxes/limited.js';

test('runs no more than the limit at a time, in order, also past failures', async () => {
  const starts = limited(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const work = async (n: number): Promise<number> => {
    order.push(n);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    if (n % 3 === 0) throw new Error(`failed ${n}`);
    return n;
  };
  const results = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => starts.run(() => work(n))));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(results.map(({ status }) => status === 'rejected')).toEqual(order.map((n) => n % 3 === 0));
});

test('idle waits for what runs and what waits', async () => {
  const starts = limited(1);
  const done: number[] = [];
  for (const n of [1, 2, 3]) {
    void starts.run(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      done.push(n);
    });
  }
  await starts.idle();
  expect(done).toEqual([1, 2, 3]);
});
