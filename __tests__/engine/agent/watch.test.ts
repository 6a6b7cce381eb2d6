import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import {
  FileNotFoundError,
  FilesystemEventType,
  InvalidArgumentError,
  type FilesystemEvent,
  type Sandbox,
} from 'e2b';
import { startAgent, TOKEN, type Agent } from './harness/agent.js';
import { connectSdk } from './harness/sandbox.js';
import { until } from './harness/until.js';
import { basic, envelope, envelopes, unary } from './harness/wire.js';

let agent: Agent;
let sandbox: Sandbox;
let close: () => void;
let dir: string;

beforeAll(async () => {
  agent = await startAgent();
  ({ sandbox, close } = await connectSdk(agent));
});
afterAll(async () => {
  close?.();
  await agent?.stop();
});
beforeEach(() => {
  dir = mkdtempSync(join(agent.dir, 'watch-'));
  chmodSync(dir, 0o777);
});

const { CREATE, WRITE, REMOVE, RENAME, CHMOD } = FilesystemEventType;
type Options = NonNullable<Parameters<Sandbox['files']['watchDir']>[2]>;

/** Watches by the SDK, and ends by a mark: what was reported up to it is everything. */
async function watch(options: Options = {}, path = dir) {
  const events: FilesystemEvent[] = [];
  const handle = await sandbox.files.watchDir(path, (event) => void events.push(event), options);
  return {
    events,
    async report(): Promise<string[]> {
      writeFileSync(join(path, 'mark'), '');
      await until(() => events.some(({ name }) => name === 'mark'));
      await handle.stop();
      const end = events.findIndex(({ name }) => name === 'mark');
      return events.slice(0, end).map(({ type, name }) => `${type} ${name}`);
    },
    stop: () => handle.stop(),
  };
}

test('every operation on an entry is one event, in order', async () => {
  writeFileSync(join(dir, 'old'), 'x');
  const watcher = await watch();
  writeFileSync(join(dir, 'new'), 'content');
  writeFileSync(join(dir, 'old'), 'again');
  chmodSync(join(dir, 'old'), 0o600);
  renameSync(join(dir, 'old'), join(dir, 'name'));
  rmSync(join(dir, 'name'));
  mkdirSync(join(dir, 'sub'));
  writeFileSync(join(dir, 'sub', 'unseen'), '');
  chmodSync(join(dir, 'sub'), 0o700);
  rmSync(join(dir, 'sub'), { recursive: true });
  const seen = await watcher.report();
  // Truncating and writing are two writes to the kernel.
  expect(seen.filter((line, index) => line !== seen[index - 1])).toEqual([
    `${CREATE} new`,
    `${WRITE} new`,
    `${WRITE} old`,
    `${CHMOD} old`,
    `${RENAME} old`,
    `${CREATE} name`,
    `${REMOVE} name`,
    `${CREATE} sub`,
    `${CHMOD} sub`,
    `${REMOVE} sub`,
  ]);
  expect(seen.filter((line) => line.startsWith(CHMOD))).toHaveLength(2);
});

test('a write by the SDK is seen', async () => {
  await sandbox.files.write(join(dir, 'f'), 'one');
  const watcher = await watch();
  await sandbox.files.write(join(dir, 'f'), 'two');
  expect(await watcher.report()).toContain(`${WRITE} f`);
});

test('recursive: names have their directories, of old and new ones at any depth', async () => {
  mkdirSync(join(dir, 'nested', 'deep'), { recursive: true });
  const watcher = await watch({ recursive: true });
  writeFileSync(join(dir, 'nested', 'file'), '');
  writeFileSync(join(dir, 'nested', 'deep', 'file'), '');
  mkdirSync(join(dir, 'a', 'b', 'c'), { recursive: true });
  // The watch of a new directory is there before its CREATE is: what comes after it cannot be missed.
  await until(() => watcher.events.some(({ name }) => name === 'a/b/c'));
  writeFileSync(join(dir, 'a', 'b', 'c', 'late'), 'x');
  rmSync(join(dir, 'nested', 'deep'), { recursive: true });
  expect(await watcher.report()).toEqual([
    `${CREATE} nested/file`,
    `${CREATE} nested/deep/file`,
    `${CREATE} a`,
    `${CREATE} a/b`,
    `${CREATE} a/b/c`,
    `${CREATE} a/b/c/late`,
    `${WRITE} a/b/c/late`,
    `${REMOVE} nested/deep/file`,
    `${REMOVE} nested/deep`,
  ]);
});

test('recursive: a tree that is made at once is reported whole, nothing twice', async () => {
  const source = mkdtempSync(join(tmpdir(), 'watch-source-'));
  const names: string[] = [];
  for (let index = 0; index < 30; index += 1) {
    for (const name of [`d${index}`, `d${index}/e`, `d${index}/e/f`]) {
      names.push(name, `${name}/file`);
      mkdirSync(join(source, name));
      writeFileSync(join(source, name, 'file'), 'x');
    }
  }
  const watcher = await watch({ recursive: true });
  await sandbox.commands.run(`cp -r ${source}/. .`, { cwd: dir, user: 'root' });
  const created = (await watcher.report()).filter((line) => line.startsWith(CREATE));
  expect(created.sort()).toEqual(names.map((name) => `${CREATE} ${name}`).sort());
  rmSync(source, { recursive: true });
});

test('recursive: a directory that is renamed is followed, one that leaves is not, one that comes in is', async () => {
  const outside = mkdtempSync(join(agent.dir, 'outside-'));
  mkdirSync(join(outside, 'coming', 'inner'), { recursive: true });
  mkdirSync(join(dir, 'old', 'inner'), { recursive: true });
  mkdirSync(join(dir, 'leaving', 'inner'), { recursive: true });
  const watcher = await watch({ recursive: true });
  renameSync(join(dir, 'old'), join(dir, 'new'));
  writeFileSync(join(dir, 'new', 'inner', 'a'), '');
  renameSync(join(dir, 'leaving'), join(outside, 'left'));
  renameSync(join(outside, 'coming'), join(dir, 'came'));
  await until(() => watcher.events.some(({ name }) => name === 'came/inner'));
  writeFileSync(join(outside, 'left', 'inner', 'unseen'), '');
  writeFileSync(join(dir, 'came', 'inner', 'b'), '');
  expect(await watcher.report()).toEqual([
    `${RENAME} old`,
    `${CREATE} new`,
    `${CREATE} new/inner/a`,
    `${RENAME} leaving`,
    `${CREATE} came`,
    `${CREATE} came/inner`,
    `${CREATE} came/inner/b`,
  ]);
});

test('recursive: links are not followed, and a circle of them is no trouble', async () => {
  const outside = mkdtempSync(join(agent.dir, 'outside-'));
  mkdirSync(join(dir, 'sub'));
  symlinkSync('..', join(dir, 'sub', 'up'));
  symlinkSync(outside, join(dir, 'out'));
  const watcher = await watch({ recursive: true });
  symlinkSync(outside, join(dir, 'sub', 'out'));
  writeFileSync(join(outside, 'unseen'), '');
  expect(await watcher.report()).toEqual([`${CREATE} sub/out`]);
});

test('the entry comes with what leaves one, when it is asked for', async () => {
  const watcher = await watch({ includeEntry: true, recursive: true });
  mkdirSync(join(dir, 'sub'));
  await until(() => watcher.events.length > 0);
  await sandbox.files.write(join(dir, 'sub', 'f'), 'abc', { metadata: { Kind: 'test' } });
  await until(() => watcher.events.some(({ entry }) => entry?.metadata !== undefined));
  rmSync(join(dir, 'sub', 'f'));
  await watcher.report();
  const of = (type: FilesystemEventType, name: string) =>
    watcher.events.findLast((event) => event.type === type && event.name === name);
  expect(of(CREATE, 'sub')!.entry).toMatchObject({ name: 'sub', path: join(dir, 'sub'), type: 'dir' });
  expect(of(WRITE, 'sub/f')!.entry).toMatchObject({ path: join(dir, 'sub', 'f'), size: 3, owner: 'user' });
  // A removal changes the number of links first, which is one more change of this kind, of an entry that may be gone.
  expect(watcher.events).toContainEqual(
    expect.objectContaining({
      type: CHMOD,
      name: 'sub/f',
      entry: expect.objectContaining({ metadata: { kind: 'test' } }),
    }),
  );
  expect(of(REMOVE, 'sub/f')).toEqual({ type: REMOVE, name: 'sub/f' });
  expect((await watchOnce()).entry).toBeUndefined();
});

async function watchOnce(): Promise<FilesystemEvent> {
  const watcher = await watch();
  writeFileSync(join(dir, 'one'), '');
  await until(() => watcher.events.length > 0);
  await watcher.stop();
  return watcher.events[0]!;
}

test('a link to a directory may be watched, and names that are not UTF-8 occur', async () => {
  mkdirSync(join(dir, 'real'));
  symlinkSync('real', join(dir, 'link'));
  const watcher = await watch({ recursive: true, includeEntry: true }, join(dir, 'link'));
  const odd = Buffer.concat([Buffer.from(join(dir, 'real', 'd')), Buffer.from([0xff])]);
  mkdirSync(odd);
  await until(() => watcher.events.length > 0);
  writeFileSync(Buffer.concat([odd, Buffer.from('/ä')]), 'x');
  expect(await watcher.report()).toEqual([`${CREATE} d\ufffd`, `${CREATE} d\ufffd/ä`, `${WRITE} d\ufffd/ä`]);
  // At the time of the write: at that of the creation it may still be empty.
  expect(watcher.events[2]!.entry).toMatchObject({ path: join(dir, 'link', 'd\ufffd', 'ä'), size: 1 });
});

test('the watched directory itself is called "."', async () => {
  const watcher = await watch({ recursive: true });
  chmodSync(dir, 0o755);
  rmSync(dir, { recursive: true });
  await until(() => watcher.events.length >= 2);
  await watcher.stop();
  expect(watcher.events.map(({ type, name }) => `${type} ${name}`)).toEqual([`${CHMOD} .`, `${REMOVE} .`]);
});

test('what cannot be watched is refused', async () => {
  writeFileSync(join(dir, 'file'), '');
  const nothing = (): void => undefined;
  await expect(sandbox.files.watchDir(join(dir, 'no'), nothing)).rejects.toBeInstanceOf(FileNotFoundError);
  await expect(sandbox.files.watchDir(join(dir, 'file'), nothing)).rejects.toBeInstanceOf(
    InvalidArgumentError,
  );
  await expect(sandbox.files.watchDir(join(dir, 'file'), nothing)).rejects.toThrow('not a directory');
});

test('silence is broken by keepalives, and the deadline ends the stream', async () => {
  const headers = { 'keepalive-ping-interval': '1', 'connect-timeout-ms': '1500' };
  const all = [];
  for await (const { message } of envelopes(await openWatch({ path: dir }, headers))) all.push(message);
  expect(all).toEqual([
    { start: {} },
    { keepalive: {} },
    { error: { code: 'deadline_exceeded', message: expect.any(String) } },
  ]);
});

test('paths are from the home of the user, as everywhere', async () => {
  await sandbox.commands.run('mkdir -p from-home');
  const watcher = await sandbox.files.watchDir('from-home', () => undefined);
  await watcher.stop();
  const stream = envelopes(await openWatch({ path: '' }, basic('ghost')));
  expect((await stream.next()).value!.message['error'].code).toBe('unauthenticated');
});

test('a client that does not read costs no memory, and is told what that cost it', async () => {
  const body = envelope({ path: dir, recursive: true, includeEntry: true });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const client = request(`${agent.url}/filesystem.Filesystem/WatchDir`, {
      method: 'POST',
      headers: { 'x-access-token': TOKEN, 'content-type': 'application/connect+json' },
    });
    client.on('response', resolve).on('error', reject).end(body);
  });
  answer.pause();
  const before = rssMiB();
  const script = `for i in {1..60000}; do : > ${'x'.repeat(200)}$i; done`;
  await sandbox.commands.run(script, { cwd: dir, timeoutMs: 0, user: 'root' });
  expect(rssMiB() - before).toBeLessThan(60);
  let last: Record<string, unknown> = {};
  for await (const item of envelopes(new Response(Readable.toWeb(answer) as ReadableStream)))
    last = item.message;
  expect(last).toEqual({ error: { code: 'internal', message: expect.stringContaining('some were lost') } });
});

test('a watcher that is asked gives what happened since the last time', async () => {
  const { watcherId } = (await rpc('CreateWatcher', { path: dir, recursive: true, includeEntry: true })).body;
  expect(watcherId).toMatch(/^w[0-9a-f]+$/);
  expect((await rpc('GetWatcherEvents', { watcherId })).body).toEqual({});
  mkdirSync(join(dir, 'sub'));
  const events: { name: string; type: string; entry?: { path: string } }[] = [];
  const ask = async (): Promise<void> => {
    events.push(...((await rpc('GetWatcherEvents', { watcherId })).body['events'] ?? []));
  };
  await until(async () => (await ask(), events.length > 0));
  writeFileSync(join(dir, 'sub', 'f'), 'x');
  await until(async () => (await ask(), events.length >= 3));
  expect(events.map(({ type, name }) => `${type} ${name}`)).toEqual([
    'EVENT_TYPE_CREATE sub',
    'EVENT_TYPE_CREATE sub/f',
    'EVENT_TYPE_WRITE sub/f',
  ]);
  expect(events[2]!.entry!.path).toBe(join(dir, 'sub', 'f'));
  expect((await rpc('RemoveWatcher', { watcherId })).body).toEqual({});
  for (const method of ['GetWatcherEvents', 'RemoveWatcher']) {
    expect((await rpc(method, { watcherId })).body).toEqual({
      code: 'not_found',
      message: `watcher with id ${watcherId} not found`,
    });
  }
});

test('watchers that nobody asks and nobody removes are bounded, in number and in memory', async () => {
  const ids: string[] = [];
  let refusal = {};
  for (let round = 0; round < 100 && ids.length === round; round += 1) {
    const { body } = await rpc('CreateWatcher', { path: dir });
    if (body['watcherId']) ids.push(body['watcherId']);
    else refusal = body;
  }
  expect(refusal).toEqual({
    code: 'resource_exhausted',
    message: expect.stringContaining(`${ids.length} watchers`),
  });
  const before = rssMiB();
  await sandbox.commands.run('for i in {1..15000}; do : > f$i; done', { cwd: dir, user: 'root' });
  expect(rssMiB() - before).toBeLessThan(120);
  for (const watcherId of ids) await rpc('RemoveWatcher', { watcherId });
  expect((await rpc('CreateWatcher', { path: join(dir, 'no') })).body['code']).toBe('not_found');
});

test('nothing is left of watches that ended, however they ended', async () => {
  const queues = (): number =>
    readdirSync(`/proc/${agent.pid}/fd`).filter((fd) => {
      try {
        return readlinkSync(`/proc/${agent.pid}/fd/${fd}`).includes('inotify');
      } catch {
        return false; // Closed since.
      }
    }).length;
  await until(() => queues() === 0);
  const leave = new AbortController();
  const stream = envelopes(await openWatch({ path: dir }, {}, leave.signal));
  await stream.next();
  expect(queues()).toBe(1);
  leave.abort();
  await until(() => queues() === 0);
});

const rpc = (method: string, message: object) => unary(agent, `filesystem.Filesystem/${method}`, message);

function openWatch(
  message: object,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${agent.url}/filesystem.Filesystem/WatchDir`, {
    method: 'POST',
    headers: { 'x-access-token': TOKEN, 'content-type': 'application/connect+json', ...headers },
    body: envelope(message),
    ...(signal && { signal }),
  });
}

function rssMiB(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${agent.pid}/status`, 'utf8'))![1]) / 1024;
}
