import type { Sentiment } from '../../model/labels.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { packFor } from '../languages/packs.ts'
import { calibrationFor } from './calibration.ts'
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

/** Of the score, this part is the lexicons' strength: people rate "superb" above "nice", a label's chance doesn't. */
const lexiconShare = 0.5
/** Makes a sum of valences −1…+1: VADER's normalisation, its constant brought to our −5…+5. */
const valenceSoftness = 23
/** What each exclamation adds to the strength, and how many count (as in VADER). */
const exclamationStrength = 0.3
const exclamationsCounted = 4

function lexiconScore({ features }: Reading): number {
  const { net, exclamations } = features.strength
  const strength = net + Math.sign(net) * exclamationStrength * Math.min(exclamationsCounted, exclamations)
  return strength / Math.sqrt(strength * strength + valenceSoftness)
}

/** −1…+1, never on the other side of zero than the label. */
function scoreOf(reading: Reading, label: string): number {
  const chances = verdict.positive - verdict.negative
  const score = chances + lexiconShare * (lexiconScore(reading) - chances)
  if (label === 'neutral') return score
  return label === 'positive' ? Math.max(score, 0) : Math.min(score, 0)
}

function judgeText(text: string, pack: LanguagePack, options: ScoreOptions): Reading | null {
  const reading = readText(text, pack.rules, options.words ?? null)
  if (reading.tokens.count === 0) return null
  judge(pack.model, reading, calibrationFor(pack.model, reading, options.kind), verdict)
  return reading
}

/**
 * Tone of a text: the label said, or the best guess where `Sentiment.label` is unsure.
 * null: a language without a pack, or nothing to read.
 */
export function bestGuess(text: string, options: ScoreOptions): Sentiment | null {
  const pack = packFor(options.language)
  const reading = pack === null ? null : judgeText(text, pack, options)
  if (reading === null) return null
  const label = bestOf(verdict)
  return { label, score: scoreOf(reading, label), probability: verdict[label] }
}

/** Tone of a text, unsure said aloud. null: a language without a pack, or nothing to read. */
export function scoreSentiment(text: string, options: ScoreOptions): Sentiment | null {
  const guess = bestGuess(text, options)
  if (guess === null || guess.probability >= surenessNeeded) return guess
  return { ...guess, label: 'unsure' }
}
