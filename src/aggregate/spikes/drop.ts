import type { DropJudgement } from '../../model/spike.ts'
import { dispersionOf, usualPostsPerDay } from './baseline.ts'
import { daysPerMonth, settings } from './settings.ts'
import { longestWindow, type SpikeState } from './state.ts'
import { probabilityUpTo } from './tail.ts'

/** Goes on with the lull, or begins one with the post that ended the last; `usualPosts` 0: read in part, which lengthens none. */
export function countLull(state: SpikeState, minute: number, posts: number, usualPosts: number): void {
  state.lullPosts += posts
  state.lullUsual += usualPosts
  if (usualPosts > 0) state.lullMinutes += state.bucketMinutes
  if (state.lullPosts <= settings.lullShare * state.lullUsual) return
  state.lullFrom = minute
  state.lullPosts = 0
  state.lullUsual = 0
  state.lullMinutes = 0
}

/**
 * Whether a watch has gone quiet: silent, or down to a tenth for a day. Every post may start a lull, so a watch of n posts
 * a month has n chances of a false one: one is told when its probability is below one month's share of them. Minutes that
 * we could not read neither lengthen it nor count as usual; `unknown` while the last bucket was not read in whole.
 */
export function judgeDrop(state: SpikeState): DropJudgement {
  const read = state.recent[(state.lastMinute / state.bucketMinutes) % state.recent.length]
  if (state.coveredMinutes < settings.warmUpMinutes || state.lullFrom < 0) return { kind: 'unknown' }
  if (read === undefined || read < 0 || state.partUntil > state.lastMinute) return { kind: 'unknown' }
  if (!isLongEnough(state)) return { kind: 'usual' }
  const perDay = usualPostsPerDay(state)
  const probability = probabilityUpTo(state.lullPosts, state.lullUsual, dispersionOf(state, longestWindow))
  if (probability * perDay * daysPerMonth > 1) return { kind: 'usual' }
  return {
    kind: 'quiet',
    lastPostAtMinute: state.lullFrom,
    posts: state.lullPosts,
    readMinutes: state.lullMinutes,
    usualPostsPerDay: perDay,
  }
}

/** A trickle takes longer to tell than a silence, and needs weekends to be known. */
function isLongEnough({ lullPosts, lullUsual, lullMinutes, coveredMinutes }: SpikeState): boolean {
  if (lullPosts === 0) return lullMinutes >= settings.leastSilentMinutes
  return (
    lullMinutes >= settings.leastLullMinutes &&
    lullPosts <= settings.lullToldShare * lullUsual &&
    coveredMinutes >= settings.lullKnownMinutes
  )
}
