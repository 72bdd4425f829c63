import type { PostUri } from '../../model/ids.ts'
import type { SourceIo } from '../source.ts'
import type { Timeline } from './address.ts'
import { askStatus } from './api.ts'
import type { KnownStatus } from './cursor.ts'
import type { ParsedStatus } from './parse.ts'

/** Look-ups of vanished statuses in one reading: a whole page, so that one pass is enough. */
const mostChecks = 40
/** With fewer requests left to us, a server is not asked for what is old. */
const fewestLeft = 150

/** What became of known statuses that the newest page does not show. */
export type Rechecked = {
  readonly gone: readonly PostUri[]
  /** As they read now. */
  readonly edited: readonly ParsedStatus[]
  /** Still there but no longer in the timeline (a tag was edited away): from now on asked for in turn only. */
  readonly left: ReadonlySet<string>
}

/**
 * Known statuses that the newest page skips are asked for by id; of those that it no longer reaches one in each
 * reading, one after the other.
 */
export async function recheckKnown(
  timeline: Timeline,
  newest: { readonly statuses: readonly ParsedStatus[]; readonly headers: Headers },
  known: readonly KnownStatus[],
  intervalMs: number,
  io: SourceIo,
): Promise<Rechecked> {
  const present = new Set(newest.statuses.map((status) => status.uri))
  const reach = known.findLastIndex((status) => present.has(status.uri)) + 1
  const skipped = known.slice(0, reach).filter((status) => !present.has(status.uri))
  const older = hasAllowance(newest.headers) ? inTurn(known.slice(reach), intervalMs, io) : []
  const found = { gone: [] as PostUri[], edited: [] as ParsedStatus[], left: new Set<string>() }
  for (const status of [...skipped.slice(0, mostChecks), ...older]) {
    const now = await askStatus(timeline, status.id, io)
    if (now === 'unknown') continue
    if (now === 'gone') found.gone.push(status.uri as PostUri)
    else {
      found.left.add(status.uri)
      if (now.editedAt !== status.editedAt) found.edited.push(now)
    }
  }
  return found
}

function inTurn(older: readonly KnownStatus[], intervalMs: number, io: SourceIo): readonly KnownStatus[] {
  const turn = Math.floor(io.now().epochMilliseconds / intervalMs)
  return older.length === 0 ? [] : [older[turn % older.length]!]
}

const hasAllowance = (headers: Headers): boolean =>
  Number(headers.get('x-ratelimit-remaining') ?? Infinity) >= fewestLeft
