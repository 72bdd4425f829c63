import { comingWeekday, dateAt, monthNumber, weekdayInNextWeek, weekdayNumber } from '../dates.ts'
import { codeOf, type Token } from '../tokens.ts'
import { isMidnight } from './clock.ts'

/** A day the text names: the tokens `from…to` name it, up to `closes` where it opens a span of days. */
export type NamedDay = {
  readonly from: number
  readonly to: number
  readonly date: Temporal.PlainDate
  /** The last day of "Oct. 2 through Oct. 9"; null without a span. */
  readonly closes: Temporal.PlainDate | null
  /** A weekday, or "midnight", may as well be one that has been: only its sentence tells. */
  readonly isVague: boolean
}

type Found = Omit<NamedDay, 'closes'>

/** Every day named, in the order of the text. Days without a year, and weekdays, are read from `today`. */
export function namedDays(tokens: readonly Token[], today: Temporal.PlainDate): NamedDay[] {
  const days: NamedDay[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = dayAt(tokens, at, today)
    if (found === null) continue
    days.push({ ...found, closes: spanEnd(tokens, found, today) })
  }
  return days
}

function dayAt(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Found | null {
  const { code, word } = tokens[at]!
  if (code === codeOf.month) return monthDay(tokens, at, today)
  if (code === codeOf.weekday) return weekday(tokens, at, today)
  if (code === codeOf.soon || code === codeOf.today || code === codeOf.ahead) return nearDay(tokens, at, today)
  if (word === 'eve' || word === 'halloween') return feastDay(tokens, at, today)
  return word === 'end' || word.endsWith('the end of') ? monthEnd(tokens, at, today) : null
}

function monthDay(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Found | null {
  const date = dateAt(tokens, at, today)
  if (date === null) return null
  const isDayFirst = !/^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[at + 1]?.word ?? '')
  const from = isDayFirst ? at - 1 : at
  const day = isDayFirst ? at : at + 1
  const year = tokens[day + 1]?.code === codeOf.comma ? day + 2 : day + 1
  return { from, to: tokens[year]?.word === String(date.year) ? year + 1 : day + 1, date, isVague: false }
}

/** "Monday, October 18" is told by its date, and "Black Friday" is no weekday. */
function weekday(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Found | null {
  const number = weekdayNumber(tokens[at]!.word)
  if (number === null || /^(?:black|good|last|past|since)$/.test(tokens[at - 1]?.word ?? '')) return null
  if (tokens.slice(at + 1, at + 4).some(({ code }) => code === codeOf.month)) return null
  const date = tokens[at - 1]?.word === 'next' ? weekdayInNextWeek(number, today) : comingWeekday(number, today)
  return { from: at, to: at + 1, date, isVague: true }
}

/** "Tonight", "at midnight", "tomorrow", where no other day is named with it. */
function nearDay(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Found | null {
  const token = tokens[at]!
  const isDay = token.word === 'tonight' || token.word === 'tomorrow' || isMidnight(token)
  if (!isDay || tokens.slice(Math.max(0, at - 4), at + 4).some(isDayWord)) return null
  return { from: at, to: at + 1, date: today.add({ days: token.word === 'tomorrow' ? 1 : 0 }), isVague: true }
}

const isDayWord = ({ code }: Token) => code === codeOf.weekday || code === codeOf.month

/** The coming time that a month, or a day of it, begins. */
function coming(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const date = today.with({ month, day })
  return Temporal.PlainDate.compare(date, today) < 0 ? date.add({ years: 1 }) : date
}

/** "New Year's Eve", "Christmas Eve", "Halloween". */
function feastDay(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Found | null {
  if (tokens[at]!.word === 'halloween') return { from: at, to: at + 1, date: coming(10, 31, today), isVague: false }
  const before = tokens[at - 1]?.word
  const day = before === "year's" ? 31 : before === 'christmas' ? 24 : null
  return day && { from: at - 1, to: at + 1, date: coming(12, day, today), isVague: false }
}

/** "The end of the month", "the end of June"; the lexicon may have joined the words up to "of". */
function monthEnd(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Found | null {
  let next = tokens[at]!.word === 'end' ? at + 1 : at
  if (!tokens[next]?.word.endsWith('of')) return null
  next++
  if (/^(?:the|this)$/.test(tokens[next]?.word ?? '')) next++
  const last = tokens[next]
  const month = last?.code === codeOf.month ? monthNumber(last.word) : last?.word === 'month' ? today.month : null
  if (month === null) return null
  const closing = month === today.month ? today : coming(month, 1, today)
  return { from: at, to: next + 1, date: closing.with({ day: closing.daysInMonth }), isVague: false }
}

/** "September 5 to 25", "Oct. 2 through Oct. 9", "October 1-3", "Monday to Wednesday". */
function spanEnd(
  tokens: readonly Token[],
  { from, to, date }: Found,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const link = tokens[to]
  if (link === undefined) return null
  const isLink = link.code === codeOf.comma ? link.word === '–' : /^(?:to|through|thru|until|till|and)$/.test(link.word)
  const at = isLink ? to + 1 : to
  if (!isLink && (link.code !== codeOf.number || tokens[to - 1]!.end + 1 !== link.start)) return null
  const next = isLink ? (dayAt(tokens, at, today) ?? dayAt(tokens, at + 1, today)) : null
  const closes = next?.date ?? sameMonthDay(tokens[at], date)
  return closes && from < at && Temporal.PlainDate.compare(closes, date) > 0 ? closes : null
}

function sameMonthDay(token: Token | undefined, first: Temporal.PlainDate): Temporal.PlainDate | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.word ?? '')?.[1]
  return day && Number(day) >= 1 && Number(day) <= first.daysInMonth ? first.with({ day: Number(day) }) : null
}
