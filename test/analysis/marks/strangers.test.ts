import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedAgreements } from '../../../src/analysis/marks/agreements.ts'
import { readVoteOpens } from '../../../src/analysis/marks/vote-opens.ts'

const today = Temporal.PlainDate.from('2021-09-22')
const words = fc.constantFrom(
  'vote',
  'opens',
  'on',
  'from',
  'October',
  '31',
  '1',
  'Friday',
  'Agreement',
  'Basic',
  'A-A',
  '.',
  '\n',
  'ballots',
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words).map((all) => all.join(' ')),
)

test('any text names agreements, and tells a day that there is, or nothing', () => {
  fc.assert(
    fc.property(text, text, (title, body) => {
      expect(namedAgreements(title, body).length).toBeLessThanOrEqual(4)
      const opens = readVoteOpens(title, body, today)
      if (opens !== null && opens !== 'under way') expect(String(Temporal.PlainDate.from(opens))).toBe(opens)
    }),
  )
})

test('a title of a hundred times the length costs no hundred times as much', () => {
  const costMs = (repeats: number) => {
    const long = `${'A-Vote from October '.repeat(repeats)}`
    const start = performance.now()
    for (let round = 0; round < 20; round++) {
      namedAgreements(long, long)
      readVoteOpens(long, long, today)
    }
    return performance.now() - start
  }
  costMs(100)
  expect(costMs(20_000)).toBeLessThan(Math.max(costMs(200), 5) * 20)
})
