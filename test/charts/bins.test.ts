import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binHours, widthWords } from '../../src/charts/bins.ts'
import { hour, span } from '../support/counts.ts'

const start = Temporal.Instant.from('2026-03-01T05:00Z')

describe('columns over a window', () => {
  test('a day has hours, a month local dates, a year weeks or more', () => {
    const busy = Array.from({ length: 24 * 30 }, (_, index) =>
      hour(start.add({ hours: index }).toString(), { neutral: 9 }),
    )
    const hoursOf = (hours: number) =>
      binHours(busy, [], { from: start, to: start.add({ hours }) }, 'America/New_York').map((bin) =>
        bin.span.from.until(bin.span.to).total('hours'),
      )
    expect(new Set(hoursOf(24))).toEqual(new Set([1]))
    expect(new Set(hoursOf(24 * 30 - 1))).toEqual(new Set([24, 23]))
    expect(Math.max(...hoursOf(24 * 365))).toBe(24 * 28 + 1)
  })

  test('columns widen where most hours have too few posts to show their tone', () => {
    const sparse = Array.from({ length: 24 }, (_, index) =>
      hour(start.add({ hours: index }).toString(), { neutral: 2 }),
    )
    const bins = binHours(sparse, [], { from: start, to: start.add({ hours: 24 }) }, 'America/New_York')
    expect(bins).toHaveLength(8)
    expect(bins[0]!.posts).toBe(6)
  })

  test('a short window counted by the minute has columns of minutes', () => {
    const minutes = Array.from({ length: 60 }, (_, index) =>
      hour(start.add({ minutes: index }).toString(), { neutral: 2 }),
    )
    const bins = binHours(minutes, [], { from: start, to: start.add({ hours: 1 }) }, 'America/New_York')
    expect(bins.map((bin) => bin.posts)).toEqual(Array(12).fill(10))
    expect(widthWords(bins)).toBe('5 minutes')
  })

  test('a column of which a tenth is missing is not read', () => {
    const window = span('2026-03-01T05:00Z', '2026-03-01T15:00Z')
    const bins = binHours([], [span('2026-03-01T06:55Z', '2026-03-01T07:07Z')], window, 'UTC')
    expect(bins.map((bin) => bin.isRead)).toEqual([true, true, false, ...Array(7).fill(true)])
  })

  test('cover the window without overlap and keep every post, in any zone', () => {
    const zones = fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia')
    const posts = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(zones, posts, fc.nat({ max: 9000 }), (zone, counts, offset) => {
        const from = start.add({ hours: offset })
        const hours = counts.map((neutral, index) => hour(from.add({ hours: index }).toString(), { neutral }))
        const window = { from, to: from.add({ hours: counts.length }) }
        const bins = binHours(hours, [], window, zone)
        expect(bins[0]!.span.from.equals(window.from) && bins.at(-1)!.span.to.equals(window.to)).toBe(true)
        for (const [index, bin] of bins.slice(1).entries())
          expect(bin.span.from.equals(bins[index]!.span.to)).toBe(true)
        expect(bins.reduce((sum, bin) => sum + bin.posts, 0)).toBe(counts.reduce((sum, count) => sum + count, 0))
      }),
      { numRuns: 60 },
    )
  })
})
