import { wholeCount } from '../../analysis/sentiment/features.ts'
import type { ModelFile, WordsFile } from '../../analysis/sentiment/model.ts'
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

function quantizeWords(network: Network, vocabulary: Vocabulary): WordsFile {
  const { pools, dimensions, vectors, mean, answers } = network
  const linear: number[] = []
  const pooled: number[] = []
  const sums = new Float64Array(classCount)
  for (let place = 0; place < vocabulary.hashes.length; place++) {
    sums.fill(0)
    for (let c = 0; c < classCount; c++) {
      for (let k = 0; k < dimensions; k++) {
        sums[c]! += meanScale * mean.value[c * dimensions + k]! * vectors.value[place * dimensions + k]!
      }
    }
    linear.push(...againstNeutral(sums, 0))
    for (let p = 0; p < pools; p++) pooled.push(Math.max(0, answerOf(network, place, p)))
  }
  const linearStep = round(stepFor(linear))
  const poolStep = round(stepFor(pooled))
  const keys = new DataView(new ArrayBuffer(vocabulary.hashes.length * 4))
  vocabulary.hashes.forEach((hash, place) => {
    keys.setInt32(place * 4, hash, true)
  })
  const poolWeights: number[] = []
  for (let p = 0; p < pools; p++) poolWeights.push(...againstNeutral(answers.value, p * classCount).map(round))
  return {
    keys: new Uint8Array(keys.buffer).toBase64(),
    linear: toBase64(linear, linearStep),
    pooled: toBase64(pooled, poolStep),
    linearStep,
    poolStep,
    poolWeights,
  }
}

/** A network's numbers as int8 differences to neutral. */
export function quantize(
  network: Network,
  vocabulary: Vocabulary | null,
): Pick<ModelFile, 'buckets' | 'step' | 'whole' | 'words'> {
  const differences: number[] = []
  for (let at = 0; at < network.buckets.value.length; at += classCount) {
    differences.push(...againstNeutral(network.buckets.value, at))
  }
  const step = round(stepFor(differences))
  const whole: number[] = []
  for (let w = 0; w < wholeCount; w++) whole.push(...againstNeutral(network.whole.value, w * classCount).map(round))
  return {
    buckets: toBase64(differences, step),
    step,
    whole,
    words: vocabulary === null ? null : quantizeWords(network, vocabulary),
  }
}
