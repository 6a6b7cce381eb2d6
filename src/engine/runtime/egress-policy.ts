/**
 * What a sandbox may reach beyond this host. `internet: false`: nothing, name servers neither. Otherwise everything but
 * what `deny` names (IPv4 addresses, CIDR blocks); what `allow` names (those, and host names) stays reachable whatever
 * is denied. Private ranges are refused in any case.
 */
export interface EgressPolicy {
  internet: boolean;
  allow: string[];
  deny: string[];
}
