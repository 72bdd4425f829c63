import { learnSeason, seasonAt } from './season.ts'
import { settings } from './settings.ts'
import {
  hourWindow,
  keptHours,
  longestWindow,
  minutesPerDay,
  minutesPerHour,
  type SpikeState,
  windowMinutes,
} from './state.ts'

const hoursPerWeek = 168

/** Posts of an average day: the level alone won't do, since seasons need not average 1. */
export function usualPostsPerDay(state: SpikeState): number {
  let weekSeasons = 0
  for (let hour = 0; hour < hoursPerWeek; hour++) weekSeasons += seasonAt(state, hour)
  return (levelOf(state) * minutesPerDay * weekSeasons) / hoursPerWeek
}

function levelOf(state: SpikeState): number {
  return (state.levelPosts + settings.levelPriorPosts) / (state.levelMinutes + settings.levelPriorMinutes)
}

/** Posts a minute that are usual at this minute: between the middles of two hours the season goes in a line. */
export function usualRateAt(state: SpikeState, minute: number): number {
  const hours = (minute + state.offsetMinutes) / minutesPerHour - 0.5
  const hour = Math.floor(hours)
  const before = seasonAt(state, hour)
  return levelOf(state) * (before + (hours - hour) * (seasonAt(state, hour + 1) - before))
}

/** Variance beyond Poisson's as a multiple of the squared mean, with the level's own uncertainty. */
export function dispersionOf(state: SpikeState, window: number): number {
  const measured =
    (settings.priorDispersion * settings.priorSquares + state.spreadExcess[window]!) /
    (settings.priorSquares + state.spreadSquares[window]!)
  return Math.max(settings.leastDispersion, measured) + 1 / (1 + state.levelPosts)
}

/** Whether enough of a window was read to judge it: after a gap the rest comes in a heap. */
export function isCovered(state: SpikeState, window: number): boolean {
  const covered =
    window === longestWindow ? sum(state.pastHourCovered) + state.hourCovered : state.windowCovered[window]!
  return covered * 2 > windowMinutes[window]!
}

/** Posts in a window that ends now. */
export function postsIn(state: SpikeState, window: number): number {
  if (window < longestWindow) return state.windowPosts[window]!
  return sum(state.pastHourPosts) + state.hourPosts
}

/** What the covered part of a window that ends at `endMinute` usually holds. */
export function usualIn(state: SpikeState, window: number, endMinute: number): number {
  if (window === longestWindow) return sum(state.pastHourUsual) + state.hourUsual
  return state.windowCovered[window]! * usualRateAt(state, endMinute - windowMinutes[window]! / 2)
}

function sum(values: Float32Array): number {
  let total = 0
  for (let index = 0; index < values.length; index++) total += values[index]!
  return total
}

/** Learns the spread of one window from a stretch of its own length; called once a length, not each minute. */
export function learnSpread(state: SpikeState, window: number, endMinute: number): void {
  if (state.coveredMinutes < settings.levelOnlyMinutes || endMinute - windowMinutes[window]! < state.partUntil) return
  const mean = usualIn(state, window, endMinute)
  if (mean <= 0) return
  const posts = cap(postsIn(state, window), mean, dispersionOf(state, window), settings.spreadCapDeviations)
  const keep = 1 - windowMinutes[window]! / settings.spreadMemoryMinutes
  state.spreadExcess[window] = state.spreadExcess[window]! * keep + (posts - mean) ** 2 - mean
  state.spreadSquares[window] = state.spreadSquares[window]! * keep + mean ** 2
}

/**
 * A burst moves what is usual only a little: counts beyond a far quantile of the negative binomial are learned as
 * that quantile, by the Cornish–Fisher expansion to the skewness; `z` is the normal's.
 */
function cap(posts: number, mean: number, dispersion: number, z: number): number {
  const skew = ((z * z - 1) / 6) * (1 + 2 * dispersion * mean)
  return Math.min(posts, mean + z * Math.sqrt(mean + dispersion * mean * mean) + skew)
}

/** Takes the finished hour (counted since 1970, UTC) into level and season, and moves it among the past ones. */
export function learnHour(state: SpikeState, hour: number): void {
  const isWhole = hour * minutesPerHour >= state.partUntil
  if (state.hourCovered > 0 && isWhole) learnUsual(state, hour)
  shift(state.pastHourPosts, state.hourPosts)
  shift(state.pastHourUsual, state.hourUsual)
  shift(state.pastHourCovered, state.hourCovered)
  state.hourPosts = 0
  state.hourUsual = 0
  state.hourCovered = 0
}

function learnUsual(state: SpikeState, hour: number): void {
  const local = Math.floor(hour + 0.5 + state.offsetMinutes / minutesPerHour)
  const season = seasonAt(state, local)
  const expected = state.hourCovered * levelOf(state)
  const spread = dispersionOf(state, hourWindow)
  const known = state.coveredMinutes >= settings.levelOnlyMinutes
  const posts = known ? cap(state.hourPosts, expected * season, spread, settings.levelCapDeviations) : state.hourPosts
  if (known) learnSeason(state, local, posts / expected, expected * season, spread)
  const keep = 1 - state.hourCovered / settings.levelMemoryMinutes
  state.levelPosts = state.levelPosts * keep + posts
  state.levelMinutes = state.levelMinutes * keep + state.hourCovered * season
}

/** Moves everything one hour back and puts the latest first. */
function shift(hours: Float32Array, latest: number): void {
  hours.copyWithin(1, 0, keptHours - 1)
  hours[0] = latest
}
