import type { Gap, SourceEvent } from '../../model/source.ts'
import type { FeedCursor } from './cursor.ts'
import { shortHash } from './identity.ts'
import type { FeedItem, ParsedFeed } from './parse.ts'
import { contentHash, itemToPost } from './posts.ts'

/** Items dated this much before our last reading are old ones put back, not news. */
const lateMs = 24 * 3_600_000
/** No feed is known to show fewer items when it has more. */
const smallestPage = 10
/** Ids remembered: several pages, so that a page served from an old cache brings nothing twice. */
const fewestRemembered = 500

/** What a reading says beyond the last one, and what to remember of it. */
export type Compared = {
  readonly events: readonly SourceEvent[]
  readonly gaps: readonly Gap[]
} & Pick<FeedCursor, 'kind' | 'page' | 'seen'>

/** Where and when a document was read. `base`: the address in the uris of its posts. */
export type Reading = { readonly address: string; readonly base: string; readonly readAt: Temporal.Instant }

/** What is new, changed or missed since the last reading; all of the first page is a baseline. */
export function compareFeed(feed: ParsedFeed, cursor: FeedCursor | null, reading: Reading): Compared {
  const strange = sharesNothing(feed, cursor)
  // Dated before our last reading yet never seen: put back late, or (on a page of strangers) renamed.
  const newsFromMs = (cursor?.readAt.epochMilliseconds ?? 0) - (strange ? 0 : lateMs)
  const events: SourceEvent[] = []
  for (const item of feed.items) {
    if (cursor?.seen.get(shortHash(item.id)) === contentHash(item)) continue
    const late = item.publishedAt !== null && item.publishedAt.epochMilliseconds < newsFromMs
    const post = itemToPost(item, feed, reading.base, reading.readAt)
    events.push({ kind: 'post', post, imported: cursor === null || late })
  }
  const gaps = strange ? slidPast(feed.items, cursor!.readAt, reading) : []
  return { events, gaps, kind: 'feed', ...remember(feed, cursor) }
}

function remember(feed: ParsedFeed, cursor: FeedCursor | null): Pick<FeedCursor, 'page' | 'seen'> {
  const seen = new Map(cursor?.seen)
  for (const item of feed.items) {
    const key = shortHash(item.id)
    seen.delete(key)
    seen.set(key, contentHash(item))
  }
  const kept = Math.max(fewestRemembered, 3 * feed.items.length)
  // An empty page says nothing of what slid past.
  const page = feed.items.length === 0 ? (cursor?.page ?? []) : feed.items.map((item) => shortHash(item.id))
  return { page, seen: new Map([...seen].slice(-kept)) }
}

/** Whether a page shows none of what the last one showed: something may have slid past in between. */
export function sharesNothing(feed: ParsedFeed, cursor: FeedCursor | null): boolean {
  if (cursor === null || feed.items.length === 0) return false
  // A feed that was empty has just begun, unless there is a whole page by now.
  if (cursor.page.length === 0) return feed.items.length >= smallestPage
  const before = new Set(cursor.page)
  return !feed.items.some((item) => before.has(shortHash(item.id)))
}

/** A page of strangers left items out in between, unless it reaches back past our last reading. */
function slidPast(items: readonly FeedItem[], from: Temporal.Instant, { address, readAt: now }: Reading): Gap[] {
  const dates = items.map((item) => item.publishedAt).filter((date) => date !== null)
  const oldest = dates.sort(Temporal.Instant.compare)[0] ?? now
  if (Temporal.Instant.compare(oldest, from) <= 0) return []
  const to = Temporal.Instant.compare(oldest, now) < 0 ? oldest : now
  return [{ source: 'feed', address, from, to, why: 'the feed slid past us' }]
}
