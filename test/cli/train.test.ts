import { join } from 'node:path'
import { expect, test } from 'vitest'
import { english } from '../../src/analysis/languages/en.ts'
import { readSamples } from '../../src/cli/train/dataset.ts'
import { createPass, forward, trainNetwork } from '../../src/cli/train/network.ts'
import { quantize } from '../../src/cli/train/quantize.ts'
import { readRows } from '../../src/cli/train/rows.ts'
import { chooseVocabulary } from '../../src/cli/train/vocabulary.ts'

const rows = readRows(join(import.meta.dirname, '../../src/cli/train/labour.tsv'))
const vocabulary = chooseVocabulary(rows, english.rules, { dimensions: 8, of: new Map() }, 200)
const samples = readSamples(rows, english.rules, 12, vocabulary)
const options = {
  bucketBits: 12,
  pools: 4,
  epochs: 6,
  wordRate: 0.05,
  bucketRate: 0.1,
  silentShare: 0.2,
  silentBuckets: 0.1,
  seed: 5,
  classWeights: [1, 1, 1],
}

test('the same rows and seed give the same model, bit for bit; another seed does not', () => {
  const first = quantize([trainNetwork(samples, vocabulary, options)], vocabulary)
  expect(quantize([trainNetwork(samples, vocabulary, options)], vocabulary)).toEqual(first)
  expect(quantize([trainNetwork(samples, vocabulary, { ...options, seed: 6 })], vocabulary)).not.toEqual(first)
})

test('a network learns the rows it is shown', () => {
  const network = trainNetwork(samples, vocabulary, options)
  const pass = createPass(network)
  const right = samples.filter((sample) => {
    forward(network, sample, pass)
    return pass.classes.indexOf(Math.max(...pass.classes)) === sample.label
  })
  expect(right.length / samples.length).toBeGreaterThan(0.9)
})
