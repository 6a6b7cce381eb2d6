import { longTest } from '../support/long-test.js';
import { Sandbox } from 'e2b';
import { until } from '../support/answers.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { endCliProcesses } from './cli-process.js';
import { type Listed, listed, type ServiceRun, serviceRun } from './service-run.js';

// A sandbox that is kept alive, paused, resumed and killed over a service that does not always answer as it should.
let engine: TestEngine;
let on: ServiceRun;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  on = await serviceRun(engine, { data: true });
});
afterEach(async () => {
  await endCliProcesses();
  await on.close();
  for (const { sandboxID } of await listed(engine)) await engine.api('DELETE', `/sandboxes/${sandboxID}`);
});

const PAUSE = /^POST \/sandboxes\/[^/]+\/pause$/;
const KILL = /^DELETE \/sandboxes\/[^/]+$/;
const EXTEND = /^POST \/sandboxes\/[^/]+\/timeout$/;
const MARKS = '/var/lib/e2b-action/mark /dev/shm/.e2b-action-mark';

const stateOf = (id: string | null, all: Listed[]): string | undefined =>
  all.find(({ sandboxID }) => sandboxID === id)?.state;
/** A sandbox that a run left paused. */
async function paused(...argv: string[]): Promise<string> {
  const done = await on.run('--run', 'sleep 1000 & echo $! > /tmp/p', '--after', 'pause', ...argv);
  expect(done.result().sandbox.state).toBe('paused');
  return done.result().sandbox.id ?? '';
}
const root = { user: 'root' };

describe('a pause', () => {
  test('whose answers are lost is one, and the resume after it is verified and takes the marks away', async () => {
    on.proxy.fail({ match: PAUSE, when: 'before', kind: { status: 502 }, times: 1 });
    on.proxy.fail({ match: PAUSE, when: 'after', kind: { status: 502 }, times: 1 });
    const id = await paused();
    expect(stateOf(id, await on.list())).toBe('paused');
    const done = await on.run(
      '--run',
      `kill -0 $(cat /tmp/p); ! sudo ls ${MARKS}`,
      '--sandbox-id',
      id,
      '--after',
      'keep',
    );
    expect(done.code).toBe(0);
    expect(done.result()).toMatchObject({ sandbox: { id, state: 'running', resumed: true }, warnings: [] });
  });

  test('that cannot be made stands beside the result, and the sandbox is left as long as it lives', async () => {
    on.proxy.fail({ match: PAUSE, when: 'before', kind: { status: 503 } });
    const done = await on.run('--run', 'true', '--after', 'pause', '--pause-timeout', '3s');
    expect(done.code).toBe(125);
    const { outcome, sandbox, problems } = done.result();
    expect({ outcome, state: sandbox.state }).toEqual({ outcome: 'passed', state: 'running' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(
      new RegExp(
        `^pausing sandbox ${sandbox.id} took longer than 3s; sandbox ${sandbox.id} runs on, and ends`,
      ),
    );
    expect(problems[0]?.hint).toContain('pause-timeout');
    expect(stateOf(sandbox.id, await on.list())).toBe('running');
  });
});

describe('a resumed sandbox that is not what was paused', () => {
  longTest('memory lost: the run fails, and the sandbox is paused again', async () => {
    const id = await paused();
    const sandbox = await Sandbox.connect(id, engine.options);
    await sandbox.pause({ keepMemory: false });
    const failed = await on.run('--run', 'true', '--sandbox-id', id);
    expect(failed.code).toBe(125);
    expect(failed.result()).toMatchObject({ outcome: 'service', steps: [{ outcome: 'skipped' }] });
    expect(failed.result().error?.message).toMatch(/is not what was paused: its memory was lost/);
    expect(stateOf(id, await on.list())).toBe('paused');
  });

  test('memory lost, and to be replaced: the old one goes once the new one is up', async () => {
    const id = await paused();
    const sandbox = await Sandbox.connect(id, engine.options);
    await sandbox.pause({ keepMemory: false });
    const done = await on.run(
      '--run',
      'true',
      '--sandbox-id',
      id,
      '--on-resume-failure',
      'recreate',
      '--after',
      'keep',
    );
    expect(done.code).toBe(0);
    const { sandbox: made } = done.result();
    expect(made).toMatchObject({ resumed: false, replaces: { id } });
    expect(made.replaces?.reason).toContain('its memory was lost');
    expect((await on.list()).map(({ sandboxID }) => sandboxID)).toEqual([made.id]);
  });

  longTest('files of an earlier time', async () => {
    const id = await paused();
    const sandbox = await Sandbox.connect(id, engine.options);
    const rewritten =
      "sed -i 's/^[^ ]* [0-9]*/00000000-0000-4000-8000-000000000000 1/' /var/lib/e2b-action/mark";
    await sandbox.commands.run(rewritten, root);
    await sandbox.pause();
    const done = await on.run('--run', 'true', '--sandbox-id', id);
    expect(done.result().error?.message).toMatch(/its files went back to an earlier state/);
  });

  test('paused by somebody else before it ever was by us: nothing to hold it against', async () => {
    const sandbox = await engine.create();
    await sandbox.pause({ keepMemory: false });
    expect((await on.run('--run', 'true', '--sandbox-id', sandbox.sandboxId)).code).toBe(0);
  });

  longTest('the command that resumes says it, and goes on', async () => {
    const { sandboxId: id } = await engine.create();
    expect((await on.start('pause', id).done).code).toBe(0);
    const sandbox = await Sandbox.connect(id, engine.options);
    await sandbox.pause({ keepMemory: false });
    const done = await on.start('resume', id).done;
    expect(done.code).toBe(0);
    expect(done.stderr).toMatch(/warning: sandbox \S+ is not what was paused: its memory was lost/);
    expect((await on.run('--run', 'true', '--sandbox-id', id)).code).toBe(0);
  });
});

describe('a kill', () => {
  longTest('that fails twice is done', async () => {
    on.proxy.fail({ match: KILL, when: 'before', kind: { status: 502 }, times: 1 });
    on.proxy.fail({ match: KILL, when: 'before', kind: 'reset', times: 1 });
    const done = await on.run('--run', 'exit 3');
    expect(done.code).toBe(3);
    expect(done.result()).toMatchObject({ sandbox: { state: 'killed' }, warnings: [], problems: [] });
    expect(await on.list()).toEqual([]);
  });

  test('that is refused says which sandbox is left, and until when; the result stands', async () => {
    on.proxy.fail({ match: KILL, when: 'before', kind: { status: 403 } });
    const done = await on.run('--run', 'exit 3');
    expect(done.code).toBe(3);
    const { sandbox, warnings } = done.result();
    expect(sandbox.state).toBe('running');
    expect(warnings.join()).toMatch(new RegExp(`sandbox ${sandbox.id} runs on, and ends by itself at 20`));
  });
});

describe('the life of a sandbox', () => {
  longTest('is extended although requests to do so fail now and then', async () => {
    on.proxy.fail({ match: EXTEND, when: 'before', kind: { status: 502 }, times: 2 });
    on.proxy.fail({ match: EXTEND, when: 'after', kind: 'reset', times: 1 });
    const done = await on.run('--run', 'sleep 11', '--timeout', '8s');
    expect(done.result()).toMatchObject({ outcome: 'passed', warnings: [] });
  });

  longTest('that somebody pauses under the run is lost for it, and said so', async () => {
    const started = on.start(
      'run',
      '--json',
      '--upload',
      'none',
      '--run',
      'echo started; sleep 1000',
      '--after',
      'keep',
    );
    await started.printed('started\n');
    const [{ sandboxID: id } = { sandboxID: '' }] = await on.list();
    await Sandbox.pause(id, engine.options);
    const done = await started.done;
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'lost', sandbox: { id, state: 'paused' } });
    expect(done.result().error?.message).toContain(`sandbox ${id} was paused while the run used it`);
    expect(done.result().error?.hint).toContain(`--sandbox-id ${id}`);
  });

  longTest('that ends in a pause of its own, out of reach of the run, goes on later', async () => {
    const { sandboxId: id } = await engine.create('base', {
      lifecycle: { onTimeout: 'pause' },
      timeoutMs: 1000,
    });
    on.proxy.fail({ match: EXTEND, when: 'before', kind: { status: 403 } });
    const done = await on.run('--run', 'sleep 1000', '--sandbox-id', id, '--timeout', '5s');
    expect(done.result()).toMatchObject({ outcome: 'lost', sandbox: { id, state: 'paused' } });
    expect(done.result().error?.message).toContain('by its own timeout');
    expect(stateOf(id, await on.list())).toBe('paused');
  });

  test('that is killed is lost with what is known of it', async () => {
    const started = on.start('run', '--json', '--upload', 'none', '--run', 'echo started; sleep 1000');
    await started.printed('started\n');
    for (const { sandboxID } of await on.list()) await engine.api('DELETE', `/sandboxes/${sandboxID}`);
    const done = await started.done;
    expect(done.result().error?.message).toMatch(/is gone before its time: it was killed from elsewhere/);
  });
});

describe('deadlines', () => {
  test('of the upload: the phase, the limit and the field are named, and nothing is left', async () => {
    on.proxy.fail({ match: /^POST \/filesystem\.Filesystem\/MakeDir$/, when: 'before', kind: 'stall' });
    const done = await on.run('--run', 'true', '--upload-timeout', '2s');
    expect(done.code).toBe(125);
    const { outcome, error } = done.result();
    expect({ outcome, cause: error?.cause }).toEqual({ outcome: 'service', cause: 'timeout' });
    expect(error?.message).toBe('the upload took longer than 2s');
    expect(error?.hint).toContain('upload-timeout');
    expect(await on.list()).toEqual([]);
  });

  longTest('of the download: beside what the steps said', async () => {
    on.proxy.fail({ match: /^GET \/files$/, when: 'before', kind: 'stall' });
    const done = await on.run(
      '--run',
      'head -c 1000000 /dev/urandom > a; exit 4',
      '--download',
      'a',
      '--download-timeout',
      '2s',
    );
    expect(done.code).toBe(4);
    expect(done.result()).toMatchObject({
      outcome: 'failed',
      problems: [{ cause: 'timeout', message: 'the download took longer than 2s' }],
    });
    expect(await on.list()).toEqual([]);
  });

  test('a 502 on the way to a sandbox that runs is not its end', async () => {
    on.proxy.fail({
      match: /^POST \/filesystem\.Filesystem\/MakeDir$/,
      when: 'before',
      kind: { status: 502 },
      times: 1,
    });
    expect((await on.run('--run', 'true')).code).toBe(0);
  });
});

longTest('an engine that is killed while files go up is lost, and not waited for', async () => {
  const own = await startTestEngine();
  const there = await serviceRun(own, { data: true });
  try {
    there.proxy.fail({ match: /^POST \/filesystem\.Filesystem\/MakeDir$/, when: 'before', kind: 'stall' });
    const started = there.start('run', '--json', '--upload', 'none', '--run', 'true', '--timeout', '6s');
    await until(
      async () => there.proxy.asked,
      (asked) => asked.some((one) => one.includes('MakeDir')),
    );
    await there.proxy.close();
    const done = await started.done;
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'lost', error: { cause: 'lost' } });
    expect(done.result().error?.message).toContain('nobody answers for sandbox');
  } finally {
    await own.stop();
  }
});
