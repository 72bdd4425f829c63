import { expect, test } from 'vitest'
import { judgeDrop } from '../../src/aggregate/spikes/drop.ts'
import { startSpikeState } from '../../src/aggregate/spikes/state.ts'
import { dropAlert } from '../../src/alerts/drop.ts'
import { spikeAlert, spikeFollowUp } from '../../src/alerts/spike.ts'
import type { WatchId } from '../../src/model/ids.ts'
import { chance, day, hour, live, monday } from '../aggregate/spikes/live.ts'

const watch = { scope: { kind: 'watch', id: 7 as WatchId }, name: '#IALivingWage' } as const
const at = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)

test('a spike is one alert, which grows to its peak and ends', () => {
  const state = startSpikeState()
  const usual = chance(20, 3)
  live(state, monday, 10 * day, usual)
  const start = monday + 10 * day + 12 * hour
  const voices = { authors: 40, loudestAuthorPosts: 2, topPostPosts: 3 }
  const told = live(state, monday + 10 * day, day, (m) => usual() + (m >= start && m < start + hour ? 3 : 0), voices)
  const [began, ended] = told.map(({ said }) => said)
  if (began?.kind !== 'began' || ended?.kind !== 'ended') throw new Error(`told ${told.map(({ said }) => said.kind)}`)

  const alert = spikeAlert(watch, began, null)!
  expect(alert).toMatchObject({ kind: 'spike', name: '#IALivingWage', authors: 40, endedAt: null })
  const over = spikeFollowUp(alert, ended.episode, ended.endedAtMinute)
  expect(over.startedAt).toEqual(alert.startedAt)
  expect(over.endedAt).toEqual(at(ended.endedAtMinute))
  expect(over.minutes).toBe(60)
  expect(over.posts).toBeGreaterThan(alert.posts)
})

test('a dismissed candidate is no alert', () => {
  expect(spikeAlert(watch, { kind: 'dismissed', why: 'one-account' }, null)).toBeNull()
})

test('a silence is an alert with what was usual', () => {
  const state = startSpikeState()
  live(state, monday, 14 * day, chance(1))
  expect(dropAlert(watch, judgeDrop(state))).toBeNull()
  live(state, monday + 14 * day, 20 * hour, () => 0)
  expect(dropAlert(watch, judgeDrop(state))).toMatchObject({ kind: 'drop', lastPostAt: at(state.lullFrom) })
})
