import type { ChannelId, GuildId, MessageId, OutboxId, RoleId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import type { Store, Tx } from './database.ts'
import { fromJson, fromMs, toJson, toMs } from './values.ts'

/** What must be said. `dedupeKey` is unique in its channel: said once, however often it is queued. */
export type NewMessage = {
  readonly guildId: GuildId
  readonly channelId: ChannelId
  readonly dedupeKey: string
  readonly body: Message
  /** The one role this may ping; null: nobody. */
  readonly pingRoleId: RoleId | null
}

export type OutboxItem = NewMessage & {
  readonly id: OutboxId
  /** The message to edit; null: a new one. */
  readonly editsMessageId: MessageId | null
  readonly revises: OutboxId | null
  readonly attempts: number
  readonly createdAt: Temporal.Instant
}

/** Queues a message; false when it was queued or said before. */
export async function queueMessage(tx: Tx, message: NewMessage, now: Temporal.Instant): Promise<boolean> {
  const result = await tx
    .insertInto('outbox')
    .values({
      ...columns(message),
      revises: null,
      due_at: toMs(now),
      created_at: toMs(now),
      message_id: null,
      finished_at: null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.columns(['channel_id', 'dedupe_key']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/**
 * Gives a message new words, wherever it is: still waiting, it is said in the new words; said, it is edited.
 * Edits that wait are merged. `missing`: there is no such message.
 */
export async function reviseMessage(
  tx: Tx,
  message: NewMessage,
  now: Temporal.Instant,
): Promise<'waiting' | 'edit' | 'missing'> {
  const first = await tx
    .selectFrom('outbox')
    .select(['id', 'state'])
    .where('channel_id', '=', message.channelId)
    .where('dedupe_key', '=', message.dedupeKey)
    .executeTakeFirst()
  if (first === undefined || first.state === 'gone') return 'missing'
  if (first.state === 'queued') {
    await tx
      .updateTable('outbox')
      .set({ body: toJson(message.body) })
      .where('id', '=', first.id)
      .execute()
    return 'waiting'
  }
  const edit = { ...columns(message), dedupe_key: `edit of ${first.id}`, ping_role_id: null, revises: first.id }
  const again = { body: edit.body, state: 'queued', due_at: toMs(now), attempts: 0, finished_at: null }
  await tx
    .insertInto('outbox')
    .values({
      ...edit,
      due_at: toMs(now),
      created_at: toMs(now),
      message_id: null,
      finished_at: null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.columns(['channel_id', 'dedupe_key']).doUpdateSet(again))
    .execute()
  return 'edit'
}

/** What is due, oldest first; at most one a channel, so that a channel reads in order. */
export async function readDueMessages(
  store: Store,
  now: Temporal.Instant,
  most: number,
): Promise<readonly OutboxItem[]> {
  const rows = await store
    .selectFrom('outbox')
    .leftJoin('outbox as first', 'first.id', 'outbox.revises')
    .selectAll('outbox')
    .select('first.message_id as first_message_id')
    .where(({ eb, selectFrom }) =>
      eb(
        'outbox.id',
        'in',
        selectFrom('outbox as waiting')
          .select(({ fn }) => fn.min('waiting.id').as('id'))
          .where('waiting.state', '=', 'queued')
          .groupBy('waiting.channel_id'),
      ),
    )
    .where('outbox.due_at', '<=', toMs(now))
    .orderBy('outbox.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id as OutboxId,
    guildId: row.guild_id as GuildId,
    channelId: row.channel_id as ChannelId,
    dedupeKey: row.dedupe_key,
    body: fromJson<Message>(row.body),
    pingRoleId: row.ping_role_id as RoleId | null,
    editsMessageId: row.first_message_id as MessageId | null,
    revises: row.revises as OutboxId | null,
    attempts: row.attempts,
    createdAt: fromMs(row.created_at),
  }))
}

/** Said. Words that were revised while it was on its way follow as an edit. */
export async function markDelivered(
  store: Store,
  item: OutboxItem,
  messageId: MessageId,
  now: Temporal.Instant,
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    const { body } = await tx.selectFrom('outbox').select('body').where('id', '=', item.id).executeTakeFirstOrThrow()
    const revised = body !== toJson(item.body)
    if (revised && item.revises !== null) return // the row waits on, with the new words
    await tx
      .updateTable('outbox')
      .set({ state: 'sent', message_id: messageId, finished_at: toMs(now), last_error: null })
      .where('id', '=', item.id)
      .execute()
    if (revised) await reviseMessage(tx, { ...item, body: fromJson<Message>(body) }, now)
  })
}

export async function markRetry(store: Store, id: OutboxId, dueAt: Temporal.Instant, error: string): Promise<void> {
  await store
    .updateTable('outbox')
    .set((eb) => ({ due_at: toMs(dueAt), attempts: eb('attempts', '+', 1), last_error: error }))
    .where('id', '=', id)
    .execute()
}

/** It can't be said any more (the channel or message is gone, or we may not write there). */
export async function markGone(store: Store, id: OutboxId, error: string, now: Temporal.Instant): Promise<void> {
  await store
    .updateTable('outbox')
    .set({ state: 'gone', last_error: error, finished_at: toMs(now) })
    .where('id', '=', id)
    .execute()
}

const columns = (message: NewMessage) => ({
  guild_id: message.guildId,
  channel_id: message.channelId,
  dedupe_key: message.dedupeKey,
  body: toJson(message.body),
  ping_role_id: message.pingRoleId,
})
