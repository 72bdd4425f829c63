import { UserError } from '../../model/errors.ts'
import type { Probe, SourceIo } from '../source.ts'
import { decodeBytes } from './bytes.ts'
import { feedOfKnownSite, findFeedLinks } from './discover.ts'
import { type ParsedFeed, parseFeed } from './parse.ts'
import { fetchFeed, refuseFailure } from './read.ts'

/** Feeds of a page that are tried, one after the other. */
const mostTried = 3

type Found = { readonly address: string; readonly feed: ParsedFeed }

/** A feed by its own address, or by that of a page which names it. @throws {UserError} when there is none. */
export async function probeFeed(address: string, io: SourceIo): Promise<Probe> {
  const found = await findFeed(feedOfKnownSite(address) ?? address, io)
  const { feed } = found
  const dayAgo = io.now().subtract({ hours: 24 })
  const dates = feed.items.map((item) => item.publishedAt).filter((date) => date !== null)
  const recent = dates.filter((date) => Temporal.Instant.compare(date, dayAgo) >= 0)
  const undated = feed.items.length - dates.length
  const notes = [`${feed.items.length} items in the feed`, 'title, link and a short excerpt shown']
  if (found.address !== address) notes.unshift(`its feed is ${found.address}`)
  if (undated > 0) notes.push(`${undated} items without a usable date`)
  notes.push('deletes are not told by this network')
  return {
    target: { source: 'feed', address: found.address },
    title: feed.title,
    postsLastDay: dates.length === 0 && undated > 0 ? null : recent.length,
    notes,
  }
}

async function findFeed(address: string, io: SourceIo): Promise<Found> {
  const page = await fetchDocument(address, io)
  try {
    return { address: page.address, feed: parseFeed(page.bytes, page.contentType, page.address) }
  } catch (error) {
    const links = findFeedLinks(decodeBytes(page.bytes, page.contentType), page.address).slice(0, mostTried)
    for (const link of links) {
      const found = await tryFeed(link, io)
      if (found !== null) return found
    }
    throw links.length === 0 ? error : new UserError(`The feed that this page names can't be read: ${links[0]}`)
  }
}

async function tryFeed(address: string, io: SourceIo): Promise<Found | null> {
  try {
    const document = await fetchDocument(address, io)
    return { address: document.address, feed: parseFeed(document.bytes, document.contentType, document.address) }
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
