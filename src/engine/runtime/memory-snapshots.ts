import { randomBytes } from 'node:crypto';
import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateLayers } from '../images/template-layers.js';
import { AGENT_PORT, type Containers, type ContainerStart, type InitProcess } from './containers.js';
import type { Criu } from './criu.js';
import { freeBlock } from './network.js';

/** Whether this machine can write the memory of sandboxes to disk and bring them back. */
export interface MemorySnapshots {
  works: boolean;
  /** Why not, or what was tried. */
  reason: string;
}

const LIMITS = { memoryBytes: 512 * 1024 * 1024, cpus: 1, pids: 256 };

/** Far longer than a command takes to start. */
const ANSWER_MS = 20_000;

/**
 * Dumps a sandbox of the template's `layers` with a command of an ordinary user in it, ends it and restores it as another
 * one: what `criu check` says is not to be relied on. It works when the restored agent knows the command, which runs, and
 * the restored sandbox is shut in as the first one was. Leaves nothing behind.
 */
export async function probeMemorySnapshots(parts: {
  criu: Criu | string;
  containers: Containers;
  layers: TemplateLayers;
}): Promise<MemorySnapshots> {
  const { criu, containers } = parts;
  if (typeof criu === 'string') return { works: false, reason: criu };
  const name = `CRIU ${criu.version}`;
  const folder = join(criu.folder, 'tried');
  const first = subject(parts.layers);
  const second = { ...subject(parts.layers), agentEnv: first.agentEnv };
  const token = first.agentEnv['E2B_AGENT_TOKEN'] ?? '';
  try {
    const init = await containers.start(first);
    const pid = await startCommand(containers.address(first.block), token);
    const shut = await walls(init, first.id);
    await containers.pause(first.id);
    try {
      await containers.saveMemory({ id: first.id, block: first.block, token }, folder);
    } catch (error) {
      return { works: false, reason: `${name} cannot dump a sandbox: ${(error as Error).message}` };
    }
    await containers.stop(first.id, first.block);
    let restored: InitProcess;
    try {
      restored = await containers.start({ ...second, memory: folder });
    } catch (error) {
      return { works: false, reason: `${name} cannot restore a sandbox: ${(error as Error).message}` };
    }
    const commands = await commandsOf(containers.address(second.block), token);
    if (!commands.includes(pid))
      return { works: false, reason: `${name} restored a sandbox without its commands` };
    const missing = await missingWalls(shut, await walls(restored, second.id));
    if (missing !== undefined)
      return { works: false, reason: `${name} restored a sandbox with weaker walls: ${missing}` };
    return { works: true, reason: `${name} dumped a sandbox and restored it` };
  } finally {
    for (const { id, block } of [first, second]) await containers.remove(id, block);
    await rm(folder, { recursive: true, force: true });
  }
}

function subject(layers: TemplateLayers): ContainerStart & { agentEnv: Record<string, string> } {
  return {
    id: `probe${randomBytes(6).toString('hex')}`,
    block: freeBlock(new Set()),
    layers,
    limits: LIMITS,
    egress: { internet: false, allow: [], deny: [] },
    agentEnv: { E2B_AGENT_TOKEN: randomBytes(16).toString('hex') },
  };
}

/** Starts a command that does not end, over envd's protocol: one message, an envelope of flags and length before it. */
async function startCommand(address: string, token: string): Promise<number> {
  const message = Buffer.from(
    JSON.stringify({ process: { cmd: '/bin/sh', args: ['-c', 'while :; do sleep 1; done'] } }),
  );
  const envelope = Buffer.alloc(5);
  envelope.writeUInt32BE(message.length, 1);
  const response = await callAgent(address, token, 'Start', 'application/connect+json', {
    body: Buffer.concat([envelope, message]),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString('latin1');
    const pid = /"pid":(\d+)/.exec(text)?.[1];
    // Leaving the loop ends the connection; the command goes on without a listener.
    if (pid !== undefined) return Number(pid);
  }
  throw new Error(`no command could be started in a sandbox: ${text.slice(5)}`);
}

async function commandsOf(address: string, token: string): Promise<number[]> {
  const response = await callAgent(address, token, 'List', 'application/json', {
    body: '{}',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const { processes = [] } = (await response.json()) as { processes?: { pid: number }[] };
  return processes.map(({ pid }) => pid);
}

function callAgent(
  address: string,
  token: string,
  method: string,
  type: string,
  rest: { body: Buffer | string; signal: AbortSignal },
): Promise<Response> {
  return fetch(`http://${address}:${AGENT_PORT}/process.Process/${method}`, {
    method: 'POST',
    headers: { 'content-type': type, 'x-access-token': token, 'connect-protocol-version': '1' },
    ...rest,
  });
}

/** What shuts a container in, as far as a restore could forget it. */
interface Walls {
  /** Of its first process: seccomp, capabilities. */
  status: string[];
  /** Mount points that are there, and those that are read-only. */
  mounts: Set<string>;
  readonly: Set<string>;
  namespaces: Map<string, string>;
  /** Hierarchies in which it is in its own cgroup. */
  cgroups: Set<string>;
}

const NAMESPACES = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'uts'];

async function walls({ pid }: InitProcess, id: string): Promise<Walls> {
  const read = (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8');
  const [status, mountinfo, cgroup] = await Promise.all([read('status'), read('mountinfo'), read('cgroup')]);
  const mounts = mountinfo
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, , , , point = '', options = '']) => ({ point, options: options.split(',') }));
  const links = NAMESPACES.map(async (name) => [name, await readlink(`/proc/${pid}/ns/${name}`)] as const);
  return {
    status: status.split('\n').filter((line) => /^(Seccomp|NoNewPrivs|Cap\w+|[UG]id):/.test(line)),
    mounts: new Set(mounts.map(({ point }) => point)),
    // Of several at one place each has to be.
    readonly: new Set(
      mounts
        .filter(({ point }) =>
          mounts.filter((other) => other.point === point).every(({ options }) => options.includes('ro')),
        )
        .map(({ point }) => point),
    ),
    namespaces: new Map(await Promise.all(links)),
    cgroups: new Set(
      cgroup
        .split('\n')
        .filter((line) => line.endsWith(`/${id}`))
        .map((line) => line.slice(0, line.lastIndexOf(':'))),
    ),
  };
}

/** What the second container lacks of the first one's walls. */
async function missingWalls(before: Walls, after: Walls): Promise<string | undefined> {
  const differing = before.status.find((line) => !after.status.includes(line));
  if (differing !== undefined) return `it had ${differing.replace(/\s+/g, ' ')}`;
  const gone = (of: 'mounts' | 'readonly' | 'cgroups'): string | undefined =>
    [...before[of]].find((name) => !after[of].has(name));
  const mount = gone('mounts');
  if (mount !== undefined) return `${mount} is not mounted`;
  const writable = gone('readonly');
  if (writable !== undefined) return `${writable} is writable`;
  const cgroup = gone('cgroups');
  if (cgroup !== undefined) return `it is not in its cgroup (${cgroup})`;
  for (const name of NAMESPACES) {
    if (after.namespaces.get(name) === (await readlink(`/proc/self/ns/${name}`)))
      return `it has no ${name} namespace of its own`;
  }
  return undefined;
}
