import { encodeSpikeState } from '../../src/aggregate/spikes/codec.ts'
import { startSpikeState } from '../../src/aggregate/spikes/state.ts'
import { updateSpike } from '../../src/aggregate/spikes/update.ts'
import { poisson, seededDice } from '../../src/cli/evaluate/dice.ts'
import type { WatchId } from '../../src/model/ids.ts'
import type { Post } from '../../src/model/post.ts'
import type { SourceEvent } from '../../src/model/source.ts'
import type { SpikeScope } from '../../src/model/spike.ts'
import { evaluateWatches } from '../../src/pipeline/evaluate.ts'
import { ingestBatch } from '../../src/pipeline/ingest.ts'
import { currentWatching } from '../../src/pipeline/watching.ts'
import { writeSpikeStates } from '../../src/store/spikes.ts'
import { markSourceRead } from '../../src/store/targets.ts'
import { batchOf, memberPost, posted, type TestApp } from './app.ts'

export const tag = { source: 'bluesky', address: '#ialivingwage' } as const

type Learned = { readonly days: number; readonly perHour: number }

/** A watch that was read for `days` and saw posts by chance at `perHour`: it knows what is usual. */
export const learn = (app: TestApp, id: WatchId, learned: Learned) =>
  learnScope(app, { kind: 'watch', id }, [id], learned)

/** The same of any scope, of these watches. */
export async function learnScope(
  app: TestApp,
  scope: SpikeScope,
  watches: readonly WatchId[],
  { days, perHour }: Learned,
) {
  const state = startSpikeState()
  const dice = seededDice(7)
  const now = Math.floor(app.now().epochMilliseconds / 60_000)
  for (let minute = now - days * 1440; minute < now; minute++)
    updateSpike(state, { atMinute: minute, posts: poisson(perHour / 60, dice), read: 'whole' }, 'normal')
  await app.store
    .transaction()
    .execute((tx) =>
      writeSpikeStates(tx, [{ scope, counted: watches.join(' '), state: encodeSpikeState(state) }], app.now()),
    )
}

/** Posts under the watched tag, each by another author, published in the minute they come, unless told. */
export const saying = (count: number, more: Partial<Post> = {}, text = 'Rest is not a luxury #IALivingWage') =>
  Array.from({ length: count }, () => posted(memberPost(text, { publishedAt: null, ...more })))

/** A minute in which the stream was read and these events came; what they say was said then. */
export async function minutePasses(app: TestApp, events: readonly SourceEvent[] = [], isRead = true): Promise<void> {
  const at = app.clock.at
  const now = events.map((event) =>
    event.kind === 'post'
      ? { ...event, post: { ...event.post, seenAt: at, publishedAt: event.post.publishedAt ?? at } }
      : event,
  )
  if (isRead)
    await ingestBatch(app, batchOf(now), await currentWatching(app, null), (tx) => markSourceRead(tx, 'bluesky', at))
  app.clock.at = at.add({ minutes: 1 })
  await evaluateWatches(app)
}

export async function minutesPass(app: TestApp, minutes: number, eventsAt: (minute: number) => readonly SourceEvent[]) {
  for (let minute = 0; minute < minutes; minute++) await minutePasses(app, eventsAt(minute))
}
