import { NotFoundError, Sandbox, SandboxNotFoundError } from 'e2b';
import { codeOf, until } from '../../support/answers.js';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';

// Behaviours 1 to 3, 22, 23 and 25 of the 25 that clients depend on most, and those that are easily missed. All states
// and calls: ../state-table.test.ts; pauses: ../pause.test.ts; snapshots and forks: ../snapshots.test.ts.

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterEach(async () => {
  for (const { sandboxId } of await listed({})) await Sandbox.kill(sandboxId, engine.options);
});
afterAll(() => engine?.stop());

async function listed(query: object): Promise<{ sandboxId: string }[]> {
  const pages = Sandbox.list({ ...engine.options, ...query });
  const found: { sandboxId: string }[] = [];
  while (pages.hasNext) found.push(...(await pages.nextItems()));
  return found;
}

const ids = async (query: object): Promise<string[]> =>
  (await listed(query)).map(({ sandboxId }) => sandboxId);

/** The same, past the SDK: its status, its rows and its headers. */
async function page(query: string): Promise<{ status: number; ids: string[]; headers: Headers }> {
  const answer = await engine.api('GET', `/v2/sandboxes?${query}`);
  const body = (await answer.json()) as { sandboxID: string }[];
  const rows = answer.ok ? body.map(({ sandboxID }) => sandboxID) : [];
  return { status: answer.status, ids: rows, headers: answer.headers };
}

test('1: a sandbox that is not there is that to every call of the SDK', async () => {
  const gone = await engine.create();
  expect(await gone.kill()).toBe(true);
  expect(await gone.kill()).toBe(false);
  expect(await Sandbox.kill('inothing', engine.options)).toBe(false);
  await expect(gone.getInfo()).rejects.toThrow(SandboxNotFoundError);
  await expect(gone.connect()).rejects.toThrow(SandboxNotFoundError);
  await expect(gone.pause()).rejects.toThrow(SandboxNotFoundError);
  await expect(gone.setTimeout(1_000)).rejects.toThrow(SandboxNotFoundError);
  await expect(gone.updateNetwork({})).rejects.toThrow(SandboxNotFoundError);
  await expect(gone.fork()).rejects.toThrow(NotFoundError);
  await expect(gone.createSnapshot()).rejects.toThrow(/not found/);
  await expect(gone.commands.run('true')).rejects.toThrow(SandboxNotFoundError);
});

test('2: a body may come without its length, and an answer without one says so', async () => {
  const chunks = new ReadableStream({
    start(controller) {
      for (const letter of '{"templateID":"base"}') controller.enqueue(new TextEncoder().encode(letter));
      controller.close();
    },
  });
  const created = await fetch(`${engine.apiUrl}/v2/sandboxes`, {
    method: 'POST',
    headers: { 'X-API-KEY': engine.apiKey, 'content-type': 'application/json' },
    body: chunks,
    duplex: 'half',
  });
  expect(created.status).toBe(201);
  const { sandboxID } = (await created.json()) as { sandboxID: string };
  for (const [method, path, body] of [
    ['POST', '/timeout', { timeout: 60 }],
    ['POST', '/refreshes', {}],
    ['PUT', '/network', {}],
    // No body at all, as older clients send it.
    ['POST', '/pause', undefined],
    ['DELETE', '', undefined],
  ] as const) {
    const answer = await engine.api(method, `/sandboxes/${sandboxID}${path}`, body);
    expect([path, answer.status, await answer.text()]).toEqual([path, 204, '']);
    expect(answer.headers.get('transfer-encoding')).toBeNull();
  }
});

test('3: the ports of a paused or killed sandbox are 502, as the agent’s is', async () => {
  const sandbox = await engine.create();
  const get = async (port: number): Promise<Response> =>
    fetch(engine.sandboxUrl, {
      headers: { 'E2b-Sandbox-Id': sandbox.sandboxId, 'E2b-Sandbox-Port': String(port) },
    });
  const server = 'python3 -m http.server 8000 > /dev/null 2>&1';
  await sandbox.commands.run(server, { background: true, timeoutMs: 0 });
  await until(
    () => get(8000),
    ({ status }) => status === 200,
  );
  expect((await get(8001)).status).toBe(502);
  const notFound = { sandboxId: sandbox.sandboxId, message: 'The sandbox was not found', code: 502 };
  for (const end of [() => sandbox.pause(), () => sandbox.kill()]) {
    await end();
    for (const port of [8000, 8001, 49983]) {
      const answer = await get(port);
      expect([port, answer.status, await answer.json()]).toEqual([port, 502, notFound]);
    }
    expect(await sandbox.isRunning()).toBe(false);
  }
});

describe('22: the list', () => {
  test('filters by metadata that is encoded three times, state, template and start; pages', async () => {
    const metadata = { 'k a': 'v&b=ü' };
    const first = await engine.create('base', { metadata });
    const second = await engine.create('base', { metadata: { ...metadata, more: '%25' } });
    const third = await engine.create('base', { metadata: { more: '%25' } });
    const [one, two, three] = [first, second, third].map(({ sandboxId }) => sandboxId);
    const { startedAt } = await second.getInfo();
    await second.pause();

    expect(await ids({ query: { metadata } })).toEqual([two, one]);
    expect(await ids({ query: { metadata: { more: '%25' } } })).toEqual([three, two]);
    // The very bytes that the SDK puts on the wire.
    const wire = 'metadata=k%252520a%3Dv%252526b%25253D%2525C3%2525BC';
    expect((await page(wire)).ids).toEqual([two, one]);
    // What is paused keeps its metadata and the start of its last run.
    expect(await listed({ query: { state: ['paused'] } })).toEqual([
      expect.objectContaining({ sandboxId: two, startedAt, metadata: { ...metadata, more: '%25' } }),
    ]);
    expect(await ids({ query: { state: ['running'] } })).toEqual([three, one]);
    expect((await page('state=running,paused')).ids).toEqual([three, two, one]);
    expect((await page('order=asc')).ids).toEqual([one, two, three]);
    expect((await page(`startedAfter=${startedAt.toISOString()}`)).ids).toEqual([three, two]);
    expect((await page('template=base')).ids).toEqual([three, two, one]);
    expect((await page('template=unheard-of')).ids).toEqual([]);

    // A token only when there is more, and for its own order only.
    const some = await page('limit=2');
    expect(some.ids).toEqual([three, two]);
    expect(some.headers.get('x-total-running')).toBe('2');
    const next = some.headers.get('x-next-token') ?? '';
    const rest = await page(`limit=2&nextToken=${next}`);
    expect([rest.ids, rest.headers.get('x-next-token')]).toEqual([[one], null]);
    expect((await page('limit=3')).headers.get('x-next-token')).toBeNull();
    expect((await page(`order=asc&nextToken=${next}`)).status).toBe(400);

    // Resumed, its run is the newest.
    await second.connect();
    expect(await ids({})).toEqual([two, three, one]);
    // The older route knows no paused ones.
    await third.pause();
    const older = (await (await engine.api('GET', '/sandboxes')).json()) as { sandboxID: string }[];
    expect(older.map(({ sandboxID }) => sandboxID)).toEqual([two, one]);
  });

  test.each(['template=base:default', 'limit=0', 'limit=101', 'startedAfter=x', 'nextToken=x', 'metadata=x'])(
    '%s is refused',
    async (query) => {
      expect(await codeOf(await engine.api('GET', `/v2/sandboxes?${query}`))).toEqual([400, 400]);
    },
  );
});

test('23: connect never shortens, to the millisecond; setTimeout does', async () => {
  const sandbox = await engine.create('base', { timeoutMs: 500_000 });
  const { endAt } = await sandbox.getInfo();
  await sandbox.connect({ timeoutMs: 10_000 });
  await Sandbox.connect(sandbox.sandboxId, { ...engine.options, timeoutMs: 499_000 });
  await engine.api('POST', `/v2/sandboxes/${sandbox.sandboxId}/connect`, {});
  expect((await sandbox.getInfo()).endAt).toEqual(endAt);
  const before = Date.now();
  await sandbox.setTimeout(20_000);
  const end = (await sandbox.getInfo()).endAt.getTime();
  expect(end).toBeGreaterThanOrEqual(before + 20_000);
  expect(end).toBeLessThanOrEqual(Date.now() + 20_000);
});

test('25: a snapshot’s source is not affected, and what is made from it is independent', async () => {
  const source = await engine.create();
  await source.files.write('a', 'first');
  const { endAt } = await source.getInfo();
  const { snapshotId } = await source.createSnapshot();
  const [one, two] = await Promise.all([
    Sandbox.create(snapshotId, engine.options),
    Sandbox.create(snapshotId, engine.options),
  ]);
  await Promise.all([source.files.write('a', 'source'), one.files.write('a', 'one')]);
  expect(await Promise.all([source, one, two].map(({ files }) => files.read('a')))).toEqual([
    'source',
    'one',
    'first',
  ]);
  expect(await source.getInfo()).toMatchObject({ state: 'running', endAt });
  expect(await Sandbox.deleteSnapshot(snapshotId, engine.options)).toBe(true);
  expect(await Sandbox.deleteSnapshot(snapshotId, engine.options)).toBe(false);
});

test('easily missed: mcp is accepted; the traffic token; the lifecycle; 409 for a second pause', async () => {
  const created = await engine.api('POST', '/v2/sandboxes', {
    templateID: 'base',
    mcp: { github: {} },
    network: { allowPublicTraffic: false },
    autoPause: true,
    unheardOf: 1,
  });
  expect(created.status).toBe(201);
  const { sandboxID: id, trafficAccessToken } = (await created.json()) as Record<string, string>;
  const headers = { 'E2b-Sandbox-Id': id ?? '', 'E2b-Sandbox-Port': '8000' };
  const closed = await fetch(engine.sandboxUrl, { headers });
  expect([closed.status, await closed.json()]).toEqual([
    403,
    { sandboxId: id, message: expect.any(String), code: 403 },
  ]);
  // With it the port is reached: nobody listens there.
  const open = await fetch(engine.sandboxUrl, {
    headers: { ...headers, 'e2b-traffic-access-token': trafficAccessToken ?? '' },
  });
  expect([open.status, await open.json()]).toEqual([
    502,
    { sandboxId: id, message: 'The sandbox is running but port is not open', port: 8000, code: 502 },
  ]);
  const info = await Sandbox.getInfo(id ?? '', engine.options);
  expect(info.lifecycle).toEqual({ onTimeout: 'pause', autoResume: false });
  expect(await Sandbox.pause(id ?? '', engine.options)).toBe(true);
  expect(await Sandbox.pause(id ?? '', engine.options)).toBe(false);
});
