import type { Evidence } from './evidence.ts'
import type { EventType, Party, Standing } from './negotiation.ts'

/** Where a negotiation is. It may run backwards. */
export const negotiationStages = [
  'talks',
  'broken-off',
  'vote-called',
  'voting',
  'authorized',
  'strike-notice',
  'strike',
  'lockout',
  'tentative-agreement',
  'ratification-vote',
  'ratified',
  'rejected',
  'expired-working',
] as const
export type NegotiationStage = (typeof negotiationStages)[number]

/** Who or what made a change: a story of ours, an organizer (no name is kept), or the calendar. */
export type ChangeMaker =
  | { readonly kind: 'story'; readonly storyId: string; readonly type: EventType }
  | { readonly kind: 'person' }
  | { readonly kind: 'calendar' }

/** One entry of the record. Nothing is erased: what was wrong is marked undone, with who undid it. */
export type StageChange = {
  readonly id: string
  readonly stage: NegotiationStage
  /** When it happened, which is not when we heard of it. */
  readonly at: Temporal.Instant
  readonly by: ChangeMaker
  readonly evidence: readonly Evidence[]
  readonly undone: { readonly at: Temporal.Instant; readonly by: ChangeMaker } | null
}

/** One negotiation of a campaign. `expiresAt` carries its zone and hour; null when unknown. */
export type NegotiationRecord = {
  readonly union: Party
  readonly employer: Party | null
  readonly agreement: string
  readonly bargainingUnit: string | null
  readonly unionLocals: readonly string[]
  readonly expiresAt: Temporal.ZonedDateTime | null
  readonly changes: readonly StageChange[]
}

/** How a development is borne out: by what was reported, or because somebody, or the calendar, put it there. */
export type DevelopmentStanding = Standing | 'entered by hand' | 'named by an organizer' | 'by the calendar'

/** Said, and no longer so: denied, or taken back by who said it. */
export const isUndone = (standing: DevelopmentStanding): boolean => standing === 'denied' || standing === 'corrected'

/** One dated entry of a negotiation's history, for lists, pictures and exports. */
export type Development = {
  readonly at: Temporal.Instant
  /** In words: `Tentative agreement`. */
  readonly what: string
  readonly standing: DevelopmentStanding
  /** Whose doing; null for both, or a third, or not known. */
  readonly side: 'union' | 'employer' | null
  readonly url: string | null
}

/** The last words of a side that we read on its own account or site: an exact quote. */
export type Statement = { readonly party: Party; readonly evidence: Evidence }
