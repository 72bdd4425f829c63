import type { Sensitivity, SpikeVerdict, SpikeWindow, Voices } from '../../model/spike.ts'
import { excessOf, riseOf } from './budget.ts'
import { beginEpisode } from './episode.ts'
import { settings } from './settings.ts'
import { longestWindow, type SpikeState, windowMinutes } from './state.ts'

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
  const others = voices === null ? window.posts : postsOfOthers(window, voices)
  const why = voices && objection(state, window, voices, sensitivity)
  if (why) {
    const index = indexOf(window)
    state.dayMaximum[index] = Math.min(state.dayMaximum[index]!, riseOf(others, window.usualPosts))
    return { kind: 'dismissed', why }
  }
  beginEpisode(state, window.fromMinute, window.toMinute)
  if (voices === null) return { kind: 'began', window, authors: null, topPostShare: null, shape: null }
  const topPostShare = Math.min(1, voices.topPostPosts / window.posts)
  const shape = topPostShare >= settings.onePostShare ? 'one-post' : 'many-voices'
  return { kind: 'began', window, authors: voices.authors, topPostShare, shape }
}

/** Without what the loudest author adds beyond a few posts. */
function postsOfOthers(window: SpikeWindow, voices: Voices): number {
  return Math.max(0, window.posts - Math.max(0, voices.loudestAuthorPosts - settings.postsPerAuthor))
}

function objection(state: SpikeState, window: SpikeWindow, voices: Voices, sensitivity: Sensitivity) {
  if (voices.authors < settings.leastAuthors[sensitivity]) return 'few-authors'
  const others = postsOfOthers(window, voices)
  if (others === window.posts) return null
  return excessOf(state, indexOf(window), others, window.usualPosts, sensitivity) > 0 ? null : 'one-account'
}

/** The longest window has no one length. */
function indexOf({ fromMinute, toMinute }: SpikeWindow): number {
  const index = windowMinutes.findIndex((minutes) => minutes === toMinute - fromMinute)
  return index < 0 ? longestWindow : index
}
