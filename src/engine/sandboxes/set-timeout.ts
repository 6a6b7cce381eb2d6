import { ApiError, sandboxNotFound } from './api-error.js';
import { findSandbox } from './find.js';
import type { SandboxRecord } from './record.js';
import { update } from './sandbox.js';
import type { World } from './world.js';

/**
 * Lets a running sandbox end `timeout` s from now; may shorten its life (unless `onlyExtend`). Throws ApiError 404
 * when there is none that runs, 409 while it is being paused, 400 above the longest lifetime.
 */
export async function setSandboxTimeout(
  world: World,
  id: string,
  timeout: number,
  options: { onlyExtend?: boolean } = {},
): Promise<void> {
  const sandbox = findSandbox(world, id);
  if (sandbox.transition?.kind === 'pausing') throw new ApiError(409, `Sandbox "${id}" is being paused`);
  if (sandbox.record.state === 'paused') throw sandboxNotFound(id);
  const seconds = Math.max(0, timeout);
  if (seconds > world.maxTimeoutS) {
    throw new ApiError(400, `Timeout cannot be greater than ${world.maxTimeoutS / 3600} hours`);
  }
  const asked = Math.min(Date.now() + seconds * 1000, longestEnd(world, sandbox.record));
  const endAt = options.onlyExtend ? Math.max(asked, sandbox.record.endAt) : asked;
  await update(world, sandbox, { endAt });
  world.onChange();
}

/** When this run of a sandbox must end at the latest, ms since 1970: the longest lifetime counts from its start. */
export function longestEnd(world: World, { startedAt }: SandboxRecord): number {
  return startedAt + world.maxTimeoutS * 1000;
}
