import type { InitProcess } from '../runtime/containers.js';
import { aboutMemory } from '../runtime/memory-image.js';
import { bootSandbox } from './create.js';
import { initAgent } from './init-agent.js';
import type { Sandbox } from './sandbox.js';
import type { World } from './world.js';

/** {@link Memory.boot}: the agent is told whose it is now before anyone else reaches it. */
export async function bootFromMemory(world: World, sandbox: Sandbox, folder: string): Promise<InitProcess> {
  const { record } = sandbox;
  const { token } = await aboutMemory(folder);
  const init = await world.starts.run(() => bootSandbox(world, record, folder));
  try {
    await initAgent(sandbox, token);
  } catch (error) {
    await world.containers.stop(record.id, record.block);
    throw error;
  }
  return init;
}
