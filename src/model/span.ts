/** A half-open span of time, `[from, to)`. Windows go by `seenAt`, our own receipt. */
export type Span = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** Hours of elapsed time, not of the wall clock: a day of 25 hours counts 25. */
export function hoursOf(span: Span): number {
  return (span.to.epochMilliseconds - span.from.epochMilliseconds) / 3_600_000
}

/** The part of `span` inside `within`, or null when they don't meet. */
export function clipSpan(span: Span, within: Span): Span | null {
  const from = Temporal.Instant.compare(span.from, within.from) < 0 ? within.from : span.from
  const to = Temporal.Instant.compare(span.to, within.to) > 0 ? within.to : span.to
  return Temporal.Instant.compare(from, to) < 0 ? { from, to } : null
}

/** Overlapping and touching spans made one, in order of time. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    const last = merged.at(-1)
    if (!last || Temporal.Instant.compare(span.from, last.to) > 0) merged.push(span)
    else if (Temporal.Instant.compare(span.to, last.to) > 0)
      merged[merged.length - 1] = { from: last.from, to: span.to }
  }
  return merged
}

/** `09:05`, on the wall clock of an IANA zone. */
export function timeText(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** `21 Nov`, the local date. */
export function dateText(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone)
  return `${local.day} ${months[local.month - 1]}`
}

/** `Sat 21 Nov 09:05`. */
export function momentText(at: Temporal.Instant, zone: string): string {
  return `${weekdayText(at, zone)} ${dateText(at, zone)} ${timeText(at, zone)}`
}

/** `Sat`, of the local date. */
export function weekdayText(at: Temporal.Instant, zone: string): string {
  return weekdays[at.toZonedDateTimeISO(zone).dayOfWeek - 1]!
}

/** `21 Nov 09:00 – 22 Nov 09:00`, or `21 Nov 09:00–17:00` within one local date. */
export function spanText(span: Span, zone: string): string {
  const [from, to] = [span.from.toZonedDateTimeISO(zone), span.to.toZonedDateTimeISO(zone)]
  const start = `${dateText(span.from, zone)} ${timeText(span.from, zone)}`
  if (from.toPlainDate().equals(to.toPlainDate())) return `${start}–${timeText(span.to, zone)}`
  return `${start} – ${dateText(span.to, zone)} ${timeText(span.to, zone)}`
}
