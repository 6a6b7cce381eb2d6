import { FanOut, type Subscription } from '../../../../src/engine/agent/process/fan-out.js';

function all<T>(subscription: Subscription<T>): T[] {
  const items: T[] = [];
  for (let item = subscription.take(); item !== undefined; item = subscription.take()) items.push(item);
  return items;
}

test('each reader gets its first event and what is published while it is attached', () => {
  const out = new FanOut<string>(100, () => undefined);
  out.publish('before', 1);
  const one = out.subscribe('hello');
  out.publish('a', 1);
  const two = out.subscribe('hi');
  out.publish('b', 1);
  out.end('end');
  expect(all(one)).toEqual(['hello', 'a', 'b', 'end']);
  expect(all(two)).toEqual(['hi', 'b', 'end']);
  expect([one.closed, two.closed]).toEqual([true, true]);
});

test('the slowest attached reader holds the source, and lets it go by reading or by leaving', () => {
  const pressure: boolean[] = [];
  const out = new FanOut<string>(10, (full) => pressure.push(full));
  const fast = out.subscribe('');
  const slow = out.subscribe('');
  out.publish('x', 10);
  all(fast);
  expect(pressure).toEqual([true]);
  all(slow);
  expect(pressure).toEqual([true, false]);
  out.publish('y', 10);
  all(fast);
  slow.detach();
  expect(pressure).toEqual([true, false, true, false]);
});

test('without readers nothing is kept and nothing is held', () => {
  const pressure: boolean[] = [];
  const out = new FanOut<string>(1, (full) => pressure.push(full));
  out.publish('lost', 1000);
  expect(pressure).toEqual([]);
  expect(all(out.subscribe('first'))).toEqual(['first']);
});

test('waiting ends with an event, with the end, with leaving, or with the time', async () => {
  const out = new FanOut<string>(10, () => undefined);
  const reader = out.subscribe('');
  all(reader);
  expect(await reader.changed(1)).toBe(false);
  const event = reader.changed(60_000);
  out.publish('x', 1);
  expect(await event).toBe(true);
  all(reader);
  const left = reader.changed(60_000);
  reader.detach();
  expect(await left).toBe(true);
  expect([reader.closed, reader.take()]).toEqual([true, undefined]);
});
