import type { Gap } from '../../model/source.ts'
import { clipSpan, dateText, hoursOf, mergeSpans, type Span, timeText } from '../../model/span.ts'

/** What we could not read of one place in one window, in order of time. */
export type PlaceGaps = { readonly place: string; readonly spans: readonly Span[] }

/** Gaps of one place merged and cut to the window. A gap without a beginning covers it from the start. */
export function gapsByPlace(gaps: readonly Gap[], within: Span): PlaceGaps[] {
  const places = new Map<string, Span[]>()
  for (const gap of gaps) {
    const span = clipSpan({ from: gap.from ?? within.from, to: gap.to }, within)
    if (!span) continue
    const place = placeOf(gap)
    places.set(place, [...(places.get(place) ?? []), span])
  }
  return [...places].map(([place, spans]) => ({ place, spans: mergeSpans(spans) }))
}

/** `no data 02:10–03:05 from mastodon.social`; with dates where the window has several. */
export function gapText(gaps: PlaceGaps, within: Span, zone: string): string {
  const hours = gaps.spans.reduce((sum, span) => sum + hoursOf(span), 0)
  if (hours === hoursOf(within)) return `no data at all from ${gaps.place}`
  const withDates = hoursOf(within) > 26
  const text = (at: Temporal.Instant) =>
    withDates ? `${dateText(at, zone)} ${timeText(at, zone)}` : timeText(at, zone)
  const spans = gaps.spans.map((span) => `${text(span.from)}${withDates ? ' – ' : '–'}${text(span.to)}`)
  return `no data ${spans.join(', ')} from ${gaps.place}`
}

function placeOf(gap: Gap): string {
  const address = URL.parse(gap.address)
  return address?.host ? address.host : gap.source
}
