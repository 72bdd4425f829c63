import { join } from 'node:path'
import { englishRules } from '../../analysis/sentiment/english-lexicon.ts'
import { type ModelFile, openModel, poolCount } from '../../analysis/sentiment/model.ts'
import { calibrate, uncalibrated } from './calibrate.ts'
import { readSamples } from './dataset.ts'
import { classCount, type TrainingOptions, trainNetwork } from './network.ts'
import { quantize } from './quantize.ts'
import { type Row, readRows } from './rows.ts'
import { chooseVocabulary, type Vectors } from './vocabulary.ts'

const vocabularySize = 20_000
/** A labour post counts as much as this many tweets. */
const labourWeight = 2
/** Every eighth row is left out of a first training, to calibrate on. */
const calibrationStride = 8
/** 1: classes count alike; 0: as often as they come. Between: shares stay right when the mix of moods shifts. */
const balance = 0.75

const options = {
  bucketBits: 17,
  pools: poolCount,
  epochs: 4,
  wordRate: 0.01,
  bucketRate: 0.04,
  silentShare: 0.3,
  seed: 7,
} satisfies Omit<TrainingOptions, 'classWeights'>

/** What each class counts, so that a rare one is not forgotten: (mean count / its count)^power. */
export function classWeightsOf(rows: readonly Row[], power: number): number[] {
  const counts = new Float64Array(classCount)
  for (const row of rows) counts[row.label]!++
  return Array.from(counts, (count) => (rows.length / classCount / count) ** power)
}

function trainOn(rows: readonly Row[], vectors: Vectors): Omit<ModelFile, 'language' | 'post' | 'article'> {
  const vocabulary = chooseVocabulary(rows, englishRules, vectors, vocabularySize)
  const samples = readSamples(rows, englishRules, options.bucketBits, vocabulary)
  return quantize(trainNetwork(samples, vocabulary, { ...options, classWeights: classWeightsOf(rows, 1) }), vocabulary)
}

/** The English model: learned from tweets and our labour posts, calibrated on tweets and on news it did not learn. */
export function trainEnglish(data: string, vectors: Vectors): ModelFile {
  const tweets = readRows(join(data, 'semeval1316_train.tsv'))
  const labour = readRows(join(import.meta.dirname, 'labour.tsv'), labourWeight)
  const news = readRows(join(data, 'newsmtsc_train.tsv'))
  const learned = tweets.filter((_, i) => i % calibrationStride !== 0)
  const kept = tweets.filter((_, i) => i % calibrationStride === 0)
  const base = { language: 'en', post: uncalibrated, article: uncalibrated }
  const trial = openModel({ ...base, ...trainOn([...learned, ...labour], vectors) })
  return {
    ...base,
    ...trainOn([...tweets, ...labour], vectors),
    post: calibrate(trial, englishRules, kept, classWeightsOf(kept, balance)),
    article: calibrate(trial, englishRules, news, classWeightsOf(news, 0)),
  }
}
