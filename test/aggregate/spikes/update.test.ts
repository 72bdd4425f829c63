import { expect, test } from 'vitest'
import { decodeSpikeState, encodeSpikeState } from '../../../src/aggregate/spikes/codec.ts'
import { startSpikeState } from '../../../src/aggregate/spikes/state.ts'
import { updateSpike } from '../../../src/aggregate/spikes/update.ts'
import { chance, day, hour, kinds, live, monday } from './live.ts'

const crowd = { authors: 40, loudestAuthorPosts: 3, topPostPosts: 5 }

test('a new watch says for how long it still learns, and nothing else', () => {
  const state = startSpikeState()
  const first = updateSpike(state, { atMinute: monday, posts: 50, read: 'whole' }, 'normal')
  expect(first).toEqual({ kind: 'learning', hoursLeft: 72 })
  expect(live(state, monday + 1, 2 * day, () => 10)).toEqual([])
})

test('a burst is told once, with its start, its peak and its end', () => {
  const state = startSpikeState()
  const usual = chance(20, 3)
  const quiet = live(state, monday, 10 * day, usual, crowd)
  expect(kinds(quiet)).toEqual([])
  const start = monday + 10 * day + 13 * hour
  const told = live(state, monday + 10 * day, day, (m) => usual() + (m >= start && m < start + 90 ? 3 : 0), crowd)
  expect(kinds(told)).toEqual(['began', 'ended'])
  expect(told[0]!.atMinute - start).toBeLessThan(10)
  const { said } = told[1]!
  if (said.kind !== 'ended') throw new Error('no end')
  expect(said.episode.startedAtMinute).toBeGreaterThan(start - hour)
  expect(said.episode.peakAtMinute).toBeGreaterThan(start + 50)
  expect(said.episode.peakAtMinute).toBeLessThanOrEqual(start + 91)
  expect(said.episode.peakHourPosts).toBeGreaterThan(170)
  expect(said.episode.usualHourPosts).toBeGreaterThan(12)
  expect(said.episode.usualHourPosts).toBeLessThan(28)
  expect(said.endedAtMinute).toBeGreaterThan(start + 90)
})

test('a restart between two minutes changes nothing', () => {
  const through = startSpikeState()
  live(through, monday, 5 * day, chance(10), crowd)
  const halfway = startSpikeState()
  const usual = chance(10)
  live(halfway, monday, 2 * day, usual, crowd)
  const woken = decodeSpikeState(encodeSpikeState(halfway))
  live(woken, monday + 2 * day, 3 * day, usual, crowd)
  expect(encodeSpikeState(woken)).toEqual(encodeSpikeState(through))
})

test('a state of the live watch fits in a kilobyte', () => {
  expect(encodeSpikeState(startSpikeState(1)).length).toBeLessThanOrEqual(1024)
})

test('bytes of another version are refused', () => {
  const bytes = encodeSpikeState(startSpikeState())
  expect(() => decodeSpikeState(bytes.slice(0, -4))).toThrow(/version 2/)
  expect(() => decodeSpikeState(new Uint8Array([...bytes, 0, 0, 0, 0]))).toThrow(/version 2/)
  expect(() => decodeSpikeState(new Uint8Array())).toThrow(/version 2/)
  bytes[0] = 99
  expect(() => decodeSpikeState(bytes)).toThrow(/version 2/)
})

test('what version 1 had learned is read on', () => {
  const state = startSpikeState()
  live(state, monday, 10 * day, chance(10), crowd)
  const bytes = encodeSpikeState(state)
  const older = new Uint8Array([1, ...bytes.slice(1, -24)])
  expect(decodeSpikeState(older)).toEqual({ ...state, partUntil: 0, offsetMinutes: 0, lullPosts: 0 })
})

test('a spike is told of what was read in part, but nothing is learned from it', () => {
  const part = startSpikeState()
  const usual = chance(20, 3)
  live(part, monday, 10 * day, usual, crowd)
  const before = decodeSpikeState(encodeSpikeState(part))
  let at = monday + 10 * day
  for (; at < monday + 11 * day; at++) updateSpike(part, { atMinute: at, posts: 0, read: 'part' }, 'normal')
  for (const learned of ['coveredMinutes', 'levelPosts', 'levelMinutes', 'seasonRatio', 'spreadExcess'] as const)
    expect(part[learned]).toEqual(before[learned])
  const judged = Array.from({ length: 10 }, () =>
    updateSpike(part, { atMinute: at++, posts: 9, read: 'part' }, 'normal'),
  )
  expect(judged.map(({ kind }) => kind)).toContain('candidate')
})

test('a minute that comes again changes nothing', () => {
  const state = startSpikeState()
  live(state, monday, 4 * day, chance(10), crowd)
  const before = encodeSpikeState(state)
  const again = updateSpike(state, { atMinute: state.lastMinute, posts: 500, read: 'whole' }, 'normal')
  expect(again).toEqual({ kind: 'unknown' })
  expect(encodeSpikeState(state)).toEqual(before)
})

test('an outage is not zero: the usual is the same after it, and nothing is told', () => {
  const state = startSpikeState()
  const usual = chance(30)
  live(state, monday, 7 * day, usual, crowd)
  const level = state.levelPosts / state.levelMinutes
  const told = live(state, monday + 7 * day, day, () => null, crowd)
  expect(told).toEqual([])
  expect(state.levelPosts / state.levelMinutes).toBeCloseTo(level, 5)
  expect(kinds(live(state, monday + 8 * day, day, usual, crowd))).toEqual([])
})

test('minutes nobody told of count as an outage', () => {
  const told = startSpikeState()
  const untold = startSpikeState()
  live(told, monday, 4 * day, chance(30, 5), crowd)
  live(untold, monday, 4 * day, chance(30, 5), crowd)
  live(told, monday + 4 * day, 2 * hour, () => null, crowd)
  live(told, monday + 4 * day + 2 * hour, hour, chance(30, 6), crowd)
  live(untold, monday + 4 * day + 2 * hour, hour, chance(30, 6), crowd)
  expect(encodeSpikeState(untold)).toEqual(encodeSpikeState(told))
})

test('five posts at once on a tag of one a day are told; four are not', () => {
  for (const [posts, expected] of [
    [4, []],
    [5, ['began']],
  ] as const) {
    const state = startSpikeState()
    live(state, monday, 14 * day, (m) => (m % day === 600 ? 1 : 0), crowd)
    const told = live(state, monday + 14 * day, 10, (m) => (m === monday + 14 * day + 3 ? posts : 0), crowd)
    expect(kinds(told)).toEqual(expected)
  }
})

test('a spike that never ends is the new usual after a day', () => {
  const state = startSpikeState()
  const usual = chance(20, 3)
  live(state, monday, 7 * day, usual, crowd)
  const told = live(state, monday + 7 * day, 2 * day, () => usual() + 2, crowd)
  expect(kinds(told).slice(0, 2)).toEqual(['began', 'ended'])
  expect(told[1]!.atMinute - told[0]!.atMinute).toBeLessThanOrEqual(day)
})
