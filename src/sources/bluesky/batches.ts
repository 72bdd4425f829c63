import type { Batch, Gap, SourceEvent } from '../../model/source.ts'
import { parseFrame } from './frame.ts'

/** How far the stream was read: unix microseconds of the server. */
export function readCursor(text: string | null): number | null {
  if (text === null) return null
  const { timeUs } = JSON.parse(text) as { timeUs: unknown }
  if (typeof timeUs !== 'number') throw new TypeError(`not a Jetstream cursor: ${text.slice(0, 100)}`)
  return timeUs
}

export function writeCursor(timeUs: number): string {
  return JSON.stringify({ timeUs })
}

type Place = { readonly cursorKey: string; readonly cursorUs: number | null; readonly seenAt: Temporal.Instant }

/** A chunk of frames as batches of at most `mostEvents`, each with the place after its last frame. */
export function* batchFrames(
  frames: readonly string[],
  place: Place,
  matches: (event: SourceEvent) => boolean,
  mostEvents: number,
): Generator<Batch & { readonly cursorUs: number | null }> {
  let cursorUs = place.cursorUs
  let events: SourceEvent[] = []
  let dropped: Record<string, number> = {}
  const drop = (reason: string) => {
    dropped[reason] = (dropped[reason] ?? 0) + 1
  }
  const batch = () => ({
    source: 'bluesky' as const,
    cursorKey: place.cursorKey,
    events,
    cursor: cursorUs === null ? null : writeCursor(cursorUs),
    cursorUs,
    gaps: [],
    dropped,
  })
  for (const json of frames) {
    const parsed = parseFrame(json, place.seenAt)
    // A rewound stream repeats itself; the place never goes back.
    if (parsed.timeUs !== null) cursorUs = Math.max(cursorUs ?? 0, parsed.timeUs)
    if (parsed.kind === 'dropped') drop(parsed.reason)
    else if (matches(parsed.event)) events.push(parsed.event)
    else drop('not watched')
    if (events.length < mostEvents) continue
    yield batch()
    events = []
    dropped = {}
  }
  if (events.length > 0 || Object.keys(dropped).length > 0) yield batch()
}

/** Hosts stamp the same event with clocks of their own. */
const clockToleranceUs = 60_000_000

/**
 * A host replaces a cursor older than what it keeps by the oldest it has, silently. We ask for a little before
 * our cursor, so the first event is older than it; one that is clearly younger shows what was cut off.
 * undefined: no event among these frames, so it can't be told yet.
 */
export function findClampGap(
  frames: readonly string[],
  cursorUs: number | null,
  cursorKey: string,
): Gap | null | undefined {
  const never = Temporal.Instant.fromEpochMilliseconds(0)
  const timeUs = frames.map((json) => parseFrame(json, never).timeUs).find((time) => time !== null)
  if (timeUs === undefined) return undefined
  if (cursorUs === null || timeUs <= cursorUs + clockToleranceUs) return null
  return {
    source: 'bluesky',
    address: cursorKey,
    from: instantOfMicros(cursorUs),
    to: instantOfMicros(timeUs),
    why: 'the stream no longer had this time when we came back',
  }
}

function instantOfMicros(micros: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(micros / 1000))
}
