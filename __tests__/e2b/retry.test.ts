import * as sdk from 'e2b';
import { BackendError, retryClass, toBackendError } from '../../src/e2b/errors.js';
import { planLimit } from '../../src/e2b/plan-limits.js';
import { readRetryAfter } from '../../src/e2b/retry-after.js';
import { withRetry } from '../../src/e2b/retry.js';

const withStatus = (status: number): Error =>
  Object.assign(new sdk.SandboxError(`${status}: no`), { statusCode: status });
const withCode = (code: string): Error => Object.assign(new TypeError('fetch failed'), { cause: { code } });

test.each([
  ['no room', new sdk.RateLimitError('429'), 'room'],
  ['a busy service', new sdk.ServiceBusyError('503'), 'room'],
  ['a bad gateway', withStatus(502), 'passing'],
  ['a gateway that waited in vain', withStatus(504), 'passing'],
  ['a service that stumbled', withStatus(500), 'passing'],
  ['what the service does not do', withStatus(501), 'final'],
  ['a full disk', new sdk.NotEnoughSpaceError('507: no'), 'final'],
  ['a conflict', withStatus(409), 'final'],
  ['a wrong request', withStatus(400), 'final'],
  ['a wrong key', new sdk.AuthenticationError('401'), 'final'],
  ['something forbidden', withStatus(403), 'final'],
  ['something missing', new sdk.SandboxNotFoundError('x'), 'final'],
  ['a request without an answer', new DOMException('aborted due to timeout', 'TimeoutError'), 'passing'],
  ['a reset', withCode('ECONNRESET'), 'passing'],
  ['an answer that is cut short', new TypeError('terminated'), 'passing'],
  ['an answer that is no JSON', new SyntaxError('Unexpected token <'), 'passing'],
  ['nobody at the address', withCode('ECONNREFUSED'), 'unreachable'],
  ['a host that is not known', withCode('ENOTFOUND'), 'unreachable'],
  ['a certificate that is not trusted', withCode('SELF_SIGNED_CERT_IN_CHAIN'), 'final'],
  ['a defect of ours', Object.assign(new RangeError('x'), { code: 'ERR_OUT_OF_RANGE' }), 'final'],
] as const)('%s', (_what, error, expected) => {
  expect(retryClass(toBackendError(error, 'asking'))).toBe(expected);
});

test('what may have worked is asked again only where that does no harm', async () => {
  let calls = 0;
  const call = async (): Promise<string> => {
    calls += 1;
    if (calls === 1) throw withStatus(502);
    return 'done';
  };
  await expect(withRetry('asking', call, { repeatable: false })).rejects.toBeInstanceOf(BackendError);
  expect(calls).toBe(1);
  calls = 0;
  expect(await withRetry('asking', call, { repeatable: true })).toBe('done');
});

test('a run that is cancelled stops waiting', async () => {
  const stop = new AbortController();
  const asking = withRetry('asking', async () => Promise.reject(new sdk.RateLimitError('429')), {
    repeatable: true,
    signal: stop.signal,
    onRetry: () => stop.abort(),
  });
  await expect(asking).rejects.toMatchObject({ kind: 'rate-limit' });
});

test.each([
  [
    'rate-limit',
    'you have reached the maximum number of concurrent E2B sandboxes (20)',
    /20 sandboxes at once/,
  ],
  ['rate-limit', 'Rate limit exceeded, please try again later', /1 new sandbox a second/],
  ['usage', '400: Timeout cannot be greater than 1 hours', /lower `timeout`/],
  ['usage', '400: CPU count exceeds team limits (8)', /lower `cpu`/],
  ['usage', '400: Memory exceeds team limits (8192 MiB)', /lower `memory`/],
  ['usage', '400: memoryMB: an even number from 128 to 8192; got 1', /lower `memory`/],
  ['usage', '400: timeout: expected a number', undefined],
  ['usage', '400: metadata is malformed', undefined],
  ['service', '500: Timeout cannot be greater than 1 hours', undefined],
] as const)('the limit behind a refusal (%s): %s', (kind, said, hint) => {
  expect(planLimit(kind, said)?.hint ?? '').toMatch(hint ?? /^$/);
});

test('the limit itself is part of the sentence', () => {
  const seen = toBackendError(
    Object.assign(new sdk.SandboxError('400: Timeout cannot be greater than 1 hours'), { statusCode: 400 }),
    'creating a sandbox',
  );
  expect(seen.message).toBe(
    'creating a sandbox failed: `timeout` is longer than the 1 hour that this service lets a sandbox live (400: Timeout cannot be greater than 1 hours)',
  );
});

test.each([
  ['3', 3000],
  [' 0 ', 0],
  ['1.5', 1500],
  ['Thu, 01 Jan 1970 00:00:10 GMT', 9000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', undefined],
  ['-3', undefined],
])('Retry-After: %s', (value, expected) => {
  expect(readRetryAfter(value, 1000)).toBe(expected);
});
