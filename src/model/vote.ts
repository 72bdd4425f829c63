/** What a vote decides. */
export const voteSubjects = ['strike authorization', 'ratification'] as const
export type VoteSubject = (typeof voteSubjects)[number]

/** A share of what: of the ballots cast, or of all who may vote. */
export type VoteBase = 'cast' | 'eligible'

/** What a yes needs: `pct` per cent of the base, `above` it or `at least` it. */
export type Threshold = { readonly pct: number; readonly of: VoteBase; readonly needs: 'at least' | 'above' }

/**
 * How a vote is decided. With `local` each local's delegates go as one block, yes when its members reach
 * the threshold and no otherwise; without, members' votes are added up over all locals.
 */
export type VoteRule = {
  readonly name: string
  readonly local: Threshold | null
  readonly overall: Threshold
  /** Where the rule is written or reported. */
  readonly source: string
}

/** What is known of one local's vote; null is unknown, and stays so. */
export type LocalBallot = {
  readonly unionLocal: string
  readonly delegates: number | null
  readonly eligible: number | null
  /** Ballots cast; null: yes and no added up, where both are known. */
  readonly cast: number | null
  readonly yes: number | null
  readonly no: number | null
  /** Its side as the local declared it, where the figures were not published. */
  readonly declared: 'yes' | 'no' | null
  /** No ballot can still come in. */
  readonly closed: boolean
}

export type LocalResult = {
  readonly unionLocal: string
  readonly delegates: number | null
  readonly side: 'yes' | 'no' | 'open'
  readonly yesPctOfCast: number | null
  readonly yesPctOfEligible: number | null
  readonly turnoutPct: number | null
}

/** `needed` delegates carry it; null while a local's number is unknown. */
export type DelegateTally = {
  readonly yes: number
  readonly no: number
  readonly open: number
  readonly total: number | null
  readonly needed: number | null
}

/** Sums over the locals whose figures are known; `missing` names the others. */
export type MemberTally = {
  readonly yes: number
  /** null where only yes votes and ballots were told: the rest may be blank. */
  readonly no: number | null
  readonly cast: number
  readonly eligible: number | null
  readonly yesPctOfCast: number | null
  readonly yesPctOfEligible: number | null
  readonly turnoutPct: number | null
  readonly missing: readonly string[]
}

export type VoteTally = {
  readonly rule: VoteRule
  readonly locals: readonly LocalResult[]
  /** null where the rule knows no delegates. */
  readonly delegates: DelegateTally | null
  readonly members: MemberTally
  readonly outcome: 'passed' | 'failed' | 'open'
  readonly canStillPass: boolean
  readonly canStillFail: boolean
  /** The members' count and the outcome point different ways; null while either is open. */
  readonly againstPopularVote: boolean | null
}
