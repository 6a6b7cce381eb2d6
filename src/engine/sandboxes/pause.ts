import { runCommand } from '../runtime/command.js';
import { sandboxFolder } from '../store/layout.js';
import { ApiError } from './api-error.js';
import { logEvent } from './events.js';
import { findSandbox } from './find.js';
import { storeLater } from './store-memory.js';
import { dropStreams, type Sandbox, transition, update, whenSettled } from './sandbox.js';
import type { World } from './world.js';

/**
 * Pauses a sandbox: freezes its processes or, without `memory`, ends them and keeps what it wrote. One that is being
 * paused is waited for; throws ApiError 409 when it is paused already, 404 when there is none, 503 when it could not be
 * paused: it then runs on, as before.
 */
export async function pauseSandbox(
  world: World,
  id: string,
  options: { memory: boolean } = { memory: true },
): Promise<void> {
  const sandbox = findSandbox(world, id);
  const joined = sandbox.transition?.kind === 'pausing';
  await whenSettled(sandbox, async () => {
    if (findSandbox(world, id).record.state === 'paused') {
      if (joined) return;
      throw new ApiError(409, `Sandbox "${id}" is already paused`);
    }
    await transition(world, sandbox, 'pausing', async () => {
      const { endAt } = sandbox.record;
      try {
        await world.containers.pause(id);
        if (!options.memory) await flush(world, id);
        const kept = options.memory ? 'memory' : 'filesystem';
        await update(world, sandbox, { state: 'paused', kept, endAt: Date.now() });
      } catch (error) {
        await update(world, sandbox, { state: 'running', kept: 'memory', endAt }).catch(() => undefined);
        if (await world.containers.frozen(id)) await world.containers.resume(id);
        const { message } = error as Error;
        world.log.warn(`${id} could not be paused and runs on: ${message}`);
        throw new ApiError(503, `Sandbox "${id}" could not be paused and runs on: ${message}`);
      }
      dropStreams(sandbox);
      if (!options.memory) await endProcesses(world, sandbox);
    });
    if (options.memory) storeLater(world, sandbox);
    world.log.info(`${id} paused${options.memory ? '' : ', without its memory'}`);
    await logEvent(world, id, options.memory ? 'paused' : 'paused without its memory');
  });
}

/** What the sandbox wrote is then on disk: it must outlive the machine's power too. */
async function flush(world: World, id: string): Promise<void> {
  await runCommand(['sync', '--file-system', sandboxFolder(world.layout, id).layers]);
}

/** Ends the processes of a sandbox whose record says that it keeps its files only. Repeated after a crash. */
export async function endProcesses(world: World, sandbox: Sandbox): Promise<void> {
  await world.containers.stop(sandbox.record.id, sandbox.record.block);
  await update(world, sandbox, { init: undefined });
}
