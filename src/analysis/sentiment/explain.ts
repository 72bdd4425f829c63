import { packFor } from '../languages/packs.ts'
import { calibrationFor } from './calibration.ts'
import { readFeatures } from './features.ts'
import { toneSource } from './lexicon.ts'
import { judge, type Model, type Verdict } from './model.ts'
import { type Reading, readText } from './reading.ts'
import type { ScoreOptions } from './score.ts'

/**
 * A word that decided. `weight`: what it adds to the log-odds of positive against negative (below zero: it speaks for
 * negative); `quote`: as the text has it.
 */
export type DecidingWord = { readonly quote: string; readonly weight: number }

/** Longer texts are explained by their first words only: each word is a reading of its own. */
const tokensExplained = 300
const weightNeeded = 0.1
const unknownWord = 0

const verdict: Verdict = { positive: 0, neutral: 0, negative: 0 }

function oddsNow(reading: Reading, model: Model, options: ScoreOptions): number {
  judge(model, reading, calibrationFor(model, reading, options.kind), verdict)
  return Math.log(verdict.positive / verdict.negative)
}

/**
 * The words that decided a text's tone, the weightiest first: each weighed by making it an unknown word.
 * Empty where `scoreSentiment` gives null.
 */
export function explainSentiment(text: string, options: ScoreOptions, most = 8): DecidingWord[] {
  const pack = packFor(options.language)
  if (pack === null) return []
  const reading = readText(text, pack.rules, options.words ?? null)
  const { tokens, tones, features } = reading
  const whole = oddsNow(reading, pack.model, options)
  const words: DecidingWord[] = []
  for (let at = 0; at < Math.min(tokens.count, tokensExplained); at++) {
    const kept = {
      hash: tokens.hash[at]!,
      note: tones.note[at]!,
      valence: tones.valence[at]!,
      source: tones.source[at]!,
    }
    tokens.hash[at] = unknownWord
    tones.note[at] = 0
    tones.valence[at] = 0
    tones.source[at] = toneSource.none
    readFeatures(tokens, tones, features, pack.rules.withPieces)
    const weight = whole - oddsNow(reading, pack.model, options)
    tokens.hash[at] = kept.hash
    tones.note[at] = kept.note
    tones.valence[at] = kept.valence
    tones.source[at] = kept.source
    const quote = text.slice(tokens.start[at], tokens.end[at])
    if (Math.abs(weight) >= weightNeeded) words.push({ quote, weight: Math.round(weight * 100) / 100 })
  }
  return words.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, most)
}
