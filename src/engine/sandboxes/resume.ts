import { ApiError, sandboxNotFound } from './api-error.js';
import { checkTimeout } from './create.js';
import { findSandbox } from './find.js';
import { saveRecord } from './record.js';
import { type Sandbox, settled, transition } from './sandbox.js';
import { initAgent } from './init-agent.js';
import type { World } from './world.js';

/**
 * Makes a sandbox ready for use for at least `timeout` s more: a running one is never shortened, a paused one is
 * thawed. Says whether it was. Throws ApiError 404 when there is none.
 */
export async function connectSandbox(
  world: World,
  id: string,
  timeout: number,
): Promise<{ sandbox: Sandbox; resumed: boolean }> {
  checkTimeout(world, timeout);
  const sandbox = findSandbox(world, id);
  await settled(sandbox);
  if (findSandbox(world, id).record.state === 'paused') {
    await thaw(world, sandbox, timeout);
    return { sandbox, resumed: true };
  }
  const endAt = Math.max(sandbox.record.endAt, Date.now() + timeout * 1000);
  if (endAt !== sandbox.record.endAt) {
    sandbox.record = { ...sandbox.record, endAt };
    await saveRecord(world.layout, sandbox.record);
    world.onChange();
  }
  return { sandbox, resumed: false };
}

/** The older call: resumes a paused sandbox only. Throws ApiError 409 when it is running, 404 when there is none. */
export async function resumeSandbox(world: World, id: string, timeout: number): Promise<Sandbox> {
  checkTimeout(world, timeout);
  const sandbox = findSandbox(world, id);
  await settled(sandbox);
  if (findSandbox(world, id).record.state !== 'paused')
    throw new ApiError(409, `Sandbox "${id}" is already running`);
  await thaw(world, sandbox, timeout);
  return sandbox;
}

async function thaw(world: World, sandbox: Sandbox, timeout: number): Promise<void> {
  const { id } = sandbox.record;
  await transition(sandbox, 'resuming', async () => {
    if (!sandbox.record.init || !(await world.containers.alive(sandbox.record.init)))
      throw sandboxNotFound(id);
    await world.containers.resume(id);
    const now = Date.now();
    sandbox.record = { ...sandbox.record, state: 'running', startedAt: now, endAt: now + timeout * 1000 };
    await saveRecord(world.layout, sandbox.record);
    await initAgent(sandbox);
  });
  world.onChange();
  world.log.info(`${id} resumed, ends in ${timeout} s`);
}
