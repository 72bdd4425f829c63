import type { ChannelId, GuildId } from '../model/ids.ts'
import type { SourceId, Target } from '../model/source.ts'
import type { Scope } from './counts.ts'
import type { Store, Tx } from './database.ts'
import { noteOutage, noteSourceOutage } from './outages.ts'
import { fromMs, fromMsOrNull, toMs } from './values.ts'

/** One target and how reading it goes. `failures` in a row; `firstFailedAt` of that row. */
export type TargetHealth = Target & {
  readonly id: number
  readonly title: string | null
  readonly nextReadAt: Temporal.Instant
  readonly lastSuccessAt: Temporal.Instant | null
  readonly firstFailedAt: Temporal.Instant | null
  readonly failures: number
  readonly lastError: string | null
  /** When its guilds were told that it fails; null: not told, or working. */
  readonly toldAt: Temporal.Instant | null
  /** The network said that this is over (410); null otherwise. */
  readonly endedWhy: string | null
}

export async function ensureTarget(tx: Tx, target: Target, now: Temporal.Instant): Promise<number> {
  await tx
    .insertInto('targets')
    .values({ source: target.source, address: target.address, next_read_at: toMs(now) })
    // One that had ended and can be added again has come back.
    .onConflict((conflict) => conflict.columns(['source', 'address']).doUpdateSet({ ended_why: null }))
    .execute()
  const row = await tx
    .selectFrom('targets')
    .select('id')
    .where('source', '=', target.source)
    .where('address', '=', target.address)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Targets that some watch in force needs. */
const needed = (store: Store | Tx) =>
  store
    .selectFrom('targets')
    .selectAll('targets')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('watch_targets')
          .innerJoin('watches', 'watches.id', 'watch_targets.watch_id')
          .innerJoin('guilds', 'guilds.id', 'watches.guild_id')
          .whereRef('watch_targets.target_id', '=', 'targets.id')
          .where('watches.removed_at', 'is', null)
          .where('guilds.left_at', 'is', null)
          .select('watches.id'),
      ),
    )

/** Those of one source, or of all. */
export async function readTargets(store: Store | Tx, source?: SourceId): Promise<readonly TargetHealth[]> {
  const rows = await needed(store)
    .$if(source !== undefined, (query) => query.where('source', '=', source as string))
    .orderBy('targets.id')
    .execute()
  return rows.map(fromRow)
}

/** Those that a scope's watches need. */
export async function readTargetsOf(store: Store, scope: Scope): Promise<readonly TargetHealth[]> {
  const column = ({ watch: 'watches.id', campaign: 'campaign_id', guild: 'watches.guild_id' } as const)[scope.kind]
  const rows = await store
    .selectFrom('targets')
    .selectAll('targets')
    .where('targets.id', 'in', (eb) =>
      eb
        .selectFrom('watch_targets')
        .innerJoin('watches', 'watches.id', 'watch_targets.watch_id')
        .select('target_id')
        .where(column, '=', scope.id as never)
        .where('removed_at', 'is', null),
    )
    .orderBy('targets.id')
    .execute()
  return rows.map(fromRow)
}

/** Those whose time to be read has come, the longest waiting first. */
export async function readDueTargets(
  store: Store,
  sources: readonly SourceId[],
  now: Temporal.Instant,
  most: number,
): Promise<readonly TargetHealth[]> {
  const rows = await needed(store)
    .where('source', 'in', [...sources])
    .where('ended_why', 'is', null)
    .where('next_read_at', '<=', toMs(now))
    .orderBy('next_read_at')
    .limit(most)
    .execute()
  return rows.map(fromRow)
}

const unfailed = { first_failed_at: null, failures: 0, last_error: null, told_at: null }

/** A reading that went well: failures are forgotten. */
export async function markTargetRead(
  tx: Tx | Store,
  id: number,
  nextReadAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  await noteOutage(tx, id, now)
  await tx
    .updateTable('targets')
    .set({
      next_read_at: toMs(nextReadAt),
      last_success_at: toMs(now),
      ...unfailed,
    })
    .where('id', '=', id)
    .execute()
}

/** A stream spoke: all its targets are read. */
export async function markSourceRead(tx: Tx, source: SourceId, now: Temporal.Instant): Promise<void> {
  await noteSourceOutage(tx, source, now)
  await tx
    .updateTable('targets')
    .set({ last_success_at: toMs(now), ...unfailed })
    .where('source', '=', source)
    .execute()
}

/** A stream could not be read: none of its targets is. */
export async function markSourceFailed(tx: Tx, source: SourceId, error: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('targets')
    .set(({ eb, fn, val }) => ({
      first_failed_at: fn.coalesce('first_failed_at', val(toMs(now))),
      failures: eb('failures', '+', 1),
      last_error: error,
    }))
    .where('source', '=', source)
    .execute()
}

/** Those of a source whose failure was told. */
export async function readToldTargets(tx: Tx, source: SourceId): Promise<readonly TargetHealth[]> {
  const rows = await needed(tx).where('source', '=', source).where('told_at', 'is not', null).execute()
  return rows.map(fromRow)
}

/** The channels whose watches need one of these targets, and which. */
export async function readWatchersOf(
  tx: Tx,
  ids: readonly number[],
): Promise<readonly { readonly guildId: GuildId; readonly channelId: ChannelId; readonly targetId: number }[]> {
  const rows = await tx
    .selectFrom('watch_targets')
    .innerJoin('watches', 'watches.id', 'watch_targets.watch_id')
    .innerJoin('guilds', 'guilds.id', 'watches.guild_id')
    .select(['watches.guild_id', 'watches.channel_id', 'target_id'])
    .distinct()
    .orderBy('target_id')
    .where('target_id', 'in', ids)
    .where('removed_at', 'is', null)
    .where('left_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    guildId: row.guild_id as GuildId,
    channelId: row.channel_id as ChannelId,
    targetId: row.target_id,
  }))
}

export async function markTargetFailed(
  store: Store,
  target: TargetHealth,
  failure: { readonly error: string; readonly nextReadAt: Temporal.Instant; readonly now: Temporal.Instant },
): Promise<void> {
  await store
    .updateTable('targets')
    .set({
      next_read_at: toMs(failure.nextReadAt),
      first_failed_at: toMs(target.firstFailedAt ?? failure.now),
      failures: target.failures + 1,
      last_error: failure.error,
    })
    .where('id', '=', target.id)
    .execute()
}

export async function markTargetsTold(tx: Tx, ids: readonly number[], now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('targets')
    .set({ told_at: toMs(now) })
    .where('id', 'in', ids)
    .execute()
}

export async function writeTargetTitle(store: Store, target: Target, title: string): Promise<void> {
  await store
    .updateTable('targets')
    .set({ title })
    .where('source', '=', target.source)
    .where('address', '=', target.address)
    .execute()
}

/** The network moved it for good (301): read there from now on. The old row stays when the new address is known already. */
export async function moveTarget(tx: Tx, target: TargetHealth, address: string, now: Temporal.Instant): Promise<void> {
  const movedId = await ensureTarget(tx, { source: target.source, address }, now)
  const links = await tx.selectFrom('watch_targets').select('watch_id').where('target_id', '=', target.id).execute()
  for (const { watch_id } of links)
    await tx
      .insertInto('watch_targets')
      .values({ watch_id, target_id: movedId })
      .onConflict((conflict) => conflict.columns(['watch_id', 'target_id']).doNothing())
      .execute()
  await tx.deleteFrom('watch_targets').where('target_id', '=', target.id).execute()
}

/** The network said that this is over: it is read no more. */
export async function endTarget(tx: Tx, id: number, why: string): Promise<void> {
  await tx.updateTable('targets').set({ ended_why: why }).where('id', '=', id).execute()
}

type Row = Awaited<ReturnType<ReturnType<typeof needed>['execute']>>[number]

const fromRow = (row: Row): TargetHealth => ({
  id: row.id,
  source: row.source as SourceId,
  address: row.address,
  title: row.title,
  nextReadAt: fromMs(row.next_read_at),
  lastSuccessAt: fromMsOrNull(row.last_success_at),
  firstFailedAt: fromMsOrNull(row.first_failed_at),
  failures: row.failures,
  lastError: row.last_error,
  toldAt: fromMsOrNull(row.told_at),
  endedWhy: row.ended_why,
})
