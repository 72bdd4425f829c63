import { UserError } from '../../model/errors.ts'
import type { Probe, SourceIo } from '../source.ts'
import { decodeBytes } from './bytes.ts'
import { feedOfKnownSite, findFeedLinks } from './discover.ts'
import { type PageContent, readPage } from './page.ts'
import { type ParsedFeed, parseFeed } from './parse.ts'
import { fetchFeed, refuseFailure } from './request.ts'

/** Feeds of a page that are tried, one after the other. */
const mostTried = 3

type FoundFeed = { readonly kind: 'feed'; readonly address: string; readonly feed: ParsedFeed }
type Found = FoundFeed | { readonly kind: 'page'; readonly address: string; readonly page: PageContent }

/** A feed by its own address or by that of a page which names it, else the page itself. @throws {UserError} when it says nothing. */
export async function probeFeed(address: string, io: SourceIo): Promise<Probe> {
  const found = await findFeed(feedOfKnownSite(address) ?? address, io)
  return found.kind === 'feed' ? describeFeed(found, address, io) : describePage(found.page, found.address)
}

function describePage(page: PageContent, address: string): Probe {
  const notes = [
    'no feed here: the text of the page is watched for what is new',
    'read every 30 min, a short excerpt shown',
  ]
  return { target: { source: 'feed', address }, title: page.title, postsLastDay: null, notes }
}

function describeFeed({ address: found, feed }: FoundFeed, asked: string, io: SourceIo): Probe {
  const dayAgo = io.now().subtract({ hours: 24 })
  const dates = feed.items.map((item) => item.publishedAt).filter((date) => date !== null)
  const recent = dates.filter((date) => Temporal.Instant.compare(date, dayAgo) >= 0)
  const undated = feed.items.length - dates.length
  const notes = [
    `${feed.items.length} ${feed.items.length === 1 ? 'item' : 'items'} in the feed`,
    'title, link and a short excerpt shown',
  ]
  if (found !== asked) notes.unshift(`its feed is ${found}`)
  if (undated > 0) notes.push(`${undated} items without a usable date`)
  notes.push('deletes are not told by this network')
  return {
    target: { source: 'feed', address: found },
    title: feed.title,
    postsLastDay: dates.length === 0 && undated > 0 ? null : recent.length,
    notes,
  }
}

async function findFeed(address: string, io: SourceIo): Promise<Found> {
  const page = await fetchDocument(address, io)
  try {
    return { kind: 'feed', address: page.address, feed: parseFeed(page.bytes, page.contentType, page.address) }
  } catch (error) {
    const html = decodeBytes(page.bytes, page.contentType)
    for (const link of findFeedLinks(html, page.address).slice(0, mostTried)) {
      const found = await tryFeed(link, io)
      if (found !== null) return found
    }
    const content = readPage(html)
    if (content.lines.length === 0) throw error
    return { kind: 'page', address: page.address, page: content }
  }
}

async function tryFeed(address: string, io: SourceIo): Promise<Found | null> {
  try {
    const document = await fetchDocument(address, io)
    return {
      kind: 'feed',
      address: document.address,
      feed: parseFeed(document.bytes, document.contentType, document.address),
    }
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

async function fetchDocument(asked: string, io: SourceIo) {
  const { response, movedTo } = await fetchFeed(asked, null, io)
  refuseFailure(response, asked, io.now())
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { address: movedTo ?? asked, bytes, contentType: response.headers.get('content-type') }
}
