import * as sdk from 'e2b';
import { BackendError, isDropped, isRefused, toBackendError } from '../../src/e2b/errors.js';

const withStatus = (status: number): Error =>
  Object.assign(new sdk.SandboxError(`${status}: no`), { statusCode: status });

test.each([
  ['a missing sandbox', new sdk.SandboxNotFoundError('Sandbox x not found'), 'not-found'],
  ['a missing file', new sdk.FileNotFoundError('x'), 'not-found'],
  ['a wrong key', new sdk.AuthenticationError('401'), 'auth'],
  ['too many requests', new sdk.RateLimitError('429'), 'rate-limit'],
  ['a service without room', new sdk.ServiceBusyError('503'), 'busy'],
  ['a refused argument', new sdk.InvalidArgumentError('cwd'), 'usage'],
  ['a full disk', new sdk.NotEnoughSpaceError('507'), 'service'],
  [
    'a request that took too long',
    new sdk.TimeoutError("likely due to exceeding 'requestTimeoutMs'"),
    'timeout',
  ],
  ['a sandbox that is gone', new sdk.TimeoutError('x: This error is likely due to sandbox timeout.'), 'lost'],
  [
    'one killed in flight',
    new sdk.TimeoutError('x: The sandbox was killed or reached its end of life'),
    'lost',
  ],
  ['a request that is wrong', withStatus(400), 'usage'],
  ['a template that is not there', withStatus(404), 'not-found'],
  ['a forbidden one', withStatus(403), 'auth'],
  ['a broken service', withStatus(500), 'service'],
  [
    'an answer that is cut short',
    new sdk.InvalidArgumentError('[invalid_argument] protocol error: incomplete envelope'),
    'service',
  ],
  ['an answer that never came', new Error('[canceled] Request handshake timed out after 20000ms'), 'timeout'],
  ['something unheard of', new RangeError('?'), 'service'],
  ['something that is no error', 'text', 'service'],
] as const)('%s', (_what, error, kind) => {
  const seen = toBackendError(error, 'creating the sandbox');
  expect(seen).toMatchObject({ kind, name: 'BackendError' });
  expect(seen.message).toMatch(/^creating the sandbox failed: /);
  expect(seen.hint).not.toBe('');
});

test('the errors that the SDK really throws carry the names of the table', () => {
  for (const [name, make] of Object.entries(sdk)) {
    if (!name.endsWith('Error') || typeof make !== 'function') continue;
    const error = Reflect.construct(make, ['x']) as Error;
    expect(error.name === name || name === 'CommandExitError').toBe(true);
  }
});

test('an address where nobody listens is named as such, as fetch reports it', async () => {
  const error: unknown = await fetch('http://127.0.0.1:9').catch((caught: unknown) => caught);
  // Port 9 is blocked by fetch itself on some versions; either way it is a service that cannot be reached.
  const seen = toBackendError(error, 'creating the sandbox');
  expect(seen.kind).toBe('service');
  expect(seen.message).toContain('the service cannot be reached');
  expect(isDropped(error)).toBe(true);
});

test('a refused connection is told from a broken one', async () => {
  const error: unknown = await fetch('http://127.0.0.1:65530').catch((caught: unknown) => caught);
  expect(isRefused(error)).toBe(true);
  expect(isRefused(new TypeError('terminated'))).toBe(false);
  expect(isDropped(new sdk.SandboxError('2: [unknown] terminated'))).toBe(true);
  expect(isDropped(new sdk.AuthenticationError('401'))).toBe(false);
});

test('text of the far side cannot carry control characters or grow without bounds', () => {
  const { message } = toBackendError(new sdk.SandboxError(`a\n::error::b\u001b[2J${'x'.repeat(5000)}`), 'x');
  // oxlint-disable-next-line no-control-regex -- what must not be there
  expect(message).not.toMatch(/[\n\u001b]/);
  expect(message.length).toBeLessThan(600);
});

test('a failure of ours passes through unchanged', () => {
  const error = new BackendError('usage', 'message', 'hint');
  expect(toBackendError(error, 'anything')).toBe(error);
});

test.each([
  [
    '[canceled] Request handshake timed out after 20000ms: This error is likely …',
    'nothing answered within 20 s',
  ],
  ['The operation was aborted due to timeout', 'nothing answered in time'],
  ['2: [unknown] HTTP 500', 'the answer was HTTP 500'],
  ['2: [unknown] fetch failed', 'the service cannot be reached'],
  [
    '[invalid_argument] protocol error: incomplete envelope',
    'the answer was cut short, or is not what the protocol says',
  ],
  [
    '[invalid_argument] cannot decode field process.ProcessEvent.DataEvent.stdout from JSON: invalid base64 string',
    'the answer was cut short, or is not what the protocol says',
  ],
])('the words for «%s»', (text, words) => {
  expect(toBackendError(new Error(text), 'starting the step').message).toBe(
    `starting the step failed: ${words}`,
  );
});
