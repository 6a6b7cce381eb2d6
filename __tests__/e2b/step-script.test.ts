import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { shellQuote } from '../../src/e2b/shell-quote.js';
import { buildStepScript } from '../../src/e2b/step-script.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'step script '));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a step's command line as envd does, without the login profile of this machine. */
function run(script: string, options: { cwd?: string; shell?: 'bash' | 'sh'; path?: string } = {}) {
  const id = '11111111-2222-3333-4444-555555555555';
  const built = buildStepScript({ id, script, shell: 'bash', cwd: folder, ...options });
  if (built.file) writeFileSync(built.file.path, built.file.content);
  const done = spawnSync('/bin/bash', ['-c', built.command], { encoding: 'utf8' });
  rmSync(`/tmp/.e2b-action-${id}.exit`, { force: true });
  if (built.file) rmSync(built.file.path);
  const clean = (text: string): string => text.replace(new RegExp(`\\u001e${id} \\d+\\u001e\\n`), '');
  return {
    code: done.status,
    out: clean(done.stdout),
    err: clean(done.stderr),
    file: built.file !== undefined,
  };
}

test.each([
  ['the first failing command ends it', 'false; echo reached', 1, ''],
  ['a failure inside a pipe counts', 'false | cat; echo reached', 1, ''],
  ['its exit code is carried through', 'exit 7', 7, ''],
  [
    'quotes, dollars and line ends mean what they say',
    `echo "it's" '$HOME' "\n\\t"`,
    0,
    "it's $HOME \n\\t\n",
  ],
  ['a script that ends in a comment', 'echo done # and nothing else', 0, 'done\n'],
  ['it runs in its folder, spaces and all', 'basename "$PWD" | cut -c1-12', 0, 'step script \n'],
])('%s', (_what, script, code, out) => {
  expect(run(script)).toMatchObject({ code, out, err: '' });
});

test('a folder that is not there fails the step and says so', () => {
  const done = run('echo reached', { cwd: '/nowhere at all' });
  expect(done).toMatchObject({ code: 1, out: '' });
  expect(done.err).toContain('/nowhere at all: No such file or directory');
});

test('a step that kills itself ends with 128 + the signal, and nothing repeats its script', () => {
  const done = run('echo before; kill -9 $$');
  expect(done).toMatchObject({ code: 137, out: 'before\n', err: '' });
});

test('sh runs under -e', () => {
  expect(run('[ -z "$BASH_VERSION" ] || echo bash; false; echo reached', { shell: 'sh' })).toMatchObject({
    code: 1,
  });
});

test('a PATH that the user set wins over that of the login shell', () => {
  expect(run('echo "$PATH"', { path: '/opt/my tools:/bin' }).out).toBe('/opt/my tools:/bin\n');
});

test('a script that is too long for an argument goes through a file', () => {
  const long = `: ${"'".repeat(0)}${'x'.repeat(90_000)}\n# ${"'".repeat(60_000)}\necho long`;
  expect(run(long)).toEqual({ code: 0, out: 'long\n', err: '', file: true });
});

test('a quoted word reaches a command as it is', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', "'", '"', '\\', '$', '`', ' ', '\n', '!', '*', 'é', '-'),
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const printed = spawnSync('bash', ['-c', `printf '%s\\0' ${words.map(shellQuote).join(' ')}`]).stdout;
      expect(printed.toString('utf8').split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 40 },
  );
  expect(() => shellQuote('a\0b')).toThrow('NUL');
});
