import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import Sentiment from 'sentiment'
import { scoreSentiment } from '../../analysis/sentiment/score.ts'

export type Speed = {
  readonly textsPerSecond: number
  /** Ours over the package's. */
  readonly ratio: number
  readonly loadMs: number
}

const rounds = 60
const textsPerTurn = 100

function secondsFor(texts: readonly string[], read: (text: string) => unknown): number {
  const started = performance.now()
  for (const text of texts) read(text)
  return (performance.now() - started) / 1000
}

function measureLoad(): number {
  const module = join(import.meta.dirname, '..', '..', 'analysis', 'sentiment', 'score.ts')
  const code = `const t = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - t)`
  const loads = Array.from({ length: 12 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })),
  )
  return Math.min(...loads)
}

/**
 * Both readers over the same texts, in short turns; for each turn the best of many rounds counts, since others use
 * the machine too.
 */
export function measureSpeed(texts: readonly string[]): Speed {
  const other = new Sentiment()
  const options = { language: 'en', kind: 'post' } as const
  let ours = 0
  let theirs = 0
  for (let from = 0; from < texts.length; from += textsPerTurn) {
    const turn = texts.slice(from, from + textsPerTurn)
    const best = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY }
    for (let round = 0; round < rounds; round++) {
      best.theirs = Math.min(
        best.theirs,
        secondsFor(turn, (text) => other.analyze(text)),
      )
      best.ours = Math.min(
        best.ours,
        secondsFor(turn, (text) => scoreSentiment(text, options)),
      )
    }
    ours += best.ours
    theirs += best.theirs
  }
  return { textsPerSecond: texts.length / ours, ratio: theirs / ours, loadMs: measureLoad() }
}
