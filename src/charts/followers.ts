import { scaleLinear } from 'd3-scale'
import { line as polyline } from 'd3-shape'
import { leastForPercent } from '../model/account.ts'
import type { FollowersChart } from '../model/chart.ts'
import type { Picture } from '../model/reply.ts'
import { countText } from '../model/share.ts'
import { momentText, spanText } from '../model/span.ts'
import { palette } from './palette.ts'
import { paint } from './picture.ts'
import { card, footnote, heading, line, margin, round, sheetWidth, text } from './svg.ts'
import {
  gapAreas,
  gapsAlt,
  markLines,
  markList,
  markRow,
  marksAlt,
  marksWithin,
  type TimeScale,
  timeScale,
  timeTicks,
} from './time-axis.ts'

type Reading = FollowersChart['readings'][number]
type Known = { readonly at: Temporal.Instant; readonly followers: number }

const [left, right] = [margin, sheetWidth - margin - 44]
const panel = { top: 84, bottom: 200 } as const

/** An account's followers over time. */
export async function renderFollowersChart(chart: FollowersChart): Promise<Picture> {
  return paint('followers', followersSvg(chart), followersAlt(chart))
}

export function followersSvg(chart: FollowersChart): string {
  const marks = marksWithin(chart.marks, chart.span)
  const x = timeScale(chart.span, left, right)
  const listTop = panel.bottom + 42
  const height = listTop + marks.length * markRow + 16
  return card(height, [
    heading(chart.title),
    text(margin, 48, changeText(knownOf(chart)), { size: 12, fill: palette.muted }),
    gapAreas(chart.gaps, chart.span, x, panel.top, panel.bottom),
    curve(chart, x),
    markLines(marks, x, panel.top - 17, panel.bottom),
    timeTicks(chart.span, chart.zone, x, panel.bottom + 16),
    markList(marks, chart.zone, listTop),
    footnote(notes(chart), height - 12),
  ])
}

export function followersAlt(chart: FollowersChart): string {
  const known = knownOf(chart)
  return [
    `${chart.title}: followers, ${spanText(chart.span, chart.zone)} (${chart.zone}).`,
    `${changeText(known)}.`,
    ...gapsAlt(chart.gaps, chart.span, chart.zone),
    ...steepest(known, chart.zone),
    ...marksAlt(chart.marks, chart.span, chart.zone),
  ].join(' ')
}

function knownOf(chart: FollowersChart): Known[] {
  return chart.readings.flatMap(({ at, followers }) => (followers === null ? [] : [{ at, followers }]))
}

/** `41,200 → 72,900, 77% more`; from next to nothing there is no per cent. */
function changeText(known: readonly Known[]): string {
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return 'no number of followers was told'
  if (known.length === 1) return `${countText(last.followers)} followers, read once`
  const span = `${countText(first.followers)} → ${countText(last.followers)} followers`
  if (first.followers === last.followers) return `${span}, unchanged`
  if (first.followers < leastForPercent) return span
  const percent = (100 * (last.followers - first.followers)) / first.followers
  const amount = Math.abs(percent) < 1 ? 'under 1' : countText(Math.abs(percent))
  return `${span}, ${amount}% ${percent > 0 ? 'more' : 'fewer'}`
}

function steepest(known: readonly Known[], zone: string): string[] {
  const steps = known
    .slice(1)
    .map((to, index) => ({ from: known[index]!, to, by: to.followers - known[index]!.followers }))
  const most = steps.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))[0]
  if (!most || most.by === 0) return []
  const by = `${countText(Math.abs(most.by))} ${most.by > 0 ? 'more' : 'fewer'}`
  return [`Biggest step: ${by} between ${momentText(most.from.at, zone)} and ${momentText(most.to.at, zone)}.`]
}

function curve(chart: FollowersChart, x: TimeScale): string {
  const last = knownOf(chart).at(-1)
  if (!last) return ''
  const y = scaleOf(knownOf(chart))
  const place = (reading: Reading) => x(reading.at.epochMilliseconds)
  const height = (reading: Reading) => y(reading.followers ?? 0)
  const path = polyline<Reading>(place, height)
    .defined((reading) => reading.followers !== null)
    .digits(2)
  return [
    ...y.ticks(4).map((count) => tick(count, y(count))),
    `<path d="${path(withBreaks(chart)) ?? ''}" fill="none" stroke="${palette.positive}" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"/>`,
    ...readDots(knownOf(chart).map((reading) => [place(reading), height(reading)])),
    `<circle cx="${round(place(last))}" cy="${round(height(last))}" r="3.5" fill="${palette.positive}"/>`,
  ].join('\n')
}

/** Few readings are shown one by one, so that a lone one between two breaks is seen. */
function readDots(places: readonly (readonly [number, number])[]): string[] {
  if (places.length > 40) return []
  return places.map(([x, y]) => `<circle cx="${round(x)}" cy="${round(y)}" r="2" fill="${palette.positive}"/>`)
}

/** A flat curve still needs a height, and there are no fewer than no followers. */
function scaleOf(known: readonly Known[]) {
  const counts = known.map((reading) => reading.followers)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const room = Math.max(2, (most - least) * 0.08)
  return scaleLinear()
    .domain([Math.max(0, least - room), most + room])
    .range([panel.bottom, panel.top])
}

function notes(chart: FollowersChart): string[] {
  const known = knownOf(chart)
  const cut = known.length > 0 && scaleOf(known).domain()[0]! > 0
  return [...(cut ? ['the scale does not begin at zero'] : []), chart.zone]
}

/** The line is not drawn through a span in which we could not read. */
function withBreaks(chart: FollowersChart): Reading[] {
  const breaks = chart.gaps.map((gap) => ({ at: gap.from, followers: null }))
  return [...chart.readings, ...breaks].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function tick(count: number, y: number): string {
  return [
    line(left, y, right, y, palette.rule),
    text(right + 6, y + 4, shortCount(count), { size: 11, fill: palette.muted }),
  ].join('\n')
}

/** `950`, `72.5k`, `1.2M`. */
function shortCount(count: number): string {
  if (count < 10_000) return countText(count)
  const [value, unit] = count < 1_000_000 ? [count / 1000, 'k'] : [count / 1_000_000, 'M']
  return `${Math.round(value * 10) / 10}${unit}`
}
