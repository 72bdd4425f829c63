import type {
  DelegateTally,
  LocalBallot,
  LocalResult,
  MemberTally,
  Threshold,
  VoteBase,
  VoteRule,
  VoteTally,
} from '../model/vote.ts'

const majority: Threshold = { pct: 50, of: 'cast', needs: 'above' }

/**
 * A local's delegates all count yes at 75 %, else all no; then a majority of delegates. Reports disagree on
 * what the 75 % are of: Deadline (1 Oct 2021) says of those voting, The Hollywood Reporter of the eligible.
 */
export function iatseStrikeAuthorization(base: VoteBase): VoteRule {
  return {
    name: 'IATSE strike authorization',
    local: { pct: 75, of: base, needs: 'at least' },
    overall: majority,
    source:
      base === 'cast'
        ? 'https://news.yahoo.com/iatse-strike-authorization-vote-begin-172737798.html'
        : 'https://www.hollywoodreporter.com/business/business-news/iatse-strike-authorization-vote-amid-stalled-contract-talks-1235015756/',
  }
}

export const iatseRatification: VoteRule = {
  name: 'IATSE ratification, winner take all',
  local: majority,
  overall: majority,
  source:
    'https://deadline.com/2021/11/iatse-contract-vote-three-largest-hollywood-locals-could-determine-outcome-1234873203/',
}

export const oneMemberOneVote: VoteRule = {
  name: 'One member, one vote',
  local: null,
  overall: majority,
  source: 'https://www.latimes.com/business/hollywood/la-fi-ct-wga-contract-ratified-20170524-story.html',
}

/** Delegates and members side by side, what is open, and whether it can still pass or fail. */
export function tallyVote(rule: VoteRule, ballots: readonly LocalBallot[]): VoteTally {
  const locals = ballots.map((ballot) => localResult(rule, ballot))
  const members = tallyMembers(ballots)
  const delegates = rule.local ? tallyDelegates(locals) : null
  const side = delegates ? delegateOutcome(delegates) : memberOutcome(rule, ballots, members)
  const popular = members.missing.length > 0 || members.cast === 0 ? null : members.yes * 2 > members.cast
  return {
    rule,
    locals,
    delegates,
    members,
    outcome: side === 'open' ? 'open' : side === 'yes' ? 'passed' : 'failed',
    canStillPass: side !== 'no',
    canStillFail: side !== 'yes',
    againstPopularVote: popular === null || side === 'open' ? null : popular !== (side === 'yes'),
  }
}

type Side = 'yes' | 'no' | 'open'

function localResult(rule: VoteRule, ballot: LocalBallot): LocalResult {
  const cast = castOf(ballot)
  return {
    unionLocal: ballot.unionLocal,
    delegates: ballot.delegates,
    side: ballot.declared ?? sideOf(rule.local ?? rule.overall, ballot),
    yesPctOfCast: percent(ballot.yes, cast),
    yesPctOfEligible: percent(ballot.yes, ballot.eligible),
    turnoutPct: percent(cast, ballot.eligible),
  }
}

const castOf = (ballot: LocalBallot) =>
  ballot.cast ?? (ballot.yes === null || ballot.no === null ? null : ballot.yes + ballot.no)

/** One decimal, as results are published; null where either is unknown. */
function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}

/** Decided when no ballot still out could turn it. */
function sideOf(threshold: Threshold, ballot: Pick<LocalBallot, 'yes' | 'cast' | 'no' | 'eligible' | 'closed'>): Side {
  const cast = castOf(ballot as LocalBallot)
  if (ballot.yes === null || cast === null) return 'open'
  const out = ballot.closed ? 0 : ballot.eligible === null ? null : Math.max(0, ballot.eligible - cast)
  const whole = threshold.of === 'eligible' ? ballot.eligible : out === null ? null : cast + out
  if (out === null || whole === null || whole === 0) return 'open'
  if (reaches(threshold, ballot.yes, whole)) return 'yes'
  return reaches(threshold, ballot.yes + out, whole) ? 'open' : 'no'
}

/** In whole ballots: 750 of 1,000 are 75 %, whatever floating point makes of it. */
function reaches({ pct, needs }: Threshold, yes: number, whole: number): boolean {
  return needs === 'above' ? yes * 100 > pct * whole : yes * 100 >= pct * whole
}

function tallyDelegates(locals: readonly LocalResult[]): DelegateTally {
  const sum = (side: Side) =>
    locals.reduce((total, local) => total + (local.side === side ? (local.delegates ?? 0) : 0), 0)
  const total = locals.some((local) => local.delegates === null) ? null : sum('yes') + sum('no') + sum('open')
  return {
    yes: sum('yes'),
    no: sum('no'),
    open: sum('open'),
    total,
    needed: total === null ? null : Math.floor(total / 2) + 1,
  }
}

function delegateOutcome({ yes, open, needed }: DelegateTally): Side {
  if (needed === null) return 'open'
  if (yes >= needed) return 'yes'
  return yes + open >= needed ? 'open' : 'no'
}

function tallyMembers(ballots: readonly LocalBallot[]): MemberTally {
  const known = ballots.filter((ballot) => ballot.yes !== null && castOf(ballot) !== null)
  const sum = (of: (ballot: LocalBallot) => number) => known.reduce((total, ballot) => total + of(ballot), 0)
  const yes = sum((ballot) => ballot.yes!)
  const cast = sum((ballot) => castOf(ballot)!)
  const eligible =
    known.length === 0 || known.some((ballot) => ballot.eligible === null) ? null : sum((ballot) => ballot.eligible!)
  return {
    yes,
    no: known.some((ballot) => ballot.no === null) ? null : sum((ballot) => ballot.no!),
    cast,
    eligible,
    yesPctOfCast: percent(yes, cast),
    yesPctOfEligible: percent(yes, eligible),
    turnoutPct: percent(cast, eligible),
    missing: ballots.filter((ballot) => !known.includes(ballot)).map((ballot) => ballot.unionLocal),
  }
}

function memberOutcome(rule: VoteRule, ballots: readonly LocalBallot[], members: MemberTally): Side {
  if (members.missing.length > 0) return 'open'
  const closed = ballots.every((ballot) => ballot.closed)
  return sideOf(rule.overall, {
    yes: members.yes,
    no: members.no,
    cast: members.cast,
    eligible: members.eligible,
    closed,
  })
}
