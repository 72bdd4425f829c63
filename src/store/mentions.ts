import { sql } from 'kysely'
import type { HourCounts, PeriodCounts } from '../model/counts.ts'
import type { Voice } from '../model/digest.ts'
import type { ChannelId, GuildId, PostId } from '../model/ids.ts'
import type { IssueId, Labels, Sentiment, Stance } from '../model/labels.ts'
import type { SourceId } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { Watch } from '../model/watch.ts'
import { addToCounts, hourMs, metricsOf, periodOf, readCountRows, type Scope, type Tally } from './counts.ts'
import type { Store, Tx } from './database.ts'
import { fromMs, toJson, toMs } from './values.ts'

/** A post × watch that matched, with its labels: what is stored and counted. */
export type Mention = {
  readonly postId: PostId
  readonly watch: Watch
  readonly seenAt: Temporal.Instant
  readonly source: SourceId
  readonly kind: 'post' | 'article'
  readonly isRepost: boolean
  /** Old when we first saw it: stored, never counted as news of now. */
  readonly imported: boolean
  readonly labels: Labels
}

/** Adds a mention and counts it in its hour. False when it was there: nothing is counted twice. */
export async function addMention(tx: Tx, mention: Mention): Promise<boolean> {
  const scopes = mention.imported ? [] : await newScopes(tx, mention)
  const result = await tx
    .insertInto('mentions')
    .values({
      post_id: mention.postId,
      watch_id: mention.watch.id,
      seen_at: toMs(mention.seenAt),
      is_repost: mention.isRepost ? 1 : 0,
      ...labelColumns(mention.labels),
    })
    .onConflict((conflict) => conflict.columns(['post_id', 'watch_id']).doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows !== 1n) return false
  for (const scope of scopes) await addToCounts(tx, scope, tallyOf(mention), 1)
  return true
}

/** The scopes in which this post is not counted yet. */
async function newScopes(tx: Tx, { postId, watch }: Mention): Promise<readonly Scope[]> {
  const others = await tx
    .selectFrom('mentions')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .select(['watches.campaign_id'])
    .where('post_id', '=', postId)
    .where('guild_id', '=', watch.guildId)
    .execute()
  const scopes: Scope[] = [{ kind: 'watch', id: watch.id }]
  if (others.length === 0) scopes.push({ kind: 'guild', id: watch.guildId })
  const { campaignId } = watch
  if (campaignId !== null && !others.some((other) => other.campaign_id === campaignId))
    scopes.push({ kind: 'campaign', id: campaignId })
  return scopes
}

/** An edited post's new labels, for all its mentions in one guild: the hour's counts follow. */
export async function relabelMentions(tx: Tx, guildWatches: readonly Watch[], mention: Mention): Promise<void> {
  const rows = await tx
    .selectFrom('mentions')
    .selectAll()
    .where('post_id', '=', mention.postId)
    .where(
      'watch_id',
      'in',
      guildWatches.map((watch) => watch.id),
    )
    .execute()
  const [first] = rows
  if (first === undefined) return
  const labelled = guildWatches.filter((watch) => rows.some((row) => row.watch_id === watch.id))
  const now = { ...tallyOf(mention), seenAt: fromMs(first.seen_at) }
  const before = {
    ...now,
    tone: first.tone as Tally['tone'],
    issues: JSON.parse(first.issues),
    stance: first.stance as Stance,
  }
  if (!mention.imported)
    for (const scope of scopesOf(labelled)) {
      await addToCounts(tx, scope, before, -1)
      await addToCounts(tx, scope, now, 1)
    }
  await tx
    .updateTable('mentions')
    .set(labelColumns(mention.labels))
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
}

function scopesOf(watches: readonly Watch[]): readonly Scope[] {
  const campaigns = new Set(watches.flatMap((watch) => watch.campaignId ?? []))
  return [
    ...watches.map((watch): Scope => ({ kind: 'watch', id: watch.id })),
    ...[...campaigns].map((id): Scope => ({ kind: 'campaign', id })),
    { kind: 'guild', id: watches[0]!.guildId },
  ]
}

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
    .select([
      'mentions.post_id',
      'mentions.seen_at',
      'is_repost',
      'tone',
      'issues',
      'stance',
      'posts.source',
      'posts.kind',
    ])
    .groupBy('mentions.post_id')
    .orderBy('mentions.seen_at')
    .execute()
  return rows.flatMap((row) =>
    metricsOf({
      seenAt: fromMs(row.seen_at),
      source: row.source as SourceId,
      kind: row.kind as Tally['kind'],
      isRepost: row.is_repost === 1,
      tone: row.tone as Tally['tone'],
      issues: JSON.parse(row.issues),
      stance: row.stance as Stance,
    }).map((metric) => ({ hour_at: Math.floor(row.seen_at / bucketMs) * bucketMs, metric, n: 1 })),
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

const labelColumns = (labels: Labels) => ({
  tone: labels.sentiment?.label ?? null,
  score: labels.sentiment?.score ?? null,
  probability: labels.sentiment?.probability ?? null,
  issues: toJson(labels.issues),
  stance: labels.stance,
})

const tallyOf = (mention: Mention): Tally => ({
  seenAt: mention.seenAt,
  source: mention.source,
  kind: mention.kind,
  isRepost: mention.isRepost,
  tone: (mention.labels.sentiment?.label ?? null) satisfies Sentiment['label'] | null,
  issues: mention.labels.issues satisfies readonly IssueId[],
  stance: mention.labels.stance,
})

/** Which watches of a guild matched a post, and what was read out of it. */
export type StoredMention = {
  readonly query: string
  readonly channelId: ChannelId
  readonly tone: Sentiment['label'] | null
  readonly score: number | null
  readonly issues: readonly IssueId[]
}

export async function readMentionsOf(
  store: Store,
  guildId: GuildId,
  postId: PostId,
): Promise<readonly StoredMention[]> {
  const rows = await store
    .selectFrom('mentions')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .select(['query', 'channel_id', 'tone', 'score', 'issues'])
    .where('guild_id', '=', guildId)
    .where('post_id', '=', postId)
    .orderBy('mentions.id')
    .execute()
  return rows.map((row) => ({
    query: row.query,
    channelId: row.channel_id as ChannelId,
    tone: row.tone as Sentiment['label'] | null,
    score: row.score,
    issues: JSON.parse(row.issues),
  }))
}
