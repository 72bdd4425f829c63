/**
 * An http(s) address in the one form we compare: as URL writes it, without the fragment; null when it is none.
 */
export function parseAddress(text: string): string | null {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) return null
  url.hash = ''
  return url.href
}

/** An ASCII host name with a dot, lower case, without `www.`; null when `text` is none. */
export function parseHost(text: string): string | null {
  if (/[/?#@:\s\\]/u.test(text)) return null
  const host = hostOf(`http://${text}`)
  return host?.includes('.') && !/^\.|\.$|\.\./u.test(host) ? host : null
}

/** The host of an address, lower case, without `www.`; null when it has none. */
export function hostOf(address: string): string | null {
  const host = URL.parse(address)
    ?.hostname.replace(/^(?:www\.)+/u, '')
    .replace(/\.$/u, '')
  return host ? host : null
}
