import { jest } from '@jest/globals';
import { Writable } from 'node:stream';
import { createLogWriter } from '../../src/log/log-writer.js';

/** A stream that takes one write at a time, when it is told to. */
function slowStream(highWaterMark: number): { stream: Writable; writes: string[]; takeOne: () => void } {
  const writes: string[] = [];
  const waiting: (() => void)[] = [];
  const stream = new Writable({
    highWaterMark,
    write(chunk: Buffer, _encoding, done) {
      writes.push(chunk.toString());
      waiting.push(done);
    },
  });
  return { stream, writes, takeOne: () => waiting.shift()?.() };
}

function openStream(): { stream: Writable; writes: string[] } {
  const writes: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      writes.push(chunk.toString());
      done();
    },
  });
  return { stream, writes };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('many small texts are one write, made when the event loop comes round', async () => {
  const { stream, writes } = openStream();
  const writer = createLogWriter(stream);
  for (let index = 0; index < 1000; index++) expect(writer.write('line\n')).toBeUndefined();
  expect(writes).toEqual([]);
  await nextTurn();
  expect(writes).toEqual(['line\n'.repeat(1000)]);
  await writer.close();
});

test('a full batch is written at once, a long text in several batches', async () => {
  const { stream, writes } = openStream();
  const writer = createLogWriter(stream, 4);
  await writer.write('abc');
  await writer.write('défghi');
  expect(writes.map((each) => each.length).every((length) => length <= 4)).toBe(true);
  await writer.close();
  expect(Buffer.concat(writes.map((each) => Buffer.from(each))).toString()).toBe('abcdéfghi');
});

test('characters survive a batch that ends in their middle', async () => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const writer = createLogWriter(stream, 3);
  await writer.write('éé😀é');
  await writer.close();
  expect(Buffer.concat(chunks).toString()).toBe('éé😀é');
});

test('a writer that is ahead of its stream is told to wait, and nothing is lost', async () => {
  const { stream, writes, takeOne } = slowStream(4);
  const writer = createLogWriter(stream, 4);
  const waiting = writer.write('aaaabbbb');
  const settled = jest.fn();
  const done = waiting?.then(settled);
  expect(writer.write('cc')).toBeInstanceOf(Promise);
  await nextTurn();
  expect(settled).not.toHaveBeenCalled();
  expect(writes).toEqual(['aaaa']);
  for (let taken = 0; taken < 5; taken++) {
    takeOne();
    await nextTurn();
  }
  await done;
  const closed = writer.close();
  await nextTurn();
  takeOne();
  await closed;
  expect(writes.join('')).toBe('aaaabbbbcc');
});

test('close hands over everything and leaves the stream open', async () => {
  const { stream, writes } = openStream();
  const writer = createLogWriter(stream);
  void writer.write('rest');
  await writer.close();
  expect(writes.join('')).toBe('rest');
  expect(stream.writableEnded).toBe(false);
});

test('a stream that fails rejects whoever waits, and later writes', async () => {
  const stream = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      done(new Error('EPIPE'));
    },
  });
  const writer = createLogWriter(stream, 1);
  await expect(writer.write('aa')).rejects.toThrow('EPIPE');
  await expect(writer.write('b')).rejects.toThrow('EPIPE');
  await expect(writer.close()).rejects.toThrow('EPIPE');
});

test('a stream that is closed under the writer does not make it wait for ever', async () => {
  const { stream } = slowStream(1);
  const writer = createLogWriter(stream, 1);
  const waiting = writer.write('aa');
  stream.destroy();
  await expect(waiting).rejects.toThrow(/closed before everything was written/);
  await expect(writer.close()).rejects.toThrow(/closed before everything was written/);
});
