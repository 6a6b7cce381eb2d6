import { Sandbox, SandboxNotFoundError } from 'e2b';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

const codeOf = async (response: Response): Promise<[number, unknown]> => {
  const body = (await response.json()) as { code?: number };
  return [response.status, body.code];
};

describe('create', () => {
  test('answers with what clients need, and the sandbox runs commands at once', async () => {
    const sandbox = await engine.create();
    expect(sandbox.sandboxId).toMatch(/^i[a-z0-9]{20}$/);
    expect((await sandbox.commands.run('echo hello')).stdout).toBe('hello\n');
    expect(await sandbox.isRunning()).toBe(true);
    await sandbox.kill();
  });

  test('the older route, with the fields that the CLI sends, makes the same', async () => {
    const response = await engine.api('POST', '/sandboxes', {
      templateID: 'base',
      timeout: 20,
      secure: true,
      allow_internet_access: true,
    });
    expect(response.status).toBe(201);
    const { sandboxID, envdAccessToken } = (await response.json()) as Record<string, string>;
    expect(envdAccessToken).toMatch(/^[0-9a-f]{48}$/);
    expect((await engine.api('DELETE', `/sandboxes/${sandboxID}`)).status).toBe(204);
  });

  test('gives 300 s when no timeout is asked for', async () => {
    const response = await engine.api('POST', '/v2/sandboxes', { templateID: 'base' });
    const { sandboxID } = (await response.json()) as { sandboxID: string };
    const detail = (await (await engine.api('GET', `/sandboxes/${sandboxID}`)).json()) as Record<
      string,
      string
    >;
    expect(Date.parse(detail['endAt'] ?? '') - Date.parse(detail['startedAt'] ?? '')).toBe(300_000);
    await Sandbox.kill(sandboxID, engine.options);
  });

  test('the environment and metadata that it is given are there', async () => {
    const sandbox = await engine.create('base', {
      envs: { COLOUR: 'blue green' },
      metadata: { team: 'web' },
    });
    expect((await sandbox.commands.run('echo "$COLOUR $E2B_SANDBOX $E2B_SANDBOX_ID"')).stdout).toBe(
      `blue green true ${sandbox.sandboxId}\n`,
    );
    expect((await sandbox.getInfo()).metadata).toEqual({ team: 'web' });
    await sandbox.kill();
  });

  test.each([
    ['an unknown template', { templateID: 'nothing-of-the-kind' }, 404],
    ['no template', {}, 400],
    ['a timeout of 0', { templateID: 'base', timeout: 0 }, 400],
    ['a timeout beyond the cap', { templateID: 'base', timeout: 90_000 }, 400],
    ['metadata that is no map of texts', { templateID: 'base', metadata: { a: 1 } }, 400],
    [
      'volumes, which are not offered',
      { templateID: 'base', volumeMounts: [{ name: 'v', path: '/v' }] },
      400,
    ],
    ['a body that is no JSON', '{"templateID":', 400],
  ])('%s is refused, with a code in the body, and nothing is made', async (_what, body, status) => {
    expect(await codeOf(await engine.api('POST', '/v2/sandboxes', body))).toEqual([status, status]);
    expect(await (await engine.api('GET', '/v2/sandboxes')).json()).toEqual([]);
  });

  test.each([undefined, '', 'e2b_wrong'])('the key %p is not accepted', async (key) => {
    const response = await fetch(`${engine.apiUrl}/v2/sandboxes`, {
      headers: key === undefined ? {} : { 'X-API-KEY': key },
    });
    expect(await codeOf(response)).toEqual([401, 401]);
  });
});

describe('the table of states', () => {
  let sandbox: Sandbox;
  const endAt = async (): Promise<number> => (await sandbox.getInfo()).endAt.getTime();
  beforeEach(async () => {
    sandbox = await engine.create('base', { timeoutMs: 60_000 });
  });
  afterEach(() => sandbox.kill());

  test('running: connect answers 200 and never shortens; a longer timeout extends', async () => {
    const before = await endAt();
    const connect = (timeout: number): Promise<Response> =>
      engine.api('POST', `/v2/sandboxes/${sandbox.sandboxId}/connect`, { timeout });
    expect((await connect(5)).status).toBe(200);
    expect(await endAt()).toBe(before);
    expect((await connect(600)).status).toBe(200);
    expect(await endAt()).toBeGreaterThan(before + 500_000);
  });

  test('running: setTimeout may shorten, refreshes only extend, resume is refused', async () => {
    const before = await endAt();
    await sandbox.setTimeout(20_000);
    expect(await endAt()).toBeLessThan(before);
    const short = await endAt();
    expect(
      (await engine.api('POST', `/sandboxes/${sandbox.sandboxId}/refreshes`, { duration: 1 })).status,
    ).toBe(204);
    expect(await endAt()).toBe(short);
    expect(await codeOf(await engine.api('POST', `/sandboxes/${sandbox.sandboxId}/resume`, {}))).toEqual([
      409, 409,
    ]);
  });

  test('paused: shown as paused, refuses setTimeout (404) and a second pause (409 → false), serves no data', async () => {
    const before = Date.now();
    expect(await sandbox.pause()).toBe(true);
    const info = await sandbox.getInfo();
    expect(info.state).toBe('paused');
    expect(info.endAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(info.endAt.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await sandbox.pause()).toBe(false);
    expect(await codeOf(await engine.api('POST', `/sandboxes/${sandbox.sandboxId}/pause`))).toEqual([
      409, 409,
    ]);
    expect(
      await codeOf(await engine.api('POST', `/sandboxes/${sandbox.sandboxId}/timeout`, { timeout: 9 })),
    ).toEqual([404, 404]);
    expect(await sandbox.isRunning()).toBe(false);
  });

  test('paused: connect answers 201 and starts a new run of the asked length', async () => {
    await sandbox.pause();
    const response = await engine.api('POST', `/v2/sandboxes/${sandbox.sandboxId}/connect`, { timeout: 100 });
    expect(response.status).toBe(201);
    const info = await sandbox.getInfo();
    expect(info.state).toBe('running');
    expect(info.endAt.getTime() - info.startedAt.getTime()).toBe(100_000);
  });

  test('pauses asked for at once all succeed', async () => {
    expect(await Promise.all([sandbox.pause(), sandbox.pause(), sandbox.pause()])).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('a connect during the pause waits for it, then resumes', async () => {
    const pausing = engine.api('POST', `/sandboxes/${sandbox.sandboxId}/pause`);
    const connected = await engine.api('POST', `/v2/sandboxes/${sandbox.sandboxId}/connect`, { timeout: 60 });
    expect((await pausing).status).toBe(204);
    expect([200, 201]).toContain(connected.status);
    expect((await sandbox.commands.run('echo on')).stdout).toBe('on\n');
  });

  test('paused: kill removes it', async () => {
    await sandbox.pause();
    expect(await sandbox.kill()).toBe(true);
    expect(await sandbox.kill()).toBe(false);
    await expect(Sandbox.connect(sandbox.sandboxId, engine.options)).rejects.toThrow(SandboxNotFoundError);
    await expect(sandbox.getInfo()).rejects.toThrow(SandboxNotFoundError);
  });

  test.each([
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/pause'],
    ['POST', '/resume'],
    ['POST', '/timeout'],
    ['POST', '/refreshes'],
    ['POST', '/connect'],
  ])('unknown: %s %s answers 404 with its code', async (method, verb) => {
    const body = method === 'POST' ? { timeout: 10 } : undefined;
    expect(await codeOf(await engine.api(method, `/sandboxes/inothing${verb}`, body))).toEqual([404, 404]);
  });
});

describe('memory', () => {
  test('a paused process goes on where it was, and does not run meanwhile', async () => {
    const sandbox = await engine.create();
    // Renamed into place: a reader would find the file empty between the shell's opening and its writing.
    const counting = 'n=0; while true; do n=$((n+1)); echo $n > /tmp/m; mv /tmp/m /tmp/n; sleep 0.01; done';
    await sandbox.commands.run(counting, { background: true, timeoutMs: 0 });
    const count = async (): Promise<number> => Number((await sandbox.commands.run('cat /tmp/n')).stdout);
    while ((await count().catch(() => 0)) < 5);
    await sandbox.pause();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await sandbox.connect({ timeoutMs: 60_000 });
    const after = await count();
    // Had it run on for the half second, it would be some fifty further.
    expect(after).toBeGreaterThanOrEqual(5);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await count()).toBeGreaterThan(after);
    await sandbox.kill();
  });
});

describe('the end of a lifetime', () => {
  test('kills the sandbox, its processes and its container', async () => {
    const sandbox = await engine.create('base', { timeoutMs: 1_000 });
    // A request that is under way when it ends is cut, as its streams are.
    while (await sandbox.isRunning().catch(() => true));
    await expect(sandbox.getInfo()).rejects.toThrow(SandboxNotFoundError);
  });

  test('pauses it when asked to, and it is resumed with its memory', async () => {
    const sandbox = await engine.create('base', { timeoutMs: 1_500, lifecycle: { onTimeout: 'pause' } });
    await sandbox.commands.run('sleep 1000 >/dev/null 2>&1 & echo $! > /tmp/pid');
    while ((await sandbox.getInfo()).state === 'running');
    await sandbox.connect({ timeoutMs: 60_000 });
    expect((await sandbox.commands.run('kill -0 $(cat /tmp/pid)')).exitCode).toBe(0);
    await sandbox.kill();
  });
});

describe('list', () => {
  test('filters by metadata and state, newest first, and pages', async () => {
    const ids: string[] = [];
    for (const n of [0, 1, 2]) {
      const { sandboxId } = await engine.create('base', { metadata: { 'k a': 'v&b=ü', n: String(n) } });
      ids.unshift(sandboxId);
    }
    await Sandbox.pause(ids[1] as string, engine.options);
    const listed = async (query: object): Promise<string[]> => {
      const found: string[] = [];
      const pages = Sandbox.list({ ...engine.options, ...query });
      while (pages.hasNext) found.push(...(await pages.nextItems()).map((each) => each.sandboxId));
      return found;
    };
    expect(await listed({ query: { metadata: { 'k a': 'v&b=ü' } } })).toEqual(ids);
    expect(await listed({ limit: 1 })).toEqual(ids);
    expect(await listed({ query: { metadata: { n: '2' } } })).toEqual([ids[0]]);
    expect(await listed({ query: { state: ['paused'] } })).toEqual([ids[1]]);
    expect(await listed({ query: { metadata: { n: '9' } } })).toEqual([]);
    for (const id of ids) await Sandbox.kill(id, engine.options);
    expect(await listed({})).toEqual([]);
  });
});

test('a sandbox whose processes were killed from outside is cleared away', async () => {
  const sandbox = await engine.create();
  // The agent's parent ends with it, and the sandbox with both.
  await sandbox.commands.run('kill -9 $PPID', { user: 'root' }).catch(() => undefined);
  while (await Sandbox.getInfo(sandbox.sandboxId, engine.options).catch(() => undefined));
  expect(await sandbox.isRunning()).toBe(false);
});
