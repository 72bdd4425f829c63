import { hashPair, hashPlainWord } from './hash.ts'
import { claimSlot, createHashTable, findSlot, type HashTable, noteAt, slotCount, writeNote } from './hash-table.ts'
import { scan } from './scanner.ts'
import { createTokens, tokenKind } from './tokens.ts'

/** `[term, valence]`: a word, an emoji, or words with spaces; −5…+5 as in AFINN, 0 says "no tone of its own here". */
export type LexiconEntry = readonly [term: string, valence: number]

/** Who gave a term its valence. */
export const toneSource = { none: 0, base: 1, pack: 2, guild: 3, neutral: 4 } as const
type ToneSource = (typeof toneSource)[keyof typeof toneSource]

/**
 * What is known of a term, in the bits of its note, so that a word is one look-up: who gave the valence; what it does
 * to the words after it; the length of the longest phrase it opens; its row in the model.
 */
export const trait = {
  sourceMask: 7,
  negator: 8,
  contrast: 16,
  booster: 32,
  /** Any of these three. */
  turns: 0x38,
  /** A word of the language: hashtags are split into such. */
  word: 64,
  opensMask: 0x700,
  opensShift: 8,
  /** Any of these, and the word does something by itself; the others it only leaves to the model. */
  speaks: 0x73f,
  /** 1 for the model's first row; 0: it has none. */
  rowMask: ~0xffff,
  rowShift: 16,
} as const

/** Terms by the hash of a word, or the running hash of a phrase's words; the arrays go by the table's slots. */
type Terms = {
  readonly table: HashTable
  readonly valence: Float32Array
  /** Added to the strength of the next word, −1…+1. */
  readonly boost: Float32Array
}

export type Lexicon = { readonly words: Terms; readonly phrases: Terms }

export const longestPhrase = 5
const keepTagWhole = () => {}
/** Reused from term to term. */
const tokens = createTokens()

/** The hashes of a term's tokens, as they would be met in a text. */
export function hashTerm(term: string): number[] {
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
  const slots = slotCount(table)
  return { table, valence: new Float32Array(slots), boost: new Float32Array(slots) }
}

/** An empty lexicon with room for so many words and phrases. */
export function createLexicon(words: number, phrases: number): Lexicon {
  return { words: createTerms(words), phrases: createTerms(phrases) }
}

function setTone(terms: Terms, slot: number, valence: number, source: ToneSource): void {
  terms.valence[slot] = valence
  writeNote(terms.table, slot, trait.sourceMask | trait.word, source | trait.word)
}

function setOpening({ table }: Terms, hash: number, length: number): void {
  const slot = claimSlot(table, hash)
  const longest = Math.max((noteAt(table, slot) & trait.opensMask) >> trait.opensShift, length)
  writeNote(table, slot, trait.opensMask, longest << trait.opensShift)
}

function addPhrase({ words, phrases }: Lexicon, hashes: readonly number[], valence: number, source: ToneSource): void {
  setTone(phrases, claimSlot(phrases.table, hashes.reduce(hashPair)), valence, source)
  setOpening(words, hashes[0]!, hashes.length)
}

/** Adds terms; a later entry for the same term wins. Terms of more than five words, or of none, are left out. */
export function addTerms(lexicon: Lexicon, entries: readonly LexiconEntry[], given: ToneSource): void {
  const { words } = lexicon
  for (const [term, valence] of entries) {
    const source = valence === 0 ? toneSource.neutral : given
    const plain = hashPlainWord(term)
    const hashes = plain === 0 ? hashTerm(term) : null
    if (hashes === null) setTone(words, claimSlot(words.table, plain), valence, source)
    else if (hashes.length === 1) setTone(words, claimSlot(words.table, hashes[0]!), valence, source)
    else if (hashes.length > 1 && hashes.length <= longestPhrase) addPhrase(lexicon, hashes, valence, source)
  }
}

/** Adds words by their hashes, each with its valence in tenths. */
export function addHashes(lexicon: Lexicon, hashes: ArrayLike<number>, tenths: ArrayLike<number>): void {
  const { words } = lexicon
  for (let i = 0; i < hashes.length; i++) {
    setTone(words, claimSlot(words.table, hashes[i]!), tenths[i]! / 10, toneSource.base)
  }
}

/** Gives words a trait. */
export function addTrait({ words: { table } }: Lexicon, words: readonly string[], given: number): void {
  for (const word of words) writeNote(table, claimSlot(table, hashTerm(word)[0]!), 0, given | trait.word)
}

/** Makes words strengthen the word after them by `boost`, −1…+1. */
export function addBoosters(lexicon: Lexicon, words: readonly string[], boost: number): void {
  addTrait(lexicon, words, trait.booster)
  for (const word of words) lexicon.words.boost[findSlot(lexicon.words.table, hashTerm(word)[0]!)] = boost
}

/** Result of the last `findPhrase`, kept here so that no object is made. */
export const phrase = { length: 0, valence: 0, source: 0 }

/** The longest phrase, of at most `longest` words, that starts with the token at `at`; then `phrase` tells it. */
export function findPhrase(
  { table, valence }: Terms,
  longest: number,
  hashes: Int32Array,
  kinds: Uint8Array,
  at: number,
): boolean {
  let found = false
  let hash = hashes[at]!
  for (let length = 2; length <= longest; length++) {
    const next = at + length - 1
    if (kinds[next] === tokenKind.stop) break
    hash = hashPair(hash, hashes[next]!)
    const slot = findSlot(table, hash)
    if (slot < 0) continue
    found = true
    phrase.length = length
    phrase.valence = valence[slot]!
    phrase.source = noteAt(table, slot) & trait.sourceMask
  }
  return found
}
