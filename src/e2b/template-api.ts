import type { ApiClient } from 'e2b';
import { type Connection, sdkOptions } from './connection.js';
import { BackendError, type ErrorCause, toBackendError } from './errors.js';
import { withRetry } from './retry.js';
import { loadSdk } from './sdk.js';

/** In ms. Files of a context have time of their own: the SDK gives an upload an hour. */
export const REQUEST = 60_000;

export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export interface AskOptions {
  /** Statuses that mean "none": the answer is undefined then. */
  none?: number[];
  signal?: AbortSignal | undefined;
  repeatable?: boolean;
}

/**
 * One request about the template `name` by the SDK's API client, whose answers' statuses tell cases apart that the errors of
 * its `Template` do not. Throws BackendError.
 */
export type AskTemplates = <T>(
  doing: string,
  name: string,
  request: (client: ApiClient['api'], signal: AbortSignal) => Promise<Answer<T>>,
  options?: AskOptions,
) => Promise<T | undefined>;

export function createTemplateApi(connection: Connection): AskTemplates {
  const options = { ...sdkOptions(connection), requestTimeoutMs: REQUEST };
  let opened: Promise<ApiClient['api']> | undefined;
  const api = (): Promise<ApiClient['api']> =>
    (opened ??= loadSdk().then(
      ({ ApiClient, ConnectionConfig }) => new ApiClient(new ConnectionConfig(options)).api,
    ));
  return async (doing, name, request, { none = [], signal, repeatable = true } = {}) =>
    await withRetry(
      doing,
      async () => {
        const limit = AbortSignal.timeout(REQUEST);
        const answer = await request(await api(), signal ? AbortSignal.any([signal, limit]) : limit);
        if (answer.response.ok) return answer.data;
        if (none.includes(answer.response.status)) return undefined;
        throw refusal(answer, doing, name);
      },
      { repeatable, attemptMs: REQUEST, ...(signal ? { signal } : {}) },
    );
}

/** An answer that says no, as one of our errors. */
function refusal(answer: Answer<unknown>, doing: string, name: string): BackendError {
  const { status } = answer.response;
  const said = answer.error as { message?: unknown } | string | undefined;
  const message = typeof said === 'string' ? said : typeof said?.message === 'string' ? said.message : '';
  const error = {
    name: status === 401 ? 'AuthenticationError' : 'SandboxError',
    statusCode: status,
    message,
  };
  if (status === 429) error.name = 'RateLimitError';
  if (status === 503) error.name = 'ServiceBusyError';
  if (message === '') error.message = `the service answered ${status}`;
  return toBackendError(error, doing, buildHints(name));
}

/** What to do about a refusal that is about a template of this name. */
export function buildHints(name: string): Partial<Record<ErrorCause, string>> {
  return {
    auth: `check the API key; if it is right, the name ${name} belongs to another team: choose another template name`,
    usage: 'correct the description of the template',
  };
}

export function emptyAnswer(doing: string): BackendError {
  return new BackendError(
    'service',
    `${doing} failed: the answer of the service is empty`,
    'check `domain` and `api-url`: something else than E2B may answer there',
  );
}
