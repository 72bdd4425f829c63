import { isFirm, type StoryItem } from '../model/negotiation.ts'
import { judgeStanding } from './standing/standing.ts'

/**
 * When the strike vote that a story's items tell of opens: the start, in `zone`, of a day that is borne out by itself,
 * or the earliest report that it is under way, where that is. null: no day is told well enough.
 */
export function voteOpening(items: readonly StoryItem[], zone: string): Temporal.Instant | null {
  const told = items.filter(({ says, voteOpens }) => says === 'happened' && voteOpens !== undefined)
  const borneOut = [...Map.groupBy(told, ({ voteOpens }) => voteOpens!)].filter(([, own]) =>
    isFirm(judgeStanding(own).standing),
  )
  const moments = borneOut.map(([day, own]) =>
    day === 'under way'
      ? own.map(({ at }) => at).toSorted(Temporal.Instant.compare)[0]!
      : Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant(),
  )
  return moments.toSorted(Temporal.Instant.compare)[0] ?? null
}
