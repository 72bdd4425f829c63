import type { Sensitivity, SpikeVerdict, SpikeWindow, Voices } from '../../model/spike.ts'
import { dispersionOf, nightFactor } from './baseline.ts'
import { thresholdOf } from './budget.ts'
import { beginEpisode } from './episode.ts'
import { settings } from './settings.ts'
import { type SpikeState, windowMinutes } from './state.ts'
import { surpriseAbove } from './tail.ts'

/**
 * Decides on a candidate, with who is behind it; `voices` null where the source does not tell authors: that
 * condition is then left out. `began` starts the episode, so it is said once; a dismissed candidate comes back
 * with the next bucket as long as the counts stay high.
 */
export function confirmSpike(
  state: SpikeState,
  window: SpikeWindow,
  voices: Voices | null,
  sensitivity: Sensitivity,
): SpikeVerdict {
  const why = voices && objection(state, window, voices, sensitivity)
  if (why) {
    const index = indexOf(window)
    state.dayMaximum[index] = Math.min(state.dayMaximum[index]!, thresholdOf(state, index, sensitivity))
    return { kind: 'dismissed', why }
  }
  beginEpisode(state, window.fromMinute, window.toMinute)
  if (voices === null) return { kind: 'began', window, authors: null, topPostShare: null, shape: null }
  const topPostShare = Math.min(1, voices.topPostPosts / window.posts)
  const shape = topPostShare >= settings.onePostShare ? 'one-post' : 'many-voices'
  return { kind: 'began', window, authors: voices.authors, topPostShare, shape }
}

function objection(state: SpikeState, window: SpikeWindow, voices: Voices, sensitivity: Sensitivity) {
  if (voices.authors < settings.leastAuthors[sensitivity]) return 'few-authors'
  const others = window.posts - Math.max(0, voices.loudestAuthorPosts - settings.postsPerAuthor)
  if (others === window.posts) return null
  const index = indexOf(window)
  const mean = window.usualPosts * nightFactor(state, window.toMinute)
  const surprise = surpriseAbove(others, mean, dispersionOf(state, index))
  const enough = others >= settings.leastRatio * mean
  return enough && surprise >= thresholdOf(state, index, sensitivity) ? null : 'one-account'
}

function indexOf(window: SpikeWindow): number {
  const index = windowMinutes.findIndex((minutes) => minutes === window.toMinute - window.fromMinute)
  if (index < 0) throw new RangeError(`no window of ${window.toMinute - window.fromMinute} minutes`)
  return index
}
