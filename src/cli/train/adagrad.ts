import { wholeCount } from '../../analysis/sentiment/features.ts'
import type { Dataset } from './dataset.ts'
import { seededRandom, shuffle } from './random.ts'

export const classCount = 3

export type TrainingOptions = {
  readonly buckets: number
  readonly epochs: number
  readonly rate: number
  /** Pull of the weights toward zero, per row. */
  readonly decay: number
  readonly seed: number
  /** What each class counts, by its index. */
  readonly classWeights: readonly number[]
}

/** Weights by class: bucket b of class c at `b * classCount + c`, likewise the figures of the whole text. */
export type Weights = { readonly buckets: Float64Array; readonly whole: Float64Array }

/** Probabilities of the three classes for one row, into `out`. */
export function predictRow(data: Dataset, row: number, weights: Weights, out: Float64Array): void {
  const from = data.offset[row]!
  const to = data.offset[row + 1]!
  const value = to > from ? 1 / Math.sqrt(to - from) : 0
  out.fill(0)
  for (let i = from; i < to; i++) {
    const at = data.index[i]! * classCount
    for (let c = 0; c < classCount; c++) out[c]! += weights.buckets[at + c]!
  }
  for (let c = 0; c < classCount; c++) out[c]! *= value
  for (let w = 0; w < wholeCount; w++) {
    const x = data.whole[row * wholeCount + w]!
    if (x !== 0) for (let c = 0; c < classCount; c++) out[c]! += x * weights.whole[w * classCount + c]!
  }
  softmax(out)
}

export function softmax(out: Float64Array): void {
  const top = Math.max(...out)
  let total = 0
  for (let c = 0; c < out.length; c++) total += out[c] = Math.exp(out[c]! - top)
  for (let c = 0; c < out.length; c++) out[c]! /= total
}

/** Multinomial logistic regression by AdaGrad; `target` holds a row's wished probabilities when given (distillation). */
export function trainWeights(data: Dataset, options: TrainingOptions, target: Float64Array | null = null): Weights {
  const weights = {
    buckets: new Float64Array(options.buckets * classCount),
    whole: new Float64Array(wholeCount * classCount),
  }
  const squares = {
    buckets: new Float64Array(options.buckets * classCount),
    whole: new Float64Array(wholeCount * classCount),
  }
  const order = Int32Array.from({ length: data.rows }, (_, i) => i)
  const random = seededRandom(options.seed)
  const out = new Float64Array(classCount)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const row of order) {
      predictRow(data, row, weights, out)
      const rowWeight = data.weight[row]! * options.classWeights[data.label[row]!]!
      for (let c = 0; c < classCount; c++) {
        const wished = target === null ? (data.label[row] === c ? 1 : 0) : target[row * classCount + c]!
        out[c] = (out[c]! - wished) * rowWeight
      }
      descend(data, row, weights, squares, out, options)
    }
  }
  return weights
}

function descend(
  data: Dataset,
  row: number,
  weights: Weights,
  squares: Weights,
  error: Float64Array,
  options: TrainingOptions,
): void {
  const from = data.offset[row]!
  const to = data.offset[row + 1]!
  const value = to > from ? 1 / Math.sqrt(to - from) : 0
  for (let i = from; i < to; i++) {
    const at = data.index[i]! * classCount
    for (let c = 0; c < classCount; c++) step(weights.buckets, squares.buckets, at + c, error[c]! * value, options)
  }
  for (let w = 0; w < wholeCount; w++) {
    const x = data.whole[row * wholeCount + w]!
    if (x === 0) continue
    for (let c = 0; c < classCount; c++) step(weights.whole, squares.whole, w * classCount + c, error[c]! * x, options)
  }
}

function step(weights: Float64Array, squares: Float64Array, at: number, slope: number, options: TrainingOptions): void {
  const gradient = slope + options.decay * weights[at]!
  squares[at]! += gradient * gradient
  weights[at]! -= (options.rate * gradient) / (Math.sqrt(squares[at]!) + 1e-6)
}
