import { confirmSpike } from '../../../src/aggregate/spikes/confirm.ts'
import type { SpikeState } from '../../../src/aggregate/spikes/state.ts'
import { updateSpike } from '../../../src/aggregate/spikes/update.ts'
import { poisson, seededDice } from '../../../src/cli/evaluate/dice.ts'
import type { Sensitivity, SpikeJudgement, SpikeVerdict, Voices } from '../../../src/model/spike.ts'

export const hour = 60
export const day = 1440
/** 2026-01-05, a Monday, 00:00Z. */
export const monday = 29_459_520

export type Told = { readonly atMinute: number; readonly said: SpikeJudgement | SpikeVerdict }

/** Lets a watch live through minutes as the pipeline does, and keeps what is worth telling. */
export function live(
  state: SpikeState,
  fromMinute: number,
  minutes: number,
  postsAt: (minute: number) => number | null,
  voices: Voices | null = null,
  sensitivity: Sensitivity = 'normal',
): Told[] {
  const told: Told[] = []
  for (let minute = fromMinute; minute < fromMinute + minutes; minute += state.bucketMinutes) {
    const posts = postsAt(minute)
    const judged = updateSpike(
      state,
      { atMinute: minute, posts: posts ?? 0, read: posts === null ? 'none' : 'whole' },
      sensitivity,
    )
    if (judged.kind === 'candidate') {
      told.push({ atMinute: minute, said: confirmSpike(state, judged.window, voices, sensitivity) })
    }
    if (judged.kind === 'ended') told.push({ atMinute: minute, said: judged })
  }
  return told
}

/** Posts that come by chance at `perHour`, reproducibly. */
export function chance(perHour: number, seed = 1): () => number {
  const dice = seededDice(seed)
  return () => poisson(perHour / 60, dice)
}

export const kinds = (told: readonly Told[]) => told.map((one) => one.said.kind)
