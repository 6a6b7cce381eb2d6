import type { AfterAction, RunSpec } from '../spec/model.js';
import type { Outcome } from './result.js';

/** What decides a sandbox's fate when its run is over. */
export interface Fate {
  outcome: Outcome;
  after: RunSpec['after'];
  /** The run created it. */
  created: boolean;
  /** It was paused before the run. */
  resumed: boolean;
  /** Its key has another sandbox: this one is of this run only. */
  beside?: boolean;
}

/**
 * What to do with the sandbox. A cancelled run leaves nothing: its own sandbox is killed whatever `after` says, and
 * one that was there before goes back to what it was.
 */
export function afterAction({ outcome, after, created, resumed, beside = false }: Fate): AfterAction {
  if (outcome === 'cancelled') {
    if (created) return 'kill';
    return resumed ? 'pause' : 'keep';
  }
  if (beside) return 'kill';
  return outcome === 'passed' ? after.success : after.failure;
}
