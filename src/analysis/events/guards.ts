import type { CompiledRule } from './patterns.ts'
import { codeOf, type Token } from './tokens.ts'

const boundaries = new Set([codeOf.stop, codeOf.question])
const clauseEnds = new Set([codeOf.stop, codeOf.question, codeOf.comma, codeOf.and])
/** Beyond these a wish or a fear is about something else: "could walk out after talks fail". */
const guardEnds = new Set([...clauseEnds, codeOf.after, codeOf.ahead])
/** How many words before a claim can still turn it into a wish, a fear or a denial. */
const reach = 6

/** The word that undoes the claim at `[from, to)`, or null: the claim stands. */
export function undoneBy(tokens: readonly Token[], from: number, to: number, rule: CompiledRule): Token | null {
  return (
    guardBefore(tokens, from, rule) ??
    conditionOf(tokens, from, rule) ??
    calledFalse(tokens, to) ??
    onlyPossible(tokens, to, rule) ??
    (rule.evenOld ? null : backgroundNear(tokens, from, to)) ??
    (isAsked(tokens, to) ? tokens[to]! : null)
  )
}

/** Who could do it has not begun to, even where a rule lets others be asked or urged to. */
const doubt = /^(?:could|might|would|can|whether|expected to|expects to|likely)$/

function guardBefore(tokens: readonly Token[], from: number, rule: CompiledRule): Token | null {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const token = tokens[at]!
    if (token.code === codeOf.ahead && from - at <= 3 && !rule.allowed.has(codeOf.if)) return token
    if (guardEnds.has(token.code)) return null
    if (token.word === 'why' || token.word === 'how') return token
    if (from - at <= 2 && doubt.test(token.word) && !(token.word === 'would' && rule.allowed.has(codeOf.may)))
      return token
    if (!guardCodes.has(token.code) || rule.allowed.has(token.code)) continue
    if (token.code === codeOf.whether && rule.allowed.has(codeOf.may)) continue
    if (token.code === codeOf.had && isReported(tokens, at)) continue
    return token
  }
  return null
}

const falsehood = /^(?:false|untrue|inaccurate|incorrect|premature|baseless|unfounded|fabricated|fake|erroneous)$/

/** "Reports of a deal are false": what follows denies it. */
function calledFalse(tokens: readonly Token[], to: number): Token | null {
  for (let at = to; at < tokens.length && !boundaries.has(tokens[at]!.code); at++) {
    if (falsehood.test(tokens[at]!.word)) return { ...tokens[at]!, code: codeOf.not }
  }
  return null
}

/** "A lockout is possible": nobody has set it going. */
function onlyPossible(tokens: readonly Token[], to: number, rule: CompiledRule): Token | null {
  if (rule.allowed.has(codeOf.may) || !/^(?:is|are|was|were|remains?|seems?)$/.test(tokens[to]?.word ?? '')) return null
  const doubted = tokens.slice(to + 1, to + 3).find(({ code }) => code === codeOf.possible || code === codeOf.may)
  return doubted ?? null
}

/** "If a majority approves, the contract is ratified": the whole sentence hangs on it. */
function conditionOf(tokens: readonly Token[], from: number, rule: CompiledRule): Token | null {
  if (rule.allowed.has(codeOf.if)) return null
  let at = from
  while (at > 0 && !boundaries.has(tokens[at - 1]!.code)) at--
  return /^(?:if|unless|should)$/.test(tokens[at]!.word) ? tokens[at]! : null
}

/** "said that it had walked away": news told in the past of the telling. */
function isReported(tokens: readonly Token[], had: number): boolean {
  for (let at = had - 1; at >= 0 && !boundaries.has(tokens[at]!.code); at--) {
    const { code, word } = tokens[at]!
    if (code === codeOf.announce || code === codeOf.announced || word.endsWith(' said')) return true
  }
  return false
}

const guardCodes = new Set([
  codeOf.not,
  codeOf.without,
  codeOf.may,
  codeOf.possible,
  codeOf.outsiders,
  codeOf.fail,
  codeOf.if,
  codeOf.will,
  codeOf.to,
  codeOf.had,
  codeOf.whether,
])

/** How near "since" and "days after" stand to what they make background. */
const sinceReach = 4

function backgroundNear(tokens: readonly Token[], from: number, to: number): Token | null {
  for (let at = from; at < to; at++) if (tokens[at]!.code === codeOf.old) return tokens[at]!
  return backgroundBefore(tokens, from) ?? backgroundBehind(tokens, to)
}

function backgroundBefore(tokens: readonly Token[], from: number): Token | null {
  let sameClause = true
  let sameThought = true
  for (let at = from - 1; at >= 0; at--) {
    const token = tokens[at]!
    if (boundaries.has(token.code) && token.word !== ':') return null
    if (token.code === codeOf.comma) sameClause = false
    if (token.code === codeOf.and) sameThought = false
    if (token.code === codeOf.old && sameThought && !isSpan(tokens, at)) return token
    if (token.code === codeOf.since && sameClause && from - at <= sinceReach && !isDated(tokens, at)) return token
  }
  return null
}

/** "Drivers who have been out since September voted": how long, and not when they voted. */
const isSpan = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 2), at).some(({ word }) => word === 'since')

const isDated = (tokens: readonly Token[], at: number) =>
  tokens[at]!.word === 'since' &&
  tokens
    .slice(at + 1, at + 3)
    .some(({ code }) => code === codeOf.old || code === codeOf.month || code === codeOf.weekday)

function backgroundBehind(tokens: readonly Token[], to: number): Token | null {
  for (let at = to; at < Math.min(tokens.length, to + reach) && !clauseEnds.has(tokens[at]!.code); at++) {
    if (tokens[at]!.code === codeOf.old) return tokens[at]!
    if (tokens[at]!.code === codeOf.since && tokens[at]!.word === 'since') return tokens[at]!
  }
  return null
}

/** A question is nobody's statement. */
function isAsked(tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < tokens.length; at++) {
    if (tokens[at]!.code === codeOf.question) return true
    if (tokens[at]!.code === codeOf.stop) return false
  }
  return false
}
