/** ln Γ(x) for x > 0 by Stirling's series after shifting x up; error below 1e-9. */
function logGamma(x: number): number {
  let shift = 0
  let z = x
  while (z < 7) {
    shift += Math.log(z)
    z += 1
  }
  const inverse = 1 / z
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260)))
  return (z - 0.5) * Math.log(z) - z + 0.9189385332046727 + series - shift
}

/** Below this dispersion the negative binomial is a Poisson to within rounding. */
const poissonBelow = 1e-6

/**
 * Surprise: −ln P(X ≥ count) for a negative binomial X of this mean and of variance
 * mean + dispersion · mean²; 0 when the count is not above the mean.
 * The sum of the tail is closed as a geometric series, which overstates P by a few per cent where it matters.
 */
export function surpriseAbove(count: number, mean: number, dispersion: number): number {
  if (count <= mean) return 0
  if (dispersion < poissonBelow) return poissonSurprise(count, mean)
  const size = 1 / dispersion
  const odds = mean / (mean + size)
  const logMass =
    logGamma(count + size) -
    logGamma(size) -
    logGamma(count + 1) -
    size * Math.log1p(mean / size) +
    count * Math.log(odds)
  const ratio = Math.max(odds, (odds * (count + size)) / (count + 1))
  return Math.max(0, -logMass + Math.log1p(-Math.min(ratio, 0.999999)))
}

function poissonSurprise(count: number, mean: number): number {
  const logMass = count * Math.log(mean) - mean - logGamma(count + 1)
  return Math.max(0, -logMass + Math.log1p(-mean / (count + 1)))
}

/** P(X ≤ count) of such a negative binomial: its masses from 0 on, each from the one before. */
export function probabilityUpTo(count: number, mean: number, dispersion: number): number {
  const size = 1 / dispersion
  const odds = mean / (mean + size)
  let mass = (1 + dispersion * mean) ** -size
  let total = mass
  for (let k = 1; k <= count; k++) {
    mass *= (odds * (k - 1 + size)) / k
    total += mass
  }
  return total
}
