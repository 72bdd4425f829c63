import type { CampaignId, ChannelId, GuildId, WatchId } from '../model/ids.ts'
import type { Party } from '../model/negotiation.ts'
import type { SourceId, Target } from '../model/source.ts'
import type { Watch } from '../model/watch.ts'
import type { Scope } from './counts.ts'
import type { Store, Tx } from './database.ts'
import { ensureTarget } from './targets.ts'
import { fromMsOrNull, toJson, toMs } from './values.ts'

/** Adds a watch with its targets; the same query in the same channel again gives the one there is, `added: false`. */
export async function addWatch(
  store: Store,
  watch: Omit<Watch, 'id'>,
  now: Temporal.Instant,
): Promise<{ readonly id: WatchId; readonly added: boolean }> {
  return store.transaction().execute(async (tx) => {
    const known = await findWatch(tx, watch)
    if (known !== null) return { id: known, added: false }
    const row = await tx
      .insertInto('watches')
      .values({
        guild_id: watch.guildId,
        channel_id: watch.channelId,
        campaign_id: watch.campaignId,
        query: watch.query,
        speaks_for: watch.speaksFor === null ? null : toJson(watch.speaksFor),
        created_at: toMs(now),
        changed_at: toMs(now),
        removed_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const target of watch.targets) {
      const targetId = await ensureTarget(tx, target, now)
      await tx.insertInto('watch_targets').values({ watch_id: row.id, target_id: targetId }).execute()
    }
    return { id: row.id as WatchId, added: true }
  })
}

async function findWatch(tx: Tx, watch: Omit<Watch, 'id'>): Promise<WatchId | null> {
  const row = await tx
    .selectFrom('watches')
    .select('id')
    .where('channel_id', '=', watch.channelId)
    .where('query', '=', watch.query)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return (row?.id ?? null) as WatchId | null
}

/** Ends a watch: nothing more is read or posted for it; what was counted stays. False when there is none. */
export async function removeWatch(
  store: Store,
  guildId: GuildId,
  id: WatchId,
  now: Temporal.Instant,
): Promise<boolean> {
  const result = await store
    .updateTable('watches')
    .set({ removed_at: toMs(now) })
    .where('id', '=', id)
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The watches in force, oldest first: of one guild, or of every guild we are in. */
export async function readWatches(store: Store, guildId?: GuildId): Promise<readonly Watch[]> {
  const rows = await inForce(store)
    .leftJoin('watch_targets', 'watch_targets.watch_id', 'watches.id')
    .leftJoin('targets', 'targets.id', 'watch_targets.target_id')
    .select(['watches.id', 'watches.guild_id', 'channel_id', 'campaign_id', 'query', 'speaks_for', 'source', 'address'])
    .$if(guildId !== undefined, (query) => query.where('watches.guild_id', '=', guildId as string))
    .orderBy('watches.id')
    .execute()
  const targets = Map.groupBy(rows, (row) => row.id)
  return [...targets.values()].map((group) => {
    const row = group[0]!
    return {
      id: row.id as WatchId,
      guildId: row.guild_id as GuildId,
      channelId: row.channel_id as ChannelId,
      campaignId: row.campaign_id as CampaignId | null,
      query: row.query,
      speaksFor: row.speaks_for === null ? null : (JSON.parse(row.speaks_for) as Party),
      targets: group.flatMap((part): Target[] =>
        part.source === null || part.address === null
          ? []
          : [{ source: part.source as SourceId, address: part.address }],
      ),
    }
  })
}

/** Changes whenever the watches in force do: compare it before compiling them again. */
export async function readWatchesVersion(store: Store): Promise<string> {
  const row = await inForce(store)
    .select(({ fn }) => [
      fn.countAll<number>().as('n'),
      fn.sum<number>('watches.id').as('ids'),
      fn.max('changed_at').as('changed'),
    ])
    .executeTakeFirstOrThrow()
  return `${row.n} ${row.ids} ${row.changed}`
}

const inForce = (store: Store) =>
  store
    .selectFrom('watches')
    .innerJoin('guilds', 'guilds.id', 'watches.guild_id')
    .where('removed_at', 'is', null)
    .where('left_at', 'is', null)

/** All watches of a scope, also those no longer in force: what they gathered is kept. */
export async function readWatchIds(store: Store, scope: Scope): Promise<readonly WatchId[]> {
  const rows = await store
    .selectFrom('watches')
    .select('id')
    .where(scopeColumns[scope.kind], '=', scope.id as never)
    .execute()
  return rows.map((row) => row.id as WatchId)
}

/** What a scope's watches in force ask for. */
export async function readQueriesOf(store: Store, scope: Scope): Promise<readonly string[]> {
  const rows = await store
    .selectFrom('watches')
    .select('query')
    .where(scopeColumns[scope.kind], '=', scope.id as never)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map((row) => row.query)
}

const scopeColumns = { watch: 'watches.id', campaign: 'campaign_id', guild: 'guild_id' } as const

/** Since when a scope is watched; null: nothing is watched for it. */
export async function readScopeStart(store: Store, scope: Scope): Promise<Temporal.Instant | null> {
  const row = await store
    .selectFrom('watches')
    .select(({ fn }) => fn.min('created_at').as('since'))
    .where(scopeColumns[scope.kind], '=', scope.id as never)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return fromMsOrNull(row?.since ?? null)
}
