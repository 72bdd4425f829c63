import { wholeCount } from '../../analysis/sentiment/whole-text.ts'
import { createParameters, descend, type Parameters, randomValues } from './adagrad.ts'
import { addMoment, createAverage, takeAverage } from './average.ts'
import type { Sample } from './dataset.ts'
import { seededRandom, shuffle } from './random.ts'
import { toneLabels } from './rows.ts'
import type { Vocabulary } from './vocabulary.ts'

export const classCount = toneLabels.length
/** How much the mean of a text's word vectors counts beside its other figures. */
export const meanScale = 0.4

export type TrainingOptions = {
  readonly bucketBits: number
  readonly pools: number
  readonly epochs: number
  /** Steps of the word vectors and pools, and of buckets and whole-text figures. */
  readonly wordRate: number
  readonly bucketRate: number
  /** These shares of the pools and of the words and pairs are silent at each row, so that none relies on another. */
  readonly silentShare: number
  readonly silentBuckets: number
  readonly seed: number
  readonly classWeights: readonly number[]
}

/**
 * A text's classes from four sums: hashed words and pairs, figures of the whole text, the mean of its word vectors,
 * and pools: for each pool, the word whose vector answers it most.
 */
export type Network = {
  readonly dimensions: number
  readonly pools: number
  readonly buckets: Parameters
  readonly whole: Parameters
  readonly vectors: Parameters
  readonly mean: Parameters
  readonly filters: Parameters
  readonly offsets: Parameters
  readonly answers: Parameters
}

export function createNetwork(vocabulary: Vocabulary | null, options: TrainingOptions, random: () => number): Network {
  const dimensions = vocabulary?.dimensions ?? 0
  const pools = vocabulary === null ? 0 : options.pools
  return {
    dimensions,
    pools,
    buckets: createParameters(new Float64Array(2 ** options.bucketBits * classCount)),
    whole: createParameters(new Float64Array(wholeCount * classCount)),
    vectors: createParameters(vocabulary?.values.slice() ?? new Float64Array(0)),
    mean: createParameters(new Float64Array(classCount * dimensions)),
    filters: createParameters(randomValues(pools * dimensions, 0.15, random)),
    offsets: createParameters(new Float64Array(pools)),
    answers: createParameters(randomValues(pools * classCount, 0.2, random)),
  }
}

/** What one row's forward pass leaves for its backward pass. */
export type Pass = {
  readonly classes: Float64Array
  readonly mean: Float64Array
  readonly strongest: Float64Array
  /** Which word of the text spoke loudest in each pool, −1: none. */
  readonly speaker: Int32Array
  /** 0: the pool is silent at this row; else what its answer is multiplied by. */
  readonly gain: Float64Array
}

export function createPass(network: Network): Pass {
  return {
    classes: new Float64Array(classCount),
    mean: new Float64Array(network.dimensions),
    strongest: new Float64Array(network.pools),
    speaker: new Int32Array(network.pools),
    gain: new Float64Array(network.pools).fill(1),
  }
}

function placeOf(word: number): number {
  return word < 0 ? -1 - word : word
}

function addSparse(network: Network, sample: Sample, classes: Float64Array): void {
  const value = 1 / Math.sqrt(sample.buckets.length || 1)
  for (const bucket of sample.buckets) {
    for (let c = 0; c < classCount; c++) classes[c]! += network.buckets.value[bucket * classCount + c]! * value
  }
  sample.whole.forEach((x, w) => {
    for (let c = 0; c < classCount; c++) classes[c]! += network.whole.value[w * classCount + c]! * x
  })
}

function readMean(network: Network, sample: Sample, pass: Pass): void {
  const { dimensions, vectors, mean } = network
  pass.mean.fill(0)
  const scale = meanScale / Math.sqrt(sample.words.length || 1)
  for (const word of sample.words) {
    const at = placeOf(word) * dimensions
    const sign = word < 0 ? -scale : scale
    for (let k = 0; k < dimensions; k++) pass.mean[k]! += sign * vectors.value[at + k]!
  }
  for (let c = 0; c < classCount; c++) {
    for (let k = 0; k < dimensions; k++) pass.classes[c]! += mean.value[c * dimensions + k]! * pass.mean[k]!
  }
}

/** How much a word answers a pool; what is not above zero is silence. */
export function answerOf(network: Network, place: number, pool: number): number {
  const { dimensions, vectors, filters, offsets } = network
  let sum = offsets.value[pool]!
  const from = place * dimensions
  const to = pool * dimensions
  for (let k = 0; k < dimensions; k++) sum += vectors.value[from + k]! * filters.value[to + k]!
  return sum
}

function readPools(network: Network, sample: Sample, pass: Pass): void {
  for (let p = 0; p < network.pools; p++) {
    let strongest = 0
    let speaker = -1
    for (let t = 0; t < sample.words.length; t++) {
      const answer = answerOf(network, placeOf(sample.words[t]!), p)
      if (answer <= strongest) continue
      strongest = answer
      speaker = t
    }
    pass.strongest[p] = strongest * pass.gain[p]!
    pass.speaker[p] = speaker
    for (let c = 0; c < classCount; c++) {
      pass.classes[c]! += network.answers.value[p * classCount + c]! * pass.strongest[p]!
    }
  }
}

function softmax(classes: Float64Array): void {
  const top = Math.max(...classes)
  let total = 0
  for (let c = 0; c < classes.length; c++) {
    classes[c] = Math.exp(classes[c]! - top)
    total += classes[c]!
  }
  for (let c = 0; c < classes.length; c++) classes[c]! /= total
}

/** Probabilities of the classes for one row, in `pass.classes`. */
export function forward(network: Network, sample: Sample, pass: Pass): void {
  pass.classes.fill(0)
  addSparse(network, sample, pass.classes)
  if (network.dimensions > 0) readMean(network, sample, pass)
  readPools(network, sample, pass)
  softmax(pass.classes)
}

function learnSparse(network: Network, sample: Sample, error: Float64Array, rate: number): void {
  const value = 1 / Math.sqrt(sample.buckets.length || 1)
  for (const bucket of sample.buckets) {
    for (let c = 0; c < classCount; c++) descend(network.buckets, bucket * classCount + c, error[c]! * value, rate)
  }
  for (let w = 0; w < wholeCount; w++) {
    const x = sample.whole[w]!
    if (x === 0) continue
    for (let c = 0; c < classCount; c++) descend(network.whole, w * classCount + c, error[c]! * x, rate)
  }
}

function learnPool(network: Network, sample: Sample, pass: Pass, pool: number, rate: number): void {
  const { dimensions, answers, filters, vectors, offsets } = network
  const error = pass.classes
  let slope = 0
  for (let c = 0; c < classCount; c++) {
    const at = pool * classCount + c
    slope += error[c]! * answers.value[at]!
    descend(answers, at, error[c]! * pass.strongest[pool]!, rate)
  }
  slope *= pass.gain[pool]!
  descend(offsets, pool, slope, rate)
  const vector = placeOf(sample.words[pass.speaker[pool]!]!) * dimensions
  const filter = pool * dimensions
  for (let k = 0; k < dimensions; k++) {
    const vectorSlope = slope * filters.value[filter + k]!
    const filterSlope = slope * vectors.value[vector + k]!
    descend(filters, filter + k, filterSlope, rate)
    descend(vectors, vector + k, vectorSlope, rate)
  }
}

/** One step toward the row's label; `pass` is of its forward pass. */
function learn(network: Network, sample: Sample, pass: Pass, options: TrainingOptions): void {
  const error = pass.classes
  const weight = options.classWeights[sample.label]! * sample.weight
  for (let c = 0; c < classCount; c++) error[c] = (error[c]! - (sample.label === c ? 1 : 0)) * weight
  learnSparse(network, sample, error, options.bucketRate)
  for (let c = 0; c < classCount; c++) {
    for (let k = 0; k < network.dimensions; k++) {
      descend(network.mean, c * network.dimensions + k, error[c]! * pass.mean[k]!, options.wordRate)
    }
  }
  for (let p = 0; p < network.pools; p++) {
    if (pass.strongest[p]! > 0) learnPool(network, sample, pass, p, options.wordRate)
  }
}

function withSilence(sample: Sample, share: number, random: () => number): Sample {
  return share === 0 ? sample : { ...sample, buckets: sample.buckets.filter(() => random() >= share) }
}

/** All that a network learns. */
function partsOf({ buckets, whole, vectors, mean, filters, offsets, answers }: Network): Parameters[] {
  return [buckets, whole, vectors, mean, filters, offsets, answers]
}

/** In its last epoch a network is averaged over so many moments: the last row read then weighs no more. */
const momentsAveraged = 5

/** Trains a network; the same rows, options and seed give the same numbers, bit for bit. */
export function trainNetwork(
  samples: readonly Sample[],
  vocabulary: Vocabulary | null,
  options: TrainingOptions,
): Network {
  const random = seededRandom(options.seed)
  const network = createNetwork(vocabulary, options, random)
  const pass = createPass(network)
  const order = Int32Array.from(samples, (_, i) => i)
  const average = createAverage(partsOf(network))
  const momentEvery = Math.ceil(samples.length / momentsAveraged)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    order.forEach((row, step) => {
      for (let p = 0; p < network.pools; p++) {
        pass.gain[p] = random() < options.silentShare ? 0 : 1 / (1 - options.silentShare)
      }
      const sample = withSilence(samples[row]!, options.silentBuckets, random)
      forward(network, sample, pass)
      learn(network, sample, pass, options)
      if (epoch < options.epochs - 1 || step % momentEvery !== momentEvery - 1) return
      addMoment(average)
    })
  }
  takeAverage(average)
  return network
}
