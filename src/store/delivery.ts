import type { ChannelId, GuildId, MessageId, OutboxId, RoleId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import type { Store, Tx } from './database.ts'
import { type OutboxItem, queueMessage, reviseMessage } from './outbox.ts'
import { fromJson, fromMs, toJson, toMs } from './values.ts'

/** What became of the messages of a key: by channel, `queued`, `sent` or `gone`, and what Discord said last. */
export async function readDelivery(
  store: Store,
  guildId: GuildId,
  dedupeKey: string,
): Promise<readonly { readonly channelId: ChannelId; readonly state: string; readonly why: string | null }[]> {
  const rows = await store
    .selectFrom('outbox')
    .select(['channel_id', 'state', 'last_error'])
    .where('guild_id', '=', guildId)
    .where('dedupe_key', '=', dedupeKey)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ channelId: row.channel_id as ChannelId, state: row.state, why: row.last_error }))
}

/** What is due, oldest first; one a channel, so that a channel reads in order. */
export async function readDueMessages(
  store: Store,
  now: Temporal.Instant,
  most: number,
): Promise<readonly OutboxItem[]> {
  const rows = await items(store)
    .where(({ eb, selectFrom }) => {
      const first = selectFrom('outbox as waiting').where('waiting.state', '=', 'queued').groupBy('waiting.channel_id')
      return eb(
        'outbox.id',
        'in',
        first.select(({ fn }) => fn.min('waiting.id').as('id')),
      )
    })
    .where('outbox.due_at', '<=', toMs(now))
    .limit(most)
    .execute()
  return rows.map(itemOf)
}

/** All that waits for a channel, due or not, oldest first. */
export async function readWaiting(store: Store, channelId: ChannelId): Promise<readonly OutboxItem[]> {
  const rows = await items(store)
    .where('outbox.channel_id', '=', channelId)
    .where('outbox.state', '=', 'queued')
    .execute()
  return rows.map(itemOf)
}

const items = (store: Store) =>
  store
    .selectFrom('outbox')
    .leftJoin('outbox as revised', 'revised.id', 'outbox.revises')
    .leftJoin('outbox as followed', 'followed.id', 'outbox.follows')
    .selectAll('outbox')
    .select(['revised.message_id as edits_message_id', 'followed.message_id as follows_message_id'])
    .orderBy('outbox.id')

const itemOf = (row: Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number]): OutboxItem => ({
  id: row.id as OutboxId,
  guildId: row.guild_id as GuildId,
  channelId: row.channel_id as ChannelId,
  dedupeKey: row.dedupe_key,
  body: fromJson<Message>(row.body),
  pingRoleId: row.ping_role_id as RoleId | null,
  revises: row.revises as OutboxId | null,
  editsMessageId: row.edits_message_id as MessageId | null,
  followsMessageId: row.follows_message_id as MessageId | null,
  attempts: row.attempts,
  createdAt: fromMs(row.created_at),
})

/** Before a message is sent: when this can't be written, nor could it be written that it was said. */
export async function markAttempt(store: Store, id: OutboxId): Promise<void> {
  await store
    .updateTable('outbox')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Said. Words that were revised while it was on its way follow as an edit. */
export async function markDelivered(
  store: Store,
  item: OutboxItem,
  messageId: MessageId,
  now: Temporal.Instant,
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    const { body, ping_role_id: ping } = await tx
      .selectFrom('outbox')
      .select(['body', 'ping_role_id'])
      .where('id', '=', item.id)
      .executeTakeFirstOrThrow()
    const revised = body !== toJson(item.body)
    if (revised && item.revises !== null) return // the row waits on, with the new words
    await tx
      .updateTable('outbox')
      .set({ state: 'sent', message_id: messageId, finished_at: toMs(now), last_error: null })
      .where('id', '=', item.id)
      .execute()
    if (revised) await reviseMessage(tx, { ...item, body: fromJson<Message>(body) }, now)
    if (ping !== null && item.pingRoleId === null) await ringAfter(tx, item, { ping: ping as RoleId, body }, now)
  })
}

/** It was borne out while it was on its way, unpinged, and an edit rings nobody. */
async function ringAfter(
  tx: Tx,
  { guildId, channelId, dedupeKey }: OutboxItem,
  { ping, body }: { readonly ping: RoleId; readonly body: string },
  now: Temporal.Instant,
): Promise<void> {
  const words = fromJson<Message>(body)
  if (words.kind !== 'alert') return
  const reply = { kind: 'follow-up', alert: words.alert } as const
  const message = { guildId, channelId, body: reply, pingRoleId: ping, followsKey: dedupeKey }
  await queueMessage(tx, { ...message, dedupeKey: `${dedupeKey}: borne out on its way` }, now)
}

export async function markRetry(store: Store, id: OutboxId, dueAt: Temporal.Instant, error: string): Promise<void> {
  await store
    .updateTable('outbox')
    .set({ due_at: toMs(dueAt), last_error: error })
    .where('id', '=', id)
    .execute()
}

/** It can't be said any more. Kept with the reason, for `/status` and the person who asks why. */
export async function markGone(store: Store, id: OutboxId, error: string, now: Temporal.Instant): Promise<void> {
  await store
    .updateTable('outbox')
    .set({ state: 'gone', last_error: error, finished_at: toMs(now) })
    .where('id', '=', id)
    .execute()
}

/** Channels of a guild in which messages wait because of a fault: how many, and what Discord said last. */
export async function readStuck(
  store: Store,
  guildId: GuildId,
): Promise<readonly { readonly channelId: ChannelId; readonly waiting: number; readonly why: string }[]> {
  const rows = await store
    .selectFrom('outbox')
    .select(({ fn }) => ['channel_id', fn.countAll<number>().as('waiting'), fn.max('last_error').as('why')])
    .where('guild_id', '=', guildId)
    .where('state', '=', 'queued')
    .groupBy('channel_id')
    .having(({ fn }) => fn.max('last_error'), 'is not', null)
    .execute()
  return rows.map((row) => ({ channelId: row.channel_id as ChannelId, waiting: row.waiting, why: row.why ?? '' }))
}
