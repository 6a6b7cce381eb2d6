import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Sandbox, type SandboxOpts } from 'e2b';
import { seedInterpreter } from './prepared-interpreter.js';
import { keepState, seedState } from './prepared-state.js';

export interface Connection {
  apiUrl: string;
  sandboxUrl: string;
  apiKey: string;
  pid: number;
}

/** The bundled engine as a process of its own, with a state folder of its own. */
export interface TestEngine extends Connection {
  state: string;
  process: ChildProcess;
  log(): string;
  /** What the official SDK needs to reach it. */
  options: { apiUrl: string; sandboxUrl: string; apiKey: string };
  create(template?: string, options?: SandboxOpts): Promise<Sandbox>;
  api(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Ends it as `engine stop` does, and removes its state. */
  stop(): Promise<void>;
}

/** The bundles under test; `E2B_TEST_DIST` names others than the committed ones. */
export const BUNDLES = resolve(process.env['E2B_TEST_DIST'] ?? 'dist');

export async function startTestEngine(
  options: {
    state?: string;
    args?: string[];
    resolvConf?: string;
    programs?: string;
    /** With the code interpreter's template, built once for all. */
    interpreter?: boolean;
    bundles?: string;
  } = {},
): Promise<TestEngine> {
  const bundles = options.bundles ?? BUNDLES;
  const state = options.state ?? (await mkdtemp(join(tmpdir(), 'e2b-action-test.')));
  if (options.state === undefined) await seedState(state, bundles);
  if (options.interpreter)
    await seedInterpreter(state, bundles, (builder) => startTestEngine({ state: builder, bundles }));
  const args = options.args ?? [];
  // What this machine happens to have installed makes no difference to a test.
  const criu = args.includes('--criu') ? [] : ['--criu', 'none'];
  const own = [process.execPath, join(bundles, 'engine/index.js'), '--state', state, ...criu, ...args];
  // With name servers or programs of the test's: in a mount namespace of its own, where they are this machine's.
  const binds: [string, string][] = [
    ...(options.resolvConf === undefined
      ? []
      : [[options.resolvConf, '/etc/resolv.conf'] as [string, string]]),
    // The first folder of the PATH that the engine runs its commands with.
    ...(options.programs === undefined ? [] : [[options.programs, '/usr/local/sbin'] as [string, string]]),
  ];
  const script = 'while [ "$1" != -- ]; do mount --bind "$1" "$2" || exit; shift 2; done; shift; exec "$@"';
  const inside = ['unshare', '--mount', 'sh', '-c', script, 'sh', ...binds.flat(), '--', ...own];
  const argv = binds.length === 0 ? own : inside;
  const child = spawn(argv[0] ?? '', argv.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const connection = await connectionOf(state, child, () => log).catch(async (error: Error) => {
    if (options.state === undefined) await rm(state, { recursive: true, force: true });
    throw error;
  });
  await keepState(state, bundles);
  const sdk = { apiUrl: connection.apiUrl, sandboxUrl: connection.sandboxUrl, apiKey: connection.apiKey };
  const engine: TestEngine = {
    ...connection,
    state,
    process: child,
    log: () => log,
    options: sdk,
    create: (template = 'base', extra = {}) => Sandbox.create(template, { ...sdk, ...extra }),
    api: (method, path, body, headers = {}) =>
      fetch(connection.apiUrl + path, {
        method,
        headers: {
          'X-API-KEY': connection.apiKey,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const closed = once(child, 'close');
        child.kill('SIGTERM');
        await closed;
      }
      await rm(state, { recursive: true, force: true });
    },
  };
  return engine;
}

async function connectionOf(state: string, child: ChildProcess, log: () => string): Promise<Connection> {
  for (;;) {
    const text = await readFile(join(state, 'connection.json'), 'utf8').catch(() => '');
    const connection = text ? (JSON.parse(text) as Connection) : undefined;
    if (connection && connection.pid === child.pid) return connection;
    if (child.exitCode !== null) throw new Error(`the engine ended with ${child.exitCode}: ${log()}`);
    await delay(10);
  }
}
