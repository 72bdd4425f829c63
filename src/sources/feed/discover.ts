import { parseHtml } from '../text/html.ts'

const feedTypes = /^\s*application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i

/** The feed of a page whose address tells it, on sites that don't name it in the page; null for any other. */
export function feedOfKnownSite(address: string): string | null {
  const url = URL.parse(address)
  if (url === null) return null
  const host = url.hostname.replace(/^(?:www|m|old|new)\./, '')
  const [first = '', second = '', third] = url.pathname.split('/').filter((part) => part !== '')
  switch (host) {
    case 'youtube.com':
      if (first === 'channel') return `https://www.youtube.com/feeds/videos.xml?channel_id=${second}`
      if (first === 'playlist') return youtubePlaylist(url.searchParams.get('list'))
      return null
    case 'news.google.com':
      return first === 'search' ? `https://news.google.com/rss/search${url.search}` : null
    case 'reddit.com':
      return first === 'r' && second !== '' && third !== '.rss' ? `https://www.reddit.com/r/${second}/new/.rss` : null
    case 'bsky.app':
      return first === 'profile' && third === undefined ? `https://bsky.app/profile/${second}/rss` : null
    case 'medium.com':
      return first !== '' && first !== 'feed' && second === '' ? `https://medium.com/feed/${first}` : null
    default:
      return null
  }
}

function youtubePlaylist(list: string | null): string | null {
  return list === null ? null : `https://www.youtube.com/feeds/videos.xml?playlist_id=${encodeURIComponent(list)}`
}

/**
 * The feeds a page names with `<link rel="alternate">`, absolute, in its order but comments' feeds last.
 * Source: https://html.spec.whatwg.org/#link-type-alternate
 */
export function findFeedLinks(html: string, address: string): readonly string[] {
  const posts = new Set<string>()
  const comments = new Set<string>()
  let base = address
  parseHtml(html, {
    onopentag(name, { rel, type, href, title }) {
      if (name === 'base' && href !== undefined) base = URL.parse(href, address)?.href ?? address
      if (name !== 'link' || href === undefined || !feedTypes.test(type ?? '')) return
      if (!/(?:^|\s)alternate(?:\s|$)/i.test(rel ?? '')) return
      const feed = URL.parse(href, base)
      if (feed === null || !/^https?:$/.test(feed.protocol)) return
      const list = /comment/i.test(`${title ?? ''} ${feed.pathname}`) ? comments : posts
      list.add(feed.href)
    },
  })
  return [...posts, ...comments]
}

/** Feeds in which people speak, not outlets: profiles, hashtags, subreddits. Nothing of an author is taken from them. */
export function isFeedOfPeople(address: string): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  if (/(?:^|\.)(?:bsky\.app|reddit\.com)$/.test(url.hostname)) return true
  return /^\/(?:@[^/]+|tags\/[^/]+|users\/[^/]+)\.(?:rss|atom)$/.test(url.pathname)
}
