import type { App } from '../app.ts'
import { quoteText } from '../discord/escape.ts'
import { renderMessage } from '../discord/render/message.ts'
import type { Sender } from '../discord/send.ts'
import { texts } from '../discord/texts/en.ts'
import type { Alert } from '../model/alert.ts'
import { readGuild } from '../store/guilds.ts'
import { markGone, type OutboxItem, queueMessage } from '../store/outbox.ts'
import { readWaiting } from '../store/waiting.ts'

/** Of what waits for a barred channel, nothing about our own work is held up by the first; whether that was said. */
export async function sayPast(app: App, sender: Sender, first: OutboxItem, why: string): Promise<boolean> {
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
