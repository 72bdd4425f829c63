import type { AuthorHash, WatchId } from '../model/ids.ts'
import type { Store } from './database.ts'
import { fromMs, fromMsOrNull } from './values.ts'

/** A post as its watch brought it, with the words we may show. */
export type OwnWords = {
  readonly source: string
  readonly authorHash: AuthorHash | null
  readonly title: string | null
  readonly text: string
  readonly url: string | null
  readonly outlet: string | null
  readonly publishedAt: Temporal.Instant | null
  readonly seenAt: Temporal.Instant
}

const most = 50

/** The newest posts of a watch whose words we hold and may show; what its author took back is not among them. */
export async function readOwnWords(store: Store, id: WatchId): Promise<readonly OwnWords[]> {
  const rows = await store
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .select(['source', 'author_hash', 'title', 'text', 'url', 'outlet', 'published_at', 'posts.seen_at'])
    .where('watch_id', '=', id)
    .where('is_repost', '=', 0)
    .where('erased_at', 'is', null)
    .where('showable', '<>', 'link')
    .where('text', 'is not', null)
    .orderBy('mentions.seen_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    source: row.source,
    authorHash: row.author_hash as AuthorHash | null,
    title: row.title,
    text: row.text ?? '',
    url: row.url,
    outlet: row.outlet,
    publishedAt: fromMsOrNull(row.published_at),
    seenAt: fromMs(row.seen_at),
  }))
}
