import type { CampaignId, ChannelId, GuildId, PostId, WatchId } from '../model/ids.ts'
import type { Labels, Sentiment } from '../model/labels.ts'
import type { SourceId } from '../model/source.ts'
import type { Watch } from '../model/watch.ts'
import { addToCounts, type Scope, type Tally, talliedColumns, tallyOfRow } from './counts.ts'
import type { Store, Tx } from './database.ts'
import { toJson, toMs } from './values.ts'

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
  const others = await readOthers(tx, mention)
  if (others.some((other) => other.watch_id === mention.watch.id)) return false
  // A post reads the same for all of a guild, also when its words are forgotten or the reader has learnt since.
  const labels = others[0] ?? labelColumns(mention.labels)
  const row = { post_id: mention.postId, seen_at: toMs(mention.seenAt), is_repost: mention.isRepost ? 1 : 0 }
  const { tone, score, probability, issues, stance, demands } = labels
  await tx
    .insertInto('mentions')
    .values({ ...row, watch_id: mention.watch.id, tone, score, probability, issues, stance, demands })
    .execute()
  if (mention.imported) return true
  const tally = tallyOfRow({ ...row, ...labels, source: mention.source, kind: mention.kind })
  for (const scope of newScopes(others, mention.watch)) await addToCounts(tx, scope, tally, 1)
  return true
}

type Other = Awaited<ReturnType<typeof readOthers>>[number]

/** The post's mentions so far in this guild: each guild reads a post in its own words. */
async function readOthers(tx: Tx, { postId, watch }: Mention) {
  return tx
    .selectFrom('mentions')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .select(['watch_id', 'campaign_id', 'tone', 'score', 'probability', 'issues', 'stance', 'demands'])
    .where('post_id', '=', postId)
    .where('guild_id', '=', watch.guildId)
    .execute()
}

/** The scopes in which this post is not counted yet. */
function newScopes(others: readonly Other[], { id, guildId, campaignId }: Watch): readonly Scope[] {
  const scopes: Scope[] = [{ kind: 'watch', id }]
  if (others.length === 0) scopes.push({ kind: 'guild', id: guildId })
  if (campaignId !== null && !others.some((other) => other.campaign_id === campaignId))
    scopes.push({ kind: 'campaign', id: campaignId })
  return scopes
}

/** An edited post's new labels for all its mentions in a guild, also of watches no longer in force: the counts follow. */
export async function relabelMentions(tx: Tx, guildId: GuildId, postId: PostId, labels: Labels): Promise<void> {
  const rows = await tx
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .select([...talliedColumns, 'mentions.id', 'posts.imported', 'watch_id', 'campaign_id'])
    .where('post_id', '=', postId)
    .where('guild_id', '=', guildId)
    .execute()
  const [first] = rows
  if (first === undefined) return
  const ids = rows.map((row) => row.id)
  await tx.updateTable('mentions').set(labelColumns(labels)).where('id', 'in', ids).execute()
  if (first.imported === 1) return
  const before = tallyOfRow(first)
  const now = { ...before, ...labelsOf(labels) }
  const campaigns = new Set(rows.flatMap((row) => row.campaign_id ?? []))
  const scopes: readonly Scope[] = [
    { kind: 'guild', id: guildId },
    ...rows.map((row) => ({ kind: 'watch', id: row.watch_id as WatchId }) as const),
    ...[...campaigns].map((id) => ({ kind: 'campaign', id: id as CampaignId }) as const),
  ]
  for (const scope of scopes) {
    await addToCounts(tx, scope, before, -1)
    await addToCounts(tx, scope, now, 1)
  }
}

const labelColumns = (labels: Labels) => ({
  tone: labels.sentiment?.label ?? null,
  score: labels.sentiment?.score ?? null,
  probability: labels.sentiment?.probability ?? null,
  issues: toJson(labels.issues),
  stance: labels.stance,
  demands: toJson(labels.demands),
})

const labelsOf = ({
  sentiment,
  issues,
  stance,
  demands,
}: Labels): Pick<Tally, 'tone' | 'issues' | 'stance' | 'demands'> => ({
  tone: sentiment?.label ?? null,
  issues,
  stance,
  demands,
})

/** Which watches of a guild matched a post, and what was read out of it. */
export type StoredMention = {
  readonly query: string
  readonly channelId: ChannelId
  readonly tone: Sentiment['label'] | null
  readonly score: number | null
  readonly issues: readonly string[]
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

/** The watches that matched the post of this hashed name. */
export async function readWatchIdsOf(tx: Tx, uriHash: string): Promise<readonly WatchId[]> {
  const rows = await tx
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .select('watch_id')
    .where('uri_hash', '=', uriHash)
    .execute()
  return rows.map((row) => row.watch_id as WatchId)
}
