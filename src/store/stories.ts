import type { GuildId, PostId, StoryId } from '../model/ids.ts'
import type { StoryItem } from '../model/negotiation.ts'
import type { Post } from '../model/post.ts'
import type { Span } from '../model/span.ts'
import type { Scope } from './counts.ts'
import type { Store, Tx } from './database.ts'
import { fromJson, fromMs, fromMsOrNull, toJson, toMs } from './values.ts'

/** A story as the placing of items needs it. `State` is aggregate's own; it comes back as it was put in. */
export type OpenStory<State> = { readonly id: StoryId; readonly state: State }

/** One item of a story with what may be shown of its post; all null once the post is erased or has expired. */
export type StoryEvidence = {
  readonly postId: PostId
  readonly item: StoryItem
  readonly quote: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly showable: Post['showable']
  readonly publishedAt: Temporal.Instant | null
  readonly seenAt: Temporal.Instant
  readonly erased: boolean
}

/** The guild's stories that had an item since `since`, the `most` last told of them, in the order they were opened. */
export async function readOpenStories<State>(
  tx: Tx,
  guildId: GuildId,
  since: Temporal.Instant,
  most: number,
): Promise<readonly OpenStory<State>[]> {
  const rows = await tx
    .selectFrom('stories')
    .select(['id', 'state'])
    .where('guild_id', '=', guildId)
    .where('last_item_at', '>=', toMs(since))
    .where('merged_into', 'is', null)
    .orderBy('last_item_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows
    .toSorted((a, b) => a.id - b.id)
    .map((row) => ({ id: row.id as StoryId, state: fromJson<State>(row.state) }))
}

export async function addStory(tx: Tx, guildId: GuildId, firstSeenAt: Temporal.Instant): Promise<StoryId> {
  const row = await tx
    .insertInto('stories')
    .values({
      guild_id: guildId,
      state: '{}',
      first_seen_at: toMs(firstSeenAt),
      last_item_at: toMs(firstSeenAt),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as StoryId
}

export async function writeStory(
  tx: Tx,
  id: StoryId,
  story: { readonly state: unknown; readonly lastItemAt: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('stories')
    .set({ state: toJson(story.state), last_item_at: toMs(story.lastItemAt) })
    .where('id', '=', id)
    .execute()
}

/** The state alone: when the story last had an item stays. */
export async function writeStoryState(tx: Tx, id: StoryId, state: unknown): Promise<void> {
  await tx
    .updateTable('stories')
    .set({ state: toJson(state) })
    .where('id', '=', id)
    .execute()
}

/** False when the post is in the story already. */
export async function addStoryItem(
  tx: Tx,
  storyId: StoryId,
  postId: PostId,
  item: StoryItem,
  quote: string | null,
): Promise<boolean> {
  const result = await tx
    .insertInto('story_items')
    .values({ story_id: storyId, post_id: postId, item: toJson(item), quote })
    .onConflict((conflict) => conflict.columns(['story_id', 'post_id']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** An edited post's item in its story. */
export async function writeStoryItem(
  tx: Tx,
  storyId: StoryId,
  postId: PostId,
  item: StoryItem,
  quote: string | null,
): Promise<void> {
  await tx
    .updateTable('story_items')
    .set({ item: toJson(item), quote })
    .where('story_id', '=', storyId)
    .where('post_id', '=', postId)
    .execute()
}

/** What an erased post said is forgotten here too; that it said something, and what kind of thing, stays. */
export async function forgetWords(
  tx: Tx,
  postId: PostId,
): Promise<readonly { readonly storyId: StoryId; readonly guildId: GuildId }[]> {
  const rows = await tx
    .selectFrom('story_items')
    .innerJoin('stories', 'stories.id', 'story_items.story_id')
    .select(['story_items.id', 'story_id', 'guild_id', 'item'])
    .where('post_id', '=', postId)
    .execute()
  for (const row of rows) await blankItem(tx, row.id, row.item)
  return rows.map((row) => ({ storyId: row.story_id as StoryId, guildId: row.guild_id as GuildId }))
}

const blankItem = (tx: Tx, id: number, item: string) =>
  tx
    .updateTable('story_items')
    .set({ item: toJson({ ...fromJson<StoryItem>(item), words: [], shingles: [] }), quote: null })
    .where('id', '=', id)
    .execute()

/** Forgets the words of stories that had no item since `before`. */
export async function expireStories(store: Store, before: Temporal.Instant): Promise<void> {
  await store.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('story_items')
      .innerJoin('stories', 'stories.id', 'story_items.story_id')
      .select(['story_items.id', 'item'])
      .where('last_item_at', '<', toMs(before))
      .where('state', '<>', '{}')
      .execute()
    for (const row of rows) await blankItem(tx, row.id, row.item)
    await tx.updateTable('stories').set({ state: '{}' }).where('last_item_at', '<', toMs(before)).execute()
  })
}

/** The items of a story, in the order we saw them. */
export async function readEvidence(store: Store | Tx, storyId: StoryId): Promise<readonly StoryEvidence[]> {
  const rows = await store
    .selectFrom('story_items')
    .innerJoin('posts', 'posts.id', 'story_items.post_id')
    .select(['post_id', 'item', 'quote', 'url', 'outlet', 'showable', 'published_at', 'seen_at', 'erased_at'])
    .where('story_id', '=', storyId)
    .orderBy('seen_at')
    .orderBy('story_items.id')
    .execute()
  return rows.map((row) => ({
    postId: row.post_id as PostId,
    item: fromJson<StoryItem>(row.item),
    quote: row.quote,
    url: row.url,
    outlet: row.outlet,
    showable: row.showable as Post['showable'],
    publishedAt: fromMsOrNull(row.published_at),
    seenAt: fromMs(row.seen_at),
    erased: row.erased_at !== null,
  }))
}

/** A story that began in a window, for digests and pictures. */
export type StoryInWindow = {
  readonly id: StoryId
  readonly firstSeenAt: Temporal.Instant
  readonly items: number
}

/** The stories first seen in a window, oldest first: of a guild, or those that a scope's watches reported. */
export async function readStoriesIn(store: Store, scope: Scope, span: Span): Promise<readonly StoryInWindow[]> {
  const column = ({ watch: 'watches.id', campaign: 'watches.campaign_id', guild: 'watches.guild_id' } as const)[
    scope.kind
  ]
  const rows = await store
    .selectFrom('stories')
    .innerJoin('story_items', 'story_items.story_id', 'stories.id')
    .innerJoin('mentions', 'mentions.post_id', 'story_items.post_id')
    .innerJoin('watches', (join) =>
      join.onRef('watches.id', '=', 'mentions.watch_id').onRef('watches.guild_id', '=', 'stories.guild_id'),
    )
    .select(({ fn }) => ['stories.id', 'first_seen_at', fn.count<number>('story_items.post_id').distinct().as('items')])
    .where(column, '=', scope.id as never)
    .where('first_seen_at', '>=', toMs(span.from))
    .where('first_seen_at', '<', toMs(span.to))
    .groupBy('stories.id')
    .orderBy('first_seen_at')
    .execute()
  return rows.map((row) => ({
    id: row.id as StoryId,
    firstSeenAt: fromMs(row.first_seen_at),
    items: row.items,
  }))
}

/** The guild's story of this number, or the one it has become part of; null when the guild has none such. */
export async function findStory(store: Store, guildId: GuildId, id: number): Promise<StoryId | null> {
  if (!Number.isSafeInteger(id)) return null
  const row = await store
    .selectFrom('stories')
    .select(({ fn }) => fn.coalesce('merged_into', 'id').as('id'))
    .where('id', '=', id)
    .where('guild_id', '=', guildId)
    .executeTakeFirst()
  return (row?.id ?? null) as StoryId | null
}

/** What a post reported, in a guild's stories. */
export async function readStoriesOf(
  store: Store | Tx,
  guildId: GuildId,
  postId: PostId,
): Promise<readonly { readonly id: StoryId; readonly item: StoryItem }[]> {
  const rows = await store
    .selectFrom('story_items')
    .innerJoin('stories', 'stories.id', 'story_items.story_id')
    .select(['stories.id', 'item'])
    .where('guild_id', '=', guildId)
    .where('post_id', '=', postId)
    .orderBy('story_items.id')
    .execute()
  return rows.map((row) => ({ id: row.id as StoryId, item: fromJson<StoryItem>(row.item) }))
}
