import type { Deadline } from '../../../model/negotiation.ts'
import { comingWeekday, dateAt, weekdayNumber } from '../dates.ts'
import { codeOf, type Token } from '../tokens.ts'

const clues = new Set(
  [
    'deadline',
    'strikeDate',
    'notice',
    'lockoutNotice',
    'expire',
    'goOut',
    'strike',
    'strikes',
    'goingOut',
    'lockout',
    'voting',
    'ballot',
    'result',
    'ratification',
    'vote',
  ].map((name) => codeOf[name as keyof typeof codeOf]),
)
const ahead = new Set([codeOf.will, codeOf.to, codeOf.if, codeOf.may, codeOf.without])
/** A day said of these is the day of a meeting. */
const meetings = new Set([codeOf.talks, codeOf.table, codeOf.resume, codeOf.return, codeOf.end, codeOf.backToWork])
/** "Have until Oct. 18 to vote", "keep the old terms through March 13": the word itself sets the day. */
const limits = /^(?:until|till|through|thru|by|as of|jusqu'au|hasta)$/
/** Beside one of these a bare weekday is the day on which it was done. */
const done = new Set([
  codeOf.voted,
  codeOf.served,
  codeOf.announced,
  codeOf.made,
  codeOf.reached,
  codeOf.rejected,
  codeOf.authorized,
])
/** How far before a date its clue may stand. */
const reach = 14

/** The first day the text sets for a stoppage, an expiry or the end of a vote; past days are no deadline. */
export function readDeadline(tokens: readonly Token[], today: Temporal.PlainDate): Deadline | null {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.code !== codeOf.month && tokens[at]!.code !== codeOf.weekday) continue
    const first = dayAt(tokens, at, today)
    const date = first && (rangeEnd(tokens, at, first, today) ?? first)
    if (!date || Temporal.PlainDate.compare(date, today) < 0 || !hasClue(tokens, at)) continue
    return { date: date.toString(), ...clockNear(tokens, at) }
  }
  return null
}

/** "September 5 to 25", "Oct. 2 through Oct. 9": the day on which it closes. */
function rangeEnd(
  tokens: readonly Token[],
  at: number,
  first: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const next = at + 3
  if (!/^(?:to|through|until|till|and)$/.test(tokens[at + 2]?.word ?? '')) return null
  const token = tokens[next]
  if (token?.code === codeOf.month) return dateAt(tokens, next, today)
  const day = Number(token?.word)
  return Number.isInteger(day) && day > first.day && day <= first.daysInMonth ? first.with({ day }) : null
}

function dayAt(tokens: readonly Token[], at: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const token = tokens[at]!
  if (token.code === codeOf.month) return dateAt(tokens, at, today)
  if (token.code !== codeOf.weekday) return null
  const weekday = weekdayNumber(token.word)
  if (weekday === null || tokens[at + 1]?.code === codeOf.month || tokens[at + 2]?.code === codeOf.month) return null
  if (!hasClock(tokens, at) && !isAhead(tokens, at)) return null
  const day = comingWeekday(weekday, today)
  return tokens[at - 1]?.word === 'next' && day.equals(today) ? day.add({ days: 7 }) : day
}

/** Most weekdays in news are the day it was said; one with an hour, or after "will", is ahead. */
function isAhead(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5) && tokens[before]!.code !== codeOf.stop; before--) {
    if (done.has(tokens[before]!.code)) return false
    if (ahead.has(tokens[before]!.code) && tokens[before]!.word !== 'would') return !isDone(tokens, before)
  }
  return false
}

const isDone = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 4), at).some(({ code }) => done.has(code))

function hasClue(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]!.code === codeOf.month && /^\d/.test(tokens[at - 1]?.word ?? '') ? at - 1 : at
  if (tokens[at]!.code === codeOf.month && limits.test(tokens[first - 1]?.word ?? '')) return true
  for (let before = at - 1; before >= Math.max(0, at - reach) && tokens[before]!.code !== codeOf.stop; before--) {
    if (clues.has(tokens[before]!.code)) return true
    if (meetings.has(tokens[before]!.code)) return false
  }
  return tokens
    .slice(at + 1, at + 4)
    .some((token) => token.code === codeOf.deadline || token.code === codeOf.strikeDate)
}

const hasClock = (tokens: readonly Token[], at: number) => clockNear(tokens, at).time !== null

const zones: Readonly<Record<string, string>> = {
  pt: 'PT',
  pst: 'PT',
  pdt: 'PT',
  pacific: 'PT',
  et: 'ET',
  est: 'ET',
  edt: 'ET',
  eastern: 'ET',
  ct: 'CT',
  cst: 'CT',
  cdt: 'CT',
  central: 'CT',
  mt: 'MT',
  mst: 'MT',
  mdt: 'MT',
  mountain: 'MT',
  gmt: 'GMT',
  bst: 'BST',
  utc: 'UTC',
}

/** The hour and zone said within a few words of the day. */
function clockNear(tokens: readonly Token[], at: number): Pick<Deadline, 'time' | 'zone'> {
  const around = tokens.slice(Math.max(0, at - 5), at + 8)
  const hour = around.findIndex((token) => timeOf(token, around[around.indexOf(token) + 1]) !== null)
  if (hour === -1) return { time: null, zone: null }
  const zone = around.slice(hour + 1, hour + 4).find((token) => zones[token.word] !== undefined)
  return { time: timeOf(around[hour]!, around[hour + 1]), zone: zone ? zones[zone.word]! : null }
}

/** "12:01 a.m.", "5 p.m.", "noon", "midnight" as HH:MM. Midnight is read as the end of its day. */
function timeOf(token: Token, next: Token | undefined): string | null {
  if (token.word === 'noon' || token.word === 'at noon') return '12:00'
  if (/^(?:at )?midnight$/.test(token.word)) return '24:00'
  const clock = /^(\d{1,2})(?::(\d\d))?$/.exec(token.word)
  const half = next === undefined ? null : /^([ap])\.?m$/.exec(next.word)
  if (!clock || (!half && clock[2] === undefined)) return null
  const hours = (Number(clock[1]) % 12) + (half?.[1] === 'p' ? 12 : 0)
  return `${String(half ? hours : Number(clock[1])).padStart(2, '0')}:${clock[2] ?? '00'}`
}
