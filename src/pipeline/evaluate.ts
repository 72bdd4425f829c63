import { setImmediate as turnOfOthers } from 'node:timers/promises'
import { decodeSpikeState, encodeSpikeState } from '../aggregate/spikes/codec.ts'
import { judgeDrop } from '../aggregate/spikes/drop.ts'
import { type SpikeState, startSpikeState } from '../aggregate/spikes/state.ts'
import { updateSpike } from '../aggregate/spikes/update.ts'
import type { App } from '../app.ts'
import type { GuildId } from '../model/ids.ts'
import type { Sensitivity, SpikeScope } from '../model/spike.ts'
import { readCampaigns } from '../store/campaigns.ts'
import { scopeKey } from '../store/counts.ts'
import type { Tx } from '../store/database.ts'
import { readZones } from '../store/guilds.ts'
import { minuteMs, readMinuteCounts } from '../store/spike-posts.ts'
import { readSensitivities, readSpikeStates, type StoredState, writeSpikeStates } from '../store/spikes.ts'
import { readWatches } from '../store/watches.ts'
import { readCoverage } from './coverage.ts'
import { tellDrop } from './drops.ts'
import { closeSpikes, tellCandidate, tellEpisode } from './spikes.ts'
import { countedOf, readOf, type Subject, subjectsOf } from './subjects.ts'

/** What was seen in a minute is stored by then. */
const settledAfterMs = 30_000
/** After a longer pause the minutes before are left out: they count as not read. */
const mostMinutesBack = 180
/** Subjects in a transaction: long ones would hold up the event loop. */
const subjectsTogether = 200

const instantOf = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * minuteMs)

/**
 * Takes the minutes that have passed into what is usual of each watch and campaign, and tells spikes, their ends, and silences.
 * State and messages are written in one transaction: a crash repeats a minute, never skips one or tells it twice.
 */
export async function evaluateWatches(app: App): Promise<void> {
  const watches = await readWatches(app.store)
  const subjects = subjectsOf(watches, await readCampaigns(app.store))
  const round = await openRound(app, watches)
  for (let start = 0; start < subjects.length; start += subjectsTogether) {
    const some = subjects.slice(start, start + subjectsTogether)
    await app.store.transaction().execute(async (tx) => {
      const pending = await readPending(app, tx, some, round.until)
      for (const one of pending) await evaluateSubject(app, tx, one, round)
      const changed = pending.filter(({ from }) => from < round.until)
      await writeSpikeStates(tx, changed.map(storedOf), app.now())
    })
    await turnOfOthers()
  }
}

/** What holds for all subjects of one evaluation, which goes up to the minute `until`. */
async function openRound(app: App, watches: Parameters<typeof readCoverage>[1]) {
  const until = Math.floor((app.now().epochMilliseconds - settledAfterMs) / minuteMs)
  const span = { from: instantOf(until - mostMinutesBack), to: instantOf(until) }
  const zones = await readZones(app.store)
  const offsets = new Map<string, number>()
  for (const zone of zones.values())
    if (!offsets.has(zone)) offsets.set(zone, span.to.toZonedDateTimeISO(zone).offsetNanoseconds / (minuteMs * 1e6))
  return {
    until,
    coverage: await readCoverage(app, watches, span),
    sensitivities: await readSensitivities(app.store),
    offsetOf: (guildId: GuildId) => offsets.get(zones.get(guildId) ?? 'UTC') ?? 0,
  }
}
type Round = Awaited<ReturnType<typeof openRound>>

/** What a subject knows, and the minutes `[from, until)` it has yet to take in. */
type Pending = {
  readonly subject: Subject
  readonly state: SpikeState
  readonly from: number
  readonly until: number
  /** Posts by minute; a minute left out had none. */
  readonly posts: ReadonlyMap<number, number>
}

const storedOf = ({ subject, state }: Pending) => ({
  scope: subject.scope,
  counted: countedOf(subject),
  state: encodeSpikeState(state),
})

async function readPending(app: App, tx: Tx, subjects: readonly Subject[], until: number): Promise<readonly Pending[]> {
  const stored = await readSpikeStates(
    tx,
    subjects.map((subject) => subject.scope),
  )
  const known = []
  for (const subject of subjects) {
    const state = await openState(app, tx, subject, stored.get(scopeKey(subject.scope)))
    // Of a new watch the minute in which it began is the first.
    const next = state.lastMinute < 0 ? until - 1 : state.lastMinute + 1
    known.push({ subject, state, from: Math.max(next, until - mostMinutesBack), until })
  }
  const span = { from: instantOf(Math.min(until, ...known.map((one) => one.from))), to: instantOf(until) }
  const idsOf = (kind: SpikeScope['kind']) =>
    subjects.flatMap(({ scope }) => (scope.kind === kind ? [scope.id as number] : []))
  const counts = {
    watch: await readMinuteCounts(tx, 'watch', idsOf('watch'), span),
    campaign: await readMinuteCounts(tx, 'campaign', idsOf('campaign'), span),
  }
  return known.map((one) => ({
    ...one,
    posts: counts[one.subject.scope.kind].get(one.subject.scope.id) ?? new Map(),
  }))
}

/**
 * What was learned, while it is of the same watches: with another one a campaign would seem to take off, or go quiet.
 * A state of a version unknown can't be read either, and is learned anew.
 */
async function openState(app: App, tx: Tx, subject: Subject, stored: StoredState | undefined): Promise<SpikeState> {
  if (stored === undefined) return startSpikeState()
  if (stored.counted !== countedOf(subject)) {
    await closeSpikes(app, tx, subject.guildId, subject.scope)
    return startSpikeState()
  }
  try {
    return decodeSpikeState(stored.state)
  } catch (error) {
    app.log.warn('spike.state-unreadable', { scope: scopeKey(subject.scope), error })
    return startSpikeState()
  }
}

async function evaluateSubject(
  app: App,
  tx: Tx,
  { subject, state, from, until, posts }: Pending,
  { coverage, sensitivities, offsetOf }: Round,
): Promise<void> {
  const sensitivity = sensitivities.get(scopeKey(subject.scope)) ?? 'normal'
  const offsetMinutes = offsetOf(subject.guildId)
  for (let minute = from; minute < until; minute++) {
    const read = readOf(subject, coverage, minute)
    const count = { atMinute: minute, posts: posts.get(minute) ?? 0, read, offsetMinutes }
    await tellMinute(app, tx, { subject, state, count, sensitivity })
  }
}

type Minute = Pick<Pending, 'subject' | 'state'> & {
  readonly count: Parameters<typeof updateSpike>[1]
  readonly sensitivity: Sensitivity | 'off'
}

async function tellMinute(app: App, tx: Tx, { subject, state, count, sensitivity }: Minute): Promise<void> {
  const judgement = updateSpike(state, count, sensitivity === 'off' ? 'quiet' : sensitivity)
  switch (judgement.kind) {
    case 'candidate':
      if (sensitivity !== 'off') await tellCandidate(app, tx, { subject, state, sensitivity }, judgement.window)
      break
    case 'going-on':
      await tellEpisode(app, tx, subject, judgement.episode, null)
      break
    case 'ended':
      await tellEpisode(app, tx, subject, judgement.episode, judgement.endedAtMinute)
      break
    case 'usual':
      if (sensitivity !== 'off') await tellDrop(app, tx, subject, judgeDrop(state))
      break
    case 'learning':
    case 'unknown':
      break
    default:
      judgement satisfies never
  }
}
