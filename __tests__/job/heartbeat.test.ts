import { once, EventEmitter } from 'node:events';
import { BackendError } from '../../src/e2b/errors.js';
import { type HeartbeatOptions, startHeartbeat, watchCap } from '../../src/job/heartbeat.js';
import type { SandboxLook } from '../../src/job/ports.js';

const started = new Date('2026-01-01T00:00:00Z');
const running: SandboxLook = {
  state: 'running',
  startedAt: started,
  endAt: new Date('2026-01-01T01:00:00Z'),
  pausesAtEnd: false,
};
const refused = new BackendError(
  'service',
  'no answer',
  'hint',
  Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
);

/** Each beat extends, unless it is told otherwise. */
function options(more: Partial<HeartbeatOptions>): HeartbeatOptions {
  return {
    id: 'i1',
    timeoutMs: 1,
    intervalMs: 1,
    life: {},
    extend: async () => undefined,
    look: async () => running,
    onLost: () => undefined,
    onTrouble: () => undefined,
    onNotice: () => undefined,
    ...more,
  };
}
/** A sandbox that lives for a minute: what is done between two extensions. */
const long = { timeoutMs: 60_000 };
const fail = (error: BackendError) => async (): Promise<never> => {
  throw error;
};

test('beats until it is stopped, and stopping waits for a beat on its way', async () => {
  const beats = new EventEmitter();
  let under = 0;
  const stop = startHeartbeat(
    options({
      ...long,
      look: async () => {
        under += 1;
        beats.emit('beat');
        await new Promise(setImmediate);
        under -= 1;
        return running;
      },
    }),
  );
  await once(beats, 'beat');
  await once(beats, 'beat');
  await once(beats, 'beat');
  await stop();
  expect(under).toBe(0);
});

test('a beat that does not end is cut when the heart is stopped', async () => {
  const beats = new EventEmitter();
  let cut = false;
  const stop = startHeartbeat(
    options({
      ...long,
      look: (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            cut = true;
            reject(new Error('cut'));
          });
          beats.emit('beat');
        }),
    }),
  );
  await once(beats, 'beat');
  await stop();
  expect(cut).toBe(true);
});

describe('is told once, and the heart stops, when the sandbox', () => {
  const lostWith = async (more: Partial<HeartbeatOptions>): Promise<{ message: string; beats: number }> => {
    const events = new EventEmitter();
    let beats = 0;
    const { look = async () => running } = more;
    const stop = startHeartbeat(
      options({
        ...long,
        ...more,
        look: (signal) => {
          beats += 1;
          return look(signal);
        },
        onLost: (error) => events.emit('lost', error),
      }),
    );
    const [error] = (await once(events, 'lost')) as [BackendError];
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stop();
    expect(error.kind).toBe('lost');
    return { message: error.message, beats };
  };

  test('is gone', async () => {
    const { message, beats } = await lostWith({ look: async () => undefined });
    expect(message).toMatch(/i1 is gone before its time/);
    expect(beats).toBe(1);
  });

  test('was paused', async () => {
    const { message } = await lostWith({ look: async () => ({ ...running, state: 'paused' }) });
    expect(message).toMatch(/i1 was paused while the run used it, by somebody else/);
  });

  test('does not answer where nobody listens any more', async () => {
    const { message } = await lostWith({ look: fail(refused) });
    expect(message).toMatch(/nobody answers for sandbox i1/);
  });

  test('was out of reach beyond its end', async () => {
    const { message } = await lostWith({
      timeoutMs: 20,
      look: fail(new BackendError('timeout', 'no answer', 'hint')),
    });
    expect(message).toMatch(/i1 reached the end of its life/);
  });
});

test('trouble is told once and it goes on trying', async () => {
  const events = new EventEmitter();
  const trouble: unknown[] = [];
  let beats = 0;
  const stop = startHeartbeat(
    options({
      ...long,
      look: async () => {
        beats += 1;
        if (beats === 3) events.emit('third');
        throw new BackendError('busy', `beat ${beats}`, 'hint');
      },
      onTrouble: (error) => void trouble.push(error),
    }),
  );
  await once(events, 'third');
  await stop();
  expect(trouble).toEqual([new BackendError('busy', 'beat 1', 'hint')]);
});

describe('a life that the service extends no further', () => {
  const at = (minutes: number): SandboxLook => ({
    ...running,
    endAt: new Date(started.getTime() + minutes * 60_000),
  });

  test('is said once, with how long it is, and known from then on', () => {
    const notices: string[] = [];
    const life = {};
    const cap = watchCap({ life, onNotice: (text) => notices.push(text) });
    cap.seen(at(59), 1000);
    cap.seen(at(60), 61_000);
    expect(notices).toEqual([]);
    cap.seen(at(60), 121_000);
    cap.seen(at(60), 181_000);
    expect(notices).toEqual([
      expect.stringMatching(/live for 1h in all, until 2026-01-01T01:00:00\.000Z.*1 hour on the Hobby plan/),
    ]);
    expect(life).toEqual({ longest: { ms: 3_600_000, endsAt: at(60).endAt.getTime() } });
  });

  test('is not seen where nothing was asked meanwhile, or another client moved its end', () => {
    const notices: string[] = [];
    const cap = watchCap({ life: {}, onNotice: (text) => notices.push(text) });
    cap.seen(at(30), 1000);
    cap.seen(at(30), 1000);
    cap.seen(at(20), 61_000);
    cap.seen(at(21), 121_000);
    expect(notices).toEqual([]);
  });
});
