import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { startWireProxy, type WireProxy } from '../support/wire-proxy.js';
import { type CliProcess, endCliProcesses, startCli } from './cli-process.js';

// A service that is reached by key and address, over something like a network: the path that E2B Cloud takes.
let engine: TestEngine;
let proxy: WireProxy;
let folder: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remote-'));
  proxy = await startWireProxy(engine.apiUrl);
});
afterEach(async () => {
  await endCliProcesses();
  await proxy.close();
  rmSync(folder, { recursive: true });
});

function run(...argv: string[]): CliProcess {
  return startCli(
    { state: join(folder, 'no-engine-here') },
    ['run', '--engine', 'cloud', '--api-url', proxy.url, '--json', ...argv],
    {
      cwd: folder,
      node: process.execPath,
      env: { E2B_API_KEY: engine.apiKey, E2B_SANDBOX_URL: proxy.url },
    },
  );
}

test('a tree goes there and back, compressed', async () => {
  mkdirSync(join(folder, 'tree'));
  for (let n = 0; n < 40; n++) writeFileSync(join(folder, 'tree', `${n}.txt`), `line ${n}\n`.repeat(20_000));
  const done = await run(
    '--upload',
    'tree',
    '--run',
    'mkdir out && cp *.txt out/',
    '--download',
    'out/**:back',
  ).done;
  expect(done.code).toBe(0);
  expect(done.result().artifacts).toHaveLength(40);
  for (let n = 0; n < 40; n++) {
    expect(readFileSync(join(folder, 'back', `${n}.txt`), 'utf8')).toBe(`line ${n}\n`.repeat(20_000));
  }
  // The files are 6 MB of text.
  expect(proxy.sent()).toBeLessThan(1_000_000);
});

test('a stream that is cut is taken up again, and the step’s own result stands', async () => {
  const started = run(
    '--upload',
    'none',
    '--run',
    'echo first; until test -e /tmp/go; do sleep 0.1; done; sleep 1; echo last; exit 5',
  );
  await started.printed('first\n');
  proxy.cut();
  const list = (await (await engine.api('GET', '/v2/sandboxes')).json()) as { sandboxID: string }[];
  const { Sandbox } = await import('e2b');
  const sandbox = await Sandbox.connect(list[0]?.sandboxID ?? '', engine.options);
  await sandbox.commands.run('touch /tmp/go');
  const done = await started.done;
  expect(done.stderr).toContain('the connection to the sandbox was cut and is back');
  expect(done.stderr).toContain('last');
  expect(done.result()).toMatchObject({ outcome: 'failed', exitCode: 5 });
  expect(done.code).toBe(5);
});

test('a step that ends while nobody is connected keeps its exit code', async () => {
  const started = run('--upload', 'none', '--run', 'echo first; sleep 0.1; exit 6');
  await started.printed('first\n');
  proxy.cut();
  expect((await started.done).code).toBe(6);
});

test('a wrong key is said to be one, and nothing is created', async () => {
  const { code, stderr } = await startCli(
    { state: join(folder, 'no-engine-here') },
    [
      'run',
      '--engine',
      'cloud',
      '--api-url',
      proxy.url,
      '--api-key',
      'e2b_wrong',
      '--upload',
      'none',
      '--run',
      'true',
    ],
    { cwd: folder },
  ).done;
  expect(code).toBe(125);
  expect(stderr).toMatch(/API key/);
  expect(await (await engine.api('GET', '/v2/sandboxes')).json()).toEqual([]);
});
