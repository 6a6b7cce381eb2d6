import { maskResult } from '../../src/github/mask-result.js';
import type { RunResult } from '../../src/job/result.js';

const SECRET = 'correct-horse';

test('a secret stands nowhere in a result that is passed on', () => {
  const problem = {
    cause: 'service' as const,
    message: `tar: ${SECRET}: gone`,
    hint: `look at ${SECRET}`,
    lines: [SECRET],
  };
  const step = { name: 'Test', outcome: 'failed' as const, exitCode: 1, durationMs: 1 };
  const result: RunResult = {
    outcome: 'failed',
    exitCode: 1,
    failedStep: 'Test',
    sandbox: { id: 'i1', state: 'killed', resumed: false },
    template: { id: null, name: 'base', reused: true, reason: 'named' },
    steps: [
      {
        ...step,
        outputs: { a: SECRET },
        summary: SECRET,
        error: { name: SECRET, value: SECRET, traceback: SECRET },
      },
    ],
    outputs: { a: SECRET },
    env: { A: SECRET },
    artifacts: [],
    urls: {},
    timings: {},
    warnings: [`left ${SECRET}`],
    problems: [problem],
    error: problem,
  };
  const masked = maskResult(result, [SECRET]);
  expect(JSON.stringify(masked)).not.toContain(SECRET);
  expect(masked.problems[0]).toEqual({
    cause: 'service',
    message: 'tar: ***: gone',
    hint: 'look at ***',
    lines: ['***'],
  });
});
