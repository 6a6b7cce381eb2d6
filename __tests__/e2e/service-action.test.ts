import { resolve } from 'node:path';
import { Sandbox } from 'e2b';
import { type ApiProxy, startApiProxy } from '../support/api-proxy.js';
import { until } from '../support/answers.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { createJob, type Job } from '../runner/job.js';
import { listed } from './service-run.js';

// The action's clean-up over a service that does not always answer as it should.
const actionDir = resolve('.');
let engine: TestEngine;
let proxy: ApiProxy;
let job: Job;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  proxy = await startApiProxy(engine.apiUrl);
  job = await createJob({ env: { E2B_SANDBOX_URL: engine.sandboxUrl } });
});
afterEach(async () => {
  await job.finish();
  await proxy.close();
});

const inputs = (more: Record<string, string>): Record<string, string> => ({
  engine: 'cloud',
  'api-url': proxy.url,
  'api-key': engine.apiKey,
  upload: 'none',
  ...more,
});

test('cancelled while the answer to a create is missing: main ends in time, post finds the sandbox and kills it, though that takes more than one try', async () => {
  proxy.fail({ match: /^POST \/v2\/sandboxes$/, when: 'after', kind: 'stall' });
  proxy.fail({ match: /^DELETE /, when: 'before', kind: { status: 502 }, times: 2 });
  const made = until(
    () => listed(engine),
    (all) => all.length === 1,
  );
  const run = await job.step({ actionDir, inputs: inputs({ run: 'true' }), cancelAfter: made });
  expect(run.main.signal ?? null).toBeNull();
  expect(run.outputs).toMatchObject({ outcome: 'cancelled' });
  const { posts } = await job.finish();
  expect(posts[0]?.log.join('\n')).toMatch(/sandbox \S+ is killed/);
  expect(await listed(engine)).toEqual([]);
});

test('main killed while a sandbox that was there before runs a step: post pauses it as a run does', async () => {
  const first = await job.step({ actionDir, inputs: inputs({ run: 'true', after: 'pause' }) });
  const id = first.outputs['sandbox-id'] ?? '';
  let killed = false;
  await job.step({
    actionDir,
    inputs: inputs({ 'sandbox-id': id, run: 'echo started; sleep 1000', after: 'pause' }),
    onLine: (line) => {
      if (killed || !line.includes('started') || line.includes('echo')) return;
      killed = true;
      for (const { command, pid } of job.orphans())
        if (command.includes('dist/main')) process.kill(pid, 'SIGKILL');
    },
  });
  const { posts } = await job.finish();
  expect(posts.map(({ log }) => log.join('\n')).join('\n')).toContain(`sandbox ${id} is paused`);
  expect(await listed(engine)).toMatchObject([{ sandboxID: id, state: 'paused' }]);
  const open = await Sandbox.connect(id, engine.options);
  const { stdout } = await open.commands.run(
    'cmp /var/lib/e2b-action/mark /dev/shm/.e2b-action-mark && echo same',
    { user: 'root' },
  );
  expect(stdout).toBe('same\n');
  await open.kill();
});
