import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparisonSvg } from '../../src/charts/comparison.ts'
import { followersSvg } from '../../src/charts/followers.ts'
import { issuesSvg } from '../../src/charts/issues.ts'
import { sentimentSvg } from '../../src/charts/sentiment.ts'
import { timelineSvg } from '../../src/charts/timeline.ts'
import { standings } from '../../src/model/negotiation.ts'
import { hour, tone } from '../support/counts.ts'

const start = Temporal.Instant.from('2026-03-01T05:00Z')
const zone = fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
const title = fc.string({ unit: 'binary', maxLength: 80 })
const count = fc.nat({ max: 40 })
const at = fc.integer({ min: -2000, max: 400_000 }).map((minutes) => start.add({ minutes }))
const length = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 600_000 }))
const span = length.map((minutes) => ({ from: start, to: start.add({ minutes }) }))
const gaps = fc.array(
  fc.tuple(at, fc.integer({ min: 1, max: 9000 })).map(([from, minutes]) => ({ from, to: from.add({ minutes }) })),
  { maxLength: 4 },
)
const marks = fc.array(fc.record({ at, label: title }), { maxLength: 8 })
const tones = fc.record({ positive: count, neutral: count, negative: count, unsure: count, notScored: count })
const hours = fc
  .array(fc.tuple(fc.nat({ max: 6000 }), tones), { maxLength: 60 })
  .map((rows) =>
    rows.toSorted((a, b) => a[0] - b[0]).map(([hours, counts]) => hour(start.add({ hours }).toString(), counts)),
  )

const isDrawable = (svg: string) => {
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
  expect(svg.isWellFormed()).toBe(true)
}

test('tone over time is drawn for any window, zone, gaps and marks', () => {
  fc.assert(
    fc.property(fc.record({ title: fc.constant('x'), span, zone, gaps, marks: fc.constant([]), hours }), (chart) =>
      isDrawable(sentimentSvg(chart)),
    ),
  )
})

test('marks with any words are drawn', () => {
  fc.assert(
    fc.property(fc.record({ title, span, zone, gaps, marks, hours: fc.constant([]) }), (chart) => {
      expect(sentimentSvg(chart).isWellFormed()).toBe(true)
    }),
  )
})

test('comparisons are drawn for any series', () => {
  const series = fc.record({ name: fc.constant('#a'), posts: count, tone: tones, hours, gaps })
  fc.assert(
    fc.property(
      fc.record({ title: fc.constant('x'), span, zone, series: fc.array(series, { minLength: 1, maxLength: 7 }) }),
      (chart) => isDrawable(comparisonSvg(chart)),
    ),
    { numRuns: 40 },
  )
})

test('follower curves are drawn for any readings', () => {
  const reading = fc.record({ at, followers: fc.option(fc.nat({ max: 3_000_000 }), { nil: null }) })
  const readings = fc
    .array(reading, { maxLength: 50 })
    .map((all) => all.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)))
  fc.assert(
    fc.property(fc.record({ title: fc.constant('x'), span, zone, gaps, marks: fc.constant([]), readings }), (chart) =>
      isDrawable(followersSvg(chart)),
    ),
  )
})

test('issues and timelines are drawn for any entries', () => {
  const issue = fc.record({ name: fc.constant('pay'), posts: count, tone: tones })
  const side = fc.constantFrom('union' as const, 'employer' as const, null)
  const entry = fc.record({ at, what: fc.constant('Talks'), standing: fc.constantFrom(...standings), side })
  fc.assert(
    fc.property(span, zone, fc.array(issue), fc.array(entry), (window, zone, issues, entries) => {
      isDrawable(issuesSvg({ title: 'x', span: window, zone, issues }))
      isDrawable(timelineSvg({ title: 'x', zone, now: window.to, expiresAt: null, entries }))
    }),
  )
})

test('a window that nobody filled is drawn', () => {
  isDrawable(
    issuesSvg({
      title: '',
      span: { from: start, to: start },
      zone: 'UTC',
      issues: [{ name: '', posts: 0, tone: tone({}) }],
    }),
  )
})
