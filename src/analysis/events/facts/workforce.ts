import { codeOf, type Token } from '../tokens.ts'
import { numberOf } from './numbers.ts'

const scales: Readonly<Record<string, number>> = { thousand: 1_000, million: 1_000_000, hundred: 100 }
const people = new Set([codeOf.workers, codeOf.members])
/** Words that may stand between a number and the people it counts: "340,000 full-time UPS drivers". */
const between = new Set([
  codeOf.other,
  codeOf.employer,
  codeOf.union,
  codeOf.strike,
  codeOf.striking,
  codeOf.by,
  codeOf.and,
])
const reach = 8
/** Fewer than this are the people of an anecdote, not a bargaining unit. */
const fewest = 15

/** The largest group of workers the text counts; null when it counts none. */
export function readWorkers(tokens: readonly Token[]): number | null {
  let largest: number | null = null
  for (let at = 0; at < tokens.length; at++) {
    const count = countAt(tokens, at)
    if (count !== null && count >= fewest && count > (largest ?? 0)) largest = count
  }
  return largest
}

function countAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]!
  const number = numberOf(token)
  if (
    number === null ||
    isYear(token) ||
    token.word === '911' ||
    tokens[at - 1]?.code === codeOf.money ||
    tokens[at - 1]?.code === codeOf.month
  )
    return null
  const scale = scales[tokens[at + 1]?.word ?? '']
  const value = number * (scale ?? 1)
  if (!Number.isInteger(value)) return null
  for (let next = at + (scale === undefined ? 1 : 2); next <= at + reach && next < tokens.length; next++) {
    const { code, word } = tokens[next]!
    if (people.has(code)) return value
    if (
      !between.has(code) ||
      /^(?:votes?|years?|days?|weeks?|hours?|locals?|plants?|hotels?|stores?|hospitals?|cities|sites|states|months?|percent)(?: |$)/.test(
        word,
      )
    )
      return null
  }
  return null
}

const isYear = (token: Token) => /^(?:19|20)\d\d$/.test(token.word)
