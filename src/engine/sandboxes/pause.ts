import { runCommand } from '../runtime/command.js';
import { sandboxFolder } from '../store/layout.js';
import { ApiError } from './api-error.js';
import { logEvent } from './events.js';
import { findSandbox } from './find.js';
import { dropStreams, type Sandbox, transition, update, whenSettled } from './sandbox.js';
import type { World } from './world.js';

/**
 * Pauses a sandbox: freezes its processes or, without `memory`, ends them and keeps what it wrote. One that is being
 * paused is waited for; throws ApiError 409 when it is paused already, 404 when there is none.
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
      dropStreams(sandbox);
      await world.containers.pause(id);
      try {
        if (!options.memory) await flush(world, id);
        const kept = options.memory ? 'memory' : 'filesystem';
        await update(world, sandbox, { state: 'paused', kept, endAt: Date.now() });
      } catch (error) {
        // A pause that was refused leaves the sandbox running.
        await update(world, sandbox, { state: 'running', kept: 'memory' }).catch(() => undefined);
        await world.containers.resume(id);
        throw error;
      }
      if (!options.memory) await endProcesses(world, sandbox);
    });
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
