import { type ModelFile, poolCount, type WordsFile } from '../../analysis/sentiment/model.ts'
import { answerOf, classCount, meanScale, type Network } from './network.ts'
import { toneLabels } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Of the numbers, this share is kept in full; the few larger ones are cut, so that the rest have finer steps. */
const keptShare = 0.9995
const negative = toneLabels.indexOf('negative')
const neutral = toneLabels.indexOf('neutral')
const positive = toneLabels.indexOf('positive')

/** What is said for positive and for negative, against neutral. */
function againstNeutral(values: ArrayLike<number>, at: number): [number, number] {
  const base = values[at + neutral]!
  return [values[at + positive]! - base, values[at + negative]! - base]
}

/** The step of an int8 for these numbers. */
function stepFor(values: readonly number[]): number {
  const sizes = Float64Array.from(values, Math.abs)
    .filter((size) => size > 0)
    .sort()
  return (sizes[Math.floor((sizes.length - 1) * keptShare)] ?? 1) / 127
}

function toBase64(values: readonly number[], step: number): string {
  const bytes = Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / step))))
  return new Uint8Array(bytes.buffer).toBase64()
}

function round(value: number): number {
  return Number(value.toPrecision(7))
}

type Words = { readonly linear: number[]; readonly pooled: number[]; readonly poolWeights: number[] }

/**
 * What networks know of single words: the mean of what they say, and the pools of as many of them as the file has room
 * for, side by side.
 */
function readWords(networks: readonly Network[], vocabulary: Vocabulary): Words {
  const words: Words = { linear: [], pooled: [], poolWeights: [] }
  const pooling = networks.slice(0, poolCount / networks[0]!.pools)
  const sums = new Float64Array(classCount)
  for (let place = 0; place < vocabulary.hashes.length; place++) {
    sums.fill(0)
    for (const { dimensions, mean, vectors } of networks) {
      for (let at = 0; at < sums.length * dimensions; at++) {
        const vector = vectors.value[place * dimensions + (at % dimensions)]!
        sums[Math.floor(at / dimensions)]! += (meanScale / networks.length) * mean.value[at]! * vector
      }
    }
    words.linear.push(...againstNeutral(sums, 0))
    for (const network of pooling) {
      for (let p = 0; p < network.pools; p++) words.pooled.push(Math.max(0, answerOf(network, place, p)))
    }
  }
  for (const { pools, answers } of pooling) {
    for (let p = 0; p < pools; p++) {
      words.poolWeights.push(...againstNeutral(answers.value, p * classCount).map((x) => round(x / pooling.length)))
    }
  }
  return words
}

function quantizeWords(networks: readonly Network[], vocabulary: Vocabulary): WordsFile {
  const { linear, pooled, poolWeights } = readWords(networks, vocabulary)
  const linearStep = round(stepFor(linear))
  const poolStep = round(stepFor(pooled))
  const keys = new DataView(new ArrayBuffer(vocabulary.hashes.length * 4))
  vocabulary.hashes.forEach((hash, place) => {
    keys.setInt32(place * 4, hash, true)
  })
  return {
    keys: new Uint8Array(keys.buffer).toBase64(),
    linear: toBase64(linear, linearStep),
    pooled: toBase64(pooled, poolStep),
    linearStep,
    poolStep,
    poolWeights,
  }
}

/** The mean of what networks hold in one part, as differences to neutral. */
function meanAgainstNeutral(networks: readonly Network[], part: 'buckets' | 'whole'): number[] {
  const sums = new Float64Array(networks[0]![part].value.length)
  for (const network of networks) {
    network[part].value.forEach((value, i) => {
      sums[i]! += value / networks.length
    })
  }
  const differences: number[] = []
  for (let at = 0; at < sums.length; at += classCount) differences.push(...againstNeutral(sums, at))
  return differences
}

/** Networks of different seeds as one model: their logits' mean, in int8 differences to neutral. */
export function quantize(
  networks: readonly Network[],
  vocabulary: Vocabulary | null,
): Pick<ModelFile, 'buckets' | 'step' | 'whole' | 'words'> {
  const buckets = meanAgainstNeutral(networks, 'buckets')
  const step = round(stepFor(buckets))
  return {
    buckets: toBase64(buckets, step),
    step,
    whole: meanAgainstNeutral(networks, 'whole').map(round),
    words: vocabulary === null ? null : quantizeWords(networks, vocabulary),
  }
}
