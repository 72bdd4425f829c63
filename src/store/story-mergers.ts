import type { StoryId } from '../model/ids.ts'
import type { Tx } from './database.ts'
import { readNegotiationOfStory } from './negotiation-stories.ts'
import { readRuling, writeRuling } from './rulings.ts'
import { toMs } from './values.ts'

type Merger = { readonly kept: StoryId; readonly gone: StoryId }

/** May two stories become one? Not where an organizer called one of them wrong, or each is in a record of its own. */
export async function mayMerge(tx: Tx, { kept, gone }: Merger): Promise<boolean> {
  const rulings = [await readRuling(tx, kept), await readRuling(tx, gone)]
  if (rulings.some(({ verdict }) => verdict === 'wrong')) return false
  const [one, other] = [await readNegotiationOfStory(tx, kept), await readNegotiationOfStory(tx, gone)]
  return one === null || other === null || one === other
}

/** All that hangs on one story hangs on the other from now on; its number leads there. */
export async function mergeInto(tx: Tx, { kept, gone }: Merger, now: Temporal.Instant): Promise<void> {
  await moveItems(tx, { kept, gone })
  await moveRuling(tx, { kept, gone }, now)
  await moveChanges(tx, { kept, gone }, now)
  const link = await readNegotiationOfStory(tx, gone)
  await tx.deleteFrom('negotiation_stories').where('story_id', '=', gone).execute()
  if (link !== null)
    await tx
      .insertInto('negotiation_stories')
      .values({ story_id: kept, negotiation_id: link })
      .onConflict((conflict) => conflict.column('story_id').doNothing())
      .execute()
  await tx
    .updateTable('stories')
    .set({ merged_into: kept, state: '{}' })
    .where(({ eb, or }) => or([eb('id', '=', gone), eb('merged_into', '=', gone)]))
    .execute()
}

async function moveItems(tx: Tx, { kept, gone }: Merger): Promise<void> {
  const both = tx.selectFrom('story_items').select('post_id').where('story_id', '=', kept)
  await tx.deleteFrom('story_items').where('story_id', '=', gone).where('post_id', 'in', both).execute()
  await tx.updateTable('story_items').set({ story_id: kept }).where('story_id', '=', gone).execute()
  await tx.updateTable('examples').set({ story_id: kept }).where('story_id', '=', gone).execute()
  const { first_seen_at } = await tx
    .selectFrom('stories')
    .select(({ fn }) => fn.min<number>('first_seen_at').as('first_seen_at'))
    .where('id', 'in', [kept, gone])
    .executeTakeFirstOrThrow()
  await tx.updateTable('stories').set({ first_seen_at }).where('id', '=', kept).execute()
}

/** What was said of either holds for both. */
async function moveRuling(tx: Tx, { kept, gone }: Merger, now: Temporal.Instant): Promise<void> {
  const [one, other] = [await readRuling(tx, kept), await readRuling(tx, gone)]
  await tx.deleteFrom('rulings').where('story_id', '=', gone).execute()
  const muted = one.muted || other.muted
  const said = one.verdict === null ? other : one
  if (said.verdict !== null || muted) await writeRuling(tx, kept, { ...said, muted }, now)
}

/** What both had changed stands once; the other entry is kept as undone. */
async function moveChanges(tx: Tx, { kept, gone }: Merger, now: Temporal.Instant): Promise<void> {
  const rows = await tx.selectFrom('negotiation_changes').selectAll().where('story_id', '=', gone).execute()
  for (const { id, key, negotiation_id, event_type, undone_at } of rows) {
    const twin = await tx
      .selectFrom('negotiation_changes')
      .select('id')
      .where('negotiation_id', '=', negotiation_id)
      .where('story_id', '=', kept)
      .where('event_type', '=', event_type)
      .executeTakeFirst()
    const undone = { undone_at: toMs(now), undone_by: 'story', undone_story_id: kept, undone_event_type: event_type }
    await tx
      .updateTable('negotiation_changes')
      .set({
        story_id: kept,
        key: twin === undefined ? key.replace(String(gone), String(kept)) : `${key} of ${kept}`,
        ...(twin !== undefined && undone_at === null ? undone : {}),
      })
      .where('id', '=', id)
      .execute()
  }
  await tx
    .updateTable('negotiation_changes')
    .set({ undone_story_id: kept })
    .where('undone_story_id', '=', gone)
    .execute()
}
