import { sql } from 'kysely'
import type { PostUri, WatchId } from '../model/ids.ts'
import type { SourceId } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { DriverPost, SpikeScope, Voices } from '../model/spike.ts'
import type { Store } from './database.ts'
import { fromMs, toMs } from './values.ts'

export const minuteMs = 60_000
/** Seen so soon after it was published, a post did not wait for us. */
const freshMs = 60_000
/** A stream tells at once: what is so much older was held up, by us or on its way, and comes in a heap. */
const heldUpMs = 10 * 60_000
/** So late, whoever told it: a feed that fills up its past, a server that catches up. */
const staleMs = 24 * 3_600_000

/**
 * The mentions that say something of now, seen in a window: neither what was imported, nor what was said while
 * we were not reading or was held up, and came in a heap afterwards.
 */
function timelyMentions(store: Store, span: Span) {
  return store
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .where('mentions.seen_at', '>=', toMs(span.from))
    .where('mentions.seen_at', '<', toMs(span.to))
    .where('posts.imported', '=', 0)
    .where(({ or, and, eb, not, exists, selectFrom }) =>
      or([
        eb('posts.published_at', '>', eb('mentions.seen_at', '-', freshMs)),
        eb('posts.published_at', 'is', null),
        and([
          eb(
            'posts.published_at',
            '>',
            eb('mentions.seen_at', '-', sql<number>`iif(posts.source = 'bluesky', ${heldUpMs}, ${staleMs})`),
          ),
          not(
            exists(
              selectFrom('outages')
                .innerJoin('watch_targets', 'watch_targets.target_id', 'outages.target_id')
                .whereRef('watch_targets.watch_id', '=', 'mentions.watch_id')
                .whereRef('outages.from_at', '<=', 'posts.published_at')
                .whereRef('outages.to_at', '>', 'posts.published_at')
                .select('outages.to_at'),
            ),
          ),
        ]),
      ]),
    )
}

const windowOf = (store: Store, ids: readonly WatchId[], span: Span) =>
  timelyMentions(store, span).where('mentions.watch_id', 'in', ids)

/** A post that came by several watches is one. */
const distinctPosts = sql<number>`count(DISTINCT posts.id)`

const columnOf = { watch: 'watches.id', campaign: 'watches.campaign_id' } as const

/**
 * Posts by minute since 1970 of each watch, or each campaign, that had any; reposts are reach, not posts. A post counts once
 * in a campaign, in the minute it was first seen for it.
 */
export async function readMinuteCounts(
  store: Store,
  kind: SpikeScope['kind'],
  ids: readonly number[],
  span: Span,
): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
  const rows = await timelyMentions(store, span)
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .select(({ fn }) => [
      `${columnOf[kind]} as id`,
      sql<number>`mentions.seen_at / ${sql.lit(minuteMs)}`.as('minute'),
      fn.count<number>('mentions.post_id').distinct().as('posts'),
    ])
    .where(columnOf[kind], 'in', ids)
    .where('watches.removed_at', 'is', null)
    .where('mentions.is_repost', '=', 0)
    .groupBy([columnOf[kind], 'minute'])
    .execute()
  const byScope = Map.groupBy(rows, (row) => row.id as number)
  return new Map([...byScope].map(([id, minutes]) => [id, new Map(minutes.map((row) => [row.minute, row.posts]))]))
}

/** Who is behind the posts of a window; null where most of them tell no author. */
export async function readVoicesIn(store: Store, ids: readonly WatchId[], span: Span): Promise<Voices | null> {
  const posts = windowOf(store, ids, span).where('mentions.is_repost', '=', 0)
  const byAuthor = await posts
    .select(['posts.author_hash', distinctPosts.as('n')])
    .groupBy('posts.author_hash')
    .orderBy('n', 'desc')
    .execute()
  const told = byAuthor.filter((row) => row.author_hash !== null)
  const untold = byAuthor.find((row) => row.author_hash === null)?.n ?? 0
  const [loudest] = told
  if (loudest === undefined || untold > told.reduce((sum, row) => sum + row.n, 0)) return null
  const top = await posts
    .select([sql<string>`coalesce(posts.reply_to_hash, posts.uri_hash)`.as('original'), distinctPosts.as('n')])
    .groupBy('original')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { authors: told.length, loudestAuthorPosts: loudest.n, topPostPosts: top?.n ?? 0 }
}

/** The words of a window's latest posts, `most` at most; `author` null: not told, or taken back. */
export async function readWordings(
  store: Store,
  ids: readonly WatchId[],
  span: Span,
  most: number,
): Promise<readonly { readonly author: string | null; readonly text: string }[]> {
  const rows = await windowOf(store, ids, span)
    .select(['posts.author_hash', 'posts.title', 'posts.text'])
    .where('mentions.is_repost', '=', 0)
    .where('posts.text', 'is not', null)
    .groupBy('posts.id')
    .orderBy('mentions.seen_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ author: row.author_hash, text: [row.title, row.text].filter(Boolean).join('\n') }))
}

/** The first post of a window, then those that were reposted and answered most in it, with how often. */
export async function readDriverPosts(
  store: Store,
  ids: readonly WatchId[],
  span: Span,
): Promise<readonly DriverPost[]> {
  const echoed = await windowOf(store, ids, span)
    .select([
      sql<string>`coalesce(posts.repost_of_hash, posts.reply_to_hash)`.as('original'),
      distinctPosts.as('echoes'),
    ])
    .where(({ or, eb }) => or([eb('posts.repost_of_hash', 'is not', null), eb('posts.reply_to_hash', 'is not', null)]))
    .groupBy('original')
    .orderBy('echoes', 'desc')
    .limit(3)
    .execute()
  const first = await windowOf(store, ids, span)
    .select('posts.uri_hash')
    .where('mentions.is_repost', '=', 0)
    .where('posts.erased_at', 'is', null)
    .orderBy('mentions.seen_at')
    .limit(1)
    .executeTakeFirst()
  const echoes = new Map(echoed.map((row) => [row.original, row.echoes]))
  const wanted = [...echoes.keys(), ...(first === undefined ? [] : [first.uri_hash])]
  if (wanted.length === 0) return []
  const rows = await store
    .selectFrom('posts')
    .select(['uri_hash', 'url', 'source', 'seen_at'])
    .where('uri_hash', 'in', wanted)
    .where('erased_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    uri: row.uri_hash as PostUri,
    url: row.url,
    source: row.source as SourceId,
    seenAt: fromMs(row.seen_at),
    echoes: echoes.get(row.uri_hash) ?? 0,
  }))
}

/** How many posts of a window came by each of these watches; those without any are left out. */
export async function readPostsByWatch(
  store: Store,
  ids: readonly WatchId[],
  span: Span,
): Promise<ReadonlyMap<WatchId, number>> {
  const rows = await windowOf(store, ids, span)
    .select(({ fn }) => ['mentions.watch_id', fn.countAll<number>().as('posts')])
    .where('mentions.is_repost', '=', 0)
    .groupBy('mentions.watch_id')
    .execute()
  return new Map(rows.map((row) => [row.watch_id as WatchId, row.posts]))
}

/** How many posts of a window are also posts of one of these scopes. */
export async function countShared(
  store: Store,
  ids: readonly WatchId[],
  span: Span,
  scopes: readonly SpikeScope[],
): Promise<number> {
  const idsOf = (kind: SpikeScope['kind']) => scopes.flatMap((scope) => (scope.kind === kind ? [scope.id] : []))
  const { n } = await windowOf(store, ids, span)
    .select(({ fn }) => fn.count<number>('mentions.post_id').distinct().as('n'))
    .where('mentions.is_repost', '=', 0)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mentions as also')
          .innerJoin('watches', 'watches.id', 'also.watch_id')
          .whereRef('also.post_id', '=', 'mentions.post_id')
          .where(({ or, eb }) =>
            or([eb('watches.id', 'in', idsOf('watch')), eb('watches.campaign_id', 'in', idsOf('campaign'))]),
          )
          .select('also.id'),
      ),
    )
    .executeTakeFirstOrThrow()
  return n
}
