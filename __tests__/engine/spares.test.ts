import { longTest } from '../support/long-test.js';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RateLimitError, Sandbox, type SandboxOpts } from 'e2b';
import { codeOf, until } from '../support/answers.js';
import { crash, engineIdOf, leftoversOf } from '../support/restart.js';
import { containersOf, spareIds, sparesReady } from '../support/spares.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

const engines: TestEngine[] = [];
async function start(...args: string[]): Promise<TestEngine> {
  const engine = await startTestEngine({ args });
  engines.push(engine);
  return engine;
}
afterEach(async () => {
  for (const engine of engines.splice(0)) {
    await engine.stop();
    const left = leftoversOf(engine.state);
    if (left.length > 0) throw new Error(`the engine left behind: ${left.join(', ')}`);
  }
});

const status = async (engine: TestEngine): Promise<Record<string, unknown>> =>
  (await (await engine.api('GET', '/engine/status')).json()) as Record<string, unknown>;
const firstProcess = (engine: TestEngine, id: string): number =>
  Number(readFileSync(join(engine.state, 'sandboxes', id, 'bundle', 'init.pid'), 'utf8'));

test('a create is given the spare; one that comes before it is up waits for it; another takes its place', async () => {
  const engine = await start();
  const first = await engine.create();
  expect(containersOf(engine.state)).toEqual([first.sandboxId]);
  const [spare = ''] = await spareIds(engine);
  expect(spare).toMatch(/^i[a-z0-9]{20}$/);
  const second = await engine.create();
  expect(second.sandboxId).toBe(spare);
  expect((await second.commands.run('echo hello')).stdout).toBe('hello\n');
  const [next] = await spareIds(engine);
  expect([first.sandboxId, second.sandboxId]).not.toContain(next);
  // It is a sandbox like any other: it is paused, started anew and killed.
  await second.files.write('note', 'kept');
  await second.pause({ keepMemory: false });
  await second.connect();
  expect(await second.files.read('note')).toBe('kept');
  expect(await second.kill()).toBe(true);
  expect(new Set(containersOf(engine.state))).toEqual(new Set([first.sandboxId, next]));
});

test('it is nobody’s before: not listed, not counted, not reached, not in the way of the last place', async () => {
  const engine = await start('--max-sandboxes', '1');
  const [spare = ''] = await spareIds(engine);
  expect(await (await engine.api('GET', '/v2/sandboxes')).json()).toEqual([]);
  expect(await status(engine)).toMatchObject({
    sandboxes: { running: 0, paused: 0 },
    capacity: { inUse: 0, max: 1 },
    spares: { ready: 1, max: 1 },
  });
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/metrics'],
    ['GET', '/logs'],
    ['POST', '/pause'],
    ['POST', '/connect'],
    ['POST', '/snapshots'],
    ['DELETE', ''],
  ] as const) {
    const answer = await engine.api(method, `/sandboxes/${spare}${path}`, method === 'POST' ? {} : undefined);
    expect([path, answer.status]).toEqual([path, 404]);
  }
  for (const path of ['/health', '/init', '/files?path=/etc/passwd']) {
    const answer = await fetch(engine.sandboxUrl + path, {
      headers: { 'E2b-Sandbox-Id': spare, 'E2b-Sandbox-Port': '49983' },
    });
    expect(await codeOf(answer)).toEqual([502, 502]);
  }
  const only = await engine.create();
  expect(only.sandboxId).toBe(spare);
  await spareIds(engine);
  await expect(engine.create()).rejects.toThrow(RateLimitError);
  await only.pause();
  expect(await (await engine.create()).isRunning()).toBe(true);
});

/** What can be told of a sandbox from inside and outside, without what is its own: id, address, tokens, times. */
async function look(engine: TestEngine, sandbox: Sandbox): Promise<Record<string, unknown>> {
  const asRoot = async (command: string): Promise<string> => {
    const { stdout } = await sandbox.commands.run(command, { user: 'root' });
    return stdout
      .replaceAll(sandbox.sandboxId, 'ID')
      .replaceAll(engine.state, 'STATE')
      .replaceAll(engineIdOf(engine.state), 'ENGINE');
  };
  const detail = (await (await engine.api('GET', `/sandboxes/${sandbox.sandboxId}`)).json()) as object;
  return {
    env: await asRoot('env | sort'),
    login: await asRoot('su - user -c "env | sort"'),
    first: await asRoot('tr "\\0" "\\n" < /proc/1/environ | sed "s/\\(TOKEN\\)=.*/\\1/" | sort'),
    agents: await asRoot(
      'for p in /proc/[0-9]*; do tr "\\0" " " < $p/cmdline; echo; done | grep "[a]gent/" | sort',
    ),
    hostname: await asRoot('hostname; cat /etc/hostname /etc/hosts /etc/resolv.conf'),
    status: await asRoot('grep -E "^(Cap|Seccomp|NoNewPrivs|Uid|Groups)" /proc/1/status'),
    mounts: await asRoot(`awk '{ print $2, $3, $4 }' /proc/mounts | sed 's/size=[0-9]*k//' | sort`),
    links: await asRoot('ip -o link | grep -o "^[0-9]*: [a-z0-9]*"; ip route | sed "s/10[.0-9]*/A/g"'),
    // In the cgroup of the sandbox: version 2, or 1.
    limits: await asRoot(
      'cd /sys/fs/cgroup; cat memory.max cpu.max pids.max memory/memory.limit_in_bytes cpu/cpu.cfs_quota_us pids/pids.max 2> /dev/null',
    ).catch(() => ''),
    disk: await asRoot("df -k / /usr | awk '{ print $2, $3, $6 }'"),
    files: await asRoot(
      'find / -xdev \\( -path /proc -o -path /sys -o -path /usr \\) -prune -o -printf "%p %u %m %l\\n" | sort',
    ),
    clock: Math.abs(Number(await asRoot('date +%s%3N')) - Date.now()) < 5_000,
    detail: { ...detail, sandboxID: '', envdAccessToken: '', startedAt: '', endAt: '' },
  };
}

const EXTRAS: SandboxOpts = {
  envs: { COLOUR: 'blue', E2B_ODD: 'a=b "c"\n$d' },
  metadata: { team: 'web' },
  timeoutMs: 77_000,
  allowInternetAccess: false,
  lifecycle: { onTimeout: 'pause' },
};

test('it cannot be told from a sandbox that was started when it was asked for', async () => {
  const [warm, cold] = [await start(), await start('--spares', '0')];
  const [spare] = await spareIds(warm);
  // Some time passes: none of it counts.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const before = Date.now();
  const [taken, started] = [await warm.create('base', EXTRAS), await cold.create('base', EXTRAS)];
  expect(taken.sandboxId).toBe(spare);
  const looks = await Promise.all([look(warm, taken), look(cold, started)]);
  expect(looks[0]).toEqual(looks[1]);
  expect(looks[0]?.['env']).toContain('COLOUR=blue');
  expect(looks[0]?.['env']).toContain('E2B_TEMPLATE_ID=base');
  expect(looks[0]?.['env']).toContain('E2B_SANDBOX_ID=ID');
  expect(looks[0]?.['first']).not.toContain('blue');
  const { startedAt, endAt } = await taken.getInfo();
  expect(startedAt.getTime()).toBeGreaterThanOrEqual(before);
  expect(endAt.getTime() - startedAt.getTime()).toBe(77_000);
  // Its files, metadata and environment are its own.
  const next = await until(
    () => sparesReady(warm),
    (ready) => ready === 1,
  ).then(() => warm.create());
  expect((await next.commands.run('env')).stdout).not.toContain('COLOUR');
  expect((await next.getInfo()).metadata).toEqual({});
  const bootId = async (of: Sandbox): Promise<string> => of.files.read('/proc/sys/kernel/random/boot_id');
  const ids = [
    await bootId(taken),
    await bootId(next),
    readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'),
  ];
  expect(new Set(ids).size).toBe(3);
});

test('private traffic, tokens: what one spare had is no other’s', async () => {
  const engine = await start('--spares', '2');
  await spareIds(engine, 2);
  const made = await Promise.all([
    engine.create('base', { network: { allowPublicTraffic: false } }),
    engine.create('base', { network: { allowPublicTraffic: false } }),
  ]);
  const [a, b] = made as unknown as {
    envdAccessToken: string;
    trafficAccessToken: string;
    sandboxId: string;
  }[];
  expect(
    new Set([a?.envdAccessToken, b?.envdAccessToken, a?.trafficAccessToken, b?.trafficAccessToken]).size,
  ).toBe(4);
  const answer = await fetch(`${engine.sandboxUrl}/envs`, {
    headers: {
      'E2b-Sandbox-Id': a?.sandboxId ?? '',
      'E2b-Sandbox-Port': '49983',
      'X-Access-Token': b?.envdAccessToken ?? '',
    },
  });
  expect(answer.status).toBe(401);
});

longTest('as many as asked for are kept; what comes beyond them is started anew', async () => {
  const engine = await start('--spares', '2');
  const spares = await spareIds(engine, 2);
  const made = await Promise.all([1, 2, 3].map(() => engine.create()));
  const ids = made.map(({ sandboxId }) => sandboxId);
  expect(ids).toEqual(expect.arrayContaining(spares));
  expect(new Set(ids).size).toBe(3);
  for (const each of made) expect((await each.commands.run('echo hello')).stdout).toBe('hello\n');
  await spareIds(engine, 2);
});

longTest('none are kept when none are wanted', async () => {
  const engine = await start('--spares', '0');
  await engine.create();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(containersOf(engine.state).length).toBe(1);
  expect((await status(engine))['spares']).toEqual({ ready: 0, max: 0 });
});

test('one that just died is not given out', async () => {
  const engine = await start();
  const [spare = ''] = await spareIds(engine);
  process.kill(firstProcess(engine, spare), 'SIGKILL');
  const sandbox = await engine.create('base', { envs: { COLOUR: 'blue' } });
  expect((await sandbox.commands.run('echo $COLOUR; ls')).stdout).toBe('blue\n');
  expect((await spareIds(engine)).length).toBe(1);
});

longTest('one that died is cleared away, and not counted', async () => {
  const engine = await start();
  const [spare = ''] = await spareIds(engine);
  process.kill(firstProcess(engine, spare), 'SIGKILL');
  await until(
    async () => existsSync(join(engine.state, 'sandboxes', spare)),
    (there) => !there,
  );
  expect(engine.log()).toContain(`the spare ${spare} is gone: its first process had ended`);
  expect(await sparesReady(engine)).toBe(0);
  expect(containersOf(engine.state)).toEqual([]);
  expect((await (await engine.create()).commands.run('echo hello')).stdout).toBe('hello\n');
});

longTest('a template’s are kept once it was asked for twice in a row, and go with it', async () => {
  const engine = await start();
  const source = await engine.create();
  await source.files.write('/home/user/note', 'from the snapshot');
  const { snapshotId } = await source.createSnapshot({ name: 'with-note' });
  const [base] = await spareIds(engine);
  const first = await engine.create(snapshotId);
  expect(first.sandboxId).not.toBe(base);
  expect(await spareIds(engine)).toEqual([base]);
  await engine.create(snapshotId);
  await until(
    async () => (await sparesReady(engine)) === 1 && !containersOf(engine.state).includes(base ?? ''),
    Boolean,
  );
  const [spare] = await spareIds(engine);
  const third = await engine.create(snapshotId, { envs: { COLOUR: 'blue' } });
  expect(third.sandboxId).toBe(spare);
  expect(await third.files.read('/home/user/note')).toBe('from the snapshot');
  const { stdout } = await third.commands.run('echo $COLOUR $E2B_TEMPLATE_ID');
  expect(stdout).toBe(`blue ${(await third.getInfo()).templateId}\n`);

  const [last = ''] = await spareIds(engine);
  await Promise.all(
    containersOf(engine.state)
      .filter((id) => id !== last)
      .map((id) => Sandbox.kill(id, engine.options)),
  );
  expect(await readdir(join(engine.state, 'layers'))).toHaveLength(1);
  await Sandbox.deleteSnapshot(snapshotId, engine.options);
  expect(await sparesReady(engine)).toBe(0);
  expect(containersOf(engine.state)).toEqual([]);
  expect(await readdir(join(engine.state, 'layers'))).toEqual([]);
  expect(await (await engine.create()).isRunning()).toBe(true);
});

test('what an engine that was killed had kept is cleared away by the next, also in the middle of a start', async () => {
  const engine = await start();
  const [spare = ''] = await spareIds(engine);
  const sandbox = await engine.create();
  expect(sandbox.sandboxId).toBe(spare);
  const [second = ''] = await spareIds(engine);
  await crash(engine);
  expect(containersOf(engine.state)).toContain(second);
  // This one is killed as soon as it answers, with its spare on the way.
  const short = await startTestEngine({ state: engine.state });
  await crash(short);
  const next = await startTestEngine({ state: engine.state });
  engines.splice(0, 1, next);
  expect(next.log()).not.toMatch(/warn i[a-z0-9]{20}/);
  const [third] = await spareIds(next);
  expect(third).not.toBe(second);
  const both = new Set([spare, third]);
  expect(new Set(containersOf(engine.state))).toEqual(both);
  expect(new Set(await readdir(join(engine.state, 'sandboxes')))).toEqual(both);
  const mounted = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .filter((line) => line.includes(engine.state));
  expect(mounted).toHaveLength(2);
  expect((await (await Sandbox.connect(spare, next.options)).commands.run('echo on')).stdout).toBe('on\n');
});

test('an engine that is stopped in the middle of a spare’s start leaves nothing', async () => {
  const engine = await start();
  const closed = once(engine.process, 'close');
  engine.process.kill('SIGTERM');
  expect(await closed).toEqual([0, null]);
  expect(leftoversOf(engine.state).filter((line) => !line.startsWith('file'))).toEqual([]);
});

longTest(
  'an engine that ends by itself is not kept by a spare, and makes the second one after the second create',
  async () => {
    const engine = await start('--idle-exit-ms', '4000');
    await spareIds(engine);
    const first = await engine.create();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(containersOf(engine.state)).toEqual([first.sandboxId]);
    const second = await engine.create();
    await spareIds(engine);
    await Promise.all([first.kill(), second.kill()]);
    if (engine.process.exitCode === null) await once(engine.process, 'close');
    expect(engine.process.exitCode).toBe(0);
    expect(engine.log()).toContain('stopping: nothing to do');
  },
);

longTest('an engine that cannot listen leaves none behind', async () => {
  const engine = await start();
  const port = new URL(engine.apiUrl).port;
  const state = await mkdtemp(join(tmpdir(), 'e2b-action-test.'));
  await expect(startTestEngine({ state, args: ['--port', port] })).rejects.toThrow('EADDRINUSE');
  expect(containersOf(state)).toEqual([]);
  expect(await readdir(join(state, 'sandboxes'))).toEqual([]);
  // Its rules stay for sandboxes that it had taken over: the next one takes them.
  await (await startTestEngine({ state })).stop();
  expect(leftoversOf(state)).toEqual([]);
});
