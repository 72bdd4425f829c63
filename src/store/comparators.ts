import type { Comparator } from '../model/comparator.ts'
import type { NegotiationId } from '../model/ids.ts'
import type { Store, Tx } from './database.ts'

/** Adds a comparator, or replaces the one of its name. */
export async function writeComparator(store: Store | Tx, id: NegotiationId, comparator: Comparator): Promise<void> {
  const row = {
    parties: comparator.parties,
    settled_on: comparator.settledOn,
    terms: comparator.terms,
    url: comparator.url,
  }
  await store
    .insertInto('comparators')
    .values({ negotiation_id: id, agreement: comparator.agreement, ...row })
    .onConflict((conflict) => conflict.columns(['negotiation_id', 'agreement']).doUpdateSet(row))
    .execute()
}

/** The newest settlement first, those without a date last. */
export async function readComparators(store: Store, id: NegotiationId): Promise<readonly Comparator[]> {
  const rows = await store
    .selectFrom('comparators')
    .selectAll()
    .where('negotiation_id', '=', id)
    .orderBy('settled_on', 'desc')
    .orderBy('agreement')
    .execute()
  return rows.map((row) => ({
    agreement: row.agreement,
    parties: row.parties,
    settledOn: row.settled_on,
    terms: row.terms,
    url: row.url,
  }))
}

/** False when none of this name is noted. */
export async function removeComparator(store: Store, id: NegotiationId, agreement: string): Promise<boolean> {
  const result = await store
    .deleteFrom('comparators')
    .where('negotiation_id', '=', id)
    .where('agreement', '=', agreement)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
