import { UserError } from '../../model/errors.ts'
import type { SourceId } from '../../model/source.ts'
import { parseAccount } from './account.ts'
import { hostOf, parseAddress } from './address.ts'
import { refusalOf } from './closed.ts'
import { quoted } from './fault.ts'
import { isHashtag } from './hashtag.ts'
import type { Term } from './query.ts'
import { instagramPlace, redditPlace, type SitePlace, youtubePlace } from './sites.ts'
import type { Reach } from './targets.ts'

/** Sites whose `/@name` is no account of the fediverse; their pages name a feed. */
const sitesWithFeeds = ['medium.com', 'substack.com']

/**
 * What a pasted address points at: an account, a hashtag, else a feed or a page that names one.
 * null when `input` is no address.
 * @throws {UserError} for a network we don't read and for a single post.
 */
export function parsePlace(input: string, reach: Reach): Term | null {
  if (/\s/u.test(input)) return null
  if (/^\/?r\/\w+\/?$/iu.test(input)) return parsePlace(`https://www.reddit.com/${input.replace(/^\//u, '')}`, reach)
  const written = /^(?:www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/)/iu.test(input) ? `https://${input}` : input
  if (!/^[a-z][a-z0-9+.-]*:\/\//iu.test(written)) return null
  const address = parseAddress(written)
  const host = address === null ? null : hostOf(address)
  if (address === null || host === null) {
    throw new UserError(
      `${quoted(input)} can't be read: an address begins with \`https://\` or \`http://\` and a host, and carries no password. Paste it as the browser shows it.`,
    )
  }
  const refusal = siteOf(host) === null ? refusalOf(host) : null
  if (refusal !== null) throw new UserError(refusal)
  return placeAt(new URL(address), host, reach) ?? { kind: 'feed', address }
}

function placeAt(url: URL, host: string, { servers, sources }: Reach): Term | null {
  const path = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decode)
  if (host === 'bsky.app') return blueskyPlace(path, url)
  const site = siteOf(host)
  if (site !== null) return sitePlace(site, path, url, sources)
  const [first, second, ...rest] = path
  if (first === 'tags' && second && rest.length === 0 && servers.includes(url.origin) && isHashtag(second)) {
    return { kind: 'tag', text: second, prefix: false }
  }
  const name = first === 'users' ? second : first?.startsWith('@') ? first.slice(1) : undefined
  if (!name || sitesWithFeeds.some((site) => host === site || host.endsWith(`.${site}`))) return null
  const tail = first === 'users' ? rest : path.slice(1)
  if (tail.length > 0 && /^\d+$|^statuses$/u.test(tail[0]!)) throw singlePost(url)
  if (tail.length > 0 || /\.(?:rss|atom|json)$/u.test(name)) return null
  return accountAt(name.includes('@') ? name : `${name}@${url.host}`)
}

type Site = { readonly source: SourceId; readonly placeOf: (path: readonly string[]) => SitePlace }

function siteOf(host: string): Site | null {
  if (host === 'instagram.com' || host === 'instagr.am') return { source: 'instagram', placeOf: instagramPlace }
  if (/^(?:m\.)?youtube\.com$/u.test(host)) return { source: 'youtube', placeOf: youtubePlace }
  if (host === 'youtu.be') return { source: 'youtube', placeOf: () => 'post' }
  if (/^(?:(?:old|new|m)\.)?reddit\.com$/u.test(host)) return { source: 'reddit', placeOf: redditPlace }
  return null
}

/** Where the network's own API is not configured, its pages may still name a feed; Instagram's name none. */
function sitePlace(site: Site, path: readonly string[], url: URL, sources: readonly SourceId[]): Term | null {
  const place = site.placeOf(path)
  if (place === 'post') throw singlePost(url)
  if (place === null && site.source === 'instagram')
    throw new UserError(
      `${quoted(url.href)} is neither a profile nor a hashtag of Instagram. Open the account's profile and paste its address.`,
    )
  const isAccount = place !== null && place.kind === 'account'
  return isAccount && site.source !== 'instagram' && !sources.includes(site.source) ? null : place
}

function blueskyPlace(path: readonly string[], url: URL): Term | null {
  const [first, second, third] = path
  if (first === 'profile' && second && third === undefined) return accountAt(second)
  if (first === 'profile' && third === 'post') throw singlePost(url)
  if (first === 'hashtag' && second && isHashtag(second)) return { kind: 'tag', text: second, prefix: false }
  if (third === 'rss') return null
  throw new UserError(
    `${quoted(url.href)} is neither a profile nor a hashtag of Bluesky. Open the account's profile and paste its address, or write \`@name.bsky.social\` or \`#hashtag\`.`,
  )
}

function accountAt(text: string): Term | null {
  const name = parseAccount(text)
  return name === null ? null : { kind: 'account', name }
}

function singlePost(url: URL): UserError {
  return new UserError(
    `${quoted(url.href)} is a single post. To keep it, paste it with \`/watch log\`; to follow its author, paste the profile's address.`,
  )
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
