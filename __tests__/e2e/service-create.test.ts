import { longTest } from '../support/long-test.js';
import { Sandbox } from 'e2b';
import { until } from '../support/answers.js';
import type { FaultKind } from '../support/api-proxy.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { endCliProcesses } from './cli-process.js';
import { listed, type ServiceRun, serviceRun } from './service-run.js';

// What happens when the service does not answer as it should while a sandbox is created or connected to.
let engine: TestEngine;
let on: ServiceRun;
beforeAll(async () => {
  engine = await startTestEngine({ args: ['--max-sandboxes', '4'] });
});
afterAll(() => engine.stop());
beforeEach(async () => {
  on = await serviceRun(engine);
});
afterEach(async () => {
  await endCliProcesses();
  await on.close();
  for (const { sandboxID } of await listed(engine)) await engine.api('DELETE', `/sandboxes/${sandboxID}`);
});

const CREATE = /^POST \/v2\/sandboxes$/;
const created = (): number => on.proxy.asked.filter((one) => CREATE.test(one)).length;

describe('a create whose answer is lost', () => {
  test.each<[string, FaultKind, string[]]>([
    ['by a reset', 'reset', []],
    ['by a 502 of something in between', { status: 502, body: '<html>' }, []],
    ['by an answer that never comes', 'stall', ['--create-timeout', '12s']],
  ])('%s: the sandbox is found and used', async (_how, kind, argv) => {
    on.proxy.fail({ match: CREATE, when: 'after', kind, times: 1 });
    const done = await on.run('--run', 'echo ran', '--after', 'keep', ...argv);
    expect(done.result()).toMatchObject({ outcome: 'passed', sandbox: { state: 'running' } });
    expect(created()).toBe(1);
    expect((await on.list()).map(({ sandboxID }) => sandboxID)).toEqual([done.result().sandbox.id]);
  });

  test('before the service had it: another one is asked for', async () => {
    on.proxy.fail({ match: CREATE, when: 'before', kind: 'reset', times: 1 });
    const done = await on.run('--run', 'true', '--after', 'keep');
    expect(done.code).toBe(0);
    expect(created()).toBe(2);
    expect(await on.list()).toHaveLength(1);
  });

  longTest(
    'and looked for in vain while the service stumbles: one is left, and it is the run’s',
    async () => {
      on.proxy.fail({ match: CREATE, when: 'after', kind: 'reset', times: 1 });
      on.proxy.fail({ match: /^GET \/v2\/sandboxes$/, when: 'before', kind: { status: 502 }, times: 2 });
      const done = await on.run('--run', 'true', '--after', 'keep');
      expect(done.code).toBe(0);
      expect((await on.list()).map(({ sandboxID }) => sandboxID)).toEqual([done.result().sandbox.id]);
    },
  );

  test('sent twice by the network: the double is killed', async () => {
    on.proxy.duplicate = CREATE;
    const waits = 'until test -e /tmp/go; do sleep 0.1; done';
    const started = on.start('run', '--json', '--upload', 'none', '--run', waits, '--after', 'keep');
    const both = await until(on.list, (all) => all.length === 2);
    // As soon as the run's own has it the run goes on, and the double may be gone before it is asked.
    await Promise.allSettled(
      both.map(async ({ sandboxID }) => {
        const sandbox = await Sandbox.connect(sandboxID, engine.options);
        await sandbox.commands.run('touch /tmp/go');
      }),
    );
    const done = await started.done;
    expect(done.code).toBe(0);
    expect((await on.list()).map(({ sandboxID }) => sandboxID)).toEqual([done.result().sandbox.id]);
  });

  longTest('for ever: the deadline is named with its field, and nothing is left', async () => {
    on.proxy.fail({ match: CREATE, when: 'before', kind: 'stall' });
    const done = await on.run('--run', 'true', '--create-timeout', '3s');
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'service', sandbox: { id: null } });
    expect(done.stderr).toContain('took longer than 3s');
    expect(done.stderr).toContain('create-timeout');
    expect(await on.list()).toEqual([]);
  });

  test('and cancelled meanwhile: what came up late is killed', async () => {
    on.proxy.fail({ match: CREATE, when: 'after', kind: 'stall' });
    const started = on.start('run', '--json', '--upload', 'none', '--run', 'true');
    await until(on.list, (all) => all.length === 1);
    started.child.kill('SIGINT');
    const done = await started.done;
    expect(done.code).toBe(130);
    expect(await on.list()).toEqual([]);
  });
});

describe('no room', () => {
  test('is waited for and said', async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => engine.create()));
    const started = on.start('run', '--json', '--upload', 'none', '--run', 'true');
    await started.printed('waiting for room, for up to 5m: 4 sandboxes run');
    await others[0]?.kill();
    expect((await started.done).code).toBe(0);
  });

  longTest('for too long is a sentence with the limit and the way out, and nothing is left', async () => {
    await Promise.all([1, 2, 3, 4].map(() => engine.create()));
    const done = await on.run('--run', 'true', '--queue-timeout', '2s');
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'service', error: { cause: 'rate-limit' } });
    const { message, hint } = done.result().error ?? {};
    expect(message).toMatch(/at most 4 sandboxes at a time.*for 2s/);
    expect(hint).toMatch(/queue-timeout.*20 sandboxes.*--max-sandboxes/);
    expect(await on.list()).toHaveLength(4);
  });

  longTest('waiting as long as the service asks', async () => {
    const kind = { status: 429, headers: { 'retry-after': '3' } };
    on.proxy.fail({ match: CREATE, when: 'before', kind, times: 1 });
    expect((await on.run('--run', 'true')).code).toBe(0);
    const [first = 0, second = 0] = on.proxy.times.filter((_, at) => CREATE.test(on.proxy.asked[at] ?? ''));
    expect(second - first).toBeGreaterThanOrEqual(3000);
  });

  longTest('of a busy service is waited for too', async () => {
    on.proxy.fail({ match: CREATE, when: 'before', kind: { status: 503 }, times: 1 });
    const done = await on.run('--run', 'true');
    expect(done.code).toBe(0);
    expect(done.stderr).toContain('waiting for the service, which is busy');
  });
});

test('a lifetime above what the service gives is named with its field, and nothing is left', async () => {
  const done = await on.run('--run', 'true', '--timeout', '30h');
  expect(done.code).toBe(2);
  const { cause, message, hint } = done.result().error ?? {};
  expect(cause).toBe('usage');
  expect(message).toContain('`timeout` is longer than the 24 hours that this service lets a sandbox live');
  expect(hint).toMatch(/lower `timeout`.*1 hour on the Hobby plan/);
  expect(await on.list()).toEqual([]);
});

describe('a sandbox that is named', () => {
  test.each<[string, RegExp]>([
    ['looking at it', /^GET \/sandboxes\/[^/]+$/],
    ['connecting to it', /\/connect$/],
  ])('%s is tried again', async (_what, match) => {
    const sandbox = await engine.create();
    await sandbox.pause();
    on.proxy.fail({ match, when: 'before', kind: { status: 502 }, times: 1 });
    on.proxy.fail({ match, when: 'before', kind: 'reset', times: 1 });
    on.proxy.fail({ match, when: 'after', kind: 'reset', times: 1 });
    const done = await on.run('--run', 'true', '--sandbox-id', sandbox.sandboxId);
    expect(done.code).toBe(0);
    expect(done.result().sandbox).toEqual({ id: sandbox.sandboxId, state: 'killed', resumed: true });
  });

  test('and is gone is said plainly, and ends the run where it is to fail', async () => {
    const done = await on.run('--run', 'true', '--sandbox-id', 'igone');
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'service', error: { cause: 'not-found' } });
    expect(done.result().error?.message).toMatch(
      /^sandbox igone is gone: it was killed, or its lifetime ended/,
    );
    expect(await on.list()).toEqual([]);
  });

  test('and is gone is replaced where that is asked for', async () => {
    const done = await on.run(
      '--run',
      'true',
      '--sandbox-id',
      'igone',
      '--on-resume-failure',
      'recreate',
      '--after',
      'keep',
    );
    expect(done.code).toBe(0);
    const { sandbox, warnings } = done.result();
    expect(sandbox).toMatchObject({
      state: 'running',
      resumed: false,
      replaces: { id: 'igone', reason: expect.stringContaining('is gone') as unknown },
    });
    expect(warnings.join()).toContain('a new sandbox is started in its place');
    expect((await on.list()).map(({ sandboxID }) => sandboxID)).toEqual([sandbox.id]);
  });
});
