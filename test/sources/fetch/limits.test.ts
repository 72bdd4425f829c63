import { expect, test } from 'vitest'
import { parseReset, readHoldMs } from '../../../src/sources/fetch/limits.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

test.for([
  ['2026-11-22T12:05:00.250Z', 300_250, 'an ISO time (Mastodon)'],
  [String(now.epochMilliseconds / 1000 + 90), 90_000, 'unix seconds (Bluesky)'],
  ['90', 90_000, 'seconds left'],
  ['41.5', 41_500, 'float text (Reddit)'],
  ['Sun, 22 Nov 2026 12:01:00 GMT', 60_000, 'an HTTP date'],
  ['2026-11-22T11:00:00Z', 0, 'the past'],
  ['999999', 86_400_000, 'more than a day is not believed'],
] as const)('%s is %d ms: %s', ([text, ms]) => {
  expect(parseReset(text, now)).toBe(ms)
})

test('what is no reset is null', () => {
  expect(parseReset('soon', now)).toBeNull()
  expect(parseReset('-5', now)).toBeNull()
})

test('a spent allowance holds until its reset, an unspent one does not', () => {
  const headers = (remaining: string) => new Headers({ 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': '30' })
  expect(readHoldMs(headers('0.0'), now)).toBe(30_000)
  expect(readHoldMs(headers('12'), now)).toBeNull()
  expect(readHoldMs(new Headers(), now)).toBeNull()
  expect(readHoldMs(new Headers({ 'retry-after': '5', 'x-ratelimit-remaining': '12' }), now)).toBe(5_000)
})
