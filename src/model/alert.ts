import type { AccountBlockedAlert, AccountSilentAlert, FollowerJumpAlert } from './account.ts'
import type { StoryId } from './ids.ts'
import type { EventFacts, EventType, Party, Standing } from './negotiation.ts'
import type { SourceId } from './source.ts'
import type { DropAlert, SpikeAlert } from './spike.ts'

/** One piece of evidence: an exact quote, and where it stands. */
export type Evidence = {
  readonly quote: string | null
  readonly url: string | null
  /** An outlet's or organization's name; null for a private person. */
  readonly outlet: string | null
  readonly publishedAt: Temporal.Instant | null
  readonly seenAt: Temporal.Instant
}

/** News now. A kind is a variant here; the compiler points at what else it needs. */
export type Alert =
  | {
      readonly kind: 'negotiation'
      readonly storyId: StoryId
      /** What it reports, the most reported first; at least one. */
      readonly types: readonly EventType[]
      readonly parties: readonly Party[]
      readonly facts: EventFacts
      readonly standing: Standing
      /** The strongest and earliest first; how many items there are in all is `items`. */
      readonly evidence: readonly Evidence[]
      readonly items: number
    }
  | {
      readonly kind: 'source-failing'
      readonly source: SourceId
      readonly address: string
      /** What is wrong and the way out, in words for the person. */
      readonly why: string
      readonly sinceAt: Temporal.Instant
    }
  | {
      readonly kind: 'source-recovered'
      readonly source: SourceId
      readonly address: string
      readonly failedFromAt: Temporal.Instant
      readonly recoveredAt: Temporal.Instant
    }
  | SpikeAlert
  | DropAlert
  | AccountSilentAlert
  | AccountBlockedAlert
  | FollowerJumpAlert
