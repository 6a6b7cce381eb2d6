import type { Sandbox, SandboxInfo, SandboxMetrics } from '@e2b/code-interpreter';
import type { Backend, FoundSandbox, OpenSandbox, SandboxLook, UsageReading } from '../job/ports.js';
import { createContexts } from './code/contexts.js';
import { runCode } from './code/run-code.js';
import { type Connection, crossesNetwork, sdkOptions } from './connection.js';
import { type CreateCalls, createSandbox, RUN_KEY } from './create.js';
import { BackendError } from './errors.js';
import { examineLoss } from './examine-loss.js';
import { writeFile } from './files.js';
import { type OpenCalls, openExisting } from './open.js';
import { openConnections } from './open-connections.js';
import { portUrl } from './port-url.js';
import { readFile } from './read-file.js';
import { withRetry } from './retry.js';
import { loadSdk } from './sdk.js';
import { openShell } from './shell.js';
import { runStep } from './step/run-step.js';
import { createTemplateService } from './templates.js';
import { runTool } from './tool.js';
import { watchFolder } from './watch.js';
import { withinTime } from './within-time.js';

/** Creating and resuming wait for a machine. In ms. */
const LONG_REQUEST = 120_000;
/** Most calls are short. In ms. */
const SHORT_REQUEST = 20_000;
/** So long a call that a person waits for is tried again, in ms. */
const SOMEBODY_WAITS = 8000;
/** Pausing writes the sandbox's memory out: about 4 s for each GiB on E2B. In ms. */
const PAUSE_REQUEST = 180_000;

/** How long a part of an upload is tried again, in ms. */
const PART = 60_000;

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
  /** Running and paused ones; `metadata`: only those that carry all of it. */
  list(metadata?: Record<string, string>): Promise<SandboxSummary[]>;
  info(id: string): Promise<SandboxSummary>;
  /** IDs of all snapshots, or of those made from one sandbox. */
  snapshots(sandboxId?: string): Promise<string[]>;
  /** False when there is no such snapshot. */
  deleteSnapshot(id: string): Promise<boolean>;
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

  const pages = async (query?: {
    metadata?: Record<string, string>;
    state?: ('running' | 'paused')[];
  }): Promise<SandboxInfo[]> => {
    const paginator = (await sdk()).list({ ...short, ...(query ? { query } : {}) });
    const found: SandboxInfo[] = [];
    while (paginator.hasNext) found.push(...(await withinTime(paginator.nextItems(), SHORT_REQUEST)));
    return found;
  };
  const find = async (metadata: Record<string, string>): Promise<string[]> =>
    (await pages({ metadata })).map((info) => info.sandboxId);
  const again = { repeatable: true, attemptMs: SHORT_REQUEST };
  /** Each page has its own limit. */
  const listing = { repeatable: true };
  // The SDK's own limit stays with the sandbox for all later requests, so this one's is a signal.
  const within = (ms: number) => ({
    ...options,
    requestTimeoutMs: LONG_REQUEST,
    signal: AbortSignal.timeout(ms),
  });

  const service: SandboxService = {
    remote: crossesNetwork(connection),
    templates: createTemplateService(connection),

    async create(request) {
      const Sandbox = await sdk();
      const calls: CreateCalls = {
        create: (template, more, limitMs) =>
          withinTime(Sandbox.create(template, { ...within(limitMs), ...more }), limitMs),
        connect: (id, timeoutMs, limitMs) =>
          withinTime(Sandbox.connect(id, { ...within(limitMs), timeoutMs }), limitMs),
        find,
        kill: (id) => service.kill(id),
        countRunning: async () => (await pages({ state: ['running'] })).length,
      };
      return openSandbox(await createSandbox(request, calls), service, options);
    },

    async open(id, timeoutMs, limits = {}) {
      const Sandbox = await sdk();
      const calls: OpenCalls = {
        look: () => service.look(id, limits.signal),
        connect: (limitMs) => withinTime(Sandbox.connect(id, { ...within(limitMs), timeoutMs }), limitMs),
        countRunning: async () => (await pages({ state: ['running'] })).length,
      };
      const { sandbox, resumed } = await openExisting(id, limits, calls);
      return { ...openSandbox(sandbox, service, options), resumed };
    },

    async look(id, signal) {
      const doing = `looking at sandbox ${id}`;
      try {
        return await withRetry(
          doing,
          async () => lookOf(await (await sdk()).getInfo(id, { ...short, ...(signal ? { signal } : {}) })),
          { ...again, ...(signal ? { signal } : {}) },
        );
      } catch (error) {
        if (error instanceof BackendError && error.kind === 'not-found') return undefined;
        throw error;
      }
    },

    kill: async (id) =>
      await withRetry(`killing sandbox ${id}`, async () => (await sdk()).kill(id, short), again),

    pause: async (id, { requestMs = PAUSE_REQUEST, signal, onRetry, beforeAgain } = {}) => {
      let attempts = 0;
      return await withRetry(
        `pausing sandbox ${id}`,
        async () => {
          if (attempts++ > 0) await beforeAgain?.();
          return (await sdk()).pause(id, {
            ...options,
            requestTimeoutMs: requestMs,
            ...(signal ? { signal } : {}),
          });
        },
        {
          repeatable: true,
          attemptMs: requestMs,
          ...(signal ? { signal } : {}),
          ...(onRetry ? { onRetry } : {}),
        },
      );
    },

    setTimeout: async (id, timeoutMs, signal) =>
      await withRetry(
        `setting the timeout of sandbox ${id}`,
        async () => (await sdk()).setTimeout(id, timeoutMs, { ...short, ...(signal ? { signal } : {}) }),
        { ...again, ...(signal ? { signal } : {}) },
      ),

    findByRun: async (runId) =>
      await withRetry('listing sandboxes', () => find({ [RUN_KEY]: runId }), listing),

    findByMetadata: async (metadata, signal) =>
      await withRetry('listing sandboxes', async () => (await pages({ metadata })).map(foundOf), {
        ...listing,
        ...(signal ? { signal } : {}),
      }),

    list: async (metadata) =>
      await withRetry(
        'listing sandboxes',
        async () => (await pages(metadata ? { metadata } : undefined)).map(summary),
        { ...listing, passingMs: SOMEBODY_WAITS },
      ),

    info: async (id) =>
      await withRetry(
        `looking at sandbox ${id}`,
        async () => summary(await (await sdk()).getInfo(id, short)),
        { ...again, passingMs: SOMEBODY_WAITS },
      ),

    snapshots: async (sandboxId) =>
      await withRetry(
        sandboxId === undefined ? 'listing snapshots' : `listing the snapshots of sandbox ${sandboxId}`,
        async () => {
          const paginator = (await sdk()).listSnapshots({
            ...short,
            ...(sandboxId === undefined ? {} : { sandboxId }),
          });
          const found: string[] = [];
          while (paginator.hasNext) {
            const page = await withinTime(paginator.nextItems(), SHORT_REQUEST);
            found.push(...page.map(({ snapshotId }) => snapshotId));
          }
          return found;
        },
        { ...listing, passingMs: SOMEBODY_WAITS },
      ),

    deleteSnapshot: async (id) =>
      await withRetry(`deleting snapshot ${id}`, async () => (await sdk()).deleteSnapshot(id, short), again),
  };
  return service;
}

function lookOf({ state, startedAt, endAt, lifecycle }: SandboxInfo): SandboxLook {
  return { state, startedAt, endAt, pausesAtEnd: lifecycle?.onTimeout === 'pause' };
}

function foundOf({ sandboxId: id, state, startedAt, endAt, metadata }: SandboxInfo): FoundSandbox {
  return { id, state, startedAt, endAt, metadata };
}

function openSandbox(
  sandbox: Sandbox,
  service: Pick<Backend, 'look'>,
  options: ReturnType<typeof sdkOptions>,
): OpenSandbox {
  const short = { ...options, requestTimeoutMs: SHORT_REQUEST };
  const id = sandbox.sandboxId;
  const examine = (error: BackendError): Promise<BackendError> => examineLoss(id, error, service);
  let known: Promise<{ id: string; name?: string }> | undefined;
  const contexts = createContexts(sandbox);
  const { trafficAccessToken } = sandbox;
  return {
    id,
    urlOf: (port) => portUrl(sandbox.getHost(port), options),
    ...(trafficAccessToken ? { trafficToken: trafficAccessToken } : {}),
    template() {
      known ??= withRetry(
        `looking at sandbox ${id}`,
        async () => {
          const info = await (await loadSdk()).Sandbox.getInfo(id, short);
          return { id: info.templateId, ...(info.name === undefined ? {} : { name: info.name }) };
        },
        { repeatable: true, attemptMs: SHORT_REQUEST },
      );
      return known;
    },
    makeFolder: async (path, signal) => {
      await withRetry(
        `making the folder ${path}`,
        () => sandbox.files.makeDir(path, { requestTimeoutMs: SHORT_REQUEST, ...(signal ? { signal } : {}) }),
        { repeatable: true, attemptMs: SHORT_REQUEST, examine, ...(signal ? { signal } : {}) },
      );
    },
    writeFile: (path, content, transfer) => writeFile(sandbox, path, content, transfer),
    writePart: async (path, chunks, transfer) => {
      let attempt = 0;
      const write = async (): Promise<string> => {
        const place = path(attempt++);
        await writeFile(sandbox, place, chunks, transfer);
        return place;
      };
      return await withRetry('uploading', write, {
        repeatable: true,
        examine,
        // More than one attempt may stall.
        passingMs: Math.max(PART, 3 * transfer.stallMs),
        ...(transfer.signal ? { signal: transfer.signal } : {}),
      });
    },
    readFile: (path, transfer) => readFile(sandbox, path, transfer),
    openConnections: (count, signal) => openConnections(sandbox, count, signal),
    runStep: (request) => runStep(sandbox, request),
    runCode: (request) => runCode(sandbox, contexts, request),
    runTool: (request) =>
      withRetry('running a command in the sandbox', () => runTool(sandbox, request), {
        repeatable: request.repeatable ?? false,
        examine,
        ...(request.signal ? { signal: request.signal } : {}),
      }),
    openShell: (request) => openShell(sandbox, request, examine),
    watchFolder: (request) => watchFolder(sandbox, request),
    usage: async (start, limitMs) => {
      const found = await withinTime(sandbox.getMetrics({ start, requestTimeoutMs: limitMs }), limitMs);
      return found.map(readingOf);
    },
  };
}

/** The service counts the use of processors in percent of all that the sandbox has. */
function readingOf(metrics: SandboxMetrics): UsageReading {
  return {
    at: metrics.timestamp,
    cpuPercent: Math.round(metrics.cpuUsedPct * metrics.cpuCount * 100) / 100,
    memoryBytes: metrics.memUsed,
    memoryTotalBytes: metrics.memTotal,
    diskBytes: metrics.diskUsed,
    diskTotalBytes: metrics.diskTotal,
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
