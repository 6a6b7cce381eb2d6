import type { Sandbox, SandboxInfo } from 'e2b';
import type { Backend, CreateRequest, OpenSandbox } from '../job/ports.js';
import { type Connection, crossesNetwork, sdkOptions } from './connection.js';
import { toBackendError } from './errors.js';
import { readFile, writeFile } from './files.js';
import { withRetry } from './retry.js';
import { loadSdk } from './sdk.js';
import { runStep } from './step.js';
import { runTool } from './tool.js';

/** Metadata key under which a sandbox names the run that created it. */
export const RUN_KEY = 'e2b-action.run';

/** Creating and resuming wait for a machine; the rest are short calls. In ms. */
const LONG_REQUEST = 120_000;
const SHORT_REQUEST = 30_000;
/** Pausing writes the sandbox's memory out: about 4 s for each GiB on E2B. In ms. */
const PAUSE_REQUEST = 180_000;

/** One sandbox as `list` shows it. */
export interface SandboxSummary {
  id: string;
  state: string;
  template: string;
  startedAt: Date;
  endAt: Date;
  metadata: Record<string, string>;
}

/** The run's backend, and what the CLI's other commands need besides. */
export interface SandboxService extends Backend {
  list(): Promise<SandboxSummary[]>;
  info(id: string): Promise<SandboxSummary>;
}

/** Begins to load the SDK, so that it is there when the endpoint is known. A failure is seen by who uses it. */
export function preload(): void {
  loadSdk().catch(() => undefined);
}

/** The service behind `connection`, reached through the official SDK. */
export function createSandboxService(connection: Connection): SandboxService {
  const options = sdkOptions(connection);
  const short = { ...options, requestTimeoutMs: SHORT_REQUEST };
  const sdk = async () => (await loadSdk()).Sandbox;

  const pages = async (query?: { metadata: Record<string, string> }): Promise<SandboxInfo[]> => {
    const paginator = (await sdk()).list({ ...short, ...(query ? { query } : {}) });
    const found: SandboxInfo[] = [];
    while (paginator.hasNext) found.push(...(await paginator.nextItems()));
    return found;
  };

  return {
    remote: crossesNetwork(connection),

    async create(request) {
      const sandbox = await withRetry(
        `creating a sandbox from template ${request.template}`,
        async () => (await sdk()).create(request.template, { ...options, ...createOptions(request) }),
        {
          hints: {
            'not-found': `there is no template ${request.template} for this key: build it, or use \`base\``,
          },
        },
      );
      return openSandbox(sandbox, short);
    },

    async open(id, timeoutMs, signal) {
      const doing = `connecting to sandbox ${id}`;
      const Sandbox = await sdk();
      const before = await call(doing, () => Sandbox.getInfo(id, short));
      const sandbox = await withRetry(
        doing,
        () => Sandbox.connect(id, { ...options, timeoutMs, requestTimeoutMs: LONG_REQUEST }),
        signal ? { signal } : {},
      );
      return { ...openSandbox(sandbox, short), resumed: before.state === 'paused' };
    },

    kill: async (id) => await call(`killing sandbox ${id}`, async () => (await sdk()).kill(id, short)),

    pause: async (id) =>
      await withRetry(`pausing sandbox ${id}`, async () =>
        (await sdk()).pause(id, { ...options, requestTimeoutMs: PAUSE_REQUEST }),
      ),

    setTimeout: async (id, timeoutMs) =>
      await call(`setting the timeout of sandbox ${id}`, async () =>
        (await sdk()).setTimeout(id, timeoutMs, short),
      ),

    findByRun: async (runId) =>
      await call('listing sandboxes', async () =>
        (await pages({ metadata: { [RUN_KEY]: runId } })).map((info) => info.sandboxId),
      ),

    list: async () => await call('listing sandboxes', async () => (await pages()).map(summary)),

    info: async (id) =>
      await call(`looking at sandbox ${id}`, async () => summary(await (await sdk()).getInfo(id, short))),
  };
}

function createOptions(request: CreateRequest) {
  const { internet, allow, deny } = request.network;
  // The service takes an allowed domain only where everything else is denied in so many words.
  const denyOut = !internet && allow.length > 0 ? [...deny, '0.0.0.0/0'] : deny;
  return {
    timeoutMs: request.timeoutMs,
    requestTimeoutMs: LONG_REQUEST,
    envs: request.env,
    metadata: { ...request.metadata, [RUN_KEY]: request.runId },
    allowInternetAccess: internet,
    ...(allow.length > 0 || denyOut.length > 0 ? { network: { allowOut: allow, denyOut } } : {}),
  };
}

function openSandbox(
  sandbox: Sandbox,
  short: ReturnType<typeof sdkOptions> & { requestTimeoutMs: number },
): OpenSandbox {
  let known: Promise<{ id: string; name?: string }> | undefined;
  return {
    id: sandbox.sandboxId,
    template() {
      known ??= call(`looking at sandbox ${sandbox.sandboxId}`, async () => {
        const info = await (await loadSdk()).Sandbox.getInfo(sandbox.sandboxId, short);
        return { id: info.templateId, ...(info.name === undefined ? {} : { name: info.name }) };
      });
      return known;
    },
    makeFolder: async (path, signal) => {
      await call(`making the folder ${path}`, () =>
        sandbox.files.makeDir(path, { requestTimeoutMs: SHORT_REQUEST, ...(signal ? { signal } : {}) }),
      );
    },
    writeFile: (path, content, transfer) => writeFile(sandbox, path, content, transfer),
    readFile: (path, transfer) => readFile(sandbox, path, transfer),
    runStep: (request) => runStep(sandbox, request),
    runTool: (request) => runTool(sandbox, request),
  };
}

function summary(info: SandboxInfo): SandboxSummary {
  return {
    id: info.sandboxId,
    state: info.state,
    template: info.name ?? info.templateId,
    startedAt: info.startedAt,
    endAt: info.endAt,
    metadata: info.metadata ?? {},
  };
}

async function call<T>(doing: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw toBackendError(error, doing);
  }
}
