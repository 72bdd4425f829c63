import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bestGuess, type ScoreOptions, scoreSentiment } from '../../analysis/sentiment/score.ts'
import { UserError } from '../../model/errors.ts'
import { withPart } from './page-part.ts'
import { readProbe, scoreProbe } from './probe.ts'
import { predictionLine, readTexts } from './sentiment.ts'
import { measureSpeed } from './speed.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const shared = join(root, '..', 'shared', 'eval', 'sentiment')
const document = join(root, 'docs', 'accuracy.md')
const opening = '<!-- sentiment: written by `npm run evaluate -- sentiment-accuracy` -->'
const closing = '<!-- /sentiment -->'

/** What `score-sentiment.mjs --json` tells. */
type Scores = {
  readonly n: number
  readonly macroRecall: number
  readonly macroF1: number
  readonly pearson?: number
  readonly classes: readonly string[]
  readonly per: Readonly<Record<string, { readonly support: number; readonly predicted: number }>>
  readonly cm: readonly (readonly number[])[]
}

type Measure = { readonly name: string; readonly file: string; readonly options: ScoreOptions }

const posts = { language: 'en', kind: 'post' } as const
const news = { language: 'en', kind: 'article' } as const
const measures: readonly Measure[] = [
  { name: 'tweets (TweetEval val)', file: 'tweeteval_val', options: posts },
  { name: 'tweets (UMSAB English val)', file: 'umsab_english_val', options: posts },
  { name: 'members of parliament, UK', file: 'mp_uk_dev', options: posts },
  { name: 'labour posts (labor_dev)', file: 'labor_dev', options: posts },
  { name: 'news, toward a person (NewsMTSC dev)', file: 'newsmtsc_mt_dev', options: news },
  { name: 'news, rated sentences (NYT, even)', file: 'vader_nyt_dev', options: news },
  { name: 'Spanish (UMSAB val)', file: 'umsab_spanish_val', options: { language: 'es', kind: 'post' } },
  { name: 'French (UMSAB val)', file: 'umsab_french_val', options: { language: 'fr', kind: 'post' } },
  { name: 'German (UMSAB val)', file: 'umsab_german_val', options: { language: 'de', kind: 'post' } },
  { name: 'Portuguese (UMSAB val)', file: 'umsab_portuguese_val', options: { language: 'pt', kind: 'post' } },
  { name: 'Italian (UMSAB val)', file: 'umsab_italian_val', options: { language: 'it', kind: 'post' } },
]

function scoreFile({ file, options }: Measure, folder: string): Scores {
  const gold = join(shared, `${file}.tsv`)
  const predictions = join(folder, `${file}.txt`)
  writeFileSync(
    predictions,
    `${readTexts(gold)
      .map((text) => predictionLine(text, options))
      .join('\n')}\n`,
  )
  const scorer = join(shared, 'score-sentiment.mjs')
  const json = execFileSync(process.execPath, [scorer, gold, predictions, '--json'], { encoding: 'utf8' })
  return JSON.parse(json) as Scores
}

function netShareError({ per, n }: Scores): number {
  const net = (what: 'support' | 'predicted') => (per.positive?.[what] ?? 0) - (per.negative?.[what] ?? 0)
  return (100 * (net('predicted') - net('support'))) / n
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

function scoreRow({ name }: Measure, scores: Scores): string {
  const correlation = scores.pearson === undefined ? '' : scores.pearson.toFixed(3)
  const cells = [name, scores.n, percent(scores.macroRecall), percent(scores.macroF1), signed(netShareError(scores))]
  return `| ${[...cells, correlation].join(' | ')} |`
}

function confusion({ classes, cm }: Scores): string {
  const rows = classes.map((name, i) => `| ${name} | ${cm[i]!.slice(0, classes.length).join(' | ')} |`)
  return [`| is ↓ said → | ${classes.join(' | ')} |`, `|---|${'---|'.repeat(classes.length)}`, ...rows].join('\n')
}

/** The ten wrong answers we were surest of; the texts may not be copied here, so by their row. */
function worstErrors({ file, options }: Measure): string {
  const lines = readFileSync(join(shared, `${file}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
  const errors = lines.flatMap((line, i) => {
    const [gold, text = ''] = line.split('\t')
    const guess = bestGuess(text, options)
    return guess === null || guess.label === gold ? [] : [{ row: i + 1, gold, guess, length: text.length }]
  })
  errors.sort((a, b) => b.guess.probability - a.guess.probability)
  return errors
    .slice(0, 10)
    .map(({ row, gold, guess }) => `| ${row} | ${gold} | ${guess.label} | ${guess.probability.toFixed(2)} |`)
    .join('\n')
}

/** How many texts are called unsure, and how often the rest is right. */
function sureness({ file, options }: Measure): string {
  const rows = readFileSync(join(shared, `${file}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
  const read = rows.map((line) => {
    const [gold, text = ''] = line.split('\t')
    return { gold, said: scoreSentiment(text, options)?.label ?? 'unsure' }
  })
  const sure = read.filter(({ said }) => said !== 'unsure')
  const right = sure.filter(({ gold, said }) => gold === said)
  return `${percent(1 - sure.length / read.length)} % of these are said to be unsure; of the rest ${percent(right.length / sure.length)} % are right.`
}

function render(folder: string): string {
  const scored = measures.map((measure) => ({ measure, scores: scoreFile(measure, folder) }))
  const tweets = scored[0]!
  const speed = measureSpeed(readTexts(join(shared, 'tweeteval_val.tsv')))
  return `## Sentiment

Macro recall, macro F1 and net share error (points; positive: too sunny) by \`score-sentiment.mjs\`. Development and
validation texts only: none of them was learned from.

| texts | n | macro recall | macro F1 | net share error | r |
|---|---|---|---|---|---|
${scored.map(({ measure, scores }) => scoreRow(measure, scores)).join('\n')}

### Where tweets go (TweetEval val)

${confusion(tweets.scores)}

The table goes by best guesses. ${sureness(tweets.measure)}

### The ten worst errors (TweetEval val)

The wrong answers the model was surest of, by row of the file; the texts are others' and may not be copied here.

| row | is | said | sure |
|---|---|---|---|
${worstErrors(tweets.measure)}

${scoreProbe(readProbe())}

### Speed

${speed.ratio.toFixed(2)} times the \`sentiment\` package over the same texts in the same run (${Math.round(speed.textsPerSecond / 1000)} k texts a second; other
programs were running); the English pack loads in ${Math.round(speed.loadMs)} ms.`
}

/** Writes the sentiment part of docs/accuracy.md, and leaves the other parts as they are. */
export async function writeSentimentAccuracy(): Promise<void> {
  if (!existsSync(shared)) throw new UserError(`the labelled texts are not here (${shared}): nothing to measure with`)
  const folder = mkdtempSync(join(tmpdir(), 'accuracy-'))
  try {
    const before = existsSync(document) ? readFileSync(document, 'utf8') : '# Accuracy\n'
    writeFileSync(document, withPart(before, opening, closing, render(folder)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
