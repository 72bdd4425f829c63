import { isVotingOf, recordByHand, recordStory, type StoryNews, undoChange } from '../aggregate/record.ts'
import { voteOpening } from '../aggregate/vote-opening.ts'
import { whichNegotiation } from '../aggregate/which-negotiation.ts'
import type { App } from '../app.ts'
import { texts } from '../discord/texts/en.ts'
import { claimsOf, type NegotiationAlert } from '../model/alert.ts'
import type { GuildId, NegotiationId, StoryId } from '../model/ids.ts'
import { type EventType, isFirm, noFacts } from '../model/negotiation.ts'
import type { NegotiationRecord, NegotiationStage } from '../model/record.ts'
import type { Tx } from '../store/database.ts'
import { readZone } from '../store/guilds.ts'
import { addExpiry, type EnteredChange, saveRecord, undoEntered } from '../store/negotiation-changes.ts'
import { linkStory, readCampaignsOfStory, readNegotiationOfStory } from '../store/negotiation-stories.ts'
import { type Negotiation, readNegotiations } from '../store/negotiations.ts'
import { queueMessage, readSaid, renameMessage, reviseMessage } from '../store/outbox.ts'
import type { StoryEvidence } from '../store/stories.ts'

/** A story of a guild as it stands now; `alert` null: it reports no event (any more). */
export type StandingStory = {
  readonly guildId: GuildId
  readonly storyId: StoryId
  readonly alert: NegotiationAlert | null
  readonly evidence: readonly StoryEvidence[]
}

/** Takes a story into the record of the negotiation it is about, or out of it again. */
export async function keepRecord(app: App, tx: Tx, story: StandingStory): Promise<void> {
  const negotiation = await negotiationOf(tx, story)
  if (negotiation === null) return
  await linkStory(tx, story.storyId, negotiation.id)
  const zone = negotiation.record.expiresAt?.timeZoneId ?? (await readZone(tx, story.guildId))
  const after = withStory(negotiation.record, story, zone, app.now())
  await saveRecord(tx, negotiation.id, negotiation.record, after, app.now())
}

/** Once told, a story stays with its negotiation. */
async function negotiationOf(
  tx: Tx,
  { guildId, storyId, alert, evidence }: StandingStory,
): Promise<Negotiation | null> {
  const negotiations = await readNegotiations(tx, guildId)
  const known = await readNegotiationOfStory(tx, storyId)
  if (known !== null) return negotiations.find((one) => one.id === known) ?? null
  if (negotiations.length === 0 || alert === null) return null
  return whichNegotiation(negotiations, {
    parties: [...alert.parties, ...evidence.flatMap(({ item }) => item.speaker ?? [])],
    campaigns: await readCampaignsOfStory(tx, storyId),
    quotes: evidence.flatMap(({ quote }) => quote ?? []),
  })
}

/** What an organizer undid stays undone, whatever else is reported of it. */
function withStory(
  record: NegotiationRecord,
  story: StandingStory,
  zone: string,
  now: Temporal.Instant,
): NegotiationRecord {
  const news = newsOf(story, zone, now)
  const barred = record.changes.filter(
    ({ by, undone }) => by.kind === 'story' && by.storyId === news.storyId && undone?.by.kind === 'person',
  )
  const isBarred = (type: EventType) =>
    barred.some((change) => change.by.kind === 'story' && change.by.type === type && !isVotingOf(change, news.storyId))
  const wanted = {
    ...news,
    claims: news.claims.filter(({ type }) => !isBarred(type)),
    voteOpensAt: barred.some((change) => isVotingOf(change, news.storyId)) ? null : news.voteOpensAt,
  }
  return recordStory(record, wanted, now)
}

function newsOf({ storyId, alert, evidence }: StandingStory, zone: string, now: Temporal.Instant): StoryNews {
  const isOfVote =
    alert !== null && claimsOf(alert).some(({ type, standing }) => type === 'strike_vote_called' && isFirm(standing))
  const claims = alert === null ? [] : claimsOf(alert)
  return {
    storyId: String(storyId),
    claims: claims.map((claim) => ({ ...claim, at: startOf(evidence, claim.type) ?? now })),
    facts: alert?.facts ?? noFacts,
    voteOpensAt: isOfVote
      ? voteOpening(
          evidence.map(({ item }) => item),
          zone,
        )
      : null,
  }
}

/** When it happened: the earliest that somebody published it, of this type where any item reports that. */
function startOf(evidence: readonly StoryEvidence[], type: EventType): Temporal.Instant | null {
  const said = evidence.map(({ item }) => item).filter(({ says }) => says === 'happened')
  const ofType = said.filter(({ types }) => types.includes(type))
  const [first = null] = (ofType.length > 0 ? ofType : said).map(({ at }) => at).toSorted(Temporal.Instant.compare)
  return first
}

/** An organizer says where it stands, at `at`. */
export async function setStage(
  app: App,
  { id, record }: Negotiation,
  change: { readonly stage: NegotiationStage; readonly at: Temporal.Instant; readonly url: string | null },
): Promise<void> {
  const now = app.now()
  const after = recordByHand(record, {
    id: `person ${change.stage} ${change.at.epochMilliseconds} ${now.epochMilliseconds}`,
    stage: change.stage,
    at: change.at,
    evidence:
      change.url === null ? [] : [{ quote: null, url: change.url, outlet: null, publishedAt: null, seenAt: now }],
  })
  await app.store.transaction().execute((tx) => saveRecord(tx, id, record, after, now))
}

/** Sets the contract's end. A later one takes back that it had expired. */
export async function setExpiry(
  app: App,
  negotiation: Negotiation,
  expiry: {
    readonly expiresAt: Temporal.ZonedDateTime
    readonly url: string | null
    /** Put it among the server's events; one that is there follows in any case. */
    readonly inCalendar: boolean
  },
): Promise<void> {
  const { id, record } = negotiation
  const now = app.now()
  const isAhead = Temporal.Instant.compare(expiry.expiresAt.toInstant(), now) > 0
  const expired = record.changes.filter(
    (change) => isAhead && change.by.kind === 'calendar' && change.stage === 'expired-working',
  )
  const after = expired.reduce((kept, one) => undoChange(kept, one.id, { at: now, by: { kind: 'person' } }), record)
  await app.store.transaction().execute(async (tx) => {
    await saveRecord(tx, id, record, after, now)
    await addExpiry(tx, id, expiry, now)
    if (isAhead) await keepCalendarEntry(tx, negotiation, expiry, now)
  })
}

/** Takes back the change that was entered last. The server's own events follow. */
export async function undoLast(app: App, { id, guildId }: Negotiation, last: EnteredChange): Promise<void> {
  const now = app.now()
  await app.store.transaction().execute(async (tx) => {
    await undoEntered(tx, id, last.key, now)
    if (last.kind !== 'expiry') return
    const negotiation = (await readNegotiations(tx, guildId)).find((one) => one.id === id)
    const expiresAt = negotiation?.record.expiresAt ?? null
    const isAhead = expiresAt !== null && Temporal.Instant.compare(expiresAt.toInstant(), now) > 0
    if (negotiation !== undefined && isAhead)
      await keepCalendarEntry(tx, negotiation, { expiresAt, inCalendar: false }, now)
    else await removeCalendarEntry(tx, guildId, id, now)
  })
}

const entryKey = (id: NegotiationId): string => `expiry of ${id}`

/** The next date is an entry of its own: what Discord has removed can't be changed any more. */
async function removeCalendarEntry(tx: Tx, guildId: GuildId, id: NegotiationId, now: Temporal.Instant): Promise<void> {
  for (const { id: messageId, channelId, body } of await readSaid(tx, guildId, entryKey(id))) {
    if (body.kind !== 'calendar-entry') continue
    const gone = { kind: 'calendar-entry', entry: { ...body.entry, takenBack: true } } as const
    await reviseMessage(tx, { guildId, channelId, dedupeKey: entryKey(id), body: gone, pingRoleId: null }, now)
    await renameMessage(tx, messageId, `${entryKey(id)}, taken back ${now.epochMilliseconds}`)
  }
}

async function keepCalendarEntry(
  tx: Tx,
  { id, guildId, channelId, record }: Negotiation,
  expiry: { readonly expiresAt: Temporal.ZonedDateTime; readonly inCalendar: boolean },
  now: Temporal.Instant,
): Promise<void> {
  const startsAt = expiry.expiresAt.toInstant()
  const entry = {
    name: texts.calendarName(record.agreement),
    description: texts.expiresText,
    startsAt,
    endsAt: startsAt.add({ hours: 1 }),
    place: [record.union, record.employer].flatMap((party) => party?.name ?? []).join(' and '),
  }
  const dedupeKey = entryKey(id)
  const message = { guildId, channelId, dedupeKey, body: { kind: 'calendar-entry', entry } as const, pingRoleId: null }
  const outcome = await reviseMessage(tx, message, now)
  if (outcome === 'missing' && expiry.inCalendar) await queueMessage(tx, { ...message, followsKey: null }, now)
}
