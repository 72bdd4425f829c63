import type { Evidence } from '../model/evidence.ts'
import { type Claim, type EventFacts, type EventType, isFirm } from '../model/negotiation.ts'
import type { ChangeMaker, NegotiationRecord, NegotiationStage, StageChange } from '../model/record.ts'
import type { VoteSubject } from '../model/vote.ts'
import { stepFrom, surestStep } from './stages.ts'

/** What a story tells the record: each of its claims with when it happened. */
export type StoryNews = {
  readonly storyId: string
  readonly claims: readonly (Claim & { readonly at: Temporal.Instant })[]
  readonly facts: EventFacts
  /** When the strike vote it tells of opens, or was open, as far as that is borne out; null: not known. */
  readonly voteOpensAt: Temporal.Instant | null
}

/**
 * The record after a story at `now`. A rumour, or a single outlet, never moves it; a claim that is denied, corrected
 * or no longer borne out takes back what it had moved, and may be borne out again after that. Told twice, it changes once.
 */
export function recordStory(record: NegotiationRecord, news: StoryNews, now: Temporal.Instant): NegotiationRecord {
  const firm = news.claims.filter(({ standing }) => isFirm(standing))
  const kept = withoutUnborne(record, news.storyId, new Set(firm.map(({ type }) => type)), now)
  return withVoting(withStep(kept, firm, news), news, now)
}

function withStep(kept: NegotiationRecord, firm: StoryNews['claims'], news: StoryNews): NegotiationRecord {
  const claim = firm.find(({ type }) => type === surestStep(firm, news.facts))
  const stage = claim && stepFrom(stageAt(kept, claim.at)?.stage ?? null, claim.type)
  if (!claim || !stage) return kept
  return addStoryChange(kept, { storyId: news.storyId, type: claim.type, name: claim.type, stage, at: claim.at })
}

/** Stages that the opening of a strike vote ends. */
const beforeVoting: ReadonlySet<NegotiationStage | null> = new Set([
  null,
  'talks',
  'broken-off',
  'vote-called',
  'expired-working',
  'rejected',
])

/** Once the day of the vote has come, people are voting; a day that is put off takes that back. */
function withVoting(
  record: NegotiationRecord,
  { storyId, voteOpensAt }: StoryNews,
  now: Temporal.Instant,
): NegotiationRecord {
  const own = record.changes.find((change) => !change.undone && isVotingOf(change, storyId))
  if (voteOpensAt === null || Temporal.Instant.compare(voteOpensAt, now) > 0)
    return own === undefined ? record : undoChange(record, own.id, { at: now, by: own.by })
  if (own !== undefined || !beforeVoting.has(stageAt(record, voteOpensAt)?.stage ?? null)) return record
  return addStoryChange(record, {
    storyId,
    type: 'strike_vote_called',
    name: 'voting',
    stage: 'voting',
    at: voteOpensAt,
  })
}

/** The change by which a story said that its vote had opened. */
export const isVotingOf = ({ by, stage }: StageChange, storyId: string): boolean =>
  by.kind === 'story' && by.storyId === storyId && stage === 'voting'

/** `name`: what the change is called within its story; taken back and made again, it is another change. */
function addStoryChange(
  record: NegotiationRecord,
  change: {
    readonly storyId: string
    readonly type: EventType
    readonly name: string
    readonly stage: NegotiationStage
    readonly at: Temporal.Instant
  },
): NegotiationRecord {
  const { storyId, type, name, stage, at } = change
  const id = `${storyId}/${name}`
  const takenBack = record.changes.filter((known) => known.undone && known.id.startsWith(id)).length
  return addChange(record, {
    id: takenBack === 0 ? id : `${id}/${takenBack + 1}`,
    stage,
    at,
    by: { kind: 'story', storyId, type },
    evidence: [],
  })
}

/** Without what a story had moved by claims it bears out no more. */
function withoutUnborne(
  record: NegotiationRecord,
  storyId: string,
  borneOut: ReadonlySet<EventType>,
  at: Temporal.Instant,
): NegotiationRecord {
  const wrong = record.changes.filter(
    ({ by, undone }) => undone === null && by.kind === 'story' && by.storyId === storyId && !borneOut.has(by.type),
  )
  return wrong.reduce((kept, change) => undoChange(kept, change.id, { at, by: change.by }), record)
}

/** A person's word stands as it is: it may name any stage, earlier ones too. */
export function recordByHand(
  record: NegotiationRecord,
  change: {
    readonly id: string
    readonly stage: NegotiationStage
    readonly at: Temporal.Instant
    readonly evidence: readonly Evidence[]
  },
): NegotiationRecord {
  const { id, stage, at, evidence } = change
  return addChange(record, { id, stage, at, by: { kind: 'person' }, evidence })
}

/** A vote that organizers entered, with the moment from which members can vote. */
export type EnteredVote = { readonly id: string; readonly about: VoteSubject; readonly opensAt: Temporal.Instant }

/** The calendar's change on the day a vote opens. Once undone it stays so. */
export function recordVote(record: NegotiationRecord, { id, about, opensAt }: EnteredVote): NegotiationRecord {
  const before = stageAt(record, opensAt)?.stage ?? null
  const isStep =
    about === 'ratification' ? before !== 'ratification-vote' && before !== 'ratified' : beforeVoting.has(before)
  if (!isStep) return record
  const stage = about === 'ratification' ? 'ratification-vote' : 'voting'
  return addChange(record, { id: `vote/${id}`, stage, at: opensAt, by: { kind: 'calendar' }, evidence: [] })
}

const unsettled: ReadonlySet<NegotiationStage> = new Set([
  'talks',
  'broken-off',
  'vote-called',
  'voting',
  'authorized',
  'strike-notice',
  'rejected',
])

/** The calendar's own change: past its expiry without a deal, people work under an expired agreement. Not an error. */
export function recordExpiry(record: NegotiationRecord, now: Temporal.Instant): NegotiationRecord {
  const at = record.expiresAt?.toInstant()
  if (!at || Temporal.Instant.compare(now, at) < 0) return record
  const stage = stageAt(record, at)?.stage ?? 'talks'
  if (!unsettled.has(stage)) return record
  return addChange(record, { id: `expiry/${at}`, stage: 'expired-working', at, by: { kind: 'calendar' }, evidence: [] })
}

/** Marks a change as wrong; it stays in the record. Unknown or undone already: nothing changes. */
export function undoChange(
  record: NegotiationRecord,
  id: string,
  undone: { readonly at: Temporal.Instant; readonly by: ChangeMaker },
): NegotiationRecord {
  return {
    ...record,
    changes: record.changes.map((change) => (change.id === id && !change.undone ? { ...change, undone } : change)),
  }
}

/** The stage at `instant` and since when, by the change that made it; null before the first. */
export function stageAt(record: NegotiationRecord, instant: Temporal.Instant): StageChange | null {
  return (
    record.changes.filter((change) => !change.undone && Temporal.Instant.compare(change.at, instant) <= 0).at(-1) ??
    null
  )
}

function addChange(record: NegotiationRecord, change: Omit<StageChange, 'undone'>): NegotiationRecord {
  if (record.changes.some((known) => known.id === change.id)) return record
  const changes = [...record.changes, { ...change, undone: null }]
  return { ...record, changes: changes.sort((a, b) => Temporal.Instant.compare(a.at, b.at)) }
}
