import type { Sandbox } from 'e2b';
import { codeOf, until } from '../support/answers.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine();
  sandbox = await engine.create();
});
afterAll(() => engine.stop());

describe('metrics', () => {
  test('tell of processor, memory and disk, and honour start and end', async () => {
    const since = Date.now();
    await sandbox.commands.run('timeout 12 sh -c "while :; do :; done" > /dev/null 2>&1 & true');
    await sandbox.commands.run('head -c 20M /dev/urandom > /home/user/filler');
    const metrics = await until(
      () => sandbox.getMetrics(),
      // A loop keeps one of its two processors busy, as far as this machine lets it. The first tells of the start as well.
      (found) => found.slice(1).some(({ cpuUsedPct }) => cpuUsedPct > 10),
    );
    expect(Math.max(...metrics.slice(1).map(({ cpuUsedPct }) => cpuUsedPct))).toBeLessThan(75);
    const last = metrics.at(-1);
    expect(last).toMatchObject({ cpuCount: 2, memTotal: 2048 * 2 ** 20, diskTotal: 10_240 * 2 ** 20 });
    expect(last?.memUsed).toBeGreaterThan(5 * 2 ** 20);
    expect(last?.memUsed).toBeLessThan(500 * 2 ** 20);
    expect(metrics.map(({ timestamp }) => timestamp.getTime())).toEqual(
      metrics.map(({ timestamp }) => timestamp.getTime()).sort((a, b) => a - b),
    );
    expect(metrics.every(({ timestamp }) => timestamp.getTime() >= since - 5_000)).toBe(true);
    const later = new Date(Date.now() + 60_000);
    expect(await sandbox.getMetrics({ start: later })).toEqual([]);
    expect(await sandbox.getMetrics({ end: new Date(Date.now() - 3_600_000) })).toEqual([]);
    const whole = await sandbox.getMetrics({ start: new Date(since - 60_000), end: later });
    expect(whole.length).toBeGreaterThanOrEqual(metrics.length);
    const of = await engine.api('GET', `/sandboxes/metrics?sandbox_ids=${sandbox.sandboxId},inothing`);
    expect(Object.keys(((await of.json()) as { sandboxes: object }).sandboxes)).toEqual([sandbox.sandboxId]);
  });

  test('count what the sandbox wrote', async () => {
    const other = await engine.create();
    await other.commands.run('head -c 20M /dev/urandom > /home/user/filler');
    const [first] = await until(
      () => other.getMetrics(),
      (found) => found.length > 0,
    );
    expect(first?.diskUsed).toBeGreaterThan(20 * 2 ** 20);
    expect(first?.diskUsed).toBeLessThan(40 * 2 ** 20);
    await other.kill();
  });
});

describe('logs', () => {
  test('of both generations tell of the life of a sandbox, not of what its commands print', async () => {
    const own = await engine.create();
    await own.commands.run('echo a-secret-of-the-command');
    await own.pause();
    await own.connect();
    const older = (await (await engine.api('GET', `/sandboxes/${own.sandboxId}/logs`)).json()) as {
      logs: { timestamp: string; line: string }[];
      logEntries: { timestamp: string; level: string; message: string; fields: Record<string, string> }[];
    };
    expect(older.logEntries.map(({ message }) => message)).toEqual([
      'created from base',
      'paused',
      'resumed',
    ]);
    expect(JSON.parse(older.logs[0]?.line ?? '')).toMatchObject({
      level: 'info',
      message: 'created from base',
    });
    expect(JSON.stringify(older)).not.toContain('a-secret-of-the-command');
    const [, second] = older.logEntries;
    const from = await engine.api(
      'GET',
      `/sandboxes/${own.sandboxId}/logs?start=${Date.parse(second?.timestamp ?? '')}`,
    );
    expect(((await from.json()) as typeof older).logEntries.map(({ message }) => message)).toEqual([
      'paused',
      'resumed',
    ]);

    const newer = async (query: string): Promise<string[]> => {
      const response = await engine.api('GET', `/v2/sandboxes/${own.sandboxId}/logs?${query}`);
      return ((await response.json()) as { logs: { message: string }[] }).logs.map(({ message }) => message);
    };
    expect(await newer('')).toEqual(['created from base', 'paused', 'resumed']);
    expect(await newer('direction=backward&limit=2')).toEqual(['resumed', 'paused']);
    expect(await newer('search=pau')).toEqual(['paused']);
    expect(await newer('level=warn')).toEqual([]);
    expect(await newer(`cursor=${Date.now() + 1000}`)).toEqual([]);
    await own.kill();
  });

  test.each(['/logs?start=x', '/metrics?start=x', '/metrics?end=-1'])('%s is refused', async (path) => {
    expect(await codeOf(await engine.api('GET', `/sandboxes/${sandbox.sandboxId}${path}`))).toEqual([
      400, 400,
    ]);
  });

  test.each(['/sandboxes/inothing/logs', '/v2/sandboxes/inothing/logs', '/sandboxes/inothing/metrics'])(
    '%s is not found',
    async (path) => {
      expect(await codeOf(await engine.api('GET', path))).toEqual([404, 404]);
    },
  );
});

describe('the network of a running sandbox', () => {
  test('is replaced as a whole, and shown', async () => {
    const own = await engine.create('base', {
      network: { allowPublicTraffic: false, denyOut: ['192.0.2.0/24'], allowOut: ['192.0.2.7'] },
    });
    expect((await own.getInfo()).network).toMatchObject({
      denyOut: ['192.0.2.0/24'],
      allowOut: ['192.0.2.7'],
    });
    await own.updateNetwork({ denyOut: ['198.51.100.1'] });
    const { network } = await own.getInfo();
    expect(network?.denyOut).toEqual(['198.51.100.1']);
    expect(network?.allowOut ?? []).toEqual([]);
    expect(network?.allowPublicTraffic).toBe(false);
    expect(
      (await engine.api('PUT', `/sandboxes/${own.sandboxId}/network`, { allow_internet_access: false }))
        .status,
    ).toBe(204);
    const info = await own.getInfo();
    expect(info.allowInternetAccess).toBe(false);
    expect(info.network?.denyOut ?? []).toEqual([]);
    await own.kill();
  });

  test.each([
    [{ denyOut: ['example.com'] }, 400],
    [{ denyOut: ['10.0.0.0/33'] }, 400],
    [{ allowOut: ['example.com'] }, 400],
    [{ allowOut: ['example.com'], denyOut: ['0.0.0.0/0'] }, 204],
    [{ allowOut: ['*.example.com', '192.0.2.1'], denyOut: ['0.0.0.0/0'] }, 204],
    [{ allowOut: ['not a name'], denyOut: ['0.0.0.0/0'] }, 400],
    [{ allowOut: ['999.1.1.1'] }, 400],
    [{ rules: { 'example.com': [{ transform: { headers: { a: 'b' } } }] } }, 400],
    [{ egressProxy: { address: 'proxy:1080' } }, 400],
    [{ rules: {}, egressProxy: null }, 204],
  ])('%j is answered %p', async (body, status) => {
    expect((await engine.api('PUT', `/sandboxes/${sandbox.sandboxId}/network`, body)).status).toBe(status);
    const created = await engine.api('POST', '/v2/sandboxes', { templateID: 'base', network: body });
    expect(created.status).toBe(status === 204 ? 201 : status);
    const { sandboxID } = (await created.json()) as { sandboxID?: string };
    if (sandboxID) await engine.api('DELETE', `/sandboxes/${sandboxID}`);
  });

  test('of a paused or unknown one is not found', async () => {
    const own = await engine.create();
    await own.pause();
    expect(await codeOf(await engine.api('PUT', `/sandboxes/${own.sandboxId}/network`, {}))).toEqual([
      404, 404,
    ]);
    expect(await codeOf(await engine.api('PUT', '/sandboxes/inothing/network', {}))).toEqual([404, 404]);
    await own.kill();
  });
});
