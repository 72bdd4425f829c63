import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueWindow, lastDueAt, nextDueAt, weeksBefore } from '../../../src/aggregate/digest/schedule.ts'
import type { DigestSchedule } from '../../../src/model/digest.ts'

const at = Temporal.Instant.from
const zones = ['America/New_York', 'Europe/London', 'Australia/Sydney', 'Australia/Lord_Howe', 'UTC']
const year = { from: at('2026-01-01T00:00Z'), to: at('2027-01-01T00:00Z') }

const daily = (zone: string, timeOfDay: string): DigestSchedule => ({ cadence: 'daily', timeOfDay, zone })
const local = (instant: Temporal.Instant, zone: string) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** All due moments in a year, found as the running bot finds them. */
function dueIn(schedule: DigestSchedule): Temporal.Instant[] {
  const due: Temporal.Instant[] = []
  for (let next = nextDueAt(schedule, year.from); Temporal.Instant.compare(next, year.to) < 0; ) {
    due.push(next)
    next = nextDueAt(schedule, next)
  }
  return due
}

/** A year of ticks, with windows as they are stored; `isDown` tells when the bot does not run. */
function serve(schedule: DigestSchedule, tickMinutes: number, isDown: (now: Temporal.Instant) => boolean) {
  const served: { from: Temporal.Instant; to: Temporal.Instant }[] = []
  let end = lastDueAt(schedule, year.from)
  for (let now = year.from; Temporal.Instant.compare(now, year.to) < 0; now = now.add({ minutes: tickMinutes })) {
    const window = isDown(now) ? null : dueWindow(schedule, end, now)
    if (!window) continue
    served.push(window)
    end = window.to
  }
  return served
}

const transitions = (zone: string): Temporal.Instant[] => {
  const found: Temporal.Instant[] = []
  let next = year.from.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (next && Temporal.Instant.compare(next.toInstant(), year.to) < 0) {
    found.push(next.toInstant())
    next = next.getTimeZoneTransition('next')
  }
  return found
}

describe('a time that the clock change skips or repeats', () => {
  test('02:30 in the spring gap is served once, at 03:30', () => {
    const schedule = daily('America/New_York', '02:30')
    const first = nextDueAt(schedule, at('2026-03-08T05:00Z'))
    expect(local(first, schedule.zone)).toBe('2026-03-08T03:30')
    expect(local(nextDueAt(schedule, first), schedule.zone)).toBe('2026-03-09T02:30')
  })

  test('01:30 in the repeated hour of autumn is served the first time only', () => {
    const schedule = daily('America/New_York', '01:30')
    const first = nextDueAt(schedule, at('2026-11-01T04:00Z'))
    expect(first.toString()).toBe('2026-11-01T05:30:00Z')
    expect(nextDueAt(schedule, first).toString()).toBe('2026-11-02T06:30:00Z')
  })

  test('a half-hour gap at Lord Howe moves 02:15 to 02:45', () => {
    const schedule = daily('Australia/Lord_Howe', '02:15')
    expect(local(nextDueAt(schedule, at('2026-10-03T12:00Z')), schedule.zone)).toBe('2026-10-04T02:45')
  })
})

describe.for(zones)('a year of daily digests in %s', (zone) => {
  test.for(['00:00', '01:45', '02:15', '02:30', '09:00', '23:59'])('at %s there is one for each local date', (time) => {
    const dates = dueIn(daily(zone, time)).map((due) => local(due, zone).slice(0, 10))
    const expected = Array.from({ length: 365 }, (_, day) =>
      Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString(),
    )
    expect(new Set(dates).size).toBe(dates.length)
    expect(expected.filter((date) => !dates.includes(date)).length).toBeLessThanOrEqual(1) // the year's edge is UTC's
  })

  test('at 09:00 all come at 09:00, whatever the season', () => {
    expect(new Set(dueIn(daily(zone, '09:00')).map((due) => local(due, zone).slice(11)))).toEqual(new Set(['09:00']))
  })

  test('a restart at each clock change misses none and repeats none', () => {
    const edges = transitions(zone)
    const isDown = (now: Temporal.Instant) =>
      edges.some((edge) => Math.abs(now.epochMilliseconds - edge.epochMilliseconds) <= 2 * 3_600_000)
    const schedule = daily(zone, '02:30')
    const windows = serve(schedule, 30, isDown)
    expect(windows.map((window) => window.to.toString())).toEqual(dueIn(schedule).map((due) => due.toString()))
    for (const [index, window] of windows.entries()) {
      if (index > 0) expect(window.from.toString()).toBe(windows[index - 1]!.to.toString())
    }
  })
})

describe('other cadences', () => {
  test('weekday digests leave out Saturday and Sunday, and Monday tells of the weekend', () => {
    const schedule: DigestSchedule = { cadence: 'weekdays', timeOfDay: '08:00', zone: 'Europe/London' }
    const days = dueIn(schedule).map((due) => due.toZonedDateTimeISO(schedule.zone).dayOfWeek)
    expect(new Set(days)).toEqual(new Set([1, 2, 3, 4, 5]))
    const window = dueWindow(schedule, at('2026-11-20T08:00Z'), at('2026-11-23T08:00Z'))
    expect(window?.from.until(window.to).total('hours')).toBe(72)
  })

  test('a weekly digest comes on its weekday, Monday when none was named', () => {
    const weekly = (weekday?: number): DigestSchedule => ({
      cadence: 'weekly',
      timeOfDay: '18:00',
      zone: 'UTC',
      ...(weekday ? { weekday } : {}),
    })
    expect(nextDueAt(weekly(5), at('2026-11-22T00:00Z')).toString()).toBe('2026-11-27T18:00:00Z')
    expect(nextDueAt(weekly(), at('2026-11-22T00:00Z')).toString()).toBe('2026-11-23T18:00:00Z')
  })

  test.for(zones)('hourly digests in %s keep their minute, an hour apart but for the half-hour change', (zone) => {
    const due = dueIn({ cadence: 'hourly', timeOfDay: '00:10', zone })
    expect(new Set(due.map((moment) => moment.toZonedDateTimeISO(zone).minute))).toEqual(new Set([10]))
    const gaps = due.slice(1).map((moment, index) => due[index]!.until(moment).total('minutes'))
    expect(new Set(gaps.filter((gap) => gap !== 60)).size).toBe(zone === 'Australia/Lord_Howe' ? 1 : 0)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(90)
  })
})

test('the last and the next due moment are neighbours, at any moment, in any zone', () => {
  const zone = fc.constantFrom(...zones, 'Pacific/Apia', 'Asia/Beirut', 'Asia/Kathmandu')
  const cadence = fc.constantFrom<DigestSchedule['cadence']>('hourly', 'daily', 'weekdays', 'weekly')
  const timeOfDay = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([h, m]) => `${pad(h)}:${pad(m)}`)
  const weekday = fc.integer({ min: 1, max: 7 })
  const minutes = fc.oneof(
    fc.nat({ max: 525_600 }),
    fc.constantFrom(...zones.flatMap(transitions)).map(minutesFromStart),
  )
  fc.assert(
    fc.property(fc.record({ zone, cadence, timeOfDay, weekday }), minutes, (schedule, minute) => {
      const now = year.from.add({ minutes: minute })
      const [last, next] = [lastDueAt(schedule, now), nextDueAt(schedule, now)]
      expect(Temporal.Instant.compare(last, now)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(next, now)).toBe(1)
      expect(nextDueAt(schedule, last).toString()).toBe(next.toString())
      expect(lastDueAt(schedule, next).toString()).toBe(next.toString())
    }),
    { numRuns: 400 },
  )
})

const pad = (value: number) => String(value).padStart(2, '0')
const minutesFromStart = (moment: Temporal.Instant) => year.from.until(moment).total('minutes')

describe('what is due', () => {
  const schedule = daily('UTC', '09:00')

  test('five missed days are one window', () => {
    const window = dueWindow(schedule, at('2026-11-10T09:00Z'), at('2026-11-15T11:00Z'))
    expect(window).toEqual({ from: at('2026-11-10T09:00Z'), to: at('2026-11-15T09:00Z') })
    expect(dueWindow(schedule, window!.to, at('2026-11-15T11:01Z'))).toBeNull()
  })

  test('nothing is due before the hour, and it is due at the hour itself', () => {
    expect(dueWindow(schedule, at('2026-11-14T09:00Z'), at('2026-11-15T08:59:59Z'))).toBeNull()
    expect(dueWindow(schedule, at('2026-11-14T09:00Z'), at('2026-11-15T09:00Z'))?.to.toString()).toBe(
      '2026-11-15T09:00:00Z',
    )
  })

  test('a new schedule waits for its hour and then covers a whole period', () => {
    const end = lastDueAt(schedule, at('2026-11-14T14:03Z'))
    expect(dueWindow(schedule, end, at('2026-11-14T14:03Z'))).toBeNull()
    expect(dueWindow(schedule, end, at('2026-11-15T09:00Z'))).toEqual({
      from: at('2026-11-14T09:00Z'),
      to: at('2026-11-15T09:00Z'),
    })
  })

  test('a time that is none is refused', () => {
    expect(() => nextDueAt(daily('UTC', '25:00'), year.from)).toThrow(RangeError)
    expect(() => nextDueAt(daily('Mars/Base', '09:00'), year.from)).toThrow(RangeError)
  })

  test('earlier weeks never overlap the window, however long it is', () => {
    const days = (count: number) => ({
      from: at('2026-10-20T13:00Z'),
      to: at('2026-10-20T13:00Z').add({ hours: 24 * count }),
    })
    const back = (count: number) =>
      weeksBefore(days(count), 'UTC', 2).map(({ from }) => from.until(days(count).from).total('hours') / 24)
    expect([back(1), back(7), back(8)]).toEqual([
      [7, 14],
      [7, 14],
      [14, 28],
    ])
    const autumn = { from: at('2026-10-26T13:00Z'), to: at('2026-11-02T14:00Z') }
    expect(weeksBefore(autumn, 'America/New_York', 1)[0]?.from.toString()).toBe('2026-10-19T13:00:00Z')
  })

  test('earlier weeks are the same hours of the wall clock across a clock change', () => {
    const [week] = weeksBefore({ from: at('2026-03-09T13:00Z'), to: at('2026-03-10T13:00Z') }, 'America/New_York', 1)
    expect(week).toEqual({ from: at('2026-03-02T14:00Z'), to: at('2026-03-03T14:00Z') })
  })
})
