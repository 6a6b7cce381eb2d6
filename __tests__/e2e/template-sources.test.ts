import { longTest } from '../support/long-test.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';
import { newProject, type Project } from './template-project.js';

// What a template can be described in besides a Dockerfile, up to the steps that run in it.
let engine: TestEngine;
const projects: Project[] = [];
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
afterEach(async () => {
  await endCliProcesses();
  for (const each of projects.splice(0)) each.remove();
});

function project(files: Record<string, string>): Project {
  const made = newProject(engine, 'unused');
  for (const [name, text] of Object.entries(files)) made.write(name, text);
  projects.push(made);
  return made;
}

const run = ({ folder, cache }: Project, ...argv: string[]): Promise<CliRun> =>
  startCli(engine, ['run', '--engine', 'local', '--json', '--upload', 'none', ...argv], {
    cwd: folder,
    env: { XDG_CACHE_HOME: cache },
  }).done;
const states = (done: CliRun): unknown[][] => done.result().steps.map(({ name, outcome }) => [name, outcome]);

test('a devcontainer: its hooks, users and environments in the sandbox', async () => {
  const one = project({
    '.devcontainer/devcontainer.json': JSON.stringify({
      image: 'e2bdev/base',
      containerEnv: { IN_IMAGE: 'baked' },
      remoteEnv: { AT_RUN: 'given' },
      remoteUser: 'root',
      postCreateCommand: 'echo "$(id -un) $AT_RUN" >> /root/created',
      postStartCommand: 'echo started >> /root/started',
    }),
  });
  const template = ['--template-name', 'dev', '--devcontainer', '.'];
  const check = 'cat /root/created /root/started; id -un; echo $IN_IMAGE $AT_RUN';
  const first = await run(one, ...template, '--run', check);
  expect(first.stderr).toContain('root given\nstarted\nroot\nbaked given\n');
  expect(first.result()).toMatchObject({ outcome: 'passed', template: { name: 'dev', reused: false } });
  expect(states(first)).toEqual([
    ['postCreateCommand', 'passed'],
    ['postStartCommand', 'passed'],
    [expect.stringContaining('cat') as unknown, 'passed'],
  ]);
});

test('a devcontainer in a sandbox that is resumed: what runs at every start, and nothing else', async () => {
  const one = project({
    '.devcontainer/devcontainer.json': JSON.stringify({
      image: 'e2bdev/base',
      remoteEnv: { AT_RUN: 'given' },
      postCreateCommand: 'echo created >> ~/hooks',
      postStartCommand: 'echo started >> ~/hooks',
    }),
    'sandbox.yml': 'template: { name: dev-again, devcontainer: . }\nsteps: [cat ~/hooks; echo $AT_RUN]\n',
  });
  const first = await run(one, '--after', 'pause');
  expect(first.result()).toMatchObject({ outcome: 'passed', sandbox: { state: 'paused' } });
  const { id } = first.result().sandbox;
  const second = await run(one, '--sandbox-id', id ?? '');
  expect(second.stderr).toContain('created\nstarted\nstarted\ngiven\n');
  expect(second.result()).toMatchObject({ outcome: 'passed', template: { reused: true } });
});

longTest('a module with an import of its own', async () => {
  const one = project({
    'ci/template.ts': [
      "import { Template } from 'e2b';",
      "import { word } from './word';",
      'export default Template().fromBaseImage().runCmd(`echo ${word} > /home/user/word`);',
    ].join('\n'),
    'ci/word.ts': "export const word: string = 'imported';\n",
  });
  const argv = [
    '--template-name',
    'modular',
    '--template-file',
    'ci/template.ts',
    '--run',
    'cat /home/user/word',
  ];
  const first = await run(one, ...argv);
  expect(first.stderr).toContain('imported\n');
  expect(first.result()).toMatchObject({ outcome: 'passed', template: { reused: false } });
  one.write('ci/word.ts', "export const word: string = 'changed';\n");
  const changed = await run(one, ...argv);
  expect(changed.stderr).toContain('changed\n');
  expect(changed.result().template).toMatchObject({
    reused: false,
    reason: expect.stringMatching(/template\.ts:3 .* changed/) as unknown,
  });
});

test('from and steps with a service: it runs, and answers, when the steps start', async () => {
  const file = (ready: string): string =>
    [
      'template:',
      '  name: serving',
      '  from: e2bdev/base',
      '  steps:',
      '    - { workdir: /srv }',
      '    - { run: "mkdir -p /srv/www && echo served > /srv/www/index.html", user: root }',
      '    - { copy: server.py, to: /srv/server.py, user: root }',
      '  start: cd /srv/www && python3 /srv/server.py',
      `  ready: ${ready}`,
      'steps:',
      '  - curl -fsS http://localhost:8123/index.html',
      'upload: none',
    ].join('\n');
  const one = project({
    'sandbox.yml': file('{ port: 8123 }'),
    'server.py': 'import http.server as h\nh.test(h.SimpleHTTPRequestHandler, port=8123)\n',
  });
  const first = await run(one, 'sandbox.yml');
  expect(first.stderr).toContain('served\n');
  expect(first.result()).toMatchObject({ outcome: 'passed', template: { name: 'serving', reused: false } });
  expect((await run(one, 'sandbox.yml')).result()).toMatchObject({
    outcome: 'passed',
    template: { reused: true },
  });
  // What never gets ready does not become a template.
  one.write('sandbox.yml', file('{ port: 8124 }'));
  const never = await run(one, 'sandbox.yml', '--template-timeout', '4s');
  expect(never.code).toBe(1);
  expect(never.result()).toMatchObject({
    outcome: 'failed',
    failedStep: 'template',
    error: { cause: 'template', message: expect.stringMatching(/template serving/) as unknown },
    sandbox: { state: 'none' },
  });
});
