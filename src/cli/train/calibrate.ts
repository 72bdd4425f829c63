import { type Calibration, judge, type Model, type Verdict } from '../../analysis/sentiment/model.ts'
import { type ReadingRules, readText } from '../../analysis/sentiment/reading.ts'
import { type Row, toneLabels } from './rows.ts'

export const uncalibrated: Calibration = { temperature: 1, positiveBias: 0, negativeBias: 0 }
const rounds = 2000
const rate = 0.5

/** A row's two logits against neutral, its label and how much it counts. */
type Point = { readonly positive: number; readonly negative: number; readonly label: string; readonly weight: number }

function readPoints(model: Model, rules: ReadingRules, rows: readonly Row[], classWeights: readonly number[]): Point[] {
  const verdict: Verdict = { positive: 0, neutral: 0, negative: 0 }
  return rows.map((row) => {
    const { tokens, features } = readText(row.text, rules, null)
    judge(model, tokens, features, uncalibrated, verdict)
    return {
      positive: Math.log(verdict.positive / verdict.neutral),
      negative: Math.log(verdict.negative / verdict.neutral),
      label: toneLabels[row.label]!,
      weight: classWeights[row.label]!,
    }
  })
}

/**
 * The correction under which these rows are likeliest (Platt scaling with one temperature), by plain descent.
 * The rows must not be those the model learned from. `classWeights`: what each class counts.
 */
export function calibrate(
  model: Model,
  rules: ReadingRules,
  rows: readonly Row[],
  classWeights: readonly number[],
): Calibration {
  const points = readPoints(model, rules, rows, classWeights)
  const total = points.reduce((sum, point) => sum + point.weight, 0)
  let scale = 1
  let positiveBias = 0
  let negativeBias = 0
  for (let i = 0; i < rounds; i++) {
    let scaleSlope = 0
    let positiveSlope = 0
    let negativeSlope = 0
    for (const point of points) {
      const positive = Math.exp(point.positive * scale + positiveBias)
      const negative = Math.exp(point.negative * scale + negativeBias)
      const all = positive + negative + 1
      const positiveError = (positive / all - (point.label === 'positive' ? 1 : 0)) * point.weight
      const negativeError = (negative / all - (point.label === 'negative' ? 1 : 0)) * point.weight
      positiveSlope += positiveError
      negativeSlope += negativeError
      scaleSlope += positiveError * point.positive + negativeError * point.negative
    }
    scale -= (rate * scaleSlope) / total
    positiveBias -= (rate * positiveSlope) / total
    negativeBias -= (rate * negativeSlope) / total
  }
  return { temperature: round(1 / scale), positiveBias: round(positiveBias), negativeBias: round(negativeBias) }
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}
