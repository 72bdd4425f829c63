import type { ChannelId, GuildId, OutboxId, RoleId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import type { Store } from './database.ts'
import type { OutboxItem } from './outbox.ts'
import { fromJson, fromMs } from './values.ts'

/** What is to be said for the first time in a channel and waits, due or not, oldest first; answers and edits left out. */
export async function readWaiting(store: Store, channelId: ChannelId): Promise<readonly OutboxItem[]> {
  const rows = await store
    .selectFrom('outbox')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', '=', 'queued')
    .where('revises', 'is', null)
    .where('follows', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as OutboxId,
    guildId: row.guild_id as GuildId,
    channelId: row.channel_id as ChannelId,
    dedupeKey: row.dedupe_key,
    body: fromJson<Message>(row.body),
    pingRoleId: row.ping_role_id as RoleId | null,
    revises: null,
    editsMessageId: null,
    followsMessageId: null,
    attempts: row.attempts,
    createdAt: fromMs(row.created_at),
  }))
}
