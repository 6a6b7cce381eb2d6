import { isIPv4 } from 'node:net';
import { ApiError } from '../sandboxes/api-error.js';
import type { EgressBody } from './bodies.js';
import { notOffered } from './not-offered.js';

const ALL_TRAFFIC = '0.0.0.0/0';

const HOST_NAME = /^(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Throws ApiError 400 for rules of outgoing traffic that mean nothing, or that this engine does not offer. */
export function checkEgress({ allowOut, denyOut, rules, egressProxy }: EgressBody): void {
  if (rules && Object.keys(rules).length > 0) throw notOffered('rules that rewrite outgoing requests');
  if (egressProxy !== undefined && egressProxy !== null) throw notOffered('an egress proxy');
  for (const target of denyOut ?? []) {
    if (!isBlock(target))
      throw new ApiError(400, `denyOut: '${target}' is not an IPv4 address or CIDR block`);
  }
  const names = (allowOut ?? []).filter((target) => !isBlock(target));
  for (const name of names) {
    if (!HOST_NAME.test(name) || name.length > 253 || /^[\d./]+$/.test(name)) {
      throw new ApiError(400, `allowOut: '${name}' is not an IPv4 address, CIDR block or host name`);
    }
  }
  if (names.length > 0 && !denyOut?.includes(ALL_TRAFFIC)) {
    throw new ApiError(400, `allowOut: the host name '${names[0]}' needs ${ALL_TRAFFIC} in denyOut`);
  }
}

/** Whether a text is an IPv4 address, or one with a prefix length. */
function isBlock(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  return (
    isIPv4(address) && rest.length === 0 && (prefix === undefined || /^(\d|[12]\d|3[0-2])$/.test(prefix))
  );
}
