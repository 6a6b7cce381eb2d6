import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PRUNE_OUTPUTS } from '../../src/spec/outputs.js';
import { pruneFields, type PruneFieldName } from '../../src/spec/prune/fields.js';
import { type PruneFields, resolvePrune } from '../../src/spec/prune/resolve.js';

type Given = Partial<Record<PruneFieldName, string | string[]>>;

function resolved(given: Given, file?: string): ReturnType<typeof resolvePrune> {
  const fields = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, { value, source: `input ${name}` }]),
  ) as PruneFields;
  return resolvePrune({
    root: '/work',
    fields,
    ...(file === undefined ? {} : { file: { name: 'sandbox.yml', text: file } }),
  });
}

const problemsOf = (given: Given, file?: string): string[] => {
  const result = resolved(given, file);
  return 'problems' in result ? result.problems.map(({ source, message }) => `${source}: ${message}`) : [];
};
const specOf = (given: Given, file?: string) => {
  const result = resolved(given, file);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.spec;
};

test('every field has its place', () => {
  expect(
    specOf({
      'older-than': '7d',
      key: 'pr-*\nmain',
      closed: 'true',
      template: 'Acme\nother\nacme',
      'dry-run': 'TRUE'.toLowerCase(),
      'github-token': 'ghs_x',
      engine: 'cloud',
      'api-key': 'k',
      domain: 'example.com',
    }),
  ).toEqual({
    rules: { olderThanMs: 7 * 86_400_000, keys: ['pr-*', 'main'], closed: true, ended: false },
    templates: ['acme', 'other'],
    backend: { engine: 'cloud', apiKey: 'k', domain: 'example.com' },
    dryRun: true,
    token: 'ghs_x',
  });
  expect(specOf({ ended: 'true' })).toEqual({
    rules: { keys: [], closed: false, ended: true },
    templates: [],
    backend: { engine: 'auto' },
    dryRun: false,
  });
});

test.each([
  ['12h', 12 * 3_600_000],
  ['7d', 7 * 86_400_000],
  ['1d12h30m', 86_400_000 + 12.5 * 3_600_000],
  ['90', 90_000],
  ['9999d', 9999 * 86_400_000],
])('an age: %s', (text, ms) => {
  expect(specOf({ 'older-than': text }).rules.olderThanMs).toBe(ms);
});

test.each(['0', '0d', '-1d', 'd', '1w', '1d-1h', '1h1d', '1.5d', '10000d', '7 days'])(
  'no age: %s',
  (text) => {
    expect(problemsOf({ 'older-than': text })).toEqual([
      `input older-than: expected an age above 0, such as 12h, 7d or 1d12h; found ${JSON.stringify(text)}`,
    ]);
  },
);

test('wrong values are told all at once, and none is quoted that may be a secret', () => {
  const problems = problemsOf({
    key: 'ok\na b',
    closed: 'yes',
    template: 'a:b',
    'dry-run': '1',
    engine: 'lokal',
    'github-token': 'secret token',
  });
  expect(problems).toEqual([
    'input key: line 2: expected a key, or a glob of keys as pr-*; found "a b"',
    'input closed: expected true or false; found "yes"',
    'input dry-run: expected true or false; found "1"',
    'input template: expected the name of the template: letters, digits, - and _; found "a:b"',
    'input github-token: expected a token: printable characters without spaces',
    `input engine: expected auto, cloud or local; found "lokal"; did you mean 'local'?`,
  ]);
});

test('something has to say what goes', () => {
  const none = ['prune: nothing says what is to go: give older-than, key, closed or ended'];
  for (const given of [{}, { closed: 'false', ended: '' }, { key: ' \n ' }, { template: 'acme' }])
    expect(problemsOf(given)).toEqual(none);
});

test('keys and leftovers exclude each other', () => {
  expect(problemsOf({ key: 'a', ended: 'true' })).toEqual([
    'input ended: ended takes sandboxes without a key, and key those with one; give one of them',
  ]);
});

describe('the template of the sandbox file', () => {
  const file = 'template: { name: Acme, from: debian }\nsteps: [a]\n';

  test('is looked at unless something else is said', () => {
    expect(specOf({ closed: 'true' }, file).templates).toEqual(['acme']);
    expect(specOf({ closed: 'true', template: 'other' }, file).templates).toEqual(['other']);
    expect(specOf({ closed: 'true', template: 'none' }, file).templates).toEqual([]);
    // A key means sandboxes.
    expect(specOf({ key: 'a', 'older-than': '1d' }, file).templates).toEqual([]);
    expect(specOf({ key: 'a', 'older-than': '1d', template: 'acme' }, file).templates).toEqual(['acme']);
  });

  test('one that exists is not ours to prune', () => {
    expect(specOf({ closed: 'true' }, 'template: base\nsteps: [a]\n').templates).toEqual([]);
    expect(specOf({ closed: 'true' }, 'steps: [a]\n').templates).toEqual([]);
  });

  test('a file that is wrong is said to be', () => {
    expect(problemsOf({ closed: 'true' }, 'template: { nam: x }\n').join('\n')).toContain(
      "unknown key 'nam'",
    );
  });
});

test('prune/action.yml has exactly the inputs and outputs of the tables', () => {
  const action = parse(readFileSync(path.join(import.meta.dirname, '../../prune/action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: string }>;
    outputs: object;
    runs: object;
  };
  expect(Object.keys(action.inputs)).toEqual(pruneFields('action').map(({ name }) => name));
  expect(Object.keys(action.outputs)).toEqual(PRUNE_OUTPUTS.map(({ name }) => name));
  expect(action.runs).toEqual({ using: 'node24', main: '../dist/prune-action/index.js' });
  // A default counts as given.
  expect(Object.entries(action.inputs).filter(([, input]) => input.default !== undefined)).toEqual([
    ['github-token', expect.objectContaining({ default: '${{ github.token }}' })],
    ['engine', expect.objectContaining({ default: 'auto' })],
  ]);
});

test('a dry run is a matter of the action, a wish to go on one of the command line', () => {
  expect(pruneFields('cli').map(({ name }) => name)).not.toContain('dry-run');
});
