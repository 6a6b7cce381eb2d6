import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGitHubApi, type TestGitHub } from '../support/github-api.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';

const TOKEN = 'ghs_0123456789abcdefghijklmnop';
const HOSTILE = '\u001b]0;owned\u0007\u009b2J ##[error]x';

interface Report {
  healthy: boolean;
  counts: Record<string, number>;
  findings: { id: string; level: string; what: string; wayOut?: string; from?: string; place?: object }[];
}

let engine: TestEngine;
let folder: string;
let server: Server | undefined;
let github: TestGitHub | undefined;
beforeAll(async () => {
  engine = await startTestEngine();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'e2b-action-doctor.'));
});
afterEach(async () => {
  await endCliProcesses();
  server?.close().closeAllConnections();
  await github?.close();
  server = github = undefined;
  rmSync(folder, { recursive: true });
});
afterAll(() => engine.stop());

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function run(argv: string[], env: Record<string, string> = {}, state = engine.state): Promise<CliRun> {
  const done = await startCli({ state }, ['doctor', ...argv], { cwd: folder, env }).done;
  // Whatever is read, nothing of it commands who reads the output.
  for (const text of [done.stdout, done.stderr]) {
    // oxlint-disable-next-line no-control-regex -- these must not be there
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(text).not.toMatch(/^\s*::|##\[/m);
    expect(text).not.toContain(TOKEN);
  }
  return done;
}

async function report(
  argv: string[],
  env: Record<string, string> = {},
  state = engine.state,
): Promise<Report & { code: number | null }> {
  const { code, stdout, stderr } = await run([...argv, '--json'], env, state);
  expect(stderr).toBe('');
  const parsed = JSON.parse(stdout) as Report;
  for (const { level, wayOut } of parsed.findings) expect(level === 'ok' || Boolean(wayOut)).toBe(true);
  expect(code).toBe(parsed.healthy ? 0 : 1);
  return { code, ...parsed };
}

const one = ({ findings }: Report, id: string): Report['findings'][number] | undefined =>
  findings.find((finding) => finding.id === id);

/** `level id`, of what is not ok and not about this machine. */
const amiss = ({ findings }: Report): string[] =>
  findings
    .filter(({ level, id }) => level !== 'ok' && !id.startsWith('engine.'))
    .map(({ level, id }) => `${level} ${id}`);

test('nothing set up: what a run would do, what is missing and how to get it; nothing is started', async () => {
  const state = join(folder, 'state');
  const found = await report([], {}, state);
  expect(found.code).toBe(0);
  expect(amiss(found)).toEqual([
    'note service.engine',
    'note file.found',
    'note github.repository',
    'note github.token',
    'note workflow.found',
  ]);
  expect(one(found, 'engine.runs')).toMatchObject({ level: 'note', from: state });
  expect(existsSync(state)).toBe(false);
  const { code, stdout } = await run([], {}, state);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Service\n {2}note {5}runs take the local engine: engine is auto by default, and there is no API key/m,
  );
  expect(stdout).toMatch(/^ {11}→ for E2B Cloud, set E2B_API_KEY/m);
});

test('an engine that runs is looked at', async () => {
  const found = await report(['--engine', 'local']);
  expect(one(found, 'service.engine')).toMatchObject({ level: 'ok', from: '--engine' });
  expect(one(found, 'engine.runs')).toMatchObject({
    level: 'ok',
    what: 'the local engine runs: 0 sandboxes of at most 100, and 0 paused',
  });
  expect(one(found, 'engine.memory-on-disk')).toMatchObject({ level: 'note' });
});

test('a service with the right key and with a wrong one, which is printed nowhere', async () => {
  const right = await report(['--api-url', engine.apiUrl], { E2B_API_KEY: engine.apiKey });
  expect(one(right, 'service.key')).toMatchObject({ level: 'ok', from: 'E2B_API_KEY' });
  expect(one(right, 'service.address')).toMatchObject({ from: '--api-url' });
  expect(one(right, 'service.answers')).toMatchObject({ level: 'ok' });
  expect(one(right, 'service.sandboxes')?.what).toBe('0 sandboxes run now');
  expect(one(right, 'service.clock')).toMatchObject({ level: 'ok' });
  expect(JSON.stringify(right)).not.toContain(engine.apiKey.slice(4, 12));

  const wrong = await report(['--api-key', 'e2b_notthiskey'], { E2B_API_URL: engine.apiUrl });
  expect(wrong.code).toBe(1);
  expect(amiss(wrong)).toEqual(expect.arrayContaining(['problem service.key']));
  expect(wrong.findings.filter(({ level }) => level === 'problem')).toEqual([
    {
      id: 'service.key',
      level: 'problem',
      what: expect.stringMatching(/asking the service for the running sandboxes failed: .*key/) as unknown,
      from: '--api-key',
      wayOut: expect.stringContaining('E2B_API_KEY') as unknown,
    },
  ]);
  expect(JSON.stringify(wrong)).not.toContain('notthiskey');
});

test('a service that fails or answers with hostile words is a problem, and no more', async () => {
  const key = 'e2b_hostilehostile';
  server = createServer((_request, response) => {
    response.writeHead(401, { 'content-type': 'application/json', date: 'Thu, 01 Jan 2015 00:00:00 GMT' });
    response.end(JSON.stringify({ code: 401, message: `no ${HOSTILE} for ${key}` }));
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { E2B_API_KEY: key, E2B_API_URL: address };
  const hostile = await report([], env);
  expect(one(hostile, 'service.answers')).toBeUndefined();
  expect(hostile.findings.find(({ level }) => level === 'problem')?.what).toContain('***');
  expect((await run([], env)).stdout).not.toContain(key);
  server.close().closeAllConnections();
  const gone = await report([], env);
  expect(one(gone, 'service.answers')).toMatchObject({
    level: 'problem',
    what: expect.stringContaining('cannot be reached') as unknown,
  });
});

test('a sandbox file: what it means, or all that is wrong with it', async () => {
  write('sandbox.yml', 'template: acme-ci\nsteps: [make]\n');
  expect(one(await report([]), 'file.valid')).toMatchObject({
    level: 'ok',
    what: expect.stringContaining('1 step, in a sandbox of the template acme-ci') as unknown,
  });
  write(
    'ci/sandbox.yml',
    `stesp: [make]\nsandbox: { timeout: soon }\n"${HOSTILE.replaceAll('\u001b', '\\e').replaceAll('\u0007', '\\a').replaceAll('\u009b', '\\x9b')}": 1\n`,
  );
  const broken = await report(['ci']);
  const places = broken.findings.filter(({ id }) => id === 'file.valid').map(({ place }) => place);
  expect(places).toEqual(
    expect.arrayContaining([
      { file: 'ci/sandbox.yml', line: 1, column: 1 },
      { file: 'ci/sandbox.yml', line: 2, column: 21 },
      { file: 'ci/sandbox.yml', line: 3, column: 1 },
    ]),
  );
  expect(await run(['nowhere.yml'])).toMatchObject({ code: 2, stdout: '' });
  expect(await run(['--engine', 'moon'])).toMatchObject({ code: 2, stdout: '' });
});

test('workflows that are not safe, with their places; files that are no workflows are left alone', async () => {
  const target = `on: pull_request_target
jobs:
  "te\\e]0;x\\ast ##[error]y":
    steps:
      - uses: actions/checkout@v6
        with: { ref: '\${{ github.event.pull_request.head.sha }}' }
      - uses: e2b-sandbox-action/e2b-sandbox-action@main
        with: { run: make, comment: true, key: warm, env: 'T=\${{ secrets.T }}' }
`;
  write('.github/workflows/pr.yml', target);
  // Names may hold anything but a slash.
  write(`.github/workflows/${HOSTILE}.yml`, target.replace('pull_request_target', '[push, "\\e[2J"]'));
  write('.github/workflows/torn.yml', 'on: [push\n');
  symlinkSync('/etc/passwd', join(folder, '.github/workflows/link.yml'));
  execFileSync('mkfifo', [join(folder, '.github/workflows/pipe.yml')]);
  const found = await report([]);
  expect(found.code).toBe(1);
  const file = '.github/workflows/pr.yml';
  const at = (line: number): object => ({ place: expect.objectContaining({ file, line }) as unknown });
  expect(found.findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'workflow.untrusted-code', level: 'problem', ...at(5) }),
      expect.objectContaining({ id: 'workflow.secret-in-sandbox', level: 'problem', ...at(8) }),
      expect.objectContaining({ id: 'workflow.permissions', level: 'warning', ...at(7) }),
      expect.objectContaining({ id: 'workflow.concurrency', level: 'warning', ...at(8) }),
      expect.objectContaining({ id: 'workflow.pinned', level: 'warning', ...at(7) }),
      expect.objectContaining({ id: 'workflow.timeout', level: 'note', ...at(3) }),
    ]),
  );
  const unread = found.findings.filter(({ id }) => id === 'workflow.readable').map(({ place }) => place);
  expect(unread).toEqual([
    { file: '.github/workflows/link.yml' },
    { file: '.github/workflows/pipe.yml' },
    expect.objectContaining({ file: '.github/workflows/torn.yml' }),
  ]);
  expect((await run([])).stdout).toContain('workflows/\\u001b]0;owned\\u0007');
});

describe('with a token', () => {
  const env = (): Record<string, string> => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github?.url ?? '',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_TOKEN: TOKEN,
  });
  beforeEach(async () => {
    github = await startGitHubApi();
    github.tokens.set(TOKEN, {
      login: 'github-actions[bot]',
      kind: 'installation',
      permissions: { contents: 'read', 'pull-requests': 'write', actions: 'read' },
    });
  });

  test('what it may do is told as far as reading tells, and nothing is written', async () => {
    const found = await report([], env());
    expect(found.code).toBe(0);
    expect(one(found, 'github.run')).toMatchObject({ level: 'ok' });
    expect(one(found, 'github.token')).toMatchObject({ level: 'ok', from: 'GITHUB_TOKEN' });
    expect(one(found, 'github.comment')?.what).toContain('unknown whether the token may');
    expect(one(found, 'github.check')?.what).toContain('may not do what the check needs (checks: write)');
    expect(one(found, 'github.prune')).toMatchObject({ level: 'ok' });
    expect(one(found, 'github.branch')).toMatchObject({ level: 'note' });
    expect(github?.asked.every((asked) => asked.startsWith('GET '))).toBe(true);
  });

  test('a run of a fork is told what it will not get', async () => {
    write(
      'event.json',
      JSON.stringify({ pull_request: { number: 7, head: { repo: { full_name: 'mallory/shop' } } } }),
    );
    const fork = { ...env(), GITHUB_EVENT_PATH: join(folder, 'event.json') };
    expect(one(await report([], { ...fork, GITHUB_EVENT_NAME: 'pull_request' }), 'github.run')).toMatchObject(
      {
        level: 'note',
        what: expect.stringContaining('of a fork (pr-7)') as unknown,
      },
    );
    expect(
      one(await report([], { ...fork, GITHUB_EVENT_NAME: 'pull_request_target' }), 'github.run'),
    ).toMatchObject({
      level: 'warning',
    });
  });

  test('a token that GitHub does not know is a problem; a GitHub that fails or lies is none', async () => {
    const flag = await report(['--github-token', 'ghp_unknownunknown'], env());
    expect(one(flag, 'github.token')).toMatchObject({ level: 'problem', from: '--github-token' });
    expect(JSON.stringify(flag)).not.toContain('unknownunknown');
    if (!github) throw new Error('no stand-in');
    github.about.default_branch = `main${HOSTILE}`;
    const lie = { message: `${HOSTILE} ${TOKEN}` };
    github.faults.push({ match: /\/pulls$/, how: { status: 403, body: lie } });
    github.faults.push({ match: /\/branches\//, how: { status: 404, body: lie } });
    github.faults.push({ match: /check-runs$/, how: { status: 503, body: lie } });
    github.faults.push({ match: /actions\/runs$/, how: 'drop' });
    const gone = await report([], { ...env(), GITHUB_EVENT_PATH: join(folder, 'gone.json') });
    expect(one(gone, 'github.token')?.what).toContain('GITHUB_EVENT_PATH names no file');
    write('torn.json', '{');
    const torn = await report([], { ...env(), GITHUB_EVENT_PATH: join(folder, 'torn.json') });
    expect(one(torn, 'github.token')).toMatchObject({
      level: 'note',
      what: expect.stringContaining('the client cannot be set up') as unknown,
    });
    const lies = await report([], env());
    expect(lies.code).toBe(0);
    for (const id of ['github.comment', 'github.check', 'github.prune', 'github.branch'])
      expect([id, one(lies, id)?.level]).toEqual([id, 'note']);
    expect(one(lies, 'github.repository')?.what).toContain('main\\u001b]0;owned');
  });

  test('a token goes to no address that a repository’s own files name', async () => {
    const git = (...args: string[]): unknown =>
      execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
    git('init');
    git('remote', 'add', 'origin', `${github?.url}/acme/shop.git`);
    const found = await report([], { GITHUB_TOKEN: TOKEN });
    expect(one(found, 'github.token')?.what).toContain('GITHUB_API_URL is not set');
    expect(github?.asked).toEqual([]);
    const nonsense = await report([], { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'github' });
    expect(one(nonsense, 'github.token')?.what).toContain('GITHUB_API_URL is no address: github');
    const own = await report([], { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: github?.url ?? '' });
    expect(one(own, 'github.token')).toMatchObject({ level: 'ok' });
    expect(readdirSync(folder)).toEqual(['.git']);
  });
});
