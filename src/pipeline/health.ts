import type { App } from '../app.ts'
import type { Alert } from '../model/alert.ts'
import type { Tx } from '../store/database.ts'
import { queueMessage } from '../store/outbox.ts'
import { markTargetTold, readWatchersOf, type TargetHealth } from '../store/targets.ts'

/** A target has failed for good when it did so three times in a row, or for an hour. */
const failuresTold = 3
const failingToldMs = 3_600_000

/** Tells each guild that watches this target, once, in the channels it posts to. */
export async function tellFailure(app: App, target: TargetHealth, why: string): Promise<void> {
  const since = target.firstFailedAt ?? app.now()
  const lasts = app.now().epochMilliseconds - since.epochMilliseconds >= failingToldMs
  if (target.toldAt !== null || (target.failures + 1 < failuresTold && !lasts)) return
  const alert: Alert = { kind: 'source-failing', source: target.source, address: target.address, why, sinceAt: since }
  await app.store.transaction().execute(async (tx) => {
    await tellWatchers(app, tx, target, alert, since)
    await markTargetTold(tx, target.id, app.now())
  })
}

/** Told once, where the failure was told; `target` as it was before the reading that went well. */
export async function tellRecovery(app: App, tx: Tx, target: TargetHealth): Promise<void> {
  const failedFromAt = target.firstFailedAt ?? app.now()
  const alert: Alert = {
    kind: 'source-recovered',
    source: target.source,
    address: target.address,
    failedFromAt,
    recoveredAt: app.now(),
  }
  await tellWatchers(app, tx, target, alert, failedFromAt)
}

async function tellWatchers(
  app: App,
  tx: Tx,
  target: TargetHealth,
  alert: Alert,
  since: Temporal.Instant,
): Promise<void> {
  for (const { guildId, channelId } of await readWatchersOf(tx, target.id))
    await queueMessage(
      tx,
      {
        guildId,
        channelId,
        dedupeKey: `${alert.kind} ${target.id} ${since.epochMilliseconds}`,
        body: { kind: 'alert', alert },
        pingRoleId: null,
        followsKey: null,
      },
      app.now(),
    )
}
