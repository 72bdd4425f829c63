import { expect, test } from 'vitest'
import { judgeSilence } from '../../../src/aggregate/accounts/rhythm.ts'
import { gammaOfMeanOne, seededDice } from '../../../src/cli/evaluate/dice.ts'

const start = Temporal.Instant.from('2026-01-01T00:00:00Z')
const after = (hours: number) => start.add({ seconds: Math.round(hours * 3600) })

test.for([
  [1, 1],
  [1, 3],
  [6, 1],
  [6, 3],
] as const)(
  '%i posts a day with gaps of variance %i are falsely silent once a quarter at most',
  ([perDay, variance]) => {
    const dice = seededDice(3)
    const years = 4
    const hours = [0]
    while (hours.at(-1)! < years * 365 * 24) hours.push(hours.at(-1)! + (24 / perDay) * gammaOfMeanOne(variance, dice))
    const posts = hours.map(after)
    const silences = hours.filter((hour, index) => {
      if (index < 12 || hour - hours[index - 1]! < 24) return false
      const known = posts.slice(Math.max(0, index - 200), index)
      return judgeSilence({ posts: known, gaps: [] }, after(hour - 0.01)) !== null
    })
    expect(silences.length / (years * 4)).toBeLessThanOrEqual(1)
  },
)
