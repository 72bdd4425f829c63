/** Days before an expiry on which it is called to mind. */
const days = [60, 30, 14, 7, 3, 1] as const
/** What is left at an instant: whole calendar days, or hours on the last day; 0 hours is the expiry itself. */
export type TimeLeft = { readonly unit: 'days' | 'hours'; readonly count: number }
export type Countdown = { readonly at: Temporal.Instant; readonly left: TimeLeft }

/**
 * The instants at which an expiry is counted down, in order. Days are calendar days of `zone` at the
 * expiry's wall-clock time there, so a change of clocks does not shift them; hours are hours that pass.
 */
export function countdownTo(expiresAt: Temporal.Instant, zone: string): Countdown[] {
  const local = expiresAt.toZonedDateTimeISO(zone)
  const byDay = days.map((count) => ({
    at: local.subtract({ days: count }).toInstant(),
    left: { unit: 'days', count } as const,
  }))
  const lastDay = local.subtract({ days: 1 }).toInstant()
  const hours = Math.round(expiresAt.since(lastDay).total('hours'))
  const byHour = Array.from({ length: hours }, (_, passed) => {
    const count = hours - 1 - passed
    return { at: expiresAt.subtract({ hours: count }), left: { unit: 'hours', count } as const }
  })
  return [...byDay, ...byHour]
}

/** What falls due in `(after, upTo]`: after a pause only the last of them is still worth saying. */
export function dueCountdown(
  expiresAt: Temporal.Instant,
  zone: string,
  after: Temporal.Instant,
  upTo: Temporal.Instant,
): Countdown | null {
  const due = countdownTo(expiresAt, zone).filter(
    ({ at }) => Temporal.Instant.compare(at, after) > 0 && Temporal.Instant.compare(at, upTo) <= 0,
  )
  return due.at(-1) ?? null
}
