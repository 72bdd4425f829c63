import { expect, test } from 'vitest'

test.for([
  ['instants', Temporal.Instant.from('2026-01-01T00:00Z'), Temporal.Instant.from('2026-01-02T00:00Z')],
  ['dates', Temporal.PlainDate.from('2026-01-01'), Temporal.PlainDate.from('2026-01-02')],
  ['durations', Temporal.Duration.from('PT1H'), Temporal.Duration.from('PT2H')],
] as const)('no assertion takes two different %s for the same', ([, one, other]) => {
  expect({ at: one }).not.toMatchObject({ at: other })
  expect({ at: one }).not.toEqual({ at: other })
  expect({ at: one }).toMatchObject({ at: one })
})
