import type { parseFeed as parseResilient } from '@rowanmanning/feed-parser'
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import type { WireFeed, WireText } from './wire.ts'

export function fromRss(feed: RssFeed.Feed<string>): WireFeed {
  return {
    title: markup(feed.title),
    link: feed.link ?? alternate(feed.atom?.links),
    base: feed.xml?.base ?? null,
    next: nextPage(feed.atom?.links),
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    ...rhythm(feed.sy),
    ttlMinutes: feed.ttl ?? null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.guid?.value ?? item.atom?.id ?? null,
      link: item.link ?? alternate(item.atom?.links) ?? permalink(item.guid),
      base: item.xml?.base ?? null,
      title: markup(item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value),
      bodies: texts(item.content?.encoded, item.description, item.media?.description?.value, item.itunes?.summary),
      dates: [
        item.pubDate,
        ...(item.dc?.dates ?? []),
        item.atom?.published,
        ...(item.dcterms?.created ?? []),
        ...(item.dcterms?.issued ?? []),
        item.atom?.updated,
        ...(item.dcterms?.modified ?? []),
      ],
      categories: [...(item.categories ?? []).map((category) => category.name), ...(item.dc?.subjects ?? [])].filter(
        told,
      ),
      language: item.dc?.languages?.[0] ?? null,
      publisher: item.source?.title === undefined ? null : { name: item.source.title, url: item.source.url ?? null },
    })),
  }
}

export function fromRdf(feed: RdfFeed.Feed<string>): WireFeed {
  return {
    title: markup(feed.title),
    link: feed.link ?? null,
    base: null,
    next: nextPage(feed.atom?.links),
    language: feed.dc?.languages?.[0] ?? null,
    ...rhythm(feed.sy),
    ttlMinutes: null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.rdf?.about ?? null,
      link: item.link ?? null,
      base: null,
      title: markup(item.title ?? item.dc?.titles?.[0]),
      bodies: texts(item.content?.encoded, item.description, item.dc?.descriptions?.[0]),
      dates: [...(item.dc?.dates ?? []), item.dcterms?.issued?.[0], item.dcterms?.modified?.[0]],
      categories: item.dc?.subjects ?? [],
      language: item.dc?.languages?.[0] ?? null,
      publisher: null,
    })),
  }
}

export function fromAtom(feed: AtomFeed.Feed<string>): WireFeed {
  return {
    title: typed(feed.title),
    link: alternate(feed.links),
    base: feed.xml?.base ?? null,
    next: nextPage(feed.links),
    language: feed.xml?.lang ?? null,
    ...rhythm(feed.sy),
    ttlMinutes: null,
    items: (feed.entries ?? []).map((entry) => ({
      guid: entry.id ?? null,
      link: alternate(entry.links),
      base: entry.xml?.base ?? null,
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

export function fromJson(feed: JsonFeed.Feed<string>): WireFeed {
  return {
    title: plain(feed.title),
    link: feed.home_page_url ?? null,
    base: null,
    next: feed.next_url ?? null,
    language: feed.language ?? null,
    ...rhythm(undefined),
    ttlMinutes: null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.id ?? null,
      link: item.url ?? item.external_url ?? null,
      base: null,
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
export function fromResilient(feed: ReturnType<typeof parseResilient>): WireFeed {
  return {
    title: markup(feed.title),
    link: feed.url,
    base: null,
    next: null,
    language: feed.language,
    ...rhythm(undefined),
    ttlMinutes: null,
    items: feed.items.map((item) => ({
      guid: item.id,
      link: item.url,
      base: null,
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
