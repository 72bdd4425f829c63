import { countWords, wordsOf } from '../aggregate/drivers/count-words.ts'
import { spikeDrivers } from '../aggregate/drivers/drivers.ts'
import { confirmSpike } from '../aggregate/spikes/confirm.ts'
import type { SpikeState } from '../aggregate/spikes/state.ts'
import { spikeAlert, spikeFollowUp } from '../alerts/spike.ts'
import type { App } from '../app.ts'
import type { GuildId, PostId, WatchId } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import type { Sensitivity, SpikeAlert, SpikeDrivers, SpikeEpisode, SpikeScope, SpikeWindow } from '../model/spike.ts'
import type { Watch } from '../model/watch.ts'
import { scopeKey } from '../store/counts.ts'
import type { Tx } from '../store/database.ts'
import { queueMessage, readSaid, reviseMessage } from '../store/outbox.ts'
import { readPeriod } from '../store/periods.ts'
import {
  countShared,
  minuteMs,
  readDriverPosts,
  readPostsByWatch,
  readVoicesIn,
  readWordings,
} from '../store/spike-posts.ts'
import { readSpikesIn, readSpikesOf, readSpikesShowing } from '../store/spikes.ts'
import { readWatches, removeWatch } from '../store/watches.ts'
import { channelsOf, type Subject, watchIdsOf } from './subjects.ts'

/** What a spike is compared with: the day before it. */
const comparedWith = Temporal.Duration.from({ hours: 24 })
/** Enough to tell its words by. */
const mostWordings = 2000
/** A message is edited while a spike goes on when it has grown by so much. */
const worthAnEdit = 1.5

const instantOf = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * minuteMs)
const keyOf = (scope: SpikeScope, startMinute: number) => `spike ${scopeKey(scope)} ${startMinute}`

type Judged = { readonly subject: Subject; readonly state: SpikeState; readonly sensitivity: Sensitivity }

/** Asks who is behind a candidate, and tells it when it is a spike; once an episode, and once however many tell it. */
export async function tellCandidate(
  app: App,
  tx: Tx,
  { subject, state, sensitivity }: Judged,
  window: SpikeWindow,
): Promise<void> {
  const span = { from: instantOf(window.fromMinute), to: instantOf(window.toMinute) }
  // It comes back with the next minute, as long as it is one: what others tell of it may become the smaller part.
  if (await isTold(tx, subject, span, window.posts)) return
  const verdict = confirmSpike(state, window, await readVoicesIn(tx, watchIdsOf(subject), span), sensitivity)
  app.log.info('spike.candidate', {
    scope: scopeKey(subject.scope),
    posts: window.posts,
    usual: window.usualPosts,
    said: verdict.kind,
  })
  if (verdict.kind !== 'began') return
  const byWatch = await readPostsByWatch(tx, watchIdsOf(subject), span)
  const alert = spikeAlert(subject, verdict, await readDrivers(tx, subject, span))
  if (alert === null) return
  const message = { guildId: subject.guildId, dedupeKey: keyOf(subject.scope, window.fromMinute), pingRoleId: null }
  const body = { kind: 'alert', alert } as const
  for (const channelId of channelsOf(subject.watches.filter((watch) => byWatch.has(watch.id))))
    await queueMessage(tx, { ...message, channelId, body, followsKey: null }, app.now())
}

/** Whether spikes that were told where this one would be have half of its posts: then it is theirs. */
async function isTold(tx: Tx, subject: Subject, span: Span, posts: number): Promise<boolean> {
  const told = await readSpikesIn(tx, channelsOf(subject.watches), span.from)
  const others = told.map(({ alert }) => alert.scope).filter((scope) => scopeKey(scope) !== scopeKey(subject.scope))
  return others.length > 0 && 2 * (await countShared(tx, watchIdsOf(subject), span, others)) >= posts
}

/** The same message, as the spike grows and when it has ended; the end is also said in reply, for an edit is easily missed. */
export async function tellEpisode(
  app: App,
  tx: Tx,
  subject: Subject,
  episode: SpikeEpisode,
  endedAtMinute: number | null,
): Promise<void> {
  const dedupeKey = keyOf(subject.scope, episode.startedAtMinute)
  const said = await readSaid(tx, subject.guildId, dedupeKey)
  const body = said[0]?.body
  if (body?.kind !== 'alert' || body.alert.kind !== 'spike') return
  const before = body.alert
  const now = spikeFollowUp(before, episode, endedAtMinute)
  if (endedAtMinute === null && now.posts < before.posts * worthAnEdit) return
  const to = instantOf(endedAtMinute ?? episode.peakAtMinute)
  const alert: SpikeAlert = {
    ...now,
    ...(await readShape(tx, subject, now)),
    drivers: await readDrivers(tx, subject, { from: before.startedAt, to }),
  }
  for (const { channelId } of said)
    await retell(app, tx, { guildId: subject.guildId, channelId, dedupeKey, pingRoleId: null }, alert)
}

type Place = Pick<Parameters<typeof reviseMessage>[1], 'guildId' | 'channelId' | 'dedupeKey'> & {
  readonly pingRoleId: null
}

async function retell(app: App, tx: Tx, place: Place, alert: SpikeAlert): Promise<void> {
  const outcome = await reviseMessage(tx, { ...place, body: { kind: 'alert', alert } }, app.now())
  if (alert.endedAt === null || outcome !== 'edit') return
  // The reply shows no posts: what is taken back need not be taken out of it.
  const body = { kind: 'follow-up', alert: { ...alert, drivers: null } } as const
  const reply = { ...place, dedupeKey: `${place.dedupeKey} over`, body, followsKey: place.dedupeKey }
  await queueMessage(tx, reply, app.now())
}

/** Who is behind the posts that the alert counts. */
async function readShape(tx: Tx, subject: Subject, { posts, minutes, peakAt }: SpikeAlert) {
  const voices = await readVoicesIn(tx, watchIdsOf(subject), { from: peakAt.subtract({ minutes }), to: peakAt })
  return voices === null
    ? { authors: null, topPostShare: null }
    : { authors: voices.authors, topPostShare: Math.min(1, voices.topPostPosts / posts) }
}

/** Ends a watch, and with it what was said of a spike that goes on: how it went on is not seen any more. */
export async function endWatch(app: App, guildId: GuildId, id: WatchId): Promise<void> {
  await app.store.transaction().execute(async (tx) => {
    const campaignId = (await readWatches(tx, guildId)).find((watch) => watch.id === id)?.campaignId ?? null
    await removeWatch(tx, guildId, id, app.now())
    await closeSpikes(app, tx, guildId, { kind: 'watch', id })
    if (campaignId !== null) await closeSpikes(app, tx, guildId, { kind: 'campaign', id: campaignId })
  })
}

/** Says of a scope's spikes that go on that their rest is not known. */
export async function closeSpikes(app: App, tx: Tx, guildId: GuildId, scope: SpikeScope): Promise<void> {
  for (const { alert, ...said } of await readSpikesOf(tx, guildId, scope)) {
    if (alert.endedAt !== null || alert.unwatchedAt !== undefined) continue
    const body = { kind: 'alert', alert: { ...alert, unwatchedAt: app.now() } } as const
    await reviseMessage(tx, { ...said, body, pingRoleId: null }, app.now())
  }
}

/** A post that its author took back is no longer shown as what drives a spike. */
export async function retellSpikes(app: App, tx: Tx, postId: PostId): Promise<void> {
  for (const { uri, alert, ...said } of await readSpikesShowing(tx, postId)) {
    const { drivers } = alert
    if (drivers === null) continue
    const first = drivers.first?.uri === uri ? null : drivers.first
    const biggest = drivers.biggest.filter((post) => post.uri !== uri)
    const body = { kind: 'alert', alert: { ...alert, drivers: { ...drivers, first, biggest } } } as const
    await reviseMessage(tx, { ...said, body, pingRoleId: null }, app.now())
  }
}

async function readDrivers(tx: Tx, subject: Subject, span: Span): Promise<SpikeDrivers> {
  const ids = watchIdsOf(subject)
  const earlier = { from: span.from.subtract(comparedWith), to: span.from }
  const [during, before] = [await readPeriod(tx, subject.scope, span), await readPeriod(tx, subject.scope, earlier)]
  const said = await readWordings(tx, ids, span, mostWordings)
  const saidBefore = await readWordings(tx, ids, earlier, mostWordings)
  const drivers = spikeDrivers({
    words: countWords(said, saidBefore),
    postsDuring: said.length,
    postsBefore: saidBefore.length,
    ownWords: new Set(subject.watches.flatMap((watch) => [...wordsOf(watch.query)])),
    posts: await readDriverPosts(tx, ids, span),
    sources: during.sources,
    toneBefore: before.tone,
    toneDuring: during.tone,
  })
  return subject.scope.kind === 'watch' ? drivers : { ...drivers, watches: await readShares(tx, subject.watches, span) }
}

/** Which of a campaign's watches the posts came by. */
async function readShares(tx: Tx, watches: readonly Watch[], span: Span) {
  const byWatch = await readPostsByWatch(
    tx,
    watches.map((watch) => watch.id),
    span,
  )
  return watches
    .flatMap(({ id, query }) => (byWatch.has(id) ? [{ query, posts: byWatch.get(id)! }] : []))
    .sort((a, b) => b.posts - a.posts)
}
