import type { Appearance } from './schedule.ts'

/** What has appeared by now. Every server shows its own view of it. */
export type Timeline = {
  readonly clock: () => Temporal.Instant
  /** In order of appearance. */
  readonly appeared: () => readonly Appearance[]
  /** When the next item appears; null when all have. */
  readonly nextAt: () => Temporal.Instant | null
  /** Moves the clock, in milliseconds; what became due is told to listeners, in order. A clock never goes back. */
  readonly advanceTo: (instant: Temporal.Instant) => void
  /** Moves all that has not appeared yet by the same span. */
  readonly postpone: (by: Temporal.Duration) => void
  /** @returns a function that stops telling. */
  readonly onAppear: (listener: (appearance: Appearance) => void) => () => void
}

/** @param schedule in order of instants. */
export function createTimeline(schedule: readonly Appearance[], opensAt: Temporal.Instant): Timeline {
  const listeners = new Set<(appearance: Appearance) => void>()
  const shown: Appearance[] = []
  let pending = schedule
  let now = opensAt
  const advanceTo = (instant: Temporal.Instant) => {
    if (Temporal.Instant.compare(instant, now) > 0) now = instant
    const due = pending.filter(({ at }) => at.epochMilliseconds <= now.epochMilliseconds)
    pending = pending.slice(due.length)
    for (const appearance of due) {
      shown.push(appearance)
      for (const listener of listeners) listener(appearance)
    }
  }
  advanceTo(opensAt)
  return {
    clock: () => now,
    appeared: () => shown,
    nextAt: () => pending[0]?.at ?? null,
    advanceTo,
    postpone: (by) => {
      pending = pending.map((appearance) => ({ ...appearance, at: appearance.at.add(by) }))
    },
    onAppear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
