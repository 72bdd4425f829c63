import { composeDigest } from '../aggregate/digest/compose.ts'
import { dueWindow, nextDueAt, weeksBefore } from '../aggregate/digest/schedule.ts'
import type { App } from '../app.ts'
import { renderSentimentChart } from '../charts/sentiment.ts'
import type { PeriodCounts } from '../model/counts.ts'
import type { Digest, DigestInputs } from '../model/digest.ts'
import type { Picture } from '../model/reply.ts'
import type { Span } from '../model/span.ts'
import { markDigested, readDueDigests, type ScheduledDigest } from '../store/digests.ts'
import { readGapsOf } from '../store/gaps.ts'
import { readFineCounts, readPeriod, readTopPost, readVoices } from '../store/mentions.ts'
import { queueMessage } from '../store/outbox.ts'
import { readScopeStart } from '../store/watches.ts'
import { negotiationOf, readReports } from './reports.ts'
import { describeScope, type ScopeName } from './scope.ts'

/** How many earlier weeks say what is usual. */
const usualWeeks = 4

/** Queues the digests that are due. Several missed ones are one, over the whole time. */
export async function serveDigests(app: App): Promise<void> {
  for (const scheduled of await readDueDigests(app.store, app.now())) await serveDigest(app, scheduled)
}

async function serveDigest(app: App, scheduled: ScheduledDigest): Promise<void> {
  const window = dueWindow(scheduled.schedule, scheduled.coveredTo, app.now())
  const nextAt = nextDueAt(scheduled.schedule, app.now())
  const message = window === null ? null : await messageFor(app, scheduled, window)
  await app.store.transaction().execute(async (tx) => {
    if (message !== null) await queueMessage(tx, message, app.now())
    await markDigested(tx, scheduled.id, window?.to ?? scheduled.coveredTo, nextAt)
  })
}

async function messageFor(app: App, scheduled: ScheduledDigest, window: Span) {
  const name = await describeScope(app.store, scheduled.guildId, scheduled.campaignId)
  const read = await sinceWatched(app, name, window)
  const { digest, picture } = await makeDigest(app, name, read, scheduled.schedule.zone)
  return {
    guildId: scheduled.guildId,
    channelId: scheduled.channelId,
    dedupeKey: `digest ${scheduled.id} to ${window.to.epochMilliseconds}`,
    body: { kind: 'digest', digest, picture: picture === null ? null : storedPicture(picture) } as const,
    pingRoleId: null,
    followsKey: null,
  }
}

/** The part of a window in which we watched: what came before is not known, and no zero. */
async function sinceWatched(app: App, { scope }: ScopeName, window: Span): Promise<Span> {
  const since = await readScopeStart(app.store, scope)
  const isLater =
    since !== null && Temporal.Instant.compare(since, window.from) > 0 && Temporal.Instant.compare(since, window.to) < 0
  return isLater ? { from: since, to: window.to } : window
}

const storedPicture = ({ png, ...picture }: Picture) => ({ ...picture, pngBase64: Buffer.from(png).toString('base64') })

/** The digest of a scope and window, with its picture; a quiet one has none. */
export async function makeDigest(
  app: App,
  name: ScopeName,
  window: Span,
  zone: string,
): Promise<{ readonly digest: Digest; readonly picture: Picture | null }> {
  const inputs = await gatherInputs(app, name, window, zone)
  const digest = composeDigest(inputs)
  return { digest, picture: digest.quiet ? null : await drawSentiment(app, name, inputs.counts, zone) }
}

/** Tone and volume over a window, with its developments marked and its gaps drawn as gaps. */
export async function drawSentiment(app: App, name: ScopeName, counts: PeriodCounts, zone: string): Promise<Picture> {
  const gaps = await readGapsOf(app.store, name.scope, counts.span)
  const reports = await readReports(app.store, name.scope, counts.span)
  return renderSentimentChart({
    title: name.title,
    span: counts.span,
    zone,
    gaps: gaps.map((gap) => ({ from: gap.from ?? counts.span.from, to: gap.to })),
    marks: reports
      .filter((report) => report.standing !== 'rumour')
      .map((report) => ({ at: report.seenAt, label: report.what })),
    hours: (await readFineCounts(app.store, name.scope, counts.span)) ?? counts.hours,
  })
}

async function gatherInputs(app: App, name: ScopeName, window: Span, zone: string): Promise<DigestInputs> {
  const { store } = app
  const { scope } = name
  const since = await readScopeStart(store, scope)
  /** A window that began before we watched, or that we could not read in whole, is no measure of what is usual. */
  const periodIn = async (span: Span) =>
    since === null ||
    Temporal.Instant.compare(since, span.from) > 0 ||
    (await readGapsOf(store, scope, span)).length > 0
      ? null
      : await readPeriod(store, scope, span)
  const length = window.from.until(window.to)
  const before = { from: window.from.subtract(length), to: window.from }
  const earlier = await Promise.all(weeksBefore(window, zone, usualWeeks).map(periodIn))
  const reports = await readReports(store, scope, window)
  return {
    title: name.title,
    zone,
    counts: await readPeriod(store, scope, window),
    before: await periodIn(before),
    earlierWeeks: earlier.map((period) => period?.posts ?? null),
    negotiations: reports.length === 0 ? [] : [negotiationOf(name.title, reports)],
    words: [],
    stories: reports.toSorted((a, b) => b.posts - a.posts),
    topPost: await readTopPost(store, scope, window),
    voices: await readVoices(store, scope, window),
    gaps: await readGapsOf(store, scope, window),
    sections: null,
  }
}
