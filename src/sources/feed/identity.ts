import { createHash } from 'node:crypto'

/** Query parameters that tell where a reader came from, not what is read. */
const tracking =
  /^(?:utm_.+|at_(?:medium|campaign|link.*|bbc.*|custom.*)|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|xtor|wt_mc|cmpid|ns_(?:campaign|mchannel|source|fee)|ocid|ref|ref_src|smid|source|guccounter|spm|_hsenc|_hsmi|mkt_tok|oc|rss)$/i

/** The same address for the same thing: no tracking, no fragment, parameters in order. Text that is no address stays. */
export function canonicalLink(link: string): string {
  const url = URL.parse(link)
  if (url === null) return link.trim()
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  // `#!/path` addresses a page; other fragments a place in it.
  if (!url.hash.startsWith('#!')) url.hash = ''
  return url.href
}

/** Google Alerts wrap the address they report: `google.com/url?…&url=REAL`. */
export function unwrapRedirect(link: string): string {
  const url = URL.parse(link)
  if (url === null || url.pathname !== '/url' || !/(^|\.)google\.[a-z.]+$/.test(url.hostname)) return link
  const inner = url.searchParams.get('url') ?? url.searchParams.get('q')
  return inner !== null && /^https?:\/\//.test(inner) ? inner : link
}

/**
 * Google News ends each title with " - Publisher" and changes its links: the pair of title and publisher is
 * what stays. null when the item is not from there.
 */
export function splitPublisher(title: string, publisher: string): string | null {
  const suffix = ` - ${publisher}`
  return title.endsWith(suffix) ? title.slice(0, -suffix.length).trim() : null
}

/**
 * What makes an item the same item at the next reading: its guid, else its canonical link, else a hash of its
 * title (of its text, when it has no title). Never its date, which changes with an edit. null when it has none.
 */
export function identityOf(item: {
  readonly guid: string | null
  readonly url: string | null
  readonly title: string | null
  readonly text: string
}): string | null {
  if (item.guid !== null) return stableGuid(item.guid)
  if (item.url !== null) return canonicalLink(item.url)
  const words = item.title ?? item.text
  return words === '' ? null : `text:${shortHash(words.normalize('NFKC').toLowerCase())}`
}

/** The BBC counts its edits in the guid: `…/articles/abc#3`. */
function stableGuid(guid: string): string {
  return /^https?:\/\/(?:www\.)?bbc\.(?:co\.uk|com)\//.test(guid) ? guid.replace(/#\d+$/, '') : guid
}

/** 96 bits of SHA-256: enough to tell the items of all feeds apart. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
