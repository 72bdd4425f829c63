import { UserError } from '../../model/errors.ts'
import type { Poll, SourceIo } from '../source.ts'
import { decodeBytes } from './bytes.ts'
import { type Compared, compareFeed, type Reading } from './compare.ts'
import { type FeedCursor, readFeedCursor, writeFeedCursor } from './cursor.ts'
import { readPage } from './page.ts'
import { comparePage } from './page-compare.ts'
import { parseFeed } from './parse.ts'
import { type FeedPace, fetchFeed, nextReading, refuseFailure } from './request.ts'

/** A page is not made to be asked often. */
const pageIntervalMs = 30 * 60_000

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
  const { compared, dropped, everyMs } = readDocument(bytes, response.headers.get('content-type'), cursor, reading)
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

type Document = {
  readonly compared: Compared
  readonly dropped: Readonly<Record<string, number>>
  readonly everyMs: number | null
}

/** A feed that serves a page once in a while stays a feed: only what began as a page is read as one. */
function readDocument(
  bytes: Uint8Array,
  contentType: string | null,
  cursor: FeedCursor | null,
  reading: Reading,
): Document {
  try {
    const feed = parseFeed(bytes, contentType, reading.address)
    const compared = compareFeed(feed, cursor?.kind === 'feed' ? cursor : null, reading)
    return { compared, dropped: feed.dropped, everyMs: usualEveryMs('feed', feed.updateEveryMs) }
  } catch (error) {
    if (!(error instanceof UserError) || cursor?.kind === 'feed') throw error
    const page = readPage(decodeBytes(bytes, contentType))
    if (page.lines.length === 0) throw error
    return { compared: comparePage(page, cursor, reading), dropped: {}, everyMs: usualEveryMs('page', null) }
  }
}

function usualEveryMs(kind: FeedCursor['kind'], askedMs: number | null): number | null {
  return kind === 'page' ? pageIntervalMs : askedMs
}

function validatorsOf(headers: Headers) {
  return { etag: headers.get('etag'), lastModified: headers.get('last-modified') }
}
