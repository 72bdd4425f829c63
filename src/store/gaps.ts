import type { Gap, SourceId } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { Scope } from './counts.ts'
import type { Store, Tx } from './database.ts'
import { readTargetsOf } from './targets.ts'
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

/** The gaps of what a scope's watches read, in a window. */
export async function readGapsOf(store: Store, scope: Scope, span: Span): Promise<readonly Gap[]> {
  const targets = await readTargetsOf(store, scope)
  const addresses = new Set(targets.map((target) => `${target.source} ${target.address}`))
  const streams = new Set(targets.map((target) => target.source))
  // A stream's gap is told under the stream's own name: it concerns every target of that source.
  const own = (gap: Gap) =>
    addresses.has(`${gap.source} ${gap.address}`) || (gap.source === 'bluesky' && streams.has('bluesky'))
  return (await readGaps(store, span.from, span.to)).filter(own)
}
