import { setTimeout as sleep } from 'node:timers/promises'
import type { Timeline } from './timeline.ts'

/** What a performance needs of the world. */
export type Performance = {
  readonly timeline: Timeline
  readonly now: () => Temporal.Instant
  /** The instant the schedule was written for. */
  readonly opensAt: Temporal.Instant
  readonly hasReaders: () => boolean
  /** How long to wait for readers before playing to an empty house. */
  readonly patienceMs: number
  readonly signal: AbortSignal
}

const readersAskedEveryMs = 50

/**
 * Publishes by the clock until everything has appeared or `signal` aborts. It begins when there are readers: what a
 * reader finds at its first read is its baseline, and no news.
 */
export async function perform({ timeline, now, opensAt, hasReaders, patienceMs, signal }: Performance): Promise<void> {
  const waitsUntil = now().add({ milliseconds: patienceMs })
  while (!hasReaders() && Temporal.Instant.compare(now(), waitsUntil) < 0 && !signal.aborted) {
    await pause(readersAskedEveryMs, signal)
  }
  timeline.postpone(opensAt.until(now()))
  for (let next = timeline.nextAt(); next !== null && !signal.aborted; next = timeline.nextAt()) {
    await pause(Math.max(0, now().until(next).total('milliseconds')), signal)
    if (!signal.aborted) timeline.advanceTo(now())
  }
}

/** An abort ends the pause; the caller looks at the signal. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}
