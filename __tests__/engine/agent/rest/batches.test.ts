import { PassThrough, Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { batchesOf } from '../../../../src/engine/agent/rest/batches.js';

const MIB = 1024 * 1024;

/** A source of numbered chunks that counts how many it was asked for. */
function source(count: number, bytes: number): { stream: Readable; made: () => number } {
  let made = 0;
  const stream = new Readable({
    highWaterMark: 64 * 1024,
    read() {
      this.push(made === count ? null : Buffer.alloc(bytes, made++ % 251));
    },
  });
  return { stream, made: () => made };
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}

test('what came meanwhile is one batch; nothing is lost, doubled or moved', async () => {
  const { stream } = source(400, 10_000);
  const sizes: number[] = [];
  const chunks: Buffer[] = [];
  for await (const batch of batchesOf(stream)) {
    sizes.push(batch.length);
    chunks.push(...batch);
    await turns(3);
  }
  expect(chunks.map((chunk) => chunk[0])).toEqual(Array.from({ length: 400 }, (_, index) => index % 251));
  expect(Math.max(...sizes)).toBeGreaterThan(10);
});

test.each([
  ['large chunks', 64 * 1024, (2 * MIB) / (64 * 1024) + 4],
  ['chunks of a byte', 1, 64 * 1024 + 600],
])('a reader that takes its time holds the stream back: %s', async (_name, bytes, most) => {
  const { stream, made } = source(200_000, bytes);
  const batches = batchesOf(stream);
  await batches.next();
  await turns(300);
  const held = made();
  expect(held).toBeLessThan(most);
  await turns(300);
  expect(made()).toBe(held);
  expect((await batches.next()).value?.length).toBeLessThanOrEqual(256);
  await turns(300);
  expect(made()).toBeGreaterThan(held);
  await batches.return(undefined);
});

test('a stream that breaks off throws, with its error or one of ours, also when it did so before', async () => {
  const reading = async (stream: Readable): Promise<void> => {
    for await (const batch of batchesOf(stream)) expect(batch.length).toBeGreaterThan(0);
  };
  const withReason = new PassThrough();
  withReason.write('part');
  const first = reading(withReason);
  await turns(2);
  withReason.destroy(new Error('the reason'));
  await expect(first).rejects.toThrow('the reason');
  await expect(reading(withReason)).rejects.toThrow('the reason');
  const without = new PassThrough();
  const second = reading(without);
  without.destroy();
  await expect(second).rejects.toThrow('broke off');
  await expect(reading(without)).rejects.toThrow('broke off');
});

test('an empty stream, and one that was read before, have no batches', async () => {
  const empty = Readable.from([]);
  expect(await batchesOf(empty).next()).toEqual({ done: true, value: undefined });
  expect(await batchesOf(empty).next()).toEqual({ done: true, value: undefined });
});

test('stopping early leaves the stream standing, for whoever reads the rest', async () => {
  const { stream, made } = source(100, 64 * 1024);
  const batches = batchesOf(stream);
  await batches.next();
  await batches.return(undefined);
  await turns(50);
  expect(stream.destroyed).toBe(false);
  expect(made()).toBeLessThan(100);
  let rest = 0;
  for await (const batch of batchesOf(stream)) rest += batch.length;
  expect(rest).toBeGreaterThan(0);
  expect(made()).toBe(100);
});
