import type { Features } from './features.ts'

/** How a kind of text's logits are corrected before they are probabilities: `logit / temperature + bias`. */
export type Calibration = {
  readonly temperature: number
  readonly positiveBias: number
  readonly negativeBias: number
}

/** A trained model as it stands in its file. */
export type ModelFile = {
  readonly language: string
  /** base64 of int8: for each bucket positive and negative against neutral, in units of `step`. */
  readonly buckets: string
  readonly step: number
  /** For each figure of the whole text: positive and negative against neutral. */
  readonly whole: readonly number[]
  readonly post: Calibration
  readonly article: Calibration
}

export type Model = Omit<ModelFile, 'buckets'> & { readonly weights: Int8Array }

export function openModel(file: ModelFile): Model {
  const { buckets, ...rest } = file
  const bytes = Uint8Array.fromBase64(buckets)
  return { ...rest, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) }
}

/** Probabilities of one text; filled anew by each `judge`. */
export type Verdict = { positive: number; neutral: number; negative: number }

/** The model's probabilities for a text, into `verdict`. */
export function judge(model: Model, features: Features, calibration: Calibration, verdict: Verdict): void {
  let positive = 0
  let negative = 0
  for (let i = 0; i < features.count; i++) {
    const at = features.index[i]! * 2
    positive += model.weights[at]!
    negative += model.weights[at + 1]!
  }
  const value = features.count > 0 ? model.step / Math.sqrt(features.count) : 0
  positive *= value
  negative *= value
  for (let w = 0; w < features.whole.length; w++) {
    const x = features.whole[w]!
    if (x === 0) continue
    positive += x * model.whole[w * 2]!
    negative += x * model.whole[w * 2 + 1]!
  }
  positive = Math.exp(positive / calibration.temperature + calibration.positiveBias)
  negative = Math.exp(negative / calibration.temperature + calibration.negativeBias)
  const total = positive + negative + 1
  verdict.positive = positive / total
  verdict.negative = negative / total
  verdict.neutral = 1 / total
}
