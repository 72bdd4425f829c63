import { dateAt, monthNumber, yearNumber } from './dates.ts'
import { numberOf } from './facts/numbers.ts'
import { codeOf, type Token } from './tokens.ts'

/** Days after which a dated happening is background and not the item's news. */
const staleDays = 8
/** "in June", said up to this many months later, is the June that was. */
const staleMonths = 6

/**
 * Re-reads words that only their neighbours tell apart: "may 5", "nearly 5,000", "94 to 6"; and dates
 * long past, which make background of what stands with them. `today` null: dates are left alone.
 */
export function rereadByNeighbours(tokens: Token[], today: Temporal.PlainDate | null): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const code = rereadWord(tokens, at) ?? (today === null ? null : rereadDate(tokens, at, today))
    if (code !== null) token.code = code
  }
}

const ambiguous = new Set(['may', 'to', 'nearly', 'almost', 'near', 'since', 'days after'])

function rereadWord(tokens: readonly Token[], at: number): number | null {
  const { word } = tokens[at]!
  if (!ambiguous.has(word)) return null
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (word === 'may' && (isDay(after) || /^(in|on|of|until|since|by|from|early|late|mid)$/.test(before?.word ?? '')))
    return codeOf.month
  if (word === 'days after' && tokens[at - 2]?.word === 'for') return codeOf.other
  if (word === 'to' && numberOf(before) !== null && numberOf(after) !== null) return codeOf.other
  if (/^(nearly|almost|near)$/.test(word) && (after?.code === codeOf.number || numberOf(after) !== null))
    return codeOf.other
  return word === 'since' && isRecord(tokens, at) && isTime(after) ? codeOf.other : null
}

function rereadDate(tokens: readonly Token[], at: number, today: Temporal.PlainDate): number | null {
  const token = tokens[at]!
  if (token.code === codeOf.month) return isLongPast(tokens, at, today) ? codeOf.old : null
  if (token.code !== codeOf.number) return null
  const year = yearNumber(token)
  if (year === null || year >= today.year || isHeadCount(tokens, at) || tokens[at - 1]?.code === codeOf.money)
    return null
  return tokens[at - 1]?.word === 'since' && isRecord(tokens, at) ? codeOf.other : codeOf.old
}

/** "2000 workers went on strike": how many, and not when; "in 2000 workers went" is a year. */
const isHeadCount = (tokens: readonly Token[], at: number) =>
  heads.has(tokens[at + 1]?.code ?? -1) &&
  !/'s?$/.test(tokens[at + 1]!.word) &&
  !/^(?:in|since|of|until|by|during|before|after|from|the)$/.test(tokens[at - 1]?.word ?? '')
const heads = new Set([codeOf.workers, codeOf.members])

/** "since 2007", and not "since the walkout began". */
const isTime = (token: Token | undefined) =>
  token !== undefined &&
  (token.code === codeOf.number ||
    token.code === codeOf.month ||
    token.code === codeOf.old ||
    /^(?:at|last|then)$/.test(token.word))

const isDay = (token: Token | undefined) => token !== undefined && /^\d{1,2}$/.test(token.word)

/** "its first strike since 2007": news that is measured by the past. */
function isRecord(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 6), at)
    .some((token) => token.code === codeOf.first || /^(largest|biggest|longest)$/.test(token.word))
}

function isLongPast(tokens: readonly Token[], at: number, today: Temporal.PlainDate): boolean {
  const date = dateAt(tokens, at, today)
  if (date) return today.since(date).total('days') > staleDays
  const before = tokens[at - 1]?.word ?? ''
  if (before === 'last') return true
  const month = monthNumber(tokens[at]!.word)
  const monthsAgo = month === null ? 0 : (today.month - month + 12) % 12
  return /^(in|since)$/.test(before) && monthsAgo >= 1 && monthsAgo <= staleMonths
}
