import { scaleLinear } from 'd3-scale'
import { line as polyline } from 'd3-shape'
import type { ComparedSeries, ComparisonChart } from '../model/chart.ts'
import type { Picture } from '../model/reply.ts'
import { countOf, countText, shareTexts } from '../model/share.ts'
import { spanText } from '../model/span.ts'
import { type Bin, binSeries, widthWords } from './bins.ts'
import { drawable, shorten } from './lettering.ts'
import { palette, seriesStyles } from './palette.ts'
import { paint } from './picture.ts'
import { card, footnote, heading, line, margin, rect, round, sheetWidth, text } from './svg.ts'
import { gapsAlt, type TimeScale, timeScale, timeTicks } from './time-axis.ts'
import { toneRuns, toneText } from './tone.ts'

type Shown = {
  readonly series: ComparedSeries
  readonly bins: readonly Bin[]
  readonly share: string
  readonly part: number
}

const [left, right] = [margin, sheetWidth - margin]
const panel = { top: 66, bottom: 146 } as const
const firstRow = panel.bottom + 44
const rowHeight = 52

/** Several campaigns, watches or hashtags: their volume over time and their shares of voice. */
export async function renderComparisonChart(chart: ComparisonChart): Promise<Picture> {
  return paint('comparison', comparisonSvg(chart), comparisonAlt(chart))
}

export function comparisonSvg(chart: ComparisonChart): string {
  const shown = shownSeries(chart)
  const x = timeScale(chart.span, left, right)
  const height = firstRow + shown.length * rowHeight + 10
  const bins = shown[0]?.bins ?? []
  const most = Math.max(0, ...shown.flatMap((one) => one.bins.map((bin) => bin.posts)))
  return card(height, [
    heading(chart.title),
    text(margin, 48, `posts in ${widthWords(bins)}, at most ${countText(most)} · ${chart.zone}`, {
      size: 12,
      fill: palette.muted,
    }),
    ...shown.toReversed().map((one, index) => course(one, shown.length - 1 - index, most, x)),
    line(left, panel.bottom, right, panel.bottom, palette.muted),
    timeTicks(chart.span, chart.zone, x, panel.bottom + 16),
    ...shown.map((one, index) => row(one, index, firstRow + index * rowHeight)),
    footnote(notes(chart, shown), height - 12),
  ])
}

export function comparisonAlt(chart: ComparisonChart): string {
  const said = shownSeries(chart).map(({ series, share }) => {
    const gaps = gapsAlt(series.gaps, chart.span, chart.zone).join('')
    return `${series.name}: ${countOf(series.posts, 'post')}, ${share} of the voice, ${toneText(series.tone)}. ${gaps}`.trim()
  })
  return [`${chart.title}: share of voice, ${spanText(chart.span, chart.zone)} (${chart.zone}).`, ...said].join(' ')
}

/** The biggest; shares are of all that were asked for, also those not drawn. */
function shownSeries(chart: ComparisonChart): Shown[] {
  const all = chart.series.toSorted((a, b) => b.posts - a.posts)
  const whole = all.reduce((sum, series) => sum + series.posts, 0)
  const shares = shareTexts(Object.fromEntries(all.map((series, index) => [`series ${index}`, series.posts])))
  const drawn = all.slice(0, seriesStyles.length)
  const bins = binSeries(drawn, chart.span, chart.zone)
  return drawn.map((series, index) => ({
    series,
    bins: bins[index]!,
    share: shares[`series ${index}`]!,
    part: whole === 0 ? 0 : series.posts / whole,
  }))
}

/** A line that breaks where there was no data. */
function course({ bins }: Shown, index: number, most: number, x: TimeScale): string {
  const y = scaleLinear()
    .domain([0, Math.max(1, most)])
    .range([panel.bottom, panel.top])
  const place = (bin: Bin) => x((bin.span.from.epochMilliseconds + bin.span.to.epochMilliseconds) / 2)
  const path = polyline<Bin>(place, (bin) => y(bin.posts))
    .defined((bin) => bin.isRead)
    .digits(2)
  const { color, dash } = seriesStyles[index]!
  return `<path d="${path([...bins]) ?? ''}" fill="none" stroke="${color}" stroke-width="2.2" stroke-dasharray="${dash}" stroke-linejoin="round"/>`
}

function row({ series, share, part }: Shown, index: number, y: number): string {
  const { color, dash } = seriesStyles[index]!
  const figures = `${countOf(series.posts, 'post')} · ${share}`
  // Without the tones' colours: here colour tells the series.
  const tone = toneRuns(series.tone)
    .map((run) => run.text)
    .join(' · ')
  return [
    line(left, y - 4, left + 24, y - 4, color, `stroke-width="3" stroke-dasharray="${dash}"`),
    text(left + 32, y, shorten(drawable(series.name), 210, 13), { size: 13, bold: true }),
    text(right, y, figures, { size: 12, anchor: 'end' }),
    rect(left, y + 7, right - left, 5, palette.rule, 'rx="2.5"'),
    rect(left, y + 7, round(part * (right - left)), 5, color, 'rx="2.5"'),
    text(left, y + 26, tone, { size: 11, fill: palette.muted }),
  ].join('\n')
}

function notes(chart: ComparisonChart, shown: readonly Shown[]): string[] {
  const left = chart.series.length - shown.length
  return [
    ...(shown.some(({ bins }) => bins.some((bin) => !bin.isRead)) ? ['broken line: no data'] : []),
    ...(left > 0 ? [`${left} more`] : []),
    'a post counts in each that it matches',
  ]
}
