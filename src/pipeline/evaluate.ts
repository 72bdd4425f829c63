import { setImmediate as turnOfOthers } from 'node:timers/promises'
import { judgeDrop } from '../aggregate/spikes/drop.ts'
import { decodeSpikeState, encodeSpikeState, type SpikeState, startSpikeState } from '../aggregate/spikes/state.ts'
import { updateSpike } from '../aggregate/spikes/update.ts'
import type { App } from '../app.ts'
import type { WatchId } from '../model/ids.ts'
import type { Sensitivity } from '../model/spike.ts'
import type { Watch } from '../model/watch.ts'
import type { Tx } from '../store/database.ts'
import { minuteMs, readMinuteCounts, readSensitivities, readSpikeStates, writeSpikeStates } from '../store/spikes.ts'
import { readWatches } from '../store/watches.ts'
import { type Coverage, readCoverage } from './coverage.ts'
import { tellCandidate, tellDrop, tellEpisode } from './spikes.ts'

/** What was seen in a minute is stored by then. */
const settledAfterMs = 30_000
/** After a longer pause the minutes before are left out: they count as not read. */
const mostMinutesBack = 180
/** Watches in a transaction: long ones would hold up the event loop. */
const watchesTogether = 200

/**
 * Takes the minutes that have passed into what is usual of each watch, and tells spikes, their ends, and silences.
 * State and messages are written in one transaction: a crash repeats a minute, never skips one or tells it twice.
 */
export async function evaluateWatches(app: App): Promise<void> {
  const watches = await readWatches(app.store)
  const sensitivities = await readSensitivities(app.store)
  const until = Math.floor((app.now().epochMilliseconds - settledAfterMs) / minuteMs)
  const coverage = await readCoverage(app, watches, {
    from: instantOf(until - mostMinutesBack),
    to: instantOf(until),
  })
  for (let start = 0; start < watches.length; start += watchesTogether) {
    const some = watches.slice(start, start + watchesTogether)
    await app.store.transaction().execute(async (tx) => {
      const minutes = await readMinutes(app, tx, some, until)
      for (const one of minutes)
        await evaluateWatch(app, tx, one, sensitivities.get(one.watch.id) ?? 'normal', coverage)
      const changed = minutes.filter(({ from }) => from < until)
      await writeSpikeStates(
        tx,
        changed.map(({ watch, state }) => ({ id: watch.id, state: encodeSpikeState(state) })),
        app.now(),
      )
    })
    await turnOfOthers()
  }
}

/** What a watch knows, and the minutes `[from, until)` it has yet to take in. */
type Pending = {
  readonly watch: Watch
  readonly state: SpikeState
  readonly from: number
  readonly until: number
  /** Posts by minute; a minute left out had none. */
  readonly posts: ReadonlyMap<number, number>
}

const instantOf = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * minuteMs)

async function readMinutes(app: App, tx: Tx, watches: readonly Watch[], until: number): Promise<readonly Pending[]> {
  const ids = watches.map((watch) => watch.id)
  const stored = await readSpikeStates(tx, ids)
  const known = watches.map((watch) => {
    const state = openState(app, watch.id, stored.get(watch.id))
    // Of a new watch the minute in which it began is the first.
    const next = state.lastMinute < 0 ? until - 1 : state.lastMinute + 1
    return { watch, state, from: Math.max(next, until - mostMinutesBack), until }
  })
  const from = Math.min(until, ...known.map((one) => one.from))
  const counts = await readMinuteCounts(tx, ids, { from: instantOf(from), to: instantOf(until) })
  return known.map((one) => ({ ...one, posts: counts.get(one.watch.id) ?? new Map() }))
}

/** A state of another version can't be read: the watch learns anew. */
function openState(app: App, id: WatchId, bytes: Uint8Array | undefined): SpikeState {
  if (bytes === undefined) return startSpikeState()
  try {
    return decodeSpikeState(bytes)
  } catch (error) {
    app.log.warn('spike.state-unreadable', { watch: id, error })
    return startSpikeState()
  }
}

async function evaluateWatch(
  app: App,
  tx: Tx,
  { watch, state, from, until, posts }: Pending,
  sensitivity: Sensitivity | 'off',
  coverage: Coverage,
): Promise<void> {
  for (let minute = from; minute < until; minute++) {
    const read = coverage(watch, minute)
    const count = { atMinute: minute, posts: posts.get(minute) ?? 0, covered: read !== 'none' }
    const judgement = updateSpike(state, count, sensitivity === 'off' ? 'quiet' : sensitivity)
    switch (judgement.kind) {
      case 'candidate':
        if (sensitivity !== 'off') await tellCandidate(app, tx, { watch, state, sensitivity }, judgement.window)
        break
      case 'going-on':
        await tellEpisode(app, tx, watch, judgement.episode, null)
        break
      case 'ended':
        await tellEpisode(app, tx, watch, judgement.episode, judgement.endedAtMinute)
        break
      case 'usual':
        // A silence is told when every source of the watch was read.
        if (sensitivity !== 'off' && read === 'whole') await tellDrop(app, tx, watch, judgeDrop(state))
        break
      case 'learning':
      case 'unknown':
        break
      default:
        judgement satisfies never
    }
  }
}
