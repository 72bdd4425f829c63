import type { Sentiment } from '../../model/labels.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { packFor } from '../languages/packs.ts'
import type { Lexicon } from './lexicon.ts'
import { judge, type Verdict } from './model.ts'
import { type Reading, readText } from './reading.ts'

/** What a text is scored with. `words`: a guild's own words, compiled with `compileWords`. */
export type ScoreOptions = {
  /** BCP 47 primary tag; null: not known. */
  readonly language: string | null
  readonly kind: 'post' | 'article'
  readonly words?: Lexicon | null
}

/** Under this probability of the best label a text is "unsure". */
const surenessNeeded = 0.5

const verdict: Verdict = { positive: 0, neutral: 0, negative: 0 }

function bestOf(probabilities: Verdict): 'positive' | 'neutral' | 'negative' {
  if (probabilities.positive > probabilities.neutral && probabilities.positive >= probabilities.negative)
    return 'positive'
  return probabilities.negative > probabilities.neutral ? 'negative' : 'neutral'
}

function judgeText(text: string, pack: LanguagePack, options: ScoreOptions): Reading | null {
  const reading = readText(text, pack.rules, options.words ?? null)
  if (reading.tokens.count === 0) return null
  const calibration = options.kind === 'post' ? pack.model.post : pack.model.article
  judge(pack.model, reading.tokens, reading.features, calibration, verdict)
  return reading
}

/**
 * Tone of a text: the label said, or the best guess where `Sentiment.label` is unsure.
 * null: a language without a pack, or nothing to read.
 */
export function bestGuess(text: string, options: ScoreOptions): Sentiment | null {
  const pack = packFor(options.language)
  if (pack === null || judgeText(text, pack, options) === null) return null
  const label = bestOf(verdict)
  return { label, score: verdict.positive - verdict.negative, probability: verdict[label] }
}

/** Tone of a text, unsure said aloud. null: a language without a pack, or nothing to read. */
export function scoreSentiment(text: string, options: ScoreOptions): Sentiment | null {
  const guess = bestGuess(text, options)
  if (guess === null || guess.probability >= surenessNeeded) return guess
  return { ...guess, label: 'unsure' }
}
