import type { BucketCount, Sensitivity, SpikeJudgement } from '../../model/spike.ts'
import { learnHour, learnSpread, usualRateAt } from './baseline.ts'
import { learnDay } from './budget.ts'
import { countLull } from './drop.ts'
import { judge } from './judge.ts'
import { setClock } from './season.ts'
import { longestWindow, minutesPerDay, minutesPerHour, type SpikeState, windowCount, windowMinutes } from './state.ts'

const unknown = { kind: 'unknown' } as const
/** Longer ago than this nothing of the windows is left. */
const forgottenMinutes = 2 * windowMinutes[longestWindow]

/**
 * Takes one more bucket into `state` and says what it means. A bucket taken in before changes nothing;
 * buckets left out count as not read. Of a bucket read in part a spike is told, for what is missing makes counts smaller,
 * never bigger; but nothing is learned from it. `state` is changed in place.
 * @throws {RangeError} when the bucket does not begin at a multiple of its length.
 */
export function updateSpike(state: SpikeState, count: BucketCount, sensitivity: Sensitivity): SpikeJudgement {
  if (count.atMinute % state.bucketMinutes !== 0) throw new RangeError(`no bucket begins at minute ${count.atMinute}`)
  if (count.atMinute <= state.lastMinute) return unknown
  const { atMinute, posts, read, offsetMinutes = 0 } = count
  if (offsetMinutes !== state.offsetMinutes) setClock(state, offsetMinutes)
  skipTo(state, atMinute)
  const end = atMinute + state.bucketMinutes
  if (read === 'part') state.partUntil = end
  takeIn(state, atMinute, read === 'none' ? -1 : posts)
  const judgement = read === 'none' ? unknown : judge(state, end, sensitivity)
  learn(state, end)
  return judgement
}

/** Buckets nobody told us of are not zero: they are not covered. */
function skipTo(state: SpikeState, minute: number): void {
  if (state.lastMinute < 0) return
  const next = Math.max(state.lastMinute + state.bucketMinutes, minute - forgottenMinutes)
  for (let at = next; at < minute; at += state.bucketMinutes) {
    takeIn(state, at, -1)
    learn(state, at + state.bucketMinutes)
  }
}

/** `posts` −1: not covered. */
function takeIn(state: SpikeState, minute: number, posts: number): void {
  const step = state.bucketMinutes
  const length = state.recent.length
  const bucket = minute / step
  for (let window = 0; window < windowCount - 1; window++) {
    const leaving = state.recent[(bucket - windowMinutes[window]! / step + length) % length]!
    if (leaving >= 0) addToWindow(state, window, -leaving, -step)
    if (posts >= 0) addToWindow(state, window, posts, step)
  }
  state.recent[bucket % length] = posts
  state.lastMinute = minute
  if (posts >= 0) count(state, minute, posts, step * usualRateAt(state, minute + step / 2))
}

function addToWindow(state: SpikeState, window: number, posts: number, minutes: number): void {
  state.windowPosts[window]! += posts
  state.windowCovered[window]! += minutes
}

function count(state: SpikeState, minute: number, posts: number, usualPosts: number): void {
  const step = state.bucketMinutes
  const isWhole = minute >= state.partUntil
  if (isWhole) state.coveredMinutes += step
  state.dayCovered += step
  state.hourCovered += step
  state.hourPosts += posts
  state.hourUsual += usualPosts
  countLull(state, minute, posts, isWhole ? usualPosts : 0)
}

function learn(state: SpikeState, end: number): void {
  for (let window = 0; window < windowCount; window++) {
    if (end % windowMinutes[window]! === 0) learnSpread(state, window, end)
  }
  if (end % minutesPerHour === 0) learnHour(state, end / minutesPerHour - 1)
  if (end % minutesPerDay === 0) learnDay(state)
}
