import { expect, test } from 'vitest'
import { countdownText } from '../../../src/aggregate/digest/negotiation.ts'
import { composeSummary } from '../../../src/aggregate/digest/summary.ts'
import { againstUsualText, isClearChange, usualOf } from '../../../src/aggregate/digest/usual.ts'
import type { NegotiationState } from '../../../src/model/digest.ts'
import { period, tone } from '../../support/counts.ts'

const at = Temporal.Instant.from
const issue = (name: string, posts: number) => ({ issue: name, posts, tone: tone({ neutral: posts }) })

test.for([
  [period(), 'No posts'],
  [period({ posts: 1, tone: tone({ positive: 1 }) }), '1 post: too few scored for shares (1, under 5)'],
  [period({ posts: 9, tone: tone({ notScored: 9 }) }), '9 posts: none scored'],
  [
    period({
      posts: 412,
      tone: tone({ negative: 157, neutral: 131, positive: 87, unsure: 37 }),
      issues: [issue('pay', 9)],
    }),
    '412 posts: 38% negative, 21% positive, 9% unsure; pay the most named',
  ],
  [
    period({ posts: 5, tone: tone({ negative: 5 }), issues: [issue('pay', 2), issue('ai', 2)] }),
    '5 posts: 100% negative, 0% positive, 0% unsure',
  ],
  [
    period({
      posts: 2000,
      tone: tone({ negative: 1, neutral: 1998, unsure: 1 }),
      issues: [issue('hours-and-rest', 2)],
    }),
    '2,000 posts: under 1% negative, 0% positive, under 1% unsure; hours and rest the most named',
  ],
] as const)('a period in a sentence, case %#', ([counts, sentence]) => {
  expect(composeSummary(counts)).toBe(sentence)
})

test('the usual is the median of the weeks that were read, three at least', () => {
  expect(usualOf([100, null, 120])).toBeNull()
  expect(usualOf([100, null, 120, 500])).toEqual({ posts: 120, least: 100, most: 500, weeks: 3 })
  expect(usualOf([100, 110, 120, 500])?.posts).toBe(115)
})

test.for([
  [300, '2.5 times the usual 120 (median of the same hours in 3 earlier weeks, 100–140)'],
  [1800, '15 times the usual 120 (median of the same hours in 3 earlier weeks, 100–140)'],
  [180, '50% above the usual 120 (median of the same hours in 3 earlier weeks, 100–140)'],
  [110, 'within the usual 120 (median of the same hours in 3 earlier weeks, 100–140)'],
  [30, '75% below the usual 120 (median of the same hours in 3 earlier weeks, 100–140)'],
] as const)('%i posts are told against the usual', ([posts, words]) => {
  expect(againstUsualText(posts, { posts: 120, least: 100, most: 140, weeks: 3 })).toBe(words)
})

test('against a usual of none there is no ratio', () => {
  const usual = { posts: 0, least: 0, most: 0, weeks: 4 }
  expect(againstUsualText(7, usual)).toBe('above the usual 0 (median of the same hours in 4 earlier weeks, 0–0)')
  expect(againstUsualText(0, usual)).toBe('within the usual 0 (median of the same hours in 4 earlier weeks, 0–0)')
})

test('a change is clear only beyond what chance explains', () => {
  expect(isClearChange(38, 100, 20, 100)).toBe(true)
  expect(isClearChange(8, 20, 6, 20)).toBe(false)
  expect(isClearChange(5, 5, 0, 0)).toBe(false)
})

test.for([
  ['2021-10-18T07:01Z', 'Contract expires in 2 days, Mon 18 Oct 00:01'],
  ['2021-10-17T19:59Z', 'Contract expires in 23 hours, Sun 17 Oct 12:59'],
  ['2021-10-16T21:30Z', 'Contract expires in 1 hour, Sat 16 Oct 14:30'],
  ['2021-10-16T20:59Z', 'Contract expires in under an hour, Sat 16 Oct 13:59'],
  ['2021-10-16T20:00Z', 'Contract expired Sat 16 Oct 13:00'],
] as const)('a contract that ends %s is counted down in the zone', ([expiresAt, words]) => {
  const state: NegotiationState = {
    name: 'Basic Agreement',
    stage: 'talks',
    sinceAt: null,
    standing: 'official',
    url: null,
    expiresAt: at(expiresAt),
    changes: [],
  }
  expect(countdownText(state, at('2021-10-16T20:00Z'), 'America/Los_Angeles')).toBe(words)
})
