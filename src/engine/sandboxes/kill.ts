import { findSandbox } from './find.js';
import { dropStreams, type Sandbox, settled, transition } from './sandbox.js';
import type { World } from './world.js';

/** Ends a sandbox, running or paused, and removes all that it was. Throws ApiError 404 when there is none. */
export async function killSandbox(world: World, id: string, reason: string): Promise<void> {
  const sandbox = findSandbox(world, id);
  await settled(sandbox);
  await remove(world, findSandbox(world, id), reason);
}

async function remove(world: World, sandbox: Sandbox, reason: string): Promise<void> {
  const { id, block } = sandbox.record;
  await transition(sandbox, 'killing', async () => {
    dropStreams(sandbox);
    await world.containers.remove(id, block);
    world.sandboxes.delete(id);
  });
  world.onChange();
  world.log.info(`${id} ended: ${reason}`);
}
