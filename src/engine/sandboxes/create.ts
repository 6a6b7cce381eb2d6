import { randomBytes } from 'node:crypto';
import { collectLayers } from './saved-layers.js';
import type { TemplateBuild } from '../images/templates.js';
import type { ContainerStart, InitProcess } from '../runtime/containers.js';
import { freeBlock } from '../runtime/network.js';
import { ApiError } from './api-error.js';
import { checkSlot } from './capacity.js';
import { egressPolicyOf } from './egress.js';
import { logEvent } from './events.js';
import { initAgent } from './init-agent.js';
import { hasSavedMemory, startFromMemory } from './memory.js';
import type { SandboxRecord } from './record.js';
import { dropStreams, type Sandbox, sandboxOf, update } from './sandbox.js';
import type { Spare } from './spares.js';
import { startTemplateCommand } from './start-of-template.js';
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
  'templateId' | 'alias' | 'layers' | 'context' | 'start' | 'cpuCount' | 'memoryMB' | 'diskSizeMB'
>;

export interface CreateRequest extends SandboxSettings {
  templateID: string;
}

/** Processes and threads of one sandbox: far above what builds use, far below what troubles the host. */
export const MAX_PIDS = 4_096;

/** Starts a sandbox of a template. Throws ApiError for a request that cannot be met. */
export async function createSandbox(world: World, request: CreateRequest): Promise<Sandbox> {
  const template = world.templates.find(request.templateID);
  if (!template) throw new ApiError(404, world.templates.whyNot(request.templateID));
  checkTimeout(world, request.timeout);
  // Its lists are checked before anything is made.
  egressPolicyOf(request.internet, request.network);
  const sandbox = await startSandbox(world, request, sourceOf(template), { fromSpare: true });
  world.templates.spawned(template.templateId);
  return sandbox;
}

export function sourceOf(build: TemplateBuild): SandboxSource {
  const [alias] = build.aliases;
  const { templateId, layers, context, start, cpuCount, memoryMB, diskSizeMB } = build;
  return {
    templateId,
    ...(alias === undefined ? {} : { alias }),
    layers,
    ...(context ? { context } : {}),
    ...(start ? { start } : {}),
    cpuCount,
    memoryMB,
    diskSizeMB,
  };
}

/**
 * Starts a new sandbox and returns once its agent answers. Leaves nothing when it throws. `fromSpare`: out of a spare,
 * where there is one; for a source that is asked for again and again.
 */
export async function startSandbox(
  world: World,
  settings: SandboxSettings,
  source: SandboxSource,
  { fromSpare = false } = {},
): Promise<Sandbox> {
  checkSlot(world);
  // A copy with memory is started from that.
  const spare = fromSpare && !hasSavedMemory(world, source.layers) ? world.spares.claim(source) : undefined;
  const record = newRecord(world, settings, source, spare);
  const { id, block } = record;
  const sandbox = sandboxOf(record, world.containers.address(block));
  world.sandboxes.set(id, sandbox);
  try {
    const init = (spare && (await takeSpare(world, spare, record))) ?? (await startCold(world, sandbox));
    // Out of a memory it runs already.
    if (!sandbox.fromMemory) await startTemplateCommand(world, sandbox);
    const now = Date.now();
    await update(world, sandbox, {
      init,
      state: 'running',
      startedAt: now,
      endAt: now + settings.timeout * 1000,
    });
  } catch (error) {
    dropStreams(sandbox);
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

async function startCold(world: World, sandbox: Sandbox): Promise<InitProcess> {
  await update(world, sandbox, {});
  const restored = await startFromMemory(world, sandbox);
  sandbox.fromMemory = restored !== undefined;
  return restored ?? world.starts.run(() => bootSandbox(world, sandbox.record));
}

/**
 * Starts the container of a sandbox, the first time or anew, and tells its agent whose it is; or with the processes that
 * are in the folder `memory`: then the caller tells it. When it throws, nothing runs. Throws ApiError 503 when the
 * engine is stopping.
 */
export async function bootSandbox(
  world: World,
  record: SandboxRecord,
  memory?: string,
): Promise<InitProcess> {
  if (world.stopping) throw new ApiError(503, 'the local engine is stopping');
  const init = await world.containers.start({
    ...containerOf(record),
    egress: egressPolicyOf(record.internet, record.network),
    ...(memory === undefined ? {} : { memory }),
  });
  if (memory !== undefined) return init;
  try {
    await introduce(world, record);
  } catch (error) {
    await world.containers.stop(record.id, record.block);
    throw error;
  }
  return init;
}

/**
 * Makes a spare the sandbox of `record`, which has its id, block and token. Undefined when it turns out not to be of
 * use: nothing is left of it then. Throws ApiError 503 when the engine is stopping.
 */
async function takeSpare(
  world: World,
  spare: Spare,
  record: SandboxRecord,
): Promise<InitProcess | undefined> {
  const { id, block } = record;
  try {
    const init = await spare.ready;
    if (world.stopping) throw new ApiError(503, 'the local engine is stopping');
    if (!(await world.containers.alive(init))) throw new Error('its first process had ended');
    await Promise.all([
      world.containers.setEgress(block, egressPolicyOf(record.internet, record.network)),
      introduce(world, record),
    ]);
    return init;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    world.log.warn(`the spare ${id} could not be used: ${(error as Error).message}`);
    await world.containers.remove(id, block);
    return undefined;
  }
}

/** What a container is told once its agent answers, and before its client is: all that makes it this sandbox. */
async function introduce(world: World, record: SandboxRecord): Promise<void> {
  await initAgent({ record, address: world.containers.address(record.block) });
}

/** What of a container is the same for every sandbox of a template. */
export function containerOf(
  of: Pick<SandboxRecord, 'id' | 'block' | 'accessToken' | 'layers' | 'memoryMB' | 'cpuCount'>,
): Omit<ContainerStart, 'egress'> {
  return {
    id: of.id,
    block: of.block,
    layers: of.layers,
    limits: { memoryBytes: of.memoryMB * 1024 * 1024, cpus: of.cpuCount, pids: MAX_PIDS },
    agentEnv: { E2B_AGENT_TOKEN: of.accessToken },
  };
}

/** Throws ApiError 400 when a lifetime (s) is not one that this engine gives. */
export function checkTimeout(world: World, timeout: number): void {
  if (timeout <= 0) throw new ApiError(400, `timeout must be greater than 0; got ${timeout}`);
  if (timeout > world.maxTimeoutS) {
    throw new ApiError(400, `Timeout cannot be greater than ${world.maxTimeoutS / 3600} hours`);
  }
}

function newRecord(
  world: World,
  settings: SandboxSettings,
  source: SandboxSource,
  spare: Pick<Spare, 'id' | 'block' | 'accessToken'> | undefined,
): SandboxRecord {
  const now = Date.now();
  const { id, block, accessToken } = spare ?? newIdentity(world);
  return {
    version: 1,
    id,
    ...source,
    state: 'creating',
    kept: 'memory',
    startedAt: now,
    endAt: now + settings.timeout * 1000,
    metadata: settings.metadata,
    envVars: settings.envVars,
    accessToken,
    ...(settings.privateTraffic ? { trafficAccessToken: randomBytes(24).toString('hex') } : {}),
    autoPause: settings.autoPause,
    autoPauseMemory: settings.autoPauseMemory,
    autoResume: settings.autoResume,
    creationTimeout: settings.timeout,
    internet: settings.internet,
    ...(settings.network ? { network: settings.network } : {}),
    block,
  };
}

/** What tells a container from all others. */
export function newIdentity(world: World): Pick<SandboxRecord, 'id' | 'block' | 'accessToken'> {
  return {
    id: newId(),
    block: freeBlock(takenBlocks(world)),
    accessToken: randomBytes(24).toString('hex'),
  };
}

/** Networks of sandboxes, of spares and of containers that templates are built in: they draw from the same range. */
export function takenBlocks(world: World): Set<number> {
  const sandboxes = [...world.sandboxes.values()].map((sandbox) => sandbox.record.block);
  return new Set([...sandboxes, ...world.spares.blocks(), ...world.builders.values()]);
}

/** `i` and 20 lower-case letters and digits, as E2B's are: an id is part of host names. */
export function newId(): string {
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
