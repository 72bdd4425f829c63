import type { App } from '../app.ts'
import type { Alert } from '../model/alert.ts'
import type { SourceId } from '../model/source.ts'
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

/** Tells each guild that watches this target, once, in the channels it posts to. */
export async function tellFailure(app: App, target: TargetHealth, why: string): Promise<void> {
  if (target.toldAt !== null) return
  if (target.failures + 1 < failuresTold && lastedMs(app, target) < failingToldMs) return
  const sinceAt = target.firstFailedAt ?? app.now()
  const alert: Alert = { kind: 'source-failing', source: target.source, address: target.address, why, sinceAt }
  await app.store.transaction().execute(async (tx) => {
    await tellWatchers(app, tx, [target], alert, `${target.id} ${sinceAt.epochMilliseconds}`)
    await markTargetsTold(tx, [target.id], app.now())
  })
}

/** Told once, where the failure was told; `target` as it was before the reading that went well. */
export async function tellRecovery(app: App, tx: Tx, target: TargetHealth): Promise<void> {
  if (target.toldAt === null) return
  const failedFromAt = target.firstFailedAt ?? app.now()
  const { source, address } = target
  const alert: Alert = { kind: 'source-recovered', source, address, failedFromAt, recoveredAt: app.now() }
  await tellWatchers(app, tx, [target], alert, `${target.id} ${failedFromAt.epochMilliseconds}`)
}

/** The one end that no retry follows is told as well. */
export async function tellEnd(app: App, tx: Tx, target: TargetHealth, why: string): Promise<void> {
  const alert: Alert = { kind: 'source-ended', source: target.source, address: target.address, why }
  await tellWatchers(app, tx, [target], alert, `${target.id} ${app.now().epochMilliseconds}`)
}

/** Notes that a stream brought nothing, and tells it when it lasts: once a channel, however many targets it carries. */
export async function noteStreamFailure(app: App, source: SourceId, why: string): Promise<void> {
  await app.store.transaction().execute(async (tx) => {
    await markSourceFailed(tx, source, why, app.now())
    const failing = (await readTargets(tx, source)).filter((target) => target.toldAt === null && lasts(app, target))
    if (failing.length === 0) return
    const sinceAt = firstOf(failing) ?? app.now()
    const alert: Alert = { kind: 'source-failing', source, address: nameOf(source), why, sinceAt }
    await tellWatchers(app, tx, failing, alert, `${source} ${sinceAt.epochMilliseconds}`)
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
  await tellWatchers(app, tx, told, alert, `${source} ${failedFromAt.epochMilliseconds}`)
}

const firstOf = (targets: readonly TargetHealth[]): Temporal.Instant | undefined =>
  targets
    .flatMap((target) => target.firstFailedAt ?? [])
    .sort(Temporal.Instant.compare)
    .at(0)

const nameOf = (source: SourceId): string => source[0]!.toUpperCase() + source.slice(1)

async function tellWatchers(
  app: App,
  tx: Tx,
  targets: readonly TargetHealth[],
  alert: Alert,
  key: string,
): Promise<void> {
  const ids = targets.map(({ id }) => id)
  for (const { guildId, channelId } of await readWatchersOf(tx, ids))
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
