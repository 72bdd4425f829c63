import { type ReadingRules, readText } from '../../analysis/sentiment/reading.ts'
import { tokenFlag } from '../../analysis/sentiment/tokens.ts'
import { wholeCount } from '../../analysis/sentiment/whole-text.ts'
import type { Row } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One text as numbers. `words`: places in the vocabulary, −1 − place where negated. */
export type Sample = {
  readonly buckets: Int32Array
  readonly whole: Float64Array
  readonly words: Int32Array
  readonly label: number
  readonly weight: number
}

/** Rows as the model will see them, by the product's own reading. */
export function readSamples(
  rows: readonly Row[],
  rules: ReadingRules,
  bucketBits: number,
  vocabulary: Vocabulary | null,
): Sample[] {
  return rows.map(({ text, label, weight }) => {
    const { tokens, features } = readText(text, rules, null)
    const buckets = features.hash.slice(0, features.count).map((hash) => hash >>> (32 - bucketBits))
    const words: number[] = []
    for (let i = 0; i < tokens.count && vocabulary !== null; i++) {
      const place = vocabulary.places.get(tokens.hash[i]!)
      if (place !== undefined) words.push((tokens.flags[i]! & tokenFlag.negation) === 0 ? place : -1 - place)
    }
    return { buckets, whole: features.whole.slice(0, wholeCount), words: Int32Array.from(words), label, weight }
  })
}
