/** Numbers that are learned, each with the sum of its squared slopes (AdaGrad; Duchi, Hazan, Singer 2011). */
export type Parameters = { readonly value: Float64Array; readonly squares: Float64Array }

export function createParameters(value: Float64Array): Parameters {
  return { value, squares: new Float64Array(value.length) }
}

/** Numbers of either sign, at most `width / 2` from zero. */
export function randomValues(length: number, width: number, random: () => number): Float64Array {
  return Float64Array.from({ length }, () => (random() - 0.5) * width)
}

/** One step down the slope. */
export function descend(parameters: Parameters, at: number, slope: number, rate: number): void {
  parameters.squares[at]! += slope * slope
  parameters.value[at]! -= (rate * slope) / (Math.sqrt(parameters.squares[at]!) + 1e-6)
}
