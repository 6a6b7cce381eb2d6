import { randomBytes } from 'node:crypto';
import { collectLayers } from './saved-layers.js';
import type { TemplateBuild } from '../images/templates.js';
import type { InitProcess } from '../runtime/containers.js';
import { freeBlock } from '../runtime/network.js';
import { ApiError } from './api-error.js';
import { checkSlot } from './capacity.js';
import { egressPolicyOf } from './egress.js';
import { logEvent } from './events.js';
import type { SandboxRecord } from './record.js';
import { type Sandbox, sandboxOf, update } from './sandbox.js';
import type { World } from './world.js';

/** What a sandbox is made with, whatever it is made from. */
export interface SandboxSettings {
  /** s */
  timeout: number;
  metadata: Record<string, string>;
  envVars: Record<string, string>;
  /** Checked by {@link egressPolicyOf}. */
  internet: boolean;
  network?: Record<string, unknown>;
  privateTraffic: boolean;
  autoPause: boolean;
  autoPauseMemory: boolean;
  autoResume: boolean;
}

/** What a sandbox is made from. */
export type SandboxSource = Pick<
  SandboxRecord,
  'templateId' | 'alias' | 'layers' | 'cpuCount' | 'memoryMB' | 'diskSizeMB'
>;

export interface CreateRequest extends SandboxSettings {
  templateID: string;
}

/** Processes and threads of one sandbox: far above what builds use, far below what troubles the host. */
const MAX_PIDS = 4_096;

/** Starts a sandbox of a template. Throws ApiError for a request that cannot be met. */
export async function createSandbox(world: World, request: CreateRequest): Promise<Sandbox> {
  const template = world.templates.find(request.templateID);
  if (!template) throw new ApiError(404, world.templates.whyNot(request.templateID));
  checkTimeout(world, request.timeout);
  // Its lists are checked before anything is made.
  egressPolicyOf(request.internet, request.network);
  const sandbox = await startSandbox(world, request, sourceOf(template));
  world.templates.spawned(template.templateId);
  return sandbox;
}

function sourceOf(build: TemplateBuild): SandboxSource {
  const [alias] = build.aliases;
  const { templateId, layers, cpuCount, memoryMB, diskSizeMB } = build;
  return {
    templateId,
    ...(alias === undefined ? {} : { alias }),
    layers,
    cpuCount,
    memoryMB,
    diskSizeMB,
  };
}

/** Starts a new sandbox and returns once its agent answers. Leaves nothing when it throws. */
export async function startSandbox(
  world: World,
  settings: SandboxSettings,
  source: SandboxSource,
): Promise<Sandbox> {
  checkSlot(world);
  const record = newRecord(world, settings, source);
  const { id, block } = record;
  const sandbox = sandboxOf(record, world.containers.address(block));
  world.sandboxes.set(id, sandbox);
  try {
    await update(world, sandbox, {});
    const init = await world.starts.run(() => bootSandbox(world, record));
    const now = Date.now();
    await update(world, sandbox, {
      init,
      state: 'running',
      startedAt: now,
      endAt: now + settings.timeout * 1000,
    });
  } catch (error) {
    await sandbox.saved;
    await world.containers.remove(id, block).finally(() => world.sandboxes.delete(id));
    await collectLayers(world);
    throw error;
  }
  world.onChange();
  world.log.info(`${id} created from ${source.templateId}, ends in ${settings.timeout} s`);
  await logEvent(world, id, `created from ${source.templateId}`);
  return sandbox;
}

/** Starts the container of a sandbox, the first time or anew. Throws ApiError 503 when the engine is stopping. */
export function bootSandbox(world: World, record: SandboxRecord): Promise<InitProcess> {
  if (world.stopping) throw new ApiError(503, 'the local engine is stopping');
  return world.containers.start({
    id: record.id,
    block: record.block,
    layers: record.layers,
    limits: { memoryBytes: record.memoryMB * 1024 * 1024, cpus: record.cpuCount, pids: MAX_PIDS },
    egress: egressPolicyOf(record.internet, record.network),
    agentEnv: {
      E2B_AGENT_TOKEN: record.accessToken,
      E2B_AGENT_BOOT: JSON.stringify({ envVars: globalEnv(record) }),
    },
  });
}

/** Throws ApiError 400 when a lifetime (s) is not one that this engine gives. */
export function checkTimeout(world: World, timeout: number): void {
  if (timeout <= 0) throw new ApiError(400, `timeout must be greater than 0; got ${timeout}`);
  if (timeout > world.maxTimeoutS) {
    throw new ApiError(400, `Timeout cannot be greater than ${world.maxTimeoutS / 3600} hours`);
  }
}

/** The environment that every process of a sandbox sees, beneath what a command brings along. */
export function globalEnv(record: SandboxRecord): Record<string, string> {
  return {
    E2B_SANDBOX: 'true',
    E2B_SANDBOX_ID: record.id,
    E2B_TEMPLATE_ID: record.templateId,
    ...record.envVars,
  };
}

function newRecord(world: World, settings: SandboxSettings, source: SandboxSource): SandboxRecord {
  const taken = new Set([...world.sandboxes.values()].map((sandbox) => sandbox.record.block));
  const now = Date.now();
  return {
    version: 1,
    id: newId(),
    ...source,
    state: 'creating',
    kept: 'memory',
    startedAt: now,
    endAt: now + settings.timeout * 1000,
    metadata: settings.metadata,
    envVars: settings.envVars,
    accessToken: randomBytes(24).toString('hex'),
    ...(settings.privateTraffic ? { trafficAccessToken: randomBytes(24).toString('hex') } : {}),
    autoPause: settings.autoPause,
    autoPauseMemory: settings.autoPauseMemory,
    autoResume: settings.autoResume,
    creationTimeout: settings.timeout,
    internet: settings.internet,
    ...(settings.network ? { network: settings.network } : {}),
    block: freeBlock(taken),
  };
}

/** `i` and 20 lower-case letters and digits, as E2B's are: an id is part of host names. */
function newId(): string {
  return `i${randomName(20)}`;
}

/** Lower-case letters and digits, each equally likely. */
export function randomName(length: number): string {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
  let name = '';
  while (name.length < length) {
    for (const byte of randomBytes(32)) {
      // 252 is the largest multiple of 36 in a byte: above it digits would not be equally likely.
      if (byte < 252 && name.length < length) name += digits[byte % 36];
    }
  }
  return name;
}
