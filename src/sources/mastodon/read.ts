import type { PostUri } from '../../model/ids.ts'
import type { Gap, SourceEvent } from '../../model/source.ts'
import { readHoldMs } from '../fetch/limits.ts'
import type { Poll, SourceIo } from '../source.ts'
import { parseTimelineAddress, type Timeline } from './address.ts'
import { fetchPage, isGone, lookUpAccount, pageLimit } from './api.ts'
import { type KnownStatus, readTimelineCursor, type TimelineCursor, writeTimelineCursor } from './cursor.ts'
import type { ParsedStatus } from './parse.ts'

/** Older than our last reading by this much: it federated late, and is no news. */
const lateMs = 24 * 3_600_000
/** Pages filled in after an outage, 40 statuses each. */
const mostPages = 50
/** Statuses that are compared with the next page. */
const mostKnown = 200
/** Look-ups of vanished statuses in one reading: a whole page, so that one pass is enough. */
const mostChecks = 40
/** With fewer requests left to us, a server is not asked for what is old. */
const fewestLeft = 150

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
  const { gone, checked } = await findGone(timeline, page.statuses, cursor, io)
  const older = hasAllowance(headers) ? await findOlderGone(timeline, page.statuses, cursor, intervalMs, io) : []
  const next: TimelineCursor = {
    accountId,
    newestId: page.newestId ?? cursor?.newestId ?? null,
    readAt,
    known: remember(statuses, cursor?.known ?? [], new Set([...checked, ...older])),
  }
  const gaps: Gap[] = missed.complete
    ? []
    : [{ source: 'mastodon', address, from: cursor!.readAt, to: readAt, why: 'more was said than could be read back' }]
  return {
    batch: {
      source: 'mastodon',
      cursorKey: address,
      events: [
        ...compareWithLast(statuses, cursor),
        ...[...gone, ...older].map((uri) => ({ kind: 'delete' as const, uri })),
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

/** Known statuses that the newest page skips, asked for by id: only a 404 is a delete. */
async function findGone(
  timeline: Timeline,
  newest: readonly ParsedStatus[],
  cursor: TimelineCursor | null,
  io: SourceIo,
): Promise<{ gone: readonly PostUri[]; checked: ReadonlySet<string> }> {
  const present = new Set(newest.map((status) => status.uri))
  const known = cursor?.known ?? []
  const skipped = known.slice(0, oldestShown(known, present) + 1).filter((status) => !present.has(status.uri))
  const gone: PostUri[] = []
  const checked = new Set<string>()
  for (const status of skipped.slice(0, mostChecks)) {
    const isOver = await isGone(timeline, status.id, io)
    if (isOver === null) break
    if (isOver) gone.push(status.uri as PostUri)
    // One that is still there has left this timeline (its tag was edited away): it is not asked for again.
    checked.add(status.uri)
  }
  return { gone, checked }
}

/** One of those that the page no longer reaches is asked for in each reading, one after the other. */
async function findOlderGone(
  timeline: Timeline,
  newest: readonly ParsedStatus[],
  cursor: TimelineCursor | null,
  intervalMs: number,
  io: SourceIo,
): Promise<readonly PostUri[]> {
  const known = cursor?.known ?? []
  const older = known.slice(oldestShown(known, new Set(newest.map((status) => status.uri))) + 1)
  const turn = Math.floor(io.now().epochMilliseconds / intervalMs)
  const next = older[turn % older.length]
  return next !== undefined && (await isGone(timeline, next.id, io)) === true ? [next.uri as PostUri] : []
}

const oldestShown = (known: readonly KnownStatus[], present: ReadonlySet<string>): number =>
  known.findLastIndex((status) => present.has(status.uri))

const hasAllowance = (headers: Headers): boolean =>
  Number(headers.get('x-ratelimit-remaining') ?? Infinity) >= fewestLeft

function remember(
  statuses: readonly ParsedStatus[],
  before: readonly KnownStatus[],
  checked: ReadonlySet<string>,
): readonly KnownStatus[] {
  const now = new Set(statuses.map((status) => status.uri))
  const kept = before.filter((status) => !now.has(status.uri) && !checked.has(status.uri))
  return [...statuses.map(({ id, uri, editedAt }) => ({ id, uri, editedAt })), ...kept].slice(0, mostKnown)
}

function uniqueByUri(statuses: readonly ParsedStatus[]): readonly ParsedStatus[] {
  return [...new Map(statuses.map((status) => [status.uri, status])).values()]
}

function addCounts(into: Record<string, number>, more: Readonly<Record<string, number>>): Record<string, number> {
  for (const [reason, count] of Object.entries(more)) into[reason] = (into[reason] ?? 0) + count
  return into
}
