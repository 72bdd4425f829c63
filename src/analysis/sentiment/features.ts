import { folded } from './characters.ts'
import { finishHash, hashPair, hashUnit } from './hash.ts'
import { toneSource } from './lexicon.ts'
import { type Tokens, tokenFlag, tokenKind } from './tokens.ts'
import type { Tones } from './tone.ts'

const negatedSalt = 0x2545f491
const bareStart = 0x51ed270b
const pieceStart = 0x3c6ef372
const shortestPiece = 3
const longestPiece = 5

/** The figures about a text as a whole, in the order of `Features.whole`. */
export const wholeNames = [
  'bias',
  'positive',
  'negative',
  'positiveMean',
  'negativeMean',
  'best',
  'worst',
  'last',
  'first',
  'packPositive',
  'packNegative',
  'negatedPositive',
  'negatedNegative',
  'emojiPositive',
  'emojiNegative',
  'onlyPositive',
  'onlyNegative',
  'both',
  'neither',
  'exclamations',
  'questions',
  'ellipses',
  'capitals',
  'elongations',
  'mentions',
  'links',
  'hashtags',
  'numbers',
  'negators',
  'length',
  'sumUnder4',
  'sumUnder2',
  'sumUnder0',
  'sumOver0',
  'sumOver2',
  'sumOver4',
] as const
export const wholeCount = wholeNames.length

/**
 * One text as the model sees it, in arrays reused from text to text. `hash`: words, pairs of neighbours and
 * pieces of words, `whole`: the figures named by `wholeNames`.
 */
export type Features = {
  count: number
  hash: Int32Array
  readonly whole: Float64Array
}

export function createFeatures(): Features {
  return { count: 0, hash: new Int32Array(1024), whole: new Float64Array(wholeCount) }
}

function makeRoom(features: Features, needed: number): void {
  if (features.hash.length >= needed) return
  const wider = new Int32Array(needed * 2)
  wider.set(features.hash)
  features.hash = wider
}

/** Words and pairs of neighbours, negated words apart. A word the lexicons call neutral is left to them. */
function readWords(tokens: Tokens, tones: Tones, features: Features): void {
  makeRoom(features, tokens.count * 2)
  let before = bareStart
  const { count, hash, flags, kind } = tokens
  const { source } = tones
  const to = features.hash
  let length = 0
  for (let at = 0; at < count; at++) {
    const isNegated = (flags[at]! & tokenFlag.negation) !== 0
    const word = isNegated ? finishHash(hash[at]! ^ negatedSalt) : hash[at]!
    if (source[at] !== toneSource.neutral) to[length++] = word
    if (kind[at] === tokenKind.hashtag) continue
    to[length++] = hashPair(before, word)
    before = word
  }
  features.count = length
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

function squash(value: number): number {
  return value / (1 + Math.abs(value))
}

const counts = new Float64Array(16)

function readWhole(tokens: Tokens, tones: Tones, whole: Float64Array): void {
  let positive = 0,
    negative = 0,
    best = 0,
    worst = 0,
    last = 0,
    first = 0
  let packPositive = 0,
    packNegative = 0,
    negatedPositive = 0,
    negatedNegative = 0,
    emojiPositive = 0,
    emojiNegative = 0
  let capitals = 0,
    elongations = 0,
    negators = 0
  counts.fill(0)
  for (let at = 0; at < tokens.count; at++) {
    const kind = tokens.kind[at]!
    const flags = tokens.flags[at]!
    counts[kind]!++
    if (flags & tokenFlag.capitals) capitals++
    if (flags & tokenFlag.elongated) elongations++
    const isNegated = (flags & tokenFlag.negation) !== 0
    if (isNegated) negators++
    const valence = tones.valence[at]!
    if (valence === 0) continue
    if (first === 0) first = valence
    last = valence
    if (kind === tokenKind.emoji || kind === tokenKind.emoticon) {
      if (valence > 0) emojiPositive += valence
      else emojiNegative -= valence
    }
    const isPack = tones.source[at] !== toneSource.base
    if (valence > 0) {
      positive += valence
      if (valence > best) best = valence
      if (isPack) packPositive += valence
      if (isNegated) negatedPositive += valence
    } else {
      negative -= valence
      if (-valence > worst) worst = -valence
      if (isPack) packNegative -= valence
      if (isNegated) negatedNegative -= valence
    }
  }
  const words = Math.max(1, counts[tokenKind.word]!)
  const root = Math.sqrt(words)
  const sum = positive - negative
  let i = 0
  whole[i++] = 1
  whole[i++] = squash(positive / 4)
  whole[i++] = squash(negative / 4)
  whole[i++] = positive / root / 3
  whole[i++] = negative / root / 3
  whole[i++] = best / 5
  whole[i++] = worst / 5
  whole[i++] = last / 5
  whole[i++] = first / 5
  whole[i++] = squash(packPositive / 3)
  whole[i++] = squash(packNegative / 3)
  whole[i++] = squash(negatedPositive / 3)
  whole[i++] = squash(negatedNegative / 3)
  whole[i++] = squash(emojiPositive / 3)
  whole[i++] = squash(emojiNegative / 3)
  whole[i++] = positive > 0 && negative === 0 ? 1 : 0
  whole[i++] = negative > 0 && positive === 0 ? 1 : 0
  whole[i++] = negative > 0 && positive > 0 ? 1 : 0
  whole[i++] = negative === 0 && positive === 0 ? 1 : 0
  whole[i++] = squash(counts[tokenKind.exclamation]! / 2)
  whole[i++] = squash(counts[tokenKind.question]! / 2)
  whole[i++] = squash(counts[tokenKind.ellipsis]! / 2)
  whole[i++] = squash(capitals / 3)
  whole[i++] = squash(elongations)
  whole[i++] = squash(counts[tokenKind.mention]! / 2)
  whole[i++] = squash(counts[tokenKind.link]!)
  whole[i++] = squash(counts[tokenKind.hashtag]! / 2)
  whole[i++] = squash(counts[tokenKind.number]! / 2)
  whole[i++] = squash(negators / 4)
  whole[i++] = Math.log1p(words) / 4
  whole[i++] = sum < -4 ? 1 : 0
  whole[i++] = sum < -2 ? 1 : 0
  whole[i++] = sum < 0 ? 1 : 0
  whole[i++] = sum > 0 ? 1 : 0
  whole[i++] = sum > 2 ? 1 : 0
  whole[i++] = sum > 4 ? 1 : 0
}

/** Tokens and their tones to the model's features; `withPieces`: pieces of words too. */
export function readFeatures(tokens: Tokens, tones: Tones, features: Features, withPieces: boolean): void {
  readWords(tokens, tones, features)
  if (withPieces) readPieces(tokens, features)
  readWhole(tokens, tones, features.whole)
}
