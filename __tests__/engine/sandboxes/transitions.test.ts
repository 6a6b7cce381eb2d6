import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf } from '../../../src/engine/store/layout.js';
import { ApiError } from '../../../src/engine/sandboxes/api-error.js';
import { findSandbox } from '../../../src/engine/sandboxes/find.js';
import { forkSandbox } from '../../../src/engine/sandboxes/fork.js';
import type { SandboxRecord } from '../../../src/engine/sandboxes/record.js';
import { type Sandbox, sandboxOf, transition, whenSettled } from '../../../src/engine/sandboxes/sandbox.js';
import { setSandboxNetwork } from '../../../src/engine/sandboxes/set-network.js';
import { setSandboxTimeout } from '../../../src/engine/sandboxes/set-timeout.js';
import { snapshotSandbox } from '../../../src/engine/sandboxes/snapshot.js';
import { canWake, wakeForTraffic } from '../../../src/engine/sandboxes/wake.js';
import type { World } from '../../../src/engine/sandboxes/world.js';

// What happens while a change of state is under way: here the change takes as long as the test wants.

let state: string;
let world: World;
let sandbox: Sandbox;
let finish: () => void;

const record: SandboxRecord = {
  version: 1,
  id: 'itest',
  templateId: 'base',
  state: 'running',
  kept: 'memory',
  startedAt: Date.now(),
  endAt: Date.now() + 60_000,
  metadata: {},
  envVars: {},
  accessToken: 'token',
  autoPause: true,
  autoPauseMemory: true,
  autoResume: false,
  creationTimeout: 60,
  internet: true,
  cpuCount: 2,
  memoryMB: 2048,
  diskSizeMB: 10_240,
  layers: { root: ['/nowhere'] },
  block: 1,
};

beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'e2b-action-test.'));
  world = {
    layout: layoutOf(state),
    sandboxes: new Map(),
    templates: { get: () => undefined },
    log: { info: () => undefined, warn: () => undefined },
    maxTimeoutS: 3_600,
    maxSandboxes: 10,
    claimed: new Set(),
    stopping: false,
    onChange: () => undefined,
  } as unknown as World;
  sandbox = sandboxOf({ ...record }, '192.0.2.1');
  world.sandboxes.set(record.id, sandbox);
});
afterEach(() => rm(state, { recursive: true, force: true }));

function begin(kind: 'pausing' | 'resuming' | 'snapshotting' | 'killing'): Promise<void> {
  return transition(world, sandbox, kind, () => new Promise((resolve) => (finish = resolve)));
}

const statusOf = (work: () => Promise<unknown>): Promise<number> =>
  work().then(
    () => 200,
    (error: unknown) => (error instanceof ApiError ? error.status : 500),
  );

test('while it is being paused, calls that need it running are refused', async () => {
  const pausing = begin('pausing');
  const egress = { internet: true, allowOut: undefined, denyOut: undefined };
  expect(await statusOf(() => setSandboxTimeout(world, record.id, 10))).toBe(409);
  expect(await statusOf(() => setSandboxNetwork(world, record.id, egress))).toBe(409);
  expect(await statusOf(() => snapshotSandbox(world, record.id, undefined))).toBe(409);
  expect(await statusOf(() => forkSandbox(world, record.id, { timeout: 15, count: 1 }))).toBe(409);
  expect(canWake(sandbox)).toBe(false);
  finish();
  await pausing;
});

test('while it is being killed, it is not there', async () => {
  const killing = begin('killing');
  expect(() => findSandbox(world, record.id)).toThrow(ApiError);
  expect(canWake({ ...sandbox, record: { ...record, autoResume: true } })).toBe(false);
  finish();
  await killing;
});

test('of several that wait for a change, one begins the next and the others see it', async () => {
  const first = begin('pausing');
  let running = 0;
  let most = 0;
  const next = Array.from({ length: 5 }, () =>
    whenSettled(sandbox, () =>
      transition(world, sandbox, 'resuming', async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
      }),
    ),
  );
  finish();
  await first;
  await Promise.all(next);
  expect(most).toBe(1);
});

describe('traffic', () => {
  test('waits for a resume that is under way, then passes', async () => {
    const resuming = begin('resuming');
    expect(canWake(sandbox)).toBe(true);
    const passed = wakeForTraffic(world, sandbox);
    finish();
    await resuming;
    expect(await passed).toBe(true);
  });

  test('is told 409 when the change takes too long', async () => {
    const resuming = begin('resuming');
    await expect(wakeForTraffic(world, sandbox, 10)).rejects.toMatchObject({ status: 409 });
    finish();
    await resuming;
  });

  test('does not pass to a sandbox that was killed while it waited', async () => {
    const resuming = begin('resuming');
    const passed = wakeForTraffic(world, sandbox);
    world.sandboxes.delete(record.id);
    finish();
    await resuming;
    expect(await passed).toBe(false);
  });
});
