import { expect, test } from 'vitest'
import { usualRateAt } from '../../../src/aggregate/spikes/baseline.ts'
import { type SpikeState, startSpikeState } from '../../../src/aggregate/spikes/state.ts'
import { updateSpike } from '../../../src/aggregate/spikes/update.ts'
import { poisson, seededDice } from '../../../src/cli/evaluate/dice.ts'
import { day, hour, monday } from './live.ts'

/** Los Angeles in summer and in winter. */
const [summer, winter] = [-7 * 60, -8 * 60]

/** Sixty posts an hour from nine to five on weekdays of a clock, two otherwise; told to the detector with another. */
function work(state: SpikeState, from: number, days: number, clock: number, toldClock = clock): number {
  const dice = seededDice(5)
  let alerts = 0
  for (let atMinute = from; atMinute < from + days * day; atMinute++) {
    const local = atMinute + clock
    const [weekday, hourOfDay] = [Math.floor((local - monday) / day) % 7, Math.floor((local % day) / hour)]
    const posts = poisson((weekday < 5 && hourOfDay >= 9 && hourOfDay < 17 ? 60 : 2) / 60, dice)
    const judged = updateSpike(state, { atMinute, posts, read: 'whole', offsetMinutes: toldClock }, 'eager')
    if (judged.kind === 'candidate') alerts++
  }
  return alerts
}

const usualAt = (state: SpikeState, localHour: number) =>
  usualRateAt(state, monday + 35 * day + localHour * hour - state.offsetMinutes + 30) * hour

test('a guild’s hours are learned on its own clock', () => {
  const state = startSpikeState()
  work(state, monday, 28, summer)
  expect(usualAt(state, 10)).toBeGreaterThan(40)
  expect(usualAt(state, 5)).toBeLessThan(10)
})

test('when summer time ends people keep to the clock, and so does what is usual', () => {
  const [onTheirClock, onUtc] = [startSpikeState(), startSpikeState()]
  work(onTheirClock, monday, 28, summer)
  work(onUtc, monday, 28, summer, 0)
  const sunday = monday + 28 * day
  work(onTheirClock, sunday, 1, winter)
  work(onUtc, sunday, 1, winter, 0)
  expect(usualAt(onTheirClock, 16)).toBeGreaterThan(40)
  expect(usualRateAt(onUtc, monday + 35 * day + 17 * hour - winter - 30) * hour).toBeLessThan(30)
})

test('a guild that sets its zone finds what was learned under the hours of its own day', () => {
  const state = startSpikeState()
  work(state, monday, 28, summer, 0)
  work(state, monday + 28 * day, 1, summer)
  expect(usualAt(state, 10)).toBeGreaterThan(40)
  expect(usualAt(state, 5)).toBeLessThan(10)
})
