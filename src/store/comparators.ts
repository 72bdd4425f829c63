import type { NegotiationId } from '../model/ids.ts'
import type { Store } from './database.ts'

/** Another agreement and what it settled for, as somebody entered it. All but its name and terms may be unknown. */
export type Comparator = {
  readonly agreement: string
  readonly parties: string | null
  /** ISO date. */
  readonly settledOn: string | null
  readonly terms: string
  readonly url: string | null
}

/** Adds a comparator, or replaces the one of its name. */
export async function writeComparator(store: Store, id: NegotiationId, comparator: Comparator): Promise<void> {
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
