import { composeDigest } from '../aggregate/digest/compose.ts'
import { dueWindow, nextDueAt, weeksBefore } from '../aggregate/digest/schedule.ts'
import type { App } from '../app.ts'
import type { Digest, DigestInputs, DigestSectionId, PeriodReport } from '../model/digest.ts'
import type { Picture } from '../model/reply.ts'
import { countOf } from '../model/share.ts'
import type { Span } from '../model/span.ts'
import {
  markDigested,
  markNextDue,
  readDueDigests,
  readSaidDigests,
  type SaidDigest,
  type ScheduledDigest,
} from '../store/digests.ts'
import { readGapsOf } from '../store/gaps.ts'
import { queueMessage, readSaid, reviseMessage } from '../store/outbox.ts'
import { countAuthors, countLatePosts, readPeriod, readPostCount, readTopPost, readVoices } from '../store/periods.ts'
import { readScopeStart } from '../store/watches.ts'
import { readDistinctiveWords } from './distinctive-words.ts'
import { readNegotiationStates } from './negotiation-states.ts'
import { drawIssues, drawSentiment, drawTimeline, storedPicture } from './pictures.ts'
import { readReports } from './reports.ts'
import { describeScope, type ScopeName, sinceWatched } from './scope.ts'

/** How many earlier weeks say what is usual. */
const usualWeeks = 4
/** A digest that was said follows what arrives, changes or is taken back for so long, then rests. */
const editedFor = Temporal.Duration.from({ hours: 1 })

/** What a digest is asked about. */
type Asked = {
  readonly name: ScopeName
  readonly window: Span
  readonly zone: string
  /** null: all of them. */
  readonly sections: readonly DigestSectionId[] | null
}

/** A digest with the counts its pictures are drawn from. */
type Made = { readonly digest: Digest; readonly inputs: DigestInputs }

/** Queues the digests that are due (several missed ones are one, over the whole time), and revises those said lately. */
export async function serveDigests(app: App): Promise<void> {
  for (const said of await readSaidDigests(app.store, app.now().subtract(editedFor))) await reviseDigest(app, said)
  for (const scheduled of await readDueDigests(app.store, app.now())) await serveDigest(app, scheduled)
}

async function serveDigest(app: App, scheduled: ScheduledDigest): Promise<void> {
  const window = dueWindow(scheduled.schedule, scheduled.coveredTo, app.now())
  const nextAt = nextDueAt(scheduled.schedule, app.now())
  if (window === null) return markNextDue(app.store, scheduled.id, nextAt)
  const asked = await askedBy(app, scheduled, window)
  const message = messageOf(scheduled, window, await makeDigest(app, asked))
  await app.store.transaction().execute(async (tx) => {
    await queueMessage(tx, { ...message, followsKey: null }, app.now())
    await markDigested(tx, scheduled.id, { window, at: app.now() }, nextAt)
  })
}

/** Says a digest anew where it would read otherwise by now; pictures are drawn only then. */
async function reviseDigest(app: App, { digest: scheduled, window }: SaidDigest): Promise<void> {
  const asked = await askedBy(app, scheduled, window)
  const made = await compose(app, asked)
  const late = await countLatePosts(app.store, asked.name.scope, window, app.now())
  const digest = late === 0 ? made.digest : withLatePosts(made.digest, late)
  const [said] = await readSaid(app.store, scheduled.guildId, keyOf(scheduled, window))
  if (said?.body.kind !== 'digest' || JSON.stringify(said.body.digest) === JSON.stringify(digest)) return
  const message = messageOf(scheduled, window, { digest, pictures: await drawPictures(app, asked, made) })
  await app.store.transaction().execute((tx) => reviseMessage(tx, message, app.now()))
}

/** Windows go by our own receipt: what arrives afterwards is counted in the next one, and told here. */
function withLatePosts(digest: Digest, late: number): Digest {
  const told = ` Since then ${countOf(late, 'post')} from this time arrived; the next digest counts ${late === 1 ? 'it' : 'them'}.`
  return { ...digest, headline: [...digest.headline, told] }
}

async function askedBy(app: App, scheduled: ScheduledDigest, window: Span): Promise<Asked> {
  const name = await describeScope(app.store, scheduled.guildId, scheduled.campaignId)
  const watched = await sinceWatched(app.store, name, window)
  return { name, window: watched, zone: scheduled.schedule.zone, sections: scheduled.sections }
}

const keyOf = (scheduled: ScheduledDigest, window: Span): string =>
  `digest ${scheduled.id} to ${window.to.epochMilliseconds}`

type Drawn = { readonly digest: Digest; readonly pictures: readonly Picture[] }

const messageOf = (scheduled: ScheduledDigest, window: Span, { digest, pictures }: Drawn) => ({
  guildId: scheduled.guildId,
  channelId: scheduled.channelId,
  dedupeKey: keyOf(scheduled, window),
  body: { kind: 'digest', digest, pictures: pictures.map(storedPicture) } as const,
  pingRoleId: null,
})

/** The digest of a scope and window, with its pictures; a quiet one has none. */
export async function makeDigest(app: App, asked: Asked): Promise<Drawn> {
  const made = await compose(app, asked)
  return { digest: made.digest, pictures: await drawPictures(app, asked, made) }
}

/** A period for people who keep it: the digest with every picture there is for it. */
export async function makeReport(app: App, asked: Asked): Promise<PeriodReport> {
  const made = await compose(app, asked)
  const pictures = await drawPictures(app, asked, made)
  const timeline = await drawTimeline(app, asked.name, asked.window, asked.zone)
  return {
    digest: made.digest,
    pictures: timeline === null ? pictures : [...pictures, timeline],
    madeAt: app.now(),
  }
}

async function compose(app: App, asked: Asked): Promise<Made> {
  const inputs = await gatherInputs(app, asked)
  return { digest: composeDigest(inputs), inputs }
}

async function drawPictures(app: App, { name, zone, sections }: Asked, made: Made): Promise<readonly Picture[]> {
  if (made.digest.quiet) return []
  const tone = await drawSentiment(app, name, made.inputs.counts, zone)
  const wantsIssues = sections === null || sections.includes('issues')
  const issues = wantsIssues ? await drawIssues(app, name, made.inputs.counts, zone) : null
  return issues === null ? [tone] : [tone, issues]
}

async function gatherInputs(app: App, { name, window, zone, sections }: Asked): Promise<DigestInputs> {
  const { store } = app
  const { scope } = name
  const since = await readScopeStart(store, scope)
  /** A window that began before we watched, or that we could not read in whole, is no measure of what is usual. */
  const isMeasure = async (span: Span) =>
    since !== null &&
    Temporal.Instant.compare(since, span.from) <= 0 &&
    (await readGapsOf(store, scope, span)).length === 0
  const length = window.from.until(window.to)
  const before = { from: window.from.subtract(length), to: window.from }
  const earlierWeeks = weeksBefore(window, zone, usualWeeks).map(async (span) =>
    (await isMeasure(span)) ? readPostCount(store, scope, span) : null,
  )
  const reports = await readReports(store, scope, window)
  const counts = await readPeriod(store, scope, window)
  return {
    title: name.title,
    zone,
    counts: { ...counts, authors: await countAuthors(store, scope, counts) },
    before: (await isMeasure(before)) ? await readPeriod(store, scope, before) : null,
    earlierWeeks: await Promise.all(earlierWeeks),
    negotiations: await readNegotiationStates(store, name, reports, window.to),
    words: await readDistinctiveWords(app, name, window),
    stories: reports.toSorted((a, b) => b.posts - a.posts),
    topPost: await readTopPost(store, scope, counts),
    voices: await readVoices(store, scope, window),
    gaps: await readGapsOf(store, scope, window),
    sections,
  }
}
