import { recordStory, type StoryNews, undoChange } from '../aggregate/record.ts'
import { whichNegotiation } from '../aggregate/which-negotiation.ts'
import type { App } from '../app.ts'
import type { Alert } from '../model/alert.ts'
import type { GuildId, StoryId } from '../model/ids.ts'
import type { NegotiationRecord, StageChange } from '../model/record.ts'
import type { Tx } from '../store/database.ts'
import {
  linkStory,
  type Negotiation,
  readCampaignsOfStory,
  readNegotiationOfStory,
  readNegotiations,
  saveRecord,
} from '../store/negotiations.ts'
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

/** When it happened: the earliest that somebody published it. */
function newsOf({ storyId, alert, evidence }: StandingStory, now: Temporal.Instant): StoryNews | null {
  if (alert === null) return null
  const said = evidence.filter(({ item }) => item.says === 'happened').map(({ item }) => item.at)
  const [first = now] = said.toSorted(Temporal.Instant.compare)
  return {
    storyId: String(storyId),
    types: alert.types,
    facts: alert.facts,
    standing: alert.standing,
    at: first,
    evidence: [],
  }
}
