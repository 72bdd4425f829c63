import type { EventType, Standing } from '../../model/negotiation.ts'

/**
 * Where articles appear. Outlets are invented; a party's own site carries the party's name.
 * Each is served from an origin of its own, as independent outlets are.
 */
export type Outlet = {
  readonly id: string
  readonly title: string
  readonly format: 'rss' | 'atom' | 'json'
  readonly language: string
  /** Whose own site this is; null for the press. */
  readonly party: 'union' | 'employer' | null
}

/** Somebody who posts. All are invented; `handle` is a name under `.example`, which nobody can own. */
export type Account = {
  readonly handle: string
  readonly displayName: string
  readonly network: 'bluesky' | 'mastodon'
  readonly followers: number
}

/** Names an item within its script, so that others can reply to, repost, revise or delete it. */
type Keyed = { readonly key?: string }
/** How long after its row's instant it appears. */
type Timed = { readonly afterMinutes?: number }

/** Texts may hold `[[2021-10-18]]`, a date of the story: see `dates.ts`. */
export type Article = Keyed &
  Timed & { readonly kind: 'article'; readonly outlet: string; readonly title: string; readonly text: string }
/** The same article, changed after it appeared: same identity, new words. */
type Revision = Keyed &
  Timed & { readonly kind: 'revision'; readonly of: string; readonly title: string; readonly text: string }
export type MemberPost = Keyed &
  Timed & {
    readonly kind: 'post'
    readonly by: string
    readonly text: string
    readonly language?: string
    readonly replyTo?: string
  }
/** Reach and noise: a repost or a like of a post. */
type Reaction = Keyed & Timed & { readonly kind: 'repost' | 'like'; readonly by: string; readonly of: string }
type Deletion = Keyed & Timed & { readonly kind: 'delete'; readonly of: string }
/** A network closes or reopens an account; `status` null: reopened. */
export type AccountChange = Keyed &
  Timed & {
    readonly kind: 'account'
    readonly by: string
    readonly status: 'suspended' | 'deactivated' | 'takendown' | 'deleted' | null
  }

/** An outlet's feed answers `status` until it is told `null`; 429 and 503 ask to wait `retryAfterSeconds`. */
type Outage = Keyed &
  Timed & {
    readonly kind: 'outage'
    readonly outlet: string
    readonly status: 404 | 429 | 500 | 503 | null
    readonly retryAfterSeconds?: number
  }
/** Open streams are cut, as it happens every day; a reader comes back with its cursor. */
type Disconnect = Keyed & Timed & { readonly kind: 'disconnect' }
export type Fault = Outage | Disconnect

export type ScenarioItem = Article | Revision | MemberPost | Reaction | Deletion | AccountChange | Fault

/** One dated step of the story, and what a reader should make of it. */
export type ScenarioRow = {
  readonly key: string
  /** When it happened. */
  readonly at: Temporal.Instant
  /** What should be announced; empty: held back. */
  readonly expected: readonly EventType[]
  /** How far the claim is borne out once the row's items are read; absent where nothing is claimed. */
  readonly standing?: Standing
  readonly items: readonly ScenarioItem[]
}

/** When the time-lapse plays a row: its items spread over `[fromSeconds, toSeconds)` after the curtain. */
type Cue = { readonly row: string; readonly fromSeconds: number; readonly toSeconds: number }

export type Script = {
  readonly id: string
  readonly title: string
  /** IANA zone of the talks: dates in texts are said in it. */
  readonly zone: string
  /** The campaign's hashtag, without `#`. */
  readonly hashtag: string
  readonly outlets: readonly Outlet[]
  readonly accounts: readonly Account[]
  /** In order of `at`. */
  readonly rows: readonly ScenarioRow[]
  /** Posts that belong to no row: said at any time of the campaign. */
  readonly voices: readonly MemberPost[]
  readonly lapse: {
    readonly cues: readonly Cue[]
    /** Over how long the voices are spread. */
    readonly voicesSeconds: number
    /** What goes wrong with the networks themselves, and when. */
    readonly faults: readonly { readonly atSeconds: number; readonly fault: Fault }[]
  }
}
