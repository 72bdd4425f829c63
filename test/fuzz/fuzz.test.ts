import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

test.for([...fuzz(400, 7)].map((found) => [found.subject, found] as const))(
  'damaged %s is read or refused in words; `npm run fuzz` goes on for longer',
  ([, { runs, read, refused, crash }]) => {
    expect(crash).toBeNull()
    expect(read + refused).toBe(runs)
    expect(read).toBeGreaterThan(0)
  },
)
