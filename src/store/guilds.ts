import type { ChannelId, GuildId, RoleId } from '../model/ids.ts'
import type { FirmStanding } from '../model/negotiation.ts'
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
  /** How well a claim must be borne out to ping it. */
  readonly pingFrom: FirmStanding
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
    pingFrom: row.ping_from as FirmStanding,
  }
}

/** Changes what is given, and leaves the rest. */
export async function writeGuild(store: Store, guild: Pick<Guild, 'id'> & Partial<Guild>): Promise<void> {
  const { id, zone, alertChannelId, pingRoleId, pingFrom } = guild
  const changes = {
    ...(zone === undefined ? {} : { zone }),
    ...(alertChannelId === undefined ? {} : { alert_channel_id: alertChannelId }),
    ...(pingRoleId === undefined ? {} : { ping_role_id: pingRoleId }),
    ...(pingFrom === undefined ? {} : { ping_from: pingFrom }),
  }
  if (Object.keys(changes).length > 0) await store.updateTable('guilds').set(changes).where('id', '=', id).execute()
}

/** A guild's zone, IANA. */
export const readZone = async (store: Store | Tx, id: GuildId): Promise<string> =>
  (await readGuild(store, id))?.zone ?? 'UTC'

/** The zone of every guild, IANA. */
export async function readZones(store: Store): Promise<ReadonlyMap<GuildId, string>> {
  const rows = await store.selectFrom('guilds').select(['id', 'zone']).execute()
  return new Map(rows.map((row) => [row.id as GuildId, row.zone]))
}
