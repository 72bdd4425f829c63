import { finishHash, hashPair } from './hash.ts'
import { type Tokens, tokenFlag, tokenKind } from './tokens.ts'
import { type Tones, toneSource } from './tone.ts'

/** Words and pairs fall into 2^bucketBits places. */
export const bucketBits = 18
const negatedSalt = 0x2545f491
const bareStart = 0x51ed270b

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
 * One text as the model sees it, in arrays reused from text to text. `index`: buckets of words and pairs, `from`: the
 * token each came from (a pair: its second), `whole`: the figures named by `wholeNames`.
 */
export type Features = {
  count: number
  index: Int32Array
  from: Int32Array
  readonly whole: Float64Array
}

export function createFeatures(): Features {
  return { count: 0, index: new Int32Array(1024), from: new Int32Array(1024), whole: new Float64Array(wholeCount) }
}

function makeRoom(features: Features, tokens: number): void {
  if (features.index.length >= tokens * 2) return
  features.index = new Int32Array(tokens * 4)
  features.from = new Int32Array(tokens * 4)
}

function addFeature(features: Features, hash: number, from: number): void {
  features.index[features.count] = hash >>> (32 - bucketBits)
  features.from[features.count++] = from
}

/** Words and pairs of neighbours, negated words apart. A word the lexicons call neutral is left to them. */
function readWords(tokens: Tokens, tones: Tones, features: Features): void {
  makeRoom(features, tokens.count + 1)
  features.count = 0
  let before = bareStart
  for (let at = 0; at < tokens.count; at++) {
    const isNegated = (tokens.flags[at]! & tokenFlag.negation) !== 0
    const hash = isNegated ? finishHash(tokens.hash[at]! ^ negatedSalt) : tokens.hash[at]!
    if (tones.source[at] !== toneSource.neutral) addFeature(features, hash, at)
    if (tokens.kind[at] === tokenKind.hashtag) continue
    addFeature(features, hashPair(before, hash), at)
    before = hash
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

/** Tokens and their tones to the model's features. */
export function readFeatures(tokens: Tokens, tones: Tones, features: Features): void {
  readWords(tokens, tones, features)
  readWhole(tokens, tones, features.whole)
}
