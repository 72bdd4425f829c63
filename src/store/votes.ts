import type { Selectable } from 'kysely'
import type { GuildId, NegotiationId, VoteId } from '../model/ids.ts'
import type { LocalBallot, VoteSubject } from '../model/vote.ts'
import type { Store, Tx } from './database.ts'
import type { Tables } from './schema.ts'
import { fromMs, toMs, toMsOrNull } from './values.ts'

/** A vote that a guild tallies. `rule` is the id of a rule in the commands' list. */
export type Vote = {
  readonly id: VoteId
  readonly title: string
  readonly rule: string
  /** false: its counts are for organizers only. */
  readonly published: boolean
  /** The negotiation in whose record it opens; null: it stands for itself. */
  readonly opening: VoteOpening | null
}

/** When members can vote, and on what. */
export type VoteOpening = {
  readonly negotiationId: NegotiationId
  readonly about: VoteSubject
  readonly opensAt: Temporal.Instant
}

/** The new vote's id, or null when the guild has one of this title. */
export async function addVote(
  store: Store,
  vote: Omit<Vote, 'id' | 'published'> & { readonly guildId: GuildId },
  now: Temporal.Instant,
): Promise<VoteId | null> {
  const wanted = vote.title.toLowerCase()
  // Titles are looked up whatever their case: two that differ in it alone could never be told apart again.
  if ((await readVotes(store, vote.guildId)).some(({ title }) => title.toLowerCase() === wanted)) return null
  const row = await store
    .insertInto('votes')
    .values({
      guild_id: vote.guildId,
      title: vote.title,
      rule: vote.rule,
      created_at: toMs(now),
      negotiation_id: vote.opening?.negotiationId ?? null,
      about: vote.opening?.about ?? null,
      opens_at: toMsOrNull(vote.opening?.opensAt ?? null),
    })
    .onConflict((conflict) => conflict.columns(['guild_id', 'title']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return (row?.id ?? null) as VoteId | null
}

export async function readVotes(store: Store, guildId: GuildId): Promise<readonly Vote[]> {
  const rows = await store.selectFrom('votes').selectAll().where('guild_id', '=', guildId).orderBy('id').execute()
  return rows.map(fromRow)
}

/** The votes on a negotiation that have opened by `now`. */
export async function readOpenedVotes(
  store: Store | Tx,
  id: NegotiationId,
  now: Temporal.Instant,
): Promise<readonly Vote[]> {
  const rows = await store
    .selectFrom('votes')
    .selectAll()
    .where('negotiation_id', '=', id)
    .where('opens_at', '<=', toMs(now))
    .orderBy('opens_at')
    .execute()
  return rows.map(fromRow)
}

const fromRow = (row: Selectable<Tables['votes']>): Vote => ({
  id: row.id as VoteId,
  title: row.title,
  rule: row.rule,
  published: row.published === 1,
  opening:
    row.negotiation_id === null
      ? null
      : {
          negotiationId: row.negotiation_id as NegotiationId,
          about: row.about as VoteSubject,
          opensAt: fromMs(row.opens_at!),
        },
})

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

/** Forgets a local and all that was entered of it. */
export async function removeBallot(store: Store, id: VoteId, unionLocal: string): Promise<void> {
  await store.deleteFrom('vote_locals').where('vote_id', '=', id).where('union_local', '=', unionLocal).execute()
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
