import type { ChannelId, GuildId, RoleId } from '../model/ids.ts'
import type { Store, Tx } from './database.ts'
import { toMs } from './values.ts'

/** What a guild has set. `zone` is IANA; null: not set. */
export type Guild = {
  readonly id: GuildId
  readonly zone: string
  /** Where notes about our own work go; null: the channel of the watch concerned. */
  readonly alertChannelId: ChannelId | null
  /** The one role that alerts may ping; null: nobody is pinged. */
  readonly pingRoleId: RoleId | null
}

/** Notes that we are in this guild; harmless when known. A guild that comes back keeps its data. */
export async function addGuild(store: Store, id: GuildId, now: Temporal.Instant): Promise<void> {
  await store
    .insertInto('guilds')
    .values({ id, joined_at: toMs(now), alert_channel_id: null, ping_role_id: null, left_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ left_at: null }))
    .execute()
}

/** We were removed: reading and posting for it stop; its data stays until it expires. */
export async function markGuildLeft(store: Store, id: GuildId, now: Temporal.Instant): Promise<void> {
  await store
    .updateTable('guilds')
    .set({ left_at: toMs(now) })
    .where('id', '=', id)
    .execute()
}

export async function readGuild(store: Store | Tx, id: GuildId): Promise<Guild | null> {
  const row = await store.selectFrom('guilds').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id as GuildId,
    zone: row.zone,
    alertChannelId: row.alert_channel_id as ChannelId | null,
    pingRoleId: row.ping_role_id as RoleId | null,
  }
}

export async function writeGuild(store: Store, guild: Guild): Promise<void> {
  await store
    .updateTable('guilds')
    .set({ zone: guild.zone, alert_channel_id: guild.alertChannelId, ping_role_id: guild.pingRoleId })
    .where('id', '=', guild.id)
    .execute()
}

/** The zone of every guild, IANA. */
export async function readZones(store: Store): Promise<ReadonlyMap<GuildId, string>> {
  const rows = await store.selectFrom('guilds').select(['id', 'zone']).execute()
  return new Map(rows.map((row) => [row.id as GuildId, row.zone]))
}
