import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../app.ts'
import { headline } from '../discord/render/alert.ts'
import { renderMessage } from '../discord/render/message.ts'
import type { Sender, SendOutcome } from '../discord/send.ts'
import { markAttempt, markDelivered, markGone, markRetry, type OutboxItem, readDueMessages } from '../store/outbox.ts'
import { sayPast } from './our-work.ts'

/** Channels served side by side; each channel gets one message at a time, in order. */
const channelsTogether = 10
const idleMs = 250
/** A message that could not be said for so long is given up, and kept with its reason. */
const givenUpAfter = Temporal.Duration.from({ hours: 72 })

/** Says what stands in the outbox, until `signal` aborts. @throws {UserError} when Discord refuses our token. */
export async function runDelivery(app: App, sender: Sender, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const said = await deliverDue(app, sender)
    if (said === 0) await wait(idleMs, undefined, { signal }).catch(() => {})
  }
}

/** Says what is due now; how many messages were tried. */
export async function deliverDue(app: App, sender: Sender): Promise<number> {
  const due = await readDueMessages(app.store, app.now(), channelsTogether)
  await Promise.all(due.map((item) => deliver(app, sender, item)))
  return due.length
}

async function deliver(app: App, sender: Sender, item: OutboxItem): Promise<void> {
  await markAttempt(app.store, item.id)
  const outcome = await say(sender, item)
  if (outcome.kind !== 'sent' && outcome.barred === true && (await sayPast(app, sender, item, outcome.why))) return
  switch (outcome.kind) {
    case 'sent':
      announce(app, item)
      app.log.info('message.sent', {
        outbox: item.id,
        channel: item.channelId,
        what: item.body.kind,
        edit: item.revises !== null,
      })
      return markDelivered(app.store, item, outcome.messageId, app.now())
    case 'gone':
      return giveUp(app, item, outcome.why)
    case 'retry': {
      if (Temporal.Instant.compare(item.createdAt.add(givenUpAfter), app.now()) < 0)
        return giveUp(app, item, outcome.why)
      const pauseMs = outcome.afterMs ?? backoffMs(item.attempts, app.random())
      app.log.warn('message.waits', {
        outbox: item.id,
        channel: item.channelId,
        why: outcome.why,
        retryInMs: Math.round(pauseMs),
      })
      return markRetry(app.store, item.id, app.now().add({ milliseconds: Math.ceil(pauseMs) }), outcome.why)
    }
    default:
      return outcome satisfies never
  }
}

async function say(sender: Sender, item: OutboxItem): Promise<SendOutcome> {
  const { body } = item
  if (body.kind === 'calendar-entry') return sender.schedule(item.guildId, item.editsMessageId, body.entry)
  const payload = renderMessage({ ...item, body })
  if (item.revises === null) return sender.post(item.channelId, payload, `callboard-${item.id}`)
  if (item.editsMessageId === null) return { kind: 'gone', why: 'the message it revises was never said' }
  return sender.edit(item.channelId, item.editsMessageId, payload)
}

/** One line an alert for whoever looks at the terminal. */
function announce(app: App, item: OutboxItem): void {
  if (item.body.kind !== 'alert' || item.revises !== null) return
  app.print(`${app.now().toString({ smallestUnit: 'second' })}  ${headline(item.body.alert)}`)
}

async function giveUp(app: App, item: OutboxItem, why: string): Promise<void> {
  app.log.warn('message.given-up', { outbox: item.id, channel: item.channelId, why })
  await markGone(app.store, item.id, why, app.now())
}

const backoffMs = (attempts: number, random: number): number =>
  Math.min(600_000, 1000 * 2 ** attempts) * (0.75 + random / 2)
