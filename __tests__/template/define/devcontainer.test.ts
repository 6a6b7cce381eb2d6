import * as fc from 'fast-check';
import path from 'node:path';
import { readDevcontainer } from '../../../src/template/define/devcontainer/read.js';
import { Findings } from '../../../src/template/define/findings.js';
import type { TemplateDefinition } from '../../../src/template/model.js';
import { makeProject } from './project.js';
import type { Project } from './project.js';
import { shown } from './reading.js';

const FILE = '.devcontainer/devcontainer.json';

let project: Project;
beforeEach(async () => {
  project = await makeProject();
});
afterEach(() => project.remove());

const source = { source: { kind: 'devcontainer', path: '.' } as const };

async function define(text: string, files: Record<string, string> = {}): Promise<TemplateDefinition> {
  await project.write({ [FILE]: text, ...files });
  return project.define(source);
}

/** The problems of a file, without its name. */
async function problems(text: string, files: Record<string, string> = {}): Promise<string[]> {
  await project.write({ [FILE]: text, ...files });
  return (await project.problems(source)).map((line) => line.replace(`${FILE}:`, ''));
}

const steps = ({ steps: list }: TemplateDefinition): string[] => list.map(shown);

test('an image with environment, users, resources and hooks', async () => {
  const definition = await define(`{
    // comments and trailing commas are fine
    "image": "mcr.microsoft.com/devcontainers/base:debian",
    "containerEnv": { "A": "1", "B": "\${containerWorkspaceFolder}/b" },
    "remoteEnv": { "C": "\${containerEnv:A}", "D": null, },
    "containerUser": "root",
    "remoteUser": "vscode",
    "workspaceFolder": "/workspaces/x",
    "hostRequirements": { "cpus": 4, "memory": "8gb" },
    "forwardPorts": [3000, "8080", "localhost:9000"],
    "postCreateCommand": { "a": "npm ci", "b": ["echo", "x y"] },
    "postStartCommand": "redis-server &",
  }`);
  expect(definition).toEqual({
    name: 'acme',
    source: { kind: 'devcontainer', path: FILE },
    context: path.join(project.root, '.devcontainer'),
    ignore: [],
    from: { image: 'mcr.microsoft.com/devcontainers/base:debian' },
    steps: [
      { type: 'ENV', variables: { A: '1', B: '/workspaces/x/b' } },
      { type: 'USER', user: 'root' },
      { type: 'WORKDIR', path: '/workspaces/x' },
    ],
    cpu: 4,
    memory: 8192,
    hooks: {
      postCreate: [
        { name: 'postCreateCommand: a', run: 'npm ci' },
        { name: 'postCreateCommand: b', run: "echo 'x y'" },
      ],
      postStart: [{ name: 'postStartCommand', run: 'redis-server &' }],
      env: { C: '1' },
      user: 'vscode',
      ports: [3000, 8080, 9000],
    },
    notes: [],
  });
});

test('a plain image asks for nothing else', async () => {
  const { steps: list, hooks } = await define('{ "image": "a" }');
  expect(list).toEqual([]);
  expect(hooks).toEqual({ postCreate: [], postStart: [], env: {}, ports: [] });
});

test.each(['.devcontainer/devcontainer.json', '.devcontainer.json', 'devcontainer.json'])(
  'a folder is searched for %s',
  async (name) => {
    await project.write({ [name]: '{ "image": "a" }' });
    expect((await project.define(source)).source.path).toBe(name);
  },
);

test('a Dockerfile with its context and arguments, beside devcontainer.json', async () => {
  const definition = await define(
    '{ "build": { "dockerfile": "Dockerfile", "args": { "V": "22" } }, "containerEnv": { "A": "1" } }',
    { '.devcontainer/Dockerfile': 'ARG V=1\nFROM node:$V\nCOPY a /b\nUSER node\nCMD ["x"]' },
  );
  expect(definition.from).toEqual({ image: 'node:22' });
  expect(definition.context).toBe(path.join(project.root, '.devcontainer'));
  expect(steps(definition)).toEqual([
    '["USER","root"]',
    '["WORKDIR","/"]',
    '["COPY","a","/b","",""]',
    '["USER","node"]',
    '["WORKDIR","/home/user"]',
    '["ENV","A","1"]',
  ]);
  // A devcontainer replaces the command of its image.
  expect(definition.start).toBeUndefined();
  expect(definition.notes).toContain(
    'CMD and ENTRYPOINT of the Dockerfile do not run, because overrideCommand is not false',
  );
});

test('the command of a Dockerfile runs where the devcontainer keeps it', async () => {
  const definition = await define(
    '{ "dockerFile": "../Dockerfile", "context": "..", "overrideCommand": false }',
    {
      Dockerfile: 'FROM a\nCMD ["x"]',
    },
  );
  expect([definition.start, definition.ready, definition.context]).toEqual(['x', 'sleep 20', project.root]);
});

test('onCreateCommand and updateContentCommand run in the build, in the project, as the remote user', async () => {
  const definition = await define(`{
    "image": "a", "remoteUser": "dev", "remoteEnv": { "T": "a b" },
    "onCreateCommand": "npm ci",
    "updateContentCommand": { "x": ["npm", "run", "build it"], "y": "true" }
  }`);
  expect(steps(definition)).toEqual([
    '["USER","dev"]',
    '["WORKDIR","/home/user/work"]',
    '["COPY",".","/home/user/work","",""]',
    `["RUN","export T='a b'; npm ci"]`,
    `["RUN","export T='a b'; npm run 'build it'"]`,
    `["RUN","export T='a b'; true"]`,
    '["USER","user"]',
  ]);
  expect(definition.steps[3]?.place).toEqual({ line: 3, text: 'onCreateCommand: npm ci' });
  expect(definition.context).toBe(project.root);
  expect(definition.ignore).toEqual(['.git', '.git/**']);
  expect(definition.notes.join()).toContain('onCreateCommand runs in the build');
});

test('with such commands the Dockerfile copies from the project as well', async () => {
  const definition = await define(
    '{ "build": { "dockerfile": "Dockerfile" }, "workspaceFolder": "/w", "onCreateCommand": "x" }',
    { '.devcontainer/Dockerfile': 'FROM a\nUSER root\nWORKDIR /\nCOPY a* b/ /c/' },
  );
  expect(definition.context).toBe(project.root);
  expect(steps(definition).slice(4)).toEqual([
    '["COPY",".devcontainer/a*","/c/","",""]',
    '["COPY",".devcontainer/b/","/c/","",""]',
    '["WORKDIR","/w"]',
    '["COPY",".","/w","",""]',
    '["RUN","x"]',
  ]);
});

test('a context of the description replaces that of the file', async () => {
  await project.write({
    [FILE]: '{ "build": { "dockerfile": "Dockerfile" } }',
    '.devcontainer/Dockerfile': 'FROM a\nCOPY a b',
    'img/a': '',
  });
  expect((await project.define({ ...source, context: 'img' })).context).toBe(path.join(project.root, 'img'));
});

test('what has no meaning is listed once', async () => {
  const { notes } = await define(
    '{ "image": "a", "name": "x", "customizations": {}, "init": true, "hostRequirements": { "storage": "1gb", "gpu": "optional" }, "postAttachCommand": "x", "postCreateComand": "x", "build": { "cacheFrom": "y" } }',
  );
  expect(notes).toEqual([
    'postCreateComand is not a key that is known here, and has no effect (did you mean postCreateCommand?)',
    'hostRequirements.gpu is optional, and sandboxes have none',
    'left out, because it has no meaning here: name, customizations, init, postAttachCommand, build.cacheFrom, hostRequirements.storage',
  ]);
});

test('empty requests for what is not available are not refused', async () => {
  const text =
    '{ "image": "a", "privileged": false, "features": {}, "mounts": [], "runArgs": [], "capAdd": [] }';
  expect((await define(text)).notes).toEqual([]);
});

test.each<[string, string]>([
  ['"dockerComposeFile": "x.yml"', 'dockerComposeFile: several containers cannot run as one sandbox'],
  ['"service": "x"', 'service: services of compose are not available'],
  ['"runServices": ["x"]', 'runServices: services of compose are not available'],
  ['"initializeCommand": "x"', 'initializeCommand: it would run commands of the repository on this machine'],
  ['"privileged": true', 'privileged: a sandbox is a machine of its own'],
  ['"capAdd": ["SYS_PTRACE"]', 'capAdd: capabilities of the host cannot be added'],
  ['"securityOpt": ["x"]', 'securityOpt: security options of the host cannot be changed'],
  ['"mounts": ["source=/a,target=/b,type=bind"]', 'mounts: folders and volumes of the host are not there'],
  ['"workspaceMount": "x"', 'workspaceMount: the workspace is uploaded, not mounted'],
  ['"runArgs": ["--init"]', 'runArgs: options of docker run have no meaning'],
  ['"features": { "ghcr.io/devcontainers/features/go:1": {} }', 'features: features are not available'],
  ['"build": { "target": "x" }', 'build.target: stages of a Dockerfile are not available'],
  ['"build": { "options": ["x"] }', 'build.options: options of docker build are not available'],
  ['"hostRequirements": { "gpu": true }', 'hostRequirements.gpu: sandboxes have no GPU'],
  ['"hostRequirements": { "cpus": 0 }', 'hostRequirements.cpus: expected a whole number of CPUs; found 0'],
  [
    '"hostRequirements": { "memory": "much" }',
    'hostRequirements.memory: expected a size such as "8gb"; found "much"',
  ],
  ['"forwardPorts": ["db:5432"]', 'forwardPorts[0]: expected a port of the sandbox'],
  ['"forwardPorts": [0]', 'forwardPorts[0]: expected a port; found 0'],
  ['"remoteUser": "a b"', 'remoteUser: expected the name of a user inside the sandbox; found "a b"'],
  ['"containerEnv": { "A-B": "x" }', 'containerEnv.A-B: expected the name of an environment variable'],
  ['"containerEnv": { "A": 1 }', 'containerEnv.A: expected text'],
  [
    '"containerEnv": { "A": "${localEnv:TOKEN}" }',
    'containerEnv.A: ${localEnv:TOKEN} cannot be used: the environment of this machine does not go in',
  ],
  [
    '"containerEnv": { "A": "${localWorkspaceFolder}" }',
    'containerEnv.A: ${localWorkspaceFolder} cannot be used: folders of this machine',
  ],
  [
    '"remoteEnv": { "PATH": "${containerEnv:PATH}:/x" }',
    'remoteEnv.PATH: ${containerEnv:PATH} cannot be used: only what containerEnv sets',
  ],
  ['"postCreateCommand": ["${devcontainerId}"]', 'postCreateCommand[0]: ${devcontainerId} cannot be used'],
  ['"onCreateCommand": []', 'onCreateCommand: expected at least one word'],
  ['"onCreateCommand": 7', 'onCreateCommand: expected a command'],
  ['"workspaceFolder": "x"', 'workspaceFolder: expected an absolute path inside the sandbox; found "x"'],
  ['"build": { "dockerfile": "Dockerfile" }', 'image: image and a Dockerfile exclude each other'],
])('%s is refused', async (text, expected) => {
  const found = await problems(`{\n  "image": "a",\n  ${text}\n}`);
  expect(found).toHaveLength(1);
  const place = expected.startsWith('image:') ? /^2:12 / : /^3:\d+ /;
  expect(found[0]).toMatch(place);
  expect(found[0]?.replace(/^\d+:\d+ /, '')).toContain(expected);
});

test.each<[string, string]>([
  ['', '1:1: not valid JSON: value expected'],
  ['[]', '1:1: expected an object in braces'],
  ['{}', '1:1: expected image, or build with a dockerfile; found neither'],
  ['{ "image": "a" "b": 1 }', '1:16: not valid JSON: comma expected'],
  ['{ "image": "a", "image": "b" }', '1:17: "image" is given twice'],
  ['{ "image": "A B" }', '1:12 image: expected the name of an image; found "A B"'],
  ['{ "build": { "dockerfile": "x" } }', '.devcontainer/x: there is no such file'],
  ['{ "build": { "dockerfile": "../../x-not-there" } }', '../x-not-there: there is no such file'],
  [
    '{ "build": { "dockerfile": "Dockerfile", "context": "../.." } }',
    '..: it leads out of the project folder',
  ],
])('%s is refused as a whole', async (text, expected) => {
  const files = { '.devcontainer/Dockerfile': 'FROM a' };
  expect((await problems(text, files))[0]).toBe(expected);
});

test('several problems are told at once, those of the Dockerfile with its name', async () => {
  expect(await problems('{ "privileged": true, "runArgs": ["x"], "dockerComposeFile": "a" }')).toHaveLength(
    3,
  );
  expect(
    await problems('{ "build": { "dockerfile": "Dockerfile" } }', {
      '.devcontainer/Dockerfile': 'FROM a\nFROM b',
    }),
  ).toEqual([expect.stringMatching(/^\.devcontainer\/Dockerfile:2:1: FROM starts a second stage/)]);
});

test('variables of the machine take their default with a note', async () => {
  const definition = await define('{ "image": "a", "containerEnv": { "A": "${localEnv:X:y}" } }');
  expect(steps(definition)).toEqual(['["ENV","A","y"]']);
  expect(definition.notes).toEqual([
    '${localEnv:X:y} takes its default: the environment of this machine does not go in',
  ]);
});

test('variables of a shell stay as they are', async () => {
  const definition = await define('{ "image": "a", "postStartCommand": "echo ${HOME} ${x:-y} $Z" }');
  expect(definition.hooks?.postStart[0]?.run).toBe('echo ${HOME} ${x:-y} $Z');
});

test('nesting without end is refused', async () => {
  const text = `{ "image": ${'['.repeat(200_000)}`;
  expect(await problems(text)).toEqual(['1:43: lists and objects nest more than 32 deep']);
});

test('any text gives a devcontainer or problems', () => {
  // prettier-ignore
  const words = ['{', '}', '[', ']', ':', ',', '"image"', '"a"', '"build"', '"dockerfile"', '"containerEnv"', '"A"', '"${localEnv:X}"',
    '"features"', '"onCreateCommand"', '"forwardPorts"', '3000', 'true', 'null', '// x\n', '/*', '*/', '"__proto__"', '\n', '\u0000', '"\\u0000"'];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join('')),
    fc
      .dictionary(
        fc.constantFrom(
          'image',
          'build',
          'containerEnv',
          'remoteEnv',
          'forwardPorts',
          'mounts',
          'onCreateCommand',
        ),
        fc.jsonValue(),
      )
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(text, (json) => {
      const findings = new Findings('f.json');
      const read = readDevcontainer(json, '/p', findings);
      expect(read === undefined).toBe(findings.problems.length > 0);
      for (const { message } of findings.problems) expect(message).not.toMatch(/\p{Cc}|undefined|\[object/u);
    }),
    { numRuns: 3000 },
  );
});
