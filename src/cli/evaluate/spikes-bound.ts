import { surpriseAbove } from '../../aggregate/spikes/tail.ts'
import { alertsPerMonth } from '../../model/spike.ts'
import { type Dice, poisson, seededDice } from './dice.ts'

export type Burst = { readonly times: number; readonly minutes: number }
/** Shares of bursts that are found within ten minutes of their start, and by ten minutes after their end. */
export type Power = { readonly soon: number; readonly found: number }

const minutesPerMonth = 30 * 1440
const calmMinutes = 420

/** Power of the best test on disjoint windows as long as the burst, one of which it fills: it knows the rate, and when to look. */
export function powerKnowingWhen(rate: number, burst: Burst): Power {
  const [soon, found] = [Math.min(10, burst.minutes), burst.minutes].map((minutes) => {
    const usual = (rate * minutes) / 60
    let least = 1
    while ((atLeast(least, usual) * minutesPerMonth) / minutes > alertsPerMonth.normal) least++
    return atLeast(least, usual * burst.times)
  })
  return { soon: soon!, found: found! }
}

/** P(X ≥ count) of a Poisson X. */
function atLeast(count: number, mean: number): number {
  let mass = Math.exp(-mean)
  let below = 0
  for (let k = 0; k < count; k++) {
    below += mass
    mass *= mean / (k + 1)
  }
  return Math.max(0, 1 - below)
}

const scanned = [5, 10, 15, 20, 30, 60]
const calibratedMonths = 40
const trials = 2000

/**
 * Power of the scan statistic (the most surprising of many windows, each minute anew) at the promised false alarms:
 * it knows the rate, but must find out when. By simulation.
 */
export function powerKnowingRate(rate: number, bursts: readonly Burst[], seed: number): readonly Power[] {
  const dice = seededDice(seed)
  const threshold = thresholdOf(rate, dice)
  return bursts.map((burst) => {
    const delays = Array.from({ length: trials }, () => delayOf(rate, burst, threshold, dice))
    const share = (minutes: number) => delays.filter((delay) => delay <= minutes).length / trials
    return { soon: share(10), found: share(burst.minutes + 10) }
  })
}

/** The surprise that quiet minutes reach as often as is promised: an alert silences the hours after it. */
function thresholdOf(rate: number, dice: Dice): number {
  const scan = startScan(rate)
  const surprises = Float32Array.from({ length: calibratedMonths * minutesPerMonth }, () =>
    scan(poisson(rate / 60, dice)),
  )
  let [low, high] = [0, 40]
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2
    if (countAlerts(surprises, middle) > calibratedMonths * alertsPerMonth.normal) low = middle
    else high = middle
  }
  return high
}

function countAlerts(surprises: Float32Array, threshold: number): number {
  let alerts = 0
  let quietUntil = 0
  surprises.forEach((surprise, minute) => {
    if (surprise < threshold || minute < quietUntil) return
    alerts++
    quietUntil = minute + calmMinutes
  })
  return alerts
}

function delayOf(rate: number, { times, minutes }: Burst, threshold: number, dice: Dice): number {
  const scan = startScan(rate)
  for (let minute = 0; minute < 60; minute++) scan(poisson(rate / 60, dice))
  for (let minute = 0; minute < minutes + 10; minute++) {
    const usual = rate / 60
    if (scan(poisson(minute < minutes ? usual * times : usual, dice)) >= threshold) return minute + 1
  }
  return Infinity
}

/** Takes one minute's posts, says the surprise of the most surprising window that ends with it. */
function startScan(rate: number): (posts: number) => number {
  const recent: number[] = []
  const sums = scanned.map(() => 0)
  return (posts) => {
    recent.unshift(posts)
    recent.length = Math.min(recent.length, 61)
    return scanned.reduce((most, minutes, window) => {
      sums[window] = sums[window]! + posts - (recent[minutes] ?? 0)
      return Math.max(most, surpriseAbove(sums[window]!, (rate * minutes) / 60, 0))
    }, 0)
  }
}
