import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Builds, openBuilds } from './builds/builds.js';
import { controlPlane } from './control/server.js';
import { builtInsOf } from './interpreter/built-in.js';
import { prepareBase } from './images/base.js';
import { DEFAULT_TAG } from './images/reference.js';
import type { TemplateLayers } from './images/template-layers.js';
import { loadTemplates, type TemplateRecord } from './images/template-record.js';
import { BASE, templatesOf } from './images/templates.js';
import { lockState } from './store/lock.js';
import { logTo } from './log.js';
import { dataPlane } from './proxy/proxy.js';
import { prepareAgent } from './runtime/agent-folder.js';
import { removeEngineCgroups } from './runtime/cgroup.js';
import { containersWith } from './runtime/containers.js';
import { disksOf } from './runtime/disk.js';
import { findCriu } from './runtime/criu.js';
import { probeMemorySnapshots } from './runtime/memory-snapshots.js';
import { installHostRules } from './runtime/network.js';
import { waitForOrphans } from './runtime/orphans.js';
import { runcAt } from './runtime/runc.js';
import { ApiError } from './sandboxes/api-error.js';
import { adoptSandboxes } from './sandboxes/adopt.js';
import { killSandbox } from './sandboxes/kill.js';
import { limited } from './sandboxes/limited.js';
import { bootFromMemory } from './sandboxes/boot-from-memory.js';
import { memoryOf } from './sandboxes/memory.js';
import { watchLifetimes } from './sandboxes/lifetimes.js';
import { spareKeeper } from './sandboxes/spares.js';
import { usageWatch } from './sandboxes/usage-history.js';
import { dropStreams } from './sandboxes/sandbox.js';
import type { World } from './sandboxes/world.js';
import { readConnection, removeConnection, writeConnection } from './store/connection-file.js';
import { layoutOf } from './store/layout.js';
import { idleWatch } from './idle.js';
import { answerMalformed } from './malformed.js';
import { VERSION } from '../version.js';

export interface ServeOptions {
  stateFolder: string;
  /** 0: any free port. */
  port: number;
  /** Whose the connection file is: the user who started the engine. */
  owner: { uid: number; gid: number };
  /** The folder of the agent's bundle. */
  agentBundle: string;
  /** The folder with what goes into the code interpreter. */
  interpreterFiles: string;
  /** How many sandboxes may run at a time. */
  maxSandboxes: number;
  /** How many sandboxes are started before they are asked for. */
  spares: number;
  /** What a sandbox can write, MiB; 0: no limit. */
  diskMB: number;
  /** CIDR blocks in private ranges that sandboxes may reach. */
  allowPrivate: string[];
  /** Path of the program CRIU, or `none`; absent: looked for on this system. */
  criu?: string;
  /** Ends by itself after this long with no sandbox and no request, ms; absent: only when stopped. */
  idleExitMs?: number;
}

/** What clients are shown of a disk that is the host's. */
const UNLIMITED_DISK_MB = 10_240;

/** Longest lifetime that may be asked for: a day, as on E2B's larger plan. */
const MAX_TIMEOUT_S = 24 * 3600;

/** How long stopping tries to end sandboxes that do not want to end. */
const STOP_MS = 60_000;

/** When it is tried whether memory can be carried to disk, after the start. */
const PROBE_AFTER_MS = 3_000;

/** Starts of containers at a time: beyond the processors' number they only slow each other down. */
const PARALLEL_STARTS = Math.max(4, 2 * availableParallelism());

/**
 * Runs the engine until it is stopped; resolves with the process's exit status. Throws when another engine has
 * the state folder, or when this machine lacks what sandboxes need.
 */
export async function serve(options: ServeOptions): Promise<number> {
  const log = logTo(process.stderr);
  const layout = layoutOf(options.stateFolder);
  const unlock = await lockState(layout);
  let stop!: (reason: string) => void;
  const stopped = new Promise<string>((resolve) => (stop = resolve));
  // From the start: a start that is broken off would leave its firewall chains.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal));
  for (const folder of [
    layout.root,
    layout.agents,
    layout.images,
    layout.templates,
    layout.savedLayers,
    layout.builtLayers,
    layout.stepCache,
    layout.builds,
    layout.uploads,
    layout.sandboxes,
    layout.runcRoot,
  ]) {
    await mkdir(folder, { recursive: true });
    await chmod(folder, folder === layout.root ? 0o711 : 0o700);
  }
  for (const folder of [layout.agents, layout.images, layout.builtLayers, layout.stepCache])
    await removeUnfinished(folder);
  const [agent, base, rules, disks, criu] = await Promise.all([
    prepareAgent(layout.agents, options.agentBundle, process.execPath),
    prepareBase(layout.images, process.execPath),
    installHostRules(layout.engineId, { allowPrivate: options.allowPrivate }),
    disksOf(layout.images, options.diskMB),
    findCriu(layout.criu, options.criu),
    waitForOrphans(layout),
  ]);
  for (const { program, debianPackage } of base.missing) {
    log.warn(`the base template has no ${program}: this host lacks it (Debian package ${debianPackage})`);
  }
  if (disks.unlimitedBecause !== undefined) {
    log.warn(`what sandboxes write is not limited: ${disks.unlimitedBecause}`);
  }
  const startedAt = Date.now();
  const stored = await loadTemplates(layout.templates);
  for (const { file, reason } of stored.broken) {
    log.warn(`the template in ${file} is given up, it cannot be read: ${reason}`);
  }
  const diskSizeMB = disks.limitMB ?? UNLIMITED_DISK_MB;
  const templates = templatesOf(
    layout.templates,
    baseTemplate(base.layers, await stableBuildId(), startedAt, diskSizeMB),
    stored.templates,
  );
  const usage = usageWatch();
  // A run that starts an engine for itself asks, as a rule, for one sandbox.
  const spares = spareKeeper(options.spares, options.idleExitMs === undefined ? 1 : 2);
  const containers = containersWith({ layout, runc: runcAt(layout.runcRoot), rules, agent, disks, criu });
  const memory = memoryOf(
    () => probeMemorySnapshots({ criu, containers, layers: base.layers }),
    (sandbox, folder) => bootFromMemory(world, sandbox, folder),
  );
  const world: World = {
    layout,
    containers,
    templates,
    sandboxes: new Map(),
    usage,
    spares,
    memory,
    log,
    maxTimeoutS: MAX_TIMEOUT_S,
    maxSandboxes: options.maxSandboxes,
    starts: limited(PARALLEL_STARTS),
    claimed: new Set(),
    builders: new Map(),
    buildingOn: new Set(),
    savingLayers: new Set(),
    stopping: false,
    onChange: () => {
      lifetimes.rearm();
      idle.touch();
    },
  };
  let builds: Builds | undefined;
  let listening = false;
  const lifetimes = watchLifetimes(world);
  const idle = idleWatch(
    options.idleExitMs,
    // A start that takes long is no idleness: nobody can have come yet.
    () => !listening || world.sandboxes.size > 0 || builds?.busy() === true,
    () => stop('nothing to do'),
  );
  await adoptSandboxes(world);
  // Before all that the first create does not need.
  void spares.start(world);
  builds = await openBuilds(world, {
    diskMB: disks.limitMB,
    diskSizeMB,
    ensure: (reference, signal) => builtIns.ensure(reference, signal),
  });

  const builtIns = builtInsOf(world, builds, options.interpreterFiles);
  const previous = await readConnection(layout.connectionFile);
  const apiKey = previous?.apiKey ?? `e2b_${randomBytes(20).toString('hex')}`;
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 });
  const control = await controlPlane(server, world, builds, builtIns, apiKey, {
    version: VERSION,
    startedAt,
    stateFolder: layout.root,
    missing: base.missing,
    memorySnapshots: () => memory.known(),
    disk: { limitMB: disks.limitMB, unlimitedBecause: disks.unlimitedBecause },
    stop: () => stop('asked to'),
  });
  const data = dataPlane(world);
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    idle.touch();
    if (!data.serve(request, response)) control(request, response);
  });
  // A sandbox's server answers `Expect: 100-continue` itself.
  server.on('checkContinue', (request, response) => {
    idle.touch();
    if (data.serve(request, response)) return;
    response.writeContinue();
    control(request, response);
  });
  server.removeAllListeners('clientError');
  server.on('clientError', answerMalformed);
  server.on('upgrade', (request, socket, head) => data.upgrade(request, socket, head));
  await listen(server, options.port, previous?.apiUrl).catch(async (error: Error) => {
    world.stopping = true;
    await spares.stop();
    throw error;
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeConnection(
    layout.connectionFile,
    { apiUrl, sandboxUrl: apiUrl, apiKey, pid: process.pid, version: VERSION },
    options.owner,
  );
  lifetimes.rearm();
  usage.start(world);
  listening = true;
  idle.touch();
  // Not in the way of the sandbox that the engine was started for; whoever needs to know does not wait for this.
  const probe = setTimeout(() => void memory.ready(), PROBE_AFTER_MS);
  log.info(`listening on ${apiUrl}, state in ${layout.root}`);

  const reason = await stopped;
  world.stopping = true;
  log.info(`stopping: ${reason}`);

  // The connection goes first: whoever comes now starts an engine of their own, again and again until the lock is free.
  await removeConnection(layout.connectionFile);
  lifetimes.stop();
  clearTimeout(probe);
  usage.stop();
  idle.stop();
  server.close();
  await builds.stop();
  // What was begun ends first, or its sandbox would be left behind.
  await world.starts.idle();
  await Promise.all([killAll(world), spares.stop()]);
  await memory.stop();
  await rules.remove();
  await removeEngineCgroups(layout.engineId);
  await rm(layout.runcRoot, { recursive: true, force: true });
  server.closeAllConnections();
  unlock();
  log.info('stopped');
  return 0;
}

/** What an engine that was killed had begun to gather; its name says that it is not whole. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.tmp')) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** One that is just being made can be killed a moment later only: then again. */
async function killAll(world: World): Promise<void> {
  const deadline = Date.now() + STOP_MS;
  while (world.sandboxes.size > 0 && Date.now() < deadline) {
    // One whose start command is being waited for is given up.
    for (const sandbox of world.sandboxes.values())
      if (sandbox.record.state === 'creating') dropStreams(sandbox);
    const kills = [...world.sandboxes.keys()].map((id) =>
      world.starts
        .run(() => killSandbox(world, id, 'the engine stops'))
        .catch((error: Error) => {
          if (!(error instanceof ApiError)) world.log.warn(`${id}: ${error.message}`);
        }),
    );
    await Promise.all(kills);
    await delay(10);
  }
}

function baseTemplate(
  layers: TemplateLayers,
  buildId: string,
  createdAt: number,
  diskSizeMB: number,
): TemplateRecord {
  return {
    version: 1,
    templateId: BASE,
    alias: BASE,
    kind: 'template',
    public: false,
    createdAt,
    updatedAt: createdAt,
    builds: [{ buildId, createdAt, layers, cpuCount: 2, memoryMB: 2048, diskSizeMB }],
    tags: [{ tag: DEFAULT_TAG, buildId, createdAt }],
  };
}

/** The same on every start on this machine: a build that did not change keeps its ID. */
async function stableBuildId(): Promise<string> {
  const machine = (await readFile('/etc/machine-id', 'utf8').catch(() => '')).trim().padEnd(32, '0');
  return [
    machine.slice(0, 8),
    machine.slice(8, 12),
    machine.slice(12, 16),
    machine.slice(16, 20),
    machine.slice(20, 32),
  ].join('-');
}

function listen(
  server: ReturnType<typeof createServer>,
  port: number,
  previousUrl: string | undefined,
): Promise<void> {
  const attempt = (candidate: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  // After a crash, clients that still hold the address find the engine there again, if it is free.
  const previous = previousUrl === undefined ? 0 : Number(new URL(previousUrl).port);
  if (port !== 0 || previous === 0) return attempt(port);
  return attempt(previous).catch(() => attempt(0));
}
