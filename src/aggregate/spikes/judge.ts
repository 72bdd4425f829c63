import type { Sensitivity, SpikeJudgement, SpikeWindow } from '../../model/spike.ts'
import { dispersionOf, isCovered, nightFactor, postsIn, usualIn } from './baseline.ts'
import { thresholdOf } from './budget.ts'
import { dwarfsLastEpisode, followEpisode } from './episode.ts'
import { settings } from './settings.ts'
import { minutesPerHour, type SpikeState, windowCount, windowMinutes } from './state.ts'
import { surpriseAbove } from './tail.ts'

const usual = { kind: 'usual' } as const

/** What the windows that end at `endMinute` say. Notes each window's strongest surprise of the day. */
export function judge(state: SpikeState, endMinute: number, sensitivity: Sensitivity): SpikeJudgement {
  const known = state.coveredMinutes >= settings.levelOnlyMinutes
  const window = known ? strongestWindow(state, endMinute, sensitivity) : -1
  if (state.coveredMinutes < settings.warmUpMinutes) {
    return { kind: 'learning', hoursLeft: Math.ceil((settings.warmUpMinutes - state.coveredMinutes) / minutesPerHour) }
  }
  if (state.episode === 1) return followEpisode(state, endMinute, sensitivity)
  if (window < 0 || (endMinute < state.quietUntil && !dwarfsLastEpisode(state))) return usual
  return { kind: 'candidate', window: windowAt(state, window, endMinute) }
}

/** The window that passes its threshold by the largest factor; −1 when none does. */
function strongestWindow(state: SpikeState, endMinute: number, sensitivity: Sensitivity): number {
  let strongest = -1
  let factor = 1
  const night = nightFactor(state, endMinute)
  for (let window = 0; window < windowCount; window++) {
    const posts = postsIn(state, window)
    if (posts < 2 || !isCovered(state, window)) continue
    const mean = usualIn(state, window, endMinute) * night
    if (posts <= mean) continue
    const surprise = surpriseAbove(posts, mean, dispersionOf(state, window))
    if (surprise > state.dayMaximum[window]!) state.dayMaximum[window] = surprise
    if (posts < settings.leastPosts[sensitivity] || posts < settings.leastRatio * mean) continue
    const over = surprise / thresholdOf(state, window, sensitivity)
    if (over < factor) continue
    factor = over
    strongest = window
  }
  return strongest
}

function windowAt(state: SpikeState, window: number, endMinute: number): SpikeWindow {
  return {
    fromMinute: endMinute - windowMinutes[window]!,
    toMinute: endMinute,
    posts: postsIn(state, window),
    usualPosts: usualIn(state, window, endMinute),
  }
}
