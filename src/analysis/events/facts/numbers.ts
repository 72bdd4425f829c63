import type { Token } from '../tokens.ts'

const words = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
  }),
)

/** A number as newsrooms write it, in digits or a round word; null for anything else. */
export function numberOf(token: Token | undefined): number | null {
  if (!token) return null
  const first = token.word.charCodeAt(0)
  if (first < 48 || first > 57) return words.get(token.word) ?? null
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(token.word)) return Number(token.word.replaceAll(',', ''))
  if (/^\d+(?:\.\d+)?$/.test(token.word)) return Number(token.word)
  // A comma as the decimal point, as in Spanish and French: "97,3".
  if (/^\d{1,2},\d{1,2}$/.test(token.word)) return Number(token.word.replace(',', '.'))
  return null
}
