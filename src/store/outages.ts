import type { SelectQueryBuilder } from 'kysely'
import type { SourceId } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { Store, Tx } from './database.ts'
import type { Tables } from './schema.ts'
import { fromMs, toMs } from './values.ts'

/** A reading that comes so much later than planned tells that we were away. */
const lateMs = 5 * 60_000
/** A stream is not silent for so long. */
const silentMs = 2 * 60_000

/** Notes, before it is marked as read, that a target was not read as planned: what was said meanwhile comes in a heap. */
export async function noteOutage(tx: Tx | Store, targetId: number, now: Temporal.Instant): Promise<void> {
  await insertOutages(tx, now, (targets) =>
    targets
      .where('id', '=', targetId)
      .where(({ or, eb }) => or([eb('failures', '>', 0), eb('next_read_at', '<', toMs(now) - lateMs)])),
  )
}

/** The same for all that a stream carries. */
export async function noteSourceOutage(tx: Tx, source: SourceId, now: Temporal.Instant): Promise<void> {
  await insertOutages(tx, now, (targets) =>
    targets.where('source', '=', source).where('last_success_at', '<', toMs(now) - silentMs),
  )
}

async function insertOutages(
  tx: Tx | Store,
  now: Temporal.Instant,
  narrow: (targets: SelectQueryBuilder<Tables, 'targets', object>) => SelectQueryBuilder<Tables, 'targets', object>,
): Promise<void> {
  const missed = narrow(tx.selectFrom('targets')).where('last_success_at', 'is not', null)
  await tx
    .insertInto('outages')
    .columns(['target_id', 'from_at', 'to_at'])
    .expression(
      missed.select(({ ref, lit }) => ['id', ref('last_success_at').as('from_at'), lit(toMs(now)).as('to_at')]),
    )
    .onConflict((conflict) => conflict.columns(['target_id', 'to_at']).doNothing())
    .execute()
}

/** The outages that touch a window, by the target's id. */
export async function readOutages(store: Store, span: Span): Promise<ReadonlyMap<number, readonly Span[]>> {
  const rows = await store
    .selectFrom('outages')
    .selectAll()
    .where('to_at', '>', toMs(span.from))
    .where('from_at', '<', toMs(span.to))
    .orderBy('to_at')
    .execute()
  const byTarget = Map.groupBy(rows, (row) => row.target_id)
  return new Map(
    [...byTarget].map(([id, spans]) => [
      id,
      spans.map((row) => ({ from: fromMs(row.from_at), to: fromMs(row.to_at) })),
    ]),
  )
}

/** Forgets what no curve and no state rests on any more. */
export async function forgetOutages(store: Store, before: Temporal.Instant): Promise<void> {
  await store.deleteFrom('outages').where('to_at', '<', toMs(before)).execute()
}
