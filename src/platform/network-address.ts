import { BlockList, isIP, isIPv6 } from 'node:net';

/** Where an IP address is: in a network of one's own (this machine included), on the internet, or nowhere to send words to. */
export type AddressKind = 'own' | 'public' | 'never';

const OWN: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  // Shared address space (RFC 6598), which private networks across sites use too.
  ['100.64.0.0', 10, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
];

const NEVER: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  // Link-local: where providers of machines hand out credentials to whoever asks; the next ones are such places too.
  ['169.254.0.0', 16, 'ipv4'],
  ['168.63.129.16', 32, 'ipv4'],
  ['100.100.100.200', 32, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['224.0.0.0', 4, 'ipv4'],
  ['240.0.0.0', 4, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fd00:ec2::254', 128, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
  // An address of version 4 inside one of version 6: which network that is in depends on who translates it.
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
];

const listOf = (ranges: typeof OWN): BlockList => {
  const list = new BlockList();
  for (const [address, bits, family] of ranges) list.addSubnet(address, bits, family);
  return list;
};
const own = listOf(OWN);
const never = listOf(NEVER);
const MAPPED = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i;

/** @param address an IP address as text; anything else is `never` */
export function addressKind(address: string): AddressKind {
  const plain = unmapped(address);
  const family = isIP(plain);
  if (family === 0) return 'never';
  const name = family === 4 ? 'ipv4' : 'ipv6';
  // ::1 is this machine, although its range is not one to send to.
  if (plain === '::1') return 'own';
  if (never.check(plain, name)) return 'never';
  return own.check(plain, name) ? 'own' : 'public';
}

/**
 * Whoever has one address of version 6 has all of its network, its first 64 bits: '2001:db8:0:7::1' is '2001:db8:0:7::'.
 * An address of version 4, also inside one of version 6, is itself; anything else is left as it is.
 */
export function networkOf(address: string): string {
  const plain = unmapped(address);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.toLowerCase().replace(/%.*/, '').split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: Math.max(0, 8 - before!.length - after!.length) }, () => '0');
  const groups = [...before!, ...zeros, ...after!].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::`;
}

/** '::ffff:127.0.0.1' and '::ffff:7f00:1' are 127.0.0.1. */
function unmapped(address: string): string {
  const found = MAPPED.exec(address);
  if (!found) return address;
  if (found[1]) return found[1];
  const [high, low] = [Number.parseInt(found[2]!, 16), Number.parseInt(found[3]!, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
