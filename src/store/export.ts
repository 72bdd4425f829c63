import { sql } from 'kysely'
import type { ExportedPost } from '../model/export.ts'
import type { Span } from '../model/span.ts'
import type { Scope } from './counts.ts'
import type { Store } from './database.ts'
import { storedPostOf } from './posts.ts'
import { issueLists, issuesOnAny } from './tally.ts'
import { toMs } from './values.ts'
import { readWatchIds } from './watches.ts'

const dayMs = 86_400_000

/** The posts of a scope in a window, newest first, `most` at most; reposts are left out. Read day by day, so that others get their turn. */
export async function readExportedPosts(
  store: Store,
  scope: Scope,
  span: Span,
  most: number,
): Promise<readonly ExportedPost[]> {
  const watchIds = await readWatchIds(store, scope)
  const posts: ExportedPost[] = []
  const start = toMs(span.from)
  for (let to = toMs(span.to); to > start && posts.length < most && watchIds.length > 0; to -= dayMs)
    posts.push(...(await readDay(store, watchIds, Math.max(start, to - dayMs), to, most - posts.length)))
  return posts
}

async function readDay(store: Store, watchIds: readonly number[], from: number, to: number, most: number) {
  const rows = await store
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .selectAll('posts')
    .select(['tone', 'score', issueLists.as('lists'), sql<string>`json_group_array(watches.query)`.as('queries')])
    .where('mentions.watch_id', 'in', watchIds)
    .where('mentions.seen_at', '>=', from)
    .where('mentions.seen_at', '<', to)
    .where('is_repost', '=', 0)
    .groupBy('posts.id')
    .orderBy('mentions.seen_at', 'desc')
    .orderBy('posts.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(
    (row): ExportedPost => ({
      ...storedPostOf(row),
      language: row.language,
      tone: row.tone as ExportedPost['tone'],
      score: row.score,
      issues: issuesOnAny(row.lists),
      queries: JSON.parse(row.queries),
    }),
  )
}
