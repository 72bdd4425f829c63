import { settings } from './settings.ts'
import { hoursPerDay, minutesPerHour, type SpikeState, seasonSlots } from './state.ts'

/** Hours on the clock of those who watch, counted since 1970-01-01, a Thursday. */
function slotOf(hour: number): number {
  const weekday = (Math.floor(hour / hoursPerDay) + 4) % 7
  return (hour % hoursPerDay) + (weekday === 0 || weekday === 6 ? hoursPerDay : 0)
}

/** What an hour of this kind holds as a multiple of the level, drawn to 1 as long as little is known. */
export function seasonAt(state: SpikeState, hour: number): number {
  const slot = slotOf(hour)
  const prior = settings.seasonPriorWeight
  return (prior + state.seasonRatio[slot]!) / (prior + state.seasonWeight[slot]!)
}

/** How unsure the season of an hour is: its variance as a multiple of its square. Much at first, and for a watch of few posts. */
export function seasonDoubtAt(state: SpikeState, hour: number): number {
  const weight = settings.seasonPriorWeight + state.seasonWeight[slotOf(hour)]!
  return 1 / weight / seasonAt(state, hour) ** 2
}

/** An hour weighs by how well it tells its ratio to the level: the inverse of that ratio's variance. */
export function learnSeason(state: SpikeState, hour: number, ratio: number, mean: number, spread: number): void {
  const slot = slotOf(hour)
  const keep = 1 - state.hourCovered / minutesPerHour / settings.seasonMemoryVisits
  const weight = mean / (1 + mean * spread)
  state.seasonRatio[slot] = state.seasonRatio[slot]! * keep + weight * ratio
  state.seasonWeight[slot] = state.seasonWeight[slot]! * keep + weight
}

/**
 * Takes the season to another clock. Summer time moves people along with the clock, so an hour's change moves nothing;
 * a guild that sets its zone finds what it had learned under the hours of its own day.
 */
export function setClock(state: SpikeState, offsetMinutes: number): void {
  const hours = Math.round((offsetMinutes - state.offsetMinutes) / minutesPerHour)
  state.offsetMinutes = offsetMinutes
  if (Math.abs(hours) <= 1) return
  for (const slots of [state.seasonRatio, state.seasonWeight]) {
    const before = slots.slice()
    for (let slot = 0; slot < seasonSlots; slot++) {
      const dayStart = slot - (slot % hoursPerDay)
      slots[slot] = before[dayStart + ((slot - hours + 2 * hoursPerDay) % hoursPerDay)]!
    }
  }
}
