import type { Calibration } from '../../analysis/sentiment/calibration.ts'
import { judge, type Model, type Verdict } from '../../analysis/sentiment/model.ts'
import { type ReadingRules, readText } from '../../analysis/sentiment/reading.ts'
import { type Row, toneLabels } from './rows.ts'

export const uncalibrated: Calibration = { temperature: 1, positiveBias: 0, negativeBias: 0 }
const rounds = 2000
const rate = 0.5
const shareRounds = 200
const shareRate = 0.3

/** A row's two logits against neutral, its label and how much it counts. */
type Point = { readonly positive: number; readonly negative: number; readonly label: string; readonly weight: number }

function readPoints(model: Model, rules: ReadingRules, rows: readonly Row[], classWeights: readonly number[]): Point[] {
  const verdict: Verdict = { positive: 0, neutral: 0, negative: 0 }
  return rows.map((row) => {
    judge(model, readText(row.text, rules, null), uncalibrated, verdict)
    return {
      positive: Math.log(verdict.positive / verdict.neutral),
      negative: Math.log(verdict.negative / verdict.neutral),
      label: toneLabels[row.label]!,
      weight: classWeights[row.label]!,
    }
  })
}

type Correction = { scale: number; positiveBias: number; negativeBias: number }

/** The correction under which the labels are likeliest, by plain descent (Platt scaling, one temperature). */
function fitLikelihood(points: readonly Point[]): Correction {
  const total = points.reduce((sum, point) => sum + point.weight, 0)
  const fit = { scale: 1, positiveBias: 0, negativeBias: 0 }
  for (let i = 0; i < rounds; i++) {
    let scaleSlope = 0
    let positiveSlope = 0
    let negativeSlope = 0
    for (const point of points) {
      const positive = Math.exp(point.positive * fit.scale + fit.positiveBias)
      const negative = Math.exp(point.negative * fit.scale + fit.negativeBias)
      const all = positive + negative + 1
      const positiveError = (positive / all - (point.label === 'positive' ? 1 : 0)) * point.weight
      const negativeError = (negative / all - (point.label === 'negative' ? 1 : 0)) * point.weight
      positiveSlope += positiveError
      negativeSlope += negativeError
      scaleSlope += positiveError * point.positive + negativeError * point.negative
    }
    fit.scale -= (rate * scaleSlope) / total
    fit.positiveBias -= (rate * positiveSlope) / total
    fit.negativeBias -= (rate * negativeSlope) / total
  }
  return fit
}

/** Moves the biases until as many texts are called positive and negative as are so. */
function matchShares(points: readonly Point[], fit: Correction): void {
  const sumOf = (label: string) => points.reduce((sum, point) => sum + (point.label === label ? point.weight : 0), 0)
  const gold = { positive: sumOf('positive'), negative: sumOf('negative'), neutral: sumOf('neutral') }
  for (let i = 0; i < shareRounds; i++) {
    const said = { positive: 0, negative: 0, neutral: 0 }
    for (const point of points) {
      const positive = point.positive * fit.scale + fit.positiveBias
      const negative = point.negative * fit.scale + fit.negativeBias
      const label = positive > 0 && positive >= negative ? 'positive' : negative > 0 ? 'negative' : 'neutral'
      said[label] += point.weight
    }
    const neutral = Math.log(gold.neutral / said.neutral)
    fit.positiveBias += shareRate * (Math.log(gold.positive / said.positive) - neutral)
    fit.negativeBias += shareRate * (Math.log(gold.negative / said.negative) - neutral)
  }
}

/** A model, the rules it is read with, and rows that it has not learned from. */
export type Unseen = { readonly model: Model; readonly rules: ReadingRules; readonly rows: readonly Row[] }

/**
 * How to correct models' logits for a kind of text: first for true probabilities, then for true shares of labels,
 * since people are shown shares. `classWeights`: what each class counts.
 */
export function calibrate(parts: readonly Unseen[], classWeights: readonly number[]): Calibration {
  const points = parts.flatMap(({ model, rules, rows }) => readPoints(model, rules, rows, classWeights))
  const fit = fitLikelihood(points)
  matchShares(points, fit)
  return {
    temperature: round(1 / fit.scale),
    positiveBias: round(fit.positiveBias),
    negativeBias: round(fit.negativeBias),
  }
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}
