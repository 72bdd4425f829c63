import type { Features } from './features.ts'
import { claimSlot, createHashTable, findSlot, type HashTable } from './hash-table.ts'
import type { LexiconFile } from './lexicon-file.ts'
import { type Tokens, tokenFlag } from './tokens.ts'

/** Pools a word answers; see `greaterOfFour` for why four at a time. */
export const poolCount = 16
const quads = poolCount / 4

/** How a kind of text's logits are corrected before they are probabilities: `logit / temperature + bias`. */
export type Calibration = {
  readonly temperature: number
  readonly positiveBias: number
  readonly negativeBias: number
}

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
export type ModelFile = {
  readonly language: string
  /** base64 of int8: for each bucket positive and negative against neutral, in units of `step`. */
  readonly buckets: string
  readonly step: number
  /** For each figure of the whole text: positive and negative against neutral. */
  readonly whole: readonly number[]
  readonly lexicon: LexiconFile
  /** null: the model has buckets only. */
  readonly words: WordsFile | null
  readonly post: Calibration
  readonly article: Calibration
}

/** By slot of the hash table, so that a word is one look-up. */
type Words = {
  readonly slots: HashTable
  readonly linear: Int8Array
  readonly linearStep: number
  /** Four pools to a number, `quads` numbers a slot. */
  readonly pooled: Int32Array
  readonly poolWeights: Float64Array
}

export type Model = {
  readonly language: string
  readonly buckets: Int8Array
  readonly bucketShift: number
  readonly step: number
  readonly whole: Float64Array
  readonly words: Words | null
  readonly post: Calibration
  readonly article: Calibration
}

function bytesOf(base64: string): Int8Array {
  const bytes = Uint8Array.fromBase64(base64)
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

function openWords(file: WordsFile): Words {
  const keyBytes = bytesOf(file.keys)
  const keys = new DataView(keyBytes.buffer, keyBytes.byteOffset, keyBytes.length)
  const linearBytes = bytesOf(file.linear)
  const pooledBytes = bytesOf(file.pooled)
  const count = keyBytes.length / 4
  const slots = createHashTable(count)
  const linear = new Int8Array(slots.keys.length * 2)
  const pooled = new Int8Array(slots.keys.length * poolCount)
  for (let i = 0; i < count; i++) {
    const slot = claimSlot(slots, keys.getInt32(i * 4, true))
    linear.set(linearBytes.subarray(i * 2, i * 2 + 2), slot * 2)
    pooled.set(pooledBytes.subarray(i * poolCount, (i + 1) * poolCount), slot * poolCount)
  }
  return {
    slots,
    linear,
    linearStep: file.linearStep,
    pooled: new Int32Array(pooled.buffer),
    poolWeights: Float64Array.from(file.poolWeights, (weight) => weight * file.poolStep),
  }
}

export function openModel(file: ModelFile): Model {
  const buckets = bytesOf(file.buckets)
  return {
    language: file.language,
    buckets,
    bucketShift: 32 - Math.log2(buckets.length / 2),
    step: file.step,
    whole: Float64Array.from(file.whole),
    words: file.words === null ? null : openWords(file.words),
    post: file.post,
    article: file.article,
  }
}

/** Two logits against neutral; filled anew by each reading. */
const logits = { positive: 0, negative: 0 }

function addBuckets(model: Model, features: Features): void {
  let positive = 0
  let negative = 0
  for (let i = 0; i < features.count; i++) {
    const at = (features.hash[i]! >>> model.bucketShift) * 2
    positive += model.buckets[at]!
    negative += model.buckets[at + 1]!
  }
  const value = features.count > 0 ? model.step / Math.sqrt(features.count) : 0
  logits.positive += positive * value
  logits.negative += negative * value
}

function addWhole(model: Model, whole: Float64Array): void {
  for (let w = 0; w < whole.length; w++) {
    const x = whole[w]!
    if (x === 0) continue
    logits.positive += x * model.whole[w * 2]!
    logits.negative += x * model.whole[w * 2 + 1]!
  }
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
function addWords(words: Words, tokens: Tokens): void {
  const { slots, linear, pooled } = words
  let positive = 0
  let negative = 0
  let known = 0
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let i = 0; i < tokens.count; i++) {
    const slot = findSlot(slots, tokens.hash[i]!)
    if (slot < 0) continue
    known++
    const sign = (tokens.flags[i]! & tokenFlag.negation) === 0 ? 1 : -1
    positive += sign * linear[slot * 2]!
    negative += sign * linear[slot * 2 + 1]!
    const at = slot * quads
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
  tokens: Tokens,
  features: Features,
  calibration: Calibration,
  verdict: Verdict,
): void {
  logits.positive = 0
  logits.negative = 0
  addBuckets(model, features)
  addWhole(model, features.whole)
  if (model.words !== null) addWords(model.words, tokens)
  const positive = Math.exp(logits.positive / calibration.temperature + calibration.positiveBias)
  const negative = Math.exp(logits.negative / calibration.temperature + calibration.negativeBias)
  const total = positive + negative + 1
  verdict.positive = positive / total
  verdict.negative = negative / total
  verdict.neutral = 1 / total
}
