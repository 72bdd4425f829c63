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
  /** The message this one answers, by its dedupe key in the same channel; null: none. */
  readonly followsKey: string | null
}

export type OutboxItem = Omit<NewMessage, 'followsKey'> & {
  readonly id: OutboxId
  /** Set on an edit: the message it gives new words to. */
  readonly revises: OutboxId | null
  /** What Discord calls the message to edit, or to answer; null: none, or it never got there. */
  readonly editsMessageId: MessageId | null
  readonly followsMessageId: MessageId | null
  readonly attempts: number
  readonly createdAt: Temporal.Instant
}

/** A message that stands, or will stand, in a channel. */
export type SaidMessage = {
  readonly channelId: ChannelId
  readonly body: Message
  readonly pingRoleId: RoleId | null
}

/** Queues a message; false when it was queued or said before. */
export async function queueMessage(tx: Tx, message: NewMessage, now: Temporal.Instant): Promise<boolean> {
  const follows = message.followsKey === null ? null : await findMessage(tx, message.channelId, message.followsKey)
  const result = await tx
    .insertInto('outbox')
    .values({ ...rowOf(message, now), dedupe_key: message.dedupeKey, revises: null, follows: follows?.id ?? null })
    .onConflict((conflict) => conflict.columns(['channel_id', 'dedupe_key']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** `pingRoleId` holds while the message still waits: an edit rings nobody. */
type Revision = Omit<NewMessage, 'followsKey'>

/**
 * Gives a message new words, wherever it is: still waiting, it is said in the new words; said, it is edited.
 * Edits that wait are merged. `missing`: there is no such message any more.
 */
export async function reviseMessage(
  tx: Tx,
  revision: Revision,
  now: Temporal.Instant,
): Promise<'waiting' | 'edit' | 'missing'> {
  const first = await findMessage(tx, revision.channelId, revision.dedupeKey)
  if (first === null || first.state === 'gone') return 'missing'
  await tx
    .updateTable('outbox')
    .set({
      body: toJson(revision.body),
      ...(first.state === 'queued' ? { ping_role_id: revision.pingRoleId } : {}),
    })
    .where('id', '=', first.id)
    .execute()
  if (first.state === 'queued') return 'waiting'
  const row = {
    ...rowOf({ ...revision, pingRoleId: null }, now),
    dedupe_key: `edit of ${first.id}`,
    revises: first.id,
    follows: null,
  }
  const again = { body: row.body, state: 'queued', due_at: row.due_at, attempts: 0, finished_at: null }
  await tx
    .insertInto('outbox')
    .values(row)
    .onConflict((conflict) => conflict.columns(['channel_id', 'dedupe_key']).doUpdateSet(again))
    .execute()
  return 'edit'
}

async function findMessage(tx: Tx, channelId: ChannelId, dedupeKey: string) {
  const row = await tx
    .selectFrom('outbox')
    .select(['id', 'state'])
    .where('channel_id', '=', channelId)
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst()
  return row ?? null
}

/** The messages of this key in all channels of a guild, those that are gone left out. */
export async function readSaid(
  store: Store | Tx,
  guildId: GuildId,
  dedupeKey: string,
): Promise<readonly SaidMessage[]> {
  const rows = await store
    .selectFrom('outbox')
    .select(['channel_id', 'body', 'ping_role_id'])
    .where('guild_id', '=', guildId)
    .where('dedupe_key', '=', dedupeKey)
    .where('state', '<>', 'gone')
    .execute()
  return rows.map((row) => ({
    channelId: row.channel_id as ChannelId,
    body: fromJson<Message>(row.body),
    pingRoleId: row.ping_role_id as RoleId | null,
  }))
}

/** What is due, oldest first; one a channel, so that a channel reads in order. */
export async function readDueMessages(
  store: Store,
  now: Temporal.Instant,
  most: number,
): Promise<readonly OutboxItem[]> {
  const rows = await store
    .selectFrom('outbox')
    .leftJoin('outbox as revised', 'revised.id', 'outbox.revises')
    .leftJoin('outbox as followed', 'followed.id', 'outbox.follows')
    .selectAll('outbox')
    .select(['revised.message_id as edits_message_id', 'followed.message_id as follows_message_id'])
    .where(({ eb, selectFrom }) => {
      const first = selectFrom('outbox as waiting').where('waiting.state', '=', 'queued').groupBy('waiting.channel_id')
      return eb(
        'outbox.id',
        'in',
        first.select(({ fn }) => fn.min('waiting.id').as('id')),
      )
    })
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
    revises: row.revises as OutboxId | null,
    editsMessageId: row.edits_message_id as MessageId | null,
    followsMessageId: row.follows_message_id as MessageId | null,
    attempts: row.attempts,
    createdAt: fromMs(row.created_at),
  }))
}

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

/** Forgets what was said before `before`: it quotes people. How many messages. */
export async function forgetMessages(store: Store, before: Temporal.Instant): Promise<number> {
  return store.transaction().execute(async (tx) => {
    const old = tx.deleteFrom('outbox').where('state', '<>', 'queued').where('created_at', '<', toMs(before))
    const leaning = await old
      .where(({ eb, or }) => or([eb('revises', 'is not', null), eb('follows', 'is not', null)]))
      .executeTakeFirst()
    const rest = await old
      .where('id', 'not in', ({ selectFrom }) =>
        selectFrom('outbox').select('revises').where('revises', 'is not', null).$castTo<{ revises: number }>(),
      )
      .where('id', 'not in', ({ selectFrom }) =>
        selectFrom('outbox').select('follows').where('follows', 'is not', null).$castTo<{ follows: number }>(),
      )
      .executeTakeFirst()
    return Number(leaning.numDeletedRows + rest.numDeletedRows)
  })
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

const rowOf = (message: Pick<NewMessage, 'guildId' | 'channelId' | 'body' | 'pingRoleId'>, now: Temporal.Instant) => ({
  guild_id: message.guildId,
  channel_id: message.channelId,
  body: toJson(message.body),
  ping_role_id: message.pingRoleId,
  due_at: toMs(now),
  created_at: toMs(now),
  message_id: null,
  finished_at: null,
  last_error: null,
})
