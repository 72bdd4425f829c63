import type { SourceId } from '../model/source.ts'
import type { Store, Tx } from './database.ts'
import { toMs } from './values.ts'

/** Two sources may read the same address, each with its own place in it. */
export const cursorName = (source: SourceId, key: string): string => `${source} ${key}`

/** The place in the stream after what is stored; null before the first read. */
export async function readCursor(store: Store, key: string): Promise<string | null> {
  const row = await store.selectFrom('cursors').select('cursor').where('key', '=', key).executeTakeFirst()
  return row?.cursor ?? null
}

/** Only ever in the transaction of the data it stands behind. */
export async function writeCursor(tx: Tx, key: string, cursor: string, now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('cursors')
    .values({ key, cursor, updated_at: toMs(now) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ cursor, updated_at: toMs(now) }))
    .execute()
}
