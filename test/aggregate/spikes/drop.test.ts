import { expect, test } from 'vitest'
import { judgeDrop } from '../../../src/aggregate/spikes/drop.ts'
import { startSpikeState } from '../../../src/aggregate/spikes/state.ts'
import { chance, day, hour, live, monday } from './live.ts'

test('a watch of 24 posts a day that says nothing for 20 hours has gone silent', () => {
  const state = startSpikeState()
  live(state, monday, 14 * day, chance(1))
  live(state, monday + 14 * day, 20 * hour, () => 0)
  const drop = judgeDrop(state)
  expect(drop).toMatchObject({ kind: 'silent', lastPostAtMinute: state.lastPostMinute })
  if (drop.kind !== 'silent') throw new Error('not silent')
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
