import { BlockList, isIP } from 'node:net'

/** IPv4 networks that are for special use (IANA's registry, RFC 6890), multicast and the reserved rest. */
const SPECIAL_V4 = networks('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
])

/**
 * All of IPv6 that is given to anybody (RFC 4291 §2.4). What lies outside is loopback, link-local, unique
 * local, multicast, IPv4-mapped, NAT64 or nobody's.
 */
const GLOBAL_V6 = networks('ipv6', [['2000::', 3]])

/** What of that is for special use; Teredo, ORCHID and 6to4 lead to places of their own. */
const SPECIAL_V6 = networks('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
])

/** Whether an IP address is one that anybody on the Internet may be reached at; false for what is none. */
export function isPublicAddress(ip: string): boolean {
  const family = isIP(ip)
  if (family === 4) return !SPECIAL_V4.check(ip, 'ipv4')
  // A zone (`%eth0`) names a link of this machine.
  if (family !== 6 || ip.includes('%')) return false
  return GLOBAL_V6.check(ip, 'ipv6') && !SPECIAL_V6.check(ip, 'ipv6')
}

function networks(type: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, type)
  return list
}
