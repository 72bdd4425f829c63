import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bestGuess } from '../../analysis/sentiment/score.ts'
import { UserError } from '../../model/errors.ts'

/**
 * `FILE.tsv [--news] [--lang xx] [--detail]`: the best guess for each text of `label<TAB>text`, one line each,
 * `label<TAB>score`; `none` where the language has no pack or there is nothing to read.
 */
export async function evaluateSentiment(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { news: { type: 'boolean' }, lang: { type: 'string' }, detail: { type: 'boolean' } },
  })
  const file = positionals[0]
  if (file === undefined) throw new UserError('sentiment needs a file of label<TAB>text')
  const kind = values.news === true ? 'article' : 'post'
  const lines = readFileSync(file, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  for (const line of lines) {
    const text = line.split('\t')[1] ?? ''
    const guess = bestGuess(text, { language: values.lang ?? 'en', kind })
    console.log(guess === null ? 'none' : `${guess.label}\t${guess.score.toFixed(4)}`)
  }
}
