import {
  Sandbox,
  Template,
  type TemplateClass,
  waitForFile,
  waitForPort,
  waitForProcess,
  waitForTimeout,
  waitForURL,
} from 'e2b';
import { until } from '../../support/answers.js';
import { buildTemplate, inSandboxOf, rawBuild } from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

describe('the start command is ready', () => {
  test.each<[string, TemplateClass, string]>([
    [
      'by a port',
      Template().fromBaseImage().setStartCmd('sleep 1; python3 -m http.server 8123', waitForPort(8123)),
      'curl --silent --output /dev/null --write-out "%{http_code}" localhost:8123',
    ],
    [
      'by a URL',
      Template()
        .fromBaseImage()
        .runCmd('echo page > index.html')
        .setStartCmd('sleep 1; python3 -m http.server 8123', waitForURL('http://localhost:8123/index.html')),
      'curl --silent --output /dev/null --write-out "%{http_code}" localhost:8123/index.html',
    ],
    [
      'by a process',
      Template()
        .fromBaseImage()
        .setStartCmd('sleep 1; exec -a waited-for sleep 1000', waitForProcess('sleep')),
      'pgrep sleep > /dev/null && echo 200',
    ],
    [
      'by a file',
      Template()
        .fromBaseImage()
        // Not on the disk, where it would still be from the start during the build.
        .setStartCmd('sleep 1; touch /dev/shm/ready; sleep 1000', waitForFile('/dev/shm/ready')),
      'test -f /dev/shm/ready && echo 200',
    ],
    [
      'by time',
      Template().fromBaseImage().setStartCmd('sleep 1000', waitForTimeout(1_000)),
      'pgrep sleep > /dev/null && echo 200',
    ],
  ])('%s, in the build and in every sandbox', async (name, template, check) => {
    const { logs } = await buildTemplate(engine, template, name.replaceAll(' ', '-'));
    expect(logs.join('\n')).toMatch(
      /Running start command: .*\n.*Waiting for template to be ready: .*\n[^]*Template is ready/,
    );
    // Twice: each has its own.
    for (let round = 0; round < 2; round++) {
      expect((await inSandboxOf(engine, name.replaceAll(' ', '-'), check)).trim()).toBe('200');
    }
  });
});

test('it runs as the template’s user, in its directory, with its variables; what it prints is in the logs', async () => {
  const template = Template()
    .fromBaseImage()
    .setEnvs({ COLOUR: 'blue' })
    .setUser('server')
    .setWorkdir('/srv/server')
    .setStartCmd(
      'echo "$(id -un) $(pwd) $COLOUR"; echo warned >&2; sleep 1000',
      'pgrep -u server -x sleep > /dev/null',
    );
  const { logs } = await buildTemplate(engine, template, 'as-user');
  expect(logs).toEqual(
    expect.arrayContaining(['[start] [stdout]: server /srv/server blue', '[start] [stderr]: warned']),
  );
  const sandbox = await engine.create('as-user');
  const entries = async (): Promise<string[]> => {
    const body = (await (await engine.api('GET', `/v2/sandboxes/${sandbox.sandboxId}/logs`)).json()) as {
      logs: { message: string }[];
    };
    return body.logs.map(({ message }) => message);
  };
  await until(entries, (lines) => lines.includes('[start] [stderr]: warned'));
  expect(await entries()).toContain('[start] [stdout]: server /srv/server blue');
  const processes = await sandbox.commands.list();
  expect(processes).toMatchObject([{ tag: 'start', cwd: '/srv/server' }]);
  // A snapshot's sandboxes have it, too, and so has a template that is based on it.
  const { snapshotId } = await sandbox.createSnapshot();
  expect(await inSandboxOf(engine, snapshotId, 'pgrep -c -u server -x sleep')).toBe('1\n');
  await sandbox.kill();
  await buildTemplate(engine, Template().fromTemplate('as-user').runCmd('true'), 'inherited');
  expect(await inSandboxOf(engine, 'inherited', 'pgrep -c -u server -x sleep')).toBe('1\n');
});

test('what it writes while it becomes ready is part of the template, ended in order', async () => {
  const start = `if [ -f data ]; then echo again >> runs; else trap 'echo ended >> runs; exit 0' TERM; touch data; echo first >> runs; fi; sleep 1000 & wait`;
  await buildTemplate(
    engine,
    Template().fromBaseImage().setStartCmd(start, waitForFile('/home/user/data')),
    'written',
  );
  expect(await inSandboxOf(engine, 'written', 'until grep -q again runs; do sleep 0.1; done; cat runs')).toBe(
    'first\nended\nagain\n',
  );
});

test('a command that only prepares something may end; one ready check alone is enough, too', async () => {
  const prepares = Template()
    .fromBaseImage()
    .setStartCmd('touch prepared', waitForFile('/home/user/prepared'));
  await buildTemplate(engine, prepares, 'prepares');
  expect(await inSandboxOf(engine, 'prepares', 'ls')).toBe('prepared\n');
  const checks = Template()
    .fromBaseImage()
    .runCmd('touch there')
    .setReadyCmd(waitForFile('/home/user/there'));
  await buildTemplate(engine, checks, 'checks');
  expect(await inSandboxOf(engine, 'checks', 'ls')).toBe('there\n');
});

describe('failures', () => {
  test.each([
    [
      'a start command that fails',
      './not/there',
      waitForPort(8123).getCmd(),
      /the start command ended: exit status 127/,
    ],
    ['one that is killed', 'sleep 0.2; kill -9 $$', 'false', /the start command ended: signal: killed/],
  ])('%s ends the build at its last step', async (_name, startCmd, readyCmd, words) => {
    const { status, reason } = await rawBuild(engine, 'start-fails', [], { startCmd, readyCmd });
    expect([status, reason?.step]).toEqual(['error', 'finalize']);
    expect(reason?.message).toMatch(words);
  });

  test('a trace leads to setStartCmd', async () => {
    const template = Template().fromBaseImage().setStartCmd('exit 7', waitForPort(8123));
    const error = await buildTemplate(engine, template, 'start-fails').catch((thrown: Error) => thrown);
    expect((error as Error).message).toBe('the start command ended: exit status 7');
    expect((error as Error).stack).toMatch(/start\.test\.ts/);
  });

  test('one that fails in a sandbox: create says so, and leaves nothing', async () => {
    const start = 'if [ -f once ]; then echo broken >&2; exit 9; fi; touch once; sleep 1000';
    await buildTemplate(
      engine,
      Template().fromBaseImage().setStartCmd(start, '[ -f once ] && pgrep -x sleep'),
      'once',
    );
    const before = (await Sandbox.list(engine.options).nextItems()).length;
    await expect(Sandbox.create('once', engine.options)).rejects.toThrow(
      'the sandbox could not be started: the start command ended: exit status 9',
    );
    expect(await Sandbox.list(engine.options).nextItems()).toHaveLength(before);
  });
});
