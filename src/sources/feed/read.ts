import { TransientError, UserError } from '../../model/errors.ts'
import type { Gap, SourceEvent } from '../../model/source.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { Poll, SourceIo } from '../source.ts'
import { type FeedCursor, readFeedCursor, writeFeedCursor } from './cursor.ts'
import { shortHash } from './identity.ts'
import { type FeedItem, type ParsedFeed, parseFeed } from './parse.ts'
import { contentHash, itemToPost } from './posts.ts'

export type FeedPace = {
  /** The usual time between two readings. */
  readonly intervalMs: number
  /** The longest that `ttl`, `max-age` and the like can make of it. */
  readonly longestIntervalMs: number
}

/** Items dated this much before our last reading are old ones put back, not news. */
const lateMs = 24 * 3_600_000
/** Ids remembered: several pages, so that a page served from an old cache brings nothing twice. */
const fewestRemembered = 500

/**
 * One reading of a feed.
 * @throws {UserError} not a feed, not allowed, not found. @throws {TransientError} a host in trouble.
 */
export async function pollFeed(
  address: string,
  cursorText: string | null,
  io: SourceIo,
  pace: FeedPace,
): Promise<Poll> {
  const cursor = readFeedCursor(cursorText)
  const { response, movedTo } = await fetchFeed(address, cursor, io)
  const readAt = io.now()
  const batch = { source: 'feed' as const, cursorKey: address, events: [], gaps: [], dropped: {} }
  if (response.status === 410) {
    const ended = 'The site says that this feed is gone for good (410). Look for a new address of the feed.'
    return { batch: { ...batch, cursor: null }, nextReadAt: readAt, movedTo, ended }
  }
  if (response.status === 304 && cursor !== null) {
    const nextReadAt = nextReading(response.headers, null, readAt, pace)
    return { batch: { ...batch, cursor: writeFeedCursor({ ...cursor, readAt }) }, nextReadAt, movedTo, ended: null }
  }
  refuseFailure(response, address, readAt)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const feed = parseFeed(bytes, response.headers.get('content-type'), address)
  const news = compareWithLast(feed, cursor, address, readAt)
  const next = nextCursor(feed, cursor, address, response.headers, readAt)
  return {
    batch: { ...batch, ...news, cursor: writeFeedCursor(next), dropped: feed.dropped },
    nextReadAt: nextReading(response.headers, feed.updateEveryMs, readAt, pace),
    movedTo,
    ended: null,
  }
}

/** Follows redirects itself, to learn where the feed moved for good: only an unbroken row of 301 and 308 says so. */
export async function fetchFeed(
  address: string,
  cursor: FeedCursor | null,
  io: SourceIo,
): Promise<{ response: Response; movedTo: string | null }> {
  const headers: Record<string, string> = {
    accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  }
  if (cursor?.etag) headers['if-none-match'] = cursor.etag
  if (cursor?.lastModified) headers['if-modified-since'] = cursor.lastModified
  let url = address
  let permanent = true
  for (let hops = 0; hops <= 5; hops++) {
    const response = await io.fetch(url, { headers, redirect: 'manual', signal: io.signal })
    const next = redirectOf(response, url)
    if (next === null) return { response, movedTo: permanent && url !== address ? url : null }
    permanent &&= response.status === 301 || response.status === 308
    url = next
  }
  throw new UserError(`${hostOf(address)} redirects in a circle. Check the address in a browser.`)
}

function redirectOf(response: Response, from: string): string | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null
  const location = response.headers.get('location')
  return location === null ? null : (URL.parse(location, from)?.href ?? null)
}

/** Says a status that brings no feed in words. */
export function refuseFailure(response: Response, address: string, now: Temporal.Instant): void {
  const { status } = response
  if (status === 200) return
  const host = hostOf(address)
  if (status === 404) throw new UserError(`${host} has nothing at this address (404). Check the address of the feed.`)
  if (status === 401 || status === 403) {
    throw new UserError(`${host} does not let us read this (${status}). Ask its operator, or watch another feed of it.`)
  }
  const wait = readHoldMs(response.headers, now)
  if (status === 429) throw new TransientError(`${host} limits how often it is read (429). It is tried again.`, wait)
  throw new TransientError(`${host} answers with an error (${status}). It is tried again.`, wait)
}

/** What is new, changed or missed since the last reading; all of the first page is a baseline. */
function compareWithLast(feed: ParsedFeed, cursor: FeedCursor | null, address: string, seenAt: Temporal.Instant) {
  const base = cursor?.base ?? address
  const strange = sharesNothing(feed, cursor)
  // Dated before our last reading yet never seen: put back late, or (on a page of strangers) renamed.
  const newsFromMs = (cursor?.readAt.epochMilliseconds ?? 0) - (strange ? 0 : lateMs)
  const events: SourceEvent[] = []
  for (const item of feed.items) {
    if (cursor?.seen.get(shortHash(item.id)) === contentHash(item)) continue
    const late = item.publishedAt !== null && item.publishedAt.epochMilliseconds < newsFromMs
    events.push({ kind: 'post', post: itemToPost(item, feed, base, seenAt), imported: cursor === null || late })
  }
  return { events, gaps: strange ? slidPast(feed.items, cursor!.readAt, address, seenAt) : [] }
}

function sharesNothing(feed: ParsedFeed, cursor: FeedCursor | null): boolean {
  if (cursor === null || cursor.page.length === 0 || feed.items.length === 0) return false
  const before = new Set(cursor.page)
  return !feed.items.some((item) => before.has(shortHash(item.id)))
}

/** A page of strangers left items out in between, unless it reaches back past our last reading. */
function slidPast(items: readonly FeedItem[], from: Temporal.Instant, address: string, now: Temporal.Instant): Gap[] {
  const dates = items.map((item) => item.publishedAt).filter((date) => date !== null)
  const oldest = dates.sort(Temporal.Instant.compare)[0] ?? now
  if (Temporal.Instant.compare(oldest, from) <= 0) return []
  const to = Temporal.Instant.compare(oldest, now) < 0 ? oldest : now
  return [{ source: 'feed', address, from, to, why: 'the feed slid past us' }]
}

function nextCursor(
  feed: ParsedFeed,
  cursor: FeedCursor | null,
  address: string,
  headers: Headers,
  readAt: Temporal.Instant,
): FeedCursor {
  const seen = new Map(cursor?.seen)
  for (const item of feed.items) {
    const key = shortHash(item.id)
    seen.delete(key)
    seen.set(key, contentHash(item))
  }
  const kept = Math.max(fewestRemembered, 3 * feed.items.length)
  return {
    base: cursor?.base ?? address,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    readAt,
    // An empty page says nothing of what slid past.
    page: feed.items.length === 0 ? (cursor?.page ?? []) : feed.items.map((item) => shortHash(item.id)),
    seen: new Map([...seen].slice(-kept)),
  }
}

/** The longest of our interval and what the host asks: `Cache-Control: max-age`, `ttl`, `sy:updatePeriod`, `Retry-After`. */
function nextReading(headers: Headers, updateEveryMs: number | null, now: Temporal.Instant, pace: FeedPace) {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*(\d+)/i.exec(headers.get('cache-control') ?? '')?.[1]
  const advised = Math.max(pace.intervalMs, updateEveryMs ?? 0, Number(maxAge ?? 0) * 1000)
  const capped = Math.min(advised, Math.max(pace.intervalMs, pace.longestIntervalMs))
  return now.add({ milliseconds: Math.ceil(Math.max(capped, readHoldMs(headers, now) ?? 0)) })
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address
}
