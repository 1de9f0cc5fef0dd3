// SPDX-License-Identifier: Apache-2.0
import { BlockList, isIPv6 } from 'node:net';

// Source: IANA special-purpose address registries. What is not reachable from the whole internet is nobody's registry.
const IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
const IPV6 = [
  ['::', 127],
  // IPv4 addresses inside IPv6: translated, 6to4 and Teredo reach what IPv4 reaches.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['100::', 64],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

// Two lists: one list takes every IPv4 address for the IPv6 address that holds it.
const ipv4 = new BlockList();
const ipv6 = new BlockList();
for (const [net, prefix] of IPV4) ipv4.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of IPV6) ipv6.addSubnet(net, prefix, 'ipv6');

/** Whether the address is this machine's, a private network's or otherwise not of the public internet. */
export function isPrivateAddress(address: string): boolean {
  const [bare = ''] = address.split('%');
  return isIPv6(bare) ? ipv6.check(bare, 'ipv6') : ipv4.check(bare, 'ipv4');
}
