import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { NotFoundError, type Sandbox } from 'e2b';
import { MEMBER, startAgent, USER, type Agent } from './harness/agent.js';
import { connectSdk } from './harness/sandbox.js';
import { until } from './harness/until.js';
import { envelopes, openStream, stream, unary } from './harness/wire.js';

let agent: Agent;
let sandbox: Sandbox;
let close: () => void;

beforeAll(async () => {
  agent = await startAgent({ envVars: { FROM_BOOT: 'yes' } });
  ({ sandbox, close } = await connectSdk(agent));
});
afterAll(async () => {
  close?.();
  await agent?.stop();
});

/** A terminal of the SDK's, what it printed, and how to type into it. */
async function openTerminal(options: { user?: string; cwd?: string; envs?: Record<string, string> } = {}) {
  let text = '';
  const decoder = new TextDecoder();
  const onData = (bytes: Uint8Array): void => void (text += decoder.decode(bytes, { stream: true }));
  const handle = await sandbox.pty.create({ cols: 80, rows: 24, timeoutMs: 0, onData, ...options });
  return {
    handle,
    pid: handle.pid,
    text: () => text,
    type: (line: string) => sandbox.pty.sendInput(handle.pid, new TextEncoder().encode(`${line}\n`)),
    shows: (wanted: RegExp) => until(() => wanted.test(text)),
  };
}

test('a terminal has its size, its own session, the environment of its user, and an exit code', async () => {
  const terminal = await openTerminal({ envs: { EXTRA: '1' } });
  await terminal.type(
    `echo "[$(tput cols)x$(tput lines)]" "$TERM/$LANG" "$FROM_BOOT$EXTRA" "$(id -u)" "$PWD" end`,
  );
  await terminal.shows(new RegExp(`\\[80x24\\] xterm-256color/C.UTF-8 yes1 ${USER.uid} ${agent.home} end`));
  // A controlling terminal, in which the shell has job control.
  await terminal.type('tty < /dev/tty; echo "monitor=$-="; sleep 1000 & jobs; kill %1');
  await terminal.shows(/\/dev\/(pts\/\d+|tty)\s/);
  await terminal.shows(/monitor=\w*m\w*=/);
  await terminal.type('exit');
  expect(await terminal.handle.wait()).toMatchObject({ exitCode: 0 });
});

test('a new size is seen at once', async () => {
  const terminal = await openTerminal();
  await terminal.type("trap 'echo resized' WINCH; echo ready-$((1 + 1))");
  await terminal.shows(/ready-2/);
  await sandbox.pty.resize(terminal.pid, { cols: 132, rows: 43 });
  await terminal.type('echo "[$(tput cols)x$(tput lines)]"');
  await terminal.shows(/\[132x43\]/);
  expect(terminal.text()).toContain('resized');
  await terminal.handle.kill();
});

test('a failing session has its own code', async () => {
  const terminal = await openTerminal();
  await terminal.type('exit 7');
  await expect(terminal.handle.wait()).rejects.toMatchObject({ exitCode: 7 });
});

test('who joins sees what comes from then on, and nothing again', async () => {
  const terminal = await openTerminal();
  await terminal.type('echo first-$((40 + 2))');
  await terminal.shows(/first-42/);
  await terminal.handle.disconnect();

  let text = '';
  const decoder = new TextDecoder();
  const joined = await sandbox.pty.connect(terminal.pid, {
    onData: (bytes) => void (text += decoder.decode(bytes, { stream: true })),
    timeoutMs: 0,
  });
  await terminal.type('echo second-$((40 + 3))');
  await until(() => /second-43/.test(text));
  expect(text).not.toContain('first-42');
  await terminal.type('exit');
  expect(await joined.wait()).toMatchObject({ exitCode: 0 });
});

test('kill ends the session and what runs in it', async () => {
  const terminal = await openTerminal();
  await terminal.type(`sleep 1000 & echo $! > child-of-terminal; echo ok-$((1+1))`);
  await terminal.shows(/ok-2/);
  const child = Number(readFileSync(join(agent.home, 'child-of-terminal'), 'utf8'));
  expect(await sandbox.pty.kill(terminal.pid)).toBe(true);
  expect(existsSync(`/proc/${terminal.pid}`)).toBe(false);
  await expect(terminal.handle.wait()).rejects.toMatchObject({ exitCode: -1, message: 'signal: killed' });
  // The terminal is gone, which is a hang-up for who is left in it.
  process.kill(child, 'SIGKILL');
  await until(async () => !(await sandbox.pty.kill(terminal.pid)));
});

test('Ctrl+C reaches the foreground, Ctrl+D ends the shell', async () => {
  const terminal = await openTerminal();
  await terminal.type('sleep 1000; echo after-$?');
  await until(() => readFileSync(`/proc/${terminal.pid}/task/${terminal.pid}/children`, 'utf8') !== '');
  await sandbox.pty.sendInput(terminal.pid, Uint8Array.of(3));
  await terminal.type('echo still-$((1 + 1))');
  await terminal.shows(/still-2/);
  await sandbox.pty.sendInput(terminal.pid, Uint8Array.of(4));
  expect((await terminal.handle.wait()).exitCode).toBe(0);
});

test('a user with groups has a terminal too, which is its own', async () => {
  const terminal = await openTerminal({ user: 'member', cwd: '/' });
  await terminal.type('echo "$(id -u) $(id -G)" $(stat -c %u $(tty)) end');
  await terminal.shows(new RegExp(`${MEMBER.uid} ${MEMBER.gid} ${MEMBER.extra} ${MEMBER.uid} end`));
  expect(await terminal.handle.kill()).toBe(true);
});

test('much output arrives whole', async () => {
  const message = {
    process: { cmd: '/bin/bash', args: ['-c', 'stty raw; seq 1 30000'] },
    pty: { size: { cols: 80, rows: 24 } },
  };
  const all = await stream(agent, 'Start', message);
  const bytes = Buffer.concat(
    all.flatMap(({ message: item }) => {
      const data = item['event']?.data;
      if (data === undefined) return [];
      expect(Object.keys(data)).toEqual(['pty']);
      return [Buffer.from(data.pty, 'base64')];
    }),
  );
  expect(bytes.toString()).toBe(Array.from({ length: 30_000 }, (_, index) => `${index + 1}\n`).join(''));
  expect(all.at(-2)!.message['event'].end).toEqual({ exited: true, status: 'exit status 0' });
});

test('the deadline kills a session', async () => {
  const message = { process: { cmd: '/bin/sleep', args: ['1000'] }, pty: {} };
  const all = await stream(agent, 'Start', message, { 'connect-timeout-ms': '300' });
  expect(all.at(-1)!.message['error'].code).toBe('deadline_exceeded');
});

test('a terminal has no stdin, and what has none is no terminal', async () => {
  const pid = async (message: object): Promise<number> => {
    const first = await envelopes(await openStream(agent, 'Start', message)).next();
    return first.value!.message['event'].start.pid as number;
  };
  const cat = { process: { cmd: '/bin/cat' } };
  const input = (kind: string) => ({ input: { [kind]: Buffer.from('x').toString('base64') } });
  const terminal = await pid({ ...cat, pty: { size: { cols: 1, rows: 1 } } });
  const plain = await pid(cat);
  for (const [method, message, code, text] of [
    ['SendInput', { process: { pid: terminal }, ...input('stdin') }, 'internal', 'error writing to stdin'],
    ['CloseStdin', { process: { pid: terminal } }, 'unknown', 'Ctrl+D'],
    ['SendInput', { process: { pid: plain }, ...input('pty') }, 'internal', 'tty not assigned to process'],
    [
      'Update',
      { process: { pid: plain }, pty: { size: { cols: 9, rows: 9 } } },
      'internal',
      'tty not assigned',
    ],
    ['Update', { process: { pid: 4_000_000 }, pty: {} }, 'not_found', 'process with pid 4000000 not found'],
  ] as const) {
    expect((await unary(agent, method, message)).body).toEqual({
      code,
      message: expect.stringContaining(text),
    });
  }
  expect((await unary(agent, 'Update', { process: { pid: plain } })).status).toBe(200);
  for (const each of [terminal, plain]) {
    await unary(agent, 'SendSignal', { process: { pid: each }, signal: 'SIGNAL_SIGKILL' });
  }
});

test('a terminal that has ended is gone for the SDK', async () => {
  const terminal = await openTerminal();
  await terminal.type('exit');
  await terminal.handle.wait();
  await expect(sandbox.pty.resize(terminal.pid, { cols: 1, rows: 1 })).rejects.toBeInstanceOf(NotFoundError);
});

test('nothing is left open by sessions, failed starts included', async () => {
  const open = (): number =>
    readdirSync(`/proc/${agent.pid}/fd`).filter((fd) => /pt(mx|s)|socket|pipe/.test(target(fd))).length;
  const target = (fd: string): string => {
    try {
      return readlinkSync(`/proc/${agent.pid}/fd/${fd}`);
    } catch {
      return ''; // Closed since.
    }
  };
  const before = open();
  for (let round = 0; round < 40; round += 1) {
    await stream(agent, 'Start', { process: { cmd: '/bin/true' }, pty: {} });
    await stream(agent, 'Start', { process: { cmd: '/bin/true', args: ['a\0b'] }, pty: {} });
  }
  await until(() => open() <= before);
  expect(open()).toBeLessThanOrEqual(before);
});
