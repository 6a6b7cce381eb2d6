import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandExitError, InvalidArgumentError, NotFoundError, type Sandbox } from 'e2b';
import { MEMBER, SOFT_FILE_LIMIT, startAgent, USER, type Agent } from './harness/agent.js';
import { connectSdk } from './harness/sandbox.js';
import { until } from './harness/until.js';

let agent: Agent;
let sandbox: Sandbox;
let close: () => void;

beforeAll(async () => {
  agent = await startAgent({ envVars: { FROM_BOOT: 'yes', BOTH: 'sandbox' } });
  ({ sandbox, close } = await connectSdk(agent));
});
afterAll(async () => {
  close?.();
  await agent?.stop();
});

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

test('a command gives its output, its errors and its exit code', async () => {
  const result = await sandbox.commands.run('echo out; echo err >&2');
  expect(result).toMatchObject({ exitCode: 0, stdout: 'out\n', stderr: 'err\n' });
  const failed = await sandbox.commands.run('echo before; exit 7').catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(CommandExitError);
  expect(failed).toMatchObject({ exitCode: 7, stdout: 'before\n', message: 'exit status 7' });
});

test('output keeps every byte of any size, also inside characters', async () => {
  const { stdout } = await sandbox.commands.run("for i in {1..20000}; do printf 'ä€😀%05d\\n' $i; done");
  const lines = stdout.split('\n');
  expect(lines).toHaveLength(20_001);
  expect(
    lines.slice(0, -1).every((line, index) => line === `ä€😀${String(index + 1).padStart(5, '0')}`),
  ).toBe(true);
});

test('a command sees the four names, the sandbox, the request, and nothing of the agent', async () => {
  const { stdout } = await sandbox.commands.run('env -0', { envs: { BOTH: 'request', EMPTY: '' } });
  const env = Object.fromEntries(
    stdout
      .split('\0')
      .filter(Boolean)
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );
  expect(env).toMatchObject({
    HOME: agent.home,
    USER: 'user',
    LOGNAME: 'user',
    E2B_SANDBOX: 'true',
    FROM_BOOT: 'yes',
    BOTH: 'request',
    EMPTY: '',
  });
  const names = Object.keys(env).filter((name) => !['PATH', 'PWD', 'SHLVL', '_', 'OLDPWD'].includes(name));
  expect(names.sort()).toEqual(['BOTH', 'E2B_SANDBOX', 'EMPTY', 'FROM_BOOT', 'HOME', 'LOGNAME', 'USER']);
});

test('the variables of one command do not reach the next', async () => {
  await sandbox.commands.run('true', { envs: { ONLY_HERE: '1' } });
  expect((await sandbox.commands.run('echo "[$ONLY_HERE]"')).stdout).toBe('[]\n');
});

test('the default user and root run as themselves, from their home', async () => {
  const mine = await sandbox.commands.run('id -u; id -g; id -G; pwd; umask');
  expect(mine.stdout).toBe(`${USER.uid}\n${USER.gid}\n${USER.gid}\n${agent.home}\n0022\n`);
  expect((await sandbox.commands.run('id -u; pwd', { user: 'root' })).stdout).toBe('0\n/root\n');
});

test('a user keeps its supplementary groups', async () => {
  const { stdout } = await sandbox.commands.run('id -u; id -G', { user: 'member' });
  expect(stdout).toBe(`${MEMBER.uid}\n${MEMBER.gid} ${MEMBER.extra}\n`);
});

test('the standard streams can be opened by name', async () => {
  const command = 'echo a > /dev/stdout; echo b > /dev/stderr; cat /dev/stdin';
  const handle = await sandbox.commands.run(command, { background: true, stdin: true });
  await handle.sendStdin('c\n');
  await handle.closeStdin();
  expect(await handle.wait()).toMatchObject({ stdout: 'a\nc\n', stderr: 'b\n' });
});

test('a working directory may be absolute or relative to home', async () => {
  await sandbox.commands.run('mkdir -p sub/dir');
  expect((await sandbox.commands.run('pwd', { cwd: 'sub/dir' })).stdout).toBe(`${agent.home}/sub/dir\n`);
  expect((await sandbox.commands.run('pwd', { cwd: '/usr' })).stdout).toBe('/usr\n');
});

test('input is written, an empty piece changes nothing, and closing is end of file', async () => {
  const handle = await sandbox.commands.run('cat; echo end', { background: true, stdin: true });
  await handle.sendStdin('one\n');
  await handle.sendStdin('');
  await handle.sendStdin('two');
  await handle.closeStdin();
  expect((await handle.wait()).stdout).toBe('one\ntwoend\n');
});

test('more input than a pipe holds arrives whole', async () => {
  const text = 'x'.repeat(3_000_000);
  const handle = await sandbox.commands.run('wc -c', { background: true, stdin: true });
  await handle.sendStdin(text);
  await handle.closeStdin();
  expect((await handle.wait()).stdout.trim()).toBe('3000000');
});

test('without input a command reads end of file at once, and writing to it is an error', async () => {
  expect((await sandbox.commands.run('cat; readlink /proc/self/fd/0')).stdout).toBe('/dev/null\n');
  const handle = await sandbox.commands.run('sleep 1000', { background: true });
  await expect(handle.sendStdin('x')).rejects.toThrow('stdin not enabled or closed');
  await handle.kill();
});

test('a killed command is gone when the answer comes, and cannot be killed twice', async () => {
  const handle = await sandbox.commands.run('sleep 1000', { background: true });
  expect(isAlive(handle.pid)).toBe(true);
  expect(await handle.kill()).toBe(true);
  expect(isAlive(handle.pid)).toBe(false);
  await expect(handle.wait()).rejects.toMatchObject({ exitCode: -1, message: 'signal: killed' });
  await until(async () => !(await sandbox.commands.kill(handle.pid)));
});

test('a kill ends the stream although a child still holds the output', async () => {
  const handle = await sandbox.commands.run('sleep 1000 & echo $! > child; wait', { background: true });
  const child = join(agent.home, 'child');
  await until(() => existsSync(child) && readFileSync(child, 'utf8') !== '');
  await handle.kill();
  await expect(handle.wait()).rejects.toMatchObject({ message: 'signal: killed' });
  // As in E2B, the signal was for the command alone.
  const pid = Number(readFileSync(child, 'utf8'));
  expect(isAlive(pid)).toBe(true);
  process.kill(pid, 'SIGKILL');
});

test('the end waits for a child that still prints', async () => {
  const { stdout } = await sandbox.commands.run(
    '(while [ ! -e go ]; do sleep 0.05; done; echo late) & touch go; echo early',
  );
  expect(stdout.split('\n').sort()).toEqual(['', 'early', 'late']);
});

test('the deadline kills the command with its whole process group', async () => {
  const pids = join(agent.home, 'pids');
  const command = `sleep 1000 & echo "$$ $!" > ${pids}; wait`;
  await expect(sandbox.commands.run(command, { timeoutMs: 500 })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  const [first, second] = readFileSync(pids, 'utf8').trim().split(' ').map(Number);
  await until(() => !isAlive(first!) && !isAlive(second!));
});

test('a client that leaves does not end the command, and another can join it', async () => {
  const handle = await sandbox.commands.run(
    'while [ ! -e done ]; do sleep 0.05; done; echo finished; exit 3',
    {
      background: true,
      timeoutMs: 0,
    },
  );
  await handle.disconnect();
  expect((await sandbox.commands.list()).map(({ pid }) => pid)).toContain(handle.pid);
  const joined = await sandbox.commands.connect(handle.pid);
  await sandbox.commands.run('touch done');
  await expect(joined.wait()).rejects.toMatchObject({ exitCode: 3, stdout: 'finished\n' });
});

test('a list names the running commands only', async () => {
  const handle = await sandbox.commands.run('sleep 1000', { background: true, envs: { A: '1' }, cwd: '/' });
  const entry = (await sandbox.commands.list()).find(({ pid }) => pid === handle.pid);
  expect(entry).toMatchObject({
    cmd: '/bin/bash',
    args: ['-l', '-c', 'sleep 1000'],
    envs: { A: '1' },
    cwd: '/',
  });
  await handle.kill();
  await until(async () => !(await sandbox.commands.list()).some(({ pid }) => pid === handle.pid));
});

test('an unknown pid is not found', async () => {
  await expect(sandbox.commands.connect(4_000_000)).rejects.toBeInstanceOf(NotFoundError);
  await expect(sandbox.commands.sendStdin(4_000_000, 'x')).rejects.toThrow(
    'process with pid 4000000 not found',
  );
  expect(await sandbox.commands.kill(4_000_000)).toBe(false);
});

test('a command is a likelier victim of the memory killer than the agent', async () => {
  // It is set once the command has begun.
  const looks =
    'for i in {1..100}; do read -r score < /proc/self/oom_score_adj; [ $score = 0 ] || break; sleep 0.1; done';
  expect((await sandbox.commands.run(`${looks}; cat /proc/self/oom_score_adj`)).stdout).toBe('300\n');
});

test('a command has the limit of open files that the agent was given, not the one that Node gave itself', async () => {
  const { stdout } = await sandbox.commands.run('ulimit -Sn; ulimit -Hn', { user: 'root' });
  const [soft, hard] = stdout.trim().split('\n');
  expect(soft).toBe(String(SOFT_FILE_LIMIT));
  expect(hard).not.toBe(soft);
  expect(fileLimit(agent.pid)).toBe(hard);
  expect((await sandbox.commands.run('ulimit -Sn', { user: 'member' })).stdout).toBe(`${SOFT_FILE_LIMIT}\n`);
});

test.each(['user', 'member'])('%s may not start in a directory that it may not enter', async (user) => {
  await sandbox.commands.run('mkdir -p closed/inner && chmod 711 . && chmod 700 closed', {
    user: 'root',
    cwd: agent.home,
  });
  const run = sandbox.commands.run('pwd', { user, cwd: join(agent.home, 'closed', 'inner') });
  await expect(run).rejects.toThrow(
    "error starting process '/bin/bash -l -c pwd': fork/exec /bin/bash: permission denied",
  );
  await expect(run).rejects.toBeInstanceOf(InvalidArgumentError);
  const asRoot = await sandbox.commands.run('pwd', {
    user: 'root',
    cwd: join(agent.home, 'closed', 'inner'),
  });
  expect(asRoot.exitCode).toBe(0);
});

test('a group that a user belongs to may be what lets it in', async () => {
  const dir = join(agent.home, 'for-the-group');
  await sandbox.commands.run(`mkdir -p ${dir} && chgrp ${MEMBER.extra} ${dir} && chmod 710 ${dir}`, {
    user: 'root',
  });
  expect((await sandbox.commands.run('pwd', { user: 'member', cwd: dir })).stdout).toBe(`${dir}\n`);
  await expect(sandbox.commands.run('pwd', { cwd: dir })).rejects.toThrow('permission denied');
});

test('a file is no directory to start in', async () => {
  await sandbox.commands.run('touch plain');
  await expect(sandbox.commands.run('pwd', { cwd: 'plain' })).rejects.toThrow(
    'fork/exec /bin/bash: not a directory',
  );
});

function fileLimit(pid: number): string | undefined {
  return /^Max open files\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1];
}
