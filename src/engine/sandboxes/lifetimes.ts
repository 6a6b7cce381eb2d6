import { setTimeout as delay } from 'node:timers/promises';
import { ApiError } from './api-error.js';
import { killSandbox } from './kill.js';
import { pauseSandbox } from './pause.js';
import type { Sandbox } from './sandbox.js';
import type { World } from './world.js';

/** How often it is looked whether a sandbox ended by itself (its agent killed, out of memory, a host's doing). */
const WATCH_MS = 1_000;

/** setTimeout's own limit; a later end is looked at again then. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface Lifetimes {
  /** Looks anew for the sandbox that ends next. Call it after every change. */
  rearm(): void;
  stop(): void;
}

/** Ends each sandbox at its `endAt`, by pausing it or killing it, and clears away those that died. */
export function watchLifetimes(world: World): Lifetimes {
  let timer: NodeJS.Timeout | undefined;
  const watch = setInterval(() => void clearDead(world), WATCH_MS);
  watch.unref();

  const running = (): Sandbox[] =>
    [...world.sandboxes.values()].filter(
      (sandbox) => sandbox.record.state === 'running' && !sandbox.transition,
    );

  function rearm(): void {
    clearTimeout(timer);
    const next = Math.min(...running().map((sandbox) => sandbox.record.endAt));
    if (next === Infinity) return;
    timer = setTimeout(
      () => void endDue().finally(rearm),
      Math.min(Math.max(next - Date.now(), 0), LONGEST_TIMER_MS),
    );
  }

  async function endDue(): Promise<void> {
    const due = running().filter((sandbox) => sandbox.record.endAt <= Date.now());
    await Promise.all(due.map((sandbox) => endOne(world, sandbox)));
  }

  return {
    rearm,
    stop() {
      clearTimeout(timer);
      clearInterval(watch);
    },
  };
}

async function endOne(world: World, sandbox: Sandbox): Promise<void> {
  const { id, autoPause, autoPauseMemory } = sandbox.record;
  try {
    if (autoPause) await pauseSandbox(world, id, { memory: autoPauseMemory });
    else await killSandbox(world, id, 'its timeout was reached');
  } catch (error) {
    // Somebody else ended or paused it in the same moment; 503: it could not be paused.
    if (error instanceof ApiError && error.status !== 503) return;
    world.log.warn(`${id} could not be ended: ${(error as Error).message}`);
    // Tried again after a while, not in a tight loop.
    await delay(WATCH_MS, undefined, { ref: false });
  }
}

async function clearDead(world: World): Promise<void> {
  for (const { record, transition } of world.sandboxes.values()) {
    if (transition || record.state === 'creating' || !record.init) continue;
    if (await world.containers.alive(record.init)) continue;
    await killSandbox(world, record.id, 'its first process had ended').catch((error: Error) => {
      if (!(error instanceof ApiError))
        world.log.warn(`${record.id} could not be cleared away: ${error.message}`);
    });
  }
  await world.spares.dropDead();
}
