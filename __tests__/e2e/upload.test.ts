import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  ftruncateSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import type { Fault, FaultRule } from '../support/fault-rules.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { makeTree, type Node, readTree } from '../transfer/tree.js';
import { type CliProcess, endCliProcesses, startCli } from './cli-process.js';

const LONG = process.env['E2B_TEST_LONG'] === '1';

let engine: TestEngine;
let folder: string;
let proxy: FaultProxy | undefined;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upload-'));
});
afterEach(async () => {
  await endCliProcesses();
  await proxy?.close();
  proxy = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** A run over something like a network, which breaks by rules; without any, on this machine. */
async function start(rules: FaultRule[] | undefined, ...argv: string[]): Promise<CliProcess> {
  const options = { cwd: folder, node: process.execPath };
  if (!rules) return startCli(engine, ['run', '--json', ...argv], options);
  proxy = await startFaultProxy(engine.apiUrl, rules);
  return startCli(
    { state: join(folder, 'no-engine-here') },
    ['run', '--engine', 'cloud', '--api-url', proxy.url, '--json', ...argv],
    { ...options, env: { E2B_API_KEY: engine.apiKey, E2B_SANDBOX_URL: proxy.url } },
  );
}

const sandboxes = async (): Promise<{ sandboxID: string }[]> =>
  (await (await engine.api('GET', '/v2/sandboxes?state=running,paused')).json()) as { sandboxID: string }[];

const HOSTILE: Record<string, Node> = {
  'new\nline': '1',
  'it\'s "quoted" $(x) `y` \\': '2',
  'naïve 名前 🎉': '3',
  [`${'n'.repeat(251)}.txt`]: '4',
  ['ü'.repeat(127)]: '5',
  [`${'p'.repeat(200)}/${'q'.repeat(200)}/f`]: '6',
  '-rf': '7',
  ' ': '8',
  empty: '',
  'empty folder': { folder: true },
  'bin/tool': { exec: '#!/bin/sh\n' },
  dangling: { link: 'no/such/place' },
  outside: { link: '/etc/passwd' },
  'to a folder': { link: 'bin' },
  'large.bin': randomBytes(9_000_001),
  'large.txt': 'text that shrinks '.repeat(500_000),
};

describe.each([
  ['on this machine', undefined],
  ['over a network', [] as FaultRule[]],
])('%s', (_, rules) => {
  test('a tree of every kind of name and entry goes there and back, byte for byte', async () => {
    const tree = makeTree(join(folder, 'tree'), HOSTILE);
    const sparse = openSync(join(tree, 'sparse'), 'w');
    ftruncateSync(sparse, 30_000_000);
    writeSync(sparse, 'at the end', 29_000_000);
    closeSync(sparse);
    const done = await (
      await start(rules, '--upload', 'tree', '--run', 'true', '--download', '**:back')
    ).done;
    expect(done.result()).toMatchObject({ outcome: 'passed', upload: { mode: 'full', files: 13 } });
    // Links that lead out of the folder are not let back in.
    rmSync(join(tree, 'outside'));
    expect(readTree(join(folder, 'back'))).toEqual(readTree(tree));
  });

  test(`${LONG ? '20,000' : '2,000'} files`, async () => {
    const count = LONG ? 20_000 : 2000;
    for (let n = 0; n < count; n++) {
      if (n % 50 === 0) mkdirSync(join(folder, `tree/${n / 50}`), { recursive: true });
      writeFileSync(join(folder, `tree/${Math.floor(n / 50)}/${n}`), `${n}\n`.repeat(n % 90));
    }
    const script = 'find . -type f | wc -l; find . -type f -exec cat {} + | sort -n | sha256sum';
    const done = await (await start(rules, '--upload', 'tree', '--run', script)).done;
    expect(done.result()).toMatchObject({ outcome: 'passed', upload: { files: count } });
    const all = Array.from({ length: count }, (_each, n) => `${n}\n`.repeat(n % 90)).join('');
    const { createHash } = await import('node:crypto');
    expect(done.stderr).toContain(`${count}\n${createHash('sha256').update(all).digest('hex')}`);
  });

  // The link makes the difference, not the size: on this machine it is part of the long tests.
  (LONG || rules ? describe : describe.skip)('memory', () => {
    test(`a file of ${LONG ? '2 GB' : '256 MB'} takes no more memory than a small one`, async () => {
      const size = LONG ? 2_000_000_000 : 256_000_000;
      mkdirSync(join(folder, 'tree'));
      const file = openSync(join(folder, 'tree/large'), 'w');
      ftruncateSync(file, size);
      // Not all of it is zeros, which shrink to nothing.
      for (let at = 0; at < size; at += 4_000_000) writeSync(file, randomBytes(1_000_000), 0, 1_000_000, at);
      closeSync(file);
      const run = await start(rules, '--upload', 'tree', '--run', 'stat -c %s large; sha256sum <large');
      const peak = await peakMemory(run);
      const done = await run.done;
      expect(done.result()).toMatchObject({ outcome: 'passed' });
      expect(done.stderr).toContain(`${size}\n`);
      expect(peak).toBeGreaterThan(30);
      expect(peak).toBeLessThanOrEqual(200);
    }, 600_000);
  });
});

/** Pairs of a part's number and the attempt at it. */
function numbersOf(found: string[] = []): [number, number][] {
  return Array.from({ length: found.length / 2 }, (_, n) => [Number(found[2 * n]), Number(found[2 * n + 1])]);
}

/** The most memory that a process held until its end, in MiB. */
async function peakMemory({ child, done }: CliProcess): Promise<number> {
  let peak = 0;
  const state = { ended: false };
  void done.then(() => (state.ended = true));
  while (!state.ended) {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? peak * 1024) / 1024;
    } catch {
      break;
    }
    await delay(50);
  }
  return peak;
}

describe('a part that breaks is sent again, alone', () => {
  const faults: [string, Fault][] = [
    ['cut', { do: 'reset', at: 'sent', bytes: 100_000 }],
    ['cut once it arrived', { do: 'reset', at: 'done' }],
    ['stalled', { do: 'stall', at: 'sent', bytes: 100_000 }],
    ['502', { do: 'answer', at: 'request', status: 502 }],
    ['503', { do: 'answer', at: 'sent', bytes: 100_000, status: 503 }],
    ['429', { do: 'answer', at: 'request', status: 429 }],
    ['an answer cut short', { do: 'truncate', bytes: 20 }],
    ['sent twice', { do: 'duplicate' }],
  ];
  // The rest of the table is for a machine with time.
  const some = LONG ? faults : faults.filter(([name]) => !/50[23]|429|arrived|short|twice/.test(name));
  test.each(some)('%s', async (_, fault) => {
    const tree = makeTree(join(folder, 'tree'), { 'random.bin': randomBytes(6_000_000), a: 'a' });
    writeFileSync(
      join(folder, 'sandbox.yml'),
      'upload: [{ from: tree }]\nsteps: ["true"]\ndownload: [{ from: "**", to: back }]\n' +
        (fault.do === 'stall' ? 'deadlines: { stall: 3s }\n' : ''),
    );
    const done = await (
      await start([
        { on: { kind: 'write', path: '/p1.' }, fault },
        { on: { kind: 'write', path: '.end' }, fault },
      ])
    ).done;
    expect(done.stderr).not.toMatch(/damaged/);
    expect(done.result()).toMatchObject({ outcome: 'passed', problems: [] });
    expect(proxy?.struck()).toEqual(new Set([0, 1]));
    expect(readTree(join(folder, 'back'))).toEqual(readTree(tree));
    const attempts = proxy?.exchanges.flatMap(
      ({ asked }) => /\/p(\d+)\.\d+\.\w+\.(\d+)/.exec(asked)?.slice(1) ?? [],
    );
    // The first and the last were sent twice, by us or by the network; of the others at most what was about to leave
    // over the connection that broke.
    const sent = numbersOf(attempts);
    const again = fault.do === 'duplicate' ? [] : [1, Math.max(...sent.map(([number]) => number))];
    const repeated = new Set(sent.filter(([, attempt]) => attempt > 0).map(([number]) => number));
    expect([...repeated]).toEqual(expect.arrayContaining(again));
    expect(repeated.size).toBeLessThanOrEqual(again.length + (fault.do === 'duplicate' ? 0 : 1));
  });

  test('one that never arrives ends the upload, and says what failed', async () => {
    makeTree(join(folder, 'tree'), { a: 'a' });
    writeFileSync(
      join(folder, 'sandbox.yml'),
      'upload: [{ from: tree }]\nsteps: ["true"]\ndeadlines: { stall: 1s, upload: 4s }\n',
    );
    const done = await (
      await start([{ on: { kind: 'write' }, times: 0, fault: { do: 'stall', at: 'request' } }])
    ).done;
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({
      outcome: 'service',
      error: { cause: 'timeout', message: 'the upload took longer than 4s' },
    });
    expect(await sandboxes()).toEqual([]);
  });

  /** An upload whose last part has not arrived, into a sandbox that is there. */
  async function startHeld(id: string): Promise<CliProcess> {
    const rules: FaultRule[] = [
      { on: { kind: 'write', path: '.end' }, fault: { do: 'hold', at: 'request' } },
    ];
    const argv = ['--sandbox-id', id, '--upload', 'tree', '--run', 'true', '--download', '**:back'];
    const process = await start(rules, ...argv);
    await proxy?.held();
    return process;
  }

  test('who unpacks it is killed: all of it is sent again', async () => {
    const tree = makeTree(join(folder, 'tree'), { a: 'text\n'.repeat(1000) });
    const created = await engine.create();
    const process = await startHeld(created.sandboxId);
    // It may be on its way up.
    await created.commands.run(
      "until pkill -KILL -f '^bash -c .* unpack /tmp/.e2b-action-up'; do sleep 0.1; done",
    );
    await process.printed('the process that did it was ended: it is sent again');
    proxy?.release();
    const done = await process.done;
    expect(done.result()).toMatchObject({ outcome: 'passed' });
    expect(readTree(join(folder, 'back'))).toEqual(readTree(tree));
    await created.kill();
  });

  test('what is damaged on the way is found, and all of it is sent again', async () => {
    const tree = makeTree(join(folder, 'tree'), { a: 'text\n'.repeat(100_000) });
    const created = await engine.create();
    const process = await startHeld(created.sandboxId);
    // A part of the right size and name, but not ours.
    const shown = 'until ls -d /tmp/.e2b-action-up-*/ 2>/dev/null; do sleep 0.1; done';
    const place = (await created.commands.run(shown)).stdout.trim();
    const name = /up-[^/]+\/(p1\.(\d+)\.[^&]+)/.exec(
      proxy?.exchanges.find(({ asked }) => asked.includes('.end'))?.asked ?? '',
    );
    await created.commands.run(
      `head -c ${name?.[2]} /dev/urandom >${place}x && mv ${place}x ${place}${name?.[1]}`,
    );
    await process.printed('it is sent again');
    proxy?.release();
    const done = await process.done;
    expect(done.result()).toMatchObject({ outcome: 'passed' });
    expect(readTree(join(folder, 'back'))).toEqual(readTree(tree));
  });
});

describe('a sandbox that cannot take it', () => {
  test('killed in the middle: lost, within seconds', async () => {
    makeTree(join(folder, 'tree'), { 'random.bin': randomBytes(6_000_000) });
    const run = await start(
      [{ on: { kind: 'write', path: '.end' }, fault: { do: 'hold', at: 'sent', bytes: 1000 } }],
      '--upload',
      'tree',
      '--run',
      'true',
    );
    await proxy?.held();
    for (const { sandboxID } of await sandboxes()) await engine.api('DELETE', `/sandboxes/${sandboxID}`);
    proxy?.release();
    const done = await run.done;
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'lost', error: { cause: 'lost' } });
  });

  test('its disk is full: one sentence', async () => {
    makeTree(join(folder, 'tree'), { 'random.bin': randomBytes(20_000_000) });
    const created = await engine.create();
    await created.commands.run(
      'free=$(df --output=avail -B1 /tmp | tail -n 1); fallocate -l $((free - 8000000)) /tmp/full',
      { user: 'root' },
    );
    const done = await (
      await start(undefined, '--sandbox-id', created.sandboxId, '--upload', 'tree', '--run', 'true')
    ).done;
    expect(done.code).toBe(125);
    expect(done.result().error).toMatchObject({
      cause: 'service',
      message: expect.stringMatching(/^the sandbox's disk is full/) as unknown,
    });
  });

  test('no tar: one sentence', async () => {
    makeTree(join(folder, 'tree'), { a: 'a' });
    const created = await engine.create();
    await created.commands.run('rm "$(command -v tar)"', { user: 'root' });
    const done = await (
      await start(undefined, '--sandbox-id', created.sandboxId, '--upload', 'tree', '--run', 'true')
    ).done;
    expect(done.result().error?.message).toBe('the sandbox has no tar, which uploads need');
  });

  test('its user may not write there: one sentence that names the file', async () => {
    makeTree(join(folder, 'tree'), { 'some file': 'a' });
    const done = await (await start(undefined, '--upload', 'tree:/etc', '--run', 'true')).done;
    expect(done.result().error?.message).toMatch(
      /^unpacking the upload in \/etc failed: .*some file.*Permission denied/,
    );
  });
});

test('more than the limit is refused before anything is created, and the largest files are named', async () => {
  const nodes = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`f${n}`, 'x'.repeat((n + 1) * 1000)]),
  );
  makeTree(join(folder, 'tree'), nodes);
  const done = await (
    await start(undefined, '--upload', 'tree', '--upload-limit', '50kB', '--run', 'true')
  ).done;
  expect(done.code).toBe(2);
  const { error, sandbox } = done.result();
  expect(sandbox.id).toBeNull();
  expect(error?.message).toBe(
    'the upload of tree is 78.0 kB in 12 files, more than the limit of 50.0 kB; add what the sandbox does not need to `ignore` ' +
      'or raise `upload-limit`. The largest: "f11" 12.0 kB, "f10" 11.0 kB, "f9" 10.0 kB, "f8" 9.0 kB, "f7" 8.0 kB, "f6" 7.0 kB, ' +
      '"f5" 6.0 kB, "f4" 5.0 kB, "f3" 4.0 kB, "f2" 3.0 kB',
  );
  expect(await sandboxes()).toEqual([]);
});

test('a paused sandbox gets only what changed', async () => {
  const tree = makeTree(join(folder, 'tree'), { ...HOSTILE, gone: 'x' });
  rmSync(join(tree, 'outside'));
  const first = await (
    await start([], '--upload', 'tree', '--run', 'echo made >made', '--after', 'pause')
  ).done;
  const { sandbox } = first.result();
  expect(first.result()).toMatchObject({ outcome: 'passed', upload: { mode: 'full' } });
  await proxy?.close();
  rmSync(join(tree, 'gone'));
  rmSync(join(tree, 'dangling'));
  symlinkSync('elsewhere', join(tree, 'dangling'));
  writeFileSync(join(tree, 'new\nline'), 'changed');
  const second = await (
    await start(
      [],
      '--sandbox-id',
      sandbox.id ?? '',
      '--upload',
      'tree',
      '--run',
      'cat made && rm made',
      '--download',
      '**:back',
    )
  ).done;
  expect(second.stderr).toMatch(/synced: 2 of 12 files sent, 1 removed, 7 B instead of 18\.0 MB/);
  expect(second.result()).toMatchObject({
    outcome: 'passed',
    upload: { mode: 'sync', changed: 2, removed: 1 },
  });
  expect(second.result().upload?.sentBytes).toBeLessThan(20_000);
  expect(readTree(join(folder, 'back'))).toEqual(readTree(tree));
  expect(existsSync(join(folder, 'back/gone'))).toBe(false);
});
