import { Sandbox } from 'e2b';
import { codeOf, until } from '../support/answers.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

const BOOT_ID = 'cat /proc/sys/kernel/random/boot_id';
const said = async (sandbox: Sandbox, command: string): Promise<string> =>
  (await sandbox.commands.run(command)).stdout.trim();

/** A request to the agent or another port, past the SDK. */
const traffic = (sandbox: Sandbox, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(engine.sandboxUrl + path, {
    headers: { 'E2b-Sandbox-Id': sandbox.sandboxId, 'E2b-Sandbox-Port': '49983', ...headers },
  });

const tokenOf = (sandbox: Sandbox): string =>
  (sandbox as unknown as { envdAccessToken: string }).envdAccessToken;

describe('lifecycle, as it was asked for', () => {
  test.each([
    [{ onTimeout: 'kill' as const }, { onTimeout: 'kill', autoResume: false }],
    [{ onTimeout: 'pause' as const }, { onTimeout: 'pause', autoResume: false }],
    [
      { onTimeout: 'pause' as const, autoResume: true },
      { onTimeout: 'pause', autoResume: true },
    ],
  ])('%j is shown by getInfo', async (lifecycle, shown) => {
    const sandbox = await engine.create('base', { lifecycle });
    expect((await sandbox.getInfo()).lifecycle).toEqual(shown);
    await sandbox.kill();
  });

  test.each([
    ['without autoPause', { autoPauseMemory: false }],
    ['with autoResume', { autoPause: true, autoPauseMemory: false, autoResume: { enabled: true } }],
  ])('autoPauseMemory: false is refused %s', async (_how, body) => {
    const response = await engine.api('POST', '/v2/sandboxes', { templateID: 'base', ...body });
    expect(await codeOf(response)).toEqual([400, 400]);
  });
});

describe('a pause without the memory', () => {
  test('keeps the files and ends the processes; connect starts it anew: new boot, same token, same environment', async () => {
    const sandbox = await engine.create('base', { envs: { COLOUR: 'blue' }, metadata: { a: 'b' } });
    const boot = await said(sandbox, BOOT_ID);
    await sandbox.files.write('/home/user/note', 'kept');
    await sandbox.commands.run('sleep 1000', { background: true });
    expect(await sandbox.pause({ keepMemory: false })).toBe(true);
    expect((await sandbox.getInfo()).state).toBe('paused');
    expect(await sandbox.isRunning()).toBe(false);
    expect(await sandbox.pause({ keepMemory: false })).toBe(false);

    await sandbox.connect();
    expect(await sandbox.files.read('/home/user/note')).toBe('kept');
    expect(await said(sandbox, 'echo $COLOUR')).toBe('blue');
    expect(await said(sandbox, 'pgrep -x sleep || echo none')).toBe('none');
    const second = await said(sandbox, BOOT_ID);
    expect(second).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(boot);
    expect((await sandbox.getInfo()).metadata).toEqual({ a: 'b' });
    await sandbox.kill();
  });

  test('happens at the end of its time when asked for, and no traffic brings it back', async () => {
    const sandbox = await engine.create('base', {
      timeoutMs: 1_000,
      lifecycle: { onTimeout: { action: 'pause', keepMemory: false } },
    });
    await said(sandbox, 'echo kept > note; sync');
    const boot = await said(sandbox, BOOT_ID).catch(() => '');
    await until(
      () => sandbox.getInfo(),
      ({ state }) => state === 'paused',
    );
    expect(await sandbox.isRunning()).toBe(false);
    await sandbox.connect();
    expect(await said(sandbox, 'cat note')).toBe('kept');
    expect(await said(sandbox, BOOT_ID)).not.toBe(boot);
    await sandbox.kill();
  });

  test('a boot ID is the sandbox’s own, and its root cannot write it', async () => {
    const [one, other] = await Promise.all([engine.create(), engine.create()]);
    expect(await said(one, BOOT_ID)).not.toBe(await said(other, BOOT_ID));
    const attempt = await one.commands.run(
      'echo x > /proc/sys/kernel/random/boot_id || umount /proc/sys/kernel/random/boot_id || true',
      { user: 'root' },
    );
    expect(attempt.stderr).toContain('Read-only file system');
    expect(await said(one, BOOT_ID)).toMatch(/^[0-9a-f-]{36}$/);
    await Promise.all([one.kill(), other.kill()]);
  });
});

describe('onResume: reboot', () => {
  test('starts a sandbox anew that was paused with its memory', async () => {
    const sandbox = await engine.create();
    const boot = await said(sandbox, BOOT_ID);
    await sandbox.commands.run('echo kept > note; sleep 1000 > /dev/null 2>&1 & true');
    await sandbox.pause();
    await sandbox.connect({ onResume: 'reboot' });
    expect(await said(sandbox, 'pgrep -x sleep || echo none')).toBe('none');
    expect(await said(sandbox, 'cat note')).toBe('kept');
    expect(await said(sandbox, BOOT_ID)).not.toBe(boot);
    await sandbox.kill();
  });

  test('leaves a running one alone', async () => {
    const sandbox = await engine.create();
    const boot = await said(sandbox, BOOT_ID);
    await sandbox.connect({ onResume: 'reboot' });
    expect(await said(sandbox, BOOT_ID)).toBe(boot);
    await sandbox.kill();
  });
});

describe('traffic to a paused sandbox', () => {
  const create = (options: object = {}): Promise<Sandbox> =>
    engine.create('base', { lifecycle: { onTimeout: 'pause', autoResume: true }, ...options });

  test('resumes it with its memory and is served, for 300 s at least', async () => {
    const sandbox = await create({ timeoutMs: 20_000 });
    const boot = await said(sandbox, BOOT_ID);
    await sandbox.commands.run('sleep 1000 > /dev/null 2>&1 & echo $! > pid');
    await sandbox.pause();
    expect(await said(sandbox, 'kill -0 $(cat pid) && echo alive')).toBe('alive');
    expect(await said(sandbox, BOOT_ID)).toBe(boot);
    const { state, startedAt, endAt } = await sandbox.getInfo();
    expect(state).toBe('running');
    expect(endAt.getTime() - startedAt.getTime()).toBe(300_000);
    await sandbox.kill();
  });

  test('gives it the time that it was created with when that is longer, whatever was set later', async () => {
    const sandbox = await create({ timeoutMs: 500_000 });
    await sandbox.setTimeout(30_000);
    await sandbox.pause();
    expect(await sandbox.isRunning()).toBe(true);
    const { startedAt, endAt } = await sandbox.getInfo();
    expect(endAt.getTime() - startedAt.getTime()).toBe(500_000);
    await sandbox.kill();
  });

  test('to a port of its own resumes it too, and many requests at once all are served', async () => {
    const sandbox = await create();
    await sandbox.commands.run('python3 -m http.server 8000 > /dev/null 2>&1', { background: true });
    const get = (): Promise<Response> => traffic(sandbox, '/', { 'E2b-Sandbox-Port': '8000' });
    await until(get, ({ status }) => status === 200);
    await sandbox.pause();
    const answers = await Promise.all(Array.from({ length: 10 }, get));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    await sandbox.kill();
  });

  test('that comes while it is being paused waits, then resumes it', async () => {
    const sandbox = await create();
    const health = (): Promise<Response> =>
      traffic(sandbox, '/health', { 'X-Access-Token': tokenOf(sandbox) });
    const pausing = sandbox.pause();
    const answers: number[] = [];
    const paused = new AbortController();
    void pausing.finally(() => paused.abort());
    while (!paused.signal.aborted) answers.push((await health()).status);
    // One that was under way when the pause began is broken off; the others are served.
    expect(answers.filter((status) => status === 502).length).toBeLessThanOrEqual(1);
    expect((await health()).status).toBe(204);
    expect((await sandbox.getInfo()).state).toBe('running');
    await sandbox.kill();
  });

  test('is asked for its tokens before it wakes anything', async () => {
    const sandbox = await create({ network: { allowPublicTraffic: false } });
    await sandbox.pause();
    const refused = [
      await traffic(sandbox, '/', { 'E2b-Sandbox-Port': '8000' }),
      await traffic(sandbox, '/', { 'E2b-Sandbox-Port': '8000', 'e2b-traffic-access-token': 'wrong' }),
      await traffic(sandbox, '/health'),
      await traffic(sandbox, '/metrics', { 'X-Access-Token': 'wrong' }),
      await traffic(sandbox, '/files?path=/etc/hostname&signature=v1_wrong'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await sandbox.getInfo()).state).toBe('paused');
    expect((await traffic(sandbox, '/metrics', { 'X-Access-Token': tokenOf(sandbox) })).status).toBe(200);
    expect((await sandbox.getInfo()).state).toBe('running');
    await sandbox.kill();
  });

  test('by a signed URL resumes it', async () => {
    const sandbox = await create();
    await sandbox.files.write('/home/user/note', 'signed');
    const url = await sandbox.downloadUrl('/home/user/note');
    await sandbox.pause();
    expect(await (await fetch(url)).text()).toBe('signed');
    await sandbox.kill();
  });

  test('leaves one alone that was not created so, or that was paused without its memory', async () => {
    const plain = await engine.create();
    await plain.pause();
    expect((await traffic(plain, '/health', { 'X-Access-Token': tokenOf(plain) })).status).toBe(502);
    const resumable = await create();
    await resumable.pause({ keepMemory: false });
    const answer = await traffic(resumable, '/health', { 'X-Access-Token': tokenOf(resumable) });
    expect(await codeOf(answer)).toEqual([502, 502]);
    expect((await resumable.getInfo()).state).toBe('paused');
    await Promise.all([plain.kill(), resumable.kill()]);
  });

  test('after it was resumed by traffic it pauses again at its end', async () => {
    const sandbox = await create();
    await sandbox.pause();
    expect(await sandbox.isRunning()).toBe(true);
    await sandbox.setTimeout(500);
    await until(
      () => sandbox.getInfo(),
      ({ state }) => state === 'paused',
    );
    await sandbox.kill();
  });
});

test('the longest lifetime counts from the start of the run', async () => {
  const sandbox = await engine.create('base', { timeoutMs: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await sandbox.setTimeout(24 * 3_600_000);
  const { startedAt, endAt } = await sandbox.getInfo();
  expect(endAt.getTime() - startedAt.getTime()).toBe(24 * 3_600_000);
  await sandbox.connect({ timeoutMs: 24 * 3_600_000 });
  expect((await sandbox.getInfo()).endAt).toEqual(endAt);
  await sandbox.kill();
});
