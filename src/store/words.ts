import type { GuildId } from '../model/ids.ts'
import type { Store } from './database.ts'
import { toMs } from './values.ts'

/** A guild's own word or phrase, folded, and its valence, −5…+5. */
export type GuildWord = { readonly term: string; readonly valence: number }

export async function readGuildWords(store: Store, guildId: GuildId): Promise<readonly GuildWord[]> {
  return store
    .selectFrom('guild_words')
    .select(['term', 'valence'])
    .where('guild_id', '=', guildId)
    .orderBy('term')
    .execute()
}

/** Those of every guild that has any. */
export async function readAllWords(store: Store): Promise<ReadonlyMap<GuildId, readonly GuildWord[]>> {
  const rows = await store.selectFrom('guild_words').select(['guild_id', 'term', 'valence']).orderBy('term').execute()
  return Map.groupBy(rows, (row) => row.guild_id as GuildId)
}

/** Changes whenever a word of any guild does: compare it before compiling them again. */
export async function readWordsVersion(store: Store): Promise<string> {
  const row = await store
    .selectFrom('guild_words')
    .select(({ fn }) => [
      fn.countAll<number>().as('n'),
      fn.max('added_at').as('newest'),
      fn.sum<number>('valence').as('sum'),
    ])
    .executeTakeFirstOrThrow()
  return `${row.n} ${row.newest} ${row.sum}`
}

/** Adds a word, or gives it another valence. */
export async function writeGuildWord(
  store: Store,
  guildId: GuildId,
  { term, valence }: GuildWord,
  now: Temporal.Instant,
): Promise<void> {
  const change = { valence, added_at: toMs(now) }
  await store
    .insertInto('guild_words')
    .values({ guild_id: guildId, term, ...change })
    .onConflict((conflict) => conflict.columns(['guild_id', 'term']).doUpdateSet(change))
    .execute()
}

/** False when the guild has no such word. */
export async function removeGuildWord(store: Store, guildId: GuildId, term: string): Promise<boolean> {
  const result = await store
    .deleteFrom('guild_words')
    .where('guild_id', '=', guildId)
    .where('term', '=', term)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
