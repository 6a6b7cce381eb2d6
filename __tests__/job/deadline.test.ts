import { withDeadline } from '../../src/job/deadline.js';

const limit = { what: 'the upload', ms: 20, field: 'upload-timeout', key: 'deadlines.upload' };
const never = new AbortController().signal;

test('a phase that heeds its signal and one that does not end alike: named, with the field that raises it', async () => {
  const expected = {
    kind: 'timeout',
    message: 'the upload took longer than 20ms',
    hint: expect.stringContaining('`upload-timeout`') as unknown,
  };
  await expect(withDeadline(limit, never, () => new Promise(() => undefined))).rejects.toMatchObject(
    expected,
  );
  const heeding = (signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('an error that follows from the abort')));
    });
  await expect(withDeadline(limit, never, heeding)).rejects.toMatchObject(expected);
});

test('its own end and its own failure come through, and the run’s abort reaches it', async () => {
  const long = { ...limit, ms: 60_000 };
  expect(await withDeadline(long, never, async () => 'done')).toBe('done');
  await expect(withDeadline(long, never, () => Promise.reject(new Error('own')))).rejects.toThrow('own');
  const run = new AbortController();
  const reached = withDeadline(
    long,
    run.signal,
    (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason))),
  );
  run.abort('cancelled');
  expect(await reached).toBe('cancelled');
});
