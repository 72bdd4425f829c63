import { scaleLinear } from 'd3-scale'
import { area, line as polyline } from 'd3-shape'
import type { SentimentChart } from '../model/chart.ts'
import { addTones, noTone, scoredOf, type ToneCounts } from '../model/counts.ts'
import type { Picture } from '../model/reply.ts'
import { countOf, countText, fewPosts } from '../model/share.ts'
import { spanText } from '../model/span.ts'
import { type Bin, binHours, widthWords } from './bins.ts'
import { palette } from './palette.ts'
import { paint } from './picture.ts'
import { card, footnote, heading, line, margin, rect, round, runs, sheetWidth, text } from './svg.ts'
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
import { isShown, netOf, toneRuns, toneText } from './tone.ts'

const [left, right] = [margin, sheetWidth - margin]
const tonePanel = { top: 82, bottom: 172 } as const
const volumePanel = { top: 206, bottom: 254 } as const

/** Tone over time with the volume under it and events marked. */
export async function renderSentimentChart(chart: SentimentChart): Promise<Picture> {
  return paint('sentiment', sentimentSvg(chart), sentimentAlt(chart))
}

export function sentimentSvg(chart: SentimentChart): string {
  const bins = binHours(chart.hours, chart.gaps, chart.span, chart.zone)
  const marks = marksWithin(chart.marks, chart.span)
  const x = timeScale(chart.span, left, right)
  const listTop = volumePanel.bottom + 42
  const height = listTop + marks.length * markRow + 16
  return card(height, [
    heading(chart.title),
    runs(margin, 48, 12, toneRuns(totalOf(bins))),
    gapAreas(chart.gaps, chart.span, x, tonePanel.top, volumePanel.bottom),
    tonePlot(bins, x),
    volumePlot(bins, x),
    markLines(marks, x, tonePanel.top - 17, volumePanel.bottom),
    plotLabels(bins),
    timeTicks(chart.span, chart.zone, x, volumePanel.bottom + 16),
    markList(marks, chart.zone, listTop),
    notes(chart, bins, height - 12),
  ])
}

/** The figures in words; no one needs the picture to know them. */
export function sentimentAlt(chart: SentimentChart): string {
  const bins = binHours(chart.hours, chart.gaps, chart.span, chart.zone)
  const [tone, posts] = [totalOf(bins), bins.reduce((sum, bin) => sum + bin.posts, 0)]
  return [
    `${chart.title}: tone and volume, ${spanText(chart.span, chart.zone)} (${chart.zone}).`,
    `${countOf(posts, 'post')}: ${toneText(tone)}.`,
    ...gapsAlt(chart.gaps, chart.span, chart.zone),
    ...extremes(bins, chart.zone),
    ...marksAlt(chart.marks, chart.span, chart.zone),
  ].join(' ')
}

function extremes(bins: readonly Bin[], zone: string): string[] {
  const busiest = bins.toSorted((a, b) => b.posts - a.posts)[0]
  const shown = bins.filter((bin) => isShown(bin.tone)).toSorted((a, b) => netOf(a.tone) - netOf(b.tone))
  const said =
    busiest && busiest.posts > 0 ? [`Busiest ${spanText(busiest.span, zone)}: ${countOf(busiest.posts, 'post')}.`] : []
  if (shown.length < 2) return said
  const [lowest, highest] = [shown[0]!, shown.at(-1)!]
  const words = (bin: Bin) => `${spanText(bin.span, zone)} (${toneText(bin.tone)})`
  return [...said, `Most negative ${words(lowest)}; most positive ${words(highest)}.`]
}

function tonePlot(bins: readonly Bin[], x: TimeScale): string {
  const shown = bins.filter((bin) => isShown(bin.tone))
  const reach = Math.max(0.25, ...shown.map((bin) => Math.abs(netOf(bin.tone)))) * 1.12
  const y = scaleLinear().domain([reach, -reach]).range([tonePanel.top, tonePanel.bottom])
  const place = (bin: Bin) => x(middleOf(bin))
  const course = polyline<Bin>(place, (bin) => y(netOf(bin.tone))).defined((bin) => isShown(bin.tone))
  const zero = y(0)
  const filled =
    area<Bin>(place, zero, (bin) => y(netOf(bin.tone)))
      .defined((bin) => isShown(bin.tone))
      .digits(2)(bins) ?? ''
  return [
    clip('above', tonePanel.top, zero),
    clip('below', zero, tonePanel.bottom),
    `<path d="${filled}" fill="${palette.positive}" opacity="0.4" clip-path="url(#above)"/>`,
    `<path d="${filled}" fill="${palette.negative}" opacity="0.4" clip-path="url(#below)"/>`,
    line(left, zero, right, zero, palette.muted, 'opacity="0.6"'),
    `<path d="${course.digits(2)(bins) ?? ''}" fill="none" stroke="${palette.text}" stroke-width="2" stroke-linejoin="round"/>`,
    ...shown.map((bin) => dot(place(bin), y(netOf(bin.tone)), bin)),
  ].join('\n')
}

function clip(id: string, top: number, bottom: number): string {
  return `<clipPath id="${id}">${rect(0, top, sheetWidth, bottom - top, 'none')}</clipPath>`
}

function plotLabels(bins: readonly Bin[]): string {
  const posts = bins.reduce((sum, bin) => sum + bin.posts, 0)
  const most = Math.max(...bins.map((bin) => bin.posts))
  const volume =
    posts === 0 ? 'no posts' : `${countOf(posts, 'post')}, at most ${countText(most)} in ${widthWords(bins)}`
  return [
    text(left, tonePanel.top, 'more positive', { size: 11, fill: palette.positive, rim: true }),
    text(left, tonePanel.bottom + 8, 'more negative', { size: 11, fill: palette.negative, rim: true }),
    text(left, volumePanel.top - 6, volume, { size: 11, fill: palette.muted, rim: true }),
  ].join('\n')
}

/** Hollow where it stands on few posts. */
function dot(x: number, y: number, bin: Bin): string {
  const fill = scoredOf(bin.tone) < fewPosts ? palette.card : palette.text
  return `<circle cx="${round(x)}" cy="${round(y)}" r="2.6" fill="${fill}" stroke="${palette.text}" stroke-width="1.4"/>`
}

function volumePlot(bins: readonly Bin[], x: TimeScale): string {
  const most = Math.max(1, ...bins.map((bin) => bin.posts))
  const height = scaleLinear()
    .domain([0, most])
    .range([0, volumePanel.bottom - volumePanel.top])
  const bars = bins.flatMap((bin) => {
    const from = x(bin.span.from.epochMilliseconds)
    const width = Math.max(1, x(bin.span.to.epochMilliseconds) - from - 1.5)
    let bottom: number = volumePanel.bottom
    if (isWithheld(bin))
      return rect(from + 0.5, bottom - height(bin.posts), width - 1, height(bin.posts), 'none', outline)
    return stackOf(bin.tone).map(({ posts, fill }) => {
      bottom -= height(posts)
      return posts === 0 ? '' : rect(from, bottom, width, height(posts), fill)
    })
  })
  return [
    ...bars.filter((bar) => bar !== ''),
    line(left, volumePanel.bottom, right, volumePanel.bottom, palette.muted),
  ].join('\n')
}

const outline = `stroke="${palette.neutral}" stroke-width="1"`

/** Some were scored, and too few to show how. */
function isWithheld(bin: Bin): boolean {
  return scoredOf(bin.tone) > 0 && !isShown(bin.tone)
}

/** The tones of a column, from the bottom. */
function stackOf({ negative, neutral, notScored, unsure, positive }: ToneCounts): { posts: number; fill: string }[] {
  return [
    { posts: negative, fill: palette.negative },
    { posts: neutral + notScored, fill: palette.neutral },
    { posts: unsure, fill: 'url(#unsure)' },
    { posts: positive, fill: palette.positive },
  ]
}

function notes(chart: SentimentChart, bins: readonly Bin[], y: number): string {
  const unscored = totalOf(bins).notScored
  const few = bins.some((bin) => scoredOf(bin.tone) > 0 && scoredOf(bin.tone) < fewPosts)
  const said = [
    ...(few ? ['hollow: few posts'] : []),
    ...(unscored > 0 ? [`${countText(unscored)} not scored`] : []),
    chart.zone,
  ]
  return footnote(said, y)
}

function totalOf(bins: readonly Bin[]): ToneCounts {
  return bins.reduce((sum, bin) => addTones(sum, bin.tone), noTone)
}

function middleOf(bin: Bin): number {
  return (bin.span.from.epochMilliseconds + bin.span.to.epochMilliseconds) / 2
}
