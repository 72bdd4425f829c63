import { sql } from 'kysely'
import type { HourCounts, PeriodCounts } from '../model/counts.ts'
import type { Voice } from '../model/digest.ts'
import type { Span } from '../model/span.ts'
import { hourMs, metricsOf, periodOf, readCountRows, type Scope, talliedColumns, tallyOfRow } from './counts.ts'
import type { Store } from './database.ts'
import { toMs } from './values.ts'

/** The mentions of a scope seen in `[from, to)`, one a post; imported ones are left out. */
function mentionsIn(store: Store, scope: Scope, span: { readonly fromMs: number; readonly toMs: number }) {
  const query = store
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .where('mentions.seen_at', '>=', span.fromMs)
    .where('mentions.seen_at', '<', span.toMs)
    .where('posts.imported', '=', 0)
  if (scope.kind === 'watch') return query.where('watches.id', '=', scope.id)
  return scope.kind === 'campaign'
    ? query.where('watches.campaign_id', '=', scope.id)
    : query.where('watches.guild_id', '=', scope.id)
}

/**
 * What a scope received in any window: whole hours from the roll-up, the ragged ends recounted.
 * `authors` is null where none is known.
 */
export async function readPeriod(store: Store, scope: Scope, span: Span): Promise<PeriodCounts> {
  const [from, to] = [toMs(span.from), toMs(span.to)]
  const firstWhole = Math.ceil(from / hourMs) * hourMs
  const lastWhole = Math.floor(to / hourMs) * hourMs
  const rows =
    firstWhole >= lastWhole
      ? await recount(store, scope, { fromMs: from, toMs: to })
      : [
          ...(await recount(store, scope, { fromMs: from, toMs: firstWhole })),
          ...(await readCountRows(store, scope, firstWhole, lastWhole)),
          ...(await recount(store, scope, { fromMs: lastWhole, toMs: to })),
        ]
  const { authors } = await mentionsIn(store, scope, { fromMs: from, toMs: to })
    .select(({ fn }) => fn.count<number>('posts.author_hash').distinct().as('authors'))
    .executeTakeFirstOrThrow()
  return periodOf(rows, span, authors === 0 ? null : authors)
}

/** The same rows as the roll-up holds, from the mentions themselves. */
export async function recount(
  store: Store,
  scope: Scope,
  span: { readonly fromMs: number; readonly toMs: number },
  bucketMs = hourMs,
) {
  if (span.fromMs >= span.toMs) return []
  const rows = await mentionsIn(store, scope, span)
    .select(['mentions.post_id', ...talliedColumns])
    .groupBy('mentions.post_id')
    .orderBy('mentions.seen_at')
    .execute()
  return rows.flatMap((row) =>
    metricsOf(tallyOfRow(row)).map((metric) => ({
      hour_at: Math.floor(row.seen_at / bucketMs) * bucketMs,
      metric,
      n: 1,
    })),
  )
}

/** The most repeated post of a window: itself and its reposts; null when none was repeated. */
export async function readTopPost(
  store: Store,
  scope: Scope,
  span: Span,
): Promise<{ readonly url: string | null; readonly copies: number } | null> {
  const row = await mentionsIn(store, scope, { fromMs: toMs(span.from), toMs: toMs(span.to) })
    .select(({ fn }) => [
      sql<string>`coalesce(posts.repost_of_hash, posts.uri_hash)`.as('original'),
      fn.count<number>('posts.id').distinct().as('copies'),
    ])
    .groupBy('original')
    .orderBy('copies', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined || row.copies < 2) return null
  const original = await store.selectFrom('posts').select('url').where('uri_hash', '=', row.original).executeTakeFirst()
  return { url: original?.url ?? null, copies: row.copies }
}

/**
 * Organizations (whose own site or account a watch follows) and the press by their posts in a window, most first;
 * private persons are never among them.
 */
export async function readVoices(store: Store, scope: Scope, span: Span): Promise<readonly Voice[]> {
  const rows = await mentionsIn(store, scope, { fromMs: toMs(span.from), toMs: toMs(span.to) })
    .select(({ fn }) => [
      'posts.outlet',
      fn.count<number>('posts.id').distinct().as('n'),
      fn.max('posts.url').as('url'),
      fn.max('watches.speaks_for').as('speaks_for'),
    ])
    .where('posts.outlet', 'is not', null)
    .groupBy('posts.outlet')
    .orderBy('n', 'desc')
    .limit(10)
    .execute()
  return rows.map((row) => ({
    kind: row.speaks_for === null ? 'press' : 'organization',
    name: row.outlet ?? '',
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
  return periodOf(await recount(store, scope, { fromMs: from, toMs: to }, 60_000), span, null).hours
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
