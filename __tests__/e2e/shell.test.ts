import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Sandbox } from 'e2b';
import { until } from '../support/answers.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

const cli = resolve(process.env['E2B_TEST_DIST'] ?? 'dist', 'cli/index.js');
const quoted = (words: string[]): string => words.map((word) => `'${word}'`).join(' ');

/** The command on a terminal of its own (script(1)), 101 columns wide. */
function atTerminal(...argv: string[]): { child: ChildProcess; shown(): string; type(text: string): void } {
  const command = `stty cols 101 rows 33; exec ${quoted([process.execPath, cli, 'shell', ...argv])}`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', E2B_ACTION_STATE: engine.state },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (shown += text));
  return { child, shown: () => shown, type: (text) => void child.stdin?.write(text) };
}

const state = async (id: string): Promise<string> => (await Sandbox.getInfo(id, engine.options)).state;

test('a paused sandbox: its shell, its size, its exit code; then it is paused again', async () => {
  const sandbox = await engine.create();
  await sandbox.commands.run('sleep 1000 > /dev/null 2>&1 & echo $! > /tmp/pid');
  await sandbox.pause();
  const { child, shown, type } = atTerminal(sandbox.sandboxId, '--engine', 'local', '--cwd', '/tmp');
  await until(
    async () => shown(),
    (text) => text.includes(`a shell in sandbox ${sandbox.sandboxId}`),
  );
  type('stty size; pwd; kill -0 $(cat pid) && echo still there; echo $TERM\r');
  await until(
    async () => shown(),
    (text) => /33 101\s+\/tmp\s+still there\s+xterm\s/.test(text),
  );
  // Ctrl-C is the shell's, not ours.
  type("echo be''gan; sleep 1000\r");
  await until(
    async () => shown(),
    (text) => text.includes('began'),
  );
  type('\x03');
  await until(
    async () => shown(),
    (text) => text.includes('^C'),
  );
  type('exit 7\r');
  expect(await once(child, 'close')).toEqual([7, null]);
  expect(shown()).toContain(`${sandbox.sandboxId} is paused`);
  expect(await state(sandbox.sandboxId)).toBe('paused');
  await sandbox.kill();
});

test('a running sandbox is left running; a killed one ends the shell with the reason', async () => {
  const sandbox = await engine.create();
  const first = atTerminal(sandbox.sandboxId, '--engine', 'local', '--user', 'root');
  await until(
    async () => first.shown(),
    (text) => text.includes('a shell in sandbox'),
  );
  first.type('id -u; exit\r');
  expect(await once(first.child, 'close')).toEqual([0, null]);
  expect(first.shown()).toMatch(/^0\r+$/m);
  expect(await state(sandbox.sandboxId)).toBe('running');
  const second = atTerminal(sandbox.sandboxId, '--engine', 'local');
  await until(
    async () => second.shown(),
    (text) => text.includes('$ '),
  );
  await sandbox.kill();
  expect((await once(second.child, 'close'))[0]).toBe(125);
  expect(second.shown()).toMatch(/e2b-action: .*sandbox/);
});

test('without a terminal there is no shell', async () => {
  const child = spawn(process.execPath, [cli, 'shell', 'i123', '--engine', 'local'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(said).toContain('a shell needs a terminal; for one script use: e2b-action run --sandbox-id ID');
});
