import { type Expression, type SqlBool, sql } from 'kysely'
import type { PostId, WatchId } from '../model/ids.ts'
import type { Sentiment } from '../model/labels.ts'
import type { SourceId } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { Scope } from './counts.ts'
import type { Store } from './database.ts'
import { findNewest, readPeriod } from './periods.ts'
import { type StoredPost, storedPostOf } from './posts.ts'
import { issueLists, issuesOnAny } from './tally.ts'
import { toMs } from './values.ts'
import { readWatchIds } from './watches.ts'

/** What is looked for among a scope's stored posts; null: whatever. Posts without words any more are not found by words. */
export type PostSearch = {
  readonly span: Span
  /** All of them, in any order; `strik*` for all that begins so. */
  readonly words: readonly string[]
  /** These words one after the other. */
  readonly phrase: string | null
  /** None of them. */
  readonly without: readonly string[]
  /** Also a guild's own. */
  readonly issue: string | null
  readonly tone: Sentiment['label'] | null
  readonly source: SourceId | null
}

/** Reposts are reach, not posts: they are not found. */
export type FoundPost = StoredPost & {
  readonly tone: Sentiment['label'] | null
  readonly issues: readonly string[]
}

/** Newest first. */
export type SearchPage = { readonly skip: number; readonly most: number }

/** The stored posts of a scope that fit a search. */
export async function searchPosts(
  store: Store,
  scope: Scope,
  search: PostSearch,
  page: SearchPage,
): Promise<readonly FoundPost[]> {
  const watchIds = await readWatchIds(store, scope)
  if (watchIds.length === 0) return []
  const find = hasWords(search) ? findByWords : (await isRareSource(store, scope, search)) ? findBySource : findByLabels
  return readFound(store, watchIds, await find(store, watchIds, search, page))
}

/** With fewer posts of a source than this, looking for them among all mentions would take longest. */
const rarePosts = 5000

async function isRareSource(store: Store, scope: Scope, { source, span }: PostSearch): Promise<boolean> {
  if (source === null) return false
  const { sources } = await readPeriod(store, scope, span)
  return (sources.find((one) => one.source === source)?.posts ?? 0) < rarePosts
}

const hasWords = ({ words, phrase }: PostSearch): boolean => words.length > 0 || phrase !== null

/** By the full-text index, newest first by its own rowid: ordering by another column would sort all that match. */
async function findByWords(
  store: Store,
  watchIds: readonly WatchId[],
  search: PostSearch,
  page: SearchPage,
): Promise<readonly PostId[]> {
  const rows = await store
    .selectFrom('post_words')
    .innerJoin('posts', 'posts.id', 'post_words.rowid')
    .select('post_words.rowid as id')
    .where('post_words', 'match', matchOf(search))
    .$if(search.source !== null, (query) => query.where('posts.source', '=', search.source as string))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mentions')
          .select('mentions.id')
          .whereRef('mentions.post_id', '=', 'post_words.rowid')
          .where('mentions.watch_id', 'in', watchIds)
          .where('mentions.seen_at', '>=', toMs(search.span.from))
          .where('mentions.seen_at', '<', toMs(search.span.to))
          .where('mentions.is_repost', '=', 0)
          .where((eb) => eb.and(labelled(search))),
      ),
    )
    .orderBy('post_words.rowid', 'desc')
    .limit(page.most)
    .offset(page.skip)
    .execute()
  return rows.map((row) => row.id as PostId)
}

async function findByLabels(
  store: Store,
  watchIds: readonly WatchId[],
  search: PostSearch,
  page: SearchPage,
): Promise<readonly PostId[]> {
  const asked = [...labelled(search), ...onPost(search)]
  const ids = await findNewest(store, watchIds, search.span, asked, page.skip + page.most)
  return ids.slice(page.skip)
}

/** Along the posts of one source, newest first. */
async function findBySource(
  store: Store,
  watchIds: readonly WatchId[],
  search: PostSearch,
  page: SearchPage,
): Promise<readonly PostId[]> {
  const rows = await store
    .selectFrom('posts')
    .select('posts.id')
    .where('posts.source', '=', search.source)
    .where('posts.seen_at', '>=', toMs(search.span.from))
    .where('posts.seen_at', '<', toMs(search.span.to))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mentions')
          .select('mentions.id')
          .whereRef('mentions.post_id', '=', 'posts.id')
          .where('mentions.watch_id', 'in', watchIds)
          .where('mentions.is_repost', '=', 0)
          .where((eb) => eb.and([...labelled(search), ...onPost({ ...search, source: null })])),
      ),
    )
    .orderBy('posts.seen_at', 'desc')
    .orderBy('posts.id', 'desc')
    .limit(page.most)
    .offset(page.skip)
    .execute()
  return rows.map((row) => row.id as PostId)
}

/** What is asked of the post itself; looked up only where something is asked. */
function onPost({ source, without }: PostSearch): readonly Expression<SqlBool>[] {
  return [
    ...(source === null ? [] : [sql<SqlBool>`(SELECT source FROM posts WHERE id = mentions.post_id) = ${source}`]),
    ...(without.length === 0
      ? []
      : [
          sql<SqlBool>`NOT EXISTS (SELECT 1 FROM post_words WHERE post_words MATCH ${anyOf(without)} AND rowid = mentions.post_id)`,
        ]),
  ]
}

/** What is asked of the mention. */
function labelled({ tone, issue }: PostSearch): readonly Expression<SqlBool>[] {
  return [
    ...(tone === null ? [] : [sql<SqlBool>`mentions.tone = ${tone}`]),
    ...(issue === null ? [] : [sql<SqlBool>`instr(mentions.issues, ${`"${issue}"`}) > 0`]),
  ]
}

/** FTS5's query language: every word quoted, so that nothing a person types is an operator. Source: sqlite.org/fts5.html#full_text_query_syntax */
function matchOf({ words, phrase, without }: PostSearch): string {
  const wanted = [...words.map(termOf), ...(phrase === null ? [] : [termOf(phrase)])].join(' AND ')
  return without.length === 0 ? wanted : `(${wanted}) NOT (${anyOf(without)})`
}

const anyOf = (words: readonly string[]): string => words.map(termOf).join(' OR ')

/** `strik*` begins so; a word of several tokens (`don't`, `#a_b`) is the phrase of them. */
const termOf = (text: string): string =>
  `"${text.replaceAll('"', ' ').replace(/\*+$/, '')}"${text.endsWith('*') ? '*' : ''}`

/** The posts of a page in its order, with what was read out of them. */
async function readFound(
  store: Store,
  watchIds: readonly WatchId[],
  ids: readonly PostId[],
): Promise<readonly FoundPost[]> {
  const rows = await store
    .selectFrom('posts')
    .innerJoin('mentions', 'mentions.post_id', 'posts.id')
    .selectAll('posts')
    .select(['mentions.tone', issueLists.as('lists')])
    .where('posts.id', 'in', ids)
    .where('mentions.watch_id', 'in', watchIds)
    .groupBy('posts.id')
    .execute()
  const byId = new Map(rows.map((row) => [row.id as PostId, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    return [{ ...storedPostOf(row), tone: row.tone as FoundPost['tone'], issues: issuesOnAny(row.lists) }]
  })
}
