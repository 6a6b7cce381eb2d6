import type { BackendSpec } from '../spec/model.js';
import type { Connection } from './connection.js';
import { BackendError } from './errors.js';

/** What a door knows of its surroundings that matters here. */
export interface EndpointContext {
  environment: Readonly<Record<string, string | undefined>>;
  onNotice(text: string): void;
  signal?: AbortSignal;
  /** Why there may be no key, in words that go after "no API key". */
  whyNoKey?: string;
  /** False: a local engine that does not run is not started but missing. */
  startEngine?: boolean;
}

const NO_KEY = 'no API key';
const NO_KEY_HINT =
  'set E2B_API_KEY or the api-key input (in workflows: secrets are not given to runs of forks or of Dependabot), ' +
  'or use `engine: local`, which needs no account';

const ENGINE_HINT =
  'start one with a run or with `e2b-action engine start`, or use `--engine cloud` with an API key';

/** True when `backend` means the local engine, given this environment. */
export function isLocal(backend: BackendSpec, environment: EndpointContext['environment']): boolean {
  if (backend.engine !== 'auto') return backend.engine === 'local';
  return (backend.apiKey ?? environment.E2B_API_KEY ?? '') === '';
}

/**
 * Decides which service runs the sandbox and how to reach it; starts the local engine when it is the one.
 *
 * @throws BackendError when the cloud is asked for without a key; EngineUnavailableError (local-engine) when the
 *   engine cannot run here.
 */
export async function resolveEndpoint(backend: BackendSpec, context: EndpointContext): Promise<Connection> {
  if (isLocal(backend, context.environment)) return await localConnection(backend, context);
  return cloudConnection(backend, context);
}

function cloudConnection(backend: BackendSpec, context: EndpointContext): Connection {
  const { environment } = context;
  const apiKey = backend.apiKey ?? environment.E2B_API_KEY;
  if (!apiKey) throw new BackendError('auth', noKey(context), NO_KEY_HINT);
  const apiUrl = backend.apiUrl ?? environment.E2B_API_URL;
  const domain = backend.domain ?? environment.E2B_DOMAIN;
  const proxy = proxyFor(apiUrl ?? 'https://api.e2b.app', environment);
  return {
    kind: 'cloud',
    apiKey,
    ...(domain ? { domain } : {}),
    ...(apiUrl ? { apiUrl } : {}),
    ...(environment.E2B_SANDBOX_URL ? { sandboxUrl: environment.E2B_SANDBOX_URL } : {}),
    ...(proxy ? { proxy } : {}),
  };
}

function noKey({ whyNoKey }: EndpointContext): string {
  return whyNoKey === undefined ? NO_KEY : `${NO_KEY} (${whyNoKey})`;
}

/** A runner behind a proxy says so in HTTPS_PROXY; the SDK takes it only as an option. Plain http goes direct. */
function proxyFor(apiUrl: string, environment: EndpointContext['environment']): string | undefined {
  if (!apiUrl.startsWith('https:')) return undefined;
  return environment.HTTPS_PROXY || environment.https_proxy || undefined;
}

async function localConnection(backend: BackendSpec, context: EndpointContext): Promise<Connection> {
  if (backend.engine === 'auto') {
    context.onNotice(
      `${noKey(context)}: using the local engine; set E2B_API_KEY or the api-key input to use E2B Cloud`,
    );
  }
  const { ensureLocalEngine, findLocalEngine } = await import('./local-engine.js');
  const engine =
    context.startEngine === false
      ? await findLocalEngine()
      : await ensureLocalEngine({
          onNotice: (text) => context.onNotice(text),
          ...(context.signal ? { signal: context.signal } : {}),
        });
  if (!engine) {
    throw new BackendError(
      'not-found',
      'the local engine is not running, so it has no sandboxes',
      ENGINE_HINT,
    );
  }
  return { kind: 'local', apiKey: engine.apiKey, apiUrl: engine.apiUrl, sandboxUrl: engine.sandboxUrl };
}
