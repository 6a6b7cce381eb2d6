import { networkInterfaces } from 'node:os';
import type { EgressPolicy } from '../egress-policy.js';
import type { EgressGate } from './gate.js';
import { parseTarget, type Target } from './target.js';

export type Table = 'filter' | 'nat';

/** The chains that an engine has once. */
export type EngineChain = 'input' | 'forward' | 'private' | 'refuse' | 'masquerade' | 'redirect';

/**
 * The rules of the chain that refuses: it tells the client, which would wait for an answer that never comes. TCP by a
 * reset: the kernel sends ICMP errors at a low rate only.
 */
export const REFUSALS = [
  '-p tcp -j REJECT --reject-with tcp-reset',
  '-j REJECT --reject-with icmp-admin-prohibited',
] as const;

/** Names of an engine's chains. At most 28 characters. */
export function chainNames(engineId: string): Record<EngineChain, string> {
  return {
    input: `E2B-IN-${engineId}`,
    forward: `E2B-FW-${engineId}`,
    private: `E2B-PR-${engineId}`,
    refuse: `E2B-NO-${engineId}`,
    masquerade: `E2B-NAT-${engineId}`,
    redirect: `E2B-PRE-${engineId}`,
  };
}

/** The chains that a sandbox can have: what it sends beyond the host, to the host, and what is sent elsewhere instead. */
export type SandboxChain = 'forward' | 'input' | 'redirect';

export const SANDBOX_CHAINS = ['redirect', 'input', 'forward'] as const;

/** Where a sandbox's chain is called from, and before which rule there: after those for all, before the closing DROP. */
export const PLACES: Record<
  SandboxChain,
  { table: Table; parent: 'input' | 'forward' | 'redirect'; at: number }
> = {
  forward: { table: 'filter', parent: 'forward', at: 3 },
  input: { table: 'filter', parent: 'input', at: 2 },
  redirect: { table: 'nat', parent: 'redirect', at: 1 },
};

export function sandboxChain(engineId: string, chain: SandboxChain, block: number): string {
  return `E2B-${{ forward: 'F', input: 'I', redirect: 'P' }[chain]}${block}-${engineId}`;
}

/** The patterns of host names that a policy allows; empty when it lets nothing out. */
export function allowedNames(policy: EgressPolicy): string[] {
  if (!policy.internet) return [];
  return targets(policy.allow).flatMap((target) => (target.kind === 'name' ? [target.pattern] : []));
}

/**
 * The rules of one sandbox's chains, without the chains' names. Pure but for `ownAddresses`, which are this host's.
 * Order: what is private is refused to all, save port 53 of the name servers; allowed wins over denied; the rest is open.
 */
export function egressRules(options: {
  policy: EgressPolicy;
  network: { hostAddress: string };
  nameServers: readonly string[];
  gate: Pick<EgressGate, 'httpPort' | 'tlsPort' | 'dnsPort'> | undefined;
  chains: Pick<Record<EngineChain, string>, 'private' | 'refuse'>;
  ownAddresses?: readonly string[];
}): Record<SandboxChain, string[]> {
  const { policy, network, nameServers, gate, chains } = options;
  if (!policy.internet) return { forward: [`-j ${chains.refuse}`], input: [], redirect: [] };
  const own = options.ownAddresses ?? hostAddresses();
  const allowed = addressesOf(policy.allow);
  const denied = addressesOf(policy.deny);
  const asked = gate ? [] : nameServers.filter((server) => mayAsk(server, allowed, denied));
  const dns = asked.flatMap((server) =>
    ['udp', 'tcp'].map((protocol) => `-d ${server} -p ${protocol} --dport 53 -j ACCEPT`),
  );
  return {
    forward: [
      ...dns,
      `-j ${chains.private}`,
      ...allowed.map(({ cidr }) => `-d ${cidr} -j ACCEPT`),
      ...denied.map(({ cidr }) => `-d ${cidr} -j ${chains.refuse}`),
      '-j ACCEPT',
    ],
    input: [
      // A name server on this host itself is reached through INPUT.
      ...dns.filter((rule) => own.some((address) => rule.startsWith(`-d ${address} `))),
      ...(gate
        ? [
            `-d ${network.hostAddress} -p tcp -m multiport --dports ${gate.httpPort},${gate.tlsPort} -j ACCEPT`,
            `-d ${network.hostAddress} -p udp --dport ${gate.dnsPort} -j ACCEPT`,
          ]
        : []),
    ],
    redirect: gate
      ? [
          ...allowed.map(({ cidr }) => `-d ${cidr} -j RETURN`),
          `-p udp --dport 53 -j DNAT --to-destination ${network.hostAddress}:${gate.dnsPort}`,
          `-p tcp --dport 80 -j DNAT --to-destination ${network.hostAddress}:${gate.httpPort}`,
          `-p tcp --dport 443 -j DNAT --to-destination ${network.hostAddress}:${gate.tlsPort}`,
        ]
      : [],
  };
}

type Addresses = Extract<Target, { kind: 'addresses' }>;

function targets(list: readonly string[]): Target[] {
  return list.flatMap((text) => parseTarget(text) ?? []);
}

function addressesOf(list: readonly string[]): Addresses[] {
  return targets(list).filter((target) => target.kind === 'addresses');
}

/** A denied range does not take a sandbox's name servers away; denying everything, or that very address, does. */
function mayAsk(server: string, allowed: Addresses[], denied: Addresses[]): boolean {
  const same = ({ cidr }: Addresses): boolean => cidr === `${server}/32`;
  const all = ({ prefix }: Addresses): boolean => prefix === 0;
  return allowed.some((each) => same(each) || all(each)) || !denied.some((each) => same(each) || all(each));
}

function hostAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address));
}
