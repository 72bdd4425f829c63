import { usualPostsPerDay } from './baseline.ts'
import { settings } from './settings.ts'
import { minutesPerHour, type SpikeState } from './state.ts'

/** Hours that must still be read before a watch is judged, or what is usual for it by now. */
export function learnedSoFar(
  state: SpikeState,
):
  | { readonly kind: 'learning'; readonly hoursLeft: number }
  | { readonly kind: 'learned'; readonly postsPerDay: number } {
  const minutesLeft = settings.warmUpMinutes - state.coveredMinutes
  if (minutesLeft > 0) return { kind: 'learning', hoursLeft: Math.ceil(minutesLeft / minutesPerHour) }
  return { kind: 'learned', postsPerDay: usualPostsPerDay(state) }
}
