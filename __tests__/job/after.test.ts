import { afterAction } from '../../src/job/after.js';

const after = { success: 'keep', failure: 'pause' } as const;

test.each([
  ['passed', true, false, 'keep'],
  ['failed', true, false, 'pause'],
  ['timed-out', false, true, 'pause'],
  ['service', true, false, 'pause'],
  ['cancelled', true, false, 'kill'],
  ['cancelled', false, true, 'pause'],
  ['cancelled', false, false, 'keep'],
] as const)('%s, created %p, was paused %p: %s', (outcome, created, resumed, action) => {
  expect(afterAction({ outcome, after, created, resumed })).toBe(action);
});

test.each(['passed', 'failed'] as const)('beside a key, %s: it is not kept', (outcome) => {
  expect(afterAction({ outcome, after, created: true, resumed: false, beside: true })).toBe('kill');
});
