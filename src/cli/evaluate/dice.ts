/** A number in [0, 1). */
export type Dice = () => number

/** Reproducible dice of 32 bits of state: mulberry32 (T. Ettinger, public domain). */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A Poisson count: multiplication of uniforms, halved while the mean is too large for it (D. Knuth, TAOCP 2, 3.4.1). */
export function poisson(mean: number, dice: Dice): number {
  if (mean > 30) return poisson(mean / 2, dice) + poisson(mean / 2, dice)
  const limit = Math.exp(-mean)
  let product = dice()
  let count = 0
  while (product > limit) {
    product *= dice()
    count++
  }
  return count
}

/** A gamma variate of mean 1 and of this variance (G. Marsaglia, W. W. Tsang, 2000). */
export function gammaOfMeanOne(variance: number, dice: Dice): number {
  const shape = 1 / variance
  return variance * gamma(shape < 1 ? shape + 1 : shape, dice) * (shape < 1 ? dice() ** (1 / shape) : 1)
}

function gamma(shape: number, dice: Dice): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(dice)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - dice()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
}

/** A negative binomial count: variance = mean + dispersion · mean². */
export function negativeBinomial(mean: number, dispersion: number, dice: Dice): number {
  return poisson(mean * gammaOfMeanOne(dispersion, dice), dice)
}
