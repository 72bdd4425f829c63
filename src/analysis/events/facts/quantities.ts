import { codeOf, type Token } from '../tokens.ts'
import { numberOf } from './numbers.ts'

const scales = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1_000,
    mil: 1_000,
    mille: 1_000,
    million: 1_000_000,
  }),
)

/** A whole number and the token behind it. */
export type Quantity = { readonly value: number; readonly next: number }

/** "11,000", "2 mil 500", "1.3 million", "2.400", "2 500", "a thousand" at token `at`; null for sums of money and the like. */
export function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at]!
  const isOne = token.word === 'a' && scales.get(tokens[at + 1]?.word ?? '') !== undefined
  const number = isOne ? 1 : pointed(token)
  const before = tokens[at - 1]
  if (number === null || before?.code === codeOf.money || before?.code === codeOf.month) return null
  const scale = scales.get(tokens[at + 1]?.word ?? '')
  if (scale !== undefined) {
    const rest = scale === 1_000 && tokens[at + 2]?.code === codeOf.number ? numberOf(tokens[at + 2]) : null
    return rest !== null && rest < 1_000
      ? { value: number * scale + rest, next: at + 3 }
      : whole({ value: Math.round(number * scale * 1_000) / 1_000, next: at + 2 })
  }
  const thousands = spaced(token, tokens[at + 1])
  return thousands === null ? whole({ value: number, next: at + 1 }) : { value: thousands, next: at + 2 }
}

const whole = (quantity: Quantity): Quantity | null => (Number.isInteger(quantity.value) ? quantity : null)

/** Three digits behind a point are thousands: "2.400 trabajadores". */
const pointed = (token: Token): number | null =>
  /^\d{1,3}\.\d{3}$/.test(token.word) ? Number(token.word.replace('.', '')) : numberOf(token)

/** "2 500 salariés": a space parts the thousands. */
function spaced(token: Token, next: Token | undefined): number | null {
  if (next === undefined || token.end + 1 !== next.start) return null
  return /^\d{1,3}$/.test(token.word) && /^\d{3}$/.test(next.word) ? Number(token.word + next.word) : null
}
