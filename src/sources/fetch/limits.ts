import { parseDate } from '../text/dates.ts'

/** No host is believed when it asks for more. */
const longestHoldMs = 24 * 3_600_000

/**
 * How long a host asks us to stay away, by its answer's headers: `Retry-After` (seconds or HTTP date), or a
 * spent `X-RateLimit-*` with its reset. null: it does not ask.
 */
export function readHoldMs(headers: Headers, now: Temporal.Instant): number | null {
  const retryAfter = headers.get('retry-after')
  if (retryAfter !== null) return parseReset(retryAfter, now)
  const remaining = headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining')
  if (remaining === null || !(Number.parseFloat(remaining) < 1)) return null
  const reset = headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset')
  return reset === null ? null : parseReset(reset, now)
}

/**
 * Milliseconds until a reset, 0…24 h. Hosts write it as an ISO time (Mastodon), unix seconds (Bluesky),
 * seconds left, with or without a fraction (Reddit), or an HTTP date (RFC 9110). null when it is none of these.
 */
export function parseReset(text: string, now: Temporal.Instant): number | null {
  const trimmed = text.trim()
  const at = parseDate(trimmed)
  if (at !== null) return clamp(at.epochMilliseconds - now.epochMilliseconds)
  if (!/^\d+(\.\d+)?$/.test(trimmed)) return null
  const value = Number(trimmed)
  if (value >= 1e12) return clamp(value - now.epochMilliseconds)
  if (value >= 1e9) return clamp(value * 1000 - now.epochMilliseconds)
  return clamp(value * 1000)
}

function clamp(ms: number): number {
  return Math.min(Math.max(0, Math.ceil(ms)), longestHoldMs)
}
