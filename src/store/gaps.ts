import type { Gap, SourceId } from '../model/source.ts'
import type { Store, Tx } from './database.ts'
import { fromMs, fromMsOrNull, toMs, toMsOrNull } from './values.ts'

/** Harmless when the same gap is told again. */
export async function addGap(tx: Tx, gap: Gap): Promise<void> {
  await tx
    .insertInto('gaps')
    .values({
      source: gap.source,
      address: gap.address,
      from_at: toMsOrNull(gap.from),
      to_at: toMs(gap.to),
      why: gap.why,
    })
    .onConflict((conflict) => conflict.columns(['source', 'address', 'to_at']).doNothing())
    .execute()
}

/** The gaps that touch the window `[from, to)`, oldest first. */
export async function readGaps(store: Store, from: Temporal.Instant, to: Temporal.Instant): Promise<readonly Gap[]> {
  const rows = await store
    .selectFrom('gaps')
    .selectAll()
    .where('to_at', '>', toMs(from))
    .where(({ eb, or }) => or([eb('from_at', 'is', null), eb('from_at', '<', toMs(to))]))
    .orderBy('to_at')
    .execute()
  return rows.map((row) => ({
    source: row.source as SourceId,
    address: row.address,
    from: fromMsOrNull(row.from_at),
    to: fromMs(row.to_at),
    why: row.why,
  }))
}
