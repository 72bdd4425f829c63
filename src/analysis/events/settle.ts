import type { EventType } from '../../model/negotiation.ts'
import { isAside, ofVote } from './asides.ts'
import type { Claim, ClaimContext } from './claims.ts'
import { isAheadOf, isConditional, isSetAnew, isTimed } from './moments.ts'
import { codeOf, type Token } from './tokens.ts'

/** Below this an item's claim is not said. */
const threshold = 0.6
/** Below this a deal that is being voted on is only named, not reported. */
const surely = 0.8
/** A headline is where the news is. */
const titleBonus = 0.08

/**
 * One claim a type, the surest; then what the types say of each other: news outranks the background
 * it mentions (a result, the vote before it; a ratification, the deal that was ratified).
 */
export function settleClaims(all: readonly Claim[], context: ClaimContext): Claim[] {
  const best = bestOfEach(all, context)
  if (best.size === 0) return []
  settleStarts(best, all, context)
  settleNotices(best, context)
  settleStrikeVotes(best, context)
  settleVotes(best, context)
  settleDeals(best, context)
  settleEnds(best, context)
  settleExpiry(best, context)
  settleRanks(best, context)
  settleAnew(best, all, context)
  return [...best.values()].sort((a, b) => b.weight - a.weight)
}

type Best = Map<EventType, Claim>

function bestOfEach(all: readonly Claim[], context: ClaimContext): Best {
  const best: Best = new Map()
  for (const claim of all) {
    if (claim.undoneBy !== null || isAside(claim, context)) continue
    const weight = isInTitle(claim, context) ? Math.min(1, claim.weight + titleBonus) : claim.weight
    if (weight < threshold) continue
    const before = best.get(claim.type)
    if (!before || before.weight < weight) best.set(claim.type, { ...claim, weight })
  }
  return best
}

const isInTitle = (claim: Claim, { tokens, titleEnd }: ClaimContext) => tokens[claim.from]!.start < titleEnd

/** A start on a later day is a notice; one that hangs on a condition and has no day is a threat. */
function settleStarts(best: Best, all: readonly Claim[], { tokens, today, whole }: ClaimContext): void {
  const claim = best.get('strike_begins')
  if (!claim) return
  if (all.some(isCallByLeaders) && !/%|per ?cent/i.test(whole)) best.delete('strike_vote_result')
  const last = tokens[claim.to - 1]!.word
  if (/^(?:start|beginn)ing$/.test(last) && isTimed(claim, tokens)) moveTo(best, claim, 'strike_notice')
  else if (isVotedAgainst(claim, tokens)) best.delete('strike_begins')
  else if (isAheadOf(claim, tokens, today?.add({ days: 1 }) ?? null)) moveTo(best, claim, 'strike_notice')
  else if (isConditional(claim, tokens)) {
    if (isTimed(claim, tokens)) moveTo(best, claim, 'strike_notice')
    else best.delete('strike_begins')
  }
}

const isCallByLeaders = (claim: Claim) => claim.type === 'strike_begins' && claim.byLeaders && claim.undoneBy === null

/** An employer that gives notice beside a lockout gives notice of that. */
function settleNotices(best: Best, { tokens }: ClaimContext): void {
  const claim = best.get('strike_notice')
  if (!claim || !best.has('lockout')) return
  const subject = tokens.slice(Math.max(0, claim.from - 6), claim.from).findLast(({ code }) => sidesOf.has(code))
  const names = tokens.slice(claim.from, claim.to).some(({ word }) => /strike|walk/.test(word))
  if (!names && subject?.code !== codeOf.union && subject?.code !== codeOf.workers) best.delete('strike_notice')
}
const sidesOf = new Set([codeOf.union, codeOf.workers, codeOf.members, codeOf.employer])

/** "Voted against going on strike". */
const isVotedAgainst = (claim: Claim, tokens: readonly Token[]) =>
  tokens.slice(Math.max(0, claim.from - 2), claim.to - 1).some(({ code }) => code === codeOf.against) &&
  tokens.slice(Math.max(0, claim.from - 5), claim.to).some(({ code }) => ofVote.has(code) || code === codeOf.voted)

/** Without one of these "rejects the deal" is what leaders do. */
const memberVote =
  /\b(?:vot(?:e|ed|es|ing)|members?(?!,? (?:the|of) (?:committee|board))|ballots?|rank[- ]and[- ]file|majority|thirds|referendum|tally|\d(?:%| per ?cent) (?:of|voted|said|against|no))\b/i

const membership =
  /\b(?:members? (?:(?:have|had|then|also) )?(?:vot|reject|turn|overwhelm|narrow|defeat)|ballots?|rank[- ]and[- ]file|majority|%|per ?cent)/i

function settleVotes(best: Best, { whole, tokens }: ClaimContext): void {
  const down = best.get('ratification_rejected')
  if (!best.has('offer_rejected') || !down) return
  if (best.get('offer_rejected')?.byLeaders && !membership.test(whole)) {
    best.delete('ratification_rejected')
    return
  }
  best.delete(memberVote.test(whole) || isByMembers(down, tokens) ? 'offer_rejected' : 'ratification_rejected')
}

/** Leaders who back a ballot send it out; it has no result yet. */
function settleStrikeVotes(best: Best, { whole }: ClaimContext): void {
  if (best.get('strike_vote_called')?.byLeaders && !/%|per ?cent/i.test(whole)) best.delete('strike_vote_result')
}

/** "Workers rejected the contract": not their union, nor their leaders. */
function isByMembers(claim: Claim, tokens: readonly Token[]): boolean {
  const subject = tokens[claim.from]!.code
  if (subject !== codeOf.workers && subject !== codeOf.members) return false
  for (let at = claim.from + 1; at < claim.to; at++) {
    const { code } = tokens[at]!
    if ((code === codeOf.union || code === codeOf.leaders) && !/^(?:by|of|in|with)$/.test(tokens[at - 1]!.word))
      return false
  }
  return true
}

/** A strike that is on already: calling it off ends it. */
const running =
  /\bstriking\b|\bstrikers\b|\b(?:end|ends|ended|ending)\b[^.]{0,30}\bstrike\b|\bstrike (?:that )?(?:began|started|ends|ended|is over)\b|\bafter \d+ days\b|\bon strike since\b|\bday \d+ (?:of|on)\b|\bweek-?(?:long|old) strike\b|\b\d+[- ](?:day|week|month)(?:-(?:old|long))? strike\b|\bsince [^.]{0,40}\bwalked (?:out|off)|\b(?:classes|service|trains|flights|production|buses|deliveries)(?: will| to)? resume|\b(?:back|return(?:s|ed|ing)?|resume) (?:to|at|in|on) (?:work|their|the job|class|the picket)|\b\d{2,}[- ]day (?:strike|walkout|stoppage)|\bstruck (?:on |last )?(?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)|\bwork (?:will |to )?resume|\bnot over\b|\bbeen (?:out|on strike|off the job) (?:since|for)|\b(?:six|seven|eight|nine|ten|two|three|four|five)[- ](?:week|month)s?(?:-(?:old|long))? (?:strike|walkout|stoppage)/i

function settleEnds(best: Best, { whole }: ClaimContext): void {
  const claim = best.get('strike_averted')
  if (claim?.orEnds && (best.has('strike_ends') || running.test(whole))) moveTo(best, claim, 'strike_ends')
}

/** Without one of these a contract is a supplier's. */
const ofLabour = new Set([
  codeOf.union,
  codeOf.members,
  codeOf.workers,
  codeOf.sides,
  codeOf.strike,
  codeOf.strikes,
  codeOf.strikeDate,
  codeOf.striking,
  codeOf.lockout,
])

/** A deal on one article, or one that is only named by those who vote on it. */
function settleDeals(best: Best, { tokens }: ClaimContext): void {
  const deal = best.get('tentative_agreement')
  const extended = best.get('contract_extended')
  if (extended && !tokens.some(({ code }) => ofLabour.has(code))) best.delete('contract_extended')
  if (deal && extended && extended.from <= deal.to && deal.from < extended.to) best.delete('tentative_agreement')
  if (deal && isMinor(deal, tokens)) best.delete('tentative_agreement')
  if (deal && deal.weight < surely && best.has('ratification_vote_called')) best.delete('tentative_agreement')
}

/** "expires July 31", weeks ahead, is background. */
function settleExpiry(best: Best, { tokens, today }: ClaimContext): void {
  const claim = best.get('contract_expiry')
  if (!claim) return
  const named = tokens
    .slice(Math.max(0, claim.from - 3), claim.from)
    .some(({ word }) => /^(?:after|once|since)$/.test(word))
  const byAnother = named && (best.has('lockout') || best.has('strike_begins'))
  if (byAnother || isAheadOf(claim, tokens, today?.add({ days: 2 }) ?? null)) best.delete('contract_expiry')
}

function settleRanks(best: Best, context: ClaimContext): void {
  for (const [winner, losers] of outranks) {
    const over = best.get(winner)
    if (!over) continue
    for (const type of losers) {
      const under = best.get(type)
      if (under && (!isInTitle(under, context) || isInTitle(over, context) || callsForVote.has(type))) best.delete(type)
    }
  }
}

/** The next strike, called when this one is called off. */
function settleAnew(best: Best, all: readonly Claim[], context: ClaimContext): void {
  const off = best.get('strike_averted')
  const next = off && all.find((claim) => claim.undoneBy === null && isSetAnew(claim, off, context))
  if (next) best.set(next.type, next)
}

/** Agreements on single articles inside running talks are no deal. */
function isMinor(deal: Claim, tokens: readonly Token[]): boolean {
  return tokens.slice(deal.from, deal.to + 6).some((token) => token.code === codeOf.minor)
}

function moveTo(best: Best, claim: Claim, type: EventType): void {
  best.delete(claim.type)
  if (!best.has(type)) best.set(type, { ...claim, type })
}

/** Beaten wherever they stand: a headline "vote on contract" above its result is no call for a vote. */
const callsForVote: ReadonlySet<EventType> = new Set(['ratification_vote_called', 'strike_vote_called'])

/** Winner first: what it makes background, wherever that stands. */
const outranks: readonly (readonly [EventType, readonly EventType[]])[] = [
  [
    'ratification_rejected',
    [
      'ratified',
      'offer_rejected',
      'tentative_agreement',
      'ratification_vote_called',
      'strike_vote_called',
      'talks_break_down',
    ],
  ],
  [
    'ratified',
    [
      'tentative_agreement',
      'ratification_vote_called',
      'strike_vote_called',
      'strike_vote_result',
      'strike_begins',
      'talks_resume',
      'offer_rejected',
    ],
  ],
  ['strike_vote_result', ['strike_vote_called', 'strike_notice', 'ratification_vote_called']],
  ['strike_vote_called', ['ratification_vote_called']],
  ['strike_averted', ['strike_notice', 'strike_begins', 'strike_vote_called', 'strike_ends']],
  ['strike_ends', ['strike_begins', 'strike_notice']],
  [
    'tentative_agreement',
    [
      'talks_resume',
      'talks_begin',
      'strike_notice',
      'offer_made',
      'contract_expiry',
      'strike_begins',
      'strike_vote_result',
      'talks_break_down',
    ],
  ],
  ['strike_begins', ['strike_notice', 'strike_vote_called']],
  ['talks_begin', ['offer_made']],
  ['talks_break_down', ['talks_begin']],
  ['offer_rejected', ['offer_made']],
  ['talks_resume', ['talks_break_down', 'talks_begin']],
  ['strike_notice', ['strike_vote_called']],
]
