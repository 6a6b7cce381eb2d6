import type { AfterAction, RunSpec } from '../spec/model.js';
import { SCRATCH_PREFIX } from '../e2b/step-script.js';
import type { Backend, OpenSandbox } from './ports.js';
import type { Outcome, SandboxState } from './result.js';

/** What decides a sandbox's fate when its run is over. */
export interface Fate {
  outcome: Outcome;
  after: RunSpec['after'];
  /** The run created it. */
  created: boolean;
  /** It was paused before the run. */
  resumed: boolean;
}

/**
 * What to do with the sandbox. A cancelled run leaves nothing: its own sandbox is killed whatever `after` says, and
 * one that was there before goes back to what it was.
 */
export function afterAction({ outcome, after, created, resumed }: Fate): AfterAction {
  if (outcome === 'cancelled') {
    if (created) return 'kill';
    return resumed ? 'pause' : 'keep';
  }
  return outcome === 'passed' ? after.success : after.failure;
}

/**
 * Kills, pauses or keeps the sandbox. Before it is kept or paused our own files in it are removed; nothing is attached
 * to it any more at that point (a stream still open at a pause would hang after the resume).
 */
export async function release(
  action: AfterAction,
  id: string,
  backend: Backend,
  timeoutMs: number,
  sandbox?: OpenSandbox,
): Promise<SandboxState> {
  if (action === 'kill') {
    await backend.kill(id);
    return 'killed';
  }
  await sandbox
    ?.runTool({ script: `rm -rf ${SCRATCH_PREFIX}*`, user: 'root', timeoutMs: 30_000 })
    // Left-over files of ours are harmless; the pause is what was asked for.
    .catch(() => undefined);
  if (action === 'pause') {
    await backend.pause(id);
    return 'paused';
  }
  await backend.setTimeout(id, timeoutMs);
  return 'running';
}
