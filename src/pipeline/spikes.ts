import { countWords, wordsOf } from '../aggregate/drivers/count-words.ts'
import { spikeDrivers } from '../aggregate/drivers/drivers.ts'
import { confirmSpike } from '../aggregate/spikes/confirm.ts'
import type { SpikeState } from '../aggregate/spikes/state.ts'
import { dropAlert } from '../alerts/drop.ts'
import { spikeAlert, spikeFollowUp } from '../alerts/spike.ts'
import type { App } from '../app.ts'
import type { Alert } from '../model/alert.ts'
import type { GuildId, PostId, WatchId } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import type { DropJudgement, Sensitivity, SpikeAlert, SpikeDrivers, SpikeEpisode, SpikeWindow } from '../model/spike.ts'
import type { Watch } from '../model/watch.ts'
import type { Tx } from '../store/database.ts'
import { queueMessage, readSaid, reviseMessage } from '../store/outbox.ts'
import { readPeriod } from '../store/periods.ts'
import {
  minuteMs,
  readDriverPosts,
  readSpikesOf,
  readSpikesShowing,
  readVoicesIn,
  readWordings,
} from '../store/spikes.ts'
import { removeWatch } from '../store/watches.ts'

/** What a spike is compared with: the day before it. */
const comparedWith = Temporal.Duration.from({ hours: 24 })
/** Enough to tell its words by. */
const mostWordings = 2000
/** A message is edited while a spike goes on when it has grown by so much. */
const worthAnEdit = 1.5

const instantOf = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * minuteMs)
const keyOf = (id: WatchId, startMinute: number) => `spike ${id} ${startMinute}`

type Judged = { readonly watch: Watch; readonly state: SpikeState; readonly sensitivity: Sensitivity }

/** Asks who is behind a candidate, and tells it when it is a spike; once an episode. */
export async function tellCandidate(
  app: App,
  tx: Tx,
  { watch, state, sensitivity }: Judged,
  window: SpikeWindow,
): Promise<void> {
  const span = { from: instantOf(window.fromMinute), to: instantOf(window.toMinute) }
  const verdict = confirmSpike(state, window, await readVoicesIn(tx, watch.id, span), sensitivity)
  app.log.info('spike.candidate', {
    watch: watch.id,
    posts: window.posts,
    usual: window.usualPosts,
    said: verdict.kind,
  })
  if (verdict.kind !== 'began') return
  const alert = spikeAlert(watch, verdict, await readDrivers(tx, watch, span))
  if (alert !== null) await say(app, tx, watch, keyOf(watch.id, window.fromMinute), alert)
}

/** The same message, as the spike grows and when it has ended; the end is also said in reply, for an edit is easily missed. */
export async function tellEpisode(
  app: App,
  tx: Tx,
  watch: Watch,
  episode: SpikeEpisode,
  endedAtMinute: number | null,
): Promise<void> {
  const dedupeKey = keyOf(watch.id, episode.startedAtMinute)
  const [said] = await readSaid(tx, watch.guildId, dedupeKey)
  if (said?.body.kind !== 'alert' || said.body.alert.kind !== 'spike') return
  const before = said.body.alert
  const now = spikeFollowUp(before, episode, endedAtMinute)
  if (endedAtMinute === null && now.posts < before.posts * worthAnEdit) return
  const to = instantOf(endedAtMinute ?? episode.peakAtMinute)
  const alert: SpikeAlert = {
    ...now,
    ...(await readShape(tx, watch, now)),
    drivers: await readDrivers(tx, watch, { from: before.startedAt, to }),
  }
  const message = { guildId: watch.guildId, channelId: said.channelId, pingRoleId: null }
  const revision = { ...message, dedupeKey, body: { kind: 'alert', alert } as const }
  const outcome = await reviseMessage(tx, revision, app.now())
  if (endedAtMinute === null || outcome !== 'edit') return
  // The reply shows no posts: what is taken back need not be taken out of it.
  const body = { kind: 'follow-up', alert: { ...alert, drivers: null } } as const
  await queueMessage(tx, { ...message, dedupeKey: `${dedupeKey} over`, body, followsKey: dedupeKey }, app.now())
}

/** Who is behind the posts that the alert counts. */
async function readShape(tx: Tx, watch: Watch, { posts, minutes, peakAt }: SpikeAlert) {
  const voices = await readVoicesIn(tx, watch.id, { from: peakAt.subtract({ minutes }), to: peakAt })
  return voices === null
    ? { authors: null, topPostShare: null }
    : { authors: voices.authors, topPostShare: Math.min(1, voices.topPostPosts / posts) }
}

/** Ends a watch, and with it what was said of a spike that goes on: how it went on is not seen any more. */
export async function endWatch(app: App, guildId: GuildId, id: WatchId): Promise<void> {
  const now = app.now()
  await app.store.transaction().execute(async (tx) => {
    await removeWatch(tx, guildId, id, now)
    for (const { alert, ...said } of await readSpikesOf(tx, guildId, id)) {
      if (alert.endedAt !== null) continue
      const body = { kind: 'alert', alert: { ...alert, unwatchedAt: now } } as const
      await reviseMessage(tx, { ...said, body, pingRoleId: null }, now)
    }
  })
}

/** Tells a silence, once. */
export async function tellDrop(app: App, tx: Tx, watch: Watch, judgement: DropJudgement): Promise<void> {
  const alert = dropAlert(watch, judgement)
  if (alert !== null)
    await say(app, tx, watch, `drop ${watch.id} ${alert.lastPostAt.epochMilliseconds / minuteMs}`, alert)
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

async function say(app: App, tx: Tx, watch: Watch, dedupeKey: string, alert: Alert): Promise<void> {
  const { guildId, channelId } = watch
  const body = { kind: 'alert', alert } as const
  await queueMessage(tx, { guildId, channelId, dedupeKey, body, pingRoleId: null, followsKey: null }, app.now())
}

async function readDrivers(tx: Tx, watch: Watch, span: Span): Promise<SpikeDrivers> {
  const scope = { kind: 'watch', id: watch.id } as const
  const earlier = { from: span.from.subtract(comparedWith), to: span.from }
  const [during, before] = [await readPeriod(tx, scope, span), await readPeriod(tx, scope, earlier)]
  const said = await readWordings(tx, watch.id, span, mostWordings)
  const saidBefore = await readWordings(tx, watch.id, earlier, mostWordings)
  return spikeDrivers({
    words: countWords(said, saidBefore),
    postsDuring: said.length,
    postsBefore: saidBefore.length,
    ownWords: wordsOf(watch.query),
    posts: await readDriverPosts(tx, watch.id, span),
    sources: during.sources,
    toneBefore: before.tone,
    toneDuring: during.tone,
  })
}
