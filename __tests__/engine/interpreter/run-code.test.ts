import { Sandbox } from '@e2b/code-interpreter';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine({ interpreter: true });
  sandbox = await Sandbox.create({ ...engine.options });
}, 1_200_000);
afterAll(() => engine?.stop());

test('variables live on; the last value is the result', async () => {
  expect((await sandbox.runCode('x = 20')).results).toEqual([]);
  const execution = await sandbox.runCode('print("out"); x + 1');
  expect(execution.text).toBe('21');
  expect(execution.executionCount).toBe(2);
  expect(execution.logs).toEqual({ stdout: ['out\n'], stderr: [] });
});
