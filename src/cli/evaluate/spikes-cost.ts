import { decodeSpikeState, encodeSpikeState } from '../../aggregate/spikes/codec.ts'
import { confirmSpike } from '../../aggregate/spikes/confirm.ts'
import { type SpikeState, startSpikeState } from '../../aggregate/spikes/state.ts'
import { updateSpike } from '../../aggregate/spikes/update.ts'
import { type Dice, poisson, seededDice } from './dice.ts'
import { numberOf } from './numbers.ts'

/** 2026-01-05, a Monday. */
const monday = 29_459_520
const day = 1440
const learningDays = 7
/** Lived before measuring, until the code is compiled. */
const warmUpMinutes = 30
const minutes = 60
/** Posts an hour, side by side. */
const rates = [0.1, 1, 10, 100, 1000] as const

/**
 * Measures what a minute of many watches costs one core, in processor time, and prints it as JSON:
 * `spikes-cost [--watches N]`.
 * @throws {UserError} when N is no number.
 */
export async function measureSpikes(args: string[]): Promise<void> {
  const watches = numberOf(args, '--watches', 100_000)
  const dice = seededDice(1)
  const learned = rates.map((rate) => encodeSpikeState(learn(rate, dice)))
  const states = Array.from({ length: watches }, (_, watch) => decodeSpikeState(learned[watch % rates.length]!))
  let spentMs = 0
  const start = monday + learningDays * day
  for (let atMinute = start; atMinute < start + warmUpMinutes + minutes; atMinute++) {
    const posts = Int32Array.from(states, (_, watch) => poisson(rates[watch % rates.length]! / 60, dice))
    const before = process.cpuUsage()
    for (let watch = 0; watch < watches; watch++) live(states[watch]!, atMinute, posts[watch]!)
    const spent = process.cpuUsage(before)
    if (atMinute >= start + warmUpMinutes) spentMs += (spent.user + spent.system) / 1000
  }
  const cost = {
    watches,
    updatesPerSecond: Math.round((1000 * watches * minutes) / spentMs),
    msPerMinute: Math.round((10 * spentMs) / minutes) / 10,
    bytesPerWatch: learned[0]!.length,
  }
  process.stdout.write(`${JSON.stringify(cost)}\n`)
}

function learn(rate: number, dice: Dice): SpikeState {
  const state = startSpikeState()
  for (let minute = 0; minute < learningDays * day; minute++) live(state, monday + minute, poisson(rate / 60, dice))
  return state
}

function live(state: SpikeState, atMinute: number, posts: number): void {
  const judged = updateSpike(state, { atMinute, posts, read: 'whole' }, 'normal')
  if (judged.kind === 'candidate') confirmSpike(state, judged.window, null, 'normal')
}
