import { setTimeout as delay } from 'node:timers/promises';
import { flushMemory, memorySize } from '../runtime/memory-image.js';
import { sandboxFolder } from '../store/layout.js';
import { logEvent } from './events.js';
import { type Sandbox, transition, update, whenSettled } from './sandbox.js';
import type { World } from './world.js';

/** A sandbox that goes on at once is left where it is: its processes are there faster than from disk. */
const STORE_AFTER_MS = 2_000;

/**
 * Writes the memory of a sandbox that was just paused to disk, a little later and in the background, and ends its
 * processes then: it takes no memory of this machine any more, and outlives it. Where that cannot be done they stay, frozen.
 */
export function storeLater(world: World, sandbox: Sandbox): void {
  const { id, endAt } = sandbox.record;
  const due = (): boolean => {
    const { state, kept, memoryOnDisk } = sandbox.record;
    if (world.stopping || world.sandboxes.get(id) !== sandbox || memoryOnDisk) return false;
    // Not a later pause: that one has its own turn.
    return state === 'paused' && kept === 'memory' && sandbox.record.endAt === endAt;
  };
  void (async () => {
    await delay(STORE_AFTER_MS, undefined, { ref: false });
    if (!due() || !(await world.memory.ready()).works) return;
    await world.memory.stores.run(() =>
      whenSettled(sandbox, async () => {
        if (due()) await transition(world, sandbox, 'storing', () => store(world, sandbox));
      }),
    );
  })().catch(async (error: Error) => {
    const message = `its memory could not be written to disk, its processes stay frozen: ${error.message}`;
    world.log.warn(`${id}: ${message}`);
    await logEvent(world, id, message, 'warn');
  });
}

async function store(world: World, sandbox: Sandbox): Promise<void> {
  const { id, block, accessToken } = sandbox.record;
  const { memory, layers } = sandboxFolder(world.layout, id);
  await world.containers.saveMemory({ id, block, token: accessToken }, memory);
  // Memory and files are of one moment, and must be on disk before the processes go.
  for (const folder of [layers, memory]) await flushMemory(folder);
  await update(world, sandbox, { memoryOnDisk: true });
  await world.containers.stop(id, block);
  await update(world, sandbox, { init: undefined });
  const message = `its memory is on disk (${megabytes(await memorySize(memory))} MB), its processes ended`;
  world.log.info(`${id}: ${message}`);
  await logEvent(world, id, message);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
