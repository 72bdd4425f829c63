import { expect, test } from 'vitest'
import { tagIssues } from '../../../src/analysis/issues/tag-issues.ts'
import { scoreSentiment } from '../../../src/analysis/sentiment/score.ts'

/** Quadratic would be 256. */
const allowedRatio = 100
const post = { language: 'en', kind: 'post' } as const

function msOf(read: () => unknown): number {
  const started = performance.now()
  read()
  return performance.now() - started
}

/** The best times of both texts, read in turns: what else the machine does, and warming up, hits both. */
function ratioOf(read: (text: string) => unknown, short: string, long: string): number {
  const best = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY }
  for (let round = 0; round < 9; round++) {
    best.long = Math.min(
      best.long,
      msOf(() => read(long)),
    )
    best.short = Math.min(
      best.short,
      msOf(() => read(short)),
    )
  }
  return best.long / best.short
}

const hostile = [
  'word ',
  'aaaaaaaa',
  '#fairpaynow',
  '#',
  '!?',
  ':-',
  '@a.',
  'not ',
  '👍🏽',
  "a'",
  'http:',
  '5.5,',
  '(: ',
]

test.for(hostile)('sixteen times as much of %j takes about sixteen times as long', (piece) => {
  const short = piece.repeat(1_000)
  const long = piece.repeat(16_000)
  expect(ratioOf((text) => scoreSentiment(text, post), short, long)).toBeLessThan(allowedRatio)
  expect(ratioOf((text) => tagIssues(text), short, long)).toBeLessThan(allowedRatio)
})
