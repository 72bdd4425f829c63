import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../app.ts'
import { quoteText } from '../discord/escape.ts'
import { headline } from '../discord/render/alert.ts'
import { renderMessage } from '../discord/render/message.ts'
import type { Sender, SendOutcome } from '../discord/send.ts'
import { texts } from '../discord/texts/en.ts'
import type { Alert } from '../model/alert.ts'
import { markAttempt, markDelivered, markGone, markRetry, readDueMessages, readWaiting } from '../store/delivery.ts'
import { readGuild } from '../store/guilds.ts'
import { type OutboxItem, queueMessage } from '../store/outbox.ts'

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
  const nonce = `callboard-${item.id}`
  if (body.kind === 'follow-up' && body.alert.kind === 'negotiation' && item.followsMessageId !== null)
    return sender.followUp(item.channelId, item.followsMessageId, headline(body.alert), payload, nonce)
  if (item.revises === null) return sender.post(item.channelId, payload, nonce)
  if (item.editsMessageId === null) return { kind: 'gone', why: 'the message it revises was never said' }
  return sender.edit(item.channelId, item.editsMessageId, payload)
}

/** Of what waits for a barred channel, nothing about our own work is held up by the first; whether that was said. */
async function sayPast(app: App, sender: Sender, first: OutboxItem, why: string): Promise<boolean> {
  const said = new Set<number>()
  for (const item of await readWaiting(app.store, first.channelId))
    if (await sayElsewhere(app, sender, item, why)) said.add(item.id)
  return said.has(first.id)
}

/**
 * What concerns our own work goes to the guild's ops channel where its own can't be written to, and from there to the
 * server's owner. False: it is no such message, or nobody can be reached: it waits where it is.
 */
async function sayElsewhere(app: App, sender: Sender, item: OutboxItem, why: string): Promise<boolean> {
  const { body, guildId } = item
  if (body.kind !== 'alert' || !ourWork.has(body.alert.kind) || item.revises !== null) return false
  const ops = (await readGuild(app.store, guildId))?.alertChannelId ?? null
  if (ops === null || ops === item.channelId) return sayToOwner(app, sender, { ...item, body }, why)
  return app.store.transaction().execute(async (tx) => {
    await queueMessage(tx, { ...item, channelId: ops, followsKey: null }, app.now())
    await markGone(tx, item.id, `${why}; said in the ops channel`, app.now())
    return true
  })
}

/** With the same nonce as in the channel: a crash before it is noted does not say it twice. */
async function sayToOwner(
  app: App,
  sender: Sender,
  item: OutboxItem & Parameters<typeof renderMessage>[0],
  why: string,
): Promise<boolean> {
  const owner = await sender.findOwner(item.guildId)
  if (owner === null) return false
  const payload = renderMessage({ ...item, pingRoleId: null, followsMessageId: null })
  const content = texts.toOwner(quoteText(owner.guildName, 100), item.channelId)
  const letter = { ...payload, body: { ...payload.body, content } }
  const outcome = await sender.post(owner.channelId, letter, `callboard-${item.id}`)
  if (outcome.kind !== 'sent') return false
  app.log.info('message.sent', { outbox: item.id, to: 'owner', what: item.body.kind })
  await markGone(app.store, item.id, `${why}; said to the server's owner`, app.now())
  return true
}

const ourWork: ReadonlySet<Alert['kind']> = new Set([
  'source-failing',
  'source-recovered',
  'source-ended',
  'access-ending',
])

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
