import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fieldsOf } from '../../src/spec/fields.js';
import { callCli } from './cli.js';

let folder: string;
let service: Server;
let requests: string[];
/** A key and an address: a run that got as far as the service would be seen there. */
let environment: Record<string, string>;

beforeAll(async () => {
  requests = [];
  service = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"code":500,"message":"broken"}');
  });
  await new Promise<void>((resolve) => {
    service.listen(0, '127.0.0.1', resolve);
  });
  const { port } = service.address() as AddressInfo;
  environment = { E2B_API_KEY: 'e2b_0123', E2B_API_URL: `http://127.0.0.1:${port}` };
});
afterAll(() => {
  service.closeAllConnections();
  service.close();
});
beforeEach(() => {
  requests.length = 0;
  folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('--version and --help end with 0 and write to stdout', async () => {
  expect(await callCli(['--version'])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  const help = await callCli(['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toMatch(/run .*pause .*resume .*list .*kill .*engine/s);
});

test('every field that a run takes is a flag of run', async () => {
  const { stdout } = await callCli(['run', '--help']);
  for (const field of fieldsOf('cli')) {
    if (field.name === 'file') continue;
    expect([field.name, stdout.includes(`--${field.name} `)]).toEqual([field.name, true]);
  }
});

test('help shows flags under headings, in the words of flags', async () => {
  const { stdout } = await callCli(['run', '--help']);
  expect(stdout.match(/^[A-Z].*(?=:$)/gm)).toEqual([
    'Arguments',
    'Options',
    'What runs',
    'Files',
    'Reports',
    'Sandbox',
    'Template to build',
    'Time limits',
    'Service',
  ]);
  const words = stdout.replaceAll(/\s+/g, ' ');
  expect(words).toContain(
    '--watch <FOLDER> Folders of the sandbox whose changes are reported while the steps run. Repeatable.',
  );
  expect(words).toContain('--pause Short for --after pause. ');
  // Not those of inputs: lines, Markdown, what a value of each kind is.
  expect(words).not.toMatch(/ a line|`|in seconds or as/);
  expect(words).toMatch(/DURATION is a number of seconds, .* SIZE is a number of bytes, /);
  expect((await callCli(['template', 'build', '--help'])).stdout).not.toContain('SIZE');
});

test.each([
  ['an unknown command', ['frobnicate'], /unknown command 'frobnicate'/],
  ['an unknown flag', ['run', '--frob'], /unknown option '--frob'/],
  ['a missing argument', ['pause'], /missing required argument 'ID'/],
  ['a flag without its value', ['run', '--run'], /argument missing/],
  ['a file that is not there', ['run', 'nowhere.yml'], /there is no nowhere.yml/],
  ['a port that is none', ['engine', 'start', '--port', 'x'], /--port: expected a number from 0 to 65535/],
  ['spares beyond all', ['engine', 'start', '--spares', '100'], /--spares: expected a number from 0 to 99/],
  [
    'a wrong field of another command',
    ['resume', 'i1', '--timeout', 'soon'],
    /--timeout: expected a duration/,
  ],
  [
    'something to upload that is not there',
    ['run', '--run', 'true', '--upload', 'nope'],
    /there is no .*nope/,
  ],
  ['nothing to run', ['run'], /nothing to run/],
  ['a field without what it is about', ['run', '--run', 'true', '--cpu', '2'], /--cpu: no template is built/],
])(
  '%s is a usage error: exit code 2, no stack, nothing on stdout, nothing asked of the service',
  async (_what, argv, text) => {
    const done = await callCli(argv, { cwd: folder, environment });
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toMatch(text);
    expect(done.stderr).not.toMatch(/\n\s+at /);
    expect(requests).toEqual([]);
  },
);

test('all problems of file and flags are printed at once, and as one JSON object with --json', async () => {
  writeFileSync(path.join(folder, 'sandbox.yml'), 'stesp: []\nsandbox: { timeout: soon }\nsteps: [true]\n');
  const argv = ['run', '--after', 'maybe', '--env', 'no equals sign'];
  const plain = await callCli(argv, { cwd: folder, environment });
  expect(plain.code).toBe(2);
  expect(plain.stderr.trimEnd().split('\n')).toHaveLength(5);
  expect(plain.stderr).toMatch(/^sandbox\.yml:1:1 stesp: unknown key 'stesp'; did you mean 'steps'\?$/m);
  const json = await callCli([...argv, '--json'], { cwd: folder, environment });
  const parsed = JSON.parse(json.stdout) as { outcome: string; problems: { source: string }[] };
  expect(parsed.outcome).toBe('invalid');
  expect(parsed.problems.map(({ source }) => source)).toEqual([
    'sandbox.yml',
    'sandbox.yml',
    'sandbox.yml',
    '--env',
    '--after',
  ]);
  expect(requests).toEqual([]);
});

test('a folder means its sandbox file; without one it needs something to run', async () => {
  mkdirSync(path.join(folder, 'with'));
  writeFileSync(path.join(folder, 'with/sandbox.yaml'), 'steps: {}\n');
  expect((await callCli(['run', 'with'], { cwd: folder })).stderr).toMatch(/^with\/sandbox\.yaml:1:8/);
  const without = await callCli(['run', '.'], { cwd: folder });
  expect(without.code).toBe(2);
  expect(without.stderr).toContain('no sandbox.yml in .');
});

test('a service that fails is 125, named with its cause; the run is not blamed', async () => {
  const done = await callCli(['run', '--run', 'true', '--json', '--create-timeout', '2s'], {
    cwd: folder,
    environment,
  });
  expect(done.code).toBe(125);
  const result = JSON.parse(done.stdout) as Record<string, unknown>;
  expect(result).toMatchObject({
    outcome: 'service',
    exitCode: 125,
    sandbox: { id: null, state: 'none' },
    error: { cause: 'service', message: expect.stringContaining('broken') as unknown },
    steps: [{ outcome: 'skipped', exitCode: null }],
  });
  expect(requests).toContain('POST /v2/sandboxes');
});

test('the cloud without a key is refused with the way out', async () => {
  const done = await callCli(['list', '--engine', 'cloud'], { environment: {} });
  expect(done.code).toBe(125);
  expect(done.stderr).toMatch(/^e2b-action: no API key; set E2B_API_KEY .*forks/);
});

test('--json failures of the other commands are one object on stdout', async () => {
  const done = await callCli(['list', '--json'], { environment });
  expect(done.code).toBe(125);
  expect(JSON.parse(done.stdout)).toEqual({
    error: { cause: 'service', message: expect.stringContaining('broken') as unknown },
  });
});
