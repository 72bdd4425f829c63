import type { Selectable } from 'kysely'
import type { CampaignId, ChannelId, GuildId, NegotiationId } from '../model/ids.ts'
import type { EventType, Party } from '../model/negotiation.ts'
import type { ChangeMaker, NegotiationRecord, NegotiationStage, StageChange } from '../model/record.ts'
import type { Store, Tx } from './database.ts'
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

type ChangeRow = Awaited<ReturnType<typeof readChanges>>[number]

/** In order of what happened, an expiry in the order it was entered. */
const readChanges = (store: Store | Tx, id: NegotiationId) =>
  store
    .selectFrom('negotiation_changes')
    .selectAll()
    .where('negotiation_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()

const stageChangeOf = (row: ChangeRow): StageChange => ({
  id: row.key,
  stage: row.stage as NegotiationStage,
  at: fromMs(row.at),
  by: makerOf(row.made_by, row.story_id, row.event_type),
  evidence:
    row.url === null
      ? []
      : [{ quote: null, url: row.url, outlet: null, publishedAt: null, seenAt: fromMs(row.made_at) }],
  undone:
    row.undone_at === null
      ? null
      : { at: fromMs(row.undone_at), by: makerOf(row.undone_by!, row.undone_story_id, row.undone_event_type) },
})

function makerOf(kind: string, storyId: number | null, type: string | null): ChangeMaker {
  if (kind === 'story') return { kind, storyId: String(storyId), type: type as EventType }
  return { kind: kind as 'person' | 'calendar' }
}

/** Writes what differs between a record and what it was: new changes, and those undone since. How many. */
export async function saveRecord(
  tx: Tx,
  id: NegotiationId,
  before: NegotiationRecord,
  after: NegotiationRecord,
  now: Temporal.Instant,
): Promise<number> {
  const known = new Map(before.changes.map((change) => [change.id, change]))
  const changed = after.changes.filter((change) => known.get(change.id) !== change)
  for (const change of changed) await saveChange(tx, id, change, now)
  return changed.length
}

async function saveChange(tx: Tx, id: NegotiationId, change: StageChange, now: Temporal.Instant): Promise<void> {
  const undone = change.undone?.by ?? null
  const undoing = {
    undone_at: change.undone === null ? null : toMs(change.undone.at),
    undone_by: undone?.kind ?? null,
    undone_story_id: undone?.kind === 'story' ? Number(undone.storyId) : null,
    undone_event_type: undone?.kind === 'story' ? undone.type : null,
  }
  const ofStory = change.by.kind === 'story' ? change.by : null
  await tx
    .insertInto('negotiation_changes')
    .values({
      negotiation_id: id,
      key: change.id,
      kind: 'stage',
      stage: change.stage,
      expires_at: null,
      zone: null,
      at: toMs(change.at),
      made_at: toMs(now),
      made_by: change.by.kind,
      story_id: ofStory === null ? null : Number(ofStory.storyId),
      event_type: ofStory?.type ?? null,
      // A story's evidence is read with the story, so that what its author takes back is gone here too.
      url: ofStory === null ? (change.evidence[0]?.url ?? null) : null,
      ...undoing,
    })
    .onConflict((conflict) => conflict.columns(['negotiation_id', 'key']).doUpdateSet(undoing))
    .execute()
}

/** Sets when the contract runs out; the dates before it stay in the record. */
export async function addExpiry(
  tx: Tx,
  id: NegotiationId,
  expiry: { readonly expiresAt: Temporal.ZonedDateTime; readonly url: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('negotiation_changes')
    .values({
      negotiation_id: id,
      key: `expiry ${toMs(expiry.expiresAt.toInstant())} ${toMs(now)}`,
      kind: 'expiry',
      stage: null,
      expires_at: toMs(expiry.expiresAt.toInstant()),
      zone: expiry.expiresAt.timeZoneId,
      at: toMs(now),
      made_at: toMs(now),
      made_by: 'person',
      story_id: null,
      event_type: null,
      url: expiry.url,
      undone_at: null,
      undone_by: null,
      undone_story_id: null,
      undone_event_type: null,
    })
    .onConflict((conflict) => conflict.columns(['negotiation_id', 'key']).doNothing())
    .execute()
}

/** A change as it was entered, for the record's history. */
export type EnteredChange = {
  readonly key: string
  readonly madeAt: Temporal.Instant
} & (
  | { readonly kind: 'stage'; readonly stage: NegotiationStage }
  | { readonly kind: 'expiry'; readonly expiresAt: Temporal.ZonedDateTime }
)

/** The change in force that was entered last, of whatever kind and maker; null when there is none. */
export async function readLastChange(store: Store | Tx, id: NegotiationId): Promise<EnteredChange | null> {
  const row = await store
    .selectFrom('negotiation_changes')
    .selectAll()
    .where('negotiation_id', '=', id)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const entered = { key: row.key, madeAt: fromMs(row.made_at) }
  return row.kind === 'stage'
    ? { ...entered, kind: 'stage', stage: row.stage as NegotiationStage }
    : { ...entered, kind: 'expiry', expiresAt: fromMs(row.expires_at!).toZonedDateTimeISO(row.zone!) }
}

/** Marks a change as undone by a person; it stays in the record. False when it was undone before. */
export async function undoEntered(tx: Tx, id: NegotiationId, key: string, now: Temporal.Instant): Promise<boolean> {
  const result = await tx
    .updateTable('negotiation_changes')
    .set({ undone_at: toMs(now), undone_by: 'person' })
    .where('negotiation_id', '=', id)
    .where('key', '=', key)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
