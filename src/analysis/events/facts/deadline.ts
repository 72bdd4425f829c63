import type { Deadline, EventType } from '../../../model/negotiation.ts'
import { codeOf, type Token } from '../tokens.ts'
import { clockBeside } from './clock.ts'
import { type NamedDay, namedDays } from './days.ts'
import { fallsDue } from './due.ts'

/** After a settlement the day that was feared is no deadline any more… */
const settled: ReadonlySet<EventType> = new Set(['tentative_agreement', 'ratified', 'strike_averted', 'strike_ends'])
/** …but for the day one of these sets anew. */
const setsAnew: ReadonlySet<EventType> = new Set([
  'strike_notice',
  'lockout',
  'contract_expiry',
  'contract_extended',
  'strike_vote_called',
  'ratification_vote_called',
])
/** A later day is the term of a new contract. */
const farthestDays = 400

/** These are about the day of a stoppage: one that starts "from Monday" is theirs. */
const notices: ReadonlySet<EventType> = new Set(['strike_notice', 'lockout'])

/**
 * The first day, in the order of the text, on which something falls due: a strike or lockout is to start, a contract,
 * an extension or a set term runs out, or a vote closes. Of a span of strike days it is the first, of a span of voting
 * the last; "walk out Wednesday unless there is a deal by Tuesday" is due on Tuesday. null: no such day is stated, or
 * it is over, was called off, or is only the day of talks, of a result, of a one-day vote or of the return to work.
 * "Extended by 24 hours" names no day: it counts from an end that isn't told. `date` ISO; `time` 24:00 is midnight at
 * its end.
 */
export function readDeadline(
  tokens: readonly Token[],
  today: Temporal.PlainDate,
  types: readonly EventType[],
): Deadline | null {
  const isSettled = types.some((type) => settled.has(type)) && !types.some((type) => setsAnew.has(type))
  const isNotice = types.some((type) => notices.has(type))
  const due = namedDays(tokens, today).flatMap((day) => {
    const kind = fallsDue(tokens, day, isNotice)
    if (kind === null || (isSettled && kind !== 'vote' && kind !== 'moved')) return []
    const date = kind === 'stoppage' ? day.date : (day.closes ?? day.date)
    return isAhead(date, today, kind === 'stoppage') ? [{ day, date }] : []
  })
  const first = due[0] && sooner(tokens, due[0], due[1])
  if (first === undefined) return null
  const clocks = due
    .filter(({ date }) => date.equals(first.date))
    .map(({ day }) => clockBeside(tokens, day.from, day.to))
  const clock = clocks.find(({ zone }) => zone !== null) ?? clocks.find(({ time }) => time !== null)
  return { date: first.date.toString(), time: clock?.time ?? null, zone: clock?.zone ?? null }
}

type DueDay = { readonly day: NamedDay; readonly date: Temporal.PlainDate }

/** The day of the condition, where it comes before the day that follows from it. */
function sooner(tokens: readonly Token[], first: DueDay, second: DueDay | undefined): DueDay {
  if (second === undefined || Temporal.PlainDate.compare(first.date, second.date) <= 0) return first
  const between = tokens.slice(first.day.to, second.day.from).map(({ code }) => code)
  const isCondition = between.includes(codeOf.if) || between.includes(codeOf.without)
  return isCondition && !between.includes(codeOf.stop) ? second : first
}

/** A stoppage that starts today has started: it is news, and no deadline. */
function isAhead(date: Temporal.PlainDate, today: Temporal.PlainDate, isStoppage: boolean): boolean {
  const days = today.until(date).days
  return days >= (isStoppage ? 1 : 0) && days <= farthestDays
}
