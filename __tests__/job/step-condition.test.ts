import { meetsCondition } from '../../src/job/step-condition.js';
import type { Outcome } from '../../src/job/result.js';
import { STEP_CONDITIONS } from '../../src/spec/model.js';

test.each<[Outcome, boolean[]]>([
  // success, always, failure
  ['passed', [true, true, false]],
  ['failed', [false, true, true]],
  ['timed-out', [false, true, true]],
  ['lost', [false, false, false]],
  ['service', [false, false, false]],
  ['cancelled', [false, false, false]],
])('after %s', (before, expected) => {
  expect(STEP_CONDITIONS.map((condition) => meetsCondition(condition, before))).toEqual(expected);
});
