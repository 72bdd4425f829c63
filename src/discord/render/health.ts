import { countOf } from '../../model/share.ts'
import type { Target } from '../../model/source.ts'
import { escapeText } from '../escape.ts'
import { shownAgo, shownAt } from './time.ts'

/** How the reading of a target goes, as it is stored. */
type Health = Target & {
  readonly title: string | null
  readonly nextReadAt: Temporal.Instant
  readonly lastSuccessAt: Temporal.Instant | null
  readonly failures: number
  readonly lastError: string | null
  readonly endedWhy: string | null
}

/** A reading that is planned may be so late. */
const lateMs = 5 * 60_000
/** A stream is not silent for so long, nor so far behind. */
const silentMs = 2 * 60_000

const nameOf = ({ source, title, address }: Health) => `${source} **${escapeText(title ?? address)}**`
const msSince = (at: Temporal.Instant, now: Temporal.Instant) => now.epochMilliseconds - at.epochMilliseconds

/** A target that is asked again and again: when it was read, and when it is next. */
export function renderPolled(target: Health, now: Temporal.Instant): string {
  const { endedWhy, failures, lastError, lastSuccessAt, nextReadAt } = target
  const name = nameOf(target)
  const last = lastSuccessAt === null ? 'not read yet' : `read ${shownAgo(lastSuccessAt)}`
  if (endedWhy !== null) return `⚫ ${name}: ended (${escapeText(endedWhy)}); ${last}`
  if (failures > 0)
    return `🟠 ${name}: ${escapeText(lastError ?? 'failed')}; ${countOf(failures, 'failure')} in a row, ${last}, tried again ${shownAgo(nextReadAt)}`
  if (msSince(nextReadAt, now) > lateMs) return `🟠 ${name}: ${last}, overdue since ${shownAgo(nextReadAt)}`
  return `${lastSuccessAt === null ? '⚪' : '🔵'} ${name}: ${last}, next ${shownAgo(nextReadAt)}`
}

/**
 * A target that a stream tells of: nothing is planned for it.
 * @param toldUntil up to when the stream has told all; null: not known.
 */
export function renderStreamed(target: Health, toldUntil: Temporal.Instant | null, now: Temporal.Instant): string {
  const name = `${nameOf(target)} (stream)`
  const { lastSuccessAt, failures, lastError } = target
  const heard = lastSuccessAt === null ? 'nothing heard yet' : `last heard ${shownAgo(lastSuccessAt)}`
  if (failures > 0 && (lastSuccessAt === null || msSince(lastSuccessAt, now) > silentMs))
    return `🟠 ${name}: ${escapeText(lastError ?? 'failed')}; ${countOf(failures, 'failure')} in a row, ${heard}; it goes on from there when it answers`
  if (lastSuccessAt === null) return `⚪ ${name}: nothing heard yet`
  if (msSince(lastSuccessAt, now) > silentMs)
    return `🟠 ${name}: silent, last heard ${shownAgo(lastSuccessAt)}; it goes on from there when it answers`
  const behindMs = toldUntil === null ? 0 : msSince(toldUntil, now)
  if (toldUntil === null || behindMs <= silentMs) return `🔵 ${name}: heard ${shownAgo(lastSuccessAt)}, up to date`
  return `🟠 ${name}: told up to ${shownAt(toldUntil)}, ${countOf(Math.round(behindMs / 60_000), 'minute')} behind`
}
