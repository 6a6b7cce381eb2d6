import { spawn } from 'node:child_process';
import { closeSync, constants, openSync, realpathSync } from 'node:fs';
import { access, mkdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { engineNeeds } from './engine-needs.js';
import { BackendError } from './errors.js';
import { type HostProgram, installCommand, notFound } from './host-program.js';

/** Where the engine keeps its state; `E2B_ACTION_STATE` names another folder, and with it another engine. */
const DEFAULT_STATE = '/var/lib/e2b-action';

/** An engine that a run started by itself ends this long after its last sandbox, ms. */
const IDLE_EXIT_MS = 5_000;

/** A first start copies Node.js and builds the base template: seconds on a slow disk. */
const START_MS = 60_000;

const REQUEST_MS = 10_000;

/** Status of an engine that found its state folder taken (`src/engine/options.ts`), and when to try again, ms. */
const EXIT_LOCKED = 3;
const LOCKED_RETRY_MS = 250;

/** The engine cannot run here, or did not start. The message says what is missing and how to get it. */
export class EngineUnavailableError extends BackendError {
  constructor(message: string) {
    super('service', message, '');
    this.name = 'EngineUnavailableError';
  }
}

/** How the running engine is reached. */
export interface LocalEngine {
  apiUrl: string;
  sandboxUrl: string;
  apiKey: string;
  /** Whether this call started it. */
  started: boolean;
}

export interface EngineStatus {
  running: boolean;
  stateFolder: string;
  apiUrl?: string;
  version?: string;
  pid?: number;
  startedAt?: string;
  sandboxes?: { running: number; paused: number };
  missing?: HostProgram[];
  memory?: string;
  /** What each sandbox can write, and why there is no limit where there is none. */
  disk?: { limitMB?: number; unlimitedBecause?: string };
  capacity?: { inUse: number; max: number };
  /** Sandboxes that are started before they are asked for. */
  spares?: { ready: number; max: number };
  /** Whether snapshots and forks carry memory, and if not, why. */
  memorySnapshots?: boolean;
  memorySnapshotsReason?: string;
}

/**
 * The running engine of this machine, started when there is none: then it ends by itself soon after its last
 * sandbox. Throws {@link EngineUnavailableError}.
 */
export async function ensureLocalEngine(options: {
  onNotice(text: string): void;
  signal?: AbortSignal;
}): Promise<LocalEngine> {
  return (await reachRunning()) ?? (await start({ ...options, idleExitMs: IDLE_EXIT_MS }));
}

/** Starts an engine that stays until it is stopped, or finds the running one. Throws {@link EngineUnavailableError}. */
export async function startLocalEngine(options: {
  port?: number;
  /** How many sandboxes may run at once; one more is refused with 429. */
  maxSandboxes?: number;
  /** How many sandboxes are kept ready; absent: what `E2B_ACTION_SPARES` says, or one. */
  spares?: number;
  /** Path of CRIU, or `none`; absent: what `E2B_ACTION_CRIU` says, or what this system has. */
  criu?: string;
  onNotice(text: string): void;
  signal?: AbortSignal;
}): Promise<LocalEngine> {
  return (await reachRunning()) ?? (await start(options));
}

/** The engine that runs now, without starting one; undefined when there is none. */
export async function findLocalEngine(): Promise<LocalEngine | undefined> {
  return reachRunning();
}

export async function localEngineStatus(): Promise<EngineStatus> {
  const stateFolder = stateFolderOf();
  const engine = await reachRunning();
  if (!engine) return { running: false, stateFolder };
  const status = (await call(engine, 'GET', '/engine/status')) as Omit<EngineStatus, 'running'>;
  return { ...status, running: true, apiUrl: engine.apiUrl };
}

/**
 * Why a sandbox that is paused now would not outlive this machine's next start; undefined when it would. Only for the
 * local engine.
 */
export async function memoryStaysHere(): Promise<string | undefined> {
  const { memorySnapshots, memorySnapshotsReason } = await localEngineStatus();
  if (memorySnapshots) return undefined;
  const reason = memorySnapshotsReason?.replace(/^[^:]*: /, '') ?? 'the engine does not say why';
  return `its memory stays in this machine's memory and is lost when that is restarted: it cannot be written to disk here (${reason})`;
}

/** What the engine's log of a sandbox says of memory that was lost at a resume since `since` (ms); undefined: nothing. */
export async function memoryLost(id: string, since: number): Promise<string | undefined> {
  const engine = await reachRunning();
  if (!engine) return undefined;
  const answer = await call(engine, 'GET', `/v2/sandboxes/${encodeURIComponent(id)}/logs?cursor=${since}`);
  const { logs } = answer as { logs: { message: string; level: string }[] };
  return logs.find(({ message, level }) => level === 'warn' && /memory could not be restored/.test(message))
    ?.message;
}

/** Stops the engine with all its sandboxes and waits until it is gone. */
export async function stopLocalEngine(): Promise<{ stopped: boolean; sandboxes: number }> {
  const engine = await reachRunning();
  if (!engine) return { stopped: false, sandboxes: 0 };
  const { pid } = (await call(engine, 'GET', '/engine/status')) as { pid: number };
  const { sandboxes } = (await call(engine, 'POST', '/engine/stop')) as { sandboxes: number };
  const deadline = Date.now() + START_MS;
  while (await exists(`/proc/${pid}`)) {
    if (Date.now() > deadline) throw new EngineUnavailableError(`the engine (process ${pid}) does not end`);
    await delay(20);
  }
  return { stopped: true, sandboxes };
}

/** The folder that the engine of this user and environment keeps its state in. */
export function stateFolderOf(): string {
  return process.env['E2B_ACTION_STATE'] || DEFAULT_STATE;
}

/** `E2B_ACTION_SPARES`, for engines that a run starts. Throws {@link EngineUnavailableError} for what is no number. */
function sparesOfEnvironment(): number | undefined {
  const text = process.env['E2B_ACTION_SPARES'];
  if (!text) return undefined;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new EngineUnavailableError(
    `E2B_ACTION_SPARES: expected a number from 0 to 99; found "${text.slice(0, 20)}"`,
  );
}

const connectionFile = (): string => join(stateFolderOf(), 'connection.json');

async function reachRunning(): Promise<LocalEngine | undefined> {
  let connection: Partial<LocalEngine>;
  try {
    connection = JSON.parse(await readFile(connectionFile(), 'utf8')) as Partial<LocalEngine>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new EngineUnavailableError(
        `the local engine of this machine belongs to another user: ${connectionFile()} is not readable. Set E2B_ACTION_STATE to a folder of your own to run one beside it`,
      );
    }
    return undefined; // None was started, or one is just writing the file: the health check below decides.
  }
  const { apiUrl, sandboxUrl, apiKey } = connection;
  if (!apiUrl || !sandboxUrl || !apiKey) return undefined;
  const engine = { apiUrl, sandboxUrl, apiKey, started: false };
  // The port may be somebody else's by now: only our engine takes our key.
  const answers = await call(engine, 'GET', '/engine/status').then(
    () => true,
    () => false, // A file left by an engine that was killed.
  );
  return answers ? engine : undefined;
}

async function call(engine: LocalEngine, method: string, path: string): Promise<unknown> {
  const response = await fetch(engine.apiUrl + path, {
    method,
    headers: { 'X-API-KEY': engine.apiKey },
    signal: AbortSignal.timeout(REQUEST_MS),
  });
  if (!response.ok) throw new Error(`the engine answered ${response.status} to ${path}`);
  return response.json();
}

async function start(options: {
  port?: number;
  maxSandboxes?: number;
  spares?: number;
  criu?: string;
  idleExitMs?: number;
  onNotice(text: string): void;
  signal?: AbortSignal;
}): Promise<LocalEngine> {
  const spares = options.spares ?? sparesOfEnvironment();
  const prefix = await privilege();
  const state = stateFolderOf();
  const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const criu = options.criu ?? process.env['E2B_ACTION_CRIU'];
  options.onNotice('starting the local engine');
  const argv = [
    ...prefix,
    process.execPath,
    engineBundle(),
    '--state',
    state,
    '--owner',
    `${owner.uid}:${owner.gid}`,
    '--port',
    String(options.port ?? 0),
    ...(options.maxSandboxes === undefined ? [] : ['--max-sandboxes', String(options.maxSandboxes)]),
    ...(spares === undefined ? [] : ['--spares', String(spares)]),
    ...(criu ? ['--criu', criu] : []),
    ...(options.idleExitMs === undefined ? [] : ['--idle-exit-ms', String(options.idleExitMs)]),
  ];
  let launched = await launch(argv, state);
  const deadline = Date.now() + START_MS;
  for (;;) {
    options.signal?.throwIfAborted();
    const engine = await reachRunning();
    if (engine) return { ...engine, started: true };
    const ended = launched.ended();
    // One that found nothing to do ended before anybody came, on a machine under load: then again.
    if (ended === `status ${EXIT_LOCKED}` || ended === 'status 0') {
      // Another engine has the folder: one that is on its way up, or one that is about to be gone.
      await delay(LOCKED_RETRY_MS);
      if (!(await reachRunning())) launched = await launch(argv, state);
    } else if (ended !== undefined) {
      const { path, from } = launched.log;
      throw new EngineUnavailableError(
        `the local engine did not start: ${await lastLines(path, from, `it ended with ${ended}`)}`,
      );
    }
    if (Date.now() > deadline) {
      throw new EngineUnavailableError(
        `the local engine did not answer within ${START_MS / 1000} s; its log is ${launched.log.path}`,
      );
    }
    await delay(15);
  }
}

interface Launched {
  log: { path: string; from: number };
  /** How the process ended; undefined while it runs. */
  ended(): string | undefined;
}

async function launch(argv: string[], state: string): Promise<Launched> {
  const log = await openLog(state);
  const [file, ...args] = argv as [string, ...string[]];
  const child = spawn(file, args, {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    // Nothing of a workflow's environment: no secret, and not the mark by which a runner ends what a job leaves
    // behind. A sandbox that a job paused or kept is for later jobs; without one the engine ends by itself.
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    cwd: '/',
  });
  closeSync(log.fd);
  let exit: string | undefined;
  child.on('error', (error) => (exit = error.message));
  child.on('exit', (code, signal) => (exit = signal ?? `status ${code}`));
  child.unref();
  return { log: { path: log.path, from: log.from }, ended: () => exit };
}

/** What to put before the engine's command to be root. Throws {@link EngineUnavailableError} with all that is missing. */
async function privilege(): Promise<string[]> {
  if (process.platform !== 'linux') {
    throw new EngineUnavailableError(
      `the local engine needs Linux; this is ${process.platform}. Set E2B_API_KEY to use E2B Cloud, or run on ubuntu-latest`,
    );
  }
  const { missing, root } = await engineNeeds();
  const ways: string[] = [];
  if (missing.length > 0) ways.push(`${notFound(missing)}: ${installCommand(missing, root === 'root')}`);
  if (root === 'none')
    ways.push('it needs root: run as root, or allow sudo without a password (sudo -n true must succeed)');
  if (ways.length > 0) {
    throw new EngineUnavailableError(
      `the local engine cannot run here: ${ways.join('; ')}. Or set E2B_API_KEY to use E2B Cloud`,
    );
  }
  return root === 'root' ? [] : ['sudo', '-n'];
}

/** The engine's log: in its state folder where we may write, else in the temporary folder of the user. */
async function openLog(state: string): Promise<{ fd: number; path: string; from: number }> {
  await mkdir(state, { recursive: true }).catch(() => undefined); // Not root: the engine makes it.
  const own = join(state, 'engine.log');
  const candidates = [own, join(tmpdir(), `e2b-action-engine-${process.getuid?.() ?? 0}.log`)];
  for (const path of candidates) {
    try {
      const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = constants;
      const fd = openSync(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
      return { fd, path, from: (await stat(path)).size };
    } catch {
      continue; // Not ours to write: the next candidate.
    }
  }
  throw new EngineUnavailableError(`the local engine has nowhere to write its log: ${candidates.join(', ')}`);
}

async function lastLines(path: string, from: number, fallback: string): Promise<string> {
  const text = (await readFile(path, 'utf8').catch(() => '')).slice(from).trim();
  return text ? (text.split('\n').at(-1) ?? fallback).replace(/^engine: /, '') : fallback;
}

/** The bundles lie side by side: dist/cli/index.js or dist/main/index.js, and dist/engine/index.js. */
function engineBundle(): string {
  return join(dirname(realpathSync(process.argv[1] ?? '')), '..', 'engine', 'index.js');
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // Not there.
  );
}
