import { parseFeed as parseResilient } from '@rowanmanning/feed-parser'
import { type AtomFeed, type JsonFeed, parseFeed as parseFeedsmith, type RdfFeed, type RssFeed } from 'feedsmith'

/** A text as the feed carries it: `plain` was never markup, whatever it looks like. */
export type WireText = { readonly value: string; readonly plain: boolean }

/** An item of any format, entities of the XML decoded, markup and dates still as written. */
export type WireItem = {
  readonly guid: string | null
  readonly link: string | null
  readonly title: WireText | null
  /** The fullest first. */
  readonly bodies: readonly WireText[]
  /** The publisher's date first, then the edit's. */
  readonly dates: readonly (string | undefined)[]
  readonly categories: readonly string[]
  readonly language: string | null
  /** RSS `<source>`: whose item a collector repeats. */
  readonly publisher: { readonly name: string; readonly url: string | null } | null
}

export type WireFeed = {
  readonly title: WireText | null
  readonly link: string | null
  /** Where older items stand (RFC 5005, JSON Feed `next_url`). */
  readonly next: string | null
  readonly language: string | null
  readonly ttlMinutes: number | null
  readonly updatePeriod: string | null
  readonly updateFrequency: number | null
  readonly items: readonly WireItem[]
}

/** A feed shows its newest; this is more than any shows, and little enough to be read at once. */
const mostItems = 5_000
const longestTag = 65_536

/**
 * A feed of any format, by two libraries: the exact one first, the lenient one where it gives up.
 * @throws whatever the second library throws when the text is no feed at all.
 */
export function readWire(text: string): WireFeed {
  const safe = withoutDoctype(text)
  if (hasMonstrousTag(safe)) throw new RangeError('a tag longer than 64 KiB')
  try {
    const { format, feed } = parseFeedsmith(safe, { maxItems: mostItems })
    if (format === 'rss') return fromRss(feed)
    if (format === 'atom') return fromAtom(feed)
    if (format === 'rdf') return fromRdf(feed)
    return fromJson(feed)
  } catch {
    return fromResilient(safe)
  }
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

function fromRss(feed: RssFeed.Feed<string>): WireFeed {
  return {
    title: markup(feed.title),
    link: feed.link ?? alternate(feed.atom?.links),
    next: nextPage(feed.atom?.links),
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    ...rhythm(feed.sy),
    ttlMinutes: feed.ttl ?? null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.guid?.value ?? item.atom?.id ?? null,
      link: item.link ?? alternate(item.atom?.links) ?? permalink(item.guid),
      title: markup(item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value),
      bodies: texts(item.content?.encoded, item.description, item.media?.description?.value, item.itunes?.summary),
      dates: [item.pubDate, ...(item.dc?.dates ?? []), item.atom?.published, item.atom?.updated],
      categories: [...(item.categories ?? []).map((category) => category.name), ...(item.dc?.subjects ?? [])].filter(
        told,
      ),
      language: item.dc?.languages?.[0] ?? null,
      publisher: item.source?.title === undefined ? null : { name: item.source.title, url: item.source.url ?? null },
    })),
  }
}

function fromRdf(feed: RdfFeed.Feed<string>): WireFeed {
  return {
    title: markup(feed.title),
    link: feed.link ?? null,
    next: nextPage(feed.atom?.links),
    language: feed.dc?.languages?.[0] ?? null,
    ...rhythm(feed.sy),
    ttlMinutes: null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.rdf?.about ?? null,
      link: item.link ?? null,
      title: markup(item.title ?? item.dc?.titles?.[0]),
      bodies: texts(item.content?.encoded, item.description, item.dc?.descriptions?.[0]),
      dates: [...(item.dc?.dates ?? []), item.dcterms?.issued?.[0], item.dcterms?.modified?.[0]],
      categories: item.dc?.subjects ?? [],
      language: item.dc?.languages?.[0] ?? null,
      publisher: null,
    })),
  }
}

function fromAtom(feed: AtomFeed.Feed<string>): WireFeed {
  return {
    title: typed(feed.title),
    link: alternate(feed.links),
    next: nextPage(feed.links),
    language: feed.xml?.lang ?? null,
    ...rhythm(feed.sy),
    ttlMinutes: null,
    items: (feed.entries ?? []).map((entry) => ({
      guid: entry.id ?? null,
      link: alternate(entry.links),
      title: typed(entry.title),
      bodies: [entry.content, entry.summary, ...(entry.media?.groups ?? []).map((group) => group.description)]
        .map(typed)
        .filter((body) => body !== null),
      dates: [entry.published, entry.updated],
      categories: (entry.categories ?? []).map((category) => category.label ?? category.term).filter(told),
      language: entry.xml?.lang ?? null,
      publisher: null,
    })),
  }
}

function fromJson(feed: JsonFeed.Feed<string>): WireFeed {
  return {
    title: plain(feed.title),
    link: feed.home_page_url ?? null,
    next: feed.next_url ?? null,
    language: feed.language ?? null,
    ...rhythm(undefined),
    ttlMinutes: null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.id ?? null,
      link: item.url ?? item.external_url ?? null,
      title: plain(item.title),
      bodies: [plain(item.content_text), markup(item.content_html), plain(item.summary)].filter(
        (body) => body !== null,
      ),
      dates: [item.date_published, item.date_modified],
      categories: item.tags ?? [],
      language: item.language ?? null,
      publisher: null,
    })),
  }
}

/** Its own dates were read by `new Date`, which guesses: the elements' text is taken instead. */
function fromResilient(text: string): WireFeed {
  const feed = parseResilient(text)
  return {
    title: markup(feed.title),
    link: feed.url,
    next: null,
    language: feed.language,
    ...rhythm(undefined),
    ttlMinutes: null,
    items: feed.items.map((item) => ({
      guid: item.id,
      link: item.url,
      title: markup(item.title),
      bodies: texts(item.content, item.description),
      dates: ['pubdate', 'published', 'issued', 'date', 'updated', 'modified'].map(
        (name) => item.element.findElementWithName(name)?.textContent,
      ),
      categories: item.categories.map((category) => category.label || category.term),
      language: null,
      publisher: null,
    })),
  }
}

type Link = { readonly href?: string; readonly rel?: string; readonly type?: string }

/** The page a person opens: `rel="alternate"` or none; HTML before other types. */
function alternate(links: readonly Link[] | undefined): string | null {
  const pages = (links ?? []).filter((link) => link.href && (link.rel ?? 'alternate') === 'alternate')
  return (pages.find((link) => link.type === undefined || link.type.includes('html')) ?? pages[0])?.href ?? null
}

function nextPage(links: readonly Link[] | undefined): string | null {
  return (links ?? []).find((link) => link.rel === 'next')?.href ?? null
}

/** RSS 2.0: a guid is the item's address unless it says `isPermaLink="false"`. */
function permalink(guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined): string | null {
  const value = guid?.value ?? ''
  return guid?.isPermaLink !== false && /^https?:\/\//i.test(value) ? value : null
}

function rhythm(sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined) {
  return { updatePeriod: sy?.updatePeriod ?? null, updateFrequency: sy?.updateFrequency ?? null }
}

function markup(value: string | null | undefined): WireText | null {
  return value ? { value, plain: false } : null
}

function plain(value: string | null | undefined): WireText | null {
  return value ? { value, plain: true } : null
}

/** Atom says what a text is; where it does not say, or says `text` of what is clearly markup, feeds are wrong more often than odd. */
function typed(text: { readonly value?: string; readonly type?: string } | undefined): WireText | null {
  if (text?.value === undefined) return null
  return { value: text.value, plain: text.type === 'text' || text.type === 'text/plain' }
}

function texts(...values: readonly (string | null | undefined)[]): WireText[] {
  return values.map(markup).filter((text) => text !== null)
}

function told(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== ''
}
