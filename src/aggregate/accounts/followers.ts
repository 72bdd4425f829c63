import type { FollowerGrowth, FollowerJump, FollowerReading } from '../../model/account.ts'
import { hoursOf } from '../../model/span.ts'

/** Below this a start is too small for a per cent: from 3 to 30 is 27 people, not 900%. */
const leastForPercent = 50
/** Steps of the account's own past that a jump is measured against. */
const leastSteps = 7
/** What a normal distribution reaches once in thirty thousand steps: hourly readings of three years. */
const jumpDeviations = 4
/** A jump is at least so many people, and so large a part of the audience: a hundred new ones are news to a small account only. */
const leastGained = 100
const leastShare = 0.02
/** Median absolute deviation to standard deviation, for a normal distribution. */
const deviationOfMad = 1.4826

type Told = { readonly at: Temporal.Instant; readonly followers: number }

/** From the first to the last reading that told a number; null when fewer than two did. */
export function followerGrowth(readings: readonly FollowerReading[]): FollowerGrowth | null {
  const told = toldOf(readings)
  const [first] = told
  const last = told.at(-1)
  return first === undefined || last === undefined || told.length < 2 ? null : growthBetween(first, last)
}

/**
 * The latest step between two readings, when it is out of the account's custom: many robust deviations away from the
 * median of the steps before it, on the root scale, where a growing account's steps spread evenly. null otherwise, and while
 * fewer than a week of steps are known. `readings` oldest first, about evenly spaced.
 */
export function followerJump(readings: readonly FollowerReading[]): FollowerJump | null {
  const told = toldOf(readings)
  const steps = told.slice(1).map((after, index) => growthBetween(told[index]!, after))
  const latest = steps.at(-1)
  const earlier = steps.slice(0, -1).map(perDay)
  if (latest === undefined || earlier.length < leastSteps) return null
  if (Math.abs(latest.gained) < Math.max(leastGained, leastShare * latest.before)) return null
  const rootsOfEarlier = earlier.map(signedRoot)
  const middle = median(rootsOfEarlier)
  const spread = deviationOfMad * median(rootsOfEarlier.map((root) => Math.abs(root - middle)))
  // A Poisson count spreads by half on the root scale, whatever its mean: no account is steadier than that.
  const off = Math.abs(signedRoot(perDay(latest)) - middle)
  if (off < jumpDeviations * Math.hypot(spread, 0.5)) return null
  return { ...latest, usualPerDay: median(earlier) }
}

function toldOf(readings: readonly FollowerReading[]): Told[] {
  return readings.flatMap(({ at, followers }) => (followers === null ? [] : [{ at, followers }]))
}

function growthBetween(first: Told, last: Told): FollowerGrowth {
  const gained = last.followers - first.followers
  const percent = first.followers < leastForPercent ? null : (100 * gained) / first.followers
  return { fromAt: first.at, toAt: last.at, before: first.followers, followers: last.followers, gained, percent }
}

function perDay(step: FollowerGrowth): number {
  return step.gained / Math.max(1 / 60, hoursOf({ from: step.fromAt, to: step.toAt }) / 24)
}

const signedRoot = (value: number) => Math.sign(value) * Math.sqrt(Math.abs(value))

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
