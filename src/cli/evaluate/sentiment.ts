import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readDemands } from '../../analysis/issues/demands.ts'
import { readIssues } from '../../analysis/issues/read-issues.ts'
import { explainSentiment } from '../../analysis/sentiment/explain.ts'
import { bestGuess, type ScoreOptions, scoreSentiment } from '../../analysis/sentiment/score.ts'
import { readStance } from '../../analysis/stance/read-stance.ts'
import { UserError } from '../../model/errors.ts'

/** The texts of a `label<TAB>text` file, one a line, '' where a line has no tab; the label is not looked at. */
export function readTexts(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.split('\t')[1] ?? '')
}

/** `label<TAB>score`, an unsure text by its best guess; `none` where nothing can be scored. */
export function predictionLine(text: string, options: ScoreOptions): string {
  const guess = bestGuess(text, options)
  return guess === null ? 'none' : `${guess.label}\t${guess.score.toFixed(4)}`
}

const mostOfQuote = 60

/** A quote that breaks no line and no column. */
const cell = (quote: string): string => {
  const line = quote.replace(/[\s;]+/gu, ' ').toWellFormed()
  return line.length <= mostOfQuote ? line : `${line.slice(0, mostOfQuote).toWellFormed()}…`
}

/** The label as people see it, issues, stance, figures, and the words that decided: tab-separated. */
function detailOf(text: string, options: ScoreOptions): string {
  const said = scoreSentiment(text, options)
  const words = explainSentiment(text, options).map(({ quote, weight }) => `${cell(quote)} ${weight.toFixed(2)}`)
  const issues = readIssues(text, said, options)
  const figures = readDemands(text).map(({ quote, issue }) => `${issue}: ${cell(quote)}`)
  return [
    said === null ? 'not scored' : `${said.label} ${said.probability.toFixed(2)}`,
    issues.map(({ issue }) => issue).join(',') || '-',
    readStance(text, options),
    figures.join('; ') || '-',
    words.join('; ') || '-',
  ].join('\t')
}

/**
 * `FILE.tsv [--news] [--lang xx] [--detail]`: one line for each text of `label<TAB>text`.
 * @throws {UserError} when no file is named.
 */
export async function evaluateSentiment(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { news: { type: 'boolean' }, lang: { type: 'string' }, detail: { type: 'boolean' } },
  })
  const [file] = positionals
  if (file === undefined)
    throw new UserError('evaluate sentiment FILE.tsv [--news] [--lang xx] [--detail]: name a file')
  const options: ScoreOptions = { language: values.lang ?? 'en', kind: values.news === true ? 'article' : 'post' }
  for (const text of readTexts(file)) {
    const line = predictionLine(text, options)
    console.log(values.detail === true ? `${line}\t${detailOf(text, options)}` : line)
  }
}
