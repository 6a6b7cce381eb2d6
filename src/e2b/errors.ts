import { planLimit } from './plan-limits.js';
import { MALFORMED, sdkWords } from './sdk-words.js';

/**
 * What went wrong at the service, as far as a caller has to tell cases apart:
 * - `not-found`   the sandbox, template or file does not exist
 * - `auth`        the key is missing, wrong, or may not do this
 * - `rate-limit`  too many requests or sandboxes; later it may work
 * - `busy`        the service refused and changed nothing; later it may work
 * - `timeout`     the service did not answer in time
 * - `lost`        the sandbox was there and is gone
 * - `service`     anything else on the far side or on the way to it
 * - `usage`       the request itself is wrong
 */
export type ErrorCause =
  'not-found' | 'auth' | 'rate-limit' | 'busy' | 'timeout' | 'lost' | 'service' | 'usage';

/** A failure at the service, in our words: the message names the cause, `hint` the way out. */
export class BackendError extends Error {
  readonly kind: ErrorCause;
  readonly hint: string;

  constructor(kind: ErrorCause, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'BackendError';
    this.kind = kind;
    this.hint = hint;
  }
}

/** The way out for each cause, when the place that failed knows nothing better. */
const HINTS: Record<ErrorCause, string> = {
  'not-found': 'check the name or ID; a killed or expired sandbox cannot be reached again',
  auth: 'check the API key (E2B_API_KEY or the api-key input) and what it may do',
  'rate-limit': 'wait a moment, or run fewer jobs at once',
  busy: 'try again in a moment; nothing was changed',
  timeout: 'try again; if it lasts, look at the status page of the service',
  lost: 'raise `timeout` if the sandbox reached its end of life, or its memory if it ran out',
  service: 'try again; if it lasts, look at the status page of the service',
  usage: 'correct the value',
};

interface SdkErrorShape {
  name: string;
  message: string;
  statusCode?: number;
  cause?: { code?: string; message?: string; errors?: { code?: string }[] };
  code?: unknown;
}

/**
 * The table: the SDK's class names (its errors carry them in `name`) and what they mean. Names, not classes, so
 * that telling errors apart does not load the SDK.
 */
const BY_NAME: Record<string, (error: SdkErrorShape) => ErrorCause> = {
  SandboxNotFoundError: () => 'not-found',
  FileNotFoundError: () => 'not-found',
  NotFoundError: () => 'not-found',
  AuthenticationError: () => 'auth',
  RateLimitError: () => 'rate-limit',
  ServiceBusyError: () => 'busy',
  InvalidArgumentError: () => 'usage',
  TemplateError: byText,
  BuildError: byText,
  FileUploadError: byText,
  NotEnoughSpaceError: () => 'service',
  // One class for three things. Its text says which: a 502 of the proxy and a probe that found the sandbox gone
  // both speak of the sandbox, the rest of a request that took too long.
  TimeoutError: (error) => (/sandbox timeout|end of life/i.test(error.message) ? 'lost' : 'timeout'),
  SandboxError: (error) => byStatus(error.statusCode),
};

/** The SDK's errors of templates carry the status only in their text: `403: …`. Without one the SDK refused itself. */
function byText(error: SdkErrorShape): ErrorCause {
  const status = /^(?:Failed to upload file: )?(\d{3}): /.exec(error.message)?.[1];
  if (status !== undefined) return byStatus(Number(status));
  return error.name === 'FileUploadError' ? 'service' : 'usage';
}

function byStatus(status: number | undefined): ErrorCause {
  if (status === 400 || status === 422) return 'usage';
  if (status === 401 || status === 403) return 'auth';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limit';
  if (status === 503) return 'busy';
  return 'service';
}

/** Network failures of Node and undici, which arrive as the `cause` of a bare "fetch failed". */
function networkCode(error: SdkErrorShape): string | undefined {
  const code =
    error.cause?.code ??
    error.cause?.errors?.[0]?.code ??
    (typeof error.code === 'string' ? error.code : undefined);
  // Node names its own complaints about a call so, wrong arguments for one.
  return code !== undefined && /^ERR_(?!TLS|SSL|HTTP2|STREAM)/.test(code) ? undefined : code;
}

function shape(error: unknown): SdkErrorShape {
  // By shape: fetch's errors are made elsewhere, and `instanceof` fails between contexts of the VM.
  if (typeof error === 'object' && error !== null && 'name' in error && 'message' in error) {
    return error as unknown as SdkErrorShape;
  }
  return { name: 'Error', message: String(error) };
}

/** One line, bounded, without control characters: the text comes from the far side. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}

/**
 * True when the connection broke rather than the service answering: the request may have worked, and what was
 * watched may still be there.
 */
export function isDropped(error: unknown): boolean {
  const { name, message, cause } = shape(error instanceof BackendError ? (error.cause ?? error) : error);
  if (name === 'TypeError' && message.includes('fetch failed')) return true;
  if (networkCode({ name, message, ...(cause ? { cause } : {}) }) !== undefined) return true;
  return /terminated|fetch failed|socket|network error|ECONNRESET|ECONNREFUSED|EPIPE|missing EndStreamResponse|other side closed/i.test(
    message,
  );
}

/** What to do with a failure:
 * - `room`         the service refused for want of room and changed nothing: wait until there is some
 * - `passing`      the answer or the connection was lost, or the service stumbled: try again what may be done twice
 * - `unreachable`  nobody is at the address: a few seconds for a restart, no more
 * - `final`        the answer will not change
 */
export type RetryClass = 'room' | 'passing' | 'unreachable' | 'final';

/** The one table of what is tried again. Who calls says whether the call may be made twice. */
export function retryClass(error: BackendError): RetryClass {
  switch (error.kind) {
    case 'rate-limit':
    case 'busy':
      return 'room';
    case 'timeout':
      return 'passing';
    case 'service':
      return classOfServiceFailure(error);
    case 'not-found':
    case 'auth':
    case 'lost':
    case 'usage':
      break;
  }
  return 'final';
}

function classOfServiceFailure(error: BackendError): RetryClass {
  const seen = shape(error.cause);
  const code = networkCode(seen);
  if (isRefused(error) || code === 'ENOTFOUND' || code === 'EHOSTUNREACH') return 'unreachable';
  // A certificate that is wrong stays so.
  if (code !== undefined && /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO/.test(code)) return 'final';
  if (isDropped(error)) return 'passing';
  // An answer that is cut short or not what the protocol says, as of a proxy in between.
  if (seen.name === 'SyntaxError' || MALFORMED.test(seen.message)) return 'passing';
  const status = statusOf(error);
  return status !== undefined && status >= 500 && status !== 501 && status !== 507 ? 'passing' : 'final';
}

/** The HTTP status of the answer that a failure is about, if it was one. */
export function statusOf(error: BackendError): number | undefined {
  const { statusCode, message } = shape(error.cause);
  if (statusCode !== undefined) return statusCode;
  // The SDK's errors of templates and of the data plane say it in their text only.
  const status = /^(?:Failed to upload file: )?([45]\d\d): /.exec(message)?.[1];
  return status === undefined ? undefined : Number(status);
}

/** True when nobody listens at the address any more: trying again soon will not help. */
export function isRefused(error: unknown): boolean {
  const inner = error instanceof BackendError ? (error.cause ?? error) : error;
  return networkCode(shape(inner)) === 'ECONNREFUSED' || /ECONNREFUSED/.test(shape(inner).message);
}

/**
 * Translates whatever the SDK threw, once. `doing` completes "… failed", as in `creating the sandbox`.
 * A BackendError passes through unchanged.
 */
export function toBackendError(
  error: unknown,
  doing: string,
  hints: Partial<Record<ErrorCause, string>> = {},
): BackendError {
  if (error instanceof BackendError) return error;
  const seen = shape(error);
  const code = networkCode(seen);
  const words = sdkWords(plain(seen.message));
  let kind = words.kind ?? BY_NAME[seen.name]?.(seen) ?? 'service';
  let { text } = words;
  const limited = planLimit(kind, text);
  if (limited?.limit !== undefined) text = `${limited.limit} (${text})`;
  let hint = limited?.hint ?? hints[kind] ?? HINTS[kind];
  if (code !== undefined || (seen.name === 'TypeError' && text === 'fetch failed')) {
    kind = 'service';
    text = `the service cannot be reached (${code ?? plain(seen.cause?.message ?? text)})`;
    hint = hints.service ?? 'check the network, `domain` and `api-url`, and that the engine still runs';
  }
  return new BackendError(kind, `${doing} failed: ${text}`, hint, error);
}
