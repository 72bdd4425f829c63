import { dueCountdown } from '../aggregate/countdown.ts'
import { stageAt } from '../aggregate/record.ts'
import type { Alert } from '../model/alert.ts'
import type { NegotiationId } from '../model/ids.ts'
import type { NegotiationRecord, NegotiationStage } from '../model/record.ts'

/** A deal: the old contract's end is no longer what people wait for. */
const settled: ReadonlySet<NegotiationStage> = new Set(['tentative-agreement', 'ratification-vote', 'ratified'])

/**
 * What the calendar has to say of a contract's end at `now`, of all that fell due after `after`; null: nothing,
 * or there is a deal. `zone` is the guild's.
 */
export function countdownAlert(
  { id, record }: { readonly id: NegotiationId; readonly record: NegotiationRecord },
  zone: string,
  after: Temporal.Instant,
  now: Temporal.Instant,
): Extract<Alert, { kind: 'countdown' }> | null {
  const expiresAt = record.expiresAt?.toInstant()
  const stage = stageAt(record, now)?.stage ?? null
  if (expiresAt === undefined || (stage !== null && settled.has(stage))) return null
  const due = dueCountdown(expiresAt, zone, after, now)
  if (due === null || isStale(due, now)) return null
  const parties = record.employer === null ? [record.union] : [record.union, record.employer]
  return {
    kind: 'countdown',
    negotiationId: id,
    agreement: record.agreement,
    parties,
    stage,
    expiresAt,
    zone,
    left: due.left,
  }
}

/** "3 days left" is no longer true two days later; that it has run out is, but no longer news. */
function isStale({ at, left }: NonNullable<ReturnType<typeof dueCountdown>>, now: Temporal.Instant): boolean {
  const hours = at.until(now).total('hours')
  if (left.unit === 'days') return hours >= 12
  return left.count === 0 ? hours >= 72 : hours >= 1
}
