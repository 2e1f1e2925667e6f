/**
 * Where something goes: whether an address is the one a pass names, and which network addresses a name may stand for.
 * Pure. Keeps a pass for one receiver from being turned on another, or on a device of the person's own network.
 */
import { BlockList, isIP } from 'node:net'
import type { Receiver } from './pass.js'

/** Null unless it is an absolute http or https address without user, fragment or anything that could be read two ways. */
export function parseReceiver(url: string): { receiver: Receiver; path: string } | null {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed || parsed.href !== url || parsed.username || parsed.password || parsed.hash) return null
  const scheme = parsed.protocol.slice(0, -1)
  if (scheme !== 'https' && scheme !== 'http') return null
  // Encoded slashes and dots mean different things to different servers.
  if (/%2f|%5c|%2e/i.test(parsed.pathname)) return null
  const port = parsed.port === '' ? (scheme === 'https' ? 443 : 80) : Number(parsed.port)
  const path = parsed.pathname + parsed.search
  return { receiver: { scheme, host: parsed.hostname, port, pathPrefix: path }, path }
}

/** Exactly the pass's scheme, host and port, and its path or one below it; a query only where the pass names that very one. */
export function covers(allowed: Receiver, asked: Receiver): boolean {
  const same = allowed.scheme === asked.scheme && allowed.host === asked.host && allowed.port === asked.port
  return (
    same &&
    isBelow(allowed.pathPrefix, asked.pathPrefix) &&
    (allowed.scheme === 'https' || isLoopbackHost(allowed.host))
  )
}

function isBelow(prefix: string, path: string): boolean {
  return (
    path === prefix ||
    (!`${prefix}${path}`.includes('?') && path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`))
  )
}

/** `localhost` or a literal loopback address. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || (isIP(withoutBrackets(host)) !== 0 && mayReach(withoutBrackets(host), true))
}

export function withoutBrackets(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host
}

/** Loopback receivers live on loopback addresses and all others on public ones; nothing else is ever connected to. */
export function mayReach(address: string, loopback: boolean): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(address) === 0) return false
  return loopback ? loopbackAddresses.check(address, family) : !notPublic[family].check(address, family)
}

function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [net = '', bits = ''] = subnet.split('/')
    list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}

const loopbackAddresses = listOf(['127.0.0.0/8', '::1/128'])

/**
 * IANA's special-purpose address registries: what is not globally reachable, and multicast. A list for each family: one
 * for both would take every IPv4 address for its form in IPv6.
 */
const notPublic = {
  ipv4: listOf([
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
    ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ]),
  ipv6: listOf([
    ...[
      '::/96',
      '::ffff:0:0/96',
      '64:ff9b::/96',
      '64:ff9b:1::/48',
      '100::/64',
      '2001::/23',
      '2001:db8::/32',
      '2002::/16',
    ],
    ...['fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
  ]),
}
