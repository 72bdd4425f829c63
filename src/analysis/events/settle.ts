import type { EventType } from '../../model/negotiation.ts'
import type { Claim } from './claims.ts'
import type { Token } from './tokens.ts'

/** Below this an item's claim is not said. */
const threshold = 0.6

/** A strike that is on already: calling it off ends it, and saying so again is no news. */
const running =
  /\bstriking\b|\bstrikers\b|\b(?:end|ends|ended|ending)\b[^.]{0,30}\bstrike\b|\bstrike (?:that )?(?:began|started)\b|\bon strike since\b|\bday \d+ (?:of|on)\b|\bweek-?(?:long|old) strike\b|\b\d+[- ](?:day|week|month)(?:-(?:old|long))? strike\b|\bsince [^.]{0,40}\bwalked (?:out|off)/i

/**
 * One claim a type, the surest; then what the types say of each other: news outranks the background
 * it mentions (a result, the vote before it; a ratification, the deal that was ratified).
 */
export function settleClaims(
  all: readonly Claim[],
  tokens: readonly Token[],
  titleEnd: number,
  whole: string,
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
  if (best.has('strike_averted') && running.test(whole)) moveTo(best, 'strike_averted', 'strike_ends')
  for (const [winner, losers] of outranks) {
    if (!best.has(winner)) continue
    for (const loser of losers) if (!inTitle(loser) || inTitle(winner)) best.delete(loser)
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight)
}

function moveTo(best: Map<EventType, Claim>, from: EventType, to: EventType): void {
  const claim = best.get(from)!
  best.delete(from)
  if (!best.has(to)) best.set(to, { ...claim, type: to })
}

/** Winner first: what it makes background. */
const outranks: readonly (readonly [EventType, readonly EventType[]])[] = [
  [
    'ratification_rejected',
    ['ratified', 'offer_rejected', 'tentative_agreement', 'ratification_vote_called', 'strike_vote_called'],
  ],
  ['ratified', ['tentative_agreement', 'ratification_vote_called', 'strike_vote_called']],
  ['strike_vote_result', ['strike_vote_called']],
  ['strike_averted', ['strike_notice', 'strike_begins', 'strike_vote_called']],
  ['strike_ends', ['strike_begins', 'strike_notice']],
  ['tentative_agreement', ['talks_resume', 'talks_begin', 'strike_notice', 'offer_made', 'contract_expiry']],
  ['strike_begins', ['strike_notice', 'strike_vote_called']],
  ['talks_break_down', ['talks_begin']],
  ['talks_resume', ['talks_break_down', 'talks_begin']],
  ['strike_notice', ['strike_vote_called']],
]
