import { createHash } from 'node:crypto'
import type { App } from '../app.ts'
import { renderComparisonChart } from '../charts/comparison.ts'
import { renderIssuesChart } from '../charts/issues.ts'
import { renderSentimentChart } from '../charts/sentiment.ts'
import { renderTimelineChart } from '../charts/timeline.ts'
import { issueName, type PeriodCounts } from '../model/counts.ts'
import type { StoredPicture } from '../model/message.ts'
import { isUndone } from '../model/record.ts'
import type { Picture } from '../model/reply.ts'
import type { Span } from '../model/span.ts'
import { readGapsOf } from '../store/gaps.ts'
import { readFineCounts } from '../store/periods.ts'
import { toJson } from '../store/values.ts'
import { readReports } from './reports.ts'
import type { ScopeName } from './scope.ts'

/** The same data gives the same bytes, so a kept picture is never stale, only unused. */
const picturesKeptMs = 6 * 3_600_000

/** Tone and volume over a window, with its developments marked and its gaps drawn as gaps. */
export async function drawSentiment(app: App, name: ScopeName, counts: PeriodCounts, zone: string): Promise<Picture> {
  const reports = await readReports(app.store, name.scope, counts.span)
  return drawn(app, renderSentimentChart, {
    title: name.title,
    span: counts.span,
    zone,
    gaps: await gapsOf(app, name, counts.span),
    marks: reports
      .filter(({ standing }) => standing !== 'rumour' && !isUndone(standing))
      .map((report) => ({ at: report.seenAt, label: report.what })),
    hours: (await readFineCounts(app.store, name.scope, counts.span)) ?? counts.hours,
  })
}

/** What people name, by tone; null when no issue was named. */
export async function drawIssues(
  app: App,
  name: ScopeName,
  counts: PeriodCounts,
  zone: string,
): Promise<Picture | null> {
  const issues = counts.issues.filter((issue) => issue.posts > 0)
  if (issues.length === 0) return null
  return drawn(app, renderIssuesChart, {
    title: name.title,
    span: counts.span,
    zone,
    issues: issues.map(({ issue, posts, tone }) => ({ name: issueName(issue), posts, tone })),
  })
}

/** Several campaigns or watches over one window; `counts` in the order of `names`. */
export async function drawComparison(
  app: App,
  names: readonly ScopeName[],
  counts: readonly PeriodCounts[],
  zone: string,
): Promise<Picture> {
  const { span } = counts[0]!
  const series = names.map(async (name, index) => ({
    name: name.title,
    posts: counts[index]!.posts,
    tone: counts[index]!.tone,
    hours: (await readFineCounts(app.store, name.scope, span)) ?? counts[index]!.hours,
    gaps: await gapsOf(app, name, span),
  }))
  return drawn(app, renderComparisonChart, { title: 'Share of voice', span, zone, series: await Promise.all(series) })
}

/** The developments of a window; null when none was reported by more than rumour. */
export async function drawTimeline(
  app: App,
  { scope, title }: ScopeName,
  span: Span,
  zone: string,
): Promise<Picture | null> {
  const told = (await readReports(app.store, scope, span)).flatMap(({ what, standing, also, seenAt }) =>
    [{ what, standing }, ...also].map((one) => ({ ...one, at: seenAt, side: null })),
  )
  const entries = told.filter(({ standing }) => standing !== 'rumour' && !isUndone(standing))
  if (entries.length === 0) return null
  return drawn(app, renderTimelineChart, {
    title,
    zone,
    now: span.to,
    entries,
    expiresAt: null,
  })
}

async function gapsOf(app: App, { scope }: ScopeName, span: Span): Promise<readonly Span[]> {
  const gaps = await readGapsOf(app.store, scope, span)
  return gaps.map((gap) => ({ from: gap.from ?? span.from, to: gap.to }))
}

/** A chart from the cache where it was drawn before. */
async function drawn<Chart>(app: App, render: (chart: Chart) => Promise<Picture>, chart: Chart): Promise<Picture> {
  const key = `picture ${createHash('sha256').update(render.name).update(toJson(chart)).digest('base64url')}`
  const kept = await app.cache.get<StoredPicture>(key)
  if (kept !== undefined) return openPicture(kept)
  const picture = await render(chart)
  await app.cache.set(key, storedPicture(picture), picturesKeptMs)
  return picture
}

/** A picture as the outbox and the cache hold it. */
export const storedPicture = ({ png, ...picture }: Picture): StoredPicture => ({
  ...picture,
  pngBase64: png.toBase64(),
})

const openPicture = ({ pngBase64, ...picture }: StoredPicture): Picture => ({
  ...picture,
  png: Uint8Array.fromBase64(pngBase64),
})
