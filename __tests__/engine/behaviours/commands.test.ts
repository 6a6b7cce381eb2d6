import {
  AuthenticationError,
  CommandExitError,
  type CommandHandle,
  InvalidArgumentError,
  type Sandbox,
  SandboxError,
  TimeoutError,
} from 'e2b';
import { until } from '../../support/answers.js';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';
import { bash, envelope, envelopes } from '../agent/harness/wire.js';

// Behaviours 4 to 14 of the 25 that clients depend on most, through the official SDK and over the wire, in a sandbox:
// ../agent has the finer points of each.

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine();
  sandbox = await engine.create('base', { envs: { COLOUR: 'blue' } });
});
afterAll(() => engine?.stop());

const said = async (command: string, options: object = {}): Promise<string> =>
  (await sandbox.commands.run(command, options)).stdout.trim();

const gone = (pid: number): Promise<string> => said(`kill -0 ${pid} 2>/dev/null && echo there || echo gone`);

const start = (message: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${engine.sandboxUrl}/process.Process/Start`, {
    method: 'POST',
    headers: {
      'E2b-Sandbox-Id': sandbox.sandboxId,
      'E2b-Sandbox-Port': '49983',
      'X-Access-Token': (sandbox as unknown as { envdAccessToken: string }).envdAccessToken,
      'content-type': 'application/connect+json',
      'connect-protocol-version': '1',
      ...headers,
    },
    body: envelope(message),
  });

describe('4: a sandbox that ends while something streams', () => {
  const KILLED = /The sandbox was killed or reached its end of life/;

  test.each([
    ['is killed', (own: Sandbox) => own.kill()],
    ['reaches its end', (own: Sandbox) => own.setTimeout(1)],
  ])('%s: TimeoutError, and /health is 502 at once', async (_how, end) => {
    const own = await engine.create();
    const handle = await own.commands.run('echo on; sleep 1000', { background: true, timeoutMs: 0 });
    const terminal = await own.pty.create({ cols: 80, rows: 24, timeoutMs: 0, onData: () => undefined });
    let exited: (error?: Error) => void = () => undefined;
    const watch = new Promise<Error | undefined>((resolve) => (exited = resolve));
    await own.files.watchDir('/tmp', () => undefined, { onExit: exited, timeoutMs: 0 });
    await until(async () => handle.stdout, Boolean);
    const ends = [handle.wait(), terminal.wait()].map((wait) => wait.catch((error: unknown) => error));
    await end(own);
    for (const error of await Promise.all(ends)) {
      expect(error).toBeInstanceOf(TimeoutError);
      expect((error as Error).message).toMatch(KILLED);
    }
    expect(await watch).toBeInstanceOf(Error);
    expect(await own.isRunning()).toBe(false);
  });
});

describe('5: a stream', () => {
  test('begins with start, before there is any output, and has an end envelope after end', async () => {
    await said('mkfifo fifo');
    const stream = envelopes(await start(bash('read line < fifo; echo $line')));
    const { value: first } = await stream.next();
    expect(first).toEqual({ flags: 0, message: { event: { start: { pid: expect.any(Number) } } } });
    // Only now that start was seen: nothing else would come.
    await said('echo hello > fifo');
    const all = [];
    for await (const each of stream) all.push(each);
    expect(all.at(-2)?.message['event']).toHaveProperty('end');
    expect(all.at(-1)).toEqual({ flags: 2, message: {} });
  });
});

describe('6: an exit', () => {
  test('with a code keeps what was printed', async () => {
    const error = (await sandbox.commands
      .run('echo out; echo err >&2; exit 7')
      .catch((reason: unknown) => reason)) as CommandExitError;
    expect(error).toBeInstanceOf(CommandExitError);
    expect([error.exitCode, error.stdout, error.stderr, error.error]).toEqual([
      7,
      'out\n',
      'err\n',
      'exit status 7',
    ]);
  });

  test('by a signal is -1', async () => {
    const error = (await sandbox.commands
      .run('kill -9 $$')
      .catch((reason: unknown) => reason)) as CommandExitError;
    expect([error.exitCode, error.error]).toEqual([-1, 'signal: killed']);
  });
});

describe('7: a timeout', () => {
  test('kills the command and is a TimeoutError', async () => {
    const handle = await sandbox.commands.run('sleep 1000', { background: true, timeoutMs: 500 });
    const error = await handle.wait().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TimeoutError);
    await until(
      () => gone(handle.pid),
      (there) => there === 'gone',
    );
  });

  test('of 0 is none, and a client that leaves ends nothing', async () => {
    const handle = await sandbox.commands.run('sleep 1000', { background: true, timeoutMs: 0 });
    await handle.disconnect();
    expect(await gone(handle.pid)).toBe('there');
    expect(await sandbox.commands.kill(handle.pid)).toBe(true);
  });
});

describe('8: kill', () => {
  test('leaves no process, not even a zombie; what is not there is false', async () => {
    const handle = await sandbox.commands.run('sleep 1000', { background: true, timeoutMs: 0 });
    expect(await gone(handle.pid)).toBe('there');
    expect(await handle.kill()).toBe(true);
    expect(await gone(handle.pid)).toBe('gone');
    expect(await handle.kill()).toBe(false);
    expect(await sandbox.commands.kill(4_000_000)).toBe(false);
  });

  test('of a terminal, too', async () => {
    const { pid } = await sandbox.pty.create({ cols: 80, rows: 24, onData: () => undefined });
    expect(await gone(pid)).toBe('there');
    expect(await sandbox.pty.kill(pid)).toBe(true);
    expect(await gone(pid)).toBe('gone');
    expect(await sandbox.pty.kill(pid)).toBe(false);
  });
});

describe('9: output', () => {
  test('arrives whole, however it is split, from both streams', async () => {
    const letters = 'äöü€😀'.repeat(40_000);
    await sandbox.files.write('letters', letters);
    const seen = { out: '', err: '' };
    const result = await sandbox.commands.run(
      'dd if=letters bs=4093 status=none; dd if=letters bs=4093 status=none >&2',
      { onStdout: (text) => void (seen.out += text), onStderr: (text) => void (seen.err += text) },
    );
    expect(result.stdout === letters && result.stderr === letters).toBe(true);
    expect(seen.out === letters && seen.err === letters).toBe(true);
  });

  test('is any bytes on the wire; the end waits for whoever still holds it', async () => {
    const response = await start(bash('printf "\\0\\377\\200"; (sleep 0.3; printf late) &'));
    const bytes: Buffer[] = [];
    for await (const { message } of envelopes(response)) {
      const data = message['event']?.data?.stdout as string | undefined;
      if (data !== undefined) bytes.push(Buffer.from(data, 'base64'));
    }
    expect(Buffer.concat(bytes)).toEqual(Buffer.concat([Buffer.from([0, 255, 128]), Buffer.from('late')]));
  });
});

describe('10: stdin', () => {
  test('is written, an empty piece does nothing, closing it is its end', async () => {
    const handle = await sandbox.commands.run('cat', { background: true, stdin: true });
    await sandbox.commands.sendStdin(handle.pid, '');
    await sandbox.commands.sendStdin(handle.pid, 'one\n');
    await sandbox.commands.closeStdin(handle.pid);
    expect(await handle.wait()).toMatchObject({ exitCode: 0, stdout: 'one\n' });
  });

  test('unless asked for is /dev/null, and cannot be written', async () => {
    expect(await said('readlink /proc/self/fd/0')).toBe('/dev/null');
    const handle = await sandbox.commands.run('sleep 1000', { background: true });
    await expect(sandbox.commands.sendStdin(handle.pid, 'x')).rejects.toThrow(SandboxError);
    await handle.kill();
  });
});

describe('11: a terminal', () => {
  test('has its size, changes it, is joined without a replay, and ends with its code', async () => {
    let shown = '';
    const onData = (bytes: Uint8Array): void => void (shown += new TextDecoder().decode(bytes));
    const handle = await sandbox.pty.create({ cols: 91, rows: 24, timeoutMs: 0, onData });
    const type = (line: string): Promise<void> =>
      sandbox.pty.sendInput(handle.pid, new TextEncoder().encode(`${line}\n`));
    const shows = (text: string): Promise<boolean> => until(async () => shown.includes(text), Boolean);
    await type('echo "<$(tput cols)>"');
    await shows('<91>');
    await sandbox.pty.resize(handle.pid, { cols: 117, rows: 24 });
    await type('echo "<$(tput cols)>"');
    await shows('<117>');
    await handle.disconnect();
    shown = '';
    const joined = await sandbox.pty.connect(handle.pid, { onData });
    await type('echo "<$((40 + 2))>"; exit');
    expect(await joined.wait()).toMatchObject({ exitCode: 0 });
    expect(shown).toContain('<42>');
    expect(shown).not.toContain('<91>');
  });
});

describe('12: the environment', () => {
  test('of one command is not that of the next; the sandbox’s is everybody’s, also after a pause', async () => {
    expect(await said('echo $COLOUR $OWN', { envs: { OWN: 'own', COLOUR: 'red' } })).toBe('red own');
    expect(await said('echo $COLOUR $OWN')).toBe('blue');
    await sandbox.pause();
    await sandbox.connect();
    expect(await said('echo $COLOUR', { user: 'root' })).toBe('blue');
    expect(await said('env -i HOME=$HOME bash -lc "echo [\\$OWN]"')).toBe('[]');
    let shown = '';
    const handle = await sandbox.pty.create({
      cols: 80,
      rows: 24,
      envs: { OWN: 'terminal' },
      onData: (bytes) => void (shown += new TextDecoder().decode(bytes)),
    });
    await sandbox.pty.sendInput(handle.pid, new TextEncoder().encode('echo "<$COLOUR $OWN>"; exit\n'));
    await handle.wait();
    expect(shown).toContain('<blue terminal>');
  });
});

describe('13: where a command runs', () => {
  test('is home, or what was asked for; what is not there is said', async () => {
    expect(await said('pwd')).toBe('/home/user');
    expect((await sandbox.files.write('relative', 'x')).path).toBe('/home/user/relative');
    expect((await sandbox.files.getInfo('relative')).path).toBe(`${await said('pwd')}/relative`);
    expect(await said('pwd', { user: 'root' })).toBe('/root');
    expect((await sandbox.files.write('relative', 'x', { user: 'root' })).path).toBe('/root/relative');
    expect(await said('pwd', { cwd: '/etc' })).toBe('/etc');
    await expect(said('pwd', { cwd: '/no/such' })).rejects.toThrow(InvalidArgumentError);
    await expect(said('pwd', { cwd: '/no/such' })).rejects.toThrow("cwd '/no/such' does not exist");
  });
});

describe('14: who runs it', () => {
  test('is user unless root is asked for; nobody else', async () => {
    expect(await said('id -un')).toBe('user');
    expect(await said('id -un', { user: 'root' })).toBe('root');
    await expect(said('id -un', { user: 'ghost' })).rejects.toThrow(AuthenticationError);
    await expect(said('id -un', { user: 'ghost' })).rejects.toThrow("invalid username: 'ghost'");
  });
});

test('a list shows what runs, by its pid', async () => {
  const handle: CommandHandle = await sandbox.commands.run('sleep 1000', { background: true });
  expect((await sandbox.commands.list()).map(({ pid }) => pid)).toContain(handle.pid);
  await handle.kill();
  expect((await sandbox.commands.list()).map(({ pid }) => pid)).not.toContain(handle.pid);
});
