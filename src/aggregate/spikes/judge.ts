import type { Sensitivity, SpikeJudgement, SpikeWindow } from '../../model/spike.ts'
import { isCovered, postsIn, usualIn } from './baseline.ts'
import { excessOf, riseOf } from './budget.ts'
import { dwarfsLastEpisode, followEpisode } from './episode.ts'
import { settings } from './settings.ts'
import { keptHours, longestWindow, minutesPerHour, type SpikeState, windowCount, windowMinutes } from './state.ts'

const usual = { kind: 'usual' } as const

/** What the windows that end at `endMinute` say. Notes each window's steepest rise of the day. */
export function judge(state: SpikeState, endMinute: number, sensitivity: Sensitivity): SpikeJudgement {
  const known = state.coveredMinutes >= settings.levelOnlyMinutes
  const window = known ? mostTelling(state, endMinute, sensitivity) : -1
  if (state.coveredMinutes < settings.warmUpMinutes) {
    return { kind: 'learning', hoursLeft: Math.ceil((settings.warmUpMinutes - state.coveredMinutes) / minutesPerHour) }
  }
  if (state.episode === 1) return followEpisode(state, endMinute, sensitivity)
  if (window < 0 || (endMinute < state.quietUntil && !dwarfsLastEpisode(state))) return usual
  return { kind: 'candidate', window: windowAt(state, window, endMinute) }
}

/** The window that is worth an alert most clearly; −1 when none is. */
function mostTelling(state: SpikeState, endMinute: number, sensitivity: Sensitivity): number {
  let telling = -1
  let most = 0
  for (let window = 0; window < windowCount; window++) {
    const posts = postsIn(state, window)
    if (posts < 2 || !isCovered(state, window)) continue
    const mean = usualIn(state, window, endMinute)
    const rise = riseOf(posts, mean)
    if (rise > state.dayMaximum[window]!) state.dayMaximum[window] = rise
    const excess = excessOf(state, window, posts, mean, sensitivity)
    if (excess <= most) continue
    most = excess
    telling = window
  }
  return telling
}

/** The longest window is kept by the hour: it begins with the first of its hours. */
function windowAt(state: SpikeState, window: number, endMinute: number): SpikeWindow {
  const hourStart = state.lastMinute - (state.lastMinute % minutesPerHour)
  const fromMinute =
    window === longestWindow ? hourStart - keptHours * minutesPerHour : endMinute - windowMinutes[window]!
  return {
    fromMinute,
    toMinute: endMinute,
    posts: postsIn(state, window),
    usualPosts: usualIn(state, window, endMinute),
  }
}
