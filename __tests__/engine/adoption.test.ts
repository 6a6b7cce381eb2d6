import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Sandbox } from 'e2b';
import { until } from '../support/answers.js';
import { crash, crashAndRestart, engineIdOf, leftoversOf } from '../support/restart.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await startTestEngine();
});
afterEach(async () => {
  await engine.stop();
  const left = leftoversOf(engine.state);
  if (left.length > 0) throw new Error(`the engine left behind: ${left.join(', ')}`);
});

const detail = async (id: string): Promise<Record<string, unknown>> =>
  (await (await engine.api('GET', `/sandboxes/${id}`)).json()) as Record<string, unknown>;
const connect = (sandbox: Sandbox, options: object = {}): Promise<Sandbox> =>
  Sandbox.connect(sandbox.sandboxId, { ...engine.options, ...options });
const runc = (...args: string[]): string =>
  execFileSync('runc', ['--root', `/run/e2b-action-${engineIdOf(engine.state)}`, ...args], {
    encoding: 'utf8',
  });
const record = (sandbox: Sandbox): string =>
  join(engine.state, 'sandboxes', sandbox.sandboxId, 'sandbox.json');

test('a new engine takes over running, paused and file-only paused sandboxes, templates and snapshots as they were', async () => {
  const options = { envs: { COLOUR: 'blue' }, metadata: { team: 'web' }, timeoutMs: 200_000 };
  const running = await engine.create('base', options);
  const paused = await engine.create('base', {
    ...options,
    lifecycle: { onTimeout: 'pause', autoResume: true },
  });
  const files = await engine.create('base', { ...options, network: { allowPublicTraffic: false } });
  const all = [running, paused, files];
  for (const each of all)
    await each.commands.run('sleep 1000 > /dev/null 2>&1 & echo $! > pid; echo text > note');
  const { snapshotId } = await running.createSnapshot({ name: 'kept:v1' });
  await paused.pause();
  await files.pause({ keepMemory: false });
  const before = await Promise.all(all.map(({ sandboxId }) => detail(sandboxId)));
  const logs = await (await engine.api('GET', `/sandboxes/${paused.sandboxId}/logs`)).json();

  engine = await crashAndRestart(engine);
  expect(await Promise.all(all.map(({ sandboxId }) => detail(sandboxId)))).toEqual(before);
  const logged = (await (await engine.api('GET', `/sandboxes/${paused.sandboxId}/logs`)).json()) as {
    logs: object[];
  };
  expect(logged.logs).toEqual(expect.arrayContaining((logs as { logs: object[] }).logs));
  // The old handles' tokens are good: none of these calls fetches a new one.
  for (const each of all) {
    const { envdAccessToken } = each as unknown as { envdAccessToken: string };
    if (each === files) await connect(each);
    const listed = await fetch(`${engine.sandboxUrl}/files?path=/home/user/note`, {
      headers: {
        'E2b-Sandbox-Id': each.sandboxId,
        'E2b-Sandbox-Port': '49983',
        'X-Access-Token': envdAccessToken,
      },
    });
    expect(await listed.text()).toBe('text\n');
  }
  for (const each of [running, paused]) {
    expect((await (await connect(each)).commands.run('kill -0 $(cat pid); echo $COLOUR')).stdout).toBe(
      'blue\n',
    );
  }
  expect((await (await connect(files)).commands.run('pgrep -x sleep || echo $COLOUR')).stdout).toBe('blue\n');
  const copy = await Sandbox.create(snapshotId, engine.options);
  expect(await copy.files.read('/home/user/note')).toBe('text\n');
});

test('timers go on: one ends at its time, one that was due meanwhile ends at once, one pauses', async () => {
  const ends = await engine.create('base', { timeoutMs: 6_000 });
  const pauses = await engine.create('base', { timeoutMs: 6_000, lifecycle: { onTimeout: 'pause' } });
  const due = await engine.create('base', { timeoutMs: 1_000 });
  const { endAt } = await detail(ends.sandboxId);
  await crash(engine);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  engine = await startTestEngine({ state: engine.state });
  const ids = async (): Promise<unknown[]> =>
    ((await (await engine.api('GET', '/v2/sandboxes')).json()) as { sandboxID: string }[]).map(
      (each) => each.sandboxID,
    );
  await until(ids, (found) => !found.includes(due.sandboxId));
  await until(ids, (found) => !found.includes(ends.sandboxId));
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(String(endAt)));
  await until(
    () => detail(pauses.sandboxId),
    ({ state }) => state === 'paused',
  );
});

test('the record decides: what was frozen for a moment goes on, what was thawed before it was written is frozen again', async () => {
  const running = await engine.create();
  const paused = await engine.create();
  await paused.pause();
  await crash(engine);
  runc('pause', running.sandboxId);
  runc('resume', paused.sandboxId);
  engine = await startTestEngine({ state: engine.state });
  expect(await detail(running.sandboxId)).toMatchObject({ state: 'running' });
  expect(await detail(paused.sandboxId)).toMatchObject({ state: 'paused' });
  expect(JSON.parse(runc('state', paused.sandboxId))).toMatchObject({ status: 'paused' });
  expect((await (await connect(running)).commands.run('echo on')).stdout).toBe('on\n');
});

test('a torn record costs its own sandbox and is said, a torn template its own template', async () => {
  const [torn, empty, foreign, good] = (await Promise.all([1, 2, 3, 4].map(() => engine.create()))) as [
    Sandbox,
    Sandbox,
    Sandbox,
    Sandbox,
  ];
  await good.files.write('/home/user/note', 'kept');
  const bad = await good.createSnapshot();
  const fine = await good.createSnapshot({ name: 'fine' });
  await crash(engine);
  await truncate(record(torn), 100);
  await truncate(record(empty), 0);
  await writeFile(record(foreign), await readFile(record(good)));
  const template = join(engine.state, 'templates', `${bad.snapshotId.split(':')[0]}.json`);
  await writeFile(template, '{"version":1,');
  await mkdir(join(engine.state, 'images', 'base-0.tmp', 'root'), { recursive: true });
  await mkdir(join(engine.state, 'layers', 'of-nobody', 'root'), { recursive: true });
  await writeFile(join(engine.state, 'sandboxes', 'not-a-sandbox'), 'a file where a folder should be');
  engine = await startTestEngine({ state: engine.state, args: ['--spares', '0'] });
  for (const lost of [torn, empty, foreign]) {
    expect(engine.log()).toMatch(new RegExp(`warn ${lost.sandboxId} is given up, its record cannot be read`));
    expect((await engine.api('GET', `/sandboxes/${lost.sandboxId}`)).status).toBe(404);
    expect(runc('list')).not.toContain(lost.sandboxId);
  }
  expect(await readdir(join(engine.state, 'sandboxes'))).toEqual([good.sandboxId]);
  expect(engine.log()).toContain('is given up, it cannot be read');
  expect(await readdir(join(engine.state, 'images'))).not.toContain('base-0.tmp');
  expect(await (await connect(good)).files.read('/home/user/note')).toBe('kept');
  const copy = await Sandbox.create(fine.snapshotId, engine.options);
  expect(await copy.files.read('/home/user/note')).toBe('kept');
  expect((await readdir(join(engine.state, 'layers'))).length).toBe(1);
});

test('sandboxes whose processes ended meanwhile are gone and said so; those that keep files only are not', async () => {
  const dead = await engine.create();
  const files = await engine.create();
  await files.files.write('/home/user/note', 'kept');
  await files.pause({ keepMemory: false });
  await crash(engine);
  // As a reboot of the machine leaves it.
  runc('delete', '--force', dead.sandboxId);
  engine = await startTestEngine({ state: engine.state });
  expect(engine.log()).toContain(`${dead.sandboxId} is gone: its processes ended`);
  expect((await engine.api('GET', `/sandboxes/${dead.sandboxId}`)).status).toBe(404);
  expect(await (await connect(files)).files.read('/home/user/note')).toBe('kept');
});
