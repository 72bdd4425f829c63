import { expect, test } from 'vitest'
import { tagIssues } from '../../../src/analysis/issues/tag-issues.ts'
import { scoreSentiment } from '../../../src/analysis/sentiment/score.ts'
import { cpuMsOf } from '../../support/cpu-time.ts'

/** Quadratic would be 256. */
const allowedRatio = 100
const post = { language: 'en', kind: 'post' } as const

const ratioOf = (read: (text: string) => unknown, short: string, long: string): number =>
  cpuMsOf(() => read(long)) / cpuMsOf(() => read(short))

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
