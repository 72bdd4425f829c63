import type { CampaignId, NegotiationId, StoryId } from '../model/ids.ts'
import type { Store, Tx } from './database.ts'

/** The negotiation a story is about, as it was found out; null: none, or none could be told. */
export async function readNegotiationOfStory(tx: Store | Tx, storyId: StoryId): Promise<NegotiationId | null> {
  const row = await tx
    .selectFrom('negotiation_stories')
    .select('negotiation_id')
    .where('story_id', '=', storyId)
    .executeTakeFirst()
  return (row?.negotiation_id ?? null) as NegotiationId | null
}

export async function linkStory(tx: Tx, storyId: StoryId, id: NegotiationId): Promise<void> {
  await tx
    .insertInto('negotiation_stories')
    .values({ story_id: storyId, negotiation_id: id })
    .onConflict((conflict) => conflict.column('story_id').doNothing())
    .execute()
}

/** The stories of a negotiation, in the order we first heard of them. */
export async function readStoryIdsOf(store: Store | Tx, id: NegotiationId): Promise<readonly StoryId[]> {
  const rows = await store
    .selectFrom('negotiation_stories')
    .innerJoin('stories', 'stories.id', 'story_id')
    .select('story_id')
    .where('negotiation_id', '=', id)
    .orderBy('first_seen_at')
    .orderBy('story_id')
    .execute()
  return rows.map((row) => row.story_id as StoryId)
}

/** The campaigns whose watches reported a story. */
export async function readCampaignsOfStory(tx: Tx, storyId: StoryId): Promise<ReadonlySet<CampaignId>> {
  const rows = await tx
    .selectFrom('story_items')
    .innerJoin('stories', 'stories.id', 'story_items.story_id')
    .innerJoin('mentions', 'mentions.post_id', 'story_items.post_id')
    .innerJoin('watches', (join) =>
      join.onRef('watches.id', '=', 'mentions.watch_id').onRef('watches.guild_id', '=', 'stories.guild_id'),
    )
    .select('campaign_id')
    .distinct()
    .where('story_items.story_id', '=', storyId)
    .where('campaign_id', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.campaign_id as CampaignId))
}
