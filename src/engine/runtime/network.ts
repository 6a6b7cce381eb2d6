import { readFile, rm, writeFile } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandError, runCommand, tryCommand } from './command.js';
import {
  allowedNames,
  chainNames,
  egressRules,
  PLACES,
  REFUSALS,
  SANDBOX_CHAINS,
  type SandboxChain,
  sandboxChain,
  type Table,
} from './egress/firewall.js';
import { type EgressGate, openGate } from './egress/gate.js';
import { REFUSED_RANGES } from './egress/refused-ranges.js';
import { resolverWith } from './egress/resolve.js';
import type { EgressPolicy } from './egress-policy.js';

/**
 * The network of sandboxes: each has a namespace of its own (made by runc, gone with its last process), joined
 * to the host by a pair of interfaces with a /30 of its own. The host routes and masquerades; what a sandbox may
 * reach is decided in chains of this engine, outside the sandbox.
 */

const FORWARDING = '/proc/sys/net/ipv4/ip_forward';

/** Says that an engine of this machine turned forwarding on. Below /run: a reboot resets both. */
const FORWARDING_MARK = '/run/e2b-action-forwarding';

/** 10.231.0.0/16 in /30 blocks. */
const BLOCKS = 16_384;

export interface SandboxNetwork {
  /** Index of the /30 block. */
  block: number;
  hostInterface: string;
  hostAddress: string;
  address: string;
}

/** Names and addresses of a block. Pure. */
export function networkOf(engineId: string, block: number): SandboxNetwork {
  const base = block * 4;
  const at = (offset: number): string => `10.231.${(base + offset) >> 8}.${(base + offset) & 255}`;
  return { block, hostInterface: `${interfacePrefix(engineId)}${block}`, hostAddress: at(1), address: at(2) };
}

/** Interface names are at most 15 characters long: e, 6 of the engine, up to 5 digits. */
function interfacePrefix(engineId: string): string {
  return `e${engineId}`;
}

/** A block that no interface of this host uses and that is not in `taken`. Throws when there is none. */
export function freeBlock(taken: ReadonlySet<number>, random: () => number = Math.random): number {
  const used = new Set(taken);
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { address } of addresses ?? []) {
      const parts = address.split('.').map(Number);
      if (parts[0] === 10 && parts[1] === 231) used.add(((parts[2] ?? 0) * 256 + (parts[3] ?? 0)) >> 2);
    }
  }
  if (used.size >= BLOCKS) throw new Error('no address block is free in 10.231.0.0/16');
  // Any engine on this machine draws from the same range: a random start keeps two of them apart.
  for (let block = Math.floor(random() * BLOCKS); ; block = (block + 1) % BLOCKS) {
    if (!used.has(block)) return block;
  }
}

/**
 * Joins the network namespace of the process `pid` to the host and gives it its address and route. Of a restored one,
 * `formerly` are addresses it had: sockets that are bound to them stay valid, though nothing is reached from there.
 */
export async function attachNetwork(
  network: SandboxNetwork,
  pid: number,
  formerly: readonly string[] = [],
): Promise<void> {
  const { hostInterface, hostAddress, address } = network;
  await runCommand([
    'ip',
    'link',
    'add',
    hostInterface,
    'type',
    'veth',
    'peer',
    'name',
    'eth0',
    'netns',
    String(pid),
  ]);
  await refuseIpv6(hostInterface);
  // A sandbox sends under its own address only: whatever else comes from its side is dropped on arrival.
  await writeFile(`/proc/sys/net/ipv4/conf/${hostInterface}/rp_filter`, '1');
  await runCommand(['ip', '-batch', '-'], {
    input: `addr add ${hostAddress}/30 dev ${hostInterface}\nlink set ${hostInterface} up\n`,
  });
  await runCommand(['nsenter', '--target', String(pid), '--net', 'ip', '-batch', '-'], {
    input: [
      'link set lo up',
      `addr add ${address}/30 dev eth0`,
      ...formerly.filter((one) => one !== address).map((one) => `addr add ${one}/32 dev lo`),
      'link set eth0 up',
      `route add default via ${hostAddress}`,
      '',
    ].join('\n'),
  });
}

/** The chains below see IPv4 only: over IPv6 (its link-local addresses come by themselves) the host is not there. */
async function refuseIpv6(hostInterface: string): Promise<void> {
  try {
    await writeFile(`/proc/sys/net/ipv6/conf/${hostInterface}/disable_ipv6`, '1');
  } catch (error) {
    // A kernel without IPv6 has no such file, and nothing to refuse.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Removes the host's end, which takes the other end with it. Succeeds when it is already gone. */
export async function detachNetwork(network: SandboxNetwork): Promise<void> {
  await tryCommand(['ip', 'link', 'delete', network.hostInterface]);
}

/** Interfaces on this host that belong to this engine. */
export async function engineInterfaces(engineId: string): Promise<string[]> {
  const outcome = await tryCommand(['ip', '-json', 'link', 'show', 'type', 'veth']);
  if (outcome.code !== 0 || outcome.stdout.trim() === '') return [];
  const links = JSON.parse(outcome.stdout) as { ifname?: string }[];
  return links.flatMap(({ ifname }) => (ifname?.startsWith(interfacePrefix(engineId)) ? [ifname] : []));
}

export interface HostRules {
  /** Lets a sandbox reach what `policy` says and nothing else, from now on; may be called again at any time. */
  setEgress(network: SandboxNetwork, policy: EgressPolicy): Promise<void>;
  forget(network: SandboxNetwork): Promise<void>;
  remove(): Promise<void>;
}

export interface HostRulesOptions {
  /** CIDR blocks in private ranges that sandboxes may reach all the same. */
  allowPrivate?: readonly string[];
}

/** What one sandbox has in the firewall. */
interface Installed {
  gate: EgressGate | undefined;
  /** Its own chains, by the part of the name that tells them apart. */
  chains: Set<SandboxChain>;
}

/**
 * Installs this engine's firewall chains: sandboxes may answer the host but not call it, may not call each other,
 * and reach of the rest what their policy allows. Until a sandbox has one it reaches nothing; that holds without an
 * engine, too: the chains stay when it is killed, and the next one replaces them in one step. Turns forwarding on, and off
 * again in `remove` if this engine turned it on.
 */
export async function installHostRules(
  engineId: string,
  { allowPrivate = [] }: HostRulesOptions = {},
): Promise<HostRules> {
  const any = `${interfacePrefix(engineId)}+`;
  const names = chainNames(engineId);
  const servers = (await nameServers()).filter(isIPv4);
  const resolve = resolverWith(servers, allowPrivate);
  await turnForwardingOn();
  await restoreChains({
    filter: [
      ...(await removalLines('filter', engineId)),
      `:${names.input} - [0:0]`,
      `:${names.forward} - [0:0]`,
      `:${names.private} - [0:0]`,
      `:${names.refuse} - [0:0]`,
      `-A ${names.input} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
      `-A ${names.input} -j DROP`,
      `-I INPUT 1 -i ${any} -j ${names.input}`,
      `-A ${names.forward} -o ${any} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
      `-A ${names.forward} -i ${any} -d 10.231.0.0/16 -j DROP`,
      `-A ${names.forward} -o ${any} -j DROP`,
      `-A ${names.forward} -j DROP`,
      `-I FORWARD 1 -i ${any} -j ${names.forward}`,
      `-I FORWARD 1 -o ${any} -j ${names.forward}`,
      ...REFUSALS.map((rule) => `-A ${names.refuse} ${rule}`),
      ...allowPrivate.map((range) => `-A ${names.private} -d ${range} -j RETURN`),
      ...REFUSED_RANGES.map((range) => `-A ${names.private} -d ${range} -j ${names.refuse}`),
    ],
    nat: [
      ...(await removalLines('nat', engineId)),
      `:${names.masquerade} - [0:0]`,
      `:${names.redirect} - [0:0]`,
      `-A ${names.masquerade} -s 10.231.0.0/16 ! -d 10.231.0.0/16 -j MASQUERADE`,
      `-I POSTROUTING 1 -j ${names.masquerade}`,
      `-I PREROUTING 1 -i ${any} -j ${names.redirect}`,
    ],
  });

  const installed = new Map<number, Installed>();
  const alone = oneAtATime();

  async function setEgress(network: SandboxNetwork, policy: EgressPolicy): Promise<void> {
    const { hostInterface, hostAddress, address, block } = network;
    const before = installed.get(block);
    const patterns = allowedNames(policy);
    const gate =
      patterns.length > 0 ? await openGate({ hostAddress, address, names: patterns, resolve }) : undefined;
    const rules = egressRules({ policy, network, nameServers: servers, gate, chains: names });
    const chains = new Set(before?.chains);
    const lines: Record<Table, string[]> = { filter: [], nat: [] };
    for (const chain of SANDBOX_CHAINS) {
      const { table, parent } = PLACES[chain];
      if (rules[chain].length === 0 && !chains.has(chain)) continue;
      const name = sandboxChain(engineId, chain, block);
      lines[table].push(`:${name} - [0:0]`, ...rules[chain].map((rule) => `-A ${name} ${rule}`));
      if (!chains.has(chain))
        lines[table].push(
          `-I ${names[parent]} ${PLACES[chain].at} -i ${hostInterface} -s ${address} -j ${name}`,
        );
      chains.add(chain);
    }
    try {
      await restoreChains(lines);
    } catch (error) {
      gate?.close();
      throw error;
    }
    installed.set(block, { gate, chains });
    before?.gate?.close();
  }

  async function forget({ block, hostInterface, address }: SandboxNetwork): Promise<void> {
    const had = installed.get(block);
    if (!had) return;
    installed.delete(block);
    had.gate?.close();
    const lines: Record<Table, string[]> = { filter: [], nat: [] };
    for (const chain of had.chains) {
      const { table, parent } = PLACES[chain];
      const name = sandboxChain(engineId, chain, block);
      lines[table].push(
        `-D ${names[parent]} -i ${hostInterface} -s ${address} -j ${name}`,
        `-F ${name}`,
        `-X ${name}`,
      );
    }
    await restoreChains(lines);
  }

  return {
    setEgress: (network, policy) => alone(network.block, () => setEgress(network, policy)),
    forget: (network) => alone(network.block, () => forget(network)),
    async remove() {
      for (const { gate } of installed.values()) gate?.close();
      installed.clear();
      await restoreChains({
        filter: await removalLines('filter', engineId),
        nat: await removalLines('nat', engineId),
      });
      await restoreForwarding();
    },
  };
}

/** Runs work on the same block one after the other, on different ones side by side. */
function oneAtATime(): <T>(block: number, work: () => Promise<T>) => Promise<T> {
  const last = new Map<number, Promise<unknown>>();
  return async (block, work) => {
    const mine = (last.get(block) ?? Promise.resolve()).then(work, work);
    last.set(block, mine);
    try {
      return await mine;
    } finally {
      if (last.get(block) === mine) last.delete(block);
    }
  };
}

async function turnForwardingOn(): Promise<void> {
  if ((await readFile(FORWARDING, 'utf8')).trim() === '1') return;
  await writeFile(FORWARDING_MARK, '');
  await writeFile(FORWARDING, '1');
}

/** The last engine to go puts forwarding back as the first one found it. */
async function restoreForwarding(): Promise<void> {
  const filter = await runCommand(['iptables-save', '-t', 'filter']);
  if (filter.includes(':E2B-FW-')) return;
  const marked = await rm(FORWARDING_MARK).then(
    () => true,
    () => false, // No mark: forwarding was on before any engine came.
  );
  if (marked) await writeFile(FORWARDING, '0');
}

/** What takes this engine's chains, and the jumps to them, out of a table: lines for iptables-restore. */
async function removalLines(table: Table, engineId: string): Promise<string[]> {
  const listed = await tryCommand(['iptables-save', '-t', table]);
  const lines = listed.stdout.split('\n').filter((line) => line.includes(`-${engineId}`));
  const jumps = lines
    .filter((line) => /^-A (INPUT|FORWARD|POSTROUTING|PREROUTING) /.test(line))
    .map((line) => line.replace('-A', '-D'));
  const chains = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1).split(' ')[0]);
  return [...jumps, ...chains.map((chain) => `-F ${chain}`), ...chains.map((chain) => `-X ${chain}`)];
}

/** What iptables-restore ends with when the kernel's tables changed under it, as by another engine. */
const TABLES_CHANGED = 4;
const RESTORES = 5;

/** Applies lines to each table, a table's all at once or not at all. */
async function restoreChains(lines: Record<Table, string[]>): Promise<void> {
  const tables = (['filter', 'nat'] as const).filter((table) => lines[table].length > 0);
  let blocks = tables.map((table) => [`*${table}`, ...lines[table], 'COMMIT', '']);
  const argv = ['iptables-restore', '--noflush', '--wait'] as const;
  for (let left = RESTORES; blocks.length > 0; left -= 1) {
    const done = await tryCommand(argv, { input: blocks.flat().join('\n') });
    if (done.code === 0) return;
    if (done.code !== TABLES_CHANGED || left === 1) throw new CommandError(argv, done);
    blocks = blocks.slice(firstUndone(blocks, done.stderr));
    await delay(50 + Math.random() * 100);
  }
}

/** Which table the first line that failed belongs to: those before it stand. */
function firstUndone(blocks: readonly string[][], stderr: string): number {
  let line = Number(/line (\d+)/.exec(stderr)?.[1] ?? 1);
  for (const [index, { length }] of blocks.entries()) {
    if (line <= length) return index;
    line -= length;
  }
  return 0;
}

/**
 * The name servers that a sandbox is given: the host's, except those on the host's own loopback, which a sandbox
 * cannot reach (systemd-resolved listens there; its upstream servers are in a file of its own).
 */
export async function nameServers(): Promise<string[]> {
  const servers = (text: string): string[] =>
    [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].flatMap((match) => (match[1] ? [match[1]] : []));
  const own = servers(await readFile('/etc/resolv.conf', 'utf8').catch(() => ''));
  const reachable = own.filter((server) => !server.startsWith('127.') && server !== '::1');
  if (reachable.length > 0) return reachable;
  return servers(await readFile('/run/systemd/resolve/resolv.conf', 'utf8').catch(() => ''));
}
