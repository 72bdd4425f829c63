import type { DigestLine, NegotiationState } from '../../model/digest.ts'
import { momentText } from '../../model/span.ts'

/** The record, its countdown, and what changed in the window. */
export function negotiationLines(state: NegotiationState, now: Temporal.Instant, zone: string): DigestLine[] {
  const since = state.sinceAt ? `, since ${momentText(state.sinceAt, zone)}` : ''
  const lines: DigestLine[] = [
    [
      { quote: state.name, url: state.url },
      `: ${state.stage}${since}${state.standing === null ? '' : ` (${state.standing})`}`,
    ],
  ]
  const countdown = countdownText(state, now, zone)
  if (countdown) lines.push([`${countdown}.`])
  for (const change of state.changes) {
    const said = `${momentText(change.seenAt, zone)} (${change.standing})`
    lines.push(change.url ? [{ quote: change.what, url: change.url }, `, ${said}`] : [`${change.what}, ${said}`])
  }
  return lines
}

/**
 * `Contract expires in 3 days, Mon 18 Oct 00:01`: calendar days of the zone, hours on the last day;
 * null when no expiry is known.
 */
export function countdownText(state: NegotiationState, now: Temporal.Instant, zone: string): string | null {
  if (!state.expiresAt) return null
  const when = momentText(state.expiresAt, zone)
  const minutes = Math.floor((state.expiresAt.epochMilliseconds - now.epochMilliseconds) / 60_000)
  if (minutes <= 0) return `Contract expired ${when}`
  if (minutes < 60) return `Contract expires in under an hour, ${when}`
  if (minutes < 24 * 60) return `Contract expires in ${counted(Math.floor(minutes / 60), 'hour')}, ${when}`
  const [today, last] = [now, state.expiresAt].map((at) => at.toZonedDateTimeISO(zone).toPlainDate())
  return `Contract expires in ${counted(today!.until(last!).days, 'day')}, ${when}`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
