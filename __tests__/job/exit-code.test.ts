import { exitCodeOf } from '../../src/job/exit-code.js';
import type { RunProblem, StepResult } from '../../src/job/result.js';

const step = (name: string, outcome: StepResult['outcome'], exitCode: number | null): StepResult => ({
  name,
  outcome,
  exitCode,
  durationMs: 1,
});
const problem = (cause: RunProblem['cause']): RunProblem => ({ cause, message: 'm', hint: 'h' });
const base = {
  steps: [],
  problems: [],
  sandbox: { id: 'i1', state: 'killed' as const, resumed: false },
};
const nothing = { id: null, state: 'none' as const, resumed: false };

test.each([
  ['passed', { outcome: 'passed' as const }, 0],
  ['passed, but an artifact is missing', { outcome: 'passed' as const, problems: [problem('service')] }, 125],
  ['failed', { outcome: 'failed' as const, steps: [step('a', 'failed', 7)] }, 7],
  [
    'failed after a failure of the same name that may happen',
    {
      outcome: 'failed' as const,
      steps: [{ ...step('a', 'failed', 3), forgiven: true }, step('a', 'failed', 9)],
    },
    9,
  ],
  [
    'failed, and a download too: the step stands',
    {
      outcome: 'failed' as const,
      steps: [step('a', 'failed', 7)],
      problems: [problem('service')],
    },
    7,
  ],
  ['timed out', { outcome: 'timed-out' as const }, 124],
  ['lost', { outcome: 'lost' as const, error: problem('lost') }, 125],
  ['the service', { outcome: 'service' as const, error: problem('busy') }, 125],
  [
    'a wrong request, nothing started',
    { outcome: 'service' as const, error: problem('usage'), sandbox: nothing },
    2,
  ],
  ['a wrong request, late', { outcome: 'service' as const, error: problem('usage') }, 125],
  ['cancelled', { outcome: 'cancelled' as const }, 130],
])('%s', (_what, result, code) => {
  expect(exitCodeOf({ ...base, ...result })).toBe(code);
});
