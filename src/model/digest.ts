import type { PeriodCounts } from './counts.ts'
import type { DevelopmentStanding } from './record.ts'
import type { Picture } from './reply.ts'
import type { Gap } from './source.ts'
import type { Span } from './span.ts'

/** When a digest is due, on the wall clock of its zone. */
export type DigestSchedule = {
  readonly cadence: 'hourly' | 'daily' | 'weekdays' | 'weekly'
  /** `HH:MM`; an hourly digest goes by the minute alone. */
  readonly timeOfDay: string
  /** IANA. */
  readonly zone: string
  /** ISO, 1 = Monday … 7 = Sunday; for `weekly`, Monday when absent. */
  readonly weekday?: number
}

export const digestSectionIds = [
  'negotiation',
  'volume',
  'sentiment',
  'stance',
  'issues',
  'drivers',
  'voices',
  'sources',
] as const
export type DigestSectionId = (typeof digestSectionIds)[number]

/** Where a negotiation stands, and what changed in the window. */
export type NegotiationState = {
  readonly name: string
  /** In words: `strike vote called`. */
  readonly stage: string
  readonly sinceAt: Temporal.Instant | null
  /** How its stage is borne out; null where no stage is known. */
  readonly standing: DevelopmentStanding | null
  readonly url: string | null
  /** null: no expiry is known, or it has no hour and zone. */
  readonly expiresAt: Temporal.Instant | null
  /** Developments first seen in the window, oldest first. */
  readonly changes: readonly {
    readonly seenAt: Temporal.Instant
    readonly what: string
    readonly standing: DevelopmentStanding
    readonly url: string | null
  }[]
}

/** Posts and articles that report the same event, already merged. `title` is a stranger's words. */
export type StoryCounts = {
  readonly title: string
  readonly url: string | null
  readonly outlet: string | null
  readonly posts: number
}

/** An organization or the press. There is no kind for a private person, so none can be named. */
export type Voice = {
  readonly kind: 'organization' | 'press'
  readonly name: string
  readonly url: string | null
  readonly posts: number
}

/** All that a digest is made of. */
export type DigestInputs = {
  /** The campaign's or the watch's name. */
  readonly title: string
  /** IANA; all times are shown in it. */
  readonly zone: string
  readonly counts: PeriodCounts
  /** The window of the same length just before; null when we did not read then. */
  readonly before: PeriodCounts | null
  /** Posts in the same window 1, 2, 3… weeks earlier (`weeksBefore`); null where we did not read all of it. */
  readonly earlierWeeks: readonly (number | null)[]
  readonly negotiations: readonly NegotiationState[]
  /** Over-represented against the baseline, strongest first. Strangers' words. */
  readonly words: readonly { readonly word: string; readonly posts: number }[]
  /** Biggest first. */
  readonly stories: readonly StoryCounts[]
  /** The most repeated post: itself and its reposts in the window; null when none was repeated. */
  readonly topPost: { readonly url: string | null; readonly copies: number } | null
  /** Most posts first. */
  readonly voices: readonly Voice[]
  readonly gaps: readonly Gap[]
  /** Which sections the guild wants; null for all. */
  readonly sections: readonly DigestSectionId[] | null
}

/** A piece of a line: our own words, or a stranger's to be escaped and linked. */
export type DigestPiece = string | { readonly quote: string; readonly url: string | null }
export type DigestLine = readonly DigestPiece[]

export type DigestSection = {
  readonly id: DigestSectionId
  readonly heading: string
  readonly lines: readonly DigestLine[]
  /** The window of the section's numbers, and the one they are compared with. */
  readonly span: Span
  readonly against: Span | null
}

/** What a digest says. A quiet one has no sections but, where there are gaps, its sources. */
export type Digest = {
  readonly title: string
  readonly span: Span
  readonly zone: string
  readonly quiet: boolean
  readonly headline: DigestLine
  readonly sections: readonly DigestSection[]
}

/** A period for a bargaining committee: what a digest says, with its pictures. */
export type PeriodReport = {
  readonly digest: Digest
  readonly pictures: readonly Picture[]
  readonly madeAt: Temporal.Instant
}
