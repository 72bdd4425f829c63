import { wholeCount } from '../../analysis/sentiment/features.ts'
import type { ModelFile } from '../../analysis/sentiment/model.ts'
import { classCount, type Weights } from './adagrad.ts'

/** Of the weights, this share is kept in full; the few larger ones are cut, so that the rest have finer steps. */
const keptShare = 0.9995

/** Weights to int8 differences to neutral. Classes in the order of `toneLabels`: negative, neutral, positive. */
export function quantize(weights: Weights, buckets: number): Pick<ModelFile, 'buckets' | 'step' | 'whole'> {
  const differences = new Float64Array(buckets * 2)
  for (let b = 0; b < buckets; b++) {
    const neutral = weights.buckets[b * classCount + 1]!
    differences[b * 2] = weights.buckets[b * classCount + 2]! - neutral
    differences[b * 2 + 1] = weights.buckets[b * classCount]! - neutral
  }
  const sizes = differences
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort()
  const step = (sizes[Math.floor(sizes.length * keptShare)] ?? 1) / 127
  const bytes = Int8Array.from(differences, (d) => Math.max(-127, Math.min(127, Math.round(d / step))))
  const whole = Array.from({ length: wholeCount * 2 }, (_, i) => {
    const at = (i >> 1) * classCount
    return round(weights.whole[at + (i % 2 === 0 ? 2 : 0)]! - weights.whole[at + 1]!)
  })
  return { buckets: new Uint8Array(bytes.buffer).toBase64(), step: round(step), whole }
}

function round(value: number): number {
  return Number(value.toPrecision(7))
}
