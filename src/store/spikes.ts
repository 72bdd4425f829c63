import { sql } from 'kysely'
import type { ChannelId, GuildId, PostId, PostUri, WatchId } from '../model/ids.ts'
import type { Message } from '../model/message.ts'
import type { SourceId } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { DriverPost, Sensitivity, SpikeAlert, Voices } from '../model/spike.ts'
import type { Store, Tx } from './database.ts'
import type { Tables } from './schema.ts'
import { fromJson, fromMs, toMs } from './values.ts'

export const minuteMs = 60_000
/** Seen so soon after it was published, a post did not wait for us. */
const freshMs = 60_000
/** A stream tells at once: what is so much older was held up, by us or on its way, and comes in a heap. */
const heldUpMs = 10 * 60_000
/** So late, whoever told it: a feed that fills up its past, a server that catches up. */
const staleMs = 24 * 3_600_000

/** How readily a watch speaks up of spikes; `off`: never. */
export async function readSensitivities(store: Store): Promise<ReadonlyMap<WatchId, Sensitivity | 'off'>> {
  const rows = await store.selectFrom('watches').select(['id', 'sensitivity']).where('removed_at', 'is', null).execute()
  return new Map(rows.map((row) => [row.id as WatchId, row.sensitivity as Sensitivity | 'off']))
}

export async function writeSensitivity(store: Store, id: WatchId, sensitivity: Sensitivity | 'off'): Promise<void> {
  await store.updateTable('watches').set({ sensitivity }).where('id', '=', id).execute()
}

/** What the detector remembers of these watches, as it encoded it. */
export async function readSpikeStates(
  store: Store,
  ids: readonly WatchId[],
): Promise<ReadonlyMap<WatchId, Uint8Array>> {
  const rows = await store
    .selectFrom('spike_states')
    .select(['watch_id', 'state'])
    .where('watch_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.watch_id as WatchId, row.state]))
}

export async function writeSpikeStates(
  tx: Tx,
  states: readonly { readonly id: WatchId; readonly state: Uint8Array }[],
  now: Temporal.Instant,
): Promise<void> {
  if (states.length === 0) return
  await tx
    .insertInto('spike_states')
    .values(states.map(({ id, state }) => ({ watch_id: id, state, updated_at: toMs(now) })))
    .onConflict((conflict) =>
      conflict.column('watch_id').doUpdateSet(({ ref }) => ({
        state: ref('excluded.state'),
        updated_at: ref('excluded.updated_at'),
      })),
    )
    .execute()
}

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

const windowOf = (store: Store, id: WatchId, span: Span) =>
  timelyMentions(store, span).where('mentions.watch_id', '=', id)

/** Posts by minute since 1970, of each watch that had any; reposts are reach, not posts. */
export async function readMinuteCounts(
  store: Store,
  ids: readonly WatchId[],
  span: Span,
): Promise<ReadonlyMap<WatchId, ReadonlyMap<number, number>>> {
  const rows = await timelyMentions(store, span)
    .select(({ fn }) => [
      'mentions.watch_id',
      sql<number>`mentions.seen_at / ${sql.lit(minuteMs)}`.as('minute'),
      fn.countAll<number>().as('posts'),
    ])
    .where('mentions.watch_id', 'in', ids)
    .where('mentions.is_repost', '=', 0)
    .groupBy(['mentions.watch_id', 'minute'])
    .execute()
  const byWatch = Map.groupBy(rows, (row) => row.watch_id as WatchId)
  return new Map([...byWatch].map(([id, minutes]) => [id, new Map(minutes.map((row) => [row.minute, row.posts]))]))
}

/** Who is behind the posts of a window; null where no author is told. */
export async function readVoicesIn(store: Store, id: WatchId, span: Span): Promise<Voices | null> {
  const posts = windowOf(store, id, span).where('mentions.is_repost', '=', 0)
  const byAuthor = await posts
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('posts.author_hash', 'is not', null)
    .groupBy('posts.author_hash')
    .orderBy('n', 'desc')
    .execute()
  const [loudest] = byAuthor
  if (loudest === undefined) return null
  const top = await posts
    .select(({ fn }) => [
      sql<string>`coalesce(posts.reply_to_hash, posts.uri_hash)`.as('original'),
      fn.countAll<number>().as('n'),
    ])
    .groupBy('original')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { authors: byAuthor.length, loudestAuthorPosts: loudest.n, topPostPosts: top?.n ?? 0 }
}

/** The words of a window's latest posts, `most` at most; `author` null: not told, or taken back. */
export async function readWordings(
  store: Store,
  id: WatchId,
  span: Span,
  most: number,
): Promise<readonly { readonly author: string | null; readonly text: string }[]> {
  const rows = await windowOf(store, id, span)
    .select(['posts.author_hash', 'posts.title', 'posts.text'])
    .where('mentions.is_repost', '=', 0)
    .where('posts.text', 'is not', null)
    .orderBy('mentions.seen_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ author: row.author_hash, text: [row.title, row.text].filter(Boolean).join('\n') }))
}

/** The first post of a window, then those that were reposted and answered most in it, with how often. */
export async function readDriverPosts(store: Store, id: WatchId, span: Span): Promise<readonly DriverPost[]> {
  const echoed = await windowOf(store, id, span)
    .select(({ fn }) => [
      sql<string>`coalesce(posts.repost_of_hash, posts.reply_to_hash)`.as('original'),
      fn.countAll<number>().as('echoes'),
    ])
    .where(({ or, eb }) => or([eb('posts.repost_of_hash', 'is not', null), eb('posts.reply_to_hash', 'is not', null)]))
    .groupBy('original')
    .orderBy('echoes', 'desc')
    .limit(3)
    .execute()
  const first = await windowOf(store, id, span)
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

/** What was said of a spike, and where. */
type SaidSpike = {
  readonly guildId: GuildId
  readonly channelId: ChannelId
  readonly dedupeKey: string
  readonly alert: SpikeAlert
}

/** What was said of a watch's spikes. */
export async function readSpikesOf(tx: Tx, guildId: GuildId, id: WatchId): Promise<readonly SaidSpike[]> {
  const rows = await spikeMessages(tx, `spike ${id} `).where('guild_id', '=', guildId).execute()
  return rows.flatMap(saidSpike)
}

/** What was said of spikes that shows this post, by the post's hashed name. */
export async function readSpikesShowing(
  tx: Tx,
  id: PostId,
): Promise<readonly (SaidSpike & { readonly uri: PostUri })[]> {
  const post = await tx.selectFrom('posts').select('uri_hash').where('id', '=', id).executeTakeFirst()
  if (post === undefined) return []
  const uri = post.uri_hash as PostUri
  const rows = await spikeMessages(tx, 'spike ').where('body', 'like', `%"uri":"${uri}"%`).execute()
  return rows.flatMap(saidSpike).map((said) => ({ ...said, uri }))
}

const spikeMessages = (tx: Tx, keyPrefix: string) =>
  tx
    .selectFrom('outbox')
    .select(['guild_id', 'channel_id', 'dedupe_key', 'body'])
    .where('dedupe_key', '>=', keyPrefix)
    .where('dedupe_key', '<', `${keyPrefix}\uffff`)

type SpikeMessage = Pick<Tables['outbox'], 'guild_id' | 'channel_id' | 'dedupe_key' | 'body'>

function saidSpike(row: SpikeMessage): SaidSpike[] {
  const body = fromJson<Message>(row.body)
  if (body.kind !== 'alert' || body.alert.kind !== 'spike') return []
  const { guild_id: guildId, channel_id: channelId, dedupe_key: dedupeKey } = row
  return [{ guildId: guildId as GuildId, channelId: channelId as ChannelId, dedupeKey, alert: body.alert }]
}
