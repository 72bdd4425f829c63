import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bucketBits } from '../analysis/sentiment/features.ts'
import { classCount, trainWeights } from './train/adagrad.ts'
import { readDataset } from './train/dataset.ts'
import { quantize } from './train/quantize.ts'
import { readRows } from './train/rows.ts'

const root = join(import.meta.dirname, '..', '..')
const data = join(root, '..', 'shared', 'eval', 'sentiment')

if (!existsSync(data)) {
  console.error(`train: the training data is not here (${data}); it may not be shipped, see docs/model-card.md`)
  process.exit(1)
}
const train = readDataset(readRows(join(data, 'semeval1316_train.tsv')))
const counts = new Float64Array(classCount)
for (const label of train.label) counts[label]!++
const classWeights = Array.from(counts, (count) => train.rows / classCount / count)
const buckets = 2 ** bucketBits
const weights = trainWeights(train, { buckets, epochs: 5, rate: 0.1, decay: 1e-5, seed: 7, classWeights })
const calibration = { temperature: 1, positiveBias: 0, negativeBias: 0 }
const file = { language: 'en', ...quantize(weights, buckets), post: calibration, article: calibration }
writeFileSync(join(root, 'src/analysis/sentiment/english.model.json'), `${JSON.stringify(file)}\n`)
