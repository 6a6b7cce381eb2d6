import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fieldsOf } from '../../src/spec/fields.js';
import type { FieldName } from '../../src/spec/fields.js';
import { OUTPUTS } from '../../src/spec/outputs.js';
import { problemsOf, specOf } from './resolving.js';

test.each<[FieldName, string | string[], string]>([
  ['template', 'a b', 'expected a template: a name, name:tag or ID; found "a b"'],
  ['sandbox-id', 'I-1', 'expected a sandbox ID: small letters and digits; found "I-1"'],
  ['timeout', 'soon', 'expected a duration such as 90s, 15m or 1h30m; found "soon"'],
  ['step-timeout', '0', 'expected a duration above 0; found "0"'],
  ['env', 'A', 'expected NAME=VALUE; found no ='],
  ['env', 'A=1\n\nB C=2', 'line 3: expected NAME=VALUE with a valid name before the ='],
  ['env', ['A=1', 'A=2'], 'line 2: A is given twice'],
  ['env', 'A=x\0', 'the value of A holds a NUL character'],
  ['metadata', '=x', 'expected KEY=VALUE with a valid name before the ='],
  ['metadata', '__proto__=x', 'expected KEY=VALUE with a valid name before the ='],
  ['upload', ':x', 'expected a path inside the project folder; found ""'],
  [
    'upload',
    'x:~/y',
    'expected a path inside the sandbox, absolute or relative (~ is not expanded); found "~/y"',
  ],
  ['upload', 'x\nnone', 'line 2: none stands alone; a folder of this name is ./none'],
  ['download', ':x', 'expected a path or glob inside the sandbox; found ""'],
  ['if-none', 'wran', `expected warn, error or ignore; found "wran"; did you mean 'warn'?`],
  ['internet', 'yes', 'expected true or false; found "yes"'],
  ['allow', '10.0.0.1\n::1', 'line 2: expected an IPv4 address, a CIDR block or a domain; found "::1"'],
  [
    'deny',
    'example.com',
    'expected an IPv4 address or a CIDR block (domains cannot be denied); found "example.com"',
  ],
  ['on-resume-failure', 'recreat', `expected recreate or fail; found "recreat"; did you mean 'recreate'?`],
  ['upload-mode', 'sync', 'expected auto, full or none; found "sync"'],
  ['upload-limit', '5 gigs', 'expected a size such as 500MB, 5GB or 1GiB; found "5 gigs"'],
  ['upload-limit', '0B', 'expected a size above 0; found "0B"'],
  ['queue-timeout', 'soon', 'expected a duration such as 90s, 15m or 1h30m; found "soon"'],
  ['create-timeout', '0', 'expected a duration above 0; found "0"'],
  ['upload-timeout', '-1s', 'expected a duration above 0; found "-1s"'],
  ['download-timeout', '597h', 'expected a duration of at most 596h; found "597h"'],
  ['pause-timeout', '1x', 'expected a duration such as 90s, 15m or 1h30m; found "1x"'],
  [
    'watch',
    'dist\n~/x',
    'line 2: expected a path inside the sandbox, absolute or relative (~ is not expanded); found "~/x"',
  ],
  ['watch', Array.from({ length: 21 }, (_, n) => `d${n}`), 'at most 20 folders are watched; found 21'],
  [
    'outputs',
    'version\n1st',
    'line 2: expected the name of an output: up to 100 letters, digits, _ and -, a letter or _ first; found "1st"',
  ],
  ['outputs', 'version\nVersion', 'line 2: this name is in the list already'],
  ['outputs', 'Result', 'the action has an output Result itself; choose another name'],
  [
    'export',
    ['A', 'path'],
    'line 2: path cannot be set from a sandbox, because it decides which programs the steps of the workflow run; hand the value over as an output',
  ],
  ['export', 'A\n\nA', 'line 3: this name is in the list already'],
  ['export', Array.from({ length: 101 }, (_, n) => `V${n}`), 'at most 100 names are taken; found 101'],
  ['junit', 'out/*.xml\n../x.xml', 'line 2: expected a path inside the project folder; found "../x.xml"'],
  ['junit', Array.from({ length: 51 }, (_, n) => `${n}.xml`), 'at most 50 paths are read; found 51'],
  ['results', '../x', 'expected a path inside the project folder; found "../x"'],
  ['results', '.', 'expected a folder of their own for the results; found the project folder itself'],
  ['summary', 'maybe', 'expected true or false; found "maybe"'],
  ['comment', 'yes', 'expected true, false or a name: one line of at most 100 characters; found "yes"'],
  ['comment', 'a\nb', 'expected true, false or a name: one line of at most 100 characters; found "a\\nb"'],
  [
    'check',
    'x'.repeat(101),
    `expected true, false or a name: one line of at most 100 characters; found "${'x'.repeat(59)}…"`,
  ],
  ['github-token', 'a b', 'expected a token: printable characters without spaces'],
  ['after', 'stop', 'expected kill, pause or keep; found "stop"'],
  ['engine', 'locl', `expected auto, cloud or local; found "locl"; did you mean 'local'?`],
  ['domain', 'https://x', 'expected a domain, with a port if need be; found "https://x"'],
  [
    'api-url',
    'file:///x',
    'expected an http or https URL without a user, a query or a fragment; found "file:///x"',
  ],
])('%s %j is refused', (name, value, message) => {
  expect(problemsOf({ text: 'steps: [a]', fields: { [name]: value } })).toEqual([
    `input ${name}: ${message}`,
  ]);
});

test.each<[Partial<Record<FieldName, string>>, string]>([
  [
    { 'upload-mode': 'none', upload: 'src' },
    'input upload-mode: none uploads nothing, but upload lists what to upload; give one of them (input upload)',
  ],
  [{ run: 'a', code: 'b' }, 'input code: a script was given too, and there is one step (input run)'],
  [
    { run: 'a', 'code-file': 'b.py' },
    'input code-file: a script was given too, and there is one step (input run)',
  ],
  [
    { code: 'a', 'code-file': 'b.py' },
    'input code-file: code was given too, and there is one step (input code)',
  ],
  [{ run: 'a', language: 'bash' }, 'input language: there is no code or code-file that it could be of'],
  [
    { code: 'a', language: 'pyhton' },
    `input language: expected python, javascript, typescript or bash; found "pyhton"; did you mean 'python'?`,
  ],
  [
    { pause: 'true', after: 'kill' },
    'input pause: pause means after: pause, but after says kill (input after)',
  ],
  [
    { pause: 'true', after: 'keep' },
    'input pause: pause means after: pause, but after says keep (input after)',
  ],
  [
    { engine: 'local', domain: 'e2b.dev' },
    'input domain: the local engine has an address of its own (input engine)',
  ],
])('%j contradicts itself', (fields, message) => {
  const step = 'code' in fields ? {} : { run: 'a' };
  expect(problemsOf({ fields: { ...step, ...fields } })).toEqual([message]);
});

test('a domain from a field needs the rest denied, wherever internet is set', () => {
  const fields = { allow: 'example.com' };
  expect(problemsOf({ text: 'steps: [a]', fields })).toHaveLength(1);
  expect(problemsOf({ text: 'steps: [a]\nsandbox: { network: { internet: false } }', fields })).toEqual([]);
  expect(problemsOf({ text: 'steps: [a]', fields: { ...fields, deny: '0.0.0.0/0' } })).toEqual([]);
});

test('who closes the internet from outside the file means it: what the file opens stays closed', () => {
  const text = 'steps: [a]\nsandbox: { network: { internet: false, allow: [example.com] } }';
  const allowed = (fields: Record<string, string>): string[] =>
    specOf({ text, fields }).sandbox.network.allow;
  expect(allowed({})).toEqual(['example.com']);
  expect(allowed({ internet: 'false' })).toEqual([]);
  expect(allowed({ internet: 'false', allow: '10.0.0.1' })).toEqual(['10.0.0.1']);
});

test('problems of the file and of the fields come together', () => {
  expect(problemsOf({ text: 'steps: [a]\nafter: x', fields: { timeout: 'soon', internet: 'x' } })).toEqual([
    'sandbox.yml:2:8 after: expected kill, pause or keep, or a mapping with success and failure; found "x"',
    'input timeout: expected a duration such as 90s, 15m or 1h30m; found "soon"',
    'input internet: expected true or false; found "x"',
  ]);
});

test('no file and no script is an error with a source', () => {
  expect(problemsOf({})).toEqual([
    'run: nothing to run: give steps in a sandbox file, or a script in the field run',
  ]);
});

test('secrets never appear in a problem', () => {
  const lines = problemsOf({
    fields: {
      run: 'a',
      env: 'PEM=-----BEGIN-----\nc2VjcmV0\n1X=c2VjcmV0',
      'api-key': 'c2VjcmV0 c2VjcmV0',
      'github-token': 'c2VjcmV0 c2VjcmV0',
    },
  });
  expect(lines).toHaveLength(4);
  expect(lines.join('\n')).not.toContain('c2VjcmV0');
});

test('a value of a repeated flag may hold line breaks', () => {
  const env = ['PEM=one\ntwo=2\n', ' SPACED = x '];
  expect(specOf({ fields: { run: 'a', env } }).sandbox.env).toEqual({ PEM: 'one\ntwo=2\n', SPACED: ' x ' });
});

test('action.yml has exactly the inputs and outputs of the tables', () => {
  const action = parse(readFileSync(path.join(import.meta.dirname, '../../action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: string }>;
    outputs: Record<string, unknown>;
    runs: unknown;
  };
  expect(Object.keys(action.inputs)).toEqual(fieldsOf('action').map((field) => field.name));
  expect(Object.keys(action.outputs)).toEqual(OUTPUTS.map((output) => output.name));
  // A default in action.yml counts as given, so it would override the file.
  expect(Object.entries(action.inputs).filter(([, input]) => input.default !== undefined)).toEqual([
    ['github-token', expect.objectContaining({ default: '${{ github.token }}' })],
    ['engine', expect.objectContaining({ default: 'auto' })],
  ]);
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/main/index.js', post: 'dist/post/index.js' });
});
