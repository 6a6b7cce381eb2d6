import { BlockList } from 'node:net';

/**
 * Addresses that no sandbox reaches, whatever its lists say: private and shared ranges, loopback, link-local with the
 * clouds' metadata services, multicast and reserved ones, and two metadata services outside those: Azure's
 * (168.63.129.16) and Oracle's (192.0.0.192, in a range reserved for protocols).
 */
export const REFUSED_RANGES = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '224.0.0.0/3',
] as const;

/** The addresses in `cidrs`, to be asked with `.check(address)`. */
export function blockListOf(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = '', bits = '32'] = cidr.split('/');
    list.addSubnet(address, Number(bits), 'ipv4');
  }
  return list;
}
