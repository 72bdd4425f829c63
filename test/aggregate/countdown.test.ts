import { expect, test } from 'vitest'
import { countdownTo, dueCountdown } from '../../src/aggregate/countdown.ts'

const expiry = Temporal.ZonedDateTime.from('2026-03-08T23:59[America/Los_Angeles]')

test('60, 30, 14, 7, 3 and 1 days, then each hour of the last day', () => {
  const summer = Temporal.Instant.from('2026-07-31T23:59:00Z')
  const left = countdownTo(summer, 'Europe/London').map((countdown) => countdown.left)
  expect(left.filter((one) => one.unit === 'days').map((one) => one.count)).toEqual([60, 30, 14, 7, 3, 1])
  expect(left.filter((one) => one.unit === 'hours').map((one) => one.count)).toEqual([...Array(24).keys()].reverse())
})

test('the change of clocks on the last day shifts no day, and no hour is left out or doubled', () => {
  const all = countdownTo(expiry.toInstant(), 'America/Los_Angeles')
  const oneDay = all.find((countdown) => countdown.left.unit === 'days' && countdown.left.count === 1)!
  expect(oneDay.at.toZonedDateTimeISO('America/Los_Angeles').toPlainDateTime().toString()).toBe('2026-03-07T23:59:00')
  const instants = all.map((countdown) => countdown.at.epochMilliseconds)
  expect(new Set(instants).size).toBe(instants.length)
  expect(instants).toEqual([...instants].sort((a, b) => a - b))
})

test('after a pause only the latest is due, and nothing twice', () => {
  const at = (days: number) => expiry.subtract({ days }).toInstant()
  expect(dueCountdown(expiry.toInstant(), 'America/Los_Angeles', at(31), at(10))?.left).toEqual({
    unit: 'days',
    count: 14,
  })
  expect(dueCountdown(expiry.toInstant(), 'America/Los_Angeles', at(14), at(10))).toBeNull()
})
