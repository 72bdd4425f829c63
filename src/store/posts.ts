import type { Selectable } from 'kysely'
import type { PostId } from '../model/ids.ts'
import type { Post, Showable } from '../model/post.ts'
import type { AccountEnd, SourceId } from '../model/source.ts'
import type { Store, Tx } from './database.ts'
import type { Hashes } from './hashes.ts'
import type { Tables } from './schema.ts'
import { fromMs, fromMsOrNull, toJson, toMs, toMsOrNull } from './values.ts'

/** `edited`: the same name with other words; they replace the old ones. */
export type Saved = {
  readonly id: PostId
  readonly outcome: 'new' | 'edited' | 'known' | 'erased'
  /** Of the first copy: a post is received once, and counted in that hour for whoever watches it. */
  readonly seenAt: Temporal.Instant
  readonly imported: boolean
}

/** A stored post as it may be shown; null where the network gave none, it expired, or its author took it back. */
export type StoredPost = {
  readonly id: PostId
  readonly source: SourceId
  readonly kind: Post['kind']
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly text: string | null
  readonly showable: Showable
  readonly publishedAt: Temporal.Instant | null
  readonly seenAt: Temporal.Instant
}

/** Stores a post under its hashed name. One that was erased stays erased, whatever a late copy says. */
export async function savePost(tx: Tx, post: Post, imported: boolean, hashes: Hashes): Promise<Saved> {
  const known = await tx
    .selectFrom('posts')
    .select(['id', 'title', 'text', 'seen_at', 'imported', 'erased_at'])
    .where('uri_hash', '=', hashes.uri(post.uri))
    .executeTakeFirst()
  if (known === undefined)
    return { id: await insertPost(tx, post, imported, hashes), outcome: 'new', seenAt: post.seenAt, imported }
  const id = known.id as PostId
  const receipt = { id, seenAt: fromMs(known.seen_at), imported: known.imported === 1 }
  if (known.erased_at !== null) return { ...receipt, outcome: 'erased' }
  const expired = known.text === null && known.title === null
  if (expired || (known.title === post.title && known.text === post.text)) return { ...receipt, outcome: 'known' }
  await tx
    .updateTable('posts')
    .set({ title: post.title, text: post.text, hashtags: toJson(post.hashtags), edited_at: toMs(post.seenAt) })
    .where('id', '=', id)
    .execute()
  return { ...receipt, outcome: 'edited' }
}

async function insertPost(tx: Tx, post: Post, imported: boolean, hashes: Hashes): Promise<PostId> {
  const row = await tx
    .insertInto('posts')
    .values({
      uri_hash: hashes.uri(post.uri),
      source: post.source,
      kind: post.kind,
      url: post.url,
      author_hash: post.author === null ? null : hashes.author(post.source, post.author.id),
      outlet: post.kind === 'article' ? (post.author?.handle ?? null) : null,
      title: post.title,
      text: post.text,
      hashtags: toJson(post.hashtags),
      language: post.language,
      showable: post.showable,
      repost_of_hash: post.repostOf === null ? null : hashes.uri(post.repostOf),
      reply_to_hash: post.replyTo === null ? null : hashes.uri(post.replyTo),
      imported: imported ? 1 : 0,
      published_at: toMsOrNull(post.publishedAt),
      claimed_at: toMsOrNull(post.claimedAt),
      seen_at: toMs(post.seenAt),
      edited_at: null,
      erased_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as PostId
}

/** What a tombstone leaves: that there was a post, and when. */
const blank = { url: null, author_hash: null, outlet: null, title: null, text: null, hashtags: '[]' }

/** Erases the post of this hashed name; its id, or null when we never had it. */
export async function erasePost(tx: Tx, uriHash: string, now: Temporal.Instant): Promise<PostId | null> {
  const row = await tx
    .updateTable('posts')
    .set({ ...blank, erased_at: toMs(now) })
    .where('uri_hash', '=', uriHash)
    .where('erased_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return (row?.id ?? null) as PostId | null
}

/** Erases all posts of an author whose account has ended (whatever the reason). */
export async function erasePostsOfAuthor(
  tx: Tx,
  author: { readonly hash: string; readonly why: AccountEnd },
  now: Temporal.Instant,
): Promise<readonly PostId[]> {
  const rows = await tx
    .updateTable('posts')
    .set({ ...blank, erased_at: toMs(now) })
    .where('author_hash', '=', author.hash)
    .where('erased_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id as PostId)
}

/** Forgets words, links and author hashes of posts seen before `before`; labels and counts stay. How many. */
export async function expireTexts(store: Store, before: Temporal.Instant): Promise<number> {
  const result = await store
    .updateTable('posts')
    .set(blank)
    .where('seen_at', '<', toMs(before))
    .where('text', 'is not', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export const storedPostOf = (row: Selectable<Tables['posts']>): StoredPost => ({
  id: row.id as PostId,
  source: row.source as SourceId,
  kind: row.kind as Post['kind'],
  url: row.url,
  outlet: row.outlet,
  title: row.title,
  text: row.text,
  showable: row.showable as Showable,
  publishedAt: fromMsOrNull(row.published_at),
  seenAt: fromMs(row.seen_at),
})

export async function isKnownPost(tx: Tx, uriHash: string): Promise<boolean> {
  const row = await tx.selectFrom('posts').select('id').where('uri_hash', '=', uriHash).executeTakeFirst()
  return row !== undefined
}
