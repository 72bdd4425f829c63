import ipaddr from 'ipaddr.js'

/** All of public IPv6; local NAT64 (64:ff9b:1::/48) and the like lie outside. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address belongs to the public internet: global unicast and nothing else. Private, loopback,
 * link-local, multicast, reserved ranges and every form that carries an IPv4 address inside IPv6 (mapped,
 * NAT64, 6to4, Teredo) are not, since what they lead to can't be told from outside.
 * Source: https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast)
}

/** The address in a URL's host when it is one, without brackets; null for a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : null
}
