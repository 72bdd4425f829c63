import { addTones, type HourCounts, noTone, type ToneCounts } from '../model/counts.ts'
import { countOf } from '../model/share.ts'
import { clipSpan, hoursOf, mergeSpans, type Span } from '../model/span.ts'
import { isShown } from './tone.ts'

/** A column of a chart over time. `isRead`: false where we missed more than a tenth of it, so that its count says little. */
export type Bin = { readonly span: Span; readonly posts: number; readonly tone: ToneCounts; readonly isRead: boolean }

type Width = { readonly minutes: number } | { readonly hours: number } | { readonly days: number }
const ladder: readonly Width[] = [
  { minutes: 1 },
  { minutes: 5 },
  { minutes: 15 },
  { minutes: 60 },
  { hours: 3 },
  { hours: 6 },
  { days: 1 },
  { days: 7 },
  { days: 28 },
]
const hourMs = 3_600_000
const mostBins = 40
/** Wider columns are worth it only while enough of them are left to see a course. */
const leastBins = 7

type Counted = { readonly hours: readonly HourCounts[]; readonly gaps: readonly Span[] }

/** Columns over a window: as narrow as fits, wider where most would hold too few posts to show their tone. */
export function binHours(hours: readonly HourCounts[], gaps: readonly Span[], span: Span, zone: string): Bin[] {
  return binSeries([{ hours, gaps }], span, zone)[0]!
}

/** The same columns for several series. */
export function binSeries(series: readonly Counted[], span: Span, zone: string): Bin[][] {
  const byMinute = series.some(({ hours }) => hours.some(({ from }) => from.epochMilliseconds % hourMs !== 0))
  const widths = byMinute
    ? ladder
    : ladder.slice(ladder.findIndex((width) => 'minutes' in width && width.minutes === 60))
  const fitting = widths.map((width) => edgesOf(span, zone, width)).filter((edges) => edges.length <= mostBins)
  const wide = fitting.filter((edges) => edges.length >= leastBins)
  const options = wide.length > 0 ? wide : [fitting[0] ?? edgesOf(span, zone, ladder.at(-1)!)]
  const binned = options.map((edges) => series.map(({ hours, gaps }) => fill(edges, hours, mergeSpans(gaps))))
  return binned.find((bins) => mostlyShown(bins.flat())) ?? binned.at(-1)!
}

/** `1 hour`, `6 hours`, `1 day`: how much time the widest column holds. */
export function widthWords(bins: readonly Bin[]): string {
  const hours = Math.round(Math.max(...bins.map((bin) => hoursOf(bin.span))))
  if (hours < 1) return countOf(Math.round(60 * Math.max(...bins.map((bin) => hoursOf(bin.span)))), 'minute')
  if (hours < 24) return countOf(hours, 'hour')
  return countOf(Math.round(hours / 24), 'day')
}

function fill(edges: readonly Span[], hours: readonly HourCounts[], gaps: readonly Span[]): Bin[] {
  let next = 0
  return edges.map((span) => {
    let [posts, tone] = [0, noTone]
    for (; next < hours.length && Temporal.Instant.compare(hours[next]!.from, span.to) < 0; next++) {
      const hour = hours[next]!
      if (endOf(hour) <= span.from.epochMilliseconds) continue
      posts += hour.posts
      tone = addTones(tone, hour.tone)
    }
    return { span, posts, tone, isRead: missingHours(gaps, span) <= hoursOf(span) / 10 }
  })
}

function endOf(hour: HourCounts): number {
  return hour.from.epochMilliseconds + hourMs
}

function mostlyShown(bins: readonly Bin[]): boolean {
  const busy = bins.filter((bin) => bin.posts > 0)
  return busy.filter((bin) => isShown(bin.tone)).length * 2 >= busy.length
}

function missingHours(gaps: readonly Span[], span: Span): number {
  return gaps.reduce((sum, gap) => {
    const part = clipSpan(gap, span)
    return part ? sum + hoursOf(part) : sum
  }, 0)
}

/** Minutes and single hours go by elapsed time; wider columns begin on the local clock, so a day is a local date. */
function edgesOf(span: Span, zone: string, width: Width): Span[] {
  const edges: Span[] = []
  let at = span.from
  while (Temporal.Instant.compare(at, span.to) < 0 && edges.length <= mostBins) {
    const next = after(at, zone, width)
    edges.push({ from: at, to: Temporal.Instant.compare(next, span.to) < 0 ? next : span.to })
    at = next
  }
  return edges
}

function after(at: Temporal.Instant, zone: string, width: Width): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zone)
  if ('days' in width) return local.startOfDay().add({ days: width.days }).toInstant()
  if ('minutes' in width) return Temporal.Instant.fromEpochMilliseconds(elapsedEnd(at, width.minutes * 60_000))
  const hour = Math.floor(local.hour / width.hours) * width.hours + width.hours
  const next = local.startOfDay().toPlainDateTime().add({ hours: hour }).toZonedDateTime(zone).toInstant()
  return Temporal.Instant.compare(next, at) > 0 ? next : at.add({ hours: width.hours })
}

function elapsedEnd(at: Temporal.Instant, widthMs: number): number {
  return (Math.floor(at.epochMilliseconds / widthMs) + 1) * widthMs
}
