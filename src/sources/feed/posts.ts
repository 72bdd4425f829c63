import type { PostUri } from '../../model/ids.ts'
import type { Post } from '../../model/post.ts'
import { foldHashtags } from '../text/hashtag.ts'
import { isFeedOfPeople } from './discover.ts'
import { shortHash } from './identity.ts'
import type { FeedItem, ParsedFeed } from './parse.ts'

/** Longer texts are cut: what decides stands in the first pages. */
const longestText = 20_000

/**
 * An item as a post. Ids of items are unique in their feed only, so the uri is `ADDRESS#ID` with the address
 * that the feed was first read at.
 */
export function itemToPost(item: FeedItem, feed: ParsedFeed, base: string, seenAt: Temporal.Instant): Post {
  const ofPeople = isFeedOfPeople(base)
  const outlet = ofPeople ? null : outletOf(item, feed, base)
  return {
    uri: `${base}#${item.id}` as PostUri,
    url: item.url,
    source: 'feed',
    kind: ofPeople ? 'post' : 'article',
    author: outlet === null ? null : { id: outlet, handle: item.publisher?.name ?? feed.title },
    title: item.title,
    text: item.text.slice(0, longestText),
    language: item.language ?? feed.language,
    hashtags: foldHashtags(item.categories),
    mentions: [],
    links: item.links,
    replyTo: null,
    repostOf: null,
    showable: 'excerpt',
    publishedAt: item.publishedAt,
    claimedAt: null,
    seenAt,
  }
}

/** What an edit changes: title and text. Dates and links change by themselves. */
export function contentHash(item: FeedItem): string {
  return shortHash(`${item.title ?? ''}\n${item.text}`).slice(0, 8)
}

/** Hosts of many outlets: there the channel's page tells them apart. */
const shared = /^(?:youtube\.com|medium\.com)$/
/** Hosts that only count who comes by. */
const redirectors = /^(?:feeds?|feedproxy|tracking|rss|click)\./

/** Who publishes: where the article stands, or whom a collector names; a host, with a path where many share it. */
function outletOf(item: FeedItem, feed: ParsedFeed, base: string): string | null {
  if (item.publisher?.url) return hostOf(item.publisher.url)
  const site = hostOf(feed.link ?? base)
  const host = item.url === null ? site : hostOf(item.url)
  if (host === null || redirectors.test(host)) return site
  return shared.test(host) && feed.link !== null ? `${host}${new URL(feed.link).pathname}` : host
}

function hostOf(address: string): string | null {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? null
}
