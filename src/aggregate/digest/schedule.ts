import type { DigestSchedule } from '../../model/digest.ts'
import type { Span } from '../../model/span.ts'

/**
 * The first moment after `after` at which a digest is due.
 *
 * Daily, weekday and weekly digests are due once a local date: a time that the spring change skips
 * is served as much later (02:30 → 03:30), one that autumn repeats is served the first time.
 * Hourly ones are due whenever the local clock shows their minute.
 *
 * @throws {RangeError} when the time or the zone is not one.
 */
export function nextDueAt(schedule: DigestSchedule, after: Temporal.Instant): Temporal.Instant {
  if (schedule.cadence === 'hourly') return nearestMinute(schedule, minuteAfter(after), 1)
  // A time skipped just before midnight is served on the next date, so yesterday's may still be due.
  let date = localDate(after, schedule.zone).subtract({ days: 1 })
  for (;;) {
    const due = dueOn(schedule, date)
    if (due && Temporal.Instant.compare(due, after) > 0) return due
    date = date.add({ days: 1 })
  }
}

/**
 * The last moment at or before `at` at which a digest was due: at `/digest schedule` it is
 * kept as the last window's end, so that the first digest covers a whole period.
 */
export function lastDueAt(schedule: DigestSchedule, at: Temporal.Instant): Temporal.Instant {
  if (schedule.cadence === 'hourly') return nearestMinute(schedule, startOfMinute(at), -1)
  let date = localDate(at, schedule.zone)
  for (;;) {
    const due = dueOn(schedule, date)
    if (due && Temporal.Instant.compare(due, at) <= 0) return due
    date = date.subtract({ days: 1 })
  }
}

/**
 * What is to be served now: the window from the last digest to the latest due moment, or null when none is due.
 * Digests missed while we were down are one window, not one a day; served again with its end, it gives null.
 */
export function dueWindow(
  schedule: DigestSchedule,
  lastWindowEnd: Temporal.Instant,
  now: Temporal.Instant,
): Span | null {
  const to = lastDueAt(schedule, now)
  return Temporal.Instant.compare(to, lastWindowEnd) > 0 ? { from: lastWindowEnd, to } : null
}

/**
 * The same weekday and hours in `count` earlier weeks, newest first: what a volume is compared with.
 * A window of more than a week (a caught-up one) goes back by as many, so that none overlaps it.
 */
export function weeksBefore(span: Span, zone: string, count: number): Span[] {
  const [from, to] = [span.from, span.to].map((at) => at.toZonedDateTimeISO(zone).toPlainDateTime())
  const stride = Math.max(1, Math.ceil(from!.until(to!).total('hours') / (7 * 24)))
  return Array.from({ length: count }, (_, index) => {
    const weeks = (index + 1) * stride
    const [start, end] = [from!, to!].map((local) => local.subtract({ weeks }).toZonedDateTime(zone).toInstant())
    return { from: start!, to: end! }
  })
}

function dueOn(schedule: DigestSchedule, date: Temporal.PlainDate): Temporal.Instant | null {
  if (!isServed(schedule, date.dayOfWeek)) return null
  // 'compatible': the later time in a gap, the earlier one in an overlap.
  return date.toZonedDateTime({ timeZone: schedule.zone, plainTime: schedule.timeOfDay }).toInstant()
}

function isServed(schedule: DigestSchedule, weekday: number): boolean {
  switch (schedule.cadence) {
    case 'hourly':
    case 'daily':
      return true
    case 'weekdays':
      return weekday <= 5
    case 'weekly':
      return weekday === (schedule.weekday ?? 1)
    default:
      return schedule.cadence satisfies never
  }
}

/** The first minute at `start` or beyond, in the direction of `step`, that the local clock shows as the schedule's. */
function nearestMinute(schedule: DigestSchedule, start: Temporal.Instant, step: 1 | -1): Temporal.Instant {
  const { minute } = Temporal.PlainTime.from(schedule.timeOfDay)
  const local = start.toZonedDateTimeISO(schedule.zone)
  const away = (60 + step * (minute - local.minute)) % 60
  const straight = local.add({ minutes: step * away })
  if (straight.offsetNanoseconds === local.offsetNanoseconds) return straight.toInstant()
  // Over a clock change minute by minute, since Lord Howe's is of half an hour.
  let at = start
  while (at.toZonedDateTimeISO(schedule.zone).minute !== minute) at = at.add({ minutes: step })
  return at
}

function startOfMinute(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: 'minute', roundingMode: 'floor' })
}

function minuteAfter(at: Temporal.Instant): Temporal.Instant {
  return startOfMinute(at).add({ minutes: 1 })
}

function localDate(at: Temporal.Instant, zone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate()
}
