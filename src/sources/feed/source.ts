import type { PolledSource } from '../source.ts'
import { parseFeed } from './parse.ts'
import { fetchFeed, pollFeed, refuseFailure } from './read.ts'

export type FeedSourceOptions = {
  /** Between two readings of a feed, unless its host asks for longer. Default 5 min. */
  readonly intervalMs?: number
  /** What a host can stretch it to. Default 1 h. */
  readonly longestIntervalMs?: number
}

/** RSS 0.9x, 1, 2, Atom 0.3, 1, JSON Feed 1, 1.1. A target's address is the feed's. */
export function feedSource({
  intervalMs = 300_000,
  longestIntervalMs = 3_600_000,
}: FeedSourceOptions = {}): PolledSource {
  return {
    kind: 'polled',
    poll: (target, cursor, io) => pollFeed(target.address, cursor, io, { intervalMs, longestIntervalMs }),
    async probe(target, io) {
      const { response, movedTo } = await fetchFeed(target.address, null, io)
      refuseFailure(response, target.address, io.now())
      const address = movedTo ?? target.address
      const bytes = new Uint8Array(await response.arrayBuffer())
      const feed = parseFeed(bytes, response.headers.get('content-type'), address)
      const dayAgo = io.now().subtract({ hours: 24 })
      const dated = feed.items.filter((item) => item.publishedAt !== null)
      const recent = dated.filter((item) => Temporal.Instant.compare(item.publishedAt!, dayAgo) >= 0)
      const notes = [`${feed.items.length} items in the feed`, 'title, link and a short excerpt shown']
      if (dated.length < feed.items.length)
        notes.push(`${feed.items.length - dated.length} items without a usable date`)
      notes.push('deletes are not told by this network')
      return {
        target: { source: 'feed', address },
        title: feed.title,
        postsLastDay: dated.length === 0 && feed.items.length > 0 ? null : recent.length,
        notes,
      }
    },
  }
}
