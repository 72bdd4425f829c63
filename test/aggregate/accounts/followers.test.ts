import { expect, test } from 'vitest'
import { followerGrowth, followerJump } from '../../../src/aggregate/accounts/followers.ts'
import { poisson, seededDice } from '../../../src/cli/evaluate/dice.ts'
import type { FollowerReading } from '../../../src/model/account.ts'

const start = Temporal.Instant.from('2021-08-01T12:00:00Z')

/** One reading a day; null where the network told none. */
const daily = (followers: readonly (number | null)[]): FollowerReading[] =>
  followers.map((count, day) => ({ at: start.add({ hours: 24 * day }), followers: count }))

/** Adds `gained[i]` each day. */
function curve(from: number, gained: readonly number[]): FollowerReading[] {
  const counts = [from]
  for (const one of gained) counts.push(counts.at(-1)! + one)
  return daily(counts)
}

test('growth from nothing is told in people, without a per cent', () => {
  expect(followerGrowth(daily([0, 900, 70_000]))).toMatchObject({ gained: 70_000, percent: null, followers: 70_000 })
})

test('growth from an audience is told in per cent, a loss too', () => {
  expect(followerGrowth(daily([1000, null, 1250]))).toMatchObject({ gained: 250, percent: 25 })
  expect(followerGrowth(daily([1000, 900]))).toMatchObject({ gained: -100, percent: -10 })
})

test('what the network does not tell is no zero', () => {
  expect(followerGrowth(daily([null, null, 500]))).toBeNull()
  expect(followerGrowth([])).toBeNull()
})

test('a campaign account that takes off jumps, on the day it does', () => {
  const gained = [40, 55, 38, 61, 44, 50, 47, 52, 43, 58]
  expect(followerJump(curve(2000, gained))).toBeNull()
  expect(followerJump(curve(2000, [...gained, 5200]))).toMatchObject({ gained: 5200, usualPerDay: 48.5 })
})

test('an account that grows by thousands each day does not jump for doing so', () => {
  const gained = Array.from({ length: 20 }, (_, day) => 2000 + 150 * day)
  expect(followerJump(curve(10_000, gained))).toBeNull()
})

test('a purge of followers is a jump downwards', () => {
  const gained = [30, 28, 35, 31, 27, 33, 30, 29, -4000]
  expect(followerJump(curve(60_000, gained))).toMatchObject({ gained: -4000 })
})

test('a hundred and fifty more are no news to an account of 70,000', () => {
  expect(followerJump(curve(70_000, [3, 2, 4, 3, 2, 3, 4, 3, 150]))).toBeNull()
})

test('a week is needed before anything is out of custom', () => {
  expect(followerJump(curve(500, [5, 6, 5, 900]))).toBeNull()
})

test('a year of readings that differ by chance alone holds no jump', () => {
  const dice = seededDice(1)
  const readings = curve(
    1000,
    Array.from({ length: 365 }, () => poisson(40, dice)),
  )
  const jumps = readings.map((_, day) => followerJump(readings.slice(0, day + 1))).filter((jump) => jump !== null)
  expect(jumps).toEqual([])
})

test('an account read each hour that begins to gain forty an hour is told within a day, though no hour is a jump', () => {
  const dice = seededDice(4)
  const hours = 14 * 24
  let followers = 1300
  const readings: FollowerReading[] = []
  for (let hour = 0; hour < hours + 24; hour++) {
    followers += poisson(hour < hours ? 4 : 42, dice)
    readings.push({ at: start.add({ hours: hour }), followers })
  }
  const told = readings.map((_, hour) => followerJump(readings.slice(0, hour + 1)))
  expect(told.slice(0, hours).filter((jump) => jump !== null)).toEqual([])
  const jump = told.at(-1)
  expect(jump?.gained).toBeGreaterThan(500)
  expect(jump?.usualPerDay).toBeLessThan(150)
})
