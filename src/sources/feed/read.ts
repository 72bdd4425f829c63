import { UserError } from '../../model/errors.ts'
import type { Poll, SourceIo } from '../source.ts'
import { decodeBytes } from './bytes.ts'
import { type Compared, compareFeed, type Reading, sharesNothing } from './compare.ts'
import { type FeedCursor, readFeedCursor, writeFeedCursor } from './cursor.ts'
import { readPage } from './page.ts'
import { comparePage } from './page-compare.ts'
import { type ParsedFeed, parseFeed } from './parse.ts'
import { type FeedPace, fetchFeed, nextReading, refuseFailure } from './request.ts'

/** A page is not made to be asked often. */
const pageIntervalMs = 30 * 60_000
/** Older pages that are read back after an outage. */
const mostOlderPages = 10

/**
 * One reading of a feed, or of a page that was no feed when it was first read.
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
    const nextReadAt = nextReading(response.headers, usualEveryMs(cursor.kind, null), readAt, pace)
    return { batch: { ...batch, cursor: writeFeedCursor({ ...cursor, readAt }) }, nextReadAt, movedTo, ended: null }
  }
  refuseFailure(response, address, readAt)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const reading = { address, base: cursor?.base ?? address, readAt }
  const document = { bytes, contentType: response.headers.get('content-type') }
  const { compared, dropped, everyMs } = await readDocument(document, cursor, reading, io)
  const { events, gaps, ...remembered } = compared
  const { etag, lastModified } = validatorsOf(response.headers)
  const next = writeFeedCursor({ base: reading.base, etag, lastModified, readAt, ...remembered })
  return {
    batch: { ...batch, events, gaps, dropped, cursor: next },
    nextReadAt: nextReading(response.headers, everyMs, readAt, pace),
    movedTo,
    ended: null,
  }
}

type Document = { readonly bytes: Uint8Array; readonly contentType: string | null }
type ReadDocument = {
  readonly compared: Compared
  readonly dropped: Readonly<Record<string, number>>
  readonly everyMs: number | null
}

/** A feed that serves a page once in a while stays a feed: only what began as a page is read as one. */
async function readDocument(
  { bytes, contentType }: Document,
  cursor: FeedCursor | null,
  reading: Reading,
  io: SourceIo,
): Promise<ReadDocument> {
  let feed: ParsedFeed
  try {
    feed = parseFeed(bytes, contentType, reading.address)
  } catch (error) {
    if (!(error instanceof UserError) || cursor?.kind === 'feed') throw error
    const page = readPage(decodeBytes(bytes, contentType))
    if (page.lines.length === 0) throw error
    return { compared: comparePage(page, cursor, reading), dropped: {}, everyMs: usualEveryMs('page', null) }
  }
  const last = cursor?.kind === 'feed' ? cursor : null
  const whole = sharesNothing(feed, last) ? await readOlder(feed, last, io) : feed
  const compared = compareFeed(whole, last, reading)
  return { compared, dropped: feed.dropped, everyMs: usualEveryMs('feed', feed.updateEveryMs) }
}

/** What slid past us may stand on the feed's older pages: they are read until one is reached that we know. */
async function readOlder(feed: ParsedFeed, cursor: FeedCursor | null, io: SourceIo): Promise<ParsedFeed> {
  const items = new Map(feed.items.map((item) => [item.id, item]))
  let page: ParsedFeed | null = feed
  for (let pages = 0; pages < mostOlderPages && page !== null && sharesNothing(page, cursor); pages++) {
    page = page.next === null ? null : await readOlderPage(page.next, io)
    for (const item of page?.items ?? []) if (!items.has(item.id)) items.set(item.id, item)
  }
  return { ...feed, items: [...items.values()] }
}

/** null: it can't be read, which must not keep the newest page from being told. */
async function readOlderPage(address: string, io: SourceIo): Promise<ParsedFeed | null> {
  try {
    const { response } = await fetchFeed(address, null, io)
    refuseFailure(response, address, io.now())
    const bytes = new Uint8Array(await response.arrayBuffer())
    return parseFeed(bytes, response.headers.get('content-type'), address)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

function usualEveryMs(kind: FeedCursor['kind'], askedMs: number | null): number | null {
  return kind === 'page' ? pageIntervalMs : askedMs
}

function validatorsOf(headers: Headers) {
  return { etag: headers.get('etag'), lastModified: headers.get('last-modified') }
}
