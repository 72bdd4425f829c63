import { folded } from './characters.ts'
import { finishHash, hashPair, hashUnit } from './hash.ts'
import { toneSource } from './lexicon.ts'
import { type Tokens, tokenFlag, tokenKind } from './tokens.ts'
import type { Tones } from './tone.ts'
import { opensQuotation, readWhole, type Strength, wholeCount } from './whole-text.ts'

const negatedSalt = 0x2545f491
const quotedSalt = 0x1b873593
const bareStart = 0x51ed270b
const pieceStart = 0x3c6ef372
const shortestPiece = 3
const longestPiece = 5

/**
 * One text as the model sees it, in arrays reused from text to text. `hash`: words, pairs of neighbours and
 * pieces of words, `whole`: the figures named by `wholeNames`.
 */
export type Features = {
  count: number
  hash: Int32Array
  readonly whole: Float64Array
  readonly strength: Strength
}

export function createFeatures(): Features {
  return {
    count: 0,
    hash: new Int32Array(1024),
    whole: new Float64Array(wholeCount),
    strength: { net: 0, exclamations: 0 },
  }
}

function makeRoom(features: Features, needed: number): void {
  if (features.hash.length >= needed) return
  const wider = new Int32Array(needed * 2)
  wider.set(features.hash)
  features.hash = wider
}

/**
 * Words and pairs of neighbours, negated and quoted words apart. A word the lexicons call neutral is left to them.
 * Gives back how many quotations there are.
 */
function readWords(tokens: Tokens, tones: Tones, features: Features): number {
  makeRoom(features, tokens.count * 3)
  let before = bareStart
  const { count, hash, flags, kind, start, units } = tokens
  const { source } = tones
  const to = features.hash
  let length = 0
  let quotations = 0
  for (let at = 0; at < count; at++) {
    const isNegated = (flags[at]! & tokenFlag.negation) !== 0
    const word = isNegated ? hash[at]! ^ negatedSalt : hash[at]!
    if (source[at] !== toneSource.neutral) to[length++] = word
    if (opensQuotation(units, start[at]!)) {
      to[length++] = word ^ quotedSalt
      quotations++
    }
    if (kind[at] === tokenKind.hashtag) continue
    to[length++] = hashPair(before, word)
    before = word
  }
  features.count = length
  return quotations
}

/** The unit of a word at `at`, with a space before and after the word. */
function paddedUnit(units: Uint16Array, start: number, end: number, at: number): number {
  return at < start || at >= end ? 0x20 : folded[units[at]!]!
}

/** Pieces of words, 3 to 5 units long with the spaces round them: they reach words never seen in training. */
function readPieces(tokens: Tokens, features: Features): void {
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== tokenKind.word) continue
    const start = tokens.start[token]!
    const end = tokens.end[token]!
    makeRoom(features, features.count + (end - start + 2) * longestPiece)
    for (let from = start - 1; from <= end - shortestPiece + 1; from++) {
      let hash = pieceStart
      for (let at = from; at <= end && at < from + longestPiece; at++) {
        hash = hashUnit(hash, paddedUnit(tokens.units, start, end, at))
        if (at - from >= shortestPiece - 1) features.hash[features.count++] = finishHash(hash)
      }
    }
  }
}

/** Tokens and their tones to the model's features; `withPieces`: pieces of words too. */
export function readFeatures(tokens: Tokens, tones: Tones, features: Features, withPieces: boolean): void {
  const quotations = readWords(tokens, tones, features)
  if (withPieces) readPieces(tokens, features)
  readWhole(tokens, tones, quotations, features.whole, features.strength)
}
