import { writeFileSync } from 'node:fs'
import { decodeSpikeState, encodeSpikeState } from '../../aggregate/spikes/codec.ts'
import { confirmSpike } from '../../aggregate/spikes/confirm.ts'
import { judgeDrop } from '../../aggregate/spikes/drop.ts'
import { type SpikeState, startSpikeState } from '../../aggregate/spikes/state.ts'
import { updateSpike } from '../../aggregate/spikes/update.ts'
import { type Sensitivity, sensitivities } from '../../model/spike.ts'
import { type Dice, poisson, seededDice } from './dice.ts'
import { numberOf } from './numbers.ts'
import { type Posts, type QuietKind, quietKinds, quietPosts } from './simulated-posts.ts'
import { type Burst, powerKnowingRate } from './spikes-bound.ts'
import { type Bursts, type FalseAlarms, pageWithSimulation, type Simulation } from './spikes-page.ts'

const day = 1440
/** 2026-01-05, a Monday. */
const monday = 29_459_520
const learningDays = 28
const rates = [0.1, 0.3, 1, 3, 10, 30, 100] as const
const bursts = [
  { times: 3, minutes: 30 },
  { times: 10, minutes: 5 },
] as const

/**
 * Simulates quiet watches and bursts on them with the live detector, and writes the page with the figures:
 * `spikes-simulation [--seed N] [--months N] [--trials N] [--out FILE]`.
 * @throws {UserError} when a number is not one.
 */
export async function simulateSpikes(args: string[]): Promise<void> {
  const seed = numberOf(args, '--seed', 1)
  const months = numberOf(args, '--months', 24)
  const trials = numberOf(args, '--trials', 200)
  const falseAlarms = quietKinds.flatMap((kind) => rates.map((rate) => countFalseAlarms(kind, rate, months, seed)))
  const found = (['poisson', 'clumps'] as const).flatMap((kind) =>
    rates.flatMap((rate) => {
      const possible = kind === 'poisson' ? powerKnowingRate(rate, bursts, seed) : []
      return bursts.map((burst, index) => ({
        ...findBursts(kind, rate, burst, trials, seed),
        possible: possible[index] ?? null,
      }))
    }),
  )
  const simulation: Simulation = { seed, months, trials, falseAlarms, bursts: found }
  const out = args.includes('--out') ? args[args.indexOf('--out') + 1]! : 'docs/spikes.md'
  writeFileSync(out, pageWithSimulation(out, simulation))
  process.stdout.write(`${out}: ${falseAlarms.length} rows of false alarms, ${found.length} of bursts, seed ${seed}\n`)
}

/** Lives `minutes`, says at which minute alerts went out. */
function live(state: SpikeState, from: number, minutes: number, posts: (m: number) => number, how: Sensitivity) {
  const alerts: number[] = []
  for (let atMinute = from; atMinute < from + minutes; atMinute++) {
    const judged = updateSpike(state, { atMinute, posts: posts(atMinute), read: 'whole' }, how)
    if (judged.kind !== 'candidate') continue
    confirmSpike(state, judged.window, null, how)
    alerts.push(atMinute)
  }
  return alerts
}

/** Two months at a time, each from nothing: the first weeks of a watch are the hardest. */
function countFalseAlarms(kind: QuietKind, rate: number, months: number, seed: number): FalseAlarms {
  const perMonth = { quiet: 0, normal: 0, eager: 0 }
  let silences = 0
  for (const how of sensitivities) {
    const dice = seededDice(seed)
    for (let month = 0; month < months; month += 2) {
      const told = liveQuietly(quietPosts(kind, dice), rate, how)
      perMonth[how] += told.alerts / months
      if (how === 'normal') silences += told.silences / months
    }
  }
  return { kind, rate, perMonth, silences }
}

/** Two months after learning; a silence is told once. */
function liveQuietly(posts: Posts, rate: number, how: Sensitivity): { alerts: number; silences: number } {
  const state = startSpikeState()
  const silentSince = new Set<number>()
  let alerts = 0
  for (let hour = 0; hour < 63 * 24; hour++) {
    alerts += live(state, monday + hour * 60, 60, (m) => posts(rate, m), how).length
    const judged = judgeDrop(state)
    if (judged.kind === 'quiet') silentSince.add(judged.lastPostAtMinute)
  }
  return { alerts, silences: silentSince.size }
}

function findBursts(
  kind: QuietKind,
  rate: number,
  burst: Burst,
  trials: number,
  seed: number,
): Omit<Bursts, 'possible'> {
  const dice = seededDice(seed)
  const delays: number[] = []
  const perWatch = 10
  for (let watch = 0; watch < trials / perWatch; watch++) {
    const posts = quietPosts(kind, dice)
    const state = startSpikeState()
    live(state, monday, learningDays * day, (m) => posts(rate, m), 'normal')
    const learned = encodeSpikeState(state)
    for (let trial = 0; trial < perWatch; trial++) {
      delays.push(delayOf(decodeSpikeState(learned), posts, rate, burst, dice))
    }
  }
  return { kind, rate, burst, delays }
}

/** Minutes from the burst's start to the end of the minute that told it; Infinity when it was missed. */
function delayOf(state: SpikeState, posts: Posts, rate: number, burst: Burst, dice: Dice): number {
  const quietMinutes = Math.floor(dice() * day)
  live(state, state.lastMinute + 1, quietMinutes, (m) => posts(rate, m), 'normal')
  while (state.episode === 1) live(state, state.lastMinute + 1, 60, (m) => posts(rate, m), 'normal')
  const start = state.lastMinute + 1
  const extra = ((burst.times - 1) * rate) / 60
  const during = (m: number) => posts(rate, m) + (m < start + burst.minutes ? poisson(extra, dice) : 0)
  const [first] = live(state, start, burst.minutes + 10, during, 'normal')
  return first === undefined ? Infinity : first - start + 1
}
