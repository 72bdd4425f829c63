import type {
  AccountBackAlert,
  AccountBlockedAlert,
  AccountRenamedAlert,
  AccountSilentAlert,
  FollowerJumpAlert,
} from './account.ts'
import type { Evidence } from './evidence.ts'
import type { NegotiationId, StoryId } from './ids.ts'
import type { Claim, EventFacts, EventType, Party, Standing } from './negotiation.ts'
import type { NegotiationStage } from './record.ts'
import type { SourceId } from './source.ts'
import type { DropAlert, SpikeAlert } from './spike.ts'

/** `said`: the types we had read, and said, before an organizer corrected them. */
export type AlertRuling =
  | { readonly verdict: 'right' }
  | { readonly verdict: 'wrong'; readonly said: readonly EventType[] }

export type NegotiationAlert = Extract<Alert, { kind: 'negotiation' }>

/** Each type of an alert with its standing. */
export const claimsOf = ({ types, standing, also = [] }: NegotiationAlert): readonly Claim[] => [
  ...types.map((type) => ({ type, standing })),
  ...also,
]

/** An organizer said that it is another event than its texts were read to say: how far these are borne out tells nothing of that. */
export const isNamedByOrganizer = ({ ruling, standing }: NegotiationAlert): boolean =>
  ruling?.verdict === 'wrong' && standing !== 'corrected'

/** News now. A kind is a variant here; the compiler points at what else it needs. */
export type Alert =
  | {
      readonly kind: 'negotiation'
      readonly storyId: StoryId
      /** What it reports, as far as that is borne out as `standing` says; at least one, the most reported first. */
      readonly types: readonly EventType[]
      readonly parties: readonly Party[]
      readonly facts: EventFacts
      readonly standing: Standing
      /** What the same texts also say, each with its own standing; absent: nothing. */
      readonly also?: readonly Claim[]
      /** The strongest and earliest first; how many items there are in all is `items`. */
      readonly evidence: readonly Evidence[]
      readonly items: number
      /** The first of all that tell this; absent in alerts of older versions: the first of `evidence`. */
      readonly first?: Pick<Evidence, 'seenAt' | 'publishedAt'>
      /** What an organizer of the guild said of it; absent: nothing. */
      readonly ruling?: AlertRuling
    }
  | {
      readonly kind: 'countdown'
      readonly negotiationId: NegotiationId
      readonly agreement: string
      readonly parties: readonly Party[]
      /** Where the talks stand; null: not known. */
      readonly stage: NegotiationStage | null
      readonly expiresAt: Temporal.Instant
      /** IANA; the wall clock that the expiry is told by. */
      readonly zone: string
      /** Whole calendar days of `zone`, or hours on the last day; 0 hours: it has run out. */
      readonly left: { readonly unit: 'days' | 'hours'; readonly count: number }
    }
  | {
      readonly kind: 'source-failing'
      readonly source: SourceId
      /** What can't be read; the host, or the network, where it is several there. */
      readonly address: string
      /** How many of the guild's sources there; absent: one. */
      readonly sources?: number
      /** What is wrong and the way out, in words for the person. */
      readonly why: string
      readonly sinceAt: Temporal.Instant
    }
  | {
      readonly kind: 'source-recovered'
      readonly source: SourceId
      readonly address: string
      readonly sources?: number
      readonly failedFromAt: Temporal.Instant
      readonly recoveredAt: Temporal.Instant
    }
  | {
      /** The network says that it is over (410): the one end of a reading that no retry follows. */
      readonly kind: 'source-ended'
      readonly source: SourceId
      readonly address: string
      readonly why: string
    }
  | {
      /** What the operator was given to read a network with runs out. */
      readonly kind: 'access-ending'
      readonly source: SourceId
      readonly endsAt: Temporal.Instant
    }
  | SpikeAlert
  | DropAlert
  | AccountSilentAlert
  | AccountBlockedAlert
  | AccountBackAlert
  | AccountRenamedAlert
  | FollowerJumpAlert
