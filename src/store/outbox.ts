import type { ChannelId, GuildId, MessageId, OutboxId, RoleId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import type { Store, Tx } from './database.ts'
import { fromJson, toJson, toMs } from './values.ts'

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
  readonly id: OutboxId
  readonly channelId: ChannelId
  readonly state: 'queued' | 'sent'
  readonly body: Message
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

/** `pingRoleId` holds while the message still waits: an edit rings nobody. `follows`: a message that the new words link to. */
type Revision = Omit<NewMessage, 'followsKey'> & { readonly follows?: OutboxId }

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
    follows: revision.follows ?? null,
  }
  const { body, due_at, follows } = row
  const again = { body, due_at, follows, state: 'queued', attempts: 0, finished_at: null }
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

/** From now on this message is known by another key, which must be free in its channel. */
export async function renameMessage(tx: Tx, id: OutboxId, dedupeKey: string): Promise<void> {
  await tx.updateTable('outbox').set({ dedupe_key: dedupeKey }).where('id', '=', id).execute()
}

/** What a message says is noted otherwise, without an edit: nothing of it is seen. */
export async function noteBody(tx: Tx, id: OutboxId, body: Message): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ body: toJson(body) })
    .where('id', '=', id)
    .execute()
}

/** The messages of this key in all channels of a guild, those that are gone left out. */
export async function readSaid(
  store: Store | Tx,
  guildId: GuildId,
  dedupeKey: string,
): Promise<readonly SaidMessage[]> {
  const rows = await store
    .selectFrom('outbox')
    .select(['id', 'channel_id', 'state', 'body'])
    .where('guild_id', '=', guildId)
    .where('dedupe_key', '=', dedupeKey)
    .where('state', '<>', 'gone')
    .execute()
  return rows.map((row) => ({
    id: row.id as OutboxId,
    channelId: row.channel_id as ChannelId,
    state: row.state as SaidMessage['state'],
    body: fromJson<Message>(row.body),
  }))
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
