import { ApiError } from './api-error.js';
import type { Sandbox } from './sandbox.js';
import type { World } from './world.js';

/** How many count against the cap: sandboxes that run or are about to, and builds. Paused ones do not. */
export function inUse(world: World): number {
  let count = world.claimed.size + world.builders.size;
  for (const sandbox of world.sandboxes.values()) {
    if (sandbox.record.state !== 'paused' && !world.claimed.has(sandbox)) count++;
  }
  return count;
}

/**
 * Takes the place of one more running sandbox for a paused one; returns the release, to be called once it runs or
 * could not. Throws ApiError as {@link checkSlot}.
 */
export function claimSlot(world: World, sandbox: Sandbox): () => void {
  checkSlot(world);
  world.claimed.add(sandbox);
  return () => world.claimed.delete(sandbox);
}

/** Throws ApiError 503 when the engine is stopping, 429 when as many sandboxes run as may. */
export function checkSlot(world: World): void {
  if (world.stopping) throw new ApiError(503, 'the local engine is stopping');
  if (inUse(world) >= world.maxSandboxes) {
    throw new ApiError(
      429,
      `the local engine runs at most ${world.maxSandboxes} sandboxes at a time: kill or pause one, or start it with a larger --max-sandboxes`,
    );
  }
}
