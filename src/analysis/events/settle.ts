import type { EventType } from '../../model/negotiation.ts'
import type { Claim } from './claims.ts'
import { dateAt } from './dates.ts'
import { codeOf, type Token } from './tokens.ts'

/** Below this an item's claim is not said. */
const threshold = 0.6

/** A strike that is on already: calling it off ends it, and saying so again is no news. */
const running =
  /\bstriking\b|\bstrikers\b|\b(?:end|ends|ended|ending)\b[^.]{0,30}\bstrike\b|\bstrike (?:that )?(?:began|started|ends|ended|is over)\b|\bafter \d+ days\b|\bon strike since\b|\bday \d+ (?:of|on)\b|\bweek-?(?:long|old) strike\b|\b\d+[- ](?:day|week|month)(?:-(?:old|long))? strike\b|\bsince [^.]{0,40}\bwalked (?:out|off)/i

/**
 * One claim a type, the surest; then what the types say of each other: news outranks the background
 * it mentions (a result, the vote before it; a ratification, the deal that was ratified).
 */
export function settleClaims(
  all: readonly Claim[],
  tokens: readonly Token[],
  titleEnd: number,
  whole: string,
  today: Temporal.PlainDate,
): Claim[] {
  const best = new Map<EventType, Claim>()
  for (const claim of all) {
    if (claim.undoneBy !== null) continue
    const weight = tokens[claim.from]!.start < titleEnd ? Math.min(1, claim.weight + 0.08) : claim.weight
    if (weight < threshold) continue
    const before = best.get(claim.type)
    if (!before || before.weight < weight) best.set(claim.type, { ...claim, weight })
  }
  const inTitle = (type: EventType) => {
    const claim = best.get(type)
    return claim !== undefined && tokens[claim.from]!.start < titleEnd
  }
  if (best.has('ratification_rejected') && best.has('offer_rejected') && !memberVote.test(whole))
    best.delete('ratification_rejected')
  if (best.has('strike_begins') && isDatedAhead(best.get('strike_begins')!, tokens, today))
    moveTo(best, 'strike_begins', 'strike_notice')
  if (best.get('strike_averted')?.orEnds && (running.test(whole) || best.has('strike_ends'))) moveTo(best, 'strike_averted', 'strike_ends')
  if (best.get('strike_begins')?.rule.startsWith('leaders')) best.delete('strike_vote_result')
  if (best.has('contract_expiry') && isDatedAhead(best.get('contract_expiry')!, tokens, today.add({ days: 2 }))) best.delete('contract_expiry')
  for (const [winner, losers] of outranks) {
    if (!best.has(winner)) continue
    for (const loser of losers) if (!inTitle(loser) || inTitle(winner) || never.has(loser)) best.delete(loser)
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight)
}

/** Without one, "rejects the deal" is what leaders do. */
const memberVote = /\b(?:vot(?:e|ed|es|ing)|members?|ballots?|rank[- ]and[- ]file|workers|majority|per ?cent|%)\b/i

/** Beaten wherever they stand: a headline "vote on contract" above its result is no call for a vote. */
const never: ReadonlySet<EventType> = new Set(['ratification_vote_called', 'strike_vote_called'])

/** "go on strike Oct. 18 unless…" is a notice: a start is news only within about a day. */
function isDatedAhead(claim: Claim, tokens: readonly Token[], today: Temporal.PlainDate): boolean {
  let from = claim.from
  while (from > 0 && tokens[from - 1]!.code !== codeOf.stop) from--
  for (let at = from; at < tokens.length && tokens[at]!.code !== codeOf.stop; at++) {
    const date = tokens[at]!.code === codeOf.month ? dateAt(tokens, at, today) : null
    if (date && today.until(date).total('days') > 1) return true
    if (tokens[at]!.code === codeOf.if && at < claim.from) return true
  }
  return tokens.slice(claim.to, claim.to + 8).some((token) => token.code === codeOf.if || token.code === codeOf.without)
}

function moveTo(best: Map<EventType, Claim>, from: EventType, to: EventType): void {
  const claim = best.get(from)!
  best.delete(from)
  if (!best.has(to)) best.set(to, { ...claim, type: to })
}

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
