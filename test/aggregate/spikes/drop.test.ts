import { expect, test } from 'vitest'
import { judgeDrop } from '../../../src/aggregate/spikes/drop.ts'
import { startSpikeState } from '../../../src/aggregate/spikes/state.ts'
import { updateSpike } from '../../../src/aggregate/spikes/update.ts'
import { chance, day, hour, live, monday } from './live.ts'

test('a watch of 24 posts a day that says nothing for 20 hours has gone silent', () => {
  const state = startSpikeState()
  live(state, monday, 14 * day, chance(1))
  live(state, monday + 14 * day, 20 * hour, () => 0)
  const drop = judgeDrop(state)
  expect(drop).toMatchObject({ kind: 'quiet', posts: 0, lastPostAtMinute: state.lullFrom })
  if (drop.kind !== 'quiet') throw new Error('not quiet')
  expect(drop.usualPostsPerDay).toBeCloseTo(24, -1)
  expect(drop.readMinutes).toBeGreaterThanOrEqual(20 * hour)
})

test('a silence we did not read is not one', () => {
  const state = startSpikeState()
  live(state, monday, 14 * day, chance(1))
  live(state, monday + 14 * day, 20 * hour, () => null)
  expect(judgeDrop(state)).toEqual({ kind: 'unknown' })
  live(state, monday + 14 * day + 20 * hour, 5, () => 0)
  expect(judgeDrop(state)).toEqual({ kind: 'usual' })
})

test('a tag of one post a day may be silent for two', () => {
  const state = startSpikeState()
  live(state, monday, 21 * day, (m) => (m % day === 600 ? 1 : 0))
  live(state, monday + 21 * day, 2 * day, () => 0)
  expect(judgeDrop(state)).toEqual({ kind: 'usual' })
})

test('a busy watch that falls to a trickle for a day has gone quiet, though it is never silent for long', () => {
  const state = startSpikeState()
  live(state, monday, 15 * day, chance(25))
  live(state, monday + 15 * day, 20 * hour, chance(1, 2))
  expect(judgeDrop(state)).toEqual({ kind: 'usual' })
  live(state, monday + 15 * day + 20 * hour, 8 * hour, chance(1, 3))
  const drop = judgeDrop(state)
  if (drop.kind !== 'quiet') throw new Error(drop.kind)
  expect(drop.posts).toBeGreaterThan(10)
  expect(drop.posts).toBeLessThan(60)
  expect(drop.lastPostAtMinute).toBeLessThan(monday + 15 * day + hour)
})

test('half of the usual is no lull, and what ends one begins the next', () => {
  const state = startSpikeState()
  live(state, monday, 15 * day, chance(25))
  live(state, monday + 15 * day, 2 * day, chance(12, 2))
  expect(judgeDrop(state)).toEqual({ kind: 'usual' })
  expect(state.lastMinute - state.lullFrom).toBeLessThan(hour)
})

test('minutes read in part lengthen no silence, and are none in which one is told', () => {
  const state = startSpikeState()
  live(state, monday, 14 * day, chance(1))
  const from = monday + 14 * day
  for (let minute = from; minute < from + 40 * hour; minute++)
    updateSpike(state, { atMinute: minute, posts: 0, read: 'part' }, 'normal')
  expect(judgeDrop(state)).toEqual({ kind: 'unknown' })
  live(state, from + 40 * hour, 5, () => 0)
  expect(judgeDrop(state)).toEqual({ kind: 'usual' })
})
