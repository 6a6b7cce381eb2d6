import { createHash, randomBytes } from 'node:crypto';
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
    lifecycle: { onTimeout: 'pause' },
  });
});

test.each([
  [['true'], 0, '', ''],
  [['sh', '-c', 'echo out; echo err >&2; exit 3'], 3, 'out\n', 'err\n'],
  [['sh', '-c', 'id -un; pwd'], 0, 'user\n/home/user\n', ''],
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
  // What goes in may be any bytes; what comes out the CLI decodes as UTF-8.
  const bytes = Buffer.concat([Buffer.from([0, 0xff, 0xfe, 10]), randomBytes(65_537)]);
  const counted = await e2b(['sandbox', 'exec', id, 'sha256sum'], bytes);
  expect(counted.stdout.toString()).toBe(`${createHash('sha256').update(bytes).digest('hex')}  -\n`);
  const text = `${randomBytes(50_000).toString('base64')}é\0\n`;
  const piped = await e2b(['sandbox', 'exec', id, 'cat'], text);
  expect([piped.code, piped.stdout.toString() === text]).toEqual([0, true]);
});

test('logs', async () => {
  const { code, stdout } = await e2b(['sandbox', 'logs', id]);
  expect(code).toBe(0);
  expect(stdout.toString()).toContain('created from base');
});

test('pause and resume', async () => {
  expect((await e2b(['sandbox', 'pause', id])).stdout.toString()).toContain('has been paused');
  expect(await json('sandbox', 'list', '--state', 'paused')).toMatchObject([
    { sandboxId: id, state: 'paused' },
  ]);
  expect((await e2b(['sandbox', 'resume', id])).stdout.toString()).toContain('has been resumed');
  expect((await e2b(['sandbox', 'exec', id, 'echo', 'on'])).stdout.toString()).toBe('on\n');
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
});

test('metrics', async () => {
  let lines: string[] = [];
  while (lines.length === 0) {
    const { code, stdout } = await e2b(['sandbox', 'metrics', id, '--format', 'json']);
    expect(code).toBe(0);
    lines = stdout.toString().split('\n').filter(Boolean);
  }
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ cpuCount: 2, memTotal: 2048 * 2 ** 20 });
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
