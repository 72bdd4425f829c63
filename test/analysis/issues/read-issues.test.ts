import { expect, test } from 'vitest'
import { readIssues } from '../../../src/analysis/issues/read-issues.ts'
import { compileIssues } from '../../../src/analysis/issues/tag-issues.ts'
import { scoreSentiment } from '../../../src/analysis/sentiment/score.ts'
import { cpuMsOf } from '../../support/cpu-time.ts'

const post = { language: 'en', kind: 'post' } as const
const read = (text: string) => readIssues(text, scoreSentiment(text, post), post)

test('praise of one issue and anger at another are told apart', () => {
  expect(read('The raise is wonderful, I love it! But the meal breaks are a disgusting joke.')).toEqual([
    { issue: 'pay', tone: 'positive' },
    { issue: 'meal-breaks', tone: 'negative' },
  ])
})

test('a clause that says too little has the tone of the whole', () => {
  expect(read('Disgusting insult of an offer, I hate it. Pay.')).toEqual([{ issue: 'pay', tone: 'negative' }])
})

test('an issue in a language that can’t be scored has no tone', () => {
  expect(readIssues('AI', null, { language: 'ja', kind: 'post' })).toEqual([{ issue: 'ai', tone: null }])
})

test('a figure names its issue, where no other word does', () => {
  expect(read('They offered us 2%.')).toMatchObject([{ issue: 'pay' }])
})

test('an issue of one’s own has its tone too', () => {
  const own = compileIssues({ parking: ['parking'] })
  expect(readIssues('The parking is awful', null, post, own)).toMatchObject([{ issue: 'parking' }])
})

test('the time it takes grows with the text, not faster', () => {
  const msFor = (length: number) => {
    const text = `pay ${'!'.repeat(length)}`
    return cpuMsOf(() => readIssues(text, null, post))
  }
  expect(msFor(400_000) / msFor(50_000)).toBeLessThan(24)
})
