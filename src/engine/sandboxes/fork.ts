import { collectLayers } from './saved-layers.js';
import { ApiError } from './api-error.js';
import { checkSlot } from './capacity.js';
import { checkTimeout, type SandboxSettings, startSandbox } from './create.js';
import { logEvent } from './events.js';
import { findSandbox } from './find.js';
import type { SandboxRecord } from './record.js';
import type { Sandbox } from './sandbox.js';
import { copyRunning, memoryToo } from './snapshot.js';
import type { World } from './world.js';

export interface ForkRequest {
  /** Lifetime of each fork, s. */
  timeout: number;
  count: number;
}

/** The most that one call makes, as on the service. */
const MAX_FORKS = 100;

/**
 * Makes `count` sandboxes from one copy of a running sandbox's files, at the same time; each starts or fails on its
 * own. Throws ApiError, before any is made: 404 when there is none, 409 when it is paused or being paused, 400 for a
 * count that this engine does not run.
 */
export async function forkSandbox(
  world: World,
  id: string,
  request: ForkRequest,
): Promise<PromiseSettledResult<Sandbox>[]> {
  const { count, timeout } = request;
  if (count < 1 || count > MAX_FORKS) throw new ApiError(400, `count: a number from 1 to ${MAX_FORKS}`);
  const source = findSandbox(world, id);
  if (count >= world.maxSandboxes) {
    // The source has a place of its own.
    throw new ApiError(
      400,
      `count: must be below the ${world.maxSandboxes} sandboxes that may run at a time`,
    );
  }
  checkTimeout(world, timeout);
  if (world.stopping) checkSlot(world);
  const saved = await copyRunning(world, source, new ApiError(409, `Sandbox "${id}" is paused`));
  try {
    const settings = settingsOf(source.record, timeout);
    const { templateId, alias, cpuCount, memoryMB, diskSizeMB, context, start } = source.record;
    const from = {
      templateId,
      ...(alias === undefined ? {} : { alias }),
      layers: saved.layers,
      cpuCount,
      memoryMB,
      diskSizeMB,
      ...(context ? { context } : {}),
      ...(start ? { start } : {}),
    };
    const results = await Promise.allSettled(
      Array.from({ length: count }, () => startSandbox(world, settings, from)),
    );
    const started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const failed = count - started.length;
    const cold = saved.memory ? started.filter(({ fromMemory }) => !fromMemory).length : 0;
    const carried = cold === 0 ? memoryToo(saved) : `the memory of ${cold} could not be restored`;
    const outcome = `${started.length} of ${count} forks started from a copy of its files; ${carried}`;
    world.log.info(`${id}: ${outcome}`);
    await logEvent(world, id, outcome, failed > 0 || cold > 0 ? 'warn' : 'info');
    return results;
  } finally {
    saved.release();
    await collectLayers(world);
  }
}

/** A fork has all that its source has, but for the lifetime. */
function settingsOf(record: SandboxRecord, timeout: number): SandboxSettings {
  return {
    timeout,
    metadata: record.metadata,
    envVars: record.envVars,
    internet: record.internet,
    ...(record.network ? { network: record.network } : {}),
    privateTraffic: record.trafficAccessToken !== undefined,
    autoPause: record.autoPause,
    autoPauseMemory: record.autoPauseMemory,
    autoResume: record.autoResume,
  };
}
