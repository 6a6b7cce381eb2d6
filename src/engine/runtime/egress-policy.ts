/** What one sandbox may reach beyond this host. Enforced outside the sandbox. */
export interface EgressPolicy {
  /** false: nothing at all, whatever the lists say. */
  internet: boolean;
  /** IPv4 addresses, CIDR blocks, host names (`*.` as a wildcard): wins over `deny`. */
  allow: string[];
  /** IPv4 addresses and CIDR blocks. */
  deny: string[];
}
