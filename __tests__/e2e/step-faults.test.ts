import { longTest } from '../support/long-test.js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Sandbox } from 'e2b';
import type { RunResult } from '../../src/job/result.js';
import { type BrokenWire, startBrokenWire } from '../support/broken-wire.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { type CliProcess, endCliProcesses, startCli } from './cli-process.js';

// Steps over a network that breaks. The engine is reached as the cloud is, through a proxy that breaks connections.
let engine: TestEngine;
let wire: BrokenWire;
let folder: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'step-faults-'));
  wire = await startBrokenWire(engine.apiUrl);
});
afterEach(async () => {
  await endCliProcesses();
  await wire.close();
  rmSync(folder, { recursive: true });
});

const through = (): { argv: string[]; env: Record<string, string> } => ({
  argv: ['--engine', 'cloud', '--api-url', wire.url, '--upload', 'none'],
  env: { E2B_API_KEY: engine.apiKey, E2B_SANDBOX_URL: wire.url },
});

function run(...argv: string[]): CliProcess {
  const { argv: common, env } = through();
  return startCli({ state: join(folder, 'no-engine-here') }, ['run', ...common, ...argv], {
    cwd: folder,
    env,
  });
}

const described = (steps: unknown[], more: object = {}): void =>
  writeFileSync(join(folder, 'sandbox.yml'), JSON.stringify({ steps, ...more }));

/** The run's sandbox, reached past the proxy. */
async function sandbox(): Promise<Sandbox> {
  const list = (await (await engine.api('GET', '/v2/sandboxes')).json()) as { sandboxID: string }[];
  return Sandbox.connect(list[0]?.sandboxID ?? '', engine.options);
}

const decoded = (bytes: Buffer): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('a million lines over three cuts: every line once, in its order, to the byte', async () => {
  // A connection carries its bytes as base64 in JSON: about 1.4 times as many.
  wire.cutAfter(1_000_000, 2_500_000, 3_000_000);
  const done = await run('--run', 'seq 1000000; seq 1000000 -1 999000 >&2').done;
  expect(wire.cuts()).toBe(3);
  expect(done.code).toBe(0);
  const numbers = (from: number, to: number, by: number): string => {
    let text = '';
    for (let n = from; n !== to + by; n += by) text += `${n}\n`;
    return text;
  };
  expect(done.stdout === numbers(1, 1_000_000, 1)).toBe(true);
  expect(done.stderr).toContain(numbers(1_000_000, 999_000, -1));
  expect(done.stderr).toContain('was cut and is back; no output is missing');
});

test('cuts within lines, within characters and within what is no text at all', async () => {
  const script = [
    'import os, random, sys',
    'r = random.Random(7)',
    'pool = ["é".encode(), "€".encode(), "😀".encode(), b"a", b" ", b"\\xff", b"\\xc3", b"\\xe2\\x82", b"\\xf0\\x9f", b"\\x80", b"\\ufeff".decode("unicode_escape").encode(), b"\\r"]',
    'data = b"".join(r.choice(pool) if r.random() > 0.004 else b"\\n" for _ in range(120000))',
    'sys.stdout.buffer.write(data)',
  ].join('\n');
  described(
    [
      { run: `cat > /tmp/made.py <<'END'\n${script}\nEND\npython3 /tmp/made.py > /tmp/made` },
      { run: 'cat /tmp/made' },
      // The end of a cut character, and then nothing for a while.
      { run: "printf 'caf\\303'; until test -e /tmp/go; do sleep 0.1; done; printf '\\251\\n'" },
    ],
    { download: [{ from: '/tmp/made', to: '.' }] },
  );
  wire.cutAfter(40_000, 40_001, 50_007, 60_003, 31_000, 20_005);
  const started = run();
  await started.printed('caf');
  wire.cut();
  await (await sandbox()).commands.run('touch /tmp/go');
  const done = await started.done;
  expect(wire.cuts()).toBeGreaterThanOrEqual(7);
  expect(done.code).toBe(0);
  const expected = `${decoded(readFileSync(join(folder, 'made')))}café\n`;
  expect(done.stdout === expected).toBe(true);
});

longTest(
  'a connection that carries nothing any more is told from a step that says nothing',
  async () => {
    const started = run('--run', 'echo first; until test -e /tmp/go; do sleep 0.1; done; echo last; exit 5');
    await started.printed('first\n');
    const there = await sandbox();
    // Long enough to be asked for, and nothing to be found.
    await delay(11_500);
    wire.stall();
    await there.commands.run('touch /tmp/go');
    const done = await started.done;
    expect(done.stdout).toBe('first\nlast\n');
    // Whichever connection was asked over: a dead one of the pool answers nothing either.
    expect(done.stderr).toMatch(
      /(?:stood still and was made anew|was cut and is back); no output is missing/,
    );
    expect(done.stderr.match(/connection to the sandbox/g)).toHaveLength(1);
    expect(done.code).toBe(5);
  },
  150_000,
);

test('a step whose start was not answered is started once', async () => {
  wire.cutAnswerTo('_e2b_record', 2);
  described([
    { run: 'echo ran >> /tmp/count; sleep 1; exit 3', name: 'once' },
    { run: 'cat /tmp/count', if: 'always' },
  ]);
  const done = await run().done;
  expect(wire.cuts()).toBeGreaterThanOrEqual(2);
  expect(done.stdout).toBe('ran\n');
  expect(done.code).toBe(3);
});

test('the deadline holds while the connection is cut', async () => {
  described([
    { name: 'slow', run: 'echo started; sleep 7101 & sleep 7102', timeout: '3s' },
    { name: 'look', run: 'pgrep -xa sleep || echo none', if: 'always' },
  ]);
  const started = run();
  await started.printed('started\n');
  wire.down(true);
  wire.cut();
  await delay(4000);
  wire.down(false);
  const done = await started.done;
  expect(done.stdout).toBe('started\nnone\n');
  expect(done.code).toBe(124);
});

longTest('what a step prints between TERM and KILL still arrives', async () => {
  described([
    {
      run: 'trap "echo ending; sleep 0.5; echo ended; exit 0" TERM; echo started; sleep 100 & wait',
      timeout: '2s',
    },
  ]);
  const done = await run().done;
  expect(done.stdout).toBe('started\nending\nended\n');
  expect(done.code).toBe(124);
});

test('a process that is left behind neither holds the step nor is held by it', async () => {
  described([
    {
      run: '(while sleep 0.01; do echo late late late late late; echo alive > /tmp/beat; done) & echo early',
    },
    { run: 'rm -f /tmp/beat; sleep 1; cat /tmp/beat' },
  ]);
  const done = await run().done;
  expect(done.code).toBe(0);
  expect(done.stdout.replace(/late.*\n/g, '')).toBe('early\nalive\n');
});

longTest('a flood is passed on as it comes, and takes no more of the disk than is on its way', async () => {
  const result = join(folder, 'result.json');
  const { argv, env } = through();
  // What is acknowledged is given back, so the file's size and what it takes part.
  const script = [
    '(yes "a flood of lines" || true) | head -c 70000000',
    'for i in $(seq 100); do used=$(du -k "${E2B_ACTION_OUTPUT%/*}/out" | cut -f1); [ $used -lt 40000 ] && break; sleep 0.2; done',
    'echo "used=$used" >> "$E2B_ACTION_OUTPUT"; echo "size=$(stat -c %s "${E2B_ACTION_OUTPUT%/*}/out")" >> "$E2B_ACTION_OUTPUT"',
  ].join('\n');
  const child = spawn(
    process.execPath,
    [
      resolve(process.env['E2B_TEST_DIST'] ?? 'dist', 'cli/index.js'),
      'run',
      ...argv,
      '--result',
      result,
      '--outputs',
      'used',
      '--outputs',
      'size',
      '--run',
      script,
    ],
    { cwd: folder, env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore' },
  );
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(0);
  const { outputs } = JSON.parse(readFileSync(result, 'utf8')) as RunResult;
  expect(Number(outputs['size'])).toBeGreaterThanOrEqual(70_000_000);
  expect(Number(outputs['used'])).toBeLessThan(40_000);
});

longTest('on a disk that is full a step loses output, and nothing else', async () => {
  const fill = [
    'fallocate -l $(($(stat -f -c "%a * %S" /tmp))) /tmp/full || true',
    'dd if=/dev/zero of=/tmp/rest bs=4k status=none || true',
    'seq 50000; echo printed > /dev/shm/proof; exit 7',
  ];
  described([
    { name: 'fill', run: fill.join('\n') },
    { name: 'after', run: 'cat /dev/shm/proof; echo after', if: 'always' },
  ]);
  const done = await run().done;
  expect(done.stdout).toMatch(/printed\nafter\n$/);
  expect(done.stderr).toContain('some of the output is missing: the sandbox had no room to keep it');
  expect(done.code).toBe(7);
});

describe('what keeps a step is killed by it', () => {
  test('the keeper: the step fails as killed, and nothing of it stays', async () => {
    described([
      { name: 'killer', run: 'sleep 7201 & kill -9 $PPID; sleep 7202' },
      { name: 'look', run: 'pgrep -xa sleep || echo none', if: 'failure' },
    ]);
    const done = await run().done;
    expect(done.stdout).toBe('none\n');
    expect(done.stderr).toContain('the process that kept the step was killed');
    expect(done.code).toBe(137);
  });

  longTest('everything of its user', async () => {
    const done = await run('--run', 'echo before; sleep 0.5; kill -9 -1').done;
    expect(done.stdout).toBe('before\n');
    expect(done.code).toBe(137);
  });

  test('envd: the sandbox is lost, and no test failed', async () => {
    described([
      {
        user: 'root',
        run: 'echo started; sleep 0.5; kill -9 $(pgrep -f /.agent/app | grep -vx $$); sleep 100',
      },
    ]);
    const done = await run('--json').done;
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'lost', error: { cause: 'lost' } });
  });
});
