import { UserError } from '../model/errors.ts'
import type { Choice } from './command.ts'
import { escapeText } from './escape.ts'
import { namesLike } from './offers.ts'

const zones = Intl.supportedValuesOf('timeZone')

/**
 * A date as people write it to the calendar: 2021-07-31.
 * @throws {UserError} when it is none.
 */
export function parseDate(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text.trim(), { overflow: 'reject' })
  } catch {
    throw new UserError(`“${escapeText(text)}” is not a date. Write it as year-month-day, such as 2021-07-31.`)
  }
}

/**
 * A moment on the wall clock of a zone. "midnight" and 24:00 are the end of the day named.
 * @throws {UserError} when a part is not what it should be.
 */
export function parseMoment(parts: {
  readonly date: string
  readonly time: string
  readonly zone: string
}): Temporal.ZonedDateTime {
  const date = parseDate(parts.date)
  const timeZone = parseZone(parts.zone)
  if (/^(midnight|24[:.h]?00)$/i.test(parts.time.trim())) return date.add({ days: 1 }).toZonedDateTime({ timeZone })
  return date.toZonedDateTime({ timeZone, plainTime: parseTime(parts.time) })
}

function parseTime(text: string): Temporal.PlainTime {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(text.trim())
  const half = match?.[3]?.toLowerCase()
  const written = Number(match?.[1])
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  const minute = Number(match?.[2] ?? 0)
  const isHour = half === undefined ? written < 24 : written >= 1 && written <= 12
  if (match === null || !isHour || minute > 59)
    throw new UserError(
      `“${escapeText(text)}” is not a time of day. Write it as 00:01, 23:59 or 5pm, or “midnight” for the end of that day.`,
    )
  return new Temporal.PlainTime(hour, minute)
}

/** @throws {UserError} when it is no IANA zone. */
export function parseZone(text: string): string {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '_')
  if (wanted === 'utc') return 'UTC'
  const zone = zones.find((known) => known.toLowerCase() === wanted) ?? onlyCity(wanted)
  if (zone === undefined)
    throw new UserError(
      `“${escapeText(text)}” is not a time zone I know. Type a city such as America/Los_Angeles or Europe/London, and pick it from the list.`,
    )
  return zone
}

/** `los_angeles` → America/Los_Angeles, where one zone alone is named after it. */
function onlyCity(wanted: string): string | undefined {
  const named = zones.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`))
  return named.length === 1 ? named[0] : undefined
}

/** Zones whose name has these words, to offer while one is typed. */
export const offerZones = (typed: string): readonly Choice[] => namesLike(typed.replaceAll(' ', '_'), zones)
