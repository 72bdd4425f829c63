import type { GuildId } from '../model/ids.ts'
import type { Store } from './database.ts'
import { toJson, toMs } from './values.ts'

/**
 * What a guild changed of one issue: words beside the standing ones, or an issue of its own (`our-parking`).
 * `isHidden`: this guild does not follow it.
 */
export type GuildIssue = { readonly issue: string; readonly words: readonly string[]; readonly isHidden: boolean }

type Row = { readonly issue: string; readonly words: string; readonly hidden: number }
const fromRow = (row: Row): GuildIssue => ({
  issue: row.issue,
  words: JSON.parse(row.words),
  isHidden: row.hidden === 1,
})

export async function readGuildIssues(store: Store, guildId: GuildId): Promise<readonly GuildIssue[]> {
  const rows = await store
    .selectFrom('guild_issues')
    .select(['issue', 'words', 'hidden'])
    .where('guild_id', '=', guildId)
    .orderBy('issue')
    .execute()
  return rows.map(fromRow)
}

/** Those of every guild that changed any. */
export async function readAllIssues(store: Store): Promise<ReadonlyMap<GuildId, readonly GuildIssue[]>> {
  const rows = await store
    .selectFrom('guild_issues')
    .select(['guild_id', 'issue', 'words', 'hidden'])
    .orderBy('issue')
    .execute()
  const byGuild = Map.groupBy(rows, (row) => row.guild_id as GuildId)
  return new Map([...byGuild].map(([guildId, own]) => [guildId, own.map(fromRow)]))
}

/** Changes whenever an issue of any guild does: compare it before compiling them again. */
export async function readIssuesVersion(store: Store): Promise<string> {
  const row = await store
    .selectFrom('guild_issues')
    .select(({ fn }) => [
      fn.countAll<number>().as('n'),
      fn.max('changed_at').as('changed'),
      fn.sum<number>('hidden').as('hidden'),
    ])
    .executeTakeFirstOrThrow()
  return `${row.n} ${row.changed} ${row.hidden}`
}

export async function writeGuildIssue(
  store: Store,
  guildId: GuildId,
  { issue, words, isHidden }: GuildIssue,
  now: Temporal.Instant,
): Promise<void> {
  const change = { words: toJson(words), hidden: isHidden ? 1 : 0, changed_at: toMs(now) }
  await store
    .insertInto('guild_issues')
    .values({ guild_id: guildId, issue, ...change })
    .onConflict((conflict) => conflict.columns(['guild_id', 'issue']).doUpdateSet(change))
    .execute()
}

/** Back to the standing words, or the end of an own issue. */
export async function removeGuildIssue(store: Store, guildId: GuildId, issue: string): Promise<void> {
  await store.deleteFrom('guild_issues').where('guild_id', '=', guildId).where('issue', '=', issue).execute()
}
