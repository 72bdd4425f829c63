import { hashPair } from './hash.ts'
import { createHashTable, findSlot, type HashTable, setEntry } from './hash-table.ts'
import { scan } from './scanner.ts'
import { createTokens, tokenKind } from './tokens.ts'

/**
 * Words, emoji and phrases with a valence. `valence` −5…+5 as in AFINN; 0 says "no tone of its own here".
 * `words`: single tokens; `phrases`: 2–5 tokens, by the running hash of their tokens;
 * `openings`: every token that opens a phrase, with the longest phrase it opens.
 */
export type Lexicon = {
  readonly words: HashTable
  readonly phrases: HashTable
  readonly openings: HashTable
}

/** `[term, valence]`: a word, an emoji, or words with spaces. */
export type LexiconEntry = readonly [term: string, valence: number]

export const longestPhrase = 5
/** Valences are kept as whole numbers: hundredths. */
export const valenceUnit = 100
const keepTagWhole = () => {}

/** The hashes of a term's tokens, as they would be met in a text. */
export function hashTerm(term: string): number[] {
  const tokens = createTokens(16)
  scan(term, tokens, keepTagWhole)
  const hashes: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]
    if (kind !== tokenKind.stop && kind !== tokenKind.ellipsis) hashes.push(tokens.hash[i]!)
  }
  return hashes
}

/** Compiles entries; a later entry for the same term wins. Terms of more than five tokens, or of none, are left out. */
export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const words = createHashTable(entries.length)
  const phrases = createHashTable(entries.length)
  const openings = createHashTable(entries.length)
  for (const [term, valence] of entries) {
    const hashes = hashTerm(term)
    if (hashes.length === 0 || hashes.length > longestPhrase) continue
    const stored = Math.round(valence * valenceUnit)
    if (hashes.length === 1) {
      setEntry(words, hashes[0]!, stored)
      continue
    }
    setEntry(phrases, hashes.reduce(hashPair), stored)
    const slot = findSlot(openings, hashes[0]!)
    const longest = slot < 0 ? 0 : openings.values[slot]!
    setEntry(openings, hashes[0]!, Math.max(longest, hashes.length))
  }
  return { words, phrases, openings }
}
