import type { TimelineChart } from '../model/chart.ts'
import { isUndone } from '../model/record.ts'
import type { Picture } from '../model/reply.ts'
import { countOf } from '../model/share.ts'
import { dateText, momentText, timeText, weekdayText } from '../model/span.ts'
import { drawable, wrap } from './lettering.ts'
import { palette } from './palette.ts'
import { paint } from './picture.ts'
import { card, footnote, heading, line, margin, runs, sheetWidth, text } from './svg.ts'

type Entry = TimelineChart['entries'][number]

const shownEntries = 12
const rowHeight = 36
const firstRow = 82
const stem = 104
const titleSize = 13
const titleLeading = 16

/** A negotiation's developments in order, and how long until the contract expires. */
export async function renderTimelineChart(chart: TimelineChart): Promise<Picture> {
  return paint('timeline', timelineSvg(chart), timelineAlt(chart))
}

export function timelineSvg(chart: TimelineChart): string {
  const entries = chart.entries.slice(-shownEntries)
  let end = firstRow
  const tops = entries.map((entry) => {
    const top = end
    end += heightOf(entry)
    return top
  })
  const height = end + 44
  return card(height, [
    heading(chart.title),
    runs(margin, 48, 12, legend),
    line(stem, firstRow - 14, stem, end + 2, palette.edge, 'stroke-width="2"'),
    ...entries.map((entry, index) => row(entry, entries[index - 1] ?? null, tops[index]!, chart.zone)),
    expiry(chart, end),
    footnote(notes(chart, entries.length), height - 12),
  ])
}

const legend = [
  { text: '● union', fill: palette.positive },
  { text: '■ employer', fill: palette.negative },
  { text: '◆ both or others', fill: palette.text },
  { text: 'hollow: not borne out', fill: palette.muted },
]

export function timelineAlt(chart: TimelineChart): string {
  const entries = chart.entries.slice(-shownEntries)
  const said = entries.map((entry) => `${dateText(entry.at, chart.zone)}: ${entry.what} (${entry.standing})`)
  const what = said.length === 0 ? 'No developments are recorded' : said.join('; ')
  return [`${chart.title}: timeline (${chart.zone}).`, `${expiryText(chart)}.`, `${what}.`].join(' ')
}

/** What was reported together, one below the other where it doesn't fit beside. */
const titleLines = ({ what }: Entry): readonly string[] =>
  wrap(drawable(what).split(/(?<= ·) /), sheetWidth - margin - stem - 16, titleSize)

const heightOf = (entry: Entry): number => rowHeight + (titleLines(entry).length - 1) * titleLeading

function row(entry: Entry, before: Entry | null, y: number, zone: string): string {
  const fill = isUndone(entry.standing) ? palette.muted : palette.text
  const title = titleLines(entry)
  return [
    text(margin, y, `${weekdayText(entry.at, zone)} ${dateText(entry.at, zone)}`, { size: 12, bold: true }),
    text(margin, y + 14, sinceText(entry, before, zone), { size: 11, fill: palette.muted }),
    sign(entry, y - 4),
    ...title.map((words, index) => text(stem + 16, y + index * titleLeading, words, { size: titleSize, fill })),
    text(stem + 16, y + (title.length - 1) * titleLeading + 14, entry.standing, { size: 11, fill: palette.muted }),
  ].join('\n')
}

/** How long after the one before; on the same local date, the hour; where a year begins, the year. */
function sinceText(entry: Entry, before: Entry | null, zone: string): string {
  const { year } = entry.at.toZonedDateTimeISO(zone)
  if (before?.at.toZonedDateTimeISO(zone).year !== year) return `${year}`
  const days = daysBetween(before.at, entry.at, zone)
  return days === 0 ? timeText(entry.at, zone) : `${countOf(days, 'day')} later`
}

/** Shape and colour tell the side; hollow, that it is a rumour, was denied or taken back. */
function sign(entry: Entry, y: number): string {
  const solid = entry.standing !== 'rumour' && !isUndone(entry.standing)
  const color = entry.side === 'union' ? palette.positive : entry.side === 'employer' ? palette.negative : palette.text
  const look = `fill="${solid ? color : palette.card}" stroke="${color}" stroke-width="2"`
  switch (entry.side) {
    case 'union':
      return `<circle cx="${stem}" cy="${y}" r="5.5" ${look}/>`
    case 'employer':
      return `<rect x="${stem - 5}" y="${y - 5}" width="10" height="10" ${look}/>`
    case null:
      return `<path d="M${stem} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z" ${look}/>`
    default:
      return entry.side satisfies never
  }
}

function expiry(chart: TimelineChart, y: number): string {
  return [
    `<circle cx="${stem}" cy="${y + 6}" r="3" fill="${palette.muted}"/>`,
    text(margin, y + 10, 'now', { size: 12, fill: palette.muted }),
    text(stem + 16, y + 10, expiryText(chart), { size: 12, bold: true }),
  ].join('\n')
}

function expiryText({ expiresAt, now, zone }: TimelineChart): string {
  if (!expiresAt) return 'No expiry is known'
  const when = momentText(expiresAt, zone)
  if (Temporal.Instant.compare(expiresAt, now) <= 0) return `Contract expired ${when}`
  const days = daysBetween(now, expiresAt, zone)
  return days === 0 ? `Contract expires today, ${when}` : `${countOf(days, 'day')} to expiry, ${when}`
}

function daysBetween(from: Temporal.Instant, to: Temporal.Instant, zone: string): number {
  const [first, last] = [from, to].map((at) => at.toZonedDateTimeISO(zone).toPlainDate())
  return first!.until(last!).days
}

function notes(chart: TimelineChart, shown: number): string[] {
  const left = chart.entries.length - shown
  return [...(left > 0 ? [`${left} earlier not shown`] : []), `as of ${momentText(chart.now, chart.zone)}`, chart.zone]
}
