import { isIPv4 } from 'node:net';

/** One entry of a list of allowed or denied destinations. */
export type Target =
  | { kind: 'addresses'; cidr: string; prefix: number }
  /** A name, or `*.` and a name for all names below it, or `*`. Lower case. */
  | { kind: 'name'; pattern: string };

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^(?:${LABEL}\\.)*${LABEL}$`);
const LONGEST_NAME = 253;

/** Reads an entry; undefined when it is neither an IPv4 address, nor a CIDR block, nor a host name. Pure. */
export function parseTarget(text: string): Target | undefined {
  const [address = '', bits, ...rest] = text.split('/');
  if (isIPv4(address) && rest.length === 0) {
    if (bits === undefined) return { kind: 'addresses', cidr: `${address}/32`, prefix: 32 };
    if (!/^\d{1,2}$/.test(bits) || Number(bits) > 32) return undefined;
    return { kind: 'addresses', cidr: `${address}/${Number(bits)}`, prefix: Number(bits) };
  }
  const pattern = text.toLowerCase();
  if (pattern === '*') return { kind: 'name', pattern };
  const name = pattern.startsWith('*.') ? pattern.slice(2) : pattern;
  return isHostName(name) ? { kind: 'name', pattern } : undefined;
}

/** Whether `name` (lower case) can be the name of a host: an address written as numbers is not one. Pure. */
export function isHostName(name: string): boolean {
  return name.length <= LONGEST_NAME && NAME.test(name) && !/(^|\.)(\d+|0x[0-9a-f]*)$/.test(name);
}

/** Whether a name, as clients send it, is one that `patterns` allow; `*.a.b` stands for names below a.b only. Pure. */
export function nameMatches(patterns: readonly string[], name: string): boolean {
  const wanted = name.toLowerCase();
  if (!isHostName(wanted)) return false;
  return patterns.some((pattern) =>
    pattern === '*' || pattern === wanted
      ? true
      : pattern.startsWith('*.') && wanted.endsWith(pattern.slice(1)),
  );
}
