import { type FollowerGrowth, type FollowerJump, type FollowerReading, leastForPercent } from '../../model/account.ts'
import { hoursOf } from '../../model/span.ts'

/** Steps of the account's own past that a jump is measured against. */
const leastSteps = 7
const dayMs = 24 * 3_600_000
/** What a normal distribution reaches once in thirty thousand steps: hourly readings of three years. */
const jumpDeviations = 4
/** A jump is at least so many people, and so large a part of the audience: a hundred new ones are news to a small account only. */
const leastGained = 100
const leastShare = 0.02
/** Median absolute deviation to standard deviation, for a normal distribution. */
const deviationOfMad = 1.4826

type Told = { readonly at: Temporal.Instant; readonly followers: number }

/** From the first reading that told a number (not before `since`, when given) to the last; null when fewer than two did. */
export function followerGrowth(readings: readonly FollowerReading[], since?: Temporal.Instant): FollowerGrowth | null {
  const told = toldOf(readings).filter(({ at }) => since === undefined || Temporal.Instant.compare(at, since) >= 0)
  const [first] = told
  const last = told.at(-1)
  return first === undefined || last === undefined || told.length < 2 ? null : growthBetween(first, last)
}

/**
 * The latest step, or the latest day, when it is out of the account's custom: many robust deviations away from the median
 * of the steps, or days, before it, on the root scale, where a growing account's steps spread evenly. null otherwise, and
 * while fewer than seven are known. `readings` oldest first, about evenly spaced.
 */
export function followerJump(readings: readonly FollowerReading[]): FollowerJump | null {
  const told = toldOf(readings)
  return jumpAmong(told) ?? jumpAmong(daysOf(told))
}

/** One reading a day, counted back from the latest: what grows by dozens an hour shows over a day. */
function daysOf(told: readonly Told[]): readonly Told[] {
  const days: Told[] = []
  for (const reading of told.toReversed()) {
    const next = days[0]
    if (next === undefined || next.at.epochMilliseconds - reading.at.epochMilliseconds >= dayMs) days.unshift(reading)
  }
  return days
}

function jumpAmong(told: readonly Told[]): FollowerJump | null {
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
