import type { StepCondition } from '../spec/model.js';
import type { Outcome } from './result.js';

/**
 * Whether a step runs after what came before it: `passed`, or how the first step that counts failed. When the
 * sandbox is gone or the run was cancelled nothing does.
 */
export function meetsCondition(condition: StepCondition, before: Outcome): boolean {
  if (before === 'passed') return condition !== 'failure';
  if (before === 'failed' || before === 'timed-out') return condition !== 'success';
  return false;
}
