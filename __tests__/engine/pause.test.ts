import { longTest } from '../support/long-test.js';
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Sandbox, ServiceBusyError, TimeoutError } from 'e2b';
import { codeOf, until } from '../support/answers.js';
import { type Programs, standBeforePrograms } from '../support/programs.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

// What a pause keeps and what it does not, and what is left when one cannot be made. Who may ask for one in which
// state is in state-table.test.ts, the rest of pausing without memory and of resuming by traffic in lifecycle.test.ts.

let programs: Programs;
let engine: TestEngine;
beforeAll(async () => {
  programs = await standBeforePrograms();
  engine = await startTestEngine({ programs: programs.folder });
});
afterEach(() => programs.reset());
afterAll(async () => {
  await engine?.stop();
  await programs.close();
});

const detail = async ({ sandboxId }: Sandbox): Promise<Record<string, unknown>> =>
  (await (await engine.api('GET', `/sandboxes/${sandboxId}`)).json()) as Record<string, unknown>;

const said = async (sandbox: Sandbox, command: string): Promise<string> =>
  (await sandbox.commands.run(command)).stdout.trim();

/** Length of the run, ms. */
async function runOf(sandbox: Sandbox): Promise<number> {
  const { startedAt, endAt } = await sandbox.getInfo();
  return endAt.getTime() - startedAt.getTime();
}

const paused = (sandbox: Sandbox): Promise<unknown> =>
  until(
    () => sandbox.getInfo(),
    ({ state }) => state === 'paused',
  );

test.each([true, false])(
  'all that it was made with survives a pause, its memory kept: %p',
  async (keepMemory) => {
    const sandbox = await engine.create('base', {
      envs: { COLOUR: 'blue green' },
      metadata: { team: 'web' },
      lifecycle: { onTimeout: 'pause', autoResume: true },
      network: { allowPublicTraffic: false, denyOut: ['192.0.2.0/24'], maskRequestHost: 'a.example:${PORT}' },
      timeoutMs: 400_000,
    });
    const { startedAt: first, endAt: _end, ...before } = await detail(sandbox);
    let startedAt = first;
    for (const cycle of [1, 2]) {
      await said(sandbox, `echo ${cycle} >> cycles`);
      expect(await sandbox.pause({ keepMemory })).toBe(true);
      // Paused, it shows when its last run began, and when it was paused.
      const shown = await detail(sandbox);
      expect(shown).toMatchObject({ state: 'paused', metadata: { team: 'web' } });
      expect(shown['startedAt']).toBe(startedAt);
      await engine.api('POST', `/v2/sandboxes/${sandbox.sandboxId}/connect`, {});
      const { startedAt: again, endAt: _again, ...after } = await detail(sandbox);
      expect(after).toEqual(before);
      expect(Date.parse(String(again))).toBeGreaterThan(Date.parse(String(startedAt)));
      startedAt = again;
      // By the handle from before the pause, which has the token from before the pause; for login shells, too.
      expect(await said(sandbox, 'echo $COLOUR; echo $(cat cycles); bash -lc "echo \\$COLOUR"')).toBe(
        `blue green\n${cycle === 1 ? '1' : '1 2'}\nblue green`,
      );
    }
    // The policy of resuming by traffic, too, with the time of the creation.
    await sandbox.pause();
    expect(await sandbox.isRunning()).toBe(true);
    expect(await runOf(sandbox)).toBe(400_000);
    await sandbox.kill();
  },
);

test('a resume gives 300 s unless told otherwise, by routes of both generations', async () => {
  const sandbox = await engine.create('base', { timeoutMs: 900_000 });
  for (const [route, body, lives] of [
    ['/v2/sandboxes', {}, 300],
    ['/v2/sandboxes', { timeout: 77 }, 77],
    ['/sandboxes', { timeout: 66 }, 66],
  ] as const) {
    await sandbox.pause();
    const answer = await engine.api('POST', `${route}/${sandbox.sandboxId}/connect`, body);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ sandboxID: sandbox.sandboxId, templateID: 'base' });
    expect(await runOf(sandbox)).toBe(lives * 1000);
  }
  await sandbox.kill();
});

test('a resume begins a new run: the longest lifetime counts from it', async () => {
  const sandbox = await engine.create();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await sandbox.pause();
  await sandbox.connect({ timeoutMs: 24 * 3_600_000 });
  expect(await runOf(sandbox)).toBe(24 * 3_600_000);
  await sandbox.kill();
});

test('use does not lengthen a lifetime; setTimeout does, and a negative one ends it', async () => {
  const sandbox = await engine.create('base', { timeoutMs: 60_000 });
  const { endAt } = await sandbox.getInfo();
  await said(sandbox, 'true');
  await sandbox.files.write('a', 'b');
  await sandbox.isRunning();
  expect((await sandbox.getInfo()).endAt).toEqual(endAt);
  const set = await engine.api('POST', `/sandboxes/${sandbox.sandboxId}/timeout`, { timeout: -5 });
  expect(set.status).toBe(204);
  await until(
    () => engine.api('GET', `/sandboxes/${sandbox.sandboxId}`),
    ({ status }) => status === 404,
  );
});

longTest.each([true, false])(
  'at its end it pauses again and again, whatever was connected between; what was written last is there. Memory kept: %p',
  async (keepMemory) => {
    const sandbox = await engine.create('base', {
      lifecycle: { onTimeout: { action: 'pause', keepMemory } },
    });
    const lifecycle = { onTimeout: 'pause', autoResume: false };
    for (const cycle of ['one', 'two', 'three']) {
      await sandbox.connect({ timeoutMs: 60_000 });
      expect((await sandbox.getInfo()).lifecycle).toEqual(lifecycle);
      // Not flushed by the writer.
      await said(
        sandbox,
        `head -c 3000000 /dev/zero | tr '\\0' ${cycle[0]} > ${cycle}; echo ${cycle} >> last`,
      );
      await sandbox.setTimeout(1);
      await paused(sandbox);
      expect(await sandbox.isRunning()).toBe(false);
    }
    await sandbox.connect();
    expect(await said(sandbox, 'cat last; for f in one two three; do tr -d ot < $f | wc -c; done')).toBe(
      'one\ntwo\nthree\n0\n0\n0',
    );
    expect(await said(sandbox, 'wc -c < one')).toBe('3000000');
    await sandbox.kill();
  },
);

test('a stream that is open breaks; its command goes on after the resume and can be joined', async () => {
  const sandbox = await engine.create();
  const own = await sandbox.commands.run('i=0; while :; do echo $((i += 1)); sleep 0.1; done', {
    background: true,
    timeoutMs: 0,
  });
  const ended = own.wait().catch((error: unknown) => error);
  const watched = new Promise((resolve) => {
    void sandbox.files.watchDir('/tmp', () => undefined, { onExit: resolve, timeoutMs: 0 });
  });
  await until(async () => own.stdout, Boolean);
  await sandbox.pause();
  expect(await ended).toBeInstanceOf(TimeoutError);
  expect(await watched).toBeInstanceOf(Error);
  await sandbox.connect();
  let seen = '';
  const joined = await sandbox.commands.connect(own.pid, { onStdout: (text) => void (seen += text) });
  await until(
    async () => seen,
    (text) => text.includes('\n'),
  );
  expect(Number.parseInt(seen)).toBeGreaterThan(Number(own.stdout.trim().split('\n').at(-1)));
  await joined.kill();
  await sandbox.kill();
});

describe('what cannot be done leaves the sandbox as it was', () => {
  const counting = async (sandbox: Sandbox): Promise<() => Promise<number>> => {
    await sandbox.commands.run('i=0; while :; do echo $((i += 1)) > /tmp/i; sleep 0.02; done', {
      background: true,
      timeoutMs: 0,
    });
    return async () => Number(await said(sandbox, 'cat /tmp/i'));
  };

  test.each([
    ['the processes cannot be frozen', 'runc', 'pause ', true],
    ['the files cannot be flushed', 'sync', '', false],
  ] as const)('a pause: %s', async (_why, program, verb, memory) => {
    const sandbox = await engine.create('base', { timeoutMs: 100_000 });
    const count = await counting(sandbox);
    const own = await sandbox.commands.run('while [ ! -e over ]; do sleep 0.02; done', { background: true });
    const before = await detail(sandbox);
    const works = await programs.fail(program, verb + sandbox.sandboxId);
    const answer = await engine.api('POST', `/sandboxes/${sandbox.sandboxId}/pause`, { memory });
    expect((await answer.clone().json()) as object).toMatchObject({
      message: expect.stringMatching(/could not be paused and runs on: .*told to fail/),
    });
    expect(await codeOf(answer)).toEqual([503, 503]);
    await expect(sandbox.pause({ keepMemory: memory })).rejects.toThrow(ServiceBusyError);
    expect(await detail(sandbox)).toEqual(before);
    const now = await count();
    await until(count, (later) => later > now);
    await said(sandbox, 'touch over');
    await own.wait(); // Its stream was not broken either.
    await works();
    expect(await sandbox.pause({ keepMemory: memory })).toBe(true);
    await sandbox.kill();
  });

  test('a pause: its record cannot be written', async () => {
    const sandbox = await engine.create('base', { timeoutMs: 100_000, lifecycle: { onTimeout: 'pause' } });
    const count = await counting(sandbox);
    const before = await detail(sandbox);
    const folder = join(engine.state, 'sandboxes', sandbox.sandboxId);
    // As the engine sees it only.
    const inside = (...args: string[]): void =>
      void execFileSync('nsenter', ['--target', String(engine.pid), '--mount', ...args]);
    inside('mount', '--bind', folder, folder);
    inside('mount', '-o', 'remount,bind,ro', folder);
    await expect(sandbox.pause()).rejects.toThrow(/EROFS.*|read-only/);
    expect(await detail(sandbox)).toEqual(before);
    const now = await count();
    await until(count, (later) => later > now);
    inside('umount', folder);
    expect(await sandbox.pause()).toBe(true);
    await sandbox.kill();
  });

  test('a pause at its end: it is tried again', async () => {
    const sandbox = await engine.create('base', { lifecycle: { onTimeout: 'pause' } });
    const works = await programs.fail('runc', `pause ${sandbox.sandboxId}`);
    await sandbox.setTimeout(1);
    const failures = (): number => engine.log().split('could not be ended').length - 1;
    const had = failures();
    await until(
      async () => failures(),
      (now) => now > had + 1,
    );
    // Between two attempts it serves.
    await until(() => sandbox.isRunning(), Boolean);
    await works();
    await paused(sandbox);
    expect(await sandbox.kill()).toBe(true);
  });

  test.each([true, false])('a resume, its memory kept: %p', async (keepMemory) => {
    const sandbox = await engine.create();
    await sandbox.commands.run('sleep 1000 > /dev/null 2>&1 & echo $! > pid');
    await sandbox.pause({ keepMemory });
    const before = await detail(sandbox);
    const verb = keepMemory ? 'resume' : 'run';
    const works = await programs.fail('runc', verb);
    await expect(sandbox.connect()).rejects.toThrow('500');
    expect(await detail(sandbox)).toEqual(before);
    await works();
    await sandbox.connect();
    // By its name: in a sandbox that began anew another process may have its number.
    expect(await said(sandbox, 'grep -qsx sleep /proc/$(cat pid)/comm && echo alive || echo gone')).toMatch(
      keepMemory ? /alive/ : /gone/,
    );
    await sandbox.kill();
  });

  test('a snapshot', async () => {
    const sandbox = await engine.create();
    const count = await counting(sandbox);
    const works = await programs.fail('cp', sandbox.sandboxId);
    await expect(sandbox.createSnapshot()).rejects.toThrow('500');
    await expect(sandbox.fork()).rejects.toThrow('500');
    const now = await count();
    await until(count, (later) => later > now);
    expect(await readdir(join(engine.state, 'layers'))).toEqual([]);
    await works();
    const { snapshotId } = await sandbox.createSnapshot();
    expect(await Sandbox.deleteSnapshot(snapshotId, engine.options)).toBe(true);
    await sandbox.kill();
  });
});
