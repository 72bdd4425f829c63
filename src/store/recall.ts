import type { Selectable } from 'kysely'
import type { AuthorHash, GuildId, PostId, PostUri } from '../model/ids.ts'
import type { Post, Showable } from '../model/post.ts'
import type { SourceId } from '../model/source.ts'
import type { Store } from './database.ts'
import type { Tables } from './schema.ts'
import { fromMs, fromMsOrNull, toMs } from './values.ts'

/**
 * A stored post as far as it can be matched again. Its name, its author's and those it answers are hashes; whom it
 * addressed and where it linked to is what its words still show.
 */
export type Recalled = {
  readonly id: PostId
  readonly post: Post
  readonly authorHash: AuthorHash | null
  /** Of a feed's post: the feeds by which it may have come to this guild. */
  readonly feeds: readonly string[]
}

/** A guild's posts seen since `from`, newest first: those that a watch of its own matched, whose words are still kept. */
export async function recallSince(
  store: Store,
  guildId: GuildId,
  from: Temporal.Instant,
  most: number,
): Promise<readonly Recalled[]> {
  const rows = await ofGuild(store, guildId)
    .where('posts.seen_at', '>=', toMs(from))
    .where('posts.text', 'is not', null)
    .orderBy('posts.seen_at', 'desc')
    .limit(most)
    .execute()
  return withFeeds(store, guildId, rows)
}

/** The guild's post that a person opens at one of these addresses; null when none is kept (or not any more). */
export async function recallByUrl(store: Store, guildId: GuildId, urls: readonly string[]): Promise<Recalled | null> {
  const row = await ofGuild(store, guildId).where('posts.url', 'in', urls).orderBy('posts.id').executeTakeFirst()
  return row === undefined ? null : (await withFeeds(store, guildId, [row]))[0]!
}

const ofGuild = (store: Store, guildId: GuildId) =>
  store
    .selectFrom('posts')
    .selectAll('posts')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mentions')
          .innerJoin('watches', 'watches.id', 'mentions.watch_id')
          .whereRef('mentions.post_id', '=', 'posts.id')
          .where('watches.guild_id', '=', guildId)
          .select('mentions.id'),
      ),
    )

type Row = Selectable<Tables['posts']>

async function withFeeds(store: Store, guildId: GuildId, rows: readonly Row[]): Promise<readonly Recalled[]> {
  const fromFeeds = rows.filter((row) => row.source === 'feed').map((row) => row.id)
  const told = await store
    .selectFrom('mentions')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .innerJoin('watch_targets', 'watch_targets.watch_id', 'watches.id')
    .innerJoin('targets', 'targets.id', 'watch_targets.target_id')
    .select(['post_id', 'address'])
    .distinct()
    .where('watches.guild_id', '=', guildId)
    .where('targets.source', '=', 'feed')
    .where('post_id', 'in', fromFeeds)
    .execute()
  const feeds = Map.groupBy(told, (row) => row.post_id)
  return rows.map((row) => ({
    id: row.id as PostId,
    post: postOf(row),
    authorHash: row.author_hash as AuthorHash | null,
    feeds: (feeds.get(row.id) ?? []).map(({ address }) => address),
  }))
}

const postOf = (row: Row): Post => ({
  uri: row.uri_hash as PostUri,
  url: row.url,
  source: row.source as SourceId,
  kind: row.kind as Post['kind'],
  author: row.author_hash === null ? null : { id: row.author_hash, handle: row.outlet },
  title: row.title,
  text: row.text ?? '',
  language: row.language,
  hashtags: JSON.parse(row.hashtags),
  mentions: [],
  links: row.text?.match(/https?:\/\/[^\s<>"]+/g) ?? [],
  replyTo: row.reply_to_hash as PostUri | null,
  repostOf: row.repost_of_hash as PostUri | null,
  showable: row.showable as Showable,
  publishedAt: fromMsOrNull(row.published_at),
  claimedAt: fromMsOrNull(row.claimed_at),
  seenAt: fromMs(row.seen_at),
})
