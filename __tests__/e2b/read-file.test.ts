import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from 'e2b';
import { BackendError } from '../../src/e2b/errors.js';
import { createSandboxService } from '../../src/e2b/sandboxes.js';
import type { OpenSandbox, ReadOptions } from '../../src/job/ports.js';
import { type ApiProxy, startApiProxy } from '../support/api-proxy.js';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import type { Fault, FaultRule } from '../support/fault-rules.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

// One sandbox of the real engine, behind a proxy that keeps what is asked for and, before it, one that breaks it.
const PATH = '/tmp/file.bin';
const BYTES = randomBytes(3_000_000);
const LONG = process.env['E2B_TEST_LONG'] === '1';

let engine: TestEngine;
let sandbox: Sandbox;
let front: ApiProxy;
let faults: FaultProxy | undefined;
/** What the engine was asked for, as `Range` says it. */
let ranges: (string | undefined)[];
/** Something that happens to a request for the file before the engine sees it. */
let onRead: (incoming: IncomingMessage) => void;

beforeAll(async () => {
  engine = await startTestEngine();
  sandbox = await engine.create();
  front = await startApiProxy(engine.apiUrl);
  front.answer = (asked, _response, incoming) => {
    if (asked === 'GET /files') {
      ranges.push(incoming.headers.range);
      onRead(incoming);
    }
    return false;
  };
});
afterAll(async () => {
  await front.close();
  await engine.stop();
});
beforeEach(async () => {
  ranges = [];
  onRead = () => undefined;
  await sandbox.files.write(PATH, new Blob([BYTES]));
});
afterEach(async () => {
  await faults?.close();
  faults = undefined;
});

async function connected(...rules: FaultRule[]): Promise<OpenSandbox> {
  faults = await startFaultProxy(front.url, rules);
  const { apiKey } = engine.options;
  const connection = { kind: 'cloud' as const, apiKey, apiUrl: faults.url, sandboxUrl: faults.url };
  return await createSandboxService(connection).open(sandbox.sandboxId, 300_000);
}

async function read(from: OpenSandbox, options: Partial<ReadOptions> = {}): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await from.readFile(PATH, { stallMs: 5000, ...options })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Not `toEqual`: what differs is said in one line. */
const sameBytes = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const WHOLE = sameBytes(BYTES);
const starts = () => ranges.map((range) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]));

test('a file is asked for by range from the first byte on, and comes in one request', async () => {
  expect(sameBytes(await read(await connected()))).toBe(WHOLE);
  expect(ranges).toEqual(['bytes=0-']);
});

const BREAKS = {
  reset: (bytes: number): Fault => ({ do: 'reset', at: 'answer', bytes }),
  'half-close': (bytes: number): Fault => ({ do: 'half-close', at: 'answer', bytes }),
  truncate: (bytes: number): Fault => ({ do: 'truncate', bytes }),
  stall: (bytes: number): Fault => ({ do: 'stall', at: 'answer', bytes }),
};

test.each(Object.entries(BREAKS))(
  '%s: it goes on at the byte where it stopped, again and again',
  async (_what, fault) => {
    const offsets = [0, 1, 70_000, 999_999];
    const rules = offsets.map((bytes, index) => ({
      on: { kind: 'read' as const, nth: index + 1 },
      fault: fault(bytes),
    }));
    expect(sameBytes(await read(await connected(...rules), { stallMs: 700 }))).toBe(WHOLE);
    expect(faults?.struck().size).toBe(offsets.length);
    const asked = starts();
    // What came before the break counts; how much of it had left the proxy is up to the network.
    expect(asked).toEqual([...asked].sort((a, b) => a - b));
    expect(asked.at(-1)).toBeGreaterThan(70_000);
  },
);

test('cut at any byte, many times over', async () => {
  // A seed that is printed with a failure.
  const seed = Number(process.env['E2B_TEST_SEED'] ?? '7');
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const kinds = ['reset', 'half-close', 'truncate'] as const;
  for (let round = 0; round < (LONG ? 200 : 6); round += 1) {
    ranges = [];
    const rules = Array.from({ length: 1 + random(5) }, (_, index) => ({
      on: { kind: 'read' as const, nth: index + 1 },
      fault: BREAKS[kinds[random(3)] ?? 'reset'](random(BYTES.length)),
    }));
    const bytes = await read(await connected(...rules));
    const asked = starts();
    expect({ seed, round, rules, sum: sameBytes(bytes), sorted: [...asked].sort((a, b) => a - b) }).toEqual({
      seed,
      round,
      rules,
      sum: WHOLE,
      sorted: asked,
    });
    await faults?.close();
  }
});

test.each([429, 500, 502, 503, 504])('an answer %i now and then is passed over', async (status) => {
  const rules = [1, 2, 4].map((nth) => ({
    on: { kind: 'read' as const, nth },
    fault: { do: 'answer' as const, at: 'request' as const, status, body: '{"message":"not now"}' },
  }));
  const cut = { on: { kind: 'read' as const, nth: 3 }, fault: BREAKS.reset(100_000) };
  expect(sameBytes(await read(await connected(...rules, cut)))).toBe(WHOLE);
  expect(faults?.struck().size).toBe(4);
});

test.each([
  ['a length that is too short', { do: 'length', by: -1000 }],
  ['a length that is too long', { do: 'length', by: 1000 }],
  ['what is no HTTP', { do: 'garbage' }],
] as const)('%s', async (_what, fault) => {
  const rule = { on: { kind: 'read' as const }, fault };
  expect(sameBytes(await read(await connected(rule), { stallMs: 1000 }))).toBe(WHOLE);
  expect(faults?.struck().size).toBe(1);
});

test('where ranges are not honoured, the rest is read as a file of its own', async () => {
  onRead = ({ headers }) => delete headers.range;
  const rules = [1, 2].map((nth) => ({ on: { kind: 'read' as const, nth }, fault: BREAKS.reset(800_000) }));
  expect(sameBytes(await read(await connected(...rules)))).toBe(WHOLE);
  const asked = faults?.exchanges.filter(({ kind }) => kind === 'read').map(({ asked: line }) => line) ?? [];
  expect(asked.filter((line) => line.includes(PATH)).length).toBeGreaterThan(1);
  expect(asked.at(-1)).toMatch(/\.e2b-action-.*\.rest/);
});

test.each([
  ['shorter', `truncate -s 1000000 ${PATH}`],
  ['longer', `echo more >> ${PATH}`],
  [
    'another of the same length',
    `head -c ${BYTES.length} /dev/urandom > ${PATH}; touch -d 'now + 5 seconds' ${PATH}`,
  ],
  ['gone', `rm ${PATH}`],
])('a file that is %s after a break is not mixed with what came before', async (_what, script) => {
  onRead = () => undefined;
  const from = await connected(
    { on: { kind: 'read' }, fault: BREAKS.reset(500_000) },
    { on: { kind: 'read', nth: 2 }, fault: { do: 'hold', at: 'request' } },
  );
  const reading = read(from).catch((error: unknown) => error as BackendError);
  await faults?.held();
  await sandbox.commands.run(script, { user: 'root' });
  faults?.release();
  const failed = await reading;
  expect(failed).toBeInstanceOf(BackendError);
  expect((failed as BackendError).message).toMatch(/was changed in the sandbox|does not exist/);
});

test('a file of another length than it should have is refused', async () => {
  const from = await connected();
  await expect(read(from, { size: BYTES.length - 1 })).rejects.toThrow(/was changed/);
  await expect(read(from, { size: BYTES.length + 1 })).rejects.toThrow(/was changed/);
  expect(sameBytes(await read(from, { size: BYTES.length }))).toBe(WHOLE);
});

test('an empty file, and one that is not there', async () => {
  const from = await connected();
  await sandbox.files.write(PATH, '');
  expect((await read(from)).length).toBe(0);
  await sandbox.files.remove(PATH);
  await expect(from.readFile(PATH, { stallMs: 5000 })).rejects.toMatchObject({ kind: 'not-found' });
  expect(ranges.length).toBe(2);
});

(LONG ? test : test.skip)('a service that answers nothing but 503 is given up, and says so', async () => {
  const always: FaultRule = {
    on: { kind: 'read' },
    times: 0,
    fault: { do: 'answer', at: 'request', status: 503 },
  };
  // oxlint-disable-next-line jest/no-standalone-expect -- a test, in long runs
  await expect(read(await connected(always))).rejects.toMatchObject({ kind: 'busy' });
});

test('a reader that stops early lets go of the connection; an aborted one ends at once', async () => {
  const from = await connected({ on: { kind: 'read' }, times: 0, fault: BREAKS.stall(100_000) });
  for await (const _ of await from.readFile(PATH, { stallMs: 60_000 })) break;
  const stop = new AbortController();
  const reading = read(from, { stallMs: 60_000, signal: stop.signal });
  setTimeout(() => stop.abort(new Error('stop')), 300);
  await expect(reading).rejects.toThrow('stop');
});

test('a sandbox that is killed meanwhile is lost, and known to be at once', async () => {
  const doomed = await engine.create();
  await doomed.files.write(PATH, new Blob([BYTES]));
  faults = await startFaultProxy(front.url, [{ on: { kind: 'read' }, fault: BREAKS.stall(100_000) }]);
  const { apiKey } = engine.options;
  const connection = { kind: 'cloud' as const, apiKey, apiUrl: faults.url, sandboxUrl: faults.url };
  const from = await createSandboxService(connection).open(doomed.sandboxId, 300_000);
  const reading = read(from, { stallMs: 1000 }).catch((error: unknown) => error);
  await delay(200);
  await doomed.kill();
  await expect(reading).resolves.toMatchObject({ kind: 'lost' });
  // The request after the stall is the last one.
  expect(faults.exchanges.filter(({ kind }) => kind === 'read').length).toBeLessThan(4);
});
