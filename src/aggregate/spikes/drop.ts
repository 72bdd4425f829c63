import type { DropJudgement } from '../../model/spike.ts'
import { dispersionOf, usualPostsPerDay } from './baseline.ts'
import { daysPerMonth, settings } from './settings.ts'
import { longestWindow, type SpikeState } from './state.ts'

/**
 * Whether a watch has gone silent. Every post starts a silence, so a watch of n posts a month has n chances of a
 * false one: a silence is told when its probability is below one month's share of them. Minutes we could not read
 * neither lengthen it nor count as usual; `unknown` while the last bucket was not covered.
 */
export function judgeDrop(state: SpikeState): DropJudgement {
  const read = state.recent[(state.lastMinute / state.bucketMinutes) % state.recent.length]
  if (state.coveredMinutes < settings.warmUpMinutes || state.lastPostMinute < 0) return { kind: 'unknown' }
  if (read === undefined || read < 0) return { kind: 'unknown' }
  if (state.silentMinutes < settings.leastSilentMinutes) return { kind: 'usual' }
  const perDay = usualPostsPerDay(state)
  if (silenceProbability(state) * perDay * daysPerMonth > 1) return { kind: 'usual' }
  return {
    kind: 'silent',
    lastPostAtMinute: state.lastPostMinute,
    readMinutes: state.silentMinutes,
    missedPosts: state.silentUsual,
    usualPostsPerDay: perDay,
  }
}

/** P(X = 0) of a negative binomial with the mean that was missed. */
function silenceProbability(state: SpikeState): number {
  const dispersion = dispersionOf(state, longestWindow)
  return (1 + dispersion * state.silentUsual) ** (-1 / dispersion)
}
