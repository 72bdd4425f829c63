import type { AccountLook } from '../model/account.ts'
import type { GuildId } from '../model/ids.ts'
import type { SourceId, Target } from '../model/source.ts'
import type { Store, Tx } from './database.ts'
import type { Hashes } from './hashes.ts'
import { fromJson, fromMs, toJson, toMs } from './values.ts'

/** One look at a watched account; `id` is permanent, as the network names it, and null while it is not known. */
export type AccountSeen = { readonly id: string | null; readonly look: AccountLook }

export async function addLook(tx: Tx, targetId: number, seen: AccountSeen): Promise<void> {
  await tx
    .insertInto('account_looks')
    .values({ target_id: targetId, at: toMs(seen.look.at), look: toJson(seen) })
    .onConflict((conflict) => conflict.columns(['target_id', 'at']).doNothing())
    .execute()
}

/** Oldest first. */
export async function readLooks(
  store: Store,
  targetId: number,
  since: Temporal.Instant,
): Promise<readonly AccountSeen[]> {
  const rows = await store
    .selectFrom('account_looks')
    .select('look')
    .where('target_id', '=', targetId)
    .where('at', '>=', toMs(since))
    .orderBy('at')
    .execute()
  return rows.map((row) => fromJson<AccountSeen>(row.look))
}

/** When each account was last looked at, by the target's id. */
export async function readLastLooks(store: Store): Promise<ReadonlyMap<number, Temporal.Instant>> {
  const rows = await store
    .selectFrom('account_looks')
    .select(({ fn }) => ['target_id', fn.max('at').as('at')])
    .groupBy('target_id')
    .execute()
  return new Map(rows.map((row) => [row.target_id, fromMs(row.at)]))
}

/** Forgets looks that no curve shows any more. */
export async function forgetLooks(store: Store, before: Temporal.Instant): Promise<void> {
  await store.deleteFrom('account_looks').where('at', '<', toMs(before)).execute()
}

/** When the account posted, oldest first, as far as its posts are kept. */
export async function readPostTimes(
  store: Store,
  account: { readonly source: SourceId; readonly id: string },
  hashes: Hashes,
): Promise<readonly Temporal.Instant[]> {
  const rows = await store
    .selectFrom('posts')
    .select(({ fn }) => fn.coalesce('published_at', 'seen_at').as('at'))
    .where('author_hash', '=', hashes.author(account.source, account.id))
    .orderBy('at')
    .execute()
  return rows.map((row) => fromMs(row.at))
}

/** The id of a target, or null when nothing of it was ever watched. */
export async function findTarget(store: Store, { source, address }: Target): Promise<number | null> {
  const row = await store
    .selectFrom('targets')
    .select('id')
    .where('source', '=', source)
    .where('address', '=', address)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whether a guild was told something of this kind since. */
export async function wasTold(
  store: Store,
  guildId: GuildId,
  keyPrefix: string,
  since: Temporal.Instant,
): Promise<boolean> {
  const row = await store
    .selectFrom('outbox')
    .select('id')
    .where('guild_id', '=', guildId)
    .where('dedupe_key', '>=', keyPrefix)
    .where('dedupe_key', '<', `${keyPrefix}\uffff`)
    .where('created_at', '>=', toMs(since))
    .executeTakeFirst()
  return row !== undefined
}
