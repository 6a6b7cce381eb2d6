import { longTest } from '../support/long-test.js';
import { createHash, randomBytes } from 'node:crypto';
import { Sandbox } from 'e2b';
import { until } from '../support/answers.js';
import { type CliOutcome, runCli } from '../support/cli.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
let id: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

const e2b = (args: string[], input?: Buffer | string): Promise<CliOutcome> => runCli(engine, args, input);
const json = async (...args: string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await e2b([...args, '--format', 'json']);
  if (code !== 0 || stderr !== '') throw new Error(`e2b ${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout.toString());
};

// The steps of a user's session, in their order.
test('create', async () => {
  const { code, stdout } = await e2b([
    'sandbox',
    'create',
    'base',
    '--detach',
    '--lifecycle.ontimeout',
    'pause',
    '--lifecycle.autoresume',
    '--timeout',
    '200',
  ]);
  expect(code).toBe(0);
  id = /i[a-z0-9]{20}/.exec(stdout.toString())?.[0] ?? '';
  expect(id).not.toBe('');
});

test('list and info', async () => {
  expect(await json('sandbox', 'list')).toMatchObject([
    { sandboxId: id, state: 'running', templateId: 'base' },
  ]);
  expect(await json('sandbox', 'info', id)).toMatchObject({
    sandboxId: id,
    lifecycle: { onTimeout: 'pause', autoResume: true },
  });
  const { startedAt, endAt } = (await json('sandbox', 'info', id)) as Record<string, string>;
  expect(Date.parse(endAt ?? '') - Date.parse(startedAt ?? '')).toBe(200_000);
  const shown = (await e2b(['sandbox', 'list'])).stdout.toString();
  expect(shown).toMatch(new RegExp(`${id} +base .* Running `));
  expect((await e2b(['sandbox', 'info', id])).stdout.toString()).toMatch(/State: running\n/);
});

longTest('list with filters', async () => {
  const other = await engine.create('base', { metadata: { team: 'web & co' } });
  const listed = async (...args: string[]): Promise<string[]> =>
    ((await json('sandbox', 'list', ...args)) as { sandboxId: string }[]).map(({ sandboxId }) => sandboxId);
  // The CLI sorts by itself, the other way round unless told; which are listed is the engine's order.
  expect(await listed('--order', 'desc')).toEqual([other.sandboxId, id]);
  expect(await listed('--order', 'asc')).toEqual([id, other.sandboxId]);
  expect(await listed('--limit', '1', '--order', 'asc')).toEqual([id]);
  expect(await listed('--limit', '1')).toEqual([other.sandboxId]);
  expect(await listed('--metadata', 'team=web & co')).toEqual([other.sandboxId]);
  expect(await listed('--template', 'base', '--order', 'asc')).toEqual([id, other.sandboxId]);
  expect(await listed('--template', 'unheard-of')).toEqual([]);
  const { startedAt } = await other.getInfo();
  expect(await listed('--started-after', startedAt.toISOString())).toEqual([other.sandboxId]);
  await other.pause();
  expect(await listed()).toEqual([id]);
  expect(await listed('--state', 'running,paused')).toEqual([id, other.sandboxId]);
  await other.kill();
});

test.each([
  [['true'], 0, '', ''],
  [['sh', '-c', 'echo out; echo err >&2; exit 3'], 3, 'out\n', 'err\n'],
  [['sh', '-c', 'id -un; pwd'], 0, 'user\n/home/user\n', ''],
  [['sh', '-c', 'kill -9 $$'], 255, '', 'signal: killed'],
  // Its input is at its end when there is none.
  [['cat'], 0, '', ''],
])('exec %j ends with %p', async (command, code, stdout, stderr) => {
  const outcome = await e2b(['sandbox', 'exec', id, ...command]);
  expect(outcome).toMatchObject({ code });
  expect(outcome.stdout.toString()).toBe(stdout);
  expect(outcome.stderr).toContain(stderr);
});

test('exec with options, and with a pipe of any bytes through it', async () => {
  const outcome = await e2b([
    'sandbox',
    'exec',
    '-u',
    'root',
    '-c',
    '/etc',
    '-e',
    'A=b c',
    id,
    'sh',
    '-c',
    'id -un; pwd; echo "$A"',
  ]);
  expect(outcome.stdout.toString()).toBe('root\n/etc\nb c\n');
});

test.each([1, 65_536, 65_537, 3_000_000])('exec with %p bytes of any kind through a pipe', async (size) => {
  // What goes in may be any bytes; what comes out the CLI decodes as UTF-8.
  const bytes = Buffer.concat([Buffer.from([0, 0xff, 0xfe, 10]), randomBytes(size)]).subarray(0, size);
  const counted = await e2b(['sandbox', 'exec', id, 'sha256sum'], bytes);
  expect(counted.stdout.toString()).toBe(`${createHash('sha256').update(bytes).digest('hex')}  -\n`);
  const text = `\0é${randomBytes(size).toString('base64')}`.slice(0, size);
  const piped = await e2b(['sandbox', 'exec', id, 'cat'], text);
  expect([piped.code, piped.stdout.toString() === text]).toEqual([0, true]);
});

longTest('exec in the background, and what cannot be executed', async () => {
  const { code, stderr } = await e2b(['sandbox', 'exec', '--background', id, 'sleep', '1000']);
  expect(code).toBe(0);
  const pid = stderr.trim();
  expect(await e2b(['sandbox', 'exec', id, 'kill', pid])).toMatchObject({ code: 0, stderr: '' });
  expect((await e2b(['sandbox', 'exec', id, 'kill', '-0', pid])).code).toBe(1);
  for (const [args, says] of [
    [['-c', '/nope', id, 'true'], "cwd '/nope' does not exist"],
    [['-u', 'ghost', id, 'true'], "invalid username: 'ghost'"],
    [['inothing', 'true'], 'not found'],
  ] as const) {
    const outcome = await e2b(['sandbox', 'exec', ...args]);
    expect([outcome.code, outcome.stderr]).toEqual([1, expect.stringContaining(says)]);
  }
});

test('a terminal of a sandbox, and of one that is made for it', async () => {
  for (const args of [
    ['connect', id],
    ['create', 'base'],
  ]) {
    const typed = 'echo "<$((40 + 2))>" $(tput cols) $(id -un); exit\n';
    const { code, stdout } = await runCli(engine, ['sandbox', ...args], typed, { terminal: true });
    expect([code, stdout.toString()]).toEqual([0, expect.stringContaining('<42> 80 user')]);
  }
  // The one that was made for it goes with it.
  await until(
    () => json('sandbox', 'list'),
    (found) => (found as unknown[]).length === 1,
  );
});

test('logs', async () => {
  const { code, stdout } = await e2b(['sandbox', 'logs', id]);
  expect(code).toBe(0);
  expect(stdout.toString()).toContain('created from base');
  const lines = await e2b(['sandbox', 'logs', id, '--format', 'json']);
  expect(JSON.parse(lines.stdout.toString().trim().split('\n')[0] ?? '')).toMatchObject({
    level: 'info',
    message: 'created from base',
  });
  const warnings = await e2b(['sandbox', 'logs', id, '--level', 'WARN']);
  expect(warnings.stdout.toString()).not.toContain('created from base');
});

longTest('logs that are followed come as they are written, and end when the sandbox pauses', async () => {
  const own = await engine.create();
  let seen = '';
  const following = runCli(engine, ['sandbox', 'logs', '--follow', own.sandboxId], '', {
    onStdout: (text) => void (seen += text),
  });
  const shows = (text: string): Promise<string> =>
    until(
      async () => seen,
      () => seen.includes(text),
    );
  await shows('created from base');
  const { snapshotId } = await own.createSnapshot();
  await shows('was made of its files');
  await own.pause();
  const { code, stdout } = await following;
  expect(code).toBe(0);
  expect(stdout.toString()).toContain('sandbox is closed');
  await own.kill();
  await Sandbox.deleteSnapshot(snapshotId, engine.options);
});

test('pause and resume', async () => {
  expect((await e2b(['sandbox', 'pause', id])).stdout.toString()).toContain('has been paused');
  expect((await e2b(['sandbox', 'pause', id])).stdout.toString()).toContain('is already paused');
  expect(await json('sandbox', 'list', '--state', 'paused')).toMatchObject([
    { sandboxId: id, state: 'paused' },
  ]);
  expect((await e2b(['sandbox', 'resume', id])).stdout.toString()).toContain('has been resumed');
  expect((await e2b(['sandbox', 'exec', id, 'echo', 'on'])).stdout.toString()).toBe('on\n');
  for (const verb of ['pause', 'resume']) {
    const { code, stdout, stderr } = await e2b(['sandbox', verb, 'inothing']);
    expect([code, stdout.toString() + stderr]).toEqual([1, expect.stringContaining("wasn't found")]);
  }
});

test('snapshot create, list, start from, delete', async () => {
  const created = await e2b(['sandbox', 'snapshot', 'create', id, '--name', 'by-cli']);
  expect(created.stdout.toString()).toContain('local/by-cli:default');
  expect(await json('sandbox', 'snapshot', 'list', id)).toEqual([
    { snapshotId: 'local/by-cli:default', names: ['local/by-cli:default'] },
  ]);
  const copy = await e2b(['sandbox', 'create', 'by-cli', '--detach']);
  const copyId = /i[a-z0-9]{20}/.exec(copy.stdout.toString())?.[0] ?? '';
  expect((await e2b(['sandbox', 'kill', copyId])).code).toBe(0);
  expect((await e2b(['sandbox', 'snapshot', 'delete', 'local/by-cli:default'])).code).toBe(0);
  expect(await json('sandbox', 'snapshot', 'list')).toEqual([]);
  const again = await e2b(['sandbox', 'snapshot', 'delete', 'local/by-cli:default']);
  expect(again.stdout.toString() + again.stderr).toContain("wasn't found");
  const unnamed = await e2b(['sandbox', 'snapshot', 'create', id]);
  const snapshotId = /[a-z0-9]{20}:default/.exec(unnamed.stdout.toString())?.[0] ?? '';
  expect(await json('sandbox', 'snapshot', 'list')).toEqual([{ snapshotId, names: [] }]);
  expect((await e2b(['sandbox', 'snapshot', 'delete', snapshotId])).code).toBe(0);
});

test('metrics', async () => {
  let lines: string[] = [];
  while (lines.length === 0) {
    const { code, stdout } = await e2b(['sandbox', 'metrics', id, '--format', 'json']);
    expect(code).toBe(0);
    lines = stdout.toString().split('\n').filter(Boolean);
  }
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ cpuCount: 2, memTotal: 2048 * 2 ** 20 });
  const shown = (await e2b(['sandbox', 'metrics', id])).stdout.toString();
  expect(shown).toMatch(/CPU: .*% \/ +2 Cores \| Memory: +\d+ \/ 2048 +MiB \| Disk: +\d+ \/ 10240 MiB/);
});

test('template list, publish', async () => {
  expect(await json('template', 'list')).toMatchObject([{ templateID: 'base', buildStatus: 'ready' }]);
  expect((await e2b(['template', 'publish', '-y', 'base'])).stdout.toString()).toContain('local/base');
});

test('kill, and what is gone is not found', async () => {
  expect((await e2b(['sandbox', 'kill', id])).stdout.toString()).toContain('has been killed');
  expect((await e2b(['sandbox', 'kill', id])).stderr).toContain("wasn't found");
  expect((await e2b(['sandbox', 'info', id])).code).toBe(1);
  expect(await json('sandbox', 'list')).toEqual([]);
});

longTest('kill of all, by state', async () => {
  const [running, paused] = await Promise.all([engine.create(), engine.create()]);
  await paused?.pause();
  const killed = async (...args: string[]): Promise<string> =>
    (await e2b(['sandbox', 'kill', '--all', ...args])).stdout.toString();
  expect(await killed()).toContain(`${running?.sandboxId} has been killed`);
  expect(await json('sandbox', 'list', '--state', 'running,paused')).toMatchObject([
    { sandboxId: paused?.sandboxId },
  ]);
  expect(await killed('--state', 'paused')).toContain(`${paused?.sandboxId} has been killed`);
  expect(await json('sandbox', 'list', '--state', 'running,paused')).toEqual([]);
});
