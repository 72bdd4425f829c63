import { recordByHand, recordStory, type StoryNews, undoChange } from '../aggregate/record.ts'
import { judgeStanding } from '../aggregate/standing/standing.ts'
import { whichNegotiation } from '../aggregate/which-negotiation.ts'
import type { App } from '../app.ts'
import { texts } from '../discord/texts/en.ts'
import type { Alert } from '../model/alert.ts'
import type { GuildId, StoryId } from '../model/ids.ts'
import type { EventType } from '../model/negotiation.ts'
import type { NegotiationRecord, NegotiationStage, StageChange } from '../model/record.ts'
import type { Tx } from '../store/database.ts'
import {
  addExpiry,
  linkStory,
  type Negotiation,
  readCampaignsOfStory,
  readNegotiationOfStory,
  readNegotiations,
  saveRecord,
} from '../store/negotiations.ts'
import { queueMessage, reviseMessage } from '../store/outbox.ts'
import type { StoryEvidence } from '../store/stories.ts'

type NegotiationAlert = Extract<Alert, { kind: 'negotiation' }>

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
  const after = withStory(negotiation.record, story, app.now())
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

/** What an organizer undid stays undone, whatever else is reported of that story. */
function withStory(record: NegotiationRecord, story: StandingStory, now: Temporal.Instant): NegotiationRecord {
  const own = record.changes.filter((change) => isOf(change, story.storyId))
  if (own.some((change) => change.undone?.by.kind === 'person')) return record
  const news = newsOf(story, now)
  const outdated = own.filter((change) => change.undone === null && !stillSays(change, news))
  const kept = outdated.reduce((left, change) => undoChange(left, change.id, { at: now, by: change.by }), record)
  return news === null ? kept : recordStory(kept, news)
}

const isOf = ({ by }: StageChange, storyId: StoryId): boolean => by.kind === 'story' && by.storyId === String(storyId)

const firm: ReadonlySet<StoryNews['standing']> = new Set(['corroborated', 'official', 'confirmed'])

/** Does the story, as it stands, still bear out what it changed? */
const stillSays = ({ by }: StageChange, news: StoryNews | null): boolean =>
  news !== null && firm.has(news.standing) && by.kind === 'story' && news.types.includes(by.type)

/** A story may be borne out while one of its types is one outlet's reading: such a type moves nothing. */
function isFirm(type: EventType, evidence: readonly StoryEvidence[]): boolean {
  return firm.has(judgeStanding(evidence.map(({ item }) => item).filter((item) => item.types.includes(type))).standing)
}

/** When it happened: the earliest that somebody published it. */
function newsOf({ storyId, alert, evidence }: StandingStory, now: Temporal.Instant): StoryNews | null {
  if (alert === null) return null
  const said = evidence.filter(({ item }) => item.says === 'happened').map(({ item }) => item.at)
  const [first = now] = said.toSorted(Temporal.Instant.compare)
  return {
    storyId: String(storyId),
    types: alert.types.filter((type) => alert.ruling?.verdict === 'wrong' || isFirm(type, evidence)),
    facts: alert.facts,
    standing: alert.standing,
    at: first,
    evidence: [],
  }
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
  const expired = record.changes.filter((change) => isAhead && change.by.kind === 'calendar')
  const after = expired.reduce((kept, one) => undoChange(kept, one.id, { at: now, by: { kind: 'person' } }), record)
  await app.store.transaction().execute(async (tx) => {
    await saveRecord(tx, id, record, after, now)
    await addExpiry(tx, id, expiry, now)
    if (isAhead) await keepCalendarEntry(tx, negotiation, expiry, now)
  })
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
  const dedupeKey = `expiry of ${id}`
  const message = { guildId, channelId, dedupeKey, body: { kind: 'calendar-entry', entry } as const, pingRoleId: null }
  const outcome = await reviseMessage(tx, message, now)
  if (outcome === 'missing' && expiry.inCalendar) await queueMessage(tx, { ...message, followsKey: null }, now)
}
