import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { defaultNode } from '../runner/environment.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

/** The bundles with nothing around them: a missing package shows as it would at the user's. */
const away = mkdtempSync(join(tmpdir(), 'e2b-action-away.'));
const cli = join(away, 'dist/cli/index.js');
const nodes: [string, string][] = [
  ['this Node', process.execPath],
  ['the Node of the runner', defaultNode()],
];
let engine: TestEngine;
const servers: Server[] = [];

beforeAll(async () => {
  cpSync(resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), join(away, 'dist'), { recursive: true });
  engine = await startTestEngine();
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});
afterAll(async () => {
  await engine.stop();
  rmSync(away, { recursive: true });
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

async function run(
  command: string,
  args: string[],
  env: Record<string, string> = {},
  cwd = away,
): Promise<Ended> {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env['PATH'], E2B_ACTION_STATE: engine.state, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = { code: null as number | null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
  [ended.code] = (await once(child, 'close')) as [number | null];
  return ended;
}

describe.each(nodes)('under %s, from an empty folder', (_name, node) => {
  test('the CLI tells its commands, its version, and what is wrong', async () => {
    const help = await run(node, [cli, '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const command of ['run', 'pause', 'resume', 'list', 'kill', 'shell', 'prune', 'doctor', 'engine'])
      expect(help.stdout).toContain(command);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await run(node, [cli, '--version'])).stdout).toBe(`${version}\n`);
    expect(await run(node, [cli, 'rnu'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('run'),
    });
  });

  test.each(['run --help', 'template build --help', 'list --json --engine local'])(
    'whoever reads what %s prints may leave',
    async (words) => {
      // It starts when nobody reads any more.
      const line = `{ read -r < gone; exec "$0" "$1" ${words}; } | { exec <&-; echo > gone; }; echo "\${PIPESTATUS[0]}"`;
      const told = await run('bash', ['-c', `mkfifo gone; ${line}; rm gone`, node, cli]);
      expect(told).toEqual({ code: 0, stdout: '0\n', stderr: '' });
    },
  );

  test('the CLI runs the main job', async () => {
    const folder = join(away, 'project');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'sandbox.yml'),
      'steps: [cat data.txt > copy.txt]\ndownload: [{ from: copy.txt, to: out/ }]\n',
    );
    writeFileSync(join(folder, 'data.txt'), 'the data');
    const { code, stdout } = await run(node, [cli, 'run', folder, '--engine', 'local', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'passed',
      artifacts: [join(folder, 'out/copy.txt')],
    });
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'out/copy.txt'), 'utf8')).toBe('the data');
    rmSync(folder, { recursive: true });
  });

  test('the CLI starts an engine of its own and stops it', async () => {
    const own = { E2B_ACTION_STATE: mkdtempSync(join(tmpdir(), 'e2b-action-own.')) };
    const started = await run(node, [cli, 'engine', 'start'], own);
    expect(started.code).toBe(0);
    for (const name of ['E2B_API_URL', 'E2B_SANDBOX_URL', 'E2B_API_KEY'])
      expect(started.stdout).toContain(`${name}=`);
    expect((await run(node, [cli, 'run', '--run', 'echo hello', '--engine', 'local'], own)).code).toBe(0);
    expect((await run(node, [cli, 'engine', 'stop'], own)).code).toBe(0);
    rmSync(own.E2B_ACTION_STATE, { recursive: true });
  });
});

test('a run that comes while an earlier engine is still on its way out waits for it and starts its own', async () => {
  const state = mkdtempSync(join(tmpdir(), 'e2b-action-own.'));
  const id = createHash('sha256').update(state).digest('hex').slice(0, 6);
  // What such an engine still has: the lock, but no connection file any more.
  const leaving = createNetServer();
  await new Promise<void>((held) => leaving.listen(`\0e2b-action-${id}`, held));
  const started = run(
    process.execPath,
    [cli, 'run', '--engine', 'local', '--upload', 'none', '--run', 'echo hello'],
    {
      E2B_ACTION_STATE: state,
    },
  );
  const log = join(state, 'engine.log');
  while (!existsSync(log) || !readFileSync(log, 'utf8').includes('already runs')) await delay(20);
  leaving.close();
  expect(await started).toMatchObject({ code: 0, stdout: 'hello\n' });
  await run(process.execPath, [cli, 'engine', 'stop'], { E2B_ACTION_STATE: state });
  rmSync(state, { recursive: true });
});

test('without root and without sudo, one error says what is missing and how to get it; nothing is started', async () => {
  chmodSync(away, 0o755);
  const state = join(away, 'nobody');
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath];
  const ended = await run(
    'setpriv',
    [...nobody, cli, 'run', '--engine', 'local', '--upload', 'none', '--run', 'true'],
    {
      E2B_ACTION_STATE: state,
    },
  );
  expect(ended.code).toBe(125);
  expect(ended.stderr).toContain('the local engine cannot run here: it needs root');
  expect(ended.stderr).toContain('sudo -n true');
  expect(ended.stderr).not.toContain('defect');
  expect(existsSync(state)).toBe(false);
});

test('the SDK in the bundle goes through the proxy that the environment names', async () => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const port = await listen(proxy);
  const { code } = await run(
    process.execPath,
    [cli, 'list', '--engine', 'cloud', '--api-key', 'e2b_0', '--api-url', 'https://api.example.invalid'],
    {
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
    },
  );
  expect(code).toBe(125);
  expect([...new Set(asked)]).toEqual(['api.example.invalid:443']);
});

test('a bundle of the patched SDK builds a template with copy()', async () => {
  // No command builds templates yet, so this bundles the SDK as script/build.mjs does, with the call inside.
  const scratch = mkdtempSync(resolve('.cache', 'template-probe-'));
  const bundled = join(away, 'template-probe');
  try {
    writeFileSync(join(scratch, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(scratch, 'probe.js'),
      `import { Template } from 'e2b';
       const template = Template({ fileContextPath: process.argv[3] }).fromBaseImage().copy('a.txt', '/app/');
       try { await Template.build(template, 'probe', { apiKey: 'e2b_0', apiUrl: process.argv[2] }); }
       catch (error) { console.log(error.message); }
       process.exit();`,
    );
    execFileSync(
      process.execPath,
      [
        resolve('node_modules/@vercel/ncc/dist/ncc/cli.js'),
        'build',
        join(scratch, 'probe.js'),
        '-o',
        bundled,
        '--no-cache',
        '--target',
        'es2022',
        '-q',
      ],
      { stdio: 'ignore' },
    );
    const context = join(away, 'context');
    mkdirSync(context);
    writeFileSync(join(context, 'a.txt'), 'x');
    const seen: string[] = [];
    let uploaded = 0;
    const api = createServer((request, response) => {
      const path = (request.url ?? '').replace(/[0-9a-f]{64}/, 'HASH');
      seen.push(`${request.method} ${path}`);
      request.on('data', (chunk: Buffer) => (uploaded += path === '/upload' ? chunk.length : 0));
      request.on('end', () => {
        const body = path.includes('/files/')
          ? { present: false, url: `http://127.0.0.1:${port}/upload` }
          : { templateID: 't1', buildID: 'b1', public: false, aliases: [], names: [], tags: [] };
        if (path === '/upload') response.end();
        else if (path.startsWith('/v2/'))
          response
            .writeHead(500, { 'content-type': 'application/json' })
            .end('{"code":500,"message":"enough"}');
        else
          response
            .writeHead(path.includes('/files/') ? 201 : 202, { 'content-type': 'application/json' })
            .end(JSON.stringify(body));
      });
    });
    const port = await listen(api);
    const { stdout } = await run(process.execPath, [
      join(bundled, 'index.js'),
      `http://127.0.0.1:${port}`,
      context,
    ]);
    expect(stdout).toContain('enough');
    expect(seen).toEqual([
      'POST /v3/templates',
      'GET /templates/t1/files/HASH',
      'PUT /upload',
      'POST /v2/templates/t1/builds/b1',
    ]);
    expect(uploaded).toBeGreaterThan(50);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

test('npm pack makes a package that works where it is installed, with nothing else to install', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-pack.'));
  try {
    const packed = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { encoding: 'utf8' }),
    ) as unknown;
    const [tarball] = readdirSync(folder);
    expect(packed).toBeTruthy();
    execFileSync('npm', [
      'install',
      '--prefix',
      folder,
      '--offline',
      '--no-audit',
      '--no-fund',
      '--silent',
      join(folder, tarball ?? ''),
    ]);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'e2b-sandbox-action',
    ]);
    const command = join(folder, 'node_modules/.bin/e2b-action');
    expect((await run(command, ['--help'], {}, folder)).stdout).toContain('e2b-action');
    const { code, stdout } = await run(
      command,
      ['run', '--run', 'echo packed', '--engine', 'local'],
      {},
      folder,
    );
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('packed') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
