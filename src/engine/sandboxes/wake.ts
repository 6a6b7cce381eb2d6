import { setTimeout as delay } from 'node:timers/promises';
import { ApiError } from './api-error.js';
import { resume } from './resume.js';
import { type Sandbox, serves, whenSettled } from './sandbox.js';
import type { World } from './world.js';

/** How long traffic waits for a change of state that is under way. */
const WAIT_MS = 60_000;

/** The shortest run that traffic gives a sandbox it resumes, s. */
const SHORTEST_RUN_S = 300;

/** Whether traffic may make a sandbox serve that does not now: by waiting for it, or by resuming it. */
export function canWake({ record, transition }: Sandbox): boolean {
  if (transition?.kind === 'killing' || record.state === 'creating') return false;
  return transition?.kind === 'resuming' || resumable({ record });
}

/** What it kept of its memory is what traffic may bring back; without it only an explicit call starts it anew. */
function resumable({ record }: Pick<Sandbox, 'record'>): boolean {
  return record.autoResume && record.kept === 'memory';
}

/**
 * Lets traffic through to a sandbox that {@link canWake}: waits for the change of state that is under way and resumes
 * it when it is paused. Says whether it serves now. Throws ApiError 409 when the change takes longer than a minute,
 * 429 when no more sandboxes may run.
 */
export async function wakeForTraffic(world: World, sandbox: Sandbox, waitMs = WAIT_MS): Promise<boolean> {
  const { id } = sandbox.record;
  const abort = new AbortController();
  const tooLong = delay(waitMs, undefined, { signal: abort.signal, ref: false }).then(() => {
    throw new ApiError(409, `The sandbox is still transitioning: ${sandbox.transition?.kind ?? 'resuming'}`);
  });
  tooLong.catch(() => undefined); // It lost the race, and was aborted.
  try {
    await Promise.race([tooLong, whenServing(world, sandbox)]);
  } finally {
    abort.abort();
  }
  return world.sandboxes.get(id) === sandbox && serves(sandbox);
}

async function whenServing(world: World, sandbox: Sandbox): Promise<void> {
  await whenSettled(sandbox, async () => {
    if (world.sandboxes.get(sandbox.record.id) !== sandbox) return; // Killed meanwhile.
    if (sandbox.record.state !== 'paused' || !resumable(sandbox)) return;
    const timeout = Math.min(Math.max(SHORTEST_RUN_S, sandbox.record.creationTimeout), world.maxTimeoutS);
    world.log.info(`${sandbox.record.id} is resumed by traffic`);
    await resume(world, sandbox, { timeout, memory: true });
  });
}
