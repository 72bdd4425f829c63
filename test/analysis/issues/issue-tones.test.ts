import { expect, test } from 'vitest'
import { readIssueTones } from '../../../src/analysis/issues/issue-tones.ts'
import { compileIssues } from '../../../src/analysis/issues/tag-issues.ts'

const post = { language: 'en', kind: 'post' } as const

test('each issue has the tone of its own clause', () => {
  const tones = readIssueTones('The raise is wonderful, I love it! But the meal breaks are a disgusting joke.', post)
  expect(tones.map(({ issue }) => issue)).toEqual(['pay', 'meal-breaks'])
  expect(tones[0]!.sentiment?.label).toBe('positive')
  expect(tones[1]!.sentiment?.label).toBe('negative')
})

test('an issue in a language without a pack has no tone', () => {
  expect(readIssueTones('AI', { language: 'ja', kind: 'post' })).toEqual([{ issue: 'ai', sentiment: null }])
})

test("a guild's own issues have tones too", () => {
  const own = compileIssues({ parking: ['parking'] })
  expect(readIssueTones('The parking is awful', post, own)[0]).toMatchObject({ issue: 'parking' })
})
