import { once, EventEmitter } from 'node:events';
import { BackendError } from '../../src/e2b/errors.js';
import { startHeartbeat } from '../../src/job/heartbeat.js';

const options = { timeoutMs: 60_000, intervalMs: 1, onLost: () => undefined, onTrouble: () => undefined };

test('beats until it is stopped, and stopping waits for a beat on its way', async () => {
  const beats = new EventEmitter();
  let under = 0;
  const stop = startHeartbeat({
    ...options,
    extend: async () => {
      under += 1;
      beats.emit('beat');
      await new Promise(setImmediate);
      under -= 1;
    },
  });
  await once(beats, 'beat');
  await once(beats, 'beat');
  await once(beats, 'beat');
  await stop();
  expect(under).toBe(0);
});

test('a sandbox that is gone is told once, and the heart stops', async () => {
  const events = new EventEmitter();
  let beats = 0;
  const stop = startHeartbeat({
    ...options,
    extend: async () => {
      beats += 1;
      throw new BackendError('not-found', 'gone', 'hint');
    },
    onLost: (error) => events.emit('lost', error),
  });
  const [error] = (await once(events, 'lost')) as [BackendError];
  expect(error.message).toBe('gone');
  await stop();
  expect(beats).toBe(1);
});

test('trouble is told once and it goes on trying', async () => {
  const events = new EventEmitter();
  const trouble: unknown[] = [];
  let beats = 0;
  const stop = startHeartbeat({
    ...options,
    extend: async () => {
      beats += 1;
      if (beats === 3) events.emit('third');
      throw new BackendError('busy', `beat ${beats}`, 'hint');
    },
    onTrouble: (error) => void trouble.push(error),
  });
  await once(events, 'third');
  await stop();
  expect(trouble).toEqual([new BackendError('busy', 'beat 1', 'hint')]);
});
