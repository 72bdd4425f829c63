import type { Claim } from './claims.ts'
import { dateAt } from './dates.ts'
import { codeOf, type Token } from './tokens.ts'

/** Words behind a claim in which its day, or its condition, is looked for. */
const behind = 12

/** "go on strike Oct. 18 unless…": a start is news only within about a day. */
export function isAheadOf(claim: Claim, tokens: readonly Token[], latest: Temporal.PlainDate): boolean {
  let at = claim.from
  while (at > 0 && tokens[at - 1]!.code !== codeOf.stop) at--
  for (; at < tokens.length && tokens[at]!.code !== codeOf.stop; at++) {
    const date = tokens[at]!.code === codeOf.month ? dateAt(tokens, at, latest) : null
    if (date && Temporal.PlainDate.compare(date, latest) > 0) return true
  }
  return false
}

/** "Unless an agreement is reached members start a strike", "walk out Monday if…". */
export function isConditional(claim: Claim, tokens: readonly Token[]): boolean {
  for (let at = claim.from - 1; at >= 0 && tokens[at]!.code !== codeOf.stop; at--) {
    if (tokens[at]!.code === codeOf.if) return true
  }
  return tokens
    .slice(claim.to, claim.to + behind)
    .some((token) => token.code === codeOf.if || token.code === codeOf.without)
}

/** A threat without a day or an hour is no notice. */
export function isTimed(claim: Claim, tokens: readonly Token[]): boolean {
  return tokens.slice(claim.from, claim.to + behind).some((token) => timed.has(token.code))
}

const timed = new Set([codeOf.month, codeOf.weekday, codeOf.soon, codeOf.strikeDate, codeOf.deadline])
