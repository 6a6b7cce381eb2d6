import { describeExit } from '../../../../src/engine/agent/process/exit.js';

test.each([
  [0, null, { exitCode: 0, exited: true, status: 'exit status 0' }],
  [2, null, { exitCode: 2, exited: true, status: 'exit status 2', error: 'exit status 2' }],
  [
    null,
    'SIGKILL' as const,
    { exitCode: -1, exited: false, status: 'signal: killed', error: 'signal: killed' },
  ],
  [
    null,
    'SIGTERM' as const,
    { exitCode: -1, exited: false, status: 'signal: terminated', error: 'signal: terminated' },
  ],
  [
    null,
    'SIGPROF' as const,
    { exitCode: -1, exited: false, status: 'signal: SIGPROF', error: 'signal: SIGPROF' },
  ],
])('code %s and signal %s', (code, signal, expected) => {
  expect(describeExit(code, signal)).toEqual(expected);
});
