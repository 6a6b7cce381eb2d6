import { Resolver } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { blockListOf, REFUSED_RANGES } from './refused-ranges.js';

/** The IPv4 addresses of a name that sandboxes may reach; empty when there are none. Throws when nobody could say. */
export type ResolveName = (name: string) => Promise<string[]>;

/**
 * Resolves names for sandboxes: by the name servers, not by the host's own list of names, and never to an address in a
 * refused range or of this host. `allowPrivate` are CIDR blocks that the operator opened.
 */
export function resolverWith(servers: readonly string[], allowPrivate: readonly string[]): ResolveName {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (servers.length > 0) resolver.setServers([...servers]);
  const refused = blockListOf(REFUSED_RANGES);
  const opened = blockListOf(allowPrivate);
  return async (name) => {
    let addresses: string[];
    try {
      addresses = await resolver.resolve4(name);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
      throw error;
    }
    const own = new Set(
      Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map((one) => one.address)),
    );
    return addresses.filter(
      (address) => !own.has(address) && (!refused.check(address) || opened.check(address)),
    );
  };
}
