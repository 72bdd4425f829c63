import { parseFeed as parseResilient } from '@rowanmanning/feed-parser'
import { parseFeed as parseFeedsmith } from 'feedsmith'
import { fromAtom, fromJson, fromRdf, fromResilient, fromRss } from './formats.ts'
import type { WireFeed } from './wire.ts'

/** A feed shows its newest; this is more than any shows, and little enough to be read at once. */
const mostItems = 5_000
const longestTag = 65_536

/**
 * A feed of any format, by two libraries: the exact one first, the lenient one where it gives up; then a feed that
 * stands inside something else.
 * @throws whatever the second library throws when the text is no feed at all.
 */
export function readWire(text: string): WireFeed {
  const safe = withoutHalfItem(withoutDoctype(text))
  if (hasMonstrousTag(safe)) throw new RangeError('a tag longer than 64 KiB')
  try {
    return readDocument(safe)
  } catch (error) {
    const inner = embeddedFeed(safe)
    if (inner === null) throw error
    return readDocument(inner)
  }
}

function readDocument(text: string): WireFeed {
  let exact: WireFeed | null = null
  try {
    exact = readExactly(text)
    // Items where the format has no place for them: the lenient one looks everywhere.
    if (exact.items.length > 0 || !/<(?:\w+:)?(?:item|entry)[\s>]/i.test(text)) return exact
    return readLeniently(text)
  } catch {
    return exact ?? readLeniently(text)
  }
}

function readExactly(text: string): WireFeed {
  const { format, feed } = parseFeedsmith(text, { maxItems: mostItems })
  if (format === 'rss') return fromRss(feed)
  if (format === 'atom') return fromAtom(feed)
  if (format === 'rdf') return fromRdf(feed)
  return fromJson(feed)
}

const readLeniently = (text: string): WireFeed => fromResilient(parseResilient(text))

/** Some sites wrap their feed in a page, or write warnings before it: from its root element to that one's end. */
function embeddedFeed(text: string): string | null {
  const root = /<(rss|rdf:RDF|(?:\w+:)?feed)\s[^<>]*(?:xmlns|version)\s*=/.exec(text)
  if (root === null) return null
  const end = text.lastIndexOf(`</${root[1]}>`)
  const isWhole = root.index === 0 && (end === -1 || text.slice(end).trim() === `</${root[1]}>`)
  return isWhole ? null : text.slice(root.index, end === -1 ? undefined : end + root[1]!.length + 3)
}

/** A text that ends before its root element was cut off: the item that is half told would be another one when it is whole. */
function withoutHalfItem(text: string): string {
  if (/<\/(?:\w+:)?(?:rss|feed|rdf)\s*>/i.test(text)) return text
  const last = [...text.matchAll(/<\/(?:\w+:)?(?:item|entry)\s*>/gi)].at(-1)
  return last === undefined ? text : text.slice(0, last.index + last[0].length)
}

/** The libraries' time grows with the square of a tag's attributes. */
function hasMonstrousTag(text: string): boolean {
  for (let start = text.indexOf('<'); start !== -1; ) {
    const isTag = text[start + 1] !== '!'
    const end = isTag ? text.indexOf('>', start) : start + 1
    if ((end === -1 ? text.length : end) - start > longestTag) return true
    start = end === -1 ? -1 : text.indexOf('<', end)
  }
  return false
}

/**
 * No feed needs a document type, and its entities can be made to expand without end. Each is looked for from the
 * end of the last, so that a text of nothing else takes no longer to read.
 */
function withoutDoctype(text: string): string {
  const kept: string[] = []
  let from = 0
  for (const { index } of text.matchAll(/<!DOCTYPE/gi)) {
    if (index < from) continue
    kept.push(text.slice(from, index))
    from = endOfDoctype(text, index)
  }
  return kept.join('') + text.slice(from)
}

function endOfDoctype(text: string, start: number): number {
  const close = text.indexOf('>', start)
  const subset = text.slice(start, close).includes('[') ? text.indexOf(']', start) : start
  const end = subset === -1 ? -1 : text.indexOf('>', subset)
  return end === -1 ? text.length : end + 1
}
