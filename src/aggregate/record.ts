import type { Evidence } from '../model/evidence.ts'
import type { EventFacts, EventType, Standing } from '../model/negotiation.ts'
import type { ChangeMaker, NegotiationRecord, NegotiationStage, StageChange } from '../model/record.ts'
import { stepFrom } from './stages.ts'

/** What a story tells the record. */
export type StoryNews = {
  readonly storyId: string
  readonly types: readonly EventType[]
  readonly facts: EventFacts
  readonly standing: Standing
  readonly at: Temporal.Instant
  readonly evidence: readonly Evidence[]
}

const firm: ReadonlySet<Standing> = new Set(['corroborated', 'official', 'confirmed'])

/**
 * The record after a story. A rumour, or a single outlet, never moves it; a denial or a correction takes
 * back what the story had moved, and it may be borne out again after that. Told twice, it changes once.
 */
export function recordStory(record: NegotiationRecord, news: StoryNews): NegotiationRecord {
  const by = { kind: 'story', storyId: news.storyId } as const
  if (news.standing === 'denied' || news.standing === 'corrected') {
    const wrong = record.changes.filter((change) => change.by.kind === 'story' && change.by.storyId === news.storyId)
    return wrong.reduce((kept, change) => undoChange(kept, change.id, { at: news.at, by: change.by }), record)
  }
  if (!firm.has(news.standing)) return record
  const step = stepFrom(stageAt(record, news.at)?.stage ?? null, news.types, news.facts)
  if (!step) return record
  const id = `${news.storyId}/${step.type}`
  const takenBack = record.changes.filter((change) => change.undone && change.id.startsWith(id)).length
  return addChange(record, {
    id: takenBack === 0 ? id : `${id}/${takenBack + 1}`,
    stage: step.stage,
    at: news.at,
    by: { ...by, type: step.type },
    evidence: news.evidence,
  })
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
