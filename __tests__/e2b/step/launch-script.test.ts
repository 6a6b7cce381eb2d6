import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { shellQuote } from '../../../src/e2b/shell-quote.js';
import { createStepStream } from '../../../src/e2b/step/stream.js';
import { KEEPER_MARK } from '../../../src/e2b/step/names.js';
import { launchScript } from '../../../src/e2b/step/launch-script.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'step script '));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Options {
  cwd?: string;
  shell?: 'bash' | 'sh';
  path?: string;
  streams?: 'merged' | 'separate';
  env?: Record<string, string>;
  id?: string;
  finished?: string[];
  /** Commands of the step's launch line that run before it, in the same shell. */
  before?: string;
}

/** Runs a step's command line as envd does, without the login profile of this machine. */
function run(script: string, { before = '', env = {}, id = randomUUID(), ...options }: Options = {}) {
  const streams = options.streams ?? 'separate';
  const built = launchScript({ id, script, shell: 'bash', cwd: folder, finished: [], ...options, streams });
  if (built.file) writeFileSync(built.file.path, built.file.content);
  const nonce = randomUUID();
  const start = { bytes: 0, lines: 0 };
  const { command, env: texts } = built.command({ nonce, out: start, err: start });
  const done = spawnSync('/bin/bash', ['-c', before + command], {
    encoding: 'utf8',
    // A socket as its input would make bash read the start-up file of whoever runs the test.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', ...env, ...texts, [KEEPER_MARK]: id },
  });
  const read = (text: string) => {
    const stream = createStepStream(id);
    const passed = stream.connection(nonce).write(text);
    return { text: passed + stream.end(), marker: stream.marker };
  };
  const [out, err] = [read(done.stdout), read(done.stderr)];
  return {
    code: out.marker?.code,
    flags: out.marker?.flags,
    out: out.text,
    err: err.text,
    marker: err.marker,
    id,
  };
}

const folderOf = (id: string): string => `/tmp/.e2b-action-${id}`;
afterEach(() => {
  for (const name of readdirSync('/tmp')) {
    if (ids.some((id) => name.startsWith(`.e2b-action-${id}`)))
      rmSync(path.join('/tmp', name), { recursive: true });
  }
  ids.length = 0;
});
const ids: string[] = [];

/** Runs a step and remembers to clear it away. */
function step(script: string, options: Options = {}): ReturnType<typeof run> {
  const done = run(script, options);
  ids.push(done.id);
  return done;
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
  expect(step(script)).toMatchObject({ code, out, err: '' });
});

test('a folder that is not there fails the step and says so', () => {
  const done = step('echo reached', { cwd: '/nowhere at all' });
  expect(done).toMatchObject({ code: 1, out: '' });
  expect(done.err).toContain('/nowhere at all: No such file or directory');
});

test('a step that kills itself ends with 128 + the signal, and nothing repeats its script', () => {
  const done = step('echo before; kill -9 $$');
  expect(done).toMatchObject({ code: 137, out: 'before\n', err: '' });
});

test('sh runs under -e', () => {
  expect(step('[ -z "$BASH_VERSION" ] || echo bash; false; echo reached', { shell: 'sh' })).toMatchObject({
    code: 1,
  });
});

test('a PATH that the user set wins over that of the login shell', () => {
  expect(step('echo "$PATH"', { path: '/opt/my tools:/bin' }).out).toBe('/opt/my tools:/bin\n');
});

test('a script that is too long for an argument goes through a file', () => {
  const long = `: ${'x'.repeat(90_000)}\n# ${"'".repeat(40_000)}\necho long`;
  expect(
    launchScript({ id: 'x', script: long, shell: 'bash', cwd: '/', streams: 'merged', finished: [] }).file,
  ).toBeDefined();
  expect(step(long)).toMatchObject({ code: 0, out: 'long\n', err: '' });
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

test('the end marker is on both streams, and on the one there is when they are merged', () => {
  expect(step('exit 3').marker).toEqual({ code: 3, flags: '' });
  expect(step('exit 3', { streams: 'merged' })).toMatchObject({ code: 3, marker: undefined });
});

test('merged, both streams keep the order in which they were written', () => {
  const script = 'for i in $(seq 300); do echo out $i; echo err $i >&2; done';
  const lines = Array.from({ length: 300 }, (_, index) => `out ${index + 1}\nerr ${index + 1}\n`);
  expect(step(script, { streams: 'merged' })).toMatchObject({ out: lines.join(''), err: '' });
});

test('output in more pieces than are kept in one go comes whole', () => {
  // Each piece is written when the one before it has been read.
  const script = [
    'import fcntl, os, termios',
    'left = bytearray(4)',
    'for n in range(9000):',
    '  os.write(1, b"%d\\n" % n)',
    '  while fcntl.ioctl(1, termios.FIONREAD, left) == 0 and any(left): os.sched_yield()',
  ].join('\n');
  const done = step(`python3 -c ${shellQuote(script)}; exit 5`);
  expect(done).toMatchObject({ code: 5 });
  expect(done.out === Array.from({ length: 9000 }, (_, index) => `${index}\n`).join('')).toBe(true);
});

test('writing to /dev/stderr and /dev/stdout by name adds to them', () => {
  expect(
    step('echo a >&2; echo b > /dev/stderr; echo c >&2; echo d; echo e > /dev/stdout; echo f'),
  ).toMatchObject({
    out: 'd\ne\nf\n',
    err: 'a\nb\nc\n',
  });
});

test('the same step started twice runs once, and both hear all of it', () => {
  const id = randomUUID();
  const script = `echo ran >> '${folder}/count'; echo heard; exit 4`;
  expect(step(script, { id })).toMatchObject({ code: 4, out: 'heard\n' });
  expect(step(script, { id })).toMatchObject({ code: 4, out: 'heard\n' });
  expect(step(`cat '${folder}/count'`).out).toBe('ran\n');
});

test('its variables, signals and files are those of a shell that nobody watches', () => {
  const script =
    'echo ${E2B_ACTION_KEEPER:-none} ${#E2B_ACTION_STEP}; compgen -v | grep -i _e2b_ || true; ' +
    'grep -E "SigIgn|SigBlk" /proc/self/status; ls /proc/self/fd/ | grep -c "^[3-9]$"; echo "$1$2" $OLD; readlink /proc/self/fd/0';
  const done = step(script, { env: { OLD: 'a  b', _e2b_c: 'mine' } });
  expect(done.out).toBe(
    'none 36\n_e2b_c\nSigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n1\n a b\n/dev/null\n',
  );
});

test('a server that stays neither holds the step open nor is stopped by what it prints later', () => {
  const done = step(
    `(for i in $(seq 20000); do echo late $i; done; echo done > '${folder}/late'; sleep 0.2; echo more || echo broken >> '${folder}/late') & echo early`,
  );
  expect(done.out).toContain('early\n');
  expect(done.code).toBe(0);
  const wait = `until grep -q done '${folder}/late'; do sleep 0.05; done; sleep 0.5; cat '${folder}/late'`;
  expect(step(wait).out).toBe('done\n');
});

test.each([
  ['the keeper', 'kill -9 $PPID; sleep 5', { code: 'gone', flags: '' }],
  [
    'the recorder',
    "pkill -9 -P $PPID -f 'norc -[p] -c' ; pkill -9 -x dd; sleep 0.1; echo x; echo y; sleep 0.1; echo z",
    { code: 141 },
  ],
])('%s is killed by the step itself, and the end is told all the same', (_what, script, end) => {
  expect(step(script)).toMatchObject(end);
});

test('files to hand over are there, and one that is used is told', () => {
  const script = 'ls -l "$E2B_ACTION_OUTPUT" "$E2B_ACTION_ENV" "$E2B_ACTION_SUMMARY" | wc -l';
  expect(step(script)).toMatchObject({ out: '3\n', flags: '' });
  expect(step('echo a=b >> "$E2B_ACTION_OUTPUT"')).toMatchObject({ flags: 'h' });
});

test('a step that another request starts at the same moment runs nothing here', () => {
  const ran = path.join(folder, 'ran-here');
  // The other one is faster, after this one has looked and before it makes the folder.
  const before = `mkdir() { command mkdir "$@" && : >"$3/started" && : >"$3/swept"; command mkdir "$@"; }; `;
  const { id, code } = step(`echo x >> '${ran}'`, { before });
  expect(code).toBe('gone');
  expect(existsSync(ran)).toBe(false);
  expect(existsSync(`/dev/shm/.e2b-action-${id}`)).toBe(false);
});

test.each(['merged', 'separate'] as const)(
  'a step that removes its folder before anybody looks for it is followed to its end (%s)',
  (streams) => {
    // Between its looks the follower waits by `read`; here it waits until the step has ended.
    const before = 'read() { command sleep 0.5; }; ';
    const script = 'rm -rf "${E2B_ACTION_OUTPUT%/*}"; echo still here; exit 3';
    expect(step(script, { before, streams })).toMatchObject({ code: 3, out: 'still here\n' });
  },
);

test('what is left of an earlier step goes when the next one starts, and its start that comes again runs nothing', async () => {
  const ran = path.join(folder, 'ran');
  const script = `echo x >> '${ran}'`;
  const first = step(script);
  expect(existsSync(path.join(folderOf(first.id), 'out'))).toBe(true);
  step(`until [ "$(ls ${folderOf(first.id)} | wc -l)" = 2 ]; do sleep 0.02; done`, { finished: [first.id] });
  expect(readdirSync(folderOf(first.id))).toEqual(['started', 'swept']);
  expect(run(script, { id: first.id })).toMatchObject({ code: 'gone', out: '' });
  expect(readFileSync(ran, 'utf8')).toBe('x\n');
});

test('only its own shell has the script on its command line, so that pkill -f finds no more than it should', () => {
  expect(step("pgrep -f 'word-[o]f-a-script' # word-of-a-script; a line of its own\necho $$").out).toMatch(
    /^(\d+)\n\1\n$/,
  );
});
