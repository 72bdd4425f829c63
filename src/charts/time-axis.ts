import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ChartMark } from '../model/chart.ts'
import {
  clipSpan,
  dateText,
  hoursOf,
  mergeSpans,
  momentText,
  type Span,
  spanText,
  timeText,
  weekdayText,
} from '../model/span.ts'
import { drawable, shorten, widthOf } from './lettering.ts'
import { palette } from './palette.ts'
import { line, margin, rect, sheetWidth, text } from './svg.ts'

export type TimeScale = ScaleLinear<number, number>

/** Milliseconds since the epoch → x. */
export function timeScale(span: Span, left: number, right: number): TimeScale {
  return scaleLinear().domain([span.from.epochMilliseconds, span.to.epochMilliseconds]).range([left, right])
}

/** Spans without data, hatched over the full height: absence is seen, not taken for zero. */
export function gapAreas(gaps: readonly Span[], within: Span, x: TimeScale, top: number, bottom: number): string {
  const spans = mergeSpans(gaps.flatMap((gap) => clipSpan(gap, within) ?? []))
  return spans
    .map(({ from, to }) => {
      const [left, right] = [x(from.epochMilliseconds), x(to.epochMilliseconds)]
      const width = Math.max(2, right - left)
      const label =
        width > 52
          ? text(left + width / 2, top + 12, 'no data', { size: 11, fill: palette.muted, anchor: 'middle' })
          : ''
      return rect(left, top, width, bottom - top, 'url(#no-data)', 'opacity="0.55"') + label
    })
    .join('\n')
}

/** `No data 16 Oct 04:10–08:05.`, or nothing. */
export function gapsAlt(gaps: readonly Span[], within: Span, zone: string): string[] {
  const spans = mergeSpans(gaps.flatMap((gap) => clipSpan(gap, within) ?? []))
  if (spans.length === 0) return []
  const more = spans.length > 3 ? ` and ${spans.length - 3} more spans` : ''
  return [
    `No data ${spans
      .slice(0, 3)
      .map((span) => spanText(span, zone))
      .join(', ')}${more}.`,
  ]
}

/** Round local times under the axis: hours within two days, dates beyond. */
export function timeTicks(span: Span, zone: string, x: TimeScale, y: number): string {
  const ticks = tickTimes(span, zone, Math.max(2, Math.floor((x.range()[1]! - x.range()[0]!) / 64)))
  const [least, most] = [margin - 4, sheetWidth - margin + 4]
  return ticks
    .map((at) => {
      const label = tickLabel(at, span, zone)
      const [place, half] = [x(at.epochMilliseconds), widthOf(label, 11) / 2]
      const stem = line(place, y - 14, place, y - 11, palette.muted)
      return place - half < least || place + half > most
        ? stem
        : stem + text(place, y, label, { size: 11, fill: palette.muted, anchor: 'middle' })
    })
    .join('\n')
}

function tickLabel(at: Temporal.Instant, span: Span, zone: string): string {
  if (hoursOf(span) > 24 * 8) return dateText(at, zone)
  const midnight = timeText(at, zone) === '00:00'
  if (hoursOf(span) > 50) return `${weekdayText(at, zone)} ${at.toZonedDateTimeISO(zone).day}`
  return midnight ? dateText(at, zone) : timeText(at, zone)
}

const stepMinutes = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720] as const
const stepDays = [1, 2, 3, 7, 14, 28, 56, 91, 182, 364] as const

/** At most `most` and one: steps of the wall clock, also on a day that has 23 or 25 hours. */
function tickTimes(span: Span, zone: string, most: number): Temporal.Instant[] {
  const days = hoursOf(span) / 24
  const minutes = days > 2.1 ? undefined : stepMinutes.find((step) => (days * 1440) / step <= most)
  const day = stepDays.find((step) => days / step <= most) ?? Math.ceil(days / most)
  const first = span.from.toZonedDateTimeISO(zone).startOfDay().toPlainDateTime()
  const ticks: Temporal.Instant[] = []
  for (let index = 0; ; index++) {
    const local = first.add(minutes === undefined ? { days: index * day } : { minutes: index * minutes })
    const at = local.toZonedDateTime(zone).toInstant()
    if (Temporal.Instant.compare(at, span.to) > 0) return ticks
    if (Temporal.Instant.compare(at, span.from) >= 0) ticks.push(at)
  }
}

const shownMarks = 5
export const markRow = 16

/** Marks inside the window, oldest first; of too many the newest. */
export function marksWithin(marks: readonly ChartMark[], span: Span): ChartMark[] {
  const inside = marks.filter(
    ({ at }) => Temporal.Instant.compare(at, span.from) >= 0 && Temporal.Instant.compare(at, span.to) < 0,
  )
  return inside.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).slice(-shownMarks)
}

/** Numbered lines through the plot; the numbers are told in `markList`. */
export function markLines(marks: readonly ChartMark[], x: TimeScale, top: number, bottom: number): string {
  return marks
    .map(({ at }, index) => {
      const place = x(at.epochMilliseconds)
      return (
        line(place, top, place, bottom, palette.mark, 'stroke-dasharray="2 3" opacity="0.8"') + badge(place, top, index)
      )
    })
    .join('\n')
}

/** What the numbers mean, one a row. */
export function markList(marks: readonly ChartMark[], zone: string, top: number): string {
  return marks
    .map(({ at, label }, index) => {
      const y = top + index * markRow
      const when = momentText(at, zone)
      const room = sheetWidth - 2 * margin - 24 - widthOf(when, 11)
      return [
        badge(margin + 7, y - 4, index),
        text(margin + 20, y, shorten(drawable(label), room, 11), { size: 11 }),
        text(sheetWidth - margin, y, when, { size: 11, fill: palette.muted, anchor: 'end' }),
      ].join('\n')
    })
    .join('\n')
}

/** `Marked: strike notice, Wed 13 Oct 10:20.`, or nothing. */
export function marksAlt(marks: readonly ChartMark[], span: Span, zone: string): string[] {
  const said = marksWithin(marks, span).map(({ at, label }) => `${label}, ${momentText(at, zone)}`)
  return said.length === 0 ? [] : [`Marked: ${said.join('; ')}.`]
}

function badge(x: number, y: number, index: number): string {
  const number = text(x, y + 4, `${index + 1}`, { size: 11, fill: palette.card, bold: true, anchor: 'middle' })
  return `<circle cx="${Math.round(x * 100) / 100}" cy="${y}" r="7" fill="${palette.mark}"/>${number}`
}
