import type { CampaignId, GuildId } from '../model/ids.ts'
import type { Store } from './database.ts'
import { toJson, toMs } from './values.ts'

/**
 * What a guild, or one of its campaigns, changed of one issue: words beside the standing ones, or an issue of its own
 * (`our-parking`). `isHidden`: it is not followed there.
 */
export type IssueChange = { readonly issue: string; readonly words: readonly string[]; readonly isHidden: boolean }

/** Whose list it is: the guild's, over the standing one; a campaign's, over its guild's. */
export type IssueList =
  | { readonly kind: 'guild'; readonly id: GuildId }
  | { readonly kind: 'campaign'; readonly id: CampaignId }

type Row = { readonly issue: string; readonly words: string; readonly hidden: number }
const fromRow = (row: Row): IssueChange => ({
  issue: row.issue,
  words: JSON.parse(row.words),
  isHidden: row.hidden === 1,
})

export async function readIssueChanges(store: Store, list: IssueList): Promise<readonly IssueChange[]> {
  const rows =
    list.kind === 'guild'
      ? store.selectFrom('guild_issues').selectAll().where('guild_id', '=', list.id).orderBy('issue').execute()
      : store.selectFrom('campaign_issues').selectAll().where('campaign_id', '=', list.id).orderBy('issue').execute()
  return (await rows).map(fromRow)
}

/** Those of every guild that changed any. */
export async function readAllIssues(store: Store): Promise<ReadonlyMap<GuildId, readonly IssueChange[]>> {
  const rows = await store.selectFrom('guild_issues').selectAll().orderBy('issue').execute()
  const byGuild = Map.groupBy(rows, (row) => row.guild_id as GuildId)
  return new Map([...byGuild].map(([guildId, own]) => [guildId, own.map(fromRow)]))
}

/** Those of every campaign that changed any, by its guild. */
export async function readAllCampaignIssues(
  store: Store,
): Promise<ReadonlyMap<GuildId, ReadonlyMap<CampaignId, readonly IssueChange[]>>> {
  const rows = await store
    .selectFrom('campaign_issues')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_id')
    .select(['campaign_id', 'guild_id', 'issue', 'words', 'hidden'])
    .orderBy('issue')
    .execute()
  const byCampaign = (own: typeof rows) =>
    new Map(
      [...Map.groupBy(own, (row) => row.campaign_id as CampaignId)].map(([id, changes]) => [id, changes.map(fromRow)]),
    )
  const byGuild = Map.groupBy(rows, (row) => row.guild_id as GuildId)
  return new Map([...byGuild].map(([guildId, own]) => [guildId, byCampaign(own)]))
}

/** Changes whenever an issue of any guild or campaign does: compare it before compiling them again. */
export async function readIssuesVersion(store: Store): Promise<string> {
  const versions = (['guild_issues', 'campaign_issues'] as const).map(async (table) => {
    const row = await store
      .selectFrom(table)
      .select(({ fn }) => [
        fn.countAll<number>().as('n'),
        fn.max('changed_at').as('changed'),
        fn.sum<number>('hidden').as('hidden'),
      ])
      .executeTakeFirstOrThrow()
    return `${row.n} ${row.changed} ${row.hidden}`
  })
  return (await Promise.all(versions)).join(' / ')
}

export async function writeIssueChange(
  store: Store,
  list: IssueList,
  { issue, words, isHidden }: IssueChange,
  now: Temporal.Instant,
): Promise<void> {
  const change = { words: toJson(words), hidden: isHidden ? 1 : 0, changed_at: toMs(now) }
  const query =
    list.kind === 'guild'
      ? store
          .insertInto('guild_issues')
          .values({ guild_id: list.id, issue, ...change })
          .onConflict((conflict) => conflict.columns(['guild_id', 'issue']).doUpdateSet(change))
      : store
          .insertInto('campaign_issues')
          .values({ campaign_id: list.id, issue, ...change })
          .onConflict((conflict) => conflict.columns(['campaign_id', 'issue']).doUpdateSet(change))
  await query.execute()
}

/** Back to the list below, or the end of an own issue. */
export async function removeIssueChange(store: Store, list: IssueList, issue: string): Promise<void> {
  const query =
    list.kind === 'guild'
      ? store.deleteFrom('guild_issues').where('guild_id', '=', list.id)
      : store.deleteFrom('campaign_issues').where('campaign_id', '=', list.id)
  await query.where('issue', '=', issue).execute()
}
