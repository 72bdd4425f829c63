import type { Gap, SourceEvent } from '../../model/source.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { Poll, SourceIo } from '../source.ts'
import { parseTimelineAddress, type Timeline } from './address.ts'
import { fetchPage, lookUpAccount, pageLimit } from './api.ts'
import { type KnownStatus, readTimelineCursor, type TimelineCursor, writeTimelineCursor } from './cursor.ts'
import type { ParsedStatus } from './parse.ts'
import { type Rechecked, recheckKnown } from './recheck.ts'

/** Older than our last reading by this much: it federated late, and is no news. */
const lateMs = 24 * 3_600_000
/** Pages filled in after an outage, 40 statuses each. */
const mostPages = 50
/** Statuses that are compared with the next page. */
const mostKnown = 200
/**
 * One reading of a timeline: the newest page (which shows edits, deletes and what federated late) and, when
 * that does not reach back to the last reading, every page in between by `min_id`.
 * @throws {UserError} needs a token, no such tag or account. @throws {TransientError} a server in trouble.
 */
export async function pollTimeline(
  address: string,
  cursorText: string | null,
  io: SourceIo,
  intervalMs: number,
): Promise<Poll> {
  const timeline = parseTimelineAddress(address)
  const cursor = readTimelineCursor(cursorText)
  const accountId = timeline.kind === 'account' ? (cursor?.accountId ?? (await lookUpAccount(timeline, io)).id) : null
  const { page, headers } = await fetchPage(timeline, accountId, null, io)
  const missed = await fillIn(timeline, accountId, cursor, page.statuses, io)
  const statuses = uniqueByUri([...missed.statuses, ...page.statuses])
  const readAt = io.now()
  const known = cursor?.known ?? []
  const rechecked = await recheckKnown(timeline, { statuses: page.statuses, headers }, known, intervalMs, io)
  const next: TimelineCursor = {
    accountId,
    newestId: page.newestId ?? cursor?.newestId ?? null,
    readAt,
    known: remember(statuses, known, rechecked),
  }
  const gaps: Gap[] = missed.complete
    ? []
    : [{ source: 'mastodon', address, from: cursor!.readAt, to: readAt, why: 'more was said than could be read back' }]
  return {
    batch: {
      source: 'mastodon',
      cursorKey: address,
      events: [
        ...compareWithLast([...statuses, ...rechecked.edited], cursor),
        ...rechecked.gone.map((uri) => ({ kind: 'delete' as const, uri })),
      ],
      cursor: writeTimelineCursor(next),
      gaps,
      dropped: addCounts({ ...page.dropped }, missed.dropped),
    },
    nextReadAt: readAt.add({ milliseconds: Math.max(intervalMs, readHoldMs(headers, readAt) ?? 0) }),
    movedTo: null,
    ended: null,
  }
}

/** Pages between the last reading and a newest page that does not overlap it. `complete`: none was left out. */
async function fillIn(
  timeline: Timeline,
  accountId: string | null,
  cursor: TimelineCursor | null,
  newest: readonly ParsedStatus[],
  io: SourceIo,
): Promise<{ statuses: readonly ParsedStatus[]; dropped: Readonly<Record<string, number>>; complete: boolean }> {
  const known = new Set(cursor?.known.map((status) => status.uri))
  const whole = cursor?.newestId === null && newest.length < pageLimit
  if (cursor === null || whole || newest.length === 0 || newest.some((status) => known.has(status.uri)))
    return { statuses: [], dropped: {}, complete: true }
  const statuses: ParsedStatus[] = []
  const passed = new Set<string>()
  const dropped: Record<string, number> = {}
  let minId = cursor.newestId ?? '0'
  for (let pages = 0; pages < mostPages; pages++) {
    passed.add(minId)
    const { page } = await fetchPage(timeline, accountId, minId, io)
    statuses.unshift(...page.statuses)
    addCounts(dropped, page.dropped)
    // Empty: the end. The same again: a server that does not know `min_id`.
    if (page.newestId === null || passed.has(page.newestId))
      return { statuses, dropped, complete: page.newestId === null }
    minId = page.newestId
  }
  return { statuses, dropped, complete: false }
}

/** Statuses new or edited since the last reading, oldest first; all of the first page is a baseline. */
function compareWithLast(statuses: readonly ParsedStatus[], cursor: TimelineCursor | null): SourceEvent[] {
  const known = new Map(cursor?.known.map((status) => [status.uri, status.editedAt]))
  return statuses
    .filter((status) => known.get(status.uri) !== status.editedAt)
    .map((status) => ({ kind: 'post' as const, post: status.post, imported: isImported(status, cursor) }))
    .reverse()
}

function isImported({ post }: ParsedStatus, cursor: TimelineCursor | null): boolean {
  if (cursor === null) return true
  const ageMs = cursor.readAt.epochMilliseconds - (post.publishedAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY)
  return ageMs > lateMs
}

function remember(
  statuses: readonly ParsedStatus[],
  before: readonly KnownStatus[],
  { gone, edited, left }: Rechecked,
): readonly KnownStatus[] {
  const shown = new Set([...statuses.map(({ uri }) => uri), ...gone])
  const editedAt = new Map(edited.map((status) => [status.uri, status.editedAt]))
  const kept = before
    .filter((status) => !shown.has(status.uri))
    .map((status) => ({ ...status, editedAt: editedAt.get(status.uri) ?? status.editedAt }))
  return [
    ...statuses.map(({ id, uri, editedAt }) => ({ id, uri, editedAt })),
    ...kept.filter(({ uri }) => !left.has(uri)),
    ...kept.filter(({ uri }) => left.has(uri)),
  ].slice(0, mostKnown)
}

function uniqueByUri(statuses: readonly ParsedStatus[]): readonly ParsedStatus[] {
  return [...new Map(statuses.map((status) => [status.uri, status])).values()]
}

function addCounts(into: Record<string, number>, more: Readonly<Record<string, number>>): Record<string, number> {
  for (const [reason, count] of Object.entries(more)) into[reason] = (into[reason] ?? 0) + count
  return into
}
