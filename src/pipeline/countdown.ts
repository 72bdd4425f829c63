import { recordExpiry } from '../aggregate/record.ts'
import { countdownAlert } from '../alerts/countdown.ts'
import type { App } from '../app.ts'
import { readZone } from '../store/guilds.ts'
import { saveRecord } from '../store/negotiation-changes.ts'
import { type Negotiation, readNegotiations } from '../store/negotiations.ts'
import { queueMessage } from '../store/outbox.ts'

/** Queues what the calendar says of contracts that end, and takes an end without a deal into the record. */
export async function serveCountdowns(app: App): Promise<void> {
  for (const negotiation of await readNegotiations(app.store)) await serveCountdown(app, negotiation)
}

async function serveCountdown(app: App, negotiation: Negotiation): Promise<void> {
  const { id, guildId, channelId, record, expirySetAt } = negotiation
  if (expirySetAt === null) return
  const zone = await readZone(app.store, guildId)
  const due = countdownAlert(negotiation, zone, expirySetAt, app.now())
  const expired = recordExpiry(record, app.now())
  if (due === null && expired === record) return
  await app.store.transaction().execute(async (tx) => {
    await saveRecord(tx, id, record, expired, app.now())
    if (due === null) return
    // The key names the step, so that it is said once, also over restarts and other changes of the clock.
    const step = `${due.left.count} ${due.left.unit}`
    const dedupeKey = `countdown ${id} to ${due.expiresAt.epochMilliseconds}: ${step}`
    await queueMessage(
      tx,
      { guildId, channelId, dedupeKey, body: { kind: 'alert', alert: due }, pingRoleId: null, followsKey: null },
      app.now(),
    )
  })
}
