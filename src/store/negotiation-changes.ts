import type { NegotiationId } from '../model/ids.ts'
import type { EventType } from '../model/negotiation.ts'
import type { ChangeMaker, NegotiationRecord, NegotiationStage, StageChange } from '../model/record.ts'
import type { Store, Tx } from './database.ts'
import { fromMs, toMs } from './values.ts'

type ChangeRow = Awaited<ReturnType<typeof readChanges>>[number]

/** In order of what happened, an expiry in the order it was entered. */
export const readChanges = (store: Store | Tx, id: NegotiationId) =>
  store
    .selectFrom('negotiation_changes')
    .selectAll()
    .where('negotiation_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const stageChangeOf = (row: ChangeRow): StageChange => ({
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
