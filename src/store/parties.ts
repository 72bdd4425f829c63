import type { GuildId } from '../model/ids.ts'
import type { NamedParty, Party } from '../model/negotiation.ts'
import type { Store } from './database.ts'
import { toJson, toMs } from './values.ts'

type Row = {
  readonly party: string
  readonly name: string
  readonly side: string
  readonly aliases: string
  readonly sites: string
}
const fromRow = (row: Row): NamedParty => ({
  id: row.party,
  name: row.name,
  side: row.side as Party['side'],
  aliases: JSON.parse(row.aliases),
  sites: JSON.parse(row.sites),
})

/** The unions and employers that a guild added, and the names it added to those we know. */
export async function readGuildParties(store: Store, guildId: GuildId): Promise<readonly NamedParty[]> {
  const rows = await store
    .selectFrom('guild_parties')
    .select(['party', 'name', 'side', 'aliases', 'sites'])
    .where('guild_id', '=', guildId)
    .orderBy('name')
    .execute()
  return rows.map(fromRow)
}

/** Those of every guild that has any. */
export async function readAllParties(store: Store): Promise<ReadonlyMap<GuildId, readonly NamedParty[]>> {
  const rows = await store.selectFrom('guild_parties').selectAll().orderBy('name').execute()
  const byGuild = Map.groupBy(rows, (row) => row.guild_id as GuildId)
  return new Map([...byGuild].map(([guildId, own]) => [guildId, own.map(fromRow)]))
}

/** Changes whenever a party of any guild does: compare it before compiling them again. */
export async function readPartiesVersion(store: Store): Promise<string> {
  const row = await store
    .selectFrom('guild_parties')
    .select(({ fn }) => [fn.countAll<number>().as('n'), fn.max('changed_at').as('changed')])
    .executeTakeFirstOrThrow()
  return `${row.n} ${row.changed}`
}

/** Adds a party, or replaces all that is known of it. */
export async function writeGuildParty(
  store: Store,
  guildId: GuildId,
  { id, name, side, aliases, sites }: NamedParty,
  now: Temporal.Instant,
): Promise<void> {
  const change = { name, side, aliases: toJson(aliases), sites: toJson(sites), changed_at: toMs(now) }
  await store
    .insertInto('guild_parties')
    .values({ guild_id: guildId, party: id, ...change })
    .onConflict((conflict) => conflict.columns(['guild_id', 'party']).doUpdateSet(change))
    .execute()
}

/** False when the guild has added none of this id. */
export async function removeGuildParty(store: Store, guildId: GuildId, id: string): Promise<boolean> {
  const result = await store
    .deleteFrom('guild_parties')
    .where('guild_id', '=', guildId)
    .where('party', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
