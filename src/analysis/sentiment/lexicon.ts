import { hashPair } from './hash.ts'
import { claimSlot, createHashTable, findSlot, type HashTable } from './hash-table.ts'
import { scan } from './scanner.ts'
import { createTokens, tokenKind } from './tokens.ts'

/** `[term, valence]`: a word, an emoji, or words with spaces; −5…+5 as in AFINN, 0 says "no tone of its own here". */
export type LexiconEntry = readonly [term: string, valence: number]

/** What a word does to the words after it. */
export const wordRole = { none: 0, negator: 1, contrast: 2 } as const
/** Who gave a term its valence. */
export const toneSource = { none: 0, base: 1, pack: 2, guild: 3, neutral: 4 } as const
type ToneSource = (typeof toneSource)[keyof typeof toneSource]

/** Terms by the hash of a word, or the running hash of a phrase's words; the arrays go by the table's slots. */
type Terms = {
  readonly table: HashTable
  readonly valence: Float32Array
  readonly source: Uint8Array
  readonly role: Uint8Array
  /** Added to the strength of the next word, −1…+1. */
  readonly boost: Float32Array
  /** Length in words of the longest phrase that starts here; 0: none. */
  readonly opens: Uint8Array
}

export type Lexicon = { readonly words: Terms; readonly phrases: Terms }

export const longestPhrase = 5
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

function createTerms(entries: number): Terms {
  const table = createHashTable(entries)
  const slots = table.keys.length
  return {
    table,
    valence: new Float32Array(slots),
    source: new Uint8Array(slots),
    role: new Uint8Array(slots),
    boost: new Float32Array(slots),
    opens: new Uint8Array(slots),
  }
}

export function createLexicon(entries: number): Lexicon {
  return { words: createTerms(entries), phrases: createTerms(entries) }
}

/** Adds terms; a later entry for the same term wins. Terms of more than five words, or of none, are left out. */
export function addTerms(lexicon: Lexicon, entries: readonly LexiconEntry[], source: ToneSource): void {
  const { words, phrases } = lexicon
  for (const [term, valence] of entries) {
    const hashes = hashTerm(term)
    if (hashes.length === 0 || hashes.length > longestPhrase) continue
    const terms = hashes.length === 1 ? words : phrases
    const slot = claimSlot(terms.table, hashes.reduce(hashPair))
    terms.valence[slot] = valence
    terms.source[slot] = valence === 0 ? toneSource.neutral : source
    if (hashes.length === 1) continue
    const opening = claimSlot(words.table, hashes[0]!)
    words.opens[opening] = Math.max(words.opens[opening]!, hashes.length)
  }
}

/** Adds words by their hashes, each with its valence in tenths. */
export function addHashes(lexicon: Lexicon, hashes: ArrayLike<number>, tenths: ArrayLike<number>): void {
  for (let i = 0; i < hashes.length; i++) {
    const slot = claimSlot(lexicon.words.table, hashes[i]!)
    lexicon.words.valence[slot] = tenths[i]! / 10
    lexicon.words.source[slot] = toneSource.base
  }
}

/** Adds words that are only known to be words. */
export function addKnown(lexicon: Lexicon, words: readonly string[]): void {
  for (const word of words) claimSlot(lexicon.words.table, hashTerm(word)[0]!)
}

/** Gives words a role, and a boost for the word after them. */
export function addRole(lexicon: Lexicon, words: readonly string[], role: number, boost = 0): void {
  for (const word of words) {
    const slot = claimSlot(lexicon.words.table, hashTerm(word)[0]!)
    lexicon.words.role[slot] = role
    lexicon.words.boost[slot] = boost
  }
}

/** Result of the last `findPhrase`, kept here so that no object is made. */
export const phrase = { length: 0, valence: 0, source: 0 }

/** The longest phrase that starts with the token at `at`; then `phrase` tells it. `slot` is of that token's word. */
export function findPhrase(
  lexicon: Lexicon,
  slot: number,
  hashes: Int32Array,
  kinds: Uint8Array,
  at: number,
  end: number,
): boolean {
  const longest = Math.min(lexicon.words.opens[slot]!, end - at)
  let found = false
  let hash = hashes[at]!
  for (let length = 2; length <= longest; length++) {
    const next = at + length - 1
    if (kinds[next] === tokenKind.stop) break
    hash = hashPair(hash, hashes[next]!)
    const place = findSlot(lexicon.phrases.table, hash)
    if (place < 0) continue
    found = true
    phrase.length = length
    phrase.valence = lexicon.phrases.valence[place]!
    phrase.source = lexicon.phrases.source[place]!
  }
  return found
}
