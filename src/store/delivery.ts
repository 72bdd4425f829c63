import type { ChannelId, GuildId } from '../model/ids.ts'
import type { Store } from './database.ts'

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
