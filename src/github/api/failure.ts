import { cleanLine } from '../../report/text/clean.js';
import { shorten } from '../../report/text/cut.js';

/**
 * Why GitHub did not do what it was asked for:
 * - `unauthorized`   it does not know the token
 * - `not-permitted`  the token may not do this
 * - `not-found`      there is no such thing, or the token may not see it
 * - `invalid`        GitHub refuses what was sent
 * - `rate-limit`     too many requests for now
 * - `timeout`        no whole answer in time
 * - `unavailable`    GitHub failed, or cannot be reached
 * - `unexpected`     an answer that makes no sense
 */
export type ApiFailureKind =
  | 'unauthorized'
  | 'not-permitted'
  | 'not-found'
  | 'invalid'
  | 'rate-limit'
  | 'timeout'
  | 'unavailable'
  | 'unexpected';

/** A request to GitHub that failed. The message is one clean sentence: what failed, why, and the way out. */
export class ApiError extends Error {
  readonly kind: ApiFailureKind;
  /** When it may work again, as GitHub says. */
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: ApiFailureKind,
    message: string,
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
  }

  /** True when the request may have been carried out all the same. */
  get ambiguous(): boolean {
    return this.kind === 'timeout' || this.kind === 'unavailable' || this.kind === 'unexpected';
  }
}

interface ResponseShape {
  headers?: Record<string, string | number | undefined>;
  data?: unknown;
}

/**
 * Puts what octokit threw into a class, once. By shape, not `instanceof`: the client is loaded on its own.
 *
 * @param doing completes "… failed", as in `writing the comment`
 * @param permission what the token needs for it, as a workflow spells it: `pull-requests: write`
 */
export function apiErrorOf(error: unknown, doing: string, permission: string, now = Date.now()): ApiError {
  if (error instanceof ApiError) return error;
  const { status, response, message } = shapeOf(error);
  const say = (why: string, wayOut: string): string =>
    `${doing} failed: ${why}${wayOut === '' ? '' : `; ${wayOut}`}`;
  // Without a response nobody answered: octokit calls that a 500.
  if (status === undefined || !response) {
    return new ApiError('unavailable', say(`GitHub cannot be reached (${networkReason(error)})`, ''), {
      cause: error,
    });
  }
  const headers = response.headers ?? {};
  const said = saidBy(response.data) ?? (message === '' ? `status ${status}` : message);
  const retryAfterMs = retryAfter(headers, now);
  const limited =
    status === 429 || (status === 403 && (retryAfterMs !== undefined || /rate limit|abuse/i.test(said)));
  if (limited) {
    const wait = retryAfterMs === undefined ? '' : ` for ${Math.ceil(retryAfterMs / 1000)} s`;
    return new ApiError(
      'rate-limit',
      say(`GitHub takes no more requests of this token${wait} (${said})`, ''),
      {
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        cause: error,
      },
    );
  }
  const made = (kind: ApiFailureKind, why: string, wayOut = ''): ApiError =>
    new ApiError(kind, say(why, wayOut), { cause: error });
  if (status === 401)
    return made('unauthorized', `GitHub does not accept the token (${said})`, 'check `github-token`');
  if (status === 403) {
    return made(
      'not-permitted',
      `the token may not do that (${said})`,
      `give the job \`permissions: ${permission}\`; a pull request from a fork never gets it`,
    );
  }
  if (status === 404 || status === 410) {
    return made(
      'not-found',
      `it is not there, or the token may not see it (${said})`,
      `give the job \`permissions: ${permission}\``,
    );
  }
  if (status === 422 || status === 400 || status === 413)
    return made('invalid', `GitHub refuses it (${said})`);
  if (status >= 500) return made('unavailable', `GitHub failed (${status}: ${said})`);
  return made('unexpected', `GitHub answered with status ${status} (${said})`);
}

/** Milliseconds until the limit ends, by either of GitHub's headers. Undefined when no limit is meant. */
function retryAfter(headers: NonNullable<ResponseShape['headers']>, now: number): number | undefined {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  if (String(headers['x-ratelimit-remaining'] ?? '') !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : undefined;
}

function shapeOf(error: unknown): { status?: number; response?: ResponseShape; message: string } {
  if (typeof error !== 'object' || error === null) return { message: plain(String(error)) };
  const { status, response, message } = error as { status?: unknown; response?: unknown; message?: unknown };
  return {
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof response === 'object' && response !== null ? { response } : {}),
    message: typeof message === 'string' ? plain(message) : '',
  };
}

/** GitHub's own words: its message and what it lists beside it. */
function saidBy(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { message, errors } = data as { message?: unknown; errors?: unknown };
  if (typeof message !== 'string') return undefined;
  const more = (Array.isArray(errors) ? errors : [])
    .slice(0, 3)
    .map((one: unknown) => (typeof one === 'string' ? one : (one as { message?: unknown } | null)?.message))
    .filter((text) => typeof text === 'string');
  return plain([message, ...more].join(': '));
}

/** The innermost cause that has a code, else the outermost message. */
function networkReason(error: unknown): string {
  let reason = (error as { message?: unknown } | null)?.message ?? error;
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    const { code, cause } = at as { code?: unknown; cause?: unknown };
    if (typeof code === 'string') reason = code;
    at = cause;
  }
  return plain(String(reason));
}

function plain(text: string): string {
  return shorten(cleanLine(text), 200);
}
