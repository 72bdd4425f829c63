import type { CampaignId, GuildId } from '../model/ids.ts'
import type { Campaign } from '../model/watch.ts'
import type { Store } from './database.ts'
import { toMs } from './values.ts'

/** The guild's campaign of this name, made when there is none. */
export async function ensureCampaign(
  store: Store,
  guildId: GuildId,
  name: string,
  now: Temporal.Instant,
): Promise<Campaign> {
  await store
    .insertInto('campaigns')
    .values({ guild_id: guildId, name, created_at: toMs(now) })
    .onConflict((conflict) => conflict.columns(['guild_id', 'name']).doNothing())
    .execute()
  const campaign = (await readCampaigns(store, guildId)).find((known) => known.name === name)
  if (campaign === undefined) throw new Error(`campaign ${name} was neither found nor made`)
  return campaign
}

/** Of one guild, or of all. */
export async function readCampaigns(store: Store, guildId?: GuildId): Promise<readonly Campaign[]> {
  const rows = await store
    .selectFrom('campaigns')
    .selectAll()
    .$if(guildId !== undefined, (query) => query.where('guild_id', '=', guildId as string))
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ id: row.id as CampaignId, guildId: row.guild_id as GuildId, name: row.name }))
}
