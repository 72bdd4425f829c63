import { type Expression, type SqlBool, sql } from 'kysely'
import type { HourCounts, PeriodCounts } from '../model/counts.ts'
import type { Voice } from '../model/digest.ts'
import type { PostId, WatchId } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import { type Counted, countTallies, hourMs, periodOf, readRollUp, type Scope } from './counts.ts'
import type { Store } from './database.ts'
import { mergeTallies, talliedColumns, tallyOfRow } from './tally.ts'
import { toMs } from './values.ts'
import { readWatchIds } from './watches.ts'

type Window = { readonly fromMs: number; readonly toMs: number }
const windowOf = (span: Span): Window => ({ fromMs: toMs(span.from), toMs: toMs(span.to) })

/** The mentions of a scope seen in `[from, to)`, one a watch; imported ones are left out. */
function mentionsIn(store: Store, scope: Scope, window: Window) {
  const query = store
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .where('mentions.seen_at', '>=', window.fromMs)
    .where('mentions.seen_at', '<', window.toMs)
    .where('posts.imported', '=', 0)
  if (scope.kind === 'watch') return query.where('watches.id', '=', scope.id)
  return scope.kind === 'campaign'
    ? query.where('watches.campaign_id', '=', scope.id)
    : query.where('watches.guild_id', '=', scope.id)
}

/** What a scope received in any window: whole hours from the roll-up, the ragged ends recounted. */
export async function readPeriod(store: Store, scope: Scope, span: Span): Promise<PeriodCounts> {
  const { fromMs, toMs } = windowOf(span)
  const firstWhole = Math.ceil(fromMs / hourMs) * hourMs
  const lastWhole = Math.floor(toMs / hourMs) * hourMs
  if (firstWhole >= lastWhole) return periodOf([await recount(store, scope, { fromMs, toMs })], span)
  const parts = [
    await recount(store, scope, { fromMs, toMs: firstWhole }),
    await readRollUp(store, scope, firstWhole, lastWhole),
    await recount(store, scope, { fromMs: lastWhole, toMs }),
  ]
  return periodOf(parts, span)
}

/** What the roll-up holds, from the mentions themselves. */
export async function recount(store: Store, scope: Scope, window: Window, bucketMs = hourMs): Promise<Counted> {
  if (window.fromMs >= window.toMs) return countTallies([], bucketMs)
  const rows = await mentionsIn(store, scope, window)
    .select(({ fn }) => ['mentions.post_id', fn.min('mentions.id').as('first'), ...talliedColumns])
    // Mentions of a post that read alike are one row: more than one only where campaigns have lists of their own.
    .groupBy(['mentions.post_id', 'issues', 'issue_tones', 'demands'])
    .orderBy('mentions.seen_at')
    .orderBy('first')
    .execute()
  const byPost = Map.groupBy(rows, (row) => row.post_id)
  return countTallies(
    [...byPost.values()].flatMap((same) => mergeTallies(same.map(tallyOfRow)) ?? []),
    bucketMs,
  )
}

/** Above this many, what must be looked up post by post is not told. */
const mostLookedUp = 30_000

/** The distinct authors of a window's posts and reposts; null where none is known, or there are too many to look up. */
export async function countAuthors(store: Store, scope: Scope, { span, posts, reposts }: PeriodCounts) {
  if (posts + reposts > mostLookedUp) return null
  const { authors } = await mentionsIn(store, scope, windowOf(span))
    .select(({ fn }) => fn.count<number>('posts.author_hash').distinct().as('authors'))
    .executeTakeFirstOrThrow()
  return authors === 0 ? null : authors
}

/** The most repeated post of a window: itself and its reposts; null when none was repeated, or too many were. */
export async function readTopPost(
  store: Store,
  scope: Scope,
  { span, reposts }: PeriodCounts,
): Promise<{ readonly url: string | null; readonly copies: number } | null> {
  if (reposts === 0 || reposts > mostLookedUp) return null
  const top = await mentionsIn(store, scope, windowOf(span))
    .select(({ fn }) => ['posts.repost_of_hash as original', fn.count<number>('posts.id').distinct().as('reposts')])
    .where('is_repost', '=', 1)
    .groupBy('original')
    .orderBy('reposts', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (top === undefined) return null
  const original = await store
    .selectFrom('posts')
    .select(['url', 'seen_at'])
    .where('uri_hash', '=', top.original)
    .executeTakeFirst()
  const seenAt = original?.seen_at ?? Number.NEGATIVE_INFINITY
  const isWithin = seenAt >= toMs(span.from) && seenAt < toMs(span.to)
  const copies = top.reposts + (isWithin ? 1 : 0)
  return copies < 2 ? null : { url: original?.url ?? null, copies }
}

/**
 * Organizations (whose own site or account a watch follows) and the press by their posts in a window, most first;
 * private persons are never among them. Read along the articles, which are few.
 */
export async function readVoices(store: Store, scope: Scope, span: Span): Promise<readonly Voice[]> {
  const watchIds = await readWatchIds(store, scope)
  const { rows } = await sql<{ outlet: string; n: number; url: string | null; speaks_for: string | null }>`
    SELECT posts.outlet, count(DISTINCT posts.id) AS n, max(posts.url) AS url, max(watches.speaks_for) AS speaks_for
    FROM posts
    CROSS JOIN mentions ON mentions.post_id = posts.id
    CROSS JOIN watches ON watches.id = mentions.watch_id
    WHERE posts.outlet IS NOT NULL AND posts.seen_at >= ${toMs(span.from)} AND posts.seen_at < ${toMs(span.to)}
      AND posts.imported = 0 AND mentions.watch_id IN (${sql.join(watchIds)})
    GROUP BY posts.outlet ORDER BY n DESC LIMIT 10`.execute(store)
  return rows.map((row) => ({
    kind: row.speaks_for === null ? 'press' : 'organization',
    name: row.outlet,
    url: row.url,
    posts: row.n,
  }))
}

/** Windows shorter than this are counted by the minute. */
const fineUpToMs = 6 * hourMs

/** Counts by the minute for a short window, null for a longer one, which the hours serve. */
export async function readFineCounts(store: Store, scope: Scope, span: Span): Promise<readonly HourCounts[] | null> {
  const [from, to] = [toMs(span.from), toMs(span.to)]
  if (to - from > fineUpToMs) return null
  return periodOf([await recount(store, scope, { fromMs: from, toMs: to }, 60_000)], span).hours
}

/** Posts that were published in a window and received after it, up to `until`. */
export async function countLatePosts(
  store: Store,
  scope: Scope,
  window: Span,
  until: Temporal.Instant,
): Promise<number> {
  const { late } = await mentionsIn(store, scope, { fromMs: toMs(window.to), toMs: toMs(until) })
    .select(({ fn }) => fn.count<number>('mentions.post_id').distinct().as('late'))
    .where('posts.published_at', '>=', toMs(window.from))
    .where('posts.published_at', '<', toMs(window.to))
    .where('is_repost', '=', 0)
    .executeTakeFirstOrThrow()
  return late
}

/** How many posts a scope received in a window; reposts are not posts. */
export async function readPostCount(store: Store, scope: Scope, span: Span): Promise<number> {
  return (await readPeriod(store, scope, span)).posts
}

/** The words of a window's latest posts, `most` at most; `author` null: not told, or taken back. */
export async function readWordingsOf(
  store: Store,
  scope: Scope,
  span: Span,
  most: number,
): Promise<readonly { readonly author: string | null; readonly text: string }[]> {
  const ids = await findNewest(store, await readWatchIds(store, scope), span, [], most)
  const rows = await store
    .selectFrom('posts')
    .select(['author_hash', 'title', 'text'])
    .where('id', 'in', ids)
    .where('text', 'is not', null)
    .where('imported', '=', 0)
    .execute()
  return rows.map((row) => ({ author: row.author_hash, text: [row.title, row.text].filter(Boolean).join('\n') }))
}

/**
 * The newest posts of these watches in a window that fit what is asked of their mentions; reposts are left out.
 * Watch by watch along its index: the newest of all together are among the newest of each.
 */
export async function findNewest(
  store: Store,
  watchIds: readonly WatchId[],
  span: Span,
  asked: readonly Expression<SqlBool>[],
  most: number,
): Promise<readonly PostId[]> {
  const found = watchIds.map((watchId) =>
    store
      .selectFrom('mentions')
      .select(['mentions.seen_at', 'mentions.post_id'])
      .where('mentions.watch_id', '=', watchId)
      .where('mentions.seen_at', '>=', toMs(span.from))
      .where('mentions.seen_at', '<', toMs(span.to))
      .where('mentions.is_repost', '=', 0)
      .where((eb) => eb.and(asked))
      .orderBy('mentions.seen_at', 'desc')
      .orderBy('mentions.post_id', 'desc')
      .limit(most)
      .execute(),
  )
  const newest = (await Promise.all(found)).flat().sort((a, b) => b.seen_at - a.seen_at || b.post_id - a.post_id)
  return [...new Set(newest.map((row) => row.post_id as PostId))].slice(0, most)
}
