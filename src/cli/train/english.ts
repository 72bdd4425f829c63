import { join } from 'node:path'
import { compileEnglish } from '../../analysis/sentiment/english-lexicon.ts'
import type { LexiconFile } from '../../analysis/sentiment/lexicon-file.ts'
import { type ModelFile, openModel, poolCount } from '../../analysis/sentiment/model.ts'
import type { ReadingRules } from '../../analysis/sentiment/reading.ts'
import { calibrate, uncalibrated } from './calibrate.ts'
import { readSamples } from './dataset.ts'
import { classCount, type TrainingOptions, trainNetwork } from './network.ts'
import { quantize } from './quantize.ts'
import { type Row, readRows } from './rows.ts'
import { chooseVocabulary, type Vectors } from './vocabulary.ts'

const vocabularySize = 20_000
/** A labour post counts as much as this many tweets: more cost tweets what it gave labour posts. */
const labourWeight = 1
/** To calibrate on, an eighth of the rows is left out of a trial training; two trials, for shares right to a point. */
const calibrationStride = 8
const keptParts = [0, 4]
/** 1: classes count alike; 0: as often as they come. Between: shares stay right when the mix of moods shifts. */
const balance = 0.2
/** News sentences are learned from too, at this weight: their labels are toward a person, not of the whole. */
const newsWeight = 0.5

/** Networks that differ by chance only: their mean errs less than each. The first two lend their pools. */
const seeds = [7, 8, 9, 10]

const options = {
  bucketBits: 17,
  pools: poolCount / 2,
  epochs: 5,
  wordRate: 0.01,
  bucketRate: 0.08,
  silentShare: 0.3,
  silentBuckets: 0.3,
} satisfies Omit<TrainingOptions, 'classWeights' | 'seed'>

/** What each class counts, so that a rare one is not forgotten: (mean count / its count)^power. */
export function classWeightsOf(rows: readonly Row[], power: number): number[] {
  const counts = new Float64Array(classCount)
  for (const row of rows) counts[row.label]!++
  return Array.from(counts, (count) => (rows.length / classCount / count) ** power)
}

function trainOn(
  rows: readonly Row[],
  rules: ReadingRules,
  classWeights: readonly number[],
  vectors: Vectors,
): Omit<ModelFile, 'language' | 'lexicon' | 'post' | 'article'> {
  const vocabulary = chooseVocabulary(rows, rules, vectors, vocabularySize)
  const samples = readSamples(rows, rules, options.bucketBits, vocabulary)
  const networks = seeds.map((seed) => trainNetwork(samples, vocabulary, { ...options, seed, classWeights }))
  return quantize(networks, vocabulary)
}

/** Our own labour posts: each tone counts as much as the others, whatever it counts among the tweets. */
function readLabour(classWeights: readonly number[]): Row[] {
  const rows = readRows(join(import.meta.dirname, 'labour.tsv'))
  const own = classWeightsOf(rows, 1)
  return rows.map((row) => ({ ...row, weight: (labourWeight * own[row.label]!) / classWeights[row.label]! }))
}

/** The English model: learned from tweets, labour posts and news; calibrated on rows it had not learned from. */
export function trainEnglish(data: string, vectors: Vectors, lexicon: LexiconFile): ModelFile {
  const rules = compileEnglish(lexicon)
  const tweets = readRows(join(data, 'semeval1316_train.tsv'))
  const news = readRows(join(data, 'newsmtsc_train.tsv'), newsWeight)
  const classWeights = classWeightsOf(tweets, 1)
  const labour = readLabour(classWeights)
  const base = { language: 'en', lexicon, post: uncalibrated, article: uncalibrated }
  const trials = keptParts.map((part) => {
    const isKept = (_: Row, i: number) => i % calibrationStride === part
    const isLearned = (_: Row, i: number) => i % calibrationStride !== part
    const learned = [...tweets.filter(isLearned), ...labour, ...news.filter(isLearned)]
    const own = compileEnglish(lexicon)
    const model = openModel({ ...base, ...trainOn(learned, rules, classWeights, vectors) }, own.lexicon)
    return { model, rules: own, tweets: tweets.filter(isKept), news: news.filter(isKept) }
  })
  const calibrateOn = (kind: 'tweets' | 'news', power: number) => {
    const unseen = trials.map((trial) => ({ ...trial, rows: trial[kind] }))
    const rows = unseen.flatMap((part) => part.rows)
    return calibrate(unseen, classWeightsOf(rows, power))
  }
  return {
    ...base,
    ...trainOn([...tweets, ...labour, ...news], rules, classWeights, vectors),
    post: calibrateOn('tweets', balance),
    article: calibrateOn('news', 0),
  }
}
