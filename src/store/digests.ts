import type { DigestSchedule, DigestSectionId } from '../model/digest.ts'
import type { CampaignId, ChannelId, DigestId, GuildId } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import type { Store, Tx } from './database.ts'
import { fromJson, fromMs, toJson, toMs } from './values.ts'

/** A digest that is posted by itself. */
export type ScheduledDigest = {
  readonly id: DigestId
  readonly guildId: GuildId
  readonly channelId: ChannelId
  /** null: all of the guild. */
  readonly campaignId: CampaignId | null
  readonly schedule: DigestSchedule
  /** null: all of them. */
  readonly sections: readonly DigestSectionId[] | null
  readonly nextDueAt: Temporal.Instant
  /** The end of the last window said. */
  readonly coveredTo: Temporal.Instant
}

/** One that was said a while ago, with the window it was about. */
export type SaidDigest = { readonly digest: ScheduledDigest; readonly window: Span }

export async function addDigest(store: Store, digest: Omit<ScheduledDigest, 'id'>): Promise<DigestId> {
  const row = await store
    .insertInto('digests')
    .values({
      guild_id: digest.guildId,
      channel_id: digest.channelId,
      campaign_id: digest.campaignId,
      schedule: toJson(digest.schedule),
      next_due_at: toMs(digest.nextDueAt),
      covered_to_at: toMs(digest.coveredTo),
      removed_at: null,
      sections: digest.sections === null ? null : toJson(digest.sections),
      covered_from_at: null,
      said_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as DigestId
}

/** False when the guild has no such digest. */
export async function removeDigest(
  store: Store,
  guildId: GuildId,
  id: DigestId,
  now: Temporal.Instant,
): Promise<boolean> {
  const result = await store
    .updateTable('digests')
    .set({ removed_at: toMs(now) })
    .where('id', '=', id)
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function readDigests(store: Store, guildId: GuildId): Promise<readonly ScheduledDigest[]> {
  const rows = await inForce(store).where('guild_id', '=', guildId).orderBy('digests.id').execute()
  return rows.map(fromRow)
}

export async function readDueDigests(store: Store, now: Temporal.Instant): Promise<readonly ScheduledDigest[]> {
  const rows = await inForce(store).where('next_due_at', '<=', toMs(now)).orderBy('next_due_at').execute()
  return rows.map(fromRow)
}

/** Those said since `since`, whose message may still be given new words. */
export async function readSaidDigests(store: Store, since: Temporal.Instant): Promise<readonly SaidDigest[]> {
  const rows = await inForce(store).where('said_at', '>', toMs(since)).orderBy('said_at').execute()
  return rows.flatMap((row) => {
    if (row.covered_from_at === null) return []
    return [{ digest: fromRow(row), window: { from: fromMs(row.covered_from_at), to: fromMs(row.covered_to_at) } }]
  })
}

/** In the transaction that queues the digest: it is said once, and the next window begins where this one ended. */
export async function markDigested(
  tx: Tx,
  id: DigestId,
  said: { readonly window: Span; readonly at: Temporal.Instant },
  nextDueAt: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('digests')
    .set({
      covered_from_at: toMs(said.window.from),
      covered_to_at: toMs(said.window.to),
      said_at: toMs(said.at),
      next_due_at: toMs(nextDueAt),
    })
    .where('id', '=', id)
    .execute()
}

/** Nothing was due after all. */
export async function markNextDue(store: Store, id: DigestId, nextDueAt: Temporal.Instant): Promise<void> {
  await store
    .updateTable('digests')
    .set({ next_due_at: toMs(nextDueAt) })
    .where('id', '=', id)
    .execute()
}

const inForce = (store: Store) =>
  store
    .selectFrom('digests')
    .innerJoin('guilds', 'guilds.id', 'digests.guild_id')
    .selectAll('digests')
    .where('removed_at', 'is', null)
    .where('left_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof inForce>['execute']>>[number]

const fromRow = (row: Row): ScheduledDigest => ({
  id: row.id as DigestId,
  guildId: row.guild_id as GuildId,
  channelId: row.channel_id as ChannelId,
  campaignId: row.campaign_id as CampaignId | null,
  schedule: fromJson<DigestSchedule>(row.schedule),
  sections: row.sections === null ? null : fromJson<readonly DigestSectionId[]>(row.sections),
  nextDueAt: fromMs(row.next_due_at),
  coveredTo: fromMs(row.covered_to_at),
})
