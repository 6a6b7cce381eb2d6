import type { FieldName } from '../../src/spec/fields.js';
import type { TemplateBuildSpec } from '../../src/spec/model.js';
import { resolveTemplateToBuild } from '../../src/spec/resolve.js';
import { problemsOf, specOf } from './resolving.js';

const steps = 'steps: [a]\n';

function buildOf(text: string, fields: Partial<Record<FieldName, string>> = {}): TemplateBuildSpec {
  const { template } = specOf({ text: steps + text, fields });
  if (!('build' in template)) throw new Error(`reused: ${template.reference}`);
  return template.build;
}

test('a mapping is a template to build, a text one that exists', () => {
  expect(specOf({ text: `${steps}template: acme:v1` }).template).toEqual({ reference: 'acme:v1' });
  expect(
    buildOf(
      'template: { name: ACME, dockerfile: ci/Dockerfile, context: ./ci/, cpu: 2, memory: 512, start: srv, ready: { port: 80 } }',
    ),
  ).toEqual({
    name: 'acme',
    source: { kind: 'dockerfile', path: 'ci/Dockerfile' },
    context: 'ci',
    cpu: 2,
    memory: 512,
    start: 'srv',
    ready: { port: 80 },
    force: false,
    deadlineMs: 1_800_000,
  });
});

test.each([
  ['devcontainer: .devcontainer', { kind: 'devcontainer', path: '.devcontainer' }],
  ['file: ./e2b/template.ts', { kind: 'file', path: 'e2b/template.ts' }],
  // E2B's convention: the Dockerfile of the context.
  ['cpu: 1', { kind: 'dockerfile', path: '.' }],
  ['context: image', { kind: 'dockerfile', path: 'image' }],
])('%s says what defines it', (keys, source) => {
  expect(buildOf(`template: { name: a, ${keys} }`).source).toEqual(source);
});

test('every kind of step, with its line', () => {
  const text = `template:
  name: a
  from: node:24
  steps:
    - npm ci
    - { run: make, user: root }
    - { copy: a.txt, to: /app/, user: 'u:g', mode: '0644' }
    - { copy: [a, b], to: . }
    - { env: { A: b } }
    - { workdir: /app }
    - { user: root }
    - { apt: jq }
    - { pip: ['numpy==2'] }
    - { npm: typescript@5 }
`;
  expect(buildOf(text).source).toEqual({
    kind: 'steps',
    from: 'node:24',
    file: 'sandbox.yml',
    steps: [
      { line: 6, run: 'npm ci' },
      { line: 7, run: 'make', user: 'root' },
      { line: 8, copy: ['a.txt'], to: '/app/', user: 'u:g', mode: '0644' },
      { line: 9, copy: ['a', 'b'], to: '.' },
      { line: 10, env: { A: 'b' } },
      { line: 11, workdir: '/app' },
      { line: 12, user: 'root' },
      { line: 13, apt: ['jq'] },
      { line: 14, pip: ['numpy==2'] },
      { line: 15, npm: ['typescript@5'] },
    ],
  });
});

test('fields describe a template without a file, or override that of the file', () => {
  const fields = {
    'template-name': 'Other',
    'template-file': 'template.ts',
    context: 'x',
    cpu: '4',
    memory: '1024',
    'template-force': 'true',
    'template-max-age': '24h',
    'template-timeout': '5m',
    'registry-username': 'u',
    'registry-password': 'p w',
  };
  const expected = {
    name: 'other',
    source: { kind: 'file', path: 'template.ts' },
    context: 'x',
    cpu: 4,
    memory: 1024,
    force: true,
    maxAgeMs: 86_400_000,
    deadlineMs: 300_000,
    registry: { username: 'u', password: 'p w' },
  };
  expect(buildOf('', fields)).toEqual(expected);
  // The start command belongs to the source that is replaced.
  expect(
    buildOf('template: { name: a, from: b, steps: [c], start: d, ready: { port: 1 }, cpu: 1 }', fields),
  ).toEqual(expected);
  expect(buildOf('template: { name: a, from: b, start: d }', { cpu: '3' })).toMatchObject({
    name: 'a',
    source: { kind: 'steps', from: 'b', steps: [] },
    start: 'd',
    cpu: 3,
  });
  expect(buildOf('template: base', { 'template-name': 'a' }).source).toEqual({
    kind: 'dockerfile',
    path: '.',
  });
});

test('a field that names or defines a template asks for a new sandbox', () => {
  const text = `${steps}sandbox: { id: i1 }`;
  expect(specOf({ text, fields: { 'template-name': 'a' } }).sandbox.id).toBeUndefined();
  expect(specOf({ text }).sandbox.id).toBe('i1');
});

test('an existing template in a field replaces the one to build in the file', () => {
  const text = `${steps}template: { name: a, from: b }`;
  expect(specOf({ text, fields: { template: 'c' } }).template).toEqual({ reference: 'c' });
  expect(specOf({ text, fields: { 'sandbox-id': 'i1' } })).toMatchObject({
    template: { build: { name: 'a' } },
    sandbox: { id: 'i1', onResumeFailure: 'recreate' },
  });
});

test.each<[string, Partial<Record<FieldName, string>>, string[]]>([
  [
    '',
    { dockerfile: 'Dockerfile' },
    ['input dockerfile: a template that is built needs a name under which it is kept: give template-name'],
  ],
  [
    'template: base',
    { cpu: '2', context: 'x' },
    ['context', 'cpu'].map(
      (name) =>
        `input ${name}: no template is built, so this has no effect: give template-name, or a mapping as template in the sandbox file`,
    ),
  ],
  [
    '',
    { template: 'a', dockerfile: 'x', 'template-name': 'b' },
    ['template-name', 'dockerfile'].map(
      (name) => `input ${name}: a template that exists is taken as it is (input template)`,
    ),
  ],
  [
    '',
    { 'template-name': 'b', dockerfile: 'x', devcontainer: 'y' },
    ['input devcontainer: the template is defined by something else already (input dockerfile)'],
  ],
  [
    '',
    { 'template-name': 'b', 'registry-password': 'x' },
    ['input registry-password: registry-username and registry-password belong together; give both'],
  ],
  [
    '',
    { 'template-name': 'b', 'registry-username': 'x' },
    ['input registry-username: registry-username and registry-password belong together; give both'],
  ],
  ['', { 'template-name': 'a b' }, ['the name of the template: letters, digits, - and _; found "a b"']],
  ['', { 'template-name': 'a', cpu: '0' }, ['expected a whole number of CPUs; found 0']],
  ['', { 'template-name': 'a', cpu: 'two' }, ['expected a whole number of CPUs; found "two"']],
  ['', { 'template-name': 'a', memory: '64' }, ['a whole number of MiB, at least 128; found 64']],
  ['', { 'template-name': 'a', dockerfile: '../x' }, ['inside the project folder; found "../x"']],
  ['', { 'template-name': 'a', 'template-force': 'yes' }, ['expected true or false; found "yes"']],
  ['', { 'template-name': 'a', 'template-max-age': '1y' }, ['expected a duration']],
  // What is wrong with a password is not quoted.
  [
    '',
    { 'template-name': 'a', 'registry-username': 'u', 'registry-password': 'se\ncret' },
    ['input registry-password: expected one line of printable text'],
  ],
])('%j with %j is refused', (text, fields, messages) => {
  const problems = problemsOf({ text: steps + text, fields });
  expect(problems).toHaveLength(messages.length);
  for (const [index, message] of messages.entries()) expect(problems[index]).toContain(message);
});

test('a terminal may name a definition outside the project', () => {
  const asked = { fields: { run: 'a', 'template-name': 'a', dockerfile: '/x/Dockerfile' } };
  expect(specOf({ ...asked, fieldsMayLeaveRoot: true }).template).toMatchObject({
    build: { source: { path: '/x/Dockerfile' } },
  });
});

test('a template alone needs no steps', () => {
  const file = { name: 'f.yml', text: 'template: { name: a, from: b }' };
  expect(resolveTemplateToBuild({ root: '/p', file, fields: {} })).toMatchObject({
    backend: { engine: 'auto' },
    template: { name: 'a' },
  });
  const broken = { name: 'f.yml', text: 'template: { name: a b }' };
  expect(
    resolveTemplateToBuild({ root: '/p', file: broken, fields: { cpu: { value: '1', source: '--cpu' } } }),
  ).toMatchObject({
    problems: [{ source: 'f.yml', path: 'template.name' }],
  });
});
