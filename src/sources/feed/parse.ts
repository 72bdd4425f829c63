import { UserError } from '../../model/errors.ts'
import { parseDate } from '../text/dates.ts'
import { htmlToLine, htmlToText } from '../text/html.ts'
import { decodeBytes } from './bytes.ts'
import { readWire } from './document.ts'
import { canonicalLink, identityOf, shortHash, splitPublisher, unwrapRedirect } from './identity.ts'
import type { WireFeed, WireItem, WireText } from './wire.ts'

export type FeedItem = {
  /** The same at every reading: guid, canonical link or a hash of the title. Unique in its feed only. */
  readonly id: string
  /** http(s), absolute, redirects of collectors unwrapped; null when there is none. */
  readonly url: string | null
  readonly title: string | null
  /** The fullest body as plain text; '' when there is none. */
  readonly text: string
  readonly links: readonly string[]
  /** null: none, broken, or without a zone. */
  readonly publishedAt: Temporal.Instant | null
  readonly categories: readonly string[]
  readonly language: string | null
  /** Whose item a collector (Google News) repeats. */
  readonly publisher: { readonly name: string; readonly url: string | null } | null
}

export type ParsedFeed = {
  readonly title: string | null
  /** The site's page. */
  readonly link: string | null
  /** Where older items stand, when the feed says so. */
  readonly next: string | null
  readonly language: string | null
  /** How often the feed says it changes (`ttl`, `sy:updatePeriod`); null when it does not say. */
  readonly updateEveryMs: number | null
  readonly items: readonly FeedItem[]
  /** Items left out, by reason. */
  readonly dropped: Readonly<Record<string, number>>
}

/**
 * A feed document of any format and encoding: RSS 0.9x, 1, 2, Atom 0.3, 1, JSON Feed 1, 1.1.
 * A bad item is dropped and counted; relative links stand against `address`.
 * @throws {UserError} when the bytes are not a feed.
 */
export function parseFeed(bytes: Uint8Array, contentType: string | null, address: string | null = null): ParsedFeed {
  const text = decodeBytes(bytes, contentType)
  let wire: WireFeed
  try {
    wire = readWire(text)
  } catch (cause) {
    throw new UserError(notAFeed(text), { cause })
  }
  const base = absolute(wire.base, address)
  const link = absolute(wire.link, base ?? address)
  const { items, dropped } = parseItems(wire.items, base ?? link ?? address)
  return {
    title: lineOf(wire.title),
    link: asWritten(wire.link, link),
    next: absolute(wire.next, base ?? address),
    language: wire.language,
    updateEveryMs: updateEveryMs(wire),
    items,
    dropped,
  }
}

function parseItems(wires: readonly WireItem[], base: string | null) {
  const told = wires.map((wire) => parseItem(wire, base)).filter((item) => item !== null)
  const items = new Map<string, FeedItem>()
  for (const item of tellApart(told)) if (!items.has(item.id)) items.set(item.id, item)
  const dropped: Record<string, number> = {}
  if (told.length < wires.length) dropped['nothing to tell it by'] = wires.length - told.length
  if (items.size < told.length) dropped['repeated in its feed'] = told.length - items.size
  return { items: [...items.values()], dropped }
}

/** Some feeds give many items one guid: where it stands for several links, the link is part of the identity. */
function tellApart(items: readonly FeedItem[]): readonly FeedItem[] {
  const linkOf = (item: FeedItem) => (item.url === null ? '' : canonicalLink(item.url))
  const links = new Map<string, Set<string>>()
  for (const item of items) links.set(item.id, (links.get(item.id) ?? new Set()).add(linkOf(item)))
  return items.map((item) => {
    const several = links.get(item.id)!.size > 1
    return several && !item.id.startsWith('news:') ? { ...item, id: `${item.id} ${linkOf(item)}` } : item
  })
}

function parseItem(wire: WireItem, base: string | null): FeedItem | null {
  const given = absolute(wire.link, absolute(wire.base, base) ?? base)
  const url = given === null ? null : unwrapRedirect(given)
  const news = newsItem(wire, url)
  const title = news?.title ?? lineOf(wire.title)
  const body = bodyOf(wire.bodies)
  const id = news?.id ?? identityOf({ guid: wire.guid?.trim() || null, url, title, text: body.text })
  if (id === null) return null
  return {
    id,
    url,
    title,
    // Google News repeats its headline as the body.
    text: news === null ? body.text : '',
    links: news === null ? body.links : [],
    publishedAt: firstDate(wire.dates),
    categories: wire.categories.map((category) => htmlToLine(category)).filter((category) => category !== null),
    language: wire.language,
    publisher: wire.publisher,
  }
}

/** Google News: links and guids change, headline and publisher stay. null when the item is not from there. */
function newsItem(wire: WireItem, url: string | null): { id: string; title: string } | null {
  if (wire.publisher === null || url === null || URL.parse(url)?.hostname !== 'news.google.com') return null
  const full = lineOf(wire.title)
  if (full === null) return null
  const title = splitPublisher(full, wire.publisher.name) ?? full
  const normalised = `${title} ${wire.publisher.name}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return { id: `news:${shortHash(normalised.trim())}`, title }
}

function bodyOf(bodies: readonly WireText[]): { text: string; links: readonly string[] } {
  for (const body of bodies) {
    if (body.plain) return { text: body.value.trim(), links: [] }
    const { text, links } = htmlToText(body.value)
    if (text !== '') return { text, links: [...new Set(links.map((link) => unwrapRedirect(link.href)))] }
  }
  return { text: '', links: [] }
}

function lineOf(text: WireText | null): string | null {
  if (text === null) return null
  return text.plain ? text.value.replace(/\s+/g, ' ').trim() || null : htmlToLine(text.value)
}

function firstDate(dates: readonly (string | undefined)[]): Temporal.Instant | null {
  for (const text of dates) {
    const instant = parseDate(text)
    if (instant !== null) return instant
  }
  return null
}

function absolute(link: string | null, base: string | null): string | null {
  if (link === null || link.trim() === '') return null
  const url = URL.parse(link.trim(), base ?? undefined)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}

/** An origin without its last `/` is how sites write themselves. */
const asWritten = (link: string | null, url: string | null): string | null =>
  `${link?.trim()}/` === url ? url.slice(0, -1) : url

const periodMs: Readonly<Record<string, number>> = {
  hourly: 3_600_000,
  daily: 86_400_000,
  weekly: 604_800_000,
  monthly: 2_592_000_000,
  yearly: 31_536_000_000,
}

function updateEveryMs(wire: WireFeed): number | null {
  const ttl = wire.ttlMinutes !== null && wire.ttlMinutes > 0 ? wire.ttlMinutes * 60_000 : null
  const period = periodMs[wire.updatePeriod?.trim().toLowerCase() ?? '']
  const syndicated = period === undefined ? null : period / Math.max(1, wire.updateFrequency ?? 1)
  return ttl === null && syndicated === null ? null : Math.max(ttl ?? 0, syndicated ?? 0)
}

function notAFeed(text: string): string {
  const start = text.slice(0, 2048).trimStart().toLowerCase()
  if (start === '') return 'This is empty, not a feed. Check the address, or try again later.'
  if (start.startsWith('<!doctype html') || start.includes('<html')) {
    return 'This is a web page, not a feed, and it names none that can be read. Look for its RSS or Atom feed and paste that address.'
  }
  return 'This is not an RSS, Atom or JSON feed. Check the address, or paste the address of the feed itself.'
}
