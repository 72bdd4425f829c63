import type { Claim, ClaimContext } from './claims.ts'
import { dateAt } from './dates.ts'
import { codeOf, type Token } from './tokens.ts'

/** Words behind a claim in which its day, or its condition, is looked for. */
const behind = 12

/** Its sentence names a day after `latest`: "go on strike Oct. 18". Without a day to count from nothing is ahead. */
export function isAheadOf(claim: Claim, tokens: readonly Token[], latest: Temporal.PlainDate | null): boolean {
  if (latest === null) return false
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
  if (tokens.slice(claim.from, claim.to).some((token) => past.has(token.code))) return false
  for (let at = claim.from - 1; at >= 0 && tokens[at]!.code !== codeOf.stop; at--) {
    if (tokens[at]!.code === codeOf.if || tokens[at]!.code === codeOf.without) return true
  }
  return restOfSentence(claim, tokens).some((token) => token.code === codeOf.if || token.code === codeOf.without)
}

/** "The strike is off. The union gave notice of one on Nov. 1": a sentence of its own with a day to come. */
export function isSetAnew(notice: Claim, off: Claim, { tokens, today }: ClaimContext): boolean {
  if (notice.type !== 'strike_notice' || off.type !== 'strike_averted' || notice.from < off.to) return false
  const opens = [1, 2, 3].some((back) => tokens[notice.from - back]?.code === codeOf.stop)
  const given = tokens.slice(notice.from, notice.to).some(({ code }) => code === codeOf.notice)
  return opens && given && isAheadOf(notice, tokens, today)
}

/** A threat without a day or an hour is no notice. */
export function isTimed(claim: Claim, tokens: readonly Token[]): boolean {
  return [...tokens.slice(claim.from, claim.to), ...restOfSentence(claim, tokens)].some((token) =>
    timed.has(token.code),
  )
}

function restOfSentence(claim: Claim, tokens: readonly Token[]): readonly Token[] {
  const rest = tokens.slice(claim.to, claim.to + behind)
  const end = rest.findIndex((token) => token.code === codeOf.stop)
  return end === -1 ? rest : rest.slice(0, end)
}

const timed = new Set([codeOf.month, codeOf.weekday, codeOf.soon, codeOf.strikeDate, codeOf.deadline])
/** Who walked out has done so, whatever they went without. */
const past = new Set([codeOf.wentOut, codeOf.began, codeOf.struck])
