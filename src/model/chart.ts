import type { HourCounts, ToneCounts } from './counts.ts'
import type { DevelopmentStanding } from './record.ts'
import type { Span } from './span.ts'

/** Something that happened, marked on a chart. */
export type ChartMark = { readonly at: Temporal.Instant; readonly label: string }

/** What charts over time have in common. `title` may hold strangers' words, emoji included; times are shown in `zone` (IANA). */
type OverTime = {
  readonly title: string
  readonly span: Span
  readonly zone: string
  /** What we could not read: drawn as no data, never as zero. */
  readonly gaps: readonly Span[]
  readonly marks: readonly ChartMark[]
}

/** Tone and volume over time. `hours` sparse, as `PeriodCounts` has them. */
export type SentimentChart = OverTime & { readonly hours: readonly HourCounts[] }

/** Tone of the issues named, as diverging bars. */
export type IssuesChart = {
  readonly title: string
  readonly span: Span
  readonly zone: string
  /** `name` as people read it. */
  readonly issues: readonly { readonly name: string; readonly posts: number; readonly tone: ToneCounts }[]
}

/** One campaign, watch or hashtag among those compared. `gaps` are its own. */
export type ComparedSeries = {
  readonly name: string
  readonly posts: number
  readonly tone: ToneCounts
  readonly hours: readonly HourCounts[]
  readonly gaps: readonly Span[]
}

/** Share of voice of several series; of more than five the biggest are drawn and the rest named. */
export type ComparisonChart = {
  readonly title: string
  readonly span: Span
  readonly zone: string
  /** One at least. */
  readonly series: readonly ComparedSeries[]
}

/** Followers as they were read; `followers` null: asked, and not told. */
export type FollowersChart = OverTime & {
  readonly readings: readonly { readonly at: Temporal.Instant; readonly followers: number | null }[]
}

/** A negotiation's dated developments, oldest first. */
export type TimelineChart = {
  readonly title: string
  readonly zone: string
  readonly now: Temporal.Instant
  readonly entries: readonly {
    readonly at: Temporal.Instant
    readonly what: string
    readonly standing: DevelopmentStanding
    /** Whose doing; null for both, or a third. */
    readonly side: 'union' | 'employer' | null
  }[]
  readonly expiresAt: Temporal.Instant | null
}
