import type { AccountEnd, SourceId } from './source.ts'

/** A watched account of an organization or a campaign: a public name, not a private person's. */
export type WatchedAccount = {
  readonly source: SourceId
  /** The network's stable id. */
  readonly id: string
  /** As people know it, with `@`. */
  readonly handle: string
}

/** What one look at an account told us. */
export type AccountLook =
  | {
      readonly kind: 'found'
      readonly at: Temporal.Instant
      readonly handle: string
      /** null: the network does not tell. */
      readonly followers: number | null
    }
  /** The network says itself that the account ended. */
  | { readonly kind: 'ended'; readonly at: Temporal.Instant; readonly why: AccountEnd }
  /** The network knows no such account. It does not say why. */
  | { readonly kind: 'missing'; readonly at: Temporal.Instant }
  /** A limit, an error, an outage: it says nothing about the account. */
  | { readonly kind: 'unreadable'; readonly at: Temporal.Instant; readonly why: string }

/** How an account posts, in hours that we could read. */
export type PostingRhythm = {
  readonly postsPerDay: number
  readonly medianGapHours: number
  readonly longestGapHours: number
  /** Gaps between posts that this rests on. */
  readonly gaps: number
}

/** How an account stands, as far as we can tell: `ended` is told by the network, `missing` and `silent` are inferred. */
export type AccountState =
  | { readonly kind: 'reachable' }
  | {
      readonly kind: 'silent'
      readonly lastPostAt: Temporal.Instant
      /** Hours since then in which we could read. */
      readonly readHours: number
      readonly rhythm: PostingRhythm
    }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string; readonly sinceAt: Temporal.Instant }
  | { readonly kind: 'ended'; readonly why: AccountEnd; readonly toldAt: Temporal.Instant }
  | { readonly kind: 'missing'; readonly sinceAt: Temporal.Instant }
  | { readonly kind: 'unreadable'; readonly sinceAt: Temporal.Instant; readonly why: string }
  /** Not looked at yet. */
  | { readonly kind: 'unknown' }

/** Below this a start is too small for a per cent: from 3 to 30 is 27 people, not 900%. */
export const leastForPercent = 50

export type FollowerReading = { readonly at: Temporal.Instant; readonly followers: number | null }

/** How the number of followers changed between two readings. */
export type FollowerGrowth = {
  readonly fromAt: Temporal.Instant
  readonly toAt: Temporal.Instant
  readonly before: number
  readonly followers: number
  readonly gained: number
  /** null: too few at the start for a per cent to mean anything; tell `gained`. */
  readonly percent: number | null
}

/** A change out of the account's own custom; `gained` below 0 is a loss. */
export type FollowerJump = FollowerGrowth & { readonly usualPerDay: number }

export type AccountSilentAlert = {
  readonly kind: 'account-silent'
  readonly account: WatchedAccount
  readonly state: Extract<AccountState, { kind: 'silent' }>
  /** Over the week before: a network may limit what grows fast. null or absent: not told. */
  readonly growth?: FollowerGrowth | null
}

/** Blocked, closed or gone: `state` says how sure that is. */
export type AccountBlockedAlert = {
  readonly kind: 'account-blocked'
  readonly account: WatchedAccount
  readonly state: Extract<AccountState, { kind: 'ended' | 'missing' }>
  /** What it had when it was last seen; null when never told. */
  readonly lastFollowers: number | null
}

/** A blocked, closed or missing account can be read again. */
export type AccountBack = {
  readonly was: AccountBlockedAlert['state']
  /** When it was first found again: that is when we looked, at most an hour late. */
  readonly sinceAt: Temporal.Instant
}

/** Said in reply to what told the block. */
export type AccountBackAlert = {
  readonly kind: 'account-back'
  readonly account: WatchedAccount
  readonly back: AccountBack
  /** What it has now; null when not told. */
  readonly followers: number | null
}

export type AccountRenamedAlert = {
  readonly kind: 'account-renamed'
  /** By its new handle. */
  readonly account: WatchedAccount
  readonly earlierHandle: string
  readonly sinceAt: Temporal.Instant
}

export type FollowerJumpAlert = {
  readonly kind: 'follower-jump'
  readonly account: WatchedAccount
  readonly jump: FollowerJump
}
