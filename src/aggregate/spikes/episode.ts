import type { Sensitivity, SpikeEpisode, SpikeJudgement } from '../../model/spike.ts'
import { postsIn, usualIn } from './baseline.ts'
import { settings } from './settings.ts'
import { hourWindow, type SpikeState } from './state.ts'

/** Starts the episode that one alert tells. */
export function beginEpisode(state: SpikeState, startMinute: number, endMinute: number): void {
  state.episode = 1
  state.episodeStart = startMinute
  state.calmMinutes = 0
  notePeak(state, endMinute)
}

/** Follows the peak; the episode ends after an hour without a spike, or a day: then it is the new usual. */
export function followEpisode(state: SpikeState, endMinute: number, sensitivity: Sensitivity): SpikeJudgement {
  const posts = postsIn(state, hourWindow)
  if (posts > state.episodePeakPosts) notePeak(state, endMinute)
  const least = Math.max(settings.leastPosts[sensitivity], settings.leastRatio * usualIn(state, hourWindow, endMinute))
  state.calmMinutes = posts < least ? state.calmMinutes + state.bucketMinutes : 0
  const over =
    state.calmMinutes >= settings.calmMinutes || endMinute - state.episodeStart >= settings.longestEpisodeMinutes
  if (!over) return { kind: 'going-on', episode: episodeOf(state) }
  state.episode = 0
  state.quietUntil = endMinute + settings.cooldownMinutes
  return { kind: 'ended', episode: episodeOf(state), endedAtMinute: endMinute }
}

/** The cooldown after an episode is for its aftershocks; what is twice as big is no aftershock. */
export function dwarfsLastEpisode(state: SpikeState): boolean {
  return postsIn(state, hourWindow) >= settings.leastRatio * state.episodePeakPosts
}

function notePeak(state: SpikeState, endMinute: number): void {
  state.episodePeak = endMinute
  state.episodePeakPosts = postsIn(state, hourWindow)
  state.episodePeakUsual = usualIn(state, hourWindow, endMinute)
}

function episodeOf(state: SpikeState): SpikeEpisode {
  return {
    startedAtMinute: state.episodeStart,
    peakAtMinute: state.episodePeak,
    peakHourPosts: state.episodePeakPosts,
    usualHourPosts: state.episodePeakUsual,
  }
}
