import { randomBytes } from 'node:crypto';
import type { Template } from '../images/templates.js';
import { freeBlock } from '../runtime/network.js';
import { ApiError } from './api-error.js';
import { egressPolicyOf } from './egress.js';
import { type SandboxRecord, saveRecord } from './record.js';
import { type Sandbox, sandboxOf } from './sandbox.js';
import type { World } from './world.js';

export interface CreateRequest {
  templateID: string;
  /** s */
  timeout: number;
  metadata: Record<string, string>;
  envVars: Record<string, string>;
  /** Checked by {@link egressPolicyOf}. */
  internet: boolean;
  network?: Record<string, unknown>;
  privateTraffic: boolean;
  autoPause: boolean;
}

/** Processes and threads of one sandbox: far above what builds use, far below what troubles the host. */
const MAX_PIDS = 4_096;

/** Starts a sandbox and returns once its agent answers. Throws ApiError for a request that cannot be met. */
export async function createSandbox(world: World, request: CreateRequest): Promise<Sandbox> {
  const template = world.templates.find(request.templateID);
  if (!template) throw new ApiError(404, `template '${request.templateID}' not found`);
  checkTimeout(world, request.timeout);
  const egress = egressPolicyOf(request.internet, request.network);
  const record = newRecord(world, request, template);
  await saveRecord(world.layout, record);
  const sandbox = sandboxOf(record, world.containers.address(record.block));
  world.sandboxes.set(record.id, sandbox);
  try {
    record.init = await world.containers.start({
      id: record.id,
      block: record.block,
      layers: template.layers,
      limits: { memoryBytes: record.memoryMB * 1024 * 1024, cpus: record.cpuCount, pids: MAX_PIDS },
      egress,
      agentEnv: {
        E2B_AGENT_TOKEN: record.accessToken,
        E2B_AGENT_BOOT: JSON.stringify({ envVars: globalEnv(record) }),
      },
    });
    record.startedAt = Date.now();
    record.endAt = record.startedAt + request.timeout * 1000;
    record.state = 'running';
    await saveRecord(world.layout, record);
  } catch (error) {
    world.sandboxes.delete(record.id);
    await world.containers.remove(record.id, record.block);
    throw error;
  }
  world.onChange();
  world.log.info(`${record.id} created from ${template.templateId}, ends in ${request.timeout} s`);
  return sandbox;
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

function newRecord(world: World, request: CreateRequest, template: Template): SandboxRecord {
  const taken = new Set([...world.sandboxes.values()].map((sandbox) => sandbox.record.block));
  const now = Date.now();
  const [alias] = template.aliases;
  return {
    version: 1,
    id: newId(),
    templateId: template.templateId,
    ...(alias === undefined ? {} : { alias }),
    state: 'creating',
    startedAt: now,
    endAt: now + request.timeout * 1000,
    metadata: request.metadata,
    envVars: request.envVars,
    accessToken: randomBytes(24).toString('hex'),
    ...(request.privateTraffic ? { trafficAccessToken: randomBytes(24).toString('hex') } : {}),
    autoPause: request.autoPause,
    internet: request.internet,
    ...(request.network ? { network: request.network } : {}),
    cpuCount: template.cpuCount,
    memoryMB: template.memoryMB,
    diskMB: template.diskSizeMB,
    block: freeBlock(taken),
  };
}

/** `i` and 20 lower-case letters and digits, as E2B's are: an id is part of host names. */
function newId(): string {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
  // 252 is the largest multiple of 36 in a byte: above it digits would not be equally likely.
  let id = 'i';
  while (id.length < 21)
    for (const byte of randomBytes(32)) if (byte < 252 && id.length < 21) id += digits[byte % 36];
  return id;
}
