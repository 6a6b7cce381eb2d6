import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { FilesystemEventType, type Sandbox } from 'e2b';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

// What the agent does with system calls of its own, in a real sandbox: behind its system call filter, on its overlay,
// with the terminals of its own /dev.

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine();
  sandbox = await engine.create();
});
afterAll(async () => engine?.stop());

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('a terminal works, is resized, and can be left and joined again', async () => {
  let shown = '';
  const onData = (bytes: Uint8Array): void => void (shown += new TextDecoder().decode(bytes));
  const handle = await sandbox.pty.create({ cols: 80, rows: 24, timeoutMs: 0, onData });
  const type = (line: string): Promise<void> =>
    sandbox.pty.sendInput(handle.pid, new TextEncoder().encode(`${line}\n`));
  await type('echo "[$(tput cols)]" $(whoami) $(stat -c %U $(tty))');
  await until(() => shown.includes('[80] user user'));
  await sandbox.pty.resize(handle.pid, { cols: 100, rows: 30 });
  await handle.disconnect();
  shown = '';
  const joined = await sandbox.pty.connect(handle.pid, { onData, timeoutMs: 0 });
  await type('echo "[$(tput cols)]"; sudo -n id -un; exit');
  await until(() => shown.includes('[100]') && shown.includes('root'));
  expect(await joined.wait()).toMatchObject({ exitCode: 0 });
});

test('a directory is watched, also one of the template’s own layers', async () => {
  const seen: string[] = [];
  const handle = await sandbox.files.watchDir(
    '/usr/local',
    ({ type, name }) => {
      if (type === FilesystemEventType.CREATE) seen.push(name);
    },
    { recursive: true },
  );
  await sandbox.commands.run('mkdir -p share/new/deep && touch share/new/deep/file bin/tool', {
    user: 'root',
    cwd: '/usr/local',
  });
  await until(() => seen.includes('share/new/deep/file') && seen.includes('bin/tool'));
  await handle.stop();
  expect(seen.filter((name) => name.startsWith('share/'))).toEqual([
    'share/new',
    'share/new/deep',
    'share/new/deep/file',
  ]);
});

test('metadata is kept by the sandbox’s file system, from outside and inside', async () => {
  await sandbox.files.write('noted', 'x', { metadata: { Kind: 'outside' } });
  await sandbox.commands.run(
    `python3 -c "import os; p='noted'; assert os.getxattr(p,'user.e2b.kind') == b'outside'; os.setxattr(p,'user.e2b.more',b'inside')"`,
  );
  expect((await sandbox.files.getInfo('noted')).metadata).toEqual({ kind: 'outside', more: 'inside' });
});

test('commands have the limit of open files of the sandbox, not of Node', async () => {
  const { stdout } = await sandbox.commands.run('ulimit -Sn; grep "open files" /proc/1/limits');
  const [shell, first] = stdout.trim().split('\n');
  expect(first).toMatch(new RegExp(`^Max open files\\s+${shell} `));
});

test('a server on the sandbox’s loopback is reached through the agent', async () => {
  const handle = await sandbox.commands.run(
    'cd /tmp && echo hello > page && python3 -m http.server --bind 127.0.0.1 8123',
    {
      background: true,
      timeoutMs: 0,
    },
  );
  await until(async () => (await sandbox.commands.run('curl -s 127.0.0.1:8123/page || true')).stdout !== '');
  const { accessToken, block } = JSON.parse(
    readFileSync(`${engine.state}/sandboxes/${sandbox.sandboxId}/sandbox.json`, 'utf8'),
  ) as { accessToken: string; block: number };
  expect(block).toBeGreaterThanOrEqual(0);
  const host = (await sandbox.commands.run("hostname -I | awk '{print $1}'")).stdout.trim();
  const connect = request({
    host,
    port: 49983,
    method: 'CONNECT',
    path: '127.0.0.1:8123',
    headers: { 'x-access-token': accessToken },
  });
  connect.end();
  const [response, socket] = (await once(connect, 'connect')) as [IncomingMessage, Socket];
  expect(response.statusCode).toBe(200);
  socket.write('GET /page HTTP/1.0\r\n\r\n');
  expect(await text(socket)).toMatch(/200 OK[\s\S]*hello\n$/);
  await handle.kill();
});
