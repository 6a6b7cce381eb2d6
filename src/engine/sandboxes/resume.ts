import { ApiError, sandboxNotFound } from './api-error.js';
import { claimSlot } from './capacity.js';
import { bootSandbox, checkTimeout } from './create.js';
import { logEvent } from './events.js';
import { findSandbox } from './find.js';
import { initAgent } from './init-agent.js';
import { dropMemory, restoreMemory } from './memory.js';
import { endProcesses } from './pause.js';
import { type Sandbox, transition, update, whenSettled } from './sandbox.js';
import { longestEnd } from './set-timeout.js';
import type { World } from './world.js';

export interface ResumeOptions {
  /** Lifetime from now, s. */
  timeout: number;
  /** false: start it anew from what it wrote, whatever memory it kept. */
  memory: boolean;
}

/**
 * Makes a sandbox ready for use for at least `timeout` s more: a running one is never shortened, a paused one goes on
 * where it was or, without memory, is started anew. Says whether it was resumed. Throws ApiError 404 when there is
 * none, 409 while it is being killed, 429 when no more may run.
 */
export async function connectSandbox(
  world: World,
  id: string,
  options: ResumeOptions,
): Promise<{ sandbox: Sandbox; resumed: boolean }> {
  checkTimeout(world, options.timeout);
  if (world.sandboxes.get(id)?.transition?.kind === 'killing')
    throw new ApiError(409, `Sandbox "${id}" is being killed`);
  const sandbox = findSandbox(world, id);
  return whenSettled(sandbox, async () => {
    if (findSandbox(world, id).record.state === 'paused') {
      await resume(world, sandbox, options);
      return { sandbox, resumed: true };
    }
    const asked = Math.min(Date.now() + options.timeout * 1000, longestEnd(world, sandbox.record));
    if (asked > sandbox.record.endAt) {
      await update(world, sandbox, { endAt: asked });
      world.onChange();
    }
    return { sandbox, resumed: false };
  });
}

/** The older call: resumes a paused sandbox only. Throws ApiError 409 when it is running, 404 when there is none. */
export async function resumeSandbox(world: World, id: string, options: ResumeOptions): Promise<Sandbox> {
  checkTimeout(world, options.timeout);
  const sandbox = findSandbox(world, id);
  return whenSettled(sandbox, async () => {
    if (findSandbox(world, id).record.state !== 'paused')
      throw new ApiError(409, `Sandbox "${id}" is already running`);
    await resume(world, sandbox, options);
    return sandbox;
  });
}

/** Resumes a paused sandbox that is settled. Begins in the tick of the call. */
export async function resume(world: World, sandbox: Sandbox, options: ResumeOptions): Promise<void> {
  const { id } = sandbox.record;
  const release = claimSlot(world, sandbox);
  let how = 'resumed';
  try {
    await transition(world, sandbox, 'resuming', async () => {
      const { kept, memoryOnDisk } = sandbox.record;
      if (kept === 'memory' && options.memory) {
        if (!memoryOnDisk) return thaw(world, sandbox, options.timeout);
        if (await goOnFromDisk(world, sandbox, options.timeout)) {
          how = 'resumed from disk';
          return;
        }
      }
      how = 'started anew from its files';
      await boot(world, sandbox, options.timeout);
    });
  } finally {
    release();
  }
  world.log.info(`${id} ${how}, ends in ${options.timeout} s`);
  await logEvent(world, id, how);
}

async function thaw(world: World, sandbox: Sandbox, timeout: number): Promise<void> {
  const { id, init } = sandbox.record;
  if (!init || !(await world.containers.alive(init))) throw sandboxNotFound(id);
  await world.containers.resume(id);
  const now = Date.now();
  await update(world, sandbox, { state: 'running', startedAt: now, endAt: now + timeout * 1000 });
  await initAgent(sandbox);
}

/** Says whether its processes could be brought back. */
async function goOnFromDisk(world: World, sandbox: Sandbox, timeout: number): Promise<boolean> {
  const init = await restoreMemory(world, sandbox);
  if (!init) return false;
  const now = Date.now();
  await update(world, sandbox, {
    init,
    state: 'running',
    memoryOnDisk: false,
    startedAt: now,
    endAt: now + timeout * 1000,
  });
  await dropMemory(world, sandbox);
  return true;
}

/** A new boot: no process is left of the old one. When it fails the sandbox stays paused, with its files. */
async function boot(world: World, sandbox: Sandbox, timeout: number): Promise<void> {
  if (sandbox.record.kept === 'memory') {
    await update(world, sandbox, { kept: 'filesystem' });
    await endProcesses(world, sandbox);
    await dropMemory(world, sandbox);
  }
  const init = await world.starts.run(() => bootSandbox(world, sandbox.record));
  const now = Date.now();
  await update(world, sandbox, {
    init,
    state: 'running',
    kept: 'memory',
    startedAt: now,
    endAt: now + timeout * 1000,
  });
}
