import type { GuildId, VoteId } from '../model/ids.ts'
import type { LocalBallot } from '../model/vote.ts'
import type { Store } from './database.ts'
import { toMs } from './values.ts'

/** A vote that a guild tallies. `rule` is the id of a rule in the commands' list. */
export type Vote = {
  readonly id: VoteId
  readonly title: string
  readonly rule: string
  /** false: its counts are for organizers only. */
  readonly published: boolean
}

/** The new vote's id, or null when the guild has one of this title. */
export async function addVote(
  store: Store,
  vote: { readonly guildId: GuildId; readonly title: string; readonly rule: string },
  now: Temporal.Instant,
): Promise<VoteId | null> {
  const wanted = vote.title.toLowerCase()
  // Titles are looked up whatever their case: two that differ in it alone could never be told apart again.
  if ((await readVotes(store, vote.guildId)).some(({ title }) => title.toLowerCase() === wanted)) return null
  const row = await store
    .insertInto('votes')
    .values({ guild_id: vote.guildId, title: vote.title, rule: vote.rule, created_at: toMs(now) })
    .onConflict((conflict) => conflict.columns(['guild_id', 'title']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return (row?.id ?? null) as VoteId | null
}

export async function readVotes(store: Store, guildId: GuildId): Promise<readonly Vote[]> {
  const rows = await store.selectFrom('votes').selectAll().where('guild_id', '=', guildId).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id as VoteId,
    title: row.title,
    rule: row.rule,
    published: row.published === 1,
  }))
}

export async function publishVote(store: Store, id: VoteId): Promise<void> {
  await store.updateTable('votes').set({ published: 1 }).where('id', '=', id).execute()
}

/** What is known of the locals, by name, numbers in order of number. */
export async function readBallots(store: Store, id: VoteId): Promise<readonly LocalBallot[]> {
  const rows = await store.selectFrom('vote_locals').selectAll().where('vote_id', '=', id).execute()
  return rows
    .map((row) => ({
      unionLocal: row.union_local,
      delegates: row.delegates,
      eligible: row.eligible,
      cast: row.ballots,
      yes: row.yes,
      no: row.no,
      declared: row.declared as LocalBallot['declared'],
      closed: row.closed === 1,
    }))
    .sort((a, b) => a.unionLocal.localeCompare(b.unionLocal, 'en', { numeric: true }))
}

/** Writes all that is known of a local, in place of what was. */
export async function writeBallot(store: Store, id: VoteId, ballot: LocalBallot, now: Temporal.Instant): Promise<void> {
  const row = {
    delegates: ballot.delegates,
    eligible: ballot.eligible,
    ballots: ballot.cast,
    yes: ballot.yes,
    no: ballot.no,
    declared: ballot.declared,
    closed: ballot.closed ? 1 : 0,
    changed_at: toMs(now),
  }
  await store
    .insertInto('vote_locals')
    .values({ vote_id: id, union_local: ballot.unionLocal, ...row })
    .onConflict((conflict) => conflict.columns(['vote_id', 'union_local']).doUpdateSet(row))
    .execute()
}
