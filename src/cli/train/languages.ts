import { join } from 'node:path'
import { compileRules, type OtherLanguage } from '../../analysis/languages/pack.ts'
import type { LexiconFile } from '../../analysis/sentiment/lexicon-file.ts'
import { type ModelFile, openModel } from '../../analysis/sentiment/model.ts'
import type { ReadingRules } from '../../analysis/sentiment/reading.ts'
import { calibrate, type Unseen, uncalibrated } from './calibrate.ts'
import { readSamples, type Sample } from './dataset.ts'
import { readTranslatedAfinn } from './lexicons.ts'
import { type Network, trainNetwork } from './network.ts'
import { quantize } from './quantize.ts'
import { type Row, readRows, toneLabels } from './rows.ts'

/** Names of the training files, by BCP 47 tag. */
const fileNames = {
  es: 'spanish',
  fr: 'french',
  de: 'german',
  pt: 'portuguese',
  it: 'italian',
} as const satisfies Record<OtherLanguage, string>
export const otherLanguages = Object.keys(fileNames) as OtherLanguage[]

/** The other languages' rows count a little too: emoji, names and kindred words are shared. */
const neighbourWeight = 0.3
const folds = 4
const bucketBits = 16
const options = {
  bucketBits,
  pools: 0,
  epochs: 5,
  wordRate: 0,
  bucketRate: 0.07,
  silentShare: 0,
  silentBuckets: 0,
  seed: 1,
  classWeights: [1, 1, 1],
}

type Reader = { readonly rules: ReadingRules; readonly lexicon: LexiconFile; readonly rows: readonly Row[] }

function readLanguage(data: string, packages: string, language: OtherLanguage): Reader {
  const lexicon = readTranslatedAfinn(packages, language)
  const rows = readRows(join(data, `umsab_${fileNames[language]}_train.tsv`))
  return { rules: compileRules(language, lexicon), lexicon, rows }
}

function samplesOf(reader: Reader, rows: readonly Row[], weight: number): Sample[] {
  return readSamples(
    rows.map((row) => ({ ...row, weight })),
    reader.rules,
    bucketBits,
    null,
  )
}

/** Rows come with their labels in turn, so a fold takes whole turns. */
function foldOf(row: number): number {
  return Math.floor(row / toneLabels.length) % folds
}

/**
 * A language's model: the mean of networks that each learned from all folds of its rows but one, corrected by what each
 * says of the fold it has not seen.
 */
function trainLanguage(language: OtherLanguage, own: Reader, shared: readonly Sample[]): ModelFile {
  const base = { language, lexicon: own.lexicon, post: uncalibrated, article: uncalibrated }
  const networks: Network[] = []
  const unseen: Unseen[] = []
  for (let fold = 0; fold < folds; fold++) {
    const learned = samplesOf(
      own,
      own.rows.filter((_, i) => foldOf(i) !== fold),
      1,
    )
    const network = trainNetwork([...learned, ...shared], null, options)
    networks.push(network)
    const model = openModel({ ...base, ...quantize([network], null) }, own.rules.lexicon)
    unseen.push({ model, rules: own.rules, rows: own.rows.filter((_, i) => foldOf(i) === fold) })
  }
  const calibration = calibrate(unseen, options.classWeights)
  return { ...base, ...quantize(networks, null), post: calibration, article: calibration }
}

/** Models of the languages besides English: the same path with fewer texts, so without single words' vectors. */
export function trainLanguages(data: string, packages: string): ModelFile[] {
  const readers = new Map(otherLanguages.map((language) => [language, readLanguage(data, packages, language)]))
  return otherLanguages.map((language) => {
    const own = readers.get(language)!
    const neighbours = [...readers.values()].filter((reader) => reader !== own)
    const shared = neighbours.flatMap((reader) => samplesOf(reader, reader.rows, neighbourWeight))
    return trainLanguage(language, own, shared)
  })
}
