import type { SourceCounts, ToneCounts } from './counts.ts'
import type { CampaignId, PostUri, WatchId } from './ids.ts'
import type { SourceId } from './source.ts'

/** How readily a watch speaks up. */
export const sensitivities = ['quiet', 'normal', 'eager'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** Whose posts are counted: those of a watch, or of a campaign's watches, each post once. */
export type SpikeScope =
  | { readonly kind: 'watch'; readonly id: WatchId }
  | { readonly kind: 'campaign'; readonly id: CampaignId }

/** What a sensitivity promises: about so many spike alerts a month on one watch, true and false together. */
export const alertsPerMonth: Readonly<Record<Sensitivity, number>> = { quiet: 1, normal: 3, eager: 10 }

/**
 * What one watch saw in one bucket of time (a minute live, five in the benchmark).
 * `posts` leaves out what was imported: what is old is not news.
 */
export type BucketCount = {
  /** Whole minutes since 1970-01-01T00:00Z at which the bucket begins; a multiple of the bucket's length. */
  readonly atMinute: number
  readonly posts: number
  readonly read: Read
  /** How far the clock of those who watch is ahead of UTC; absent: not at all. */
  readonly offsetMinutes?: number
}

/** What could be read of a bucket: all of its sources, some of them, or none. No data is not zero. */
export type Read = 'whole' | 'part' | 'none'

/** Half-open span of minutes since 1970, and what was posted in it. */
export type SpikeWindow = {
  readonly fromMinute: number
  readonly toMinute: number
  readonly posts: number
  /** What that span usually holds, at this hour of this kind of day. */
  readonly usualPosts: number
}

/** Who is behind the posts of a window; asked for only when the counts alone look like a spike. */
export type Voices = {
  /** Distinct authors. */
  readonly authors: number
  /** Posts of the author who posted most. */
  readonly loudestAuthorPosts: number
  /** The most repeated post, together with its reposts. */
  readonly topPostPosts: number
}

/** A spike from its start to its end, for the message that tells it. */
export type SpikeEpisode = {
  readonly startedAtMinute: number
  readonly peakAtMinute: number
  /** Posts in the hour that ended at the peak, and what such an hour usually holds. */
  readonly peakHourPosts: number
  readonly usualHourPosts: number
}

/**
 * What one more bucket says of a watch. A spike goes `candidate` (until `confirmSpike` is asked and says `began`),
 * `going-on`, `ended`; the last is told once.
 */
export type SpikeJudgement =
  | { readonly kind: 'learning'; readonly hoursLeft: number }
  /** Not read, or taken in before. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'usual' }
  /** The counts look like a spike: ask for the voices of the window, then `confirmSpike`. */
  | { readonly kind: 'candidate'; readonly window: SpikeWindow }
  | { readonly kind: 'going-on'; readonly episode: SpikeEpisode }
  | { readonly kind: 'ended'; readonly episode: SpikeEpisode; readonly endedAtMinute: number }

/** Why a candidate is, or is not, a spike. */
export type SpikeVerdict =
  | {
      readonly kind: 'began'
      readonly window: SpikeWindow
      /** null: the source does not tell authors. */
      readonly authors: number | null
      /** Share of the window's posts that are one post and its reposts, 0…1; null when not told. */
      readonly topPostShare: number | null
      /** One post that travels, or many people talking; null when not told. */
      readonly shape: 'one-post' | 'many-voices' | null
    }
  | { readonly kind: 'dismissed'; readonly why: 'few-authors' | 'one-account' }

/** What the posts that did not come say. */
export type DropJudgement =
  | { readonly kind: 'usual' }
  /** Too little is known of this watch, or it is not being read right now. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'quiet'
      /** Minutes since 1970 of the last post of usual times. */
      readonly lastPostAtMinute: number
      /** What has come since: none, or a tenth of the usual at most. */
      readonly posts: number
      /** How much of the time since then we could read. */
      readonly readMinutes: number
      readonly usualPostsPerDay: number
    }

/** A word or hashtag that a spike says more often than was usual. */
export type DriverWord = {
  readonly word: string
  /** Posts of the spike that hold it. */
  readonly posts: number
  /** How sure it is said more often: standard errors of its log-odds, above the baseline's. */
  readonly z: number
}

/** A post of a spike, by what may be told of it. */
export type DriverPost = {
  readonly uri: PostUri
  readonly url: string | null
  readonly source: SourceId
  readonly seenAt: Temporal.Instant
  /** Its reposts, quotes and answers within the spike. */
  readonly echoes: number
}

/** What drives a spike, as far as the posts tell. */
export type SpikeDrivers = {
  /** Most over-represented first. */
  readonly words: readonly DriverWord[]
  /** The earliest post of the spike; null when none is stored any more. */
  readonly first: DriverPost | null
  /** Most echoed first; only posts that were echoed. */
  readonly biggest: readonly DriverPost[]
  /** Most posts first. */
  readonly sources: readonly SourceCounts[]
  /** Of a campaign: which of its watches they came by, most posts first; a post may come by several. */
  readonly watches?: readonly { readonly query: string; readonly posts: number }[]
  readonly tone: { readonly before: ToneCounts; readonly during: ToneCounts; readonly change: ToneChange }
}

/** How the tone moved, where it moved by more than chance: `unclear` otherwise. */
export type ToneChange = 'more-negative' | 'more-positive' | 'unclear'

/** Told once when it begins; the same message is edited as it goes on and when it ends. */
export type SpikeAlert = {
  readonly kind: 'spike'
  readonly scope: SpikeScope
  /** The watch's query, or what the campaign is called. */
  readonly name: string
  readonly startedAt: Temporal.Instant
  /** null while it goes on. */
  readonly endedAt: Temporal.Instant | null
  /** The watch was removed, or the campaign got or lost one, while it went on; absent: it did not. */
  readonly unwatchedAt?: Temporal.Instant
  readonly peakAt: Temporal.Instant
  /** Posts of the window that told it, or of the hour at its peak once that is bigger; and what is usual then. */
  readonly minutes: number
  readonly posts: number
  readonly usualPosts: number
  readonly authors: number | null
  readonly topPostShare: number | null
  readonly drivers: SpikeDrivers | null
}

/** A watch or a campaign went quiet, in time that we could read. */
export type DropAlert = {
  readonly kind: 'drop'
  readonly scope: SpikeScope
  readonly name: string
  /** The last post of usual times. */
  readonly lastPostAt: Temporal.Instant
  /** What came since; absent: nothing. */
  readonly posts?: number
  readonly readHours: number
  readonly usualPostsPerDay: number
}
