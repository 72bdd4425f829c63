import type { Selectable } from 'kysely'
import type { CampaignId, ChannelId, GuildId, NegotiationId } from '../model/ids.ts'
import type { Party } from '../model/negotiation.ts'
import type { NegotiationRecord } from '../model/record.ts'
import type { Store, Tx } from './database.ts'
import { readChanges, stageChangeOf } from './negotiation-changes.ts'
import type { Tables } from './schema.ts'
import { fromMs, toJson, toMs } from './values.ts'

/** A guild's negotiation with its record as it stands. */
export type Negotiation = {
  readonly id: NegotiationId
  readonly guildId: GuildId
  readonly campaignId: CampaignId | null
  /** Where its countdown is posted. */
  readonly channelId: ChannelId
  readonly record: NegotiationRecord
  /** Since when the expiry in force is known: nothing before it is counted down. null: no expiry. */
  readonly expirySetAt: Temporal.Instant | null
}

export type NewNegotiation = {
  readonly guildId: GuildId
  readonly campaignId: CampaignId | null
  readonly channelId: ChannelId
  readonly agreement: string
  readonly union: Party
  readonly employer: Party | null
  readonly bargainingUnit: string | null
  readonly unionLocals: readonly string[]
}

/** The new negotiation's id, or null when the guild has one of this name. */
export async function addNegotiation(
  store: Store,
  negotiation: NewNegotiation,
  now: Temporal.Instant,
): Promise<NegotiationId | null> {
  const wanted = negotiation.agreement.toLowerCase()
  // Names are looked up whatever their case: two that differ in it alone could never be told apart again.
  const known = await store
    .selectFrom('negotiations')
    .select('agreement')
    .where('guild_id', '=', negotiation.guildId)
    .execute()
  if (known.some(({ agreement }) => agreement.toLowerCase() === wanted)) return null
  const row = await store
    .insertInto('negotiations')
    .values({
      guild_id: negotiation.guildId,
      campaign_id: negotiation.campaignId,
      channel_id: negotiation.channelId,
      agreement: negotiation.agreement,
      union_party: toJson(negotiation.union),
      employer_party: negotiation.employer === null ? null : toJson(negotiation.employer),
      bargaining_unit: negotiation.bargainingUnit,
      locals: toJson(negotiation.unionLocals),
      created_at: toMs(now),
    })
    .onConflict((conflict) => conflict.columns(['guild_id', 'agreement']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return (row?.id ?? null) as NegotiationId | null
}

/** The negotiations of one guild, or of every guild we are in, oldest first. */
export async function readNegotiations(store: Store | Tx, guildId?: GuildId): Promise<readonly Negotiation[]> {
  const rows = await store
    .selectFrom('negotiations')
    .innerJoin('guilds', 'guilds.id', 'negotiations.guild_id')
    .selectAll('negotiations')
    .where('left_at', 'is', null)
    .$if(guildId !== undefined, (query) => query.where('guild_id', '=', guildId as string))
    .orderBy('negotiations.id')
    .execute()
  return Promise.all(rows.map((row) => withRecord(store, row)))
}

/** The guild's negotiation of this name, whatever its case; null: there is none. */
export async function findNegotiation(store: Store, guildId: GuildId, agreement: string): Promise<Negotiation | null> {
  const wanted = agreement.toLowerCase()
  return (
    (await readNegotiations(store, guildId)).find(({ record }) => record.agreement.toLowerCase() === wanted) ?? null
  )
}

async function withRecord(store: Store | Tx, row: Selectable<Tables['negotiations']>): Promise<Negotiation> {
  const id = row.id as NegotiationId
  const changes = await readChanges(store, id)
  const expiry = changes.findLast((change) => change.kind === 'expiry' && change.undone_at === null)
  return {
    id,
    guildId: row.guild_id as GuildId,
    campaignId: row.campaign_id as CampaignId | null,
    channelId: row.channel_id as ChannelId,
    record: {
      union: JSON.parse(row.union_party),
      employer: row.employer_party === null ? null : JSON.parse(row.employer_party),
      agreement: row.agreement,
      bargainingUnit: row.bargaining_unit,
      unionLocals: JSON.parse(row.locals),
      expiresAt: expiry === undefined ? null : fromMs(expiry.expires_at!).toZonedDateTimeISO(expiry.zone!),
      changes: changes.flatMap((change) => (change.kind === 'stage' ? [stageChangeOf(change)] : [])),
    },
    expirySetAt: expiry === undefined ? null : fromMs(expiry.made_at),
  }
}
