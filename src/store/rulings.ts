import type { GuildId, PostId, StoryId } from '../model/ids.ts'
import type { EventType, StoryItem } from '../model/negotiation.ts'
import type { Store, Tx } from './database.ts'
import { fromJson, toJson, toMs } from './values.ts'

/** What organizers said of a story's alert. Who of them is not kept. */
export type Ruling = {
  readonly verdict: 'right' | 'wrong' | null
  /** What it reports in truth; empty: no event at all. null: as it was read. */
  readonly types: readonly EventType[] | null
  readonly muted: boolean
}

const unruled: Ruling = { verdict: null, types: null, muted: false }

export async function readRuling(store: Store | Tx, storyId: StoryId): Promise<Ruling> {
  const row = await store.selectFrom('rulings').selectAll().where('story_id', '=', storyId).executeTakeFirst()
  if (row === undefined) return unruled
  return {
    verdict: row.verdict as Ruling['verdict'],
    types: row.types === null ? null : JSON.parse(row.types),
    muted: row.muted === 1,
  }
}

export async function writeRuling(tx: Tx, storyId: StoryId, ruling: Ruling, now: Temporal.Instant): Promise<void> {
  const row = {
    verdict: ruling.verdict,
    types: ruling.types === null ? null : toJson(ruling.types),
    muted: ruling.muted ? 1 : 0,
    ruled_at: toMs(now),
  }
  await tx
    .insertInto('rulings')
    .values({ story_id: storyId, ...row })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute()
}

/** A text with the types that organizers gave it, as `evaluate events` reads and its scorer wants it. */
export type LabelledExample = {
  readonly postId: PostId
  readonly storyId: StoryId
  readonly url: string | null
  readonly seenAt: number
  readonly title: string | null
  readonly text: string
  /** Empty: no event. */
  readonly types: readonly EventType[]
}

/**
 * Keeps a story's texts as labelled examples; `labelOf` null: an item that the organizer said nothing of. The words of
 * articles are copied, since the posts' own expire; members' words are not: they serve only as long as we hold them.
 */
export async function labelExamples(
  tx: Tx,
  storyId: StoryId,
  labelOf: (item: StoryItem) => readonly EventType[] | null,
): Promise<void> {
  const posts = await tx
    .selectFrom('story_items')
    .innerJoin('posts', 'posts.id', 'story_items.post_id')
    .select(['posts.id', 'kind', 'title', 'text', 'item'])
    .where('story_id', '=', storyId)
    .where('erased_at', 'is', null)
    .execute()
  for (const post of posts) {
    const types = labelOf(fromJson<StoryItem>(post.item))
    if (types === null) continue
    const kept = post.kind === 'article' ? { title: post.title, text: post.text } : { title: null, text: null }
    const row = { story_id: storyId, labels: toJson(types), ...kept }
    await tx
      .insertInto('examples')
      .values({ post_id: post.id, ...row })
      .onConflict((conflict) => conflict.column('post_id').doUpdateSet(row))
      .execute()
  }
}

/** What its author takes back is no example any more. */
export async function forgetExample(tx: Tx, postId: PostId): Promise<void> {
  await tx.deleteFrom('examples').where('post_id', '=', postId).execute()
}

/** The labelled texts we still hold, of one guild or of all. */
export async function readExamples(store: Store, guildId?: GuildId): Promise<readonly LabelledExample[]> {
  const rows = await store
    .selectFrom('examples')
    .innerJoin('stories', 'stories.id', 'examples.story_id')
    .innerJoin('posts', 'posts.id', 'examples.post_id')
    .select(({ fn }) => [
      'examples.post_id',
      'examples.story_id',
      'labels',
      'url',
      'seen_at',
      fn.coalesce('examples.title', 'posts.title').as('title'),
      fn.coalesce('examples.text', 'posts.text').as('text'),
    ])
    .where('erased_at', 'is', null)
    .$if(guildId !== undefined, (query) => query.where('guild_id', '=', guildId as string))
    .orderBy('examples.post_id')
    .execute()
  return rows.flatMap((row) =>
    row.text === null
      ? []
      : [
          {
            postId: row.post_id as PostId,
            storyId: row.story_id as StoryId,
            url: row.url,
            seenAt: row.seen_at,
            title: row.title,
            text: row.text,
            types: JSON.parse(row.labels),
          },
        ],
  )
}

/** How often organizers of a guild said what. */
export async function readRulingCounts(
  store: Store,
  guildId: GuildId,
): Promise<{ readonly right: number; readonly wrong: number; readonly muted: number }> {
  const rows = await store
    .selectFrom('rulings')
    .innerJoin('stories', 'stories.id', 'rulings.story_id')
    .select(['verdict', 'muted'])
    .where('guild_id', '=', guildId)
    .execute()
  const count = (verdict: Ruling['verdict']) => rows.filter((row) => row.verdict === verdict).length
  return { right: count('right'), wrong: count('wrong'), muted: rows.filter((row) => row.muted === 1).length }
}
