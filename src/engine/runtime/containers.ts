import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { TemplateLayers } from '../images/template-layers.js';
import { type Layout, sandboxFolder } from '../store/layout.js';
import { type AgentFolder, INSIDE as AGENT_INSIDE } from './agent-folder.js';
import { newBootId, readBootId, writeBootId } from './boot-id.js';
import { engineCgroup } from './cgroup.js';
import type { Criu } from './criu.js';
import { type Disks, removeSandboxFolder } from './disk.js';
import type { EgressPolicy } from './egress-policy.js';
import {
  type AboutMemory,
  aboutMemory,
  criuConfig,
  dumpMemory,
  networkHook,
  restoreMemory,
  writeCriuConfig,
} from './memory-image.js';
import { attachNetwork, detachNetwork, type HostRules, networkOf } from './network.js';
import { type ContainerHooks, type ContainerLimits, ociSpec, type OverlayMount } from './oci-spec.js';
import type { Runc } from './runc.js';

/** Port of the agent inside a sandbox: envd's, as clients send it in `E2b-Sandbox-Port`. */
export const AGENT_PORT = 49983;

/** A cold host under load starts Node.js in a second or two; past this something is broken. */
const AGENT_START_MS = 30_000;

/**
 * The first process of a sandbox: starts the agent and reaps every orphan. Node.js as the first process would leave
 * them as zombies; a shell does not. It ends with the agent, and the sandbox with it.
 */
const INIT = `"$@" & agent=$!
trap 'kill -TERM "$agent"' TERM
while kill -0 "$agent" 2>/dev/null; do wait; done`;

export interface ContainerStart {
  id: string;
  block: number;
  layers: TemplateLayers;
  limits: ContainerLimits;
  /** Undefined: it reaches nothing until it has a policy. */
  egress: EgressPolicy | undefined;
  /** Environment of the agent's own process. */
  agentEnv: Record<string, string>;
  /** What it writes goes to the host's own disk, and is held to no size: the caller watches it. */
  onHostDisk?: boolean;
  /** Host files that are shown read-only, besides the agent. */
  readonlyBinds?: { source: string; destination: string }[];
  /** Folder of a memory image: its processes go on in this container, instead of an agent that is started. */
  memory?: string;
}

/** The identity of a container's first process: a pid alone may be somebody else's by now. */
export interface InitProcess {
  pid: number;
  /** Field 22 of /proc/<pid>/stat, in clock ticks since boot. */
  startTime: string;
}

/** A sandbox's container, from its start to its end. Built on runc, overlayfs and a network of its own. */
export interface Containers {
  /**
   * Starts one and returns once its agent answers: a new one, or one that was stopped, on what it wrote before. When
   * it throws, nothing runs; what was written stays.
   */
  start(options: ContainerStart): Promise<InitProcess>;
  /**
   * Writes the memory of a frozen one to `folder`; it stays frozen. `token` is what its agent takes for the engine's
   * word. Throws why that cannot be done.
   */
  saveMemory(of: { id: string; block: number; token: string }, folder: string): Promise<void>;
  /** The first process of one that runs or is frozen. */
  init(id: string): Promise<InitProcess | undefined>;
  /** Freezes every process, memory kept. */
  pause(id: string): Promise<void>;
  resume(id: string): Promise<void>;
  /** Ends every process and removes network and mounts; what it wrote stays. Succeeds when it is already gone. */
  stop(id: string, block: number): Promise<void>;
  /** {@link stop}, and removes its files too. */
  remove(id: string, block: number): Promise<void>;
  alive(init: InitProcess): Promise<boolean>;
  /** Whether its processes are frozen now. */
  frozen(id: string): Promise<boolean>;
  /** What the sandbox may reach, from now on. */
  setEgress(block: number, policy: EgressPolicy): Promise<void>;
  address(block: number): string;
  /** Ids of all containers that runc knows of. */
  list(): Promise<string[]>;
}

export function containersWith(parts: {
  layout: Layout;
  runc: Runc;
  rules: HostRules;
  agent: AgentFolder;
  disks: Disks;
  /** CRIU, or why there is none. */
  criu: Criu | string;
}): Containers {
  const { layout, runc, rules, agent, disks } = parts;
  const criu = (): Criu => {
    if (typeof parts.criu === 'string') throw new Error(parts.criu);
    return parts.criu;
  };

  async function start(options: ContainerStart): Promise<InitProcess> {
    const { id, block } = options;
    const network = networkOf(layout.engineId, block);
    const connect = async (pid: number, formerly?: readonly string[]): Promise<void> => {
      await attachNetwork(network, pid, formerly);
      if (options.egress) await rules.setEgress(network, options.egress);
    };
    try {
      if (!options.onHostDisk) await disks.attach(sandboxFolder(layout, id));
      const { memory } = options;
      const was = memory === undefined ? undefined : await aboutMemory(memory);
      const { bundle, overlays } = await writeBundle(layout, agent, options, was);
      let pid: number;
      if (memory === undefined) {
        pid = await runc.run(id, bundle);
        // The agent boots while its network comes up.
        await connect(pid);
      } else {
        const container = { id, bundle, overlays, cgroup: cgroupOf(layout, id) };
        pid = await restoreMemory({ runc, criu: criu() }, container, memory, (made) =>
          connect(made, was?.addresses),
        );
      }
      const init = { pid, startTime: await startTimeOf(pid) };
      await agentAnswers(network.address, init);
      return init;
    } catch (error) {
      await stop(id, block);
      throw error;
    }
  }

  async function stop(id: string, block: number): Promise<void> {
    const network = networkOf(layout.engineId, block);
    await runc.remove(id);
    await Promise.all([rules.forget(network), detachNetwork(network)]);
  }

  async function remove(id: string, block: number): Promise<void> {
    const folder = sandboxFolder(layout, id);
    // First: an engine that starts after a crash in here must not take half a sandbox for a paused one.
    await rm(folder.record, { force: true });
    await stop(id, block);
    await removeSandboxFolder(folder);
  }

  return {
    start,
    stop,
    remove,
    async saveMemory({ id, block, token }, folder) {
      const { bundle } = sandboxFolder(layout, id);
      const address = networkOf(layout.engineId, block).address;
      const [bootId, started] = await Promise.all([readBootId(bundle), startedWith(bundle)]);
      const addresses = [...new Set([address, ...started.formerly])];
      const about = { agent: started.agent, bootId, addresses, token };
      await dumpMemory({ runc, criu: criu() }, { id, bundle }, folder, about);
    },
    async init(id) {
      const pid = (await runc.state(id))?.pid;
      if (!pid) return undefined;
      return startTimeOf(pid).then(
        (startTime) => ({ pid, startTime }),
        () => undefined, // It has ended.
      );
    },
    pause: (id) => runc.pause(id),
    resume: (id) => runc.resume(id),
    alive,
    frozen: async (id) => (await runc.state(id))?.status === 'paused',
    setEgress: (block, policy) => rules.setEgress(networkOf(layout.engineId, block), policy),
    address: (block) => networkOf(layout.engineId, block).address,
    list: () => runc.list(),
  };
}

function cgroupOf(layout: Layout, id: string): string {
  return `${engineCgroup(layout.engineId)}/${id}`;
}

/** Writes runc's configuration of a container: a new one or, with `was`, one that takes over a memory. */
async function writeBundle(
  layout: Layout,
  agent: AgentFolder,
  options: ContainerStart,
  was: AboutMemory | undefined,
): Promise<{ bundle: string; overlays: OverlayMount[] }> {
  const { bundle, layers } = sandboxFolder(layout, options.id);
  await mkdir(join(bundle, 'root'), { recursive: true, mode: 0o700 });
  const overlays: OverlayMount[] = [];
  for (const [destination, name, lowers] of [
    ['/', 'root', options.layers.root],
    ['/usr', 'usr', options.layers.usr],
  ] as const) {
    if (!lowers) continue;
    const upper = join(layers, `${name}.upper`);
    const work = join(layers, `${name}.work`);
    // There already when it is started anew on what it wrote before.
    await mkdir(upper, { recursive: true, mode: 0o755 });
    await mkdir(work, { recursive: true, mode: 0o755 });
    // What is built on the host's disk becomes a layer, or starts as a copy of one; it is never dumped.
    overlays.push({ destination, lowers, upper, work, handles: !options.onHostDisk });
  }
  await writeCriuConfig(bundle, overlays);
  let hooks: ContainerHooks;
  if (was) {
    await writeBootId(bundle, was.bootId);
    hooks = { createRuntime: [networkHook(bundle)] };
  } else {
    hooks = { createContainer: [await newBootId(bundle)] };
  }
  const spec = ociSpec({
    hostname: 'e2b-sandbox',
    cgroupsPath: cgroupOf(layout, options.id),
    args: ['/bin/sh', '-c', INIT, 'init', ...agent.args],
    env: [
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'HOME=/root',
      'LANG=C.UTF-8',
      `E2B_AGENT_LISTEN=0.0.0.0:${AGENT_PORT}`,
      ...Object.entries(options.agentEnv).map(([name, value]) => `${name}=${value}`),
    ],
    overlays,
    readonlyBinds: [
      { source: was?.agent ?? agent.source, destination: agent.destination },
      ...(options.readonlyBinds ?? []),
    ],
    limits: options.limits,
    hooks,
    annotations: {
      'org.criu.config': criuConfig(bundle),
      ...(was ? { [FORMERLY]: was.addresses.join(' ') } : {}),
    },
    arch: process.arch,
  });
  await writeFile(join(bundle, 'config.json'), JSON.stringify(spec), { mode: 0o600 });
  return { bundle, overlays };
}

/** Annotation with the addresses that a restored container had before. */
const FORMERLY = 'local.e2b-action.formerly';

/**
 * What the container in `bundle` was started with: the host folder of its agent (a later engine may have another), and
 * the addresses that it had before.
 */
async function startedWith(bundle: string): Promise<{ agent: string; formerly: string[] }> {
  const spec = z
    .object({
      mounts: z.array(z.object({ destination: z.string(), source: z.string() })),
      annotations: z.record(z.string(), z.string()).default({}),
    })
    .parse(JSON.parse(await readFile(join(bundle, 'config.json'), 'utf8')));
  const bound = spec.mounts.find(({ destination }) => destination === AGENT_INSIDE);
  if (!bound) throw new Error(`${bundle}/config.json names no agent`);
  return { agent: bound.source, formerly: spec.annotations[FORMERLY]?.split(' ') ?? [] };
}

/** Waits for the agent's first answer. Throws when the container ends before, or when it takes too long. */
async function agentAnswers(address: string, init: InitProcess): Promise<void> {
  const deadline = Date.now() + AGENT_START_MS;
  for (let round = 0; ; round++) {
    if (await healthy(address)) return;
    if (round % 20 === 19 && !(await alive(init)))
      throw new Error('the agent ended while the sandbox was starting');
    if (Date.now() > deadline) throw new Error(`the agent did not answer within ${AGENT_START_MS} ms`);
    await delay(5);
  }
}

function healthy(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = request(
      { host, port: AGENT_PORT, path: '/health', agent: false, timeout: 1_000 },
      (response) => {
        response.resume();
        resolve((response.statusCode ?? 500) < 300);
      },
    );
    probe.on('timeout', () => probe.destroy());
    probe.on('error', () => resolve(false)); // Not listening yet.
    probe.end();
  });
}

async function alive(init: InitProcess): Promise<boolean> {
  return (await startTimeOf(init.pid).catch(() => undefined)) === init.startTime;
}

/** Throws when the process is not there. A zombie counts as ended. */
async function startTimeOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name (field 2) may hold spaces and brackets: fields are counted from its last bracket.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') throw new Error(`process ${pid} has ended`);
  return fields[19] ?? '';
}
