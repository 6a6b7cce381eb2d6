import { failureOf } from '../../src/github/failure.js';
import { outputsOf } from '../../src/github/outputs.js';
import type { RunResult } from '../../src/job/result.js';
import { OUTPUTS } from '../../src/spec/outputs.js';

const passed: RunResult = {
  outcome: 'passed',
  exitCode: 0,
  failedStep: null,
  sandbox: { id: 'i1', state: 'killed', resumed: false },
  template: { id: 't1', name: 'base', reused: true, reason: 'r' },
  steps: [{ name: 'a', outcome: 'passed', exitCode: 0, durationMs: 5 }],
  outputs: {},
  env: {},
  artifacts: ['/w/a', '/w/b'],
  urls: {},
  timings: { total: 9 },
  warnings: [],
  problems: [],
};
const broken = { cause: 'service' as const, message: 'downloading failed', hint: 'try again' };

test.each<[string, Partial<RunResult>, string | undefined]>([
  ['a run that passed', {}, undefined],
  ['a run that passed with warnings', { warnings: ['w'] }, undefined],
  ['a missing artifact', { problems: [broken] }, 'the steps passed, but downloading failed; try again'],
  [
    'a failed step',
    {
      outcome: 'failed',
      failedStep: 'a',
      steps: [{ name: 'a', outcome: 'failed', exitCode: 3, durationMs: 1 }],
    },
    'step a failed with exit code 3: see its group in the log above',
  ],
  ['the service', { outcome: 'service', error: broken }, 'downloading failed; try again'],
  ['a lost sandbox', { outcome: 'lost' }, 'the sandbox was lost'],
  ['a cancelled run', { outcome: 'cancelled' }, 'the run was cancelled'],
])('%s', (_what, part, text) => {
  expect(failureOf({ ...passed, ...part })).toBe(text);
});

test('every output of the action is set, as text', () => {
  const outputs = outputsOf(passed, '/tmp/result.json');
  expect(Object.keys(outputs).toSorted()).toEqual(OUTPUTS.map(({ name }) => name).toSorted());
  expect(outputs).toMatchObject({ artifacts: '/w/a\n/w/b', 'exit-code': '0', result: '/tmp/result.json' });
  const none = outputsOf({ ...passed, sandbox: { id: null, state: 'none', resumed: false } }, '');
  expect(none['sandbox-id']).toBe('');
});
