import { collectLayers } from './saved-layers.js';
import { findSandbox } from './find.js';
import { dropStreams, transition, whenSettled } from './sandbox.js';
import type { World } from './world.js';

/** Ends a sandbox, running or paused, and removes all that it was. Throws ApiError 404 when there is none. */
export async function killSandbox(world: World, id: string, reason: string): Promise<void> {
  const sandbox = findSandbox(world, id);
  await whenSettled(sandbox, async () => {
    const { block } = findSandbox(world, id).record;
    await transition(world, sandbox, 'killing', async () => {
      dropStreams(sandbox);
      // A write of the record that is under way would bring its folder back.
      await sandbox.saved;
      await world.containers.remove(id, block);
      world.sandboxes.delete(id);
      world.usage.forget(id);
    });
    world.log.info(`${id} ended: ${reason}`);
    await collectLayers(world);
  });
}
