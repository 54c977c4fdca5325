import { BlockList, isIP, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

/** What IANA sets aside, and Azure's own 168.63.129.16: none of it is a stranger on the internet. */
const insideV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
]
/** Inside 2000::/3, and yet no place of its own: tunnels that may end anywhere, documentation, benchmarks. */
const insideV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const inside = blockList(insideV4, 'ipv4')
const insideGlobal = blockList(insideV6, 'ipv6')
/** All of IPv6 that is given to the internet. Loopback, ULA, link-local, multicast, v4-mapped and NAT64 lie outside. */
const global = blockList(['2000::/3'], 'ipv6')

/** Whether an address belongs to the public internet, and not to this machine or a network around it. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || isOwn(address)) return false
  if (isIPv6(address)) return global.check(address, 'ipv6') && !insideGlobal.check(address, 'ipv6')
  return !inside.check(address, 'ipv4')
}

/** A public address of this very machine leads behind its firewall. */
function isOwn(address: string): boolean {
  const own = new BlockList()
  for (const one of Object.values(networkInterfaces()).flat())
    if (one) own.addAddress(one.address, one.family === 'IPv6' ? 'ipv6' : 'ipv4')
  return own.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function blockList(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/')
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}
