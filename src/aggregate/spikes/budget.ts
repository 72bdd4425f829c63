import { alertsPerMonth, type Sensitivity } from '../../model/spike.ts'
import { daysPerMonth, settings } from './settings.ts'
import { minutesPerDay, type SpikeState, windowCount } from './state.ts'

/** Mean and deviation of a Gumbel distribution of scale 1 and mode 0 (Euler's constant; π/√6). */
const gumbelMean = 0.5772156649
const gumbelDeviation = 1.2825498302

/**
 * The surprise a window must reach to be worth one of the month's alerts.
 * What a watch's own days reached at most follows a Gumbel distribution, in the logarithm of the surprise, since
 * real campaigns have heavier tails than any count model; the level that is passed `monthly` times in a month is
 * read from it. A calm watch never goes below what the count model alone asks for.
 * Source: E. J. Gumbel, Statistics of Extremes, 1958, on annual maxima.
 */
export function thresholdOf(state: SpikeState, window: number, sensitivity: Sensitivity): number {
  const monthly = alertsPerMonth[sensitivity]
  const scale = Math.sqrt(state.logMaximumVariance[window]!) / gumbelDeviation
  const mode = state.logMaximumMean[window]! - gumbelMean * scale
  const oneDayIn = (daysPerMonth * settings.independentWindows) / monthly
  return Math.max(leastSurprise(monthly), Math.exp(mode + scale * Math.log(oneDayIn)))
}

/** −ln of the share of judgements that may pass, for counts that follow the model. */
function leastSurprise(monthly: number): number {
  return Math.log((daysPerMonth * settings.independentJudgementsPerDay) / monthly)
}

/** Takes the finished day's strongest surprises into each window's tail. */
export function learnDay(state: SpikeState): void {
  if (state.dayCovered >= minutesPerDay / 2) {
    const gain = 1 / Math.min(settings.tailMemoryDays, state.days + settings.tailPriorDays + 1)
    for (let window = 0; window < windowCount; window++) learnMaximum(state, window, gain)
    state.days += 1
  }
  state.dayMaximum.fill(0)
  state.dayCovered = 0
}

function learnMaximum(state: SpikeState, window: number, gain: number): void {
  const value = Math.log(Math.max(1, state.dayMaximum[window]!))
  const off = value - state.logMaximumMean[window]!
  state.logMaximumMean[window]! += gain * off
  state.logMaximumVariance[window] = (1 - gain) * (state.logMaximumVariance[window]! + gain * off * off)
}
