import { longTest } from '../../support/long-test.js';
import { BuildError, Sandbox, Template } from 'e2b';
import { buildTemplate, inSandboxOf, rawBuild } from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

test('user, directory and variables of the last steps are those of every command of a sandbox', async () => {
  const template = Template()
    .fromBaseImage()
    .setEnvs({ COLOUR: 'blue', PATH: '/opt/tools:$PATH', LITERAL: '{"a": "b c"}' })
    .setUser('deploy')
    .setWorkdir('/srv/app')
    .runCmd('id -un > who; pwd > where; echo "$COLOUR" > colour');
  const { logs } = await buildTemplate(engine, template, 'context', { cpuCount: 1, memoryMB: 512 });
  expect(logs).toEqual(
    expect.arrayContaining([
      '[base] FROM e2bdev/base',
      expect.stringMatching(/^\[builder 4\/4\] RUN id -un > who; .* \[[0-9a-f]{12}\]$/),
    ]),
  );
  const sandbox = await Sandbox.create('context', { ...engine.options, envs: { COLOUR: 'red' } });
  const { stdout } = await sandbox.commands.run(
    'cat who where colour; id -un; pwd; echo $COLOUR; echo $PATH; echo $LITERAL',
  );
  expect(stdout.split('\n')).toEqual([
    'deploy',
    '/srv/app',
    'blue',
    'deploy',
    '/srv/app',
    'red', // The sandbox's own variables win.
    '/opt/tools:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    '{"a": "b c"}',
    '',
  ]);
  // What was set holds after a freeze and after a new boot.
  for (const keepMemory of [true, false]) {
    await sandbox.pause({ keepMemory });
    await sandbox.connect();
    expect((await sandbox.commands.run('id -un; pwd; echo $LITERAL')).stdout).toBe(
      'deploy\n/srv/app\n{"a": "b c"}\n',
    );
  }
  expect(await sandbox.getInfo()).toMatchObject({ cpuCount: 1, memoryMB: 512, name: 'context' });
  // A snapshot and a fork of it are sandboxes of the same template.
  const { snapshotId } = await sandbox.createSnapshot();
  expect(await inSandboxOf(engine, snapshotId, 'id -un; pwd')).toBe('deploy\n/srv/app\n');
  await sandbox.kill();
});

test('without USER and WORKDIR commands run as user, at home', async () => {
  const template = Template().fromTemplate('base').runCmd(['id -un > who', 'pwd >> who']);
  await buildTemplate(engine, template, 'plain');
  expect(await inSandboxOf(engine, 'plain', 'cat who; id -un; pwd')).toBe(
    'user\n/home/user\nuser\n/home/user\n',
  );
});

test('a user for one RUN counts for that one', async () => {
  const template = Template()
    .fromBaseImage()
    .runCmd('id -un > /root/one', { user: 'root' })
    .runCmd('id -un > two');
  await buildTemplate(engine, template, 'one-run');
  expect(await inSandboxOf(engine, 'one-run', 'cat /root/one /home/user/two', { user: 'root' })).toBe(
    'root\nuser\n',
  );
});

test('a Dockerfile: ARG, ENV, RUN, USER, WORKDIR and CMD', async () => {
  const template = Template().fromDockerfile(`
FROM e2bdev/base
ARG FLAVOUR=sweet
ENV TASTE=$FLAVOUR
RUN echo "$TASTE" > /taste
WORKDIR /work
WORKDIR deeper
USER user
RUN pwd > ~/where
CMD sleep 1000
`);
  template.setReadyCmd('pgrep sleep');
  await buildTemplate(engine, template, 'dockerfile');
  expect(await inSandboxOf(engine, 'dockerfile', 'cat /taste ~/where; pgrep -c -x sleep')).toBe(
    'sweet\n/work/deeper\n1\n',
  );
});

test('WORKDIR makes what is missing for the user, and leaves what is there as it is', async () => {
  const template = Template()
    .fromBaseImage()
    .setWorkdir('/made/by/user')
    .setWorkdir('/var')
    .setWorkdir('log')
    .runCmd('pwd > ~/last');
  await buildTemplate(engine, template, 'workdirs');
  const command = 'stat -c "%U %n" /made /made/by/user /var /var/log; cat ~/last';
  expect(await inSandboxOf(engine, 'workdirs', command)).toBe(
    'user /made\nuser /made/by/user\nroot /var\nroot /var/log\n/var/log\n',
  );
});

test('USER takes an ID of a user that is there, and makes a name that is not, with a home', async () => {
  const template = Template().fromBaseImage().setUser('1000').runCmd('id -un > /tmp/one').setUser('worker');
  await buildTemplate(engine, template, 'users');
  expect(await inSandboxOf(engine, 'users', 'cat /tmp/one; id -un; pwd')).toBe(
    'user\nworker\n/home/worker\n',
  );
});

test('a template based on another one goes on where that ended', async () => {
  const parent = Template()
    .fromBaseImage()
    .setEnvs({ A: '1' })
    .setWorkdir('/parent')
    .runCmd('echo parent > file');
  await buildTemplate(engine, parent, 'parent:v2');
  const child = Template()
    .fromTemplate('parent:v2')
    .setEnvs({ B: '2' })
    .runCmd('echo child >> file; rm -f none');
  await buildTemplate(engine, child, 'child');
  await Template.removeTags('parent', 'v2', engine.options);
  expect(await Template.exists('parent', engine.options)).toBe(false);
  expect(await inSandboxOf(engine, 'child', 'pwd; cat file; echo $A$B')).toBe('/parent\nparent\nchild\n12\n');
});

test('what a step deletes is gone; folders that it makes anew hold nothing of the old ones', async () => {
  const template = Template()
    .fromBaseImage()
    .runCmd('mkdir -p kept/sub gone; touch kept/a kept/sub/b gone/c')
    .runCmd('rm -r gone kept/a; mkdir gone; touch gone/d')
    .runCmd('mv kept moved; sudo rm /usr/bin/perl');
  await buildTemplate(engine, template, 'deleted');
  expect(
    await inSandboxOf(engine, 'deleted', 'find gone moved kept 2> /dev/null | sort; command -v perl || true'),
  ).toBe('gone\ngone/d\nmoved\nmoved/sub\nmoved/sub/b\n');
});

longTest(
  'more steps that write than a mount takes layers',
  async () => {
    const steps = Array.from({ length: 60 }, (_, index) => ({
      type: 'RUN',
      args: [`echo ${index} >> all; touch only-${index}; rm -f only-${index - 1}`],
    }));
    expect(await rawBuild(engine, 'deep', steps)).toMatchObject({ status: 'ready' });
    expect(await inSandboxOf(engine, 'deep', 'wc -l < all; ls -d only-*')).toBe('60\nonly-59\n');
  },
  180_000,
);

describe('a step that fails ends the build and is named', () => {
  test.each<[string, Parameters<typeof buildTemplate>[1], string | RegExp]>([
    ['RUN', Template().fromBaseImage().runCmd('exit 3'), "failed to run command 'exit 3': exit status 3"],
    [
      'RUN by a signal',
      Template().fromBaseImage().runCmd('kill -9 $$'),
      "failed to run command 'kill -9 $$': signal: killed",
    ],
    [
      'an unknown user',
      Template().fromBaseImage().runCmd('whoami', { user: 'root123' }),
      "failed to run command 'whoami': command failed: unauthenticated: invalid username: 'root123'",
    ],
    ['USER', Template().fromBaseImage().setUser('; exit 1'), /is not a user's name/],
    ['USER by ID', Template().fromBaseImage().setUser('4711'), /no user has the ID 4711/],
    [
      'WORKDIR',
      Template().fromBaseImage().setWorkdir('/etc/passwd/x'),
      /failed to create the work directory/,
    ],
    ['makeDir', Template().fromBaseImage().makeDir('/root/x'), /exit status 1/],
    ['the base', Template().fromTemplate('not-there'), "template 'not-there' not found"],
  ])('%s', async (_name, template, words) => {
    const error = await buildTemplate(engine, template, 'failing').catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(BuildError);
    expect((error as Error).message).toMatch(words);
    expect((error as Error).stack).toMatch(/steps\.test\.ts/);
  });

  test('with its number, and without a template to start from', async () => {
    const steps = [
      { type: 'ENV', args: ['A', '1'] },
      { type: 'RUN', args: ['echo to-stdout; echo to-stderr >&2; false'] },
      { type: 'RUN', args: ['true'] },
    ];
    const { status, reason, logEntries } = await rawBuild(engine, 'by-number', steps);
    expect(status).toBe('error');
    expect(reason).toEqual({
      message: "failed to run command 'echo to-stdout; echo to-stderr >&2; false': exit status 1",
      step: '2',
    });
    expect(logEntries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ level: 'info', step: '2', message: '[builder 2/3] [stdout]: to-stdout' }),
        expect.objectContaining({ level: 'error', step: '2', message: '[builder 2/3] [stderr]: to-stderr' }),
      ]),
    );
    await expect(Sandbox.create('by-number', engine.options)).rejects.toThrow(/no finished build/);
  });

  test('the base by its name', async () => {
    expect(await rawBuild(engine, 'no-base', [], { fromTemplate: 'not-there' })).toMatchObject({
      status: 'error',
      reason: { step: 'base' },
    });
  });
});

test('steps reach nothing of this machine', async () => {
  const { status, reason } = await rawBuild(engine, 'private', [
    { type: 'RUN', args: [`curl --silent --max-time 5 ${engine.apiUrl}/health && exit 1; true`] },
  ]);
  expect([status, reason]).toEqual(['ready', undefined]);
});

test('output of any kind is one entry a line, and never breaks the log', async () => {
  const command = String.raw`printf 'a\rb\n\n  c  \n\xff\xfe\n'; printf 'no end'; head -c 20000 /dev/zero | tr '\0' x`;
  const { logEntries } = await rawBuild(engine, 'output', [{ type: 'RUN', args: [command] }]);
  const lines = logEntries
    .map(({ message }) => message)
    .filter((message) => message.includes('[stdout]'))
    .map((message) => message.replace('[builder 1/1] [stdout]: ', ''));
  expect(lines).toEqual(['a', 'b', '  c', '\ufffd\ufffd', `no end${'x'.repeat(4_096 - 6)}…`]);
});
