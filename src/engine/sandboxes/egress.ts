import type { EgressPolicy } from '../runtime/egress-policy.js';
import { parseTarget } from '../runtime/egress/target.js';
import { ApiError } from './api-error.js';

/** E2B's `allTraffic`. */
const ALL_TRAFFIC = '0.0.0.0/0';

/** Every packet of a sandbox is held against its lists. */
const MOST_TARGETS = 1_000;

/**
 * What a request's network fields mean: `internet` is `allow_internet_access`, which E2B defines as denying everything,
 * so that an allow list opens what it names. Throws ApiError 400 for lists that cannot be enforced as written.
 */
export function egressPolicyOf(
  internet: boolean,
  network: Record<string, unknown> | undefined,
): EgressPolicy {
  const allow = listIn(network, 'allowOut');
  const deny = listIn(network, 'denyOut');
  for (const text of deny) {
    const target = parseTarget(text);
    if (!target) throw invalid('denyOut', text);
    if (target.kind === 'name') {
      throw new ApiError(400, `network.denyOut: ${quoted(text)} is a name; only addresses can be denied`);
    }
  }
  const deniesAll = !internet || deny.some((text) => /\/0+$/.test(text));
  for (const text of allow) {
    const target = parseTarget(text);
    if (!target) throw invalid('allowOut', text);
    if (target.kind === 'name' && !deniesAll) {
      throw new ApiError(
        400,
        `network.allowOut: ${quoted(text)} is a name, which needs '${ALL_TRAFFIC}' (all traffic) in denyOut`,
      );
    }
  }
  if (allow.length === 0) return { internet: internet && !deniesAll, allow, deny };
  return { internet: true, allow, deny: internet ? deny : [...deny, ALL_TRAFFIC] };
}

function listIn(network: Record<string, unknown> | undefined, key: 'allowOut' | 'denyOut'): string[] {
  const value = network?.[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) {
    throw new ApiError(400, `network.${key}: a list of texts`);
  }
  if (value.length > MOST_TARGETS) throw new ApiError(400, `network.${key}: at most ${MOST_TARGETS} entries`);
  return value;
}

function invalid(key: string, text: string): ApiError {
  return new ApiError(
    400,
    `network.${key}: ${quoted(text)} is not an IPv4 address, a CIDR block or a host name`,
  );
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
