import { toneSource } from './lexicon.ts'
import { type Tokens, tokenFlag, tokenKind } from './tokens.ts'
import type { Tones } from './tone.ts'

/** The figures about a text as a whole, in their order. */
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
  'quotations',
  'quotedPositive',
  'quotedNegative',
  'topics',
] as const
export const wholeCount = wholeNames.length

const space = 0x20

/** Whether a quotation begins here: words put between marks are often not meant (“competitive” pay). */
export function opensQuotation(units: Uint16Array, start: number): boolean {
  const before = start > 0 ? units[start - 1]! : space
  return before !== space && (before === 0x22 || before === 0x201c || before === 0x201e || before === 0xab)
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
  quoted: kindCount + 15,
  topics: kindCount + 17,
} as const
/** Reused from text to text. */
const sums = new Float64Array(kindCount + 18)

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

function addFlags(flag: number): void {
  if ((flag & tokenFlag.capitals) !== 0) sums[sum.capitals]!++
  if ((flag & tokenFlag.elongated) !== 0) sums[sum.elongations]!++
  if ((flag & tokenFlag.negation) !== 0) sums[sum.negators]!++
}

function addUp(tokens: Tokens, tones: Tones): void {
  const { count, kind, flags, start, units } = tokens
  const { valence, source } = tones
  for (let i = 0; i < sums.length; i++) sums[i] = 0
  for (let at = 0; at < count; at++) {
    const flag = flags[at]!
    const tone = valence[at]!
    sums[kind[at]!]!++
    if (flag !== 0) addFlags(flag)
    if (source[at] === toneSource.neutral) sums[sum.topics]!++
    if (tone === 0) continue
    addValence(tone, kind[at]!, source[at]!, (flag & tokenFlag.negation) !== 0)
    if (opensQuotation(units, start[at]!)) sums[sum.quoted + (tone > 0 ? 0 : 1)]! += Math.abs(tone)
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
function writeManner(whole: Float64Array, words: number, quotations: number): void {
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
  whole[36] = squash(quotations / 2)
  whole[37] = squash(sums[sum.quoted]! / 3)
  whole[38] = squash(sums[sum.quoted + 1]! / 3)
  whole[39] = squash(sums[sum.topics]!)
}

/** What is told of a whole text besides `wholeNames`: the sum of all valences, and how many exclamations there are. */
export type Strength = { net: number; exclamations: number }

/** The figures of a whole text into `whole`, and its strength. */
export function readWhole(
  tokens: Tokens,
  tones: Tones,
  quotations: number,
  whole: Float64Array,
  strength: Strength,
): void {
  addUp(tokens, tones)
  const words = Math.max(1, sums[tokenKind.word]!)
  whole[0] = 1
  writeTones(whole, Math.sqrt(words))
  writeManner(whole, words, quotations)
  strength.net = sums[sum.positive]! - sums[sum.negative]!
  strength.exclamations = sums[tokenKind.exclamation]!
}
