import type { App } from '../app.ts'
import type { Alert } from '../model/alert.ts'
import { networks } from '../model/networks.ts'
import type { SourceId, Target } from '../model/source.ts'
import type { Tx } from '../store/database.ts'
import { queueMessage } from '../store/outbox.ts'
import {
  markSourceFailed,
  markTargetsTold,
  readTargets,
  readToldTargets,
  readWatchersOf,
  type TargetHealth,
} from '../store/targets.ts'

/** A target has failed for good when it did so three times in a row, or for an hour. */
const failuresTold = 3
const failingToldMs = 3_600_000
/** A stream tries again within seconds: what is over in a minute is nothing to tell. */
const streamBlipMs = 60_000

type Failure = { readonly failures: number; readonly firstFailedAt: Temporal.Instant | null }

const lastedMs = (app: App, { firstFailedAt }: Failure): number =>
  firstFailedAt === null ? 0 : app.now().epochMilliseconds - firstFailedAt.epochMilliseconds

/** Tells each guild that watches this target, once, in the channels it posts to; what fails at one place is one note. */
export async function tellFailure(app: App, target: TargetHealth, why: string): Promise<void> {
  if (target.toldAt !== null) return
  if (target.failures + 1 < failuresTold && lastedMs(app, target) < failingToldMs) return
  const sinceAt = target.firstFailedAt ?? app.now()
  await app.store.transaction().execute(async (tx) => {
    const there = (await readTargets(tx, target.source)).filter((one) => one.failures > 0 && isBeside(one, target))
    const joined = toldTogether(there, sinceAt)
    const failing = joined === null ? there.filter((one) => one.toldAt === null) : there
    const toldAt = joined ?? app.now()
    await tellWatchers(app, tx, failing, keyOf(target, toldAt), (own) => {
      return { kind: 'source-failing', ...named(own), why, sinceAt }
    })
    await markTargetsTold(
      tx,
      failing.map(({ id }) => id),
      toldAt,
    )
  })
}

/** When several at this place were told to fail, at about the time that another began to; null: they weren't. */
function toldTogether(there: readonly TargetHealth[], sinceAt: Temporal.Instant): Temporal.Instant | null {
  const told = there.flatMap(({ toldAt }) => toldAt ?? []).sort(Temporal.Instant.compare)
  const last = told.at(-1)
  if (last === undefined || told.filter((at) => at.equals(last)).length < 2) return null
  return sinceAt.epochMilliseconds - last.epochMilliseconds < failingToldMs ? last : null
}

/** Told once, where the failure was told; `target` as it was before the reading that went well. */
export async function tellRecovery(app: App, tx: Tx, target: TargetHealth): Promise<void> {
  const { toldAt } = target
  if (toldAt === null) return
  const failedFromAt = target.firstFailedAt ?? app.now()
  const others = (await readTargets(tx, target.source)).filter(
    (one) => one.id !== target.id && isBeside(one, target) && one.toldAt?.equals(toldAt),
  )
  await tellWatchers(app, tx, [target, ...others], keyOf(target, toldAt), (own) => {
    return { kind: 'source-recovered', ...named(own), failedFromAt, recoveredAt: app.now() }
  })
}

/** What fails together: a host, or a network that is asked at one address for all. */
const placeOf = ({ source, address }: Target): string => URL.parse(address)?.host ?? networks[source].name
const isBeside = (one: Target, other: Target): boolean => placeOf(one) === placeOf(other)
const keyOf = (target: Target, toldAt: Temporal.Instant): string =>
  `${target.source} ${placeOf(target)} ${toldAt.epochMilliseconds}`

/** One source by its address, several by their place. */
const named = (targets: readonly Target[]) => {
  const [{ source, address }, ...more] = targets as [Target, ...Target[]]
  return more.length === 0
    ? { source, address }
    : { source, address: placeOf({ source, address }), sources: targets.length }
}

/** The one end that no retry follows is told as well. */
export async function tellEnd(app: App, tx: Tx, target: TargetHealth, why: string): Promise<void> {
  const alert: Alert = { kind: 'source-ended', source: target.source, address: target.address, why }
  await tellWatchers(app, tx, [target], `${target.id} ${app.now().epochMilliseconds}`, () => alert)
}

/** Notes that a stream brought nothing, and tells it when it lasts: once a channel, however many targets it carries. */
export async function noteStreamFailure(app: App, source: SourceId, why: string): Promise<void> {
  await app.store.transaction().execute(async (tx) => {
    await markSourceFailed(tx, source, why, app.now())
    const failing = (await readTargets(tx, source)).filter((target) => target.toldAt === null && lasts(app, target))
    if (failing.length === 0) return
    const sinceAt = firstOf(failing) ?? app.now()
    const alert: Alert = { kind: 'source-failing', source, address: nameOf(source), why, sinceAt }
    await tellWatchers(app, tx, failing, `${source} ${sinceAt.epochMilliseconds}`, () => alert)
    await markTargetsTold(
      tx,
      failing.map(({ id }) => id),
      app.now(),
    )
  })
}

const lasts = (app: App, target: TargetHealth): boolean =>
  lastedMs(app, target) >= (target.failures >= failuresTold ? streamBlipMs : failingToldMs)

/** Before the stream is marked as read. */
export async function tellStreamRecovery(app: App, tx: Tx, source: SourceId): Promise<void> {
  const told = await readToldTargets(tx, source)
  if (told.length === 0) return
  const failedFromAt = firstOf(told) ?? app.now()
  const alert: Alert = {
    kind: 'source-recovered',
    source,
    address: nameOf(source),
    failedFromAt,
    recoveredAt: app.now(),
  }
  await tellWatchers(app, tx, told, `${source} ${failedFromAt.epochMilliseconds}`, () => alert)
}

const firstOf = (targets: readonly TargetHealth[]): Temporal.Instant | undefined =>
  targets
    .flatMap((target) => target.firstFailedAt ?? [])
    .sort(Temporal.Instant.compare)
    .at(0)

const nameOf = (source: SourceId): string => source[0]!.toUpperCase() + source.slice(1)

/** `alertOf`: what to tell a guild, of those among the targets that it watches; at least one. */
async function tellWatchers(
  app: App,
  tx: Tx,
  targets: readonly TargetHealth[],
  key: string,
  alertOf: (own: readonly TargetHealth[]) => Alert,
): Promise<void> {
  const ids = targets.map(({ id }) => id)
  const watchers = await readWatchersOf(tx, ids)
  const byGuild = Map.groupBy(watchers, ({ guildId }) => guildId)
  for (const [guildId, own] of byGuild) {
    const alert = alertOf(targets.filter(({ id }) => own.some(({ targetId }) => targetId === id)))
    for (const channelId of new Set(own.map((one) => one.channelId)))
      await queueMessage(
        tx,
        {
          guildId,
          channelId,
          dedupeKey: `${alert.kind} ${key}`,
          body: { kind: 'alert', alert },
          pingRoleId: null,
          followsKey: null,
        },
        app.now(),
      )
  }
}
