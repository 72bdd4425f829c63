import { alertsPerMonth, type Sensitivity } from '../../model/spike.ts'
import { dispersionOf } from './baseline.ts'
import { seasonDoubtAt } from './season.ts'
import { daysPerMonth, settings } from './settings.ts'
import { minutesPerDay, minutesPerHour, type SpikeState, windowCount, windowMinutes } from './state.ts'
import { surpriseAbove } from './tail.ts'

/** Mean and deviation of a Gumbel distribution of mode 0 and scale 1 (Euler's constant; π/√6). */
const gumbelMean = 0.5772156649
const gumbelDeviation = 1.2825498302

/**
 * How far a count stands above its mean on the root scale, where the spread of a count no longer grows with it.
 * Source: M. F. Freeman, J. W. Tukey, Transformations Related to the Angular and the Square Root, 1950.
 */
export function riseOf(posts: number, mean: number): number {
  return Math.sqrt(posts) - Math.sqrt(mean)
}

/**
 * By how much a count is worth one of the month's alerts: above 0 it is. Two conditions, and the weaker one counts.
 * Chance: so surprising a count may not come more than `monthly` times a month from counts that follow the model.
 * Custom: the watch's own days reach so steep a rise `monthly` times a month at most. Real campaigns burst more than
 * any count model allows for; the maxima of their days follow a Gumbel distribution, which is read at that rate.
 * Source: E. J. Gumbel, Statistics of Extremes, 1958 (return periods of annual maxima).
 */
export function excessOf(
  state: SpikeState,
  window: number,
  posts: number,
  mean: number,
  sensitivity: Sensitivity,
): number {
  if (posts < settings.leastPosts[sensitivity] || posts < settings.leastRatio * mean) return -1
  const monthly = alertsPerMonth[sensitivity]
  const scale = Math.sqrt(state.maximumVariance[window]!) / gumbelDeviation
  const mode = state.maximumMean[window]! - gumbelMean * scale
  const returnPeriodDays = daysPerMonth / monthly
  const custom = (riseOf(posts, mean) - mode) / scale - Math.log(returnPeriodDays * settings.independentWindows)
  if (custom <= 0) return custom
  const middle = state.lastMinute + state.bucketMinutes - windowMinutes[window]! / 2
  const doubt = seasonDoubtAt(state, Math.floor((middle + state.offsetMinutes) / minutesPerHour))
  const surprise = surpriseAbove(posts, mean, dispersionOf(state, window) + doubt)
  return Math.min(custom, surprise - Math.log(returnPeriodDays * settings.independentJudgementsPerDay))
}

/** Takes the finished day's steepest rises into each window's tail. */
export function learnDay(state: SpikeState): void {
  if (state.dayCovered >= minutesPerDay / 2) {
    for (let window = 0; window < windowCount; window++) learnMaximum(state, window)
    state.days += 1
  }
  state.dayMaximum.fill(0)
  state.dayCovered = 0
}

function learnMaximum(state: SpikeState, window: number): void {
  // Early days are steep because the season is not known yet: the later half of a young watch's days counts most.
  const gain = 1 / Math.min(settings.tailMemoryDays, state.days / 2 + settings.tailPriorDays + 1)
  const variance = state.maximumVariance[window]!
  const most = state.days < settings.tailKnownDays ? Infinity : settings.tailCapDeviations * Math.sqrt(variance)
  const off = Math.min(state.dayMaximum[window]! - state.maximumMean[window]!, most)
  state.maximumMean[window]! += gain * off
  state.maximumVariance[window] = (1 - gain) * (variance + gain * off * off)
}
