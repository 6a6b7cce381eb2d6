import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { startFaultRun } from './fault-run.js';

// A copy of the request that starts a step, held up on its way. Its output would go nowhere: nobody would know it ran.
let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

test.each([['while a later step runs'], ['when the run has left the sandbox']])(
  'a step runs once, though the request for it comes again %s',
  async (when) => {
    const copies = [{ on: { holds: './tool first' }, fault: { do: 'duplicate', held: true } as const }];
    const run = await startFaultRun(engine, copies, { after: 'keep' });
    try {
      await (when === 'while a later step runs' ? run.process.printed('second 1\n') : run.done);
      run.proxy.release();
      await run.proxy.copied();
      expect(await run.judge()).toEqual([]);
    } finally {
      await run.clear();
    }
  },
);
