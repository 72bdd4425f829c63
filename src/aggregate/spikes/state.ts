import { settings } from './settings.ts'

/** The windows a count is judged over, shortest first, in minutes. */
export const windowMinutes = [5, 30, 60, 360] as const
export const windowCount = windowMinutes.length
export const hourWindow = 2
export const longestWindow = 3

/** 24 hours of a weekday, then 24 hours of a weekend day, on the clock of those who watch. */
export const seasonSlots = 48
export const hoursPerDay = 24
/** The six-hour window is kept by the hour: the five hours before this one. */
export const keptHours = 5
export const minutesPerHour = 60
export const minutesPerDay = 1440

/**
 * What the detector remembers of one watch. Its functions change it in place: there is one update for each
 * watch and minute, and copying would cost more than judging. Kept by the store as `encodeSpikeState` writes it.
 */
export type SpikeState = {
  /** Length of a bucket; divides 5. */
  readonly bucketMinutes: number
  /** Start of the last bucket taken in; −1 before the first. */
  lastMinute: number
  /** Minutes we could read in whole since the watch began. */
  coveredMinutes: number
  /** End of the last bucket of which a part could not be read: what it touches teaches nothing. */
  partUntil: number
  /** How far the clock of those who watch is ahead of UTC. */
  offsetMinutes: number

  /** Posts of the buckets of the last hour, −1 where not covered; bucket number modulo length. */
  readonly recent: Float32Array
  /** Posts and covered minutes of each window but the longest, kept up by adding and taking away. */
  readonly windowPosts: Float32Array
  readonly windowCovered: Float32Array

  /** Posts, usual posts and covered minutes of this hour, then of the hours before it. */
  hourPosts: number
  hourUsual: number
  hourCovered: number
  readonly pastHourPosts: Float32Array
  readonly pastHourUsual: Float32Array
  readonly pastHourCovered: Float32Array

  /** Posts, and minutes weighted by their season, both fading: their quotient is the level in posts a minute. */
  levelPosts: number
  levelMinutes: number
  /** Σ weight · ratio and Σ weight of each slot, fading: what this hour holds as a multiple of the level. */
  readonly seasonRatio: Float32Array
  readonly seasonWeight: Float32Array
  /** Σ ((x−m)² − m) and Σ m² of each window, fading: their quotient is the dispersion. */
  readonly spreadExcess: Float32Array
  readonly spreadSquares: Float32Array

  /** The steepest rise of each window this day so far, and mean and variance of the rises of past days. */
  readonly dayMaximum: Float32Array
  dayCovered: number
  days: number
  readonly maximumMean: Float32Array
  readonly maximumVariance: Float32Array

  /** Since the last post of usual times (−1 before any): posts, usual posts, and minutes that we read in whole. */
  lullFrom: number
  lullPosts: number
  lullUsual: number
  lullMinutes: number

  /** 0 none, 1 going on. */
  episode: number
  episodeStart: number
  episodePeak: number
  episodePeakPosts: number
  episodePeakUsual: number
  /** Covered minutes for which the episode has been calm. */
  calmMinutes: number
  /** No new episode before this minute. */
  quietUntil: number
}

/** A watch nothing is known of yet. @throws {RangeError} when `bucketMinutes` does not divide 5. */
export function startSpikeState(bucketMinutes = 1): SpikeState {
  if (bucketMinutes !== 1 && bucketMinutes !== 5) throw new RangeError(`bucketMinutes is 1 or 5, not ${bucketMinutes}`)
  return {
    bucketMinutes,
    lastMinute: -1,
    coveredMinutes: 0,
    partUntil: 0,
    offsetMinutes: 0,
    recent: new Float32Array(minutesPerHour / bucketMinutes).fill(-1),
    windowPosts: new Float32Array(windowCount - 1),
    windowCovered: new Float32Array(windowCount - 1),
    hourPosts: 0,
    hourUsual: 0,
    hourCovered: 0,
    pastHourPosts: new Float32Array(keptHours),
    pastHourUsual: new Float32Array(keptHours),
    pastHourCovered: new Float32Array(keptHours),
    levelPosts: 0,
    levelMinutes: 0,
    seasonRatio: new Float32Array(seasonSlots),
    seasonWeight: new Float32Array(seasonSlots),
    spreadExcess: new Float32Array(windowCount),
    spreadSquares: new Float32Array(windowCount),
    dayMaximum: new Float32Array(windowCount),
    dayCovered: 0,
    days: 0,
    maximumMean: new Float32Array(windowCount).fill(settings.tailPriorMean),
    maximumVariance: new Float32Array(windowCount).fill(settings.tailPriorVariance),
    lullFrom: -1,
    lullPosts: 0,
    lullUsual: 0,
    lullMinutes: 0,
    episode: 0,
    episodeStart: 0,
    episodePeak: 0,
    episodePeakPosts: 0,
    episodePeakUsual: 0,
    calmMinutes: 0,
    quietUntil: 0,
  }
}
