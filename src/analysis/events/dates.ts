import { codeOf, type Token } from './tokens.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** 1…12, or null when `word` names no month. */
export function monthNumber(word: string): number | null {
  const at = months.indexOf(word.slice(0, 3))
  return at === -1 ? null : at + 1
}

/** ISO: Monday is 1; null when `word` names no weekday. */
export function weekdayNumber(word: string): number | null {
  const at = weekdays.indexOf(word.slice(0, 3))
  return at === -1 ? null : at + 1
}

/** The date nearest to `today` with this day and month; null for 31 June and the like. */
export function nearestDate(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (day < 1 || day > 31) return null
  const monthsAhead = month - today.month + (day - today.day) / 31
  const year = today.year + (monthsAhead > 6 ? -1 : monthsAhead < -6 ? 1 : 0)
  return dateOrNothing(year, month, day)[0] ?? null
}

function dateOrNothing(year: number, month: number, day: number): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day <= first.daysInMonth ? [first.with({ day })] : []
}

/** The coming weekday, today included; "next" is not told apart. */
export function comingWeekday(weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 })
}

/** "Next Friday": the one of the week after this; weeks begin on Monday. */
export function weekdayInNextWeek(weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: 7 - today.dayOfWeek + weekday })
}

/** A date written as month and day at token `at`, either order; null when there is no day. */
export function dateAt(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const month = monthNumber(tokens[at]!.word)
  if (month === null) return null
  const dayBehind = dayNumber(tokens[at + 1])
  const day = dayBehind ?? dayNumber(tokens[at - 1])
  if (day === null) return null
  const behind = dayBehind === null ? at + 1 : at + 2
  const year = yearNumber(tokens[tokens[behind]?.code === codeOf.comma ? behind + 1 : behind])
  return year === null ? nearestDate(month, day, today) : (dateOrNothing(year, month, day)[0] ?? null)
}

function dayNumber(token: Token | undefined): number | null {
  const digits = token && /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.word)
  return digits && Number(digits[1]) >= 1 && Number(digits[1]) <= 31 ? Number(digits[1]) : null
}

export function yearNumber(token: Token | undefined): number | null {
  return token?.code !== undefined && token.word.length === 4 && /^(?:19|20)\d\d$/.test(token.word)
    ? Number(token.word)
    : null
}
