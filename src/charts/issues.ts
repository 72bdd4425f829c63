import { scaleLinear } from 'd3-scale'
import type { IssuesChart } from '../model/chart.ts'
import { scoredOf, toneShares } from '../model/counts.ts'
import type { Picture } from '../model/reply.ts'
import { countOf, countText, fewPosts } from '../model/share.ts'
import { spanText } from '../model/span.ts'
import { drawable, shorten } from './lettering.ts'
import { palette } from './palette.ts'
import { paint } from './picture.ts'
import { card, footnote, heading, line, margin, rect, round, runs, sheetWidth, text } from './svg.ts'
import { isShown, toneText } from './tone.ts'

type Issue = IssuesChart['issues'][number]

const shownIssues = 8
const rowHeight = 42
const firstRow = 84
const middle = sheetWidth / 2
/** Room for the figure at the end of a bar. */
const reach = sheetWidth / 2 - margin - 54

/** What people name, and in what tone: negative to the left, positive to the right. */
export async function renderIssuesChart(chart: IssuesChart): Promise<Picture> {
  return paint('issues', issuesSvg(chart), issuesAlt(chart))
}

export function issuesSvg(chart: IssuesChart): string {
  const issues = mostNamed(chart)
  const shares = issues
    .filter((issue) => isShown(issue.tone))
    .flatMap(({ tone }) => [tone.negative, tone.positive].map((n) => n / scoredOf(tone)))
  const width = scaleLinear()
    .domain([0, Math.max(0.2, ...shares)])
    .range([0, reach])
  const height = firstRow + Math.max(1, issues.length) * rowHeight + 18
  return card(height, [
    heading(chart.title),
    runs(margin, 48, 12, legend),
    ...(issues.length === 0 ? [text(margin, firstRow + 12, 'no issue was named', { fill: palette.muted })] : []),
    ...issues.map((issue, index) => row(issue, firstRow + index * rowHeight, width)),
    footnote(notes(chart), height - 12),
  ])
}

const legend = [
  { text: '← negative', fill: palette.negative },
  { text: 'share of the posts that name it', fill: palette.muted },
  { text: 'positive →', fill: palette.positive },
]

export function issuesAlt(chart: IssuesChart): string {
  const said = mostNamed(chart).map(
    (issue) => `${issue.name}: ${countOf(issue.posts, 'post')}, ${toneText(issue.tone)}`,
  )
  const what = said.length === 0 ? 'no issue was named' : said.join('; ')
  return `${chart.title}: issues by tone, ${spanText(chart.span, chart.zone)} (${chart.zone}). ${what}.`
}

function mostNamed(chart: IssuesChart): Issue[] {
  const named = chart.issues.filter((issue) => issue.posts > 0)
  return named.toSorted((a, b) => b.posts - a.posts).slice(0, shownIssues)
}

function row(issue: Issue, y: number, width: (share: number) => number): string {
  const few = isShown(issue.tone) && scoredOf(issue.tone) < fewPosts
  const posts = `${countOf(issue.posts, 'post')}${few ? ', few' : ''}`
  const shares = toneShares(issue.tone)
  const figures = isShown(issue.tone) ? `${posts} · ${shares.unsure} unsure` : posts
  return [
    text(margin, y, shorten(drawable(issue.name), 200, 13), { size: 13, bold: true }),
    text(sheetWidth - margin, y, figures, { size: 11, fill: palette.muted, anchor: 'end' }),
    isShown(issue.tone)
      ? bars(issue, y + 7, width)
      : text(margin, y + 18, toneText(issue.tone), { size: 11, fill: palette.muted }),
  ].join('\n')
}

/** Paler where it stands on few posts. */
function bars({ tone }: Issue, y: number, width: (share: number) => number): string {
  const scored = scoredOf(tone)
  const [negative, positive] = [width(tone.negative / scored), width(tone.positive / scored)]
  const shares = toneShares(tone)
  const look = scored < fewPosts ? 'opacity="0.55" rx="2"' : 'rx="2"'
  return [
    rect(middle - 1 - negative, y, negative, 14, palette.negative, look),
    rect(middle + 1, y, positive, 14, palette.positive, look),
    line(middle, y - 2, middle, y + 16, palette.muted),
    text(round(middle - 7 - negative), y + 11, shares.negative, { size: 11, fill: palette.negative, anchor: 'end' }),
    text(round(middle + 7 + positive), y + 11, shares.positive, { size: 11, fill: palette.positive }),
  ].join('\n')
}

function notes(chart: IssuesChart): string[] {
  const issues = mostNamed(chart)
  const left = chart.issues.filter((issue) => issue.posts > 0).length - issues.length
  return [...(left > 0 ? [`${countText(left)} more`] : []), spanText(chart.span, chart.zone), chart.zone]
}
