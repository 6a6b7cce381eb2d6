import { networkInterfaces } from 'node:os';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { runCommand, tryCommand } from './command.js';

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

/** Joins the network namespace of the process `pid` to the host and gives it its address and route. */
export async function attachNetwork(network: SandboxNetwork, pid: number): Promise<void> {
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
  await runCommand(['ip', '-batch', '-'], {
    input: `addr add ${hostAddress}/30 dev ${hostInterface}\nlink set ${hostInterface} up\n`,
  });
  await runCommand(['nsenter', '--target', String(pid), '--net', 'ip', '-batch', '-'], {
    input: [
      'link set lo up',
      `addr add ${address}/30 dev eth0`,
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
  /** Lets or refuses one sandbox to reach beyond this host. */
  allowInternet(network: SandboxNetwork, allowed: boolean): Promise<void>;
  forget(network: SandboxNetwork): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Installs this engine's firewall chains: sandboxes may answer the host but not call it, may not call each other,
 * and reach the rest only when allowed. Turns forwarding on, and off again in `remove` if this engine turned it on.
 */
export async function installHostRules(engineId: string): Promise<HostRules> {
  const any = `${interfacePrefix(engineId)}+`;
  const input = `E2B-IN-${engineId}`;
  const forward = `E2B-FW-${engineId}`;
  const nat = `E2B-NAT-${engineId}`;
  await turnForwardingOn();
  await removeChains(engineId);
  const iptables = (table: string, ...rules: string[]): string =>
    [`*${table}`, ...rules, 'COMMIT', ''].join('\n');
  await runCommand(['iptables-restore', '--noflush', '--wait'], {
    input:
      iptables(
        'filter',
        `:${input} - [0:0]`,
        `-A ${input} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
        `-A ${input} -j DROP`,
        `-I INPUT 1 -i ${any} -j ${input}`,
        `:${forward} - [0:0]`,
        `-A ${forward} -o ${any} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
        `-A ${forward} -i ${any} -d 10.231.0.0/16 -j DROP`,
        `-A ${forward} -o ${any} -j DROP`,
        `-A ${forward} -j DROP`,
        `-I FORWARD 1 -i ${any} -j ${forward}`,
        `-I FORWARD 1 -o ${any} -j ${forward}`,
      ) +
      iptables(
        'nat',
        `:${nat} - [0:0]`,
        `-A ${nat} -s 10.231.0.0/16 ! -d 10.231.0.0/16 -j MASQUERADE`,
        `-I POSTROUTING 1 -j ${nat}`,
      ),
  });
  // The rule stands before the closing DROP and after the one that keeps sandboxes apart.
  const ruleFor = (network: SandboxNetwork): string[] => ['-i', network.hostInterface, '-j', 'ACCEPT'];
  const without = async (network: SandboxNetwork): Promise<void> => {
    await tryCommand(['iptables', '--wait', '-D', forward, ...ruleFor(network)]);
  };
  return {
    async allowInternet(network, allowed) {
      await without(network);
      if (allowed) await runCommand(['iptables', '--wait', '-I', forward, '3', ...ruleFor(network)]);
    },
    forget: without,
    async remove() {
      await removeChains(engineId);
      await restoreForwarding();
    },
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

async function removeChains(engineId: string): Promise<void> {
  for (const table of ['filter', 'nat']) {
    const listed = await tryCommand(['iptables-save', '-t', table]);
    const lines = listed.stdout.split('\n').filter((line) => line.includes(`-${engineId}`));
    if (lines.length === 0) continue;
    const jumps = lines
      .filter((line) => /^-A (INPUT|FORWARD|POSTROUTING) /.test(line))
      .map((line) => line.replace('-A', '-D'));
    const chains = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1).split(' ')[0]);
    await runCommand(['iptables-restore', '--noflush', '--wait'], {
      input: [
        `*${table}`,
        ...jumps,
        ...chains.map((chain) => `-F ${chain}`),
        ...chains.map((chain) => `-X ${chain}`),
        'COMMIT',
        '',
      ].join('\n'),
    });
  }
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
