import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSpikeState, encodeSpikeState } from '../../../src/aggregate/spikes/codec.ts'
import { type SpikeState, startSpikeState } from '../../../src/aggregate/spikes/state.ts'
import { updateSpike } from '../../../src/aggregate/spikes/update.ts'
import { poisson, seededDice } from '../../../src/cli/evaluate/dice.ts'
import type { BucketCount } from '../../../src/model/spike.ts'
import { chance, day, hour, kinds, live, monday } from './live.ts'

const crowd = { authors: 40, loudestAuthorPosts: 2, topPostPosts: 2 }
const bytesEach = encodeSpikeState(startSpikeState()).length

/** Office hours on weekdays: 60 posts an hour from 14 to 22 UTC, two otherwise. */
function officeHours(seed: number): (minute: number) => number {
  const dice = seededDice(seed)
  return (minute) => {
    const [dayOfWeek, hourOfDay] = [Math.floor((minute - monday) / day) % 7, Math.floor((minute % day) / hour)]
    const busy = dayOfWeek < 5 && hourOfDay >= 14 && hourOfDay < 22
    return poisson((busy ? 60 : 2) / 60, dice)
  }
}

test('a watch that wakes up each working day at the same hour is no spike once that is known', () => {
  const state = startSpikeState()
  const posts = officeHours(1)
  live(state, monday, 21 * day, posts, crowd)
  expect(kinds(live(state, monday + 21 * day, 14 * day, posts, crowd))).toEqual([])
})

test('a weekend as busy as a working day is a spike', () => {
  const state = startSpikeState()
  const posts = officeHours(1)
  live(state, monday, 26 * day, posts, crowd)
  const saturday = monday + 26 * day
  const told = live(state, saturday, day, (minute) => posts(minute - day), crowd)
  expect(kinds(told)[0]).toBe('began')
  expect((told[0]!.atMinute - saturday) / hour).toBeGreaterThan(14)
  expect((told[0]!.atMinute - saturday) / hour).toBeLessThan(16)
})

test('a strike does not deafen a watch: two weeks later twenty times the usual is told', () => {
  const state = startSpikeState()
  const usual = chance(10, 4)
  live(state, monday, 28 * day, usual, crowd)
  const strike = monday + 28 * day
  const told = live(state, strike, day, (minute) => usual() + (minute < strike + 3 * hour ? 150 : 0), crowd)
  expect(kinds(told)[0]).toBe('began')
  live(state, strike + day, 13 * day, usual, crowd)
  const later = strike + 14 * day
  const again = live(state, later, hour, (minute) => usual() + (minute < later + 30 ? 3 : 0), crowd)
  expect(kinds(again)).toContain('began')
})

test('the heap of posts right after an outage is not judged before half a window was read', () => {
  const state = startSpikeState()
  const usual = chance(20, 3)
  live(state, monday, 10 * day, usual, crowd)
  const back = monday + 10 * day + 3 * hour
  live(state, monday + 10 * day, 3 * hour, () => null, crowd)
  const told = live(state, back, 2, (minute) => (minute === back ? 60 : 0), crowd)
  expect(kinds(told)).toEqual([])
})

test('five-minute buckets tell the same spike as minutes do', () => {
  const fine = startSpikeState(1)
  const coarse = startSpikeState(5)
  const usual = chance(20, 3)
  const start = monday + 10 * day + 12 * hour
  const posts = Array.from(
    { length: 11 * day },
    (_, m) => usual() + (monday + m >= start && monday + m < start + 60 ? 3 : 0),
  )
  const sum = (minute: number) => posts.slice(minute - monday, minute - monday + 5).reduce((a, b) => a + b, 0)
  const inMinutes = live(fine, monday, posts.length, (minute) => posts[minute - monday]!, crowd)
  const inFives = live(coarse, monday, posts.length, sum, crowd)
  expect(kinds(inMinutes)).toEqual(['began', 'ended'])
  expect(kinds(inFives)).toEqual(['began', 'ended'])
  expect(Math.abs(inFives[0]!.atMinute - inMinutes[0]!.atMinute)).toBeLessThanOrEqual(10)
})

test('a bucket that begins between two buckets is our own fault', () => {
  expect(() => updateSpike(startSpikeState(5), { atMinute: monday + 1, posts: 0, read: 'whole' }, 'normal')).toThrow(
    RangeError,
  )
  expect(() => startSpikeState(7)).toThrow(RangeError)
})

const anyMinute = fc.record({
  skipped: fc.oneof({ weight: 20, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3000 })),
  posts: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1_000_000 })),
  read: fc.constantFrom('whole', 'part', 'none'),
  offsetMinutes: fc.constantFrom(0, 0, 0, -420, 330),
})

function liveThrough(
  state: SpikeState,
  minutes: readonly (Omit<BucketCount, 'atMinute'> & { skipped: number })[],
): string[] {
  let atMinute = Math.max(monday, state.lastMinute)
  return minutes.map(({ skipped, ...count }) => {
    atMinute += 1 + skipped
    return updateSpike(state, { atMinute, ...count }, 'eager').kind
  })
}

test('whatever a watch lives through, its state stays finite, small, and the same after a restart', () => {
  fc.assert(
    fc.property(fc.array(anyMinute, { maxLength: 300 }), fc.array(anyMinute, { maxLength: 50 }), (before, after) => {
      const state = startSpikeState()
      live(state, monday - 4 * day, 4 * day, () => 1)
      liveThrough(state, before)
      const bytes = encodeSpikeState(state)
      const woken = decodeSpikeState(bytes)
      expect(liveThrough(woken, after)).toEqual(liveThrough(state, after))
      const again = encodeSpikeState(state)
      expect(again).toEqual(encodeSpikeState(woken))
      expect(again.length).toBe(bytesEach)
      for (const value of Object.values(state)) {
        for (const number of typeof value === 'number' ? [value] : value) expect(Number.isFinite(number)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
