import { packFor } from '../languages/packs.ts'
import { type Features, readFeatures } from './features.ts'
import { judge, type Verdict } from './model.ts'
import { type Reading, readText } from './reading.ts'
import type { ScoreOptions } from './score.ts'
import { toneSource } from './tone.ts'

/** A word that decided. `weight` −2…+2: how much the score would fall without it. `quote`: as the text has it. */
export type DecidingWord = { readonly quote: string; readonly weight: number }

/** Longer texts are explained by their first words only: each word is a reading of its own. */
const tokensExplained = 300
const weightNeeded = 0.02

const verdict: Verdict = { positive: 0, neutral: 0, negative: 0 }

function withoutToken(features: Features, token: number): void {
  let kept = 0
  for (let i = 0; i < features.count; i++) {
    if (features.from[i] === token) continue
    features.index[kept] = features.index[i]!
    features.from[kept++] = features.from[i]!
  }
  features.count = kept
}

function scoreNow(reading: Reading, options: ScoreOptions): number {
  const pack = packFor(options.language)!
  judge(pack.model, reading.features, options.kind === 'post' ? pack.model.post : pack.model.article, verdict)
  return verdict.positive - verdict.negative
}

/**
 * The words that decided a text's tone, the weightiest first: each weighed by leaving it out.
 * Empty where `scoreSentiment` gives null.
 */
export function explainSentiment(text: string, options: ScoreOptions, most = 8): DecidingWord[] {
  if (packFor(options.language) === null) return []
  const reading = readText(text, options.words ?? null)
  const { tokens, tones, features } = reading
  const whole = scoreNow(reading, options)
  const words: DecidingWord[] = []
  for (let at = 0; at < Math.min(tokens.count, tokensExplained); at++) {
    const { [at]: valence } = tones.valence
    const { [at]: source } = tones.source
    tones.valence[at] = 0
    tones.source[at] = toneSource.none
    readFeatures(tokens, tones, features)
    withoutToken(features, at)
    const weight = whole - scoreNow(reading, options)
    tones.valence[at] = valence!
    tones.source[at] = source!
    const quote = text.slice(tokens.start[at], tokens.end[at])
    if (Math.abs(weight) >= weightNeeded) words.push({ quote, weight: Math.round(weight * 1000) / 1000 })
  }
  return words.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, most)
}
