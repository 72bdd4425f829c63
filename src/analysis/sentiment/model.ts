import type { Calibration, Calibrations } from './calibration.ts'
import type { Features } from './features.ts'
import { notePlaces } from './hash-table.ts'
import { type Lexicon, trait } from './lexicon.ts'
import type { LexiconFile } from './lexicon-file.ts'
import type { Reading } from './reading.ts'
import { type Tokens, tokenFlag } from './tokens.ts'
import type { Tones } from './tone.ts'

/** Pools a word answers; see `greaterOfFour` for why four at a time. */
export const poolCount = 16
const quads = poolCount / 4

/**
 * What the model knows of single words. `keys`: base64 of their 32-bit hashes, little-endian. `linear`: base64 of int8,
 * for each word positive and negative against neutral, in `linearStep`. `pooled`: base64 of `poolCount` numbers 0…127
 * for each word, in `poolStep`. `poolWeights`: for each pool, positive and negative against neutral.
 */
export type WordsFile = {
  readonly keys: string
  readonly linear: string
  readonly pooled: string
  readonly linearStep: number
  readonly poolStep: number
  readonly poolWeights: readonly number[]
}

/** A trained model as it stands in its file: numbers only, learned by `npm run train`. */
export type ModelFile = Calibrations & {
  readonly language: string
  /** base64 of int8: for each bucket positive and negative against neutral, in units of `step`. */
  readonly buckets: string
  readonly step: number
  /** For each figure of the whole text: positive and negative against neutral. */
  readonly whole: readonly number[]
  readonly lexicon: LexiconFile
  /** null: the model has buckets only. */
  readonly words: WordsFile | null
}

/** By the rows that the lexicon's notes name: a word's tone and its row here are one look-up. */
type Words = {
  readonly linear: Int8Array
  readonly linearStep: number
  /** Four pools to a number, `quads` numbers a row. */
  readonly pooled: Int32Array
  readonly poolWeights: Float64Array
}

export type Model = Calibrations & {
  readonly language: string
  /** Positive in the lower byte, negative in the higher. */
  readonly buckets: Int16Array
  readonly bucketShift: number
  readonly step: number
  readonly whole: Float64Array
  readonly words: Words | null
}

function bytesOf(base64: string): Int8Array {
  const bytes = Uint8Array.fromBase64(base64)
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

function openWords(file: WordsFile, { words: { table } }: Lexicon): Words {
  const keys = new Int32Array(bytesOf(file.keys).buffer)
  notePlaces(table, keys, trait.rowMask, trait.rowShift)
  return {
    linear: bytesOf(file.linear),
    linearStep: file.linearStep,
    pooled: new Int32Array(bytesOf(file.pooled).buffer),
    poolWeights: Float64Array.from(file.poolWeights, (weight) => weight * file.poolStep),
  }
}

/** A model from its file; its words get a row in `lexicon`, which must have room for them. */
export function openModel(file: ModelFile, lexicon: Lexicon): Model {
  const buckets = new Int16Array(bytesOf(file.buckets).buffer)
  return {
    language: file.language,
    buckets,
    bucketShift: 32 - Math.log2(buckets.length),
    step: file.step,
    whole: Float64Array.from(file.whole),
    words: file.words === null ? null : openWords(file.words, lexicon),
    post: file.post,
    article: file.article,
  }
}

/** Two logits against neutral; filled anew by each reading. */
const logits = { positive: 0, negative: 0 }

function addBuckets(model: Model, features: Features): void {
  const { count, hash } = features
  const { buckets, bucketShift } = model
  let positive = 0
  let negative = 0
  for (let i = 0; i < count; i++) {
    const both = buckets[hash[i]! >>> bucketShift]!
    positive += (both << 24) >> 24
    negative += both >> 8
  }
  const value = features.count > 0 ? model.step / Math.sqrt(features.count) : 0
  logits.positive += positive * value
  logits.negative += negative * value
}

function addWhole(model: Model, whole: Float64Array): void {
  const weights = model.whole
  let positive = 0
  let negative = 0
  for (let w = 0; w < whole.length; w++) {
    const x = whole[w]!
    positive += x * weights[w * 2]!
    negative += x * weights[w * 2 + 1]!
  }
  logits.positive += positive
  logits.negative += negative
}

/** The greater of each of four numbers 0…127 that stand in one integer: no branch, four at a time. */
function greaterOfFour(a: number, b: number): number {
  const notLess = ((a | 0x80808080) - b) & 0x80808080
  const mask = (notLess - (notLess >>> 7)) | notLess
  return (a & mask) | (b & ~mask)
}

/** The strongest value met in each pool, four to a number; reused. */
const strongest = new Int32Array(quads)
const strongestOf = new Int8Array(strongest.buffer)

/** Known words: their mean, turned round where negated, and for each pool the word that speaks loudest. */
function addWords(words: Words, tokens: Tokens, tones: Tones): void {
  const { linear, pooled } = words
  const { count, flags } = tokens
  const { note } = tones
  let positive = 0
  let negative = 0
  let known = 0
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let i = 0; i < count; i++) {
    const row = (note[i]! >>> trait.rowShift) - 1
    if (row < 0) continue
    known++
    const sign = (flags[i]! & tokenFlag.negation) === 0 ? 1 : -1
    positive += sign * linear[row * 2]!
    negative += sign * linear[row * 2 + 1]!
    const at = row * quads
    first = greaterOfFour(first, pooled[at]!)
    second = greaterOfFour(second, pooled[at + 1]!)
    third = greaterOfFour(third, pooled[at + 2]!)
    fourth = greaterOfFour(fourth, pooled[at + 3]!)
  }
  if (known === 0) return
  const value = words.linearStep / Math.sqrt(known)
  logits.positive += positive * value
  logits.negative += negative * value
  strongest[0] = first
  strongest[1] = second
  strongest[2] = third
  strongest[3] = fourth
  for (let p = 0; p < poolCount; p++) {
    logits.positive += strongestOf[p]! * words.poolWeights[p * 2]!
    logits.negative += strongestOf[p]! * words.poolWeights[p * 2 + 1]!
  }
}

/** Probabilities of one text; filled anew by each `judge`. */
export type Verdict = { positive: number; neutral: number; negative: number }

/** The model's probabilities for a text, into `verdict`. */
export function judge(
  model: Model,
  { tokens, tones, features }: Reading,
  calibration: Calibration,
  verdict: Verdict,
): void {
  logits.positive = 0
  logits.negative = 0
  addBuckets(model, features)
  addWhole(model, features.whole)
  if (model.words !== null) addWords(model.words, tokens, tones)
  const positive = Math.exp(logits.positive / calibration.temperature + calibration.positiveBias)
  const negative = Math.exp(logits.negative / calibration.temperature + calibration.negativeBias)
  const total = positive + negative + 1
  verdict.positive = positive / total
  verdict.negative = negative / total
  verdict.neutral = 1 / total
}
