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
const wholeNames = [
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

/** Places in `sums`: what is added up over a text's tokens, by token kind first. */
const kindCount = 16
const sum = {
  positive: kindCount,
  negative: kindCount + 1,
  best: kindCount + 2,
  worst: kindCount + 3,
  first: kindCount + 4,
  last: kindCount + 5,
  /** For each of these four, the positive and then the negative. */
  pack: kindCount + 6,
  negated: kindCount + 8,
  signs: kindCount + 10,
  capitals: kindCount + 12,
  elongations: kindCount + 13,
  negators: kindCount + 14,
} as const
/** Reused from text to text. */
const sums = new Float64Array(kindCount + 15)

function addValence(valence: number, kind: number, source: number, isNegated: boolean): void {
  const size = Math.abs(valence)
  const side = valence > 0 ? 0 : 1
  if (sums[sum.first] === 0) sums[sum.first] = valence
  sums[sum.last] = valence
  sums[sum.positive + side]! += size
  if (size > sums[sum.best + side]!) sums[sum.best + side] = size
  if (source !== toneSource.base) sums[sum.pack + side]! += size
  if (isNegated) sums[sum.negated + side]! += size
  if (kind === tokenKind.emoji || kind === tokenKind.emoticon) sums[sum.signs + side]! += size
}

function addUp(tokens: Tokens, tones: Tones): void {
  const { count, kind, flags } = tokens
  const { valence, source } = tones
  sums.fill(0)
  for (let at = 0; at < count; at++) {
    const flag = flags[at]!
    sums[kind[at]!]!++
    if (flag !== 0) {
      if ((flag & tokenFlag.capitals) !== 0) sums[sum.capitals]!++
      if ((flag & tokenFlag.elongated) !== 0) sums[sum.elongations]!++
      if ((flag & tokenFlag.negation) !== 0) sums[sum.negators]!++
    }
    if (valence[at] !== 0) addValence(valence[at]!, kind[at]!, source[at]!, (flag & tokenFlag.negation) !== 0)
  }
}

/** How strong the tones are, in the order of `wholeNames`. */
function writeTones(whole: Float64Array, root: number): void {
  const positive = sums[sum.positive]!
  const negative = sums[sum.negative]!
  whole[1] = squash(positive / 4)
  whole[2] = squash(negative / 4)
  whole[3] = positive / root / 3
  whole[4] = negative / root / 3
  whole[5] = sums[sum.best]! / 5
  whole[6] = sums[sum.worst]! / 5
  whole[7] = sums[sum.last]! / 5
  whole[8] = sums[sum.first]! / 5
  for (let i = 0; i < 6; i++) whole[9 + i] = squash(sums[sum.pack + i]! / 3)
  whole[15] = positive > 0 && negative === 0 ? 1 : 0
  whole[16] = negative > 0 && positive === 0 ? 1 : 0
  whole[17] = negative > 0 && positive > 0 ? 1 : 0
  whole[18] = negative === 0 && positive === 0 ? 1 : 0
  const net = positive - negative
  for (let i = 0; i < 3; i++) {
    whole[30 + i] = net < 2 * i - 4 ? 1 : 0
    whole[33 + i] = net > 2 * i ? 1 : 0
  }
}

/** How it is written, in the order of `wholeNames`. */
function writeManner(whole: Float64Array, words: number): void {
  whole[19] = squash(sums[tokenKind.exclamation]! / 2)
  whole[20] = squash(sums[tokenKind.question]! / 2)
  whole[21] = squash(sums[tokenKind.ellipsis]! / 2)
  whole[22] = squash(sums[sum.capitals]! / 3)
  whole[23] = squash(sums[sum.elongations]!)
  whole[24] = squash(sums[tokenKind.mention]! / 2)
  whole[25] = squash(sums[tokenKind.link]!)
  whole[26] = squash(sums[tokenKind.hashtag]! / 2)
  whole[27] = squash(sums[tokenKind.number]! / 2)
  whole[28] = squash(sums[sum.negators]! / 4)
  whole[29] = Math.log1p(words) / 4
}

function readWhole(tokens: Tokens, tones: Tones, whole: Float64Array): void {
  addUp(tokens, tones)
  const words = Math.max(1, sums[tokenKind.word]!)
  whole[0] = 1
  writeTones(whole, Math.sqrt(words))
  writeManner(whole, words)
}

/** Tokens and their tones to the model's features; `withPieces`: pieces of words too. */
export function readFeatures(tokens: Tokens, tones: Tones, features: Features, withPieces: boolean): void {
  readWords(tokens, tones, features)
  if (withPieces) readPieces(tokens, features)
  readWhole(tokens, tones, features.whole)
}
