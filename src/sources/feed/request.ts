import { TransientError, UserError } from '../../model/errors.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { SourceIo } from '../source.ts'

export type FeedPace = {
  /** The usual time between two readings. */
  readonly intervalMs: number
  /** The longest that `ttl`, `max-age` and the like can make of it. */
  readonly longestIntervalMs: number
}

/** What the last answer gave to ask with: HTTP validators, null where it gave none. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

/** Follows redirects itself, to learn where the feed moved for good: only an unbroken row of 301 and 308 says so. */
export async function fetchFeed(
  address: string,
  last: Validators | null,
  io: SourceIo,
): Promise<{ response: Response; movedTo: string | null }> {
  const headers: Record<string, string> = {
    accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  }
  if (last?.etag) headers['if-none-match'] = last.etag
  if (last?.lastModified) headers['if-modified-since'] = last.lastModified
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

/** The longest of our interval and what the host asks: `Cache-Control: max-age`, `ttl`, `sy:updatePeriod`, `Retry-After`. */
export function nextReading(
  headers: Headers,
  updateEveryMs: number | null,
  now: Temporal.Instant,
  pace: FeedPace,
): Temporal.Instant {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*(\d+)/i.exec(headers.get('cache-control') ?? '')?.[1]
  const advised = Math.max(pace.intervalMs, updateEveryMs ?? 0, Number(maxAge ?? 0) * 1000)
  const capped = Math.min(advised, Math.max(pace.intervalMs, pace.longestIntervalMs))
  return now.add({ milliseconds: Math.ceil(Math.max(capped, readHoldMs(headers, now) ?? 0)) })
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address
}
