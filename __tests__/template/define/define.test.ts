import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Template, waitForFile, waitForPort, waitForProcess, waitForTimeout, waitForURL } from 'e2b';
import type { ReadySpec, TemplateStepSpec } from '../../../src/spec/model.js';
import { readyCommand } from '../../../src/template/define/ready.js';
import { makeProject } from './project.js';
import type { Project } from './project.js';
import { shown } from './reading.js';

let project: Project;
beforeEach(async () => {
  project = await makeProject();
});
afterEach(() => project.remove());

const dockerfile = (at: string) => ({ source: { kind: 'dockerfile', path: at } as const });

test('a Dockerfile on disk, with what the description says over it', async () => {
  await project.write({ 'ci/Dockerfile': 'FROM a\nCMD b' });
  const definition = await project.define({
    ...dockerfile('ci/Dockerfile'),
    name: 'ACME',
    context: 'ci',
    cpu: 2,
    memory: 512,
    registry: { username: 'u', password: 'p' },
  });
  expect(definition).toMatchObject({
    name: 'acme',
    source: { kind: 'dockerfile', path: 'ci/Dockerfile' },
    context: path.join(project.root, 'ci'),
    ignore: [],
    from: { image: 'a' },
    registry: { type: 'registry', username: 'u', password: 'p' },
    start: 'b',
    ready: 'sleep 20',
    cpu: 2,
    memory: 512,
  });
  const without = await project.define(dockerfile('ci/Dockerfile'));
  expect(without.context).toBe(project.root);
  expect(Object.keys(without)).not.toContain('registry');
});

test('a start command of the description replaces that of the Dockerfile, and how it becomes ready', async () => {
  await project.write({ Dockerfile: 'FROM a\nCMD b' });
  const started = await project.define({ start: 'c' });
  expect([started.start, started.ready]).toEqual(['c', undefined]);
  const ready = await project.define({ ready: { port: 80 } });
  expect([ready.start, ready.ready]).toEqual(['b', '[ -n "$(ss -Htuln sport = :80)" ]']);
});

test("a folder is searched by E2B's conventions", async () => {
  expect(await project.problems({})).toEqual(['.: the folder has no e2b.Dockerfile or Dockerfile']);
  await project.write({ Dockerfile: 'FROM a' });
  expect((await project.define({})).source.path).toBe('Dockerfile');
  await project.write({ 'e2b.Dockerfile': 'FROM b' });
  expect((await project.define({})).source.path).toBe('e2b.Dockerfile');
});

test('what is not there, no file or too long is said', async () => {
  await project.write({ 'a/x': '', big: `FROM a\n${'#'.repeat(1024 * 1024)}`, Dockerfile: 'FROM a' });
  expect(await project.problems(dockerfile('b'))).toEqual(['b: there is no such file']);
  expect(await project.problems(dockerfile('big'))).toEqual([
    'big: the file is 1048583 bytes long; at most 1048576 (1 MiB) are read',
  ]);
  expect(await project.problems({ context: 'Dockerfile' })).toEqual([
    'Dockerfile: expected a folder to copy files from',
  ]);
  expect(await project.problems({ ...dockerfile('b'), context: 'c' })).toEqual([
    'b: there is no such file',
    'c: there is no such folder to copy files from',
  ]);
  await symlink('nowhere', path.join(project.root, 'link'));
  expect(await project.problems(dockerfile('link'))).toEqual(['link: expected a file']);
});

test('symlinks may not lead out of the project, unless the path was typed in full', async () => {
  const outside = await mkdtemp(path.join(tmpdir(), 'e2b-action-outside.'));
  try {
    await writeFile(path.join(outside, 'Dockerfile'), 'FROM secret');
    await symlink(path.join(outside, 'Dockerfile'), path.join(project.root, 'Dockerfile'));
    await symlink(outside, path.join(project.root, 'folder'));
    expect(await project.problems({})).toEqual(['.: it leads out of the project folder']);
    expect(await project.problems(dockerfile('folder/Dockerfile'))).toHaveLength(1);
    await project.write({ 'own/Dockerfile': 'FROM a' });
    expect(await project.problems({ ...dockerfile('own'), context: 'folder' })).toEqual([
      'folder: it leads out of the project folder',
    ]);
    const typed = { ...dockerfile(path.join(outside, 'Dockerfile')), context: outside };
    expect(await project.define(typed)).toMatchObject({ from: { image: 'secret' }, context: outside });
  } finally {
    await rm(outside, { recursive: true, force: true });
  }
});

test('where E2B reads .dockerignore otherwise is noted, if anything is copied', async () => {
  await project.write({
    Dockerfile: 'FROM a\nUSER root\nCOPY . /x',
    'Dockerfile.dockerignore': 'x',
    '.dockerignore': '*\n!src\n',
  });
  expect((await project.define({})).notes).toEqual([
    'E2B cannot bring files back, so !src of .dockerignore has no effect: name there what is left out instead',
    'Dockerfile.dockerignore has no effect in E2B: only .dockerignore of the context counts',
  ]);
  await project.write({ Dockerfile: 'FROM a\nUSER root' });
  expect((await project.define({})).notes).toEqual([]);
});

test.each<[string, string[]]>([
  ['node_modules\n# comment\n\n*.log\r\n', ['node_modules', 'node_modules/**', '*.log', '*.log/**']],
  ['/a/\n./b\n**/c/', ['a', 'a/**', 'b', 'b/**', '**/c', '**/c/**']],
  ['.\n..\n../x\n/', []],
  // What is wanted back could not be, so the folder around it stays.
  ['*\n!src/a', []],
  ['docs\n*.md\n!README.md', ['docs', 'docs/**']],
  ['!a\na', ['a', 'a/**']],
])('%j of .dockerignore is read as docker build reads it', async (text, ignore) => {
  await project.write({ Dockerfile: 'FROM a\nCOPY . /x', '.dockerignore': text });
  expect((await project.define({})).ignore).toEqual(ignore);
});

test('the patterns leave out what is in a folder, which E2B alone does not', async () => {
  await project.write({
    Dockerfile: 'FROM a\nCOPY . /x',
    '.dockerignore': 'big\n',
    'big/deep/file': '1',
    kept: '',
  });
  const { ignore } = await project.define({});
  const hash = async (patterns: string[]): Promise<string> =>
    Template.toJSON(
      Template({ fileContextPath: project.root, fileIgnorePatterns: patterns })
        .fromImage('a')
        .copy('.', '/x'),
    );
  const before = [await hash([]), await hash(ignore)];
  await project.write({ 'big/deep/file': '2' });
  const after = [await hash([]), await hash(ignore)];
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
});

test('problems name the Dockerfile as the user knows it', async () => {
  await project.write({ 'ci/Dockerfile': 'FROM a\n\nRUNN b' });
  expect(await project.problems(dockerfile('ci'))).toEqual([
    'ci/Dockerfile:3:1: RUNN is not an instruction of a Dockerfile; did you mean RUN?',
  ]);
});

test.each<[TemplateStepSpec, string[]]>([
  [{ run: 'npm ci' }, ['["RUN","npm ci"]']],
  [{ run: 'make', user: 'root' }, ['["RUN","make","root"]']],
  [{ copy: ['a'], to: '/b', user: 'u:g', mode: '644' }, ['["COPY","a","/b","u:g","0644"]']],
  [{ copy: ['a', 'b'], to: '/c' }, ['["COPY","a","/c/","",""]', '["COPY","b","/c/","",""]']],
  [{ copy: ['a', 'b'], to: '.' }, ['["COPY","a",".","",""]', '["COPY","b",".","",""]']],
  [{ env: { A: '1', B: '2' } }, ['["ENV","A","1","B","2"]']],
  [{ env: {} }, []],
  [{ workdir: '/app' }, ['["WORKDIR","/app"]']],
  [{ user: 'root' }, ['["USER","root"]']],
  [
    { apt: ['jq', 'git=1:2*'] },
    [
      `["RUN","apt-get update && DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get install -y --no-install-recommends jq 'git=1:2*'","root"]`,
    ],
  ],
  [{ pip: ['a>1', 'b[c]'] }, [`["RUN","pip install 'a>1' 'b[c]'","root"]`]],
  [{ npm: ['typescript@5', '@a/b;rm'] }, [`["RUN","npm install -g typescript@5 '@a/b;rm'","root"]`]],
])('the step %j', async (step, expected) => {
  const source = { kind: 'steps' as const, from: 'node:24', steps: [step], file: 'sandbox.yml' };
  const definition = await project.define({ source });
  expect(definition).toMatchObject({
    from: { image: 'node:24' },
    source: { kind: 'steps', path: 'sandbox.yml' },
  });
  expect(definition.steps.map(shown)).toEqual(expected);
});

test('steps know where they stand', async () => {
  const steps = [{ line: 4, copy: ['a', 'b'], to: 'c/', user: 'x' }];
  const { steps: defined } = await project.define({ source: { kind: 'steps', from: 'a', steps } });
  const place = { line: 4, text: 'copy: a, b, to: c/, user: x' };
  expect(defined.map((step) => step.place)).toEqual([place, place]);
});

test('from has to be an image', async () => {
  const source = { kind: 'steps' as const, from: 'A B', steps: [], file: 'sandbox.yml' };
  expect(await project.problems({ source })).toEqual([
    'sandbox.yml template.from: expected the name of an image; found A B',
  ]);
});

test.each<[ReadySpec, string]>([
  [{ port: 3000 }, waitForPort(3000).getCmd()],
  [{ url: 'http://localhost:80/a?b' }, waitForURL('http://localhost:80/a?b').getCmd()],
  [{ process: 'my srv' }, waitForProcess('my srv').getCmd()],
  [{ file: '/tmp/ready' }, waitForFile('/tmp/ready').getCmd()],
  [{ seconds: 7 }, waitForTimeout(7000).getCmd()],
  [{ seconds: 0 }, waitForTimeout(0).getCmd()],
  [{ command: 'a && b' }, 'a && b'],
])('%j is the command of the SDK', (ready, command) => {
  expect(readyCommand(ready)).toBe(command);
});
