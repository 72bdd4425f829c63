import type { CampaignId, ChannelId, GuildId, PostId, WatchId } from '../model/ids.ts'
import type { Labels, NamedIssue, Sentiment } from '../model/labels.ts'
import type { SourceId } from '../model/source.ts'
import type { Watch } from '../model/watch.ts'
import { changeCounts, type Scope, scopeKey } from './counts.ts'
import type { Store, Tx } from './database.ts'
import { mergeTallies, namedIssuesOf, talliedColumns, tallyOfRow } from './tally.ts'
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
  const others = await readOthers(tx, mention.watch.guildId, mention.postId)
  if (others.some((other) => other.watch_id === mention.watch.id)) return false
  const row = { ...labelsBeside(others, mention), seen_at: toMs(mention.seenAt), is_repost: mention.isRepost ? 1 : 0 }
  await tx
    .insertInto('mentions')
    .values({ ...row, post_id: mention.postId, watch_id: mention.watch.id })
    .execute()
  if (mention.imported) return true
  const own = tallyOfRow({ ...row, source: mention.source, kind: mention.kind })
  for (const scope of scopesOf(mention.watch)) {
    const before = others.filter((other) => isOf(other, scope)).map(tallyOfRow)
    await changeCounts(tx, scope, mergeTallies(before), mergeTallies([...before, own]))
  }
  return true
}

/**
 * A post reads the same for all of a guild, and under the same issues for all of a campaign, also when its words are
 * forgotten or the reader has learnt since: what its other mentions were given.
 */
function labelsBeside(others: readonly Other[], { watch, labels }: Mention) {
  const columns = labelColumns(labels)
  const [first] = others
  if (first === undefined) return columns
  const { tone, score, probability, stance } = first
  const sameList = others.find((other) => other.campaign_id === watch.campaignId) ?? columns
  const { issues, issue_tones, demands } = sameList
  return { tone, score, probability, stance, issues, issue_tones, demands }
}

type Other = Awaited<ReturnType<typeof readOthers>>[number]

/** The post's mentions so far in a guild, in the order they came: each guild reads a post in its own words. */
const readOthers = (tx: Tx, guildId: GuildId, postId: PostId) =>
  tx
    .selectFrom('mentions')
    .innerJoin('posts', 'posts.id', 'mentions.post_id')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .select([
      ...talliedColumns,
      'score',
      'probability',
      'mentions.id',
      'posts.imported',
      'watch_id',
      'campaign_id',
      'guild_id',
    ])
    .where('post_id', '=', postId)
    .where('guild_id', '=', guildId)
    .orderBy('mentions.id')
    .execute()

type Counted = Pick<Watch, 'id' | 'guildId' | 'campaignId'>

/** The scopes in which what a watch matched is counted. */
const scopesOf = ({ id, guildId, campaignId }: Counted): readonly Scope[] => [
  { kind: 'watch', id },
  { kind: 'guild', id: guildId },
  ...(campaignId === null ? [] : [{ kind: 'campaign', id: campaignId } as const]),
]

const scopesOfRow = (row: Other): readonly Scope[] =>
  scopesOf({
    id: row.watch_id as WatchId,
    guildId: row.guild_id as GuildId,
    campaignId: row.campaign_id as CampaignId | null,
  })

const isOf = (row: Other, scope: Scope): boolean =>
  scopesOfRow(row).some((one) => one.kind === scope.kind && one.id === scope.id)

/**
 * An edited post's new labels for all its mentions in a guild, also of watches no longer in force: the counts follow.
 * `labelsFor`: as a campaign of the guild reads it, or the guild itself (null).
 */
export async function relabelMentions(
  tx: Tx,
  guildId: GuildId,
  postId: PostId,
  labelsFor: (campaignId: CampaignId | null) => Labels,
): Promise<void> {
  const rows = await readOthers(tx, guildId, postId)
  const relabelled = rows.map((row) => ({ ...row, ...labelColumns(labelsFor(row.campaign_id as CampaignId | null)) }))
  for (const { id, tone, score, probability, stance, issues, issue_tones, demands } of relabelled)
    await tx
      .updateTable('mentions')
      .set({ tone, score, probability, stance, issues, issue_tones, demands })
      .where('id', '=', id)
      .execute()
  if (rows.length === 0 || rows[0]!.imported === 1) return
  const scopes = new Map(rows.flatMap(scopesOfRow).map((scope) => [scopeKey(scope), scope]))
  for (const scope of scopes.values()) {
    const [before, after] = [rows, relabelled].map((all) =>
      mergeTallies(all.filter((row) => isOf(row, scope)).map(tallyOfRow)),
    )
    await changeCounts(tx, scope, before!, after!)
  }
}

const labelColumns = ({ sentiment, issues, stance, demands }: Labels) => ({
  tone: sentiment?.label ?? null,
  score: sentiment?.score ?? null,
  probability: sentiment?.probability ?? null,
  issues: toJson(issues.map(({ issue }) => issue)),
  issue_tones: toJson(issues.map(({ tone }) => tone ?? 'notScored')),
  stance,
  demands: toJson(demands),
})

/** Which watches of a guild matched a post, and what was read out of it. */
export type StoredMention = {
  readonly query: string
  readonly channelId: ChannelId
  readonly tone: Sentiment['label'] | null
  readonly score: number | null
  /** By the list of the watch's campaign. */
  readonly issues: readonly NamedIssue[]
}

export async function readMentionsOf(
  store: Store,
  guildId: GuildId,
  postId: PostId,
): Promise<readonly StoredMention[]> {
  const rows = await store
    .selectFrom('mentions')
    .innerJoin('watches', 'watches.id', 'mentions.watch_id')
    .select(['query', 'channel_id', 'tone', 'score', 'issues', 'issue_tones'])
    .where('guild_id', '=', guildId)
    .where('post_id', '=', postId)
    .orderBy('mentions.id')
    .execute()
  return rows.map((row) => ({
    query: row.query,
    channelId: row.channel_id as ChannelId,
    tone: row.tone as Sentiment['label'] | null,
    score: row.score,
    issues: namedIssuesOf(row),
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
