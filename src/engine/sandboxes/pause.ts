import { ApiError } from './api-error.js';
import { findSandbox } from './find.js';
import { saveRecord } from './record.js';
import { dropStreams, settled, transition } from './sandbox.js';
import type { World } from './world.js';

/**
 * Freezes a sandbox with its memory. One that is being paused is waited for; throws ApiError 409 when it is
 * paused already, 404 when there is none.
 */
export async function pauseSandbox(world: World, id: string): Promise<void> {
  const sandbox = findSandbox(world, id);
  const joined = sandbox.transition?.kind === 'pausing';
  await settled(sandbox);
  if (findSandbox(world, id).record.state === 'paused') {
    if (joined) return;
    throw new ApiError(409, `Sandbox "${id}" is already paused`);
  }
  await transition(sandbox, 'pausing', async () => {
    dropStreams(sandbox);
    await world.containers.pause(id);
    sandbox.record = { ...sandbox.record, state: 'paused', endAt: Date.now() };
    await saveRecord(world.layout, sandbox.record);
  });
  world.onChange();
  world.log.info(`${id} paused`);
}
